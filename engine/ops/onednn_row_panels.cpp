// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/onednn_row_panels.h"

#include "ops/onednn_engine.h"

#include <unordered_map>

namespace fovea {

namespace {

using dnnl::memory;

memory::desc panelsOf(int64_t inputCount, int64_t rowCount)
{
    return { { inputCount, rowCount }, memory::data_type::f32, memory::format_tag::BA16a64b };
}

/// What one thread calls a primitive with: making these anew would cost a microsecond a call.
struct Arguments {
    void add(int name, const memory::desc& description)
    {
        byName.emplace(name, memory(description, cpuEngine(), nullptr));
    }
    void set(int name, const void* data) { byName.at(name).set_data_handle(const_cast<void*>(data)); }

    std::unordered_map<int, memory> byName;
};

} // namespace

struct OneDnnRowPanels::Product {
    dnnl::matmul primitive;
    std::size_t scratchpadSize = 0;
    std::vector<Arguments> byThread;
};

struct OneDnnRowPanels::Packing {
    dnnl::reorder primitive;
    memory::desc from, to;
};

OneDnnRowPanels::OneDnnRowPanels(int threadCount)
    : m_threadCount(threadCount)
{
}

OneDnnRowPanels::~OneDnnRowPanels() = default;

OneDnnRowPanels::Product& OneDnnRowPanels::productOf(const Extents& extents)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_products.find(extents);
    if (found != m_products.end()) {
        return found->second;
    }
    const auto [outputCount, inputCount, rowCount] = extents;
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const memory::desc weight({ outputCount, inputCount }, memory::data_type::f32, memory::format_tag::ab);
    const memory::desc product({ outputCount, rowCount }, memory::data_type::f32, memory::format_tag::ab);
    const dnnl::matmul::primitive_desc description(
        dnnl::matmul::desc(weight, panelsOf(inputCount, rowCount), product), attributes, cpuEngine());
    Product made { dnnl::matmul(description), description.scratchpad_desc().get_size(), {} };
    made.byThread.resize(static_cast<std::size_t>(m_threadCount));
    for (Arguments& arguments : made.byThread) {
        arguments.add(DNNL_ARG_SRC, weight);
        arguments.add(DNNL_ARG_WEIGHTS, panelsOf(inputCount, rowCount));
        arguments.add(DNNL_ARG_DST, product);
        arguments.add(DNNL_ARG_SCRATCHPAD, description.scratchpad_desc());
    }
    return m_products.emplace(extents, std::move(made)).first->second;
}

OneDnnRowPanels::Packing& OneDnnRowPanels::packingOf(const Extents& extents)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_packings.find(extents);
    if (found != m_packings.end()) {
        return found->second;
    }
    const auto [rowCount, inputCount, rowStride] = extents;
    const memory::desc from({ inputCount, rowCount }, memory::data_type::f32, memory::dims { 1, rowStride });
    const memory::desc to = panelsOf(inputCount, rowCount);
    Packing made { dnnl::reorder({ cpuEngine(), from, cpuEngine(), to }), from, to };
    return m_packings.emplace(extents, std::move(made)).first->second;
}

void OneDnnRowPanels::pack(
    const float* rows, int64_t rowCount, int64_t inputCount, int64_t rowStride, float* packed)
{
    try {
        useOneThread();
        const Packing& packing = packingOf({ rowCount, inputCount, rowStride });
        memory from(packing.from, cpuEngine(), const_cast<float*>(rows));
        memory to(packing.to, cpuEngine(), packed);
        packing.primitive.execute(cpuStream(), from, to);
    } catch (const dnnl::error& error) {
        throw libraryError(error);
    }
}

void OneDnnRowPanels::multiply(const float* weight, int64_t outputCount, int64_t inputCount,
    const float* packed, int64_t rowCount, float* product, int thread)
{
    try {
        useOneThread();
        Product& made = productOf({ outputCount, inputCount, rowCount });
        Arguments& arguments = made.byThread[static_cast<std::size_t>(thread)];
        arguments.set(DNNL_ARG_SRC, weight);
        arguments.set(DNNL_ARG_WEIGHTS, packed);
        arguments.set(DNNL_ARG_DST, product);
        arguments.set(DNNL_ARG_SCRATCHPAD, scratchpad(made.scratchpadSize));
        made.primitive.execute(cpuStream(), arguments.byName);
    } catch (const dnnl::error& error) {
        throw libraryError(error);
    }
}

} // namespace fovea
