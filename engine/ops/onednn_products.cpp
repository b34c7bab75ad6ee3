// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/onednn_products.h"

#include "ops/onednn_engine.h"

#include <unordered_map>

namespace fovea {

struct OneDnnProducts::Primitive {
    dnnl::primitive primitive;
    dnnl::memory::desc rows, weights, product, scratchpad;
};

struct OneDnnProducts::Size {
    Key key;
    dnnl::memory::desc weights;
    std::unordered_map<int64_t, Primitive> primitives;
};

OneDnnProducts::OneDnnProducts(Isa isa)
    : m_usesConvolution(isa != Isa::Avx512)
{
}

OneDnnProducts::~OneDnnProducts() = default;

namespace {

/// Descriptions with weights in `weights`, which may leave the layout open.
auto matmulOf(const OneDnnProducts::Key& key, int64_t rowCount, const dnnl::memory::desc& weights)
{
    using dnnl::memory;
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const memory::desc rows({ rowCount, key.inputCount }, dataTypeOf(key.type), memory::format_tag::ab);
    const memory::desc product({ rowCount, key.outputCount }, memory::data_type::f32, memory::format_tag::ab);
    return dnnl::matmul::primitive_desc(dnnl::matmul::desc(rows, weights, product), attributes, cpuEngine());
}

auto convolutionOf(const OneDnnProducts::Key& key, int64_t rowCount, const dnnl::memory::desc& weights)
{
    using dnnl::memory;
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    // One image, one pixel high and as wide as there are rows.
    const memory::desc rows(
        { 1, key.inputCount, 1, rowCount }, dataTypeOf(key.type), memory::format_tag::nhwc);
    const memory::desc product(
        { 1, key.outputCount, 1, rowCount }, memory::data_type::f32, memory::format_tag::nhwc);
    const memory::dims strides { 1, 1 }, padding { 0, 0 };
    return dnnl::convolution_forward::primitive_desc(
        dnnl::convolution_forward::desc(dnnl::prop_kind::forward_inference,
            dnnl::algorithm::convolution_direct, rows, weights, product, strides, padding, padding),
        attributes, cpuEngine());
}

} // namespace

OneDnnProducts::Size& OneDnnProducts::sizeOf(const Key& key)
{
    for (const auto& size : m_sizes) {
        if (size->key == key) {
            return *size;
        }
    }
    using dnnl::memory;
    // The layout is settled with a usual number of rows and then imposed on every other.
    constexpr int64_t usualRowCount = 128;
    auto size = std::make_unique<Size>();
    size->key = key;
    if (m_usesConvolution) {
        const memory::desc open(
            { key.outputCount, key.inputCount, 1, 1 }, dataTypeOf(key.type), memory::format_tag::any);
        size->weights = convolutionOf(key, usualRowCount, open).weights_desc();
    } else {
        const memory::desc open(
            { key.inputCount, key.outputCount }, dataTypeOf(key.type), memory::format_tag::any);
        size->weights = matmulOf(key, usualRowCount, open).weights_desc();
    }
    m_sizes.push_back(std::move(size));
    return *m_sizes.back();
}

const OneDnnProducts::Primitive& OneDnnProducts::primitiveOf(const Key& key, int64_t rowCount)
{
    const std::lock_guard lock(m_mutex);
    Size& size = sizeOf(key);
    const auto found = size.primitives.find(rowCount);
    if (found != size.primitives.end()) {
        return found->second;
    }
    Primitive made;
    if (m_usesConvolution) {
        const auto description = convolutionOf(key, rowCount, size.weights);
        made = { dnnl::convolution_forward(description), description.src_desc(), size.weights,
            description.dst_desc(), description.scratchpad_desc() };
    } else {
        const auto description = matmulOf(key, rowCount, size.weights);
        made = { dnnl::matmul(description), description.src_desc(), size.weights, description.dst_desc(),
            description.scratchpad_desc() };
    }
    return size.primitives.emplace(rowCount, std::move(made)).first->second;
}

std::size_t OneDnnProducts::weightByteCount(const Key& key)
{
    try {
        const std::lock_guard lock(m_mutex);
        return sizeOf(key).weights.get_size();
    } catch (const dnnl::error& error) {
        throw libraryError(error);
    }
}

void OneDnnProducts::pack(const Key& key, const float* weight, std::byte* packed)
{
    using dnnl::memory;
    try {
        useOneThread();
        dnnl::memory::desc target;
        {
            const std::lock_guard lock(m_mutex);
            target = sizeOf(key).weights;
        }
        const memory::desc source = m_usesConvolution
            ? memory::desc({ key.outputCount, key.inputCount, 1, 1 }, memory::data_type::f32,
                memory::dims { key.inputCount, 1, 1, 1 })
            : memory::desc({ key.inputCount, key.outputCount }, memory::data_type::f32,
                memory::dims { 1, key.inputCount });
        memory from(source, cpuEngine(), const_cast<float*>(weight));
        memory to(target, cpuEngine(), packed);
        dnnl::reorder(from, to).execute(cpuStream(), from, to);
    } catch (const dnnl::error& error) {
        throw libraryError(error);
    }
}

void OneDnnProducts::multiply(
    const Key& key, int64_t rowCount, const void* rows, const std::byte* packed, float* product)
{
    using dnnl::memory;
    try {
        useOneThread();
        const Primitive& made = primitiveOf(key, rowCount);
        void* aligned = scratchpad(made.scratchpad.get_size());
        made.primitive.execute(cpuStream(),
            { { DNNL_ARG_SRC, memory(made.rows, cpuEngine(), const_cast<void*>(rows)) },
                { DNNL_ARG_WEIGHTS, memory(made.weights, cpuEngine(), const_cast<std::byte*>(packed)) },
                { DNNL_ARG_DST, memory(made.product, cpuEngine(), product) },
                { DNNL_ARG_SCRATCHPAD, memory(made.scratchpad, cpuEngine(), aligned) } });
    } catch (const dnnl::error& error) {
        throw libraryError(error);
    }
}

} // namespace fovea
