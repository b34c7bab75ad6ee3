// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/weight_nodes.h"

#include "trace/checked.h"
#include "trace/fault_check.h"
#include "trace/node_source.h"
#include "weights/weights.h"

#include <fovea/message_text.h>

#include <atomic>
#include <cstring>
#include <map>
#include <set>

namespace fovea {

namespace {

/// What one request may bring into memory.
constexpr int64_t mostBytes = int64_t { 1 } << 30;

struct Tensor {
    std::string name, type;
    Shape shape;
    std::span<const std::byte> bytes;
    /// Nothing for types that only can be named.
    std::optional<DType> dtype;
    std::string file;
};

template <typename To, typename From>
Array gathered(const Tensor& tensor, const DatasetPart& part, const Shape& shape)
{
    std::vector<To> values(static_cast<std::size_t>(shape.elementCount()));
    const auto rank = static_cast<std::size_t>(shape.rank());
    const int64_t run = rank > 0 ? std::max<int64_t>(1, part.count.back()) : 1;
    const int64_t stride = rank > 0 && !part.step.empty() ? part.step.back() : 1;
    std::vector<int64_t> at(rank, 0);
    for (std::size_t done = 0; done < values.size(); done += static_cast<std::size_t>(run)) {
        int64_t place = 0;
        for (std::size_t axis = 0; axis < rank; ++axis) {
            const int64_t step = part.step.empty() ? 1 : part.step[axis];
            place = place * tensor.shape[static_cast<int>(axis)] + part.begin[axis] + at[axis] * step;
        }
        const std::byte* from = tensor.bytes.data() + static_cast<std::size_t>(place) * sizeof(From);
        for (int64_t index = 0; index < run; ++index) {
            // A file may put elements at any address.
            From element {};
            std::memcpy(
                &element, from + static_cast<std::size_t>(index * stride) * sizeof(From), sizeof(From));
            if constexpr (std::is_same_v<From, BFloat16> || std::is_same_v<From, Float16>) {
                values[done + static_cast<std::size_t>(index)] = toFloat(element);
            } else {
                values[done + static_cast<std::size_t>(index)] = element;
            }
        }
        for (std::size_t axis = rank > 0 ? rank - 1 : 0; axis-- > 0 && ++at[axis] == part.count[axis];) {
            at[axis] = 0;
        }
    }
    return Array::of(shape, std::move(values));
}

Array gathered(const Tensor& tensor, const DatasetPart& part, const Shape& shape)
{
    switch (*tensor.dtype) {
    case DType::F32:
        return gathered<float, float>(tensor, part, shape);
    case DType::BF16:
        return gathered<float, BFloat16>(tensor, part, shape);
    case DType::F16:
        return gathered<float, Float16>(tensor, part, shape);
    case DType::F64:
        return gathered<double, double>(tensor, part, shape);
    case DType::I8:
        return gathered<int8_t, int8_t>(tensor, part, shape);
    case DType::U8:
        return gathered<uint8_t, uint8_t>(tensor, part, shape);
    case DType::I32:
        return gathered<int32_t, int32_t>(tensor, part, shape);
    case DType::I64:
        break;
    }
    return gathered<int64_t, int64_t>(tensor, part, shape);
}

/// "float32" as HDF5 datasets say it.
std::string longName(DType type)
{
    constexpr std::string_view names[]
        = { "float32", "bfloat16", "float16", "float64", "int8", "uint8", "int32", "int64" };
    return std::string(names[static_cast<std::size_t>(type)]);
}

class WeightNodes final : public NodeSource {
public:
    WeightNodes(std::filesystem::path path, Weights weights)
        : m_path(std::move(path))
        , m_weights(std::move(weights))
    {
        for (const auto& [name, tensor] : m_weights.tensors()) {
            add({ name, longName(tensor.dtype), tensor.shape, tensor.bytes, tensor.dtype,
                std::filesystem::path(tensor.file).filename().string() });
        }
        for (const auto& [name, tensor] : m_weights.otherTensors()) {
            add({ name, std::string(tensor.type), tensor.shape, tensor.bytes, std::nullopt,
                std::filesystem::path(tensor.file).filename().string() });
        }
    }

    Result<TraceNode> node(const std::string& path) const override
    {
        if (const Tensor* tensor = find(path)) {
            return describe(pathOf(tensor->name), *tensor);
        }
        const std::string group = path == "/" ? "" : path;
        if (!group.empty() && !m_children.contains(group)) {
            return missing(path);
        }
        TraceNode node;
        node.path = group.empty() ? "/" : group;
        node.name = group.substr(group.rfind('/') + 1);
        node.shape = Shape { 0 };
        node.attributes = Value::Object {};
        if (group.empty()) {
            node.attributes["tensors"] = static_cast<int64_t>(m_tensors.size());
            node.attributes["parameters"] = m_weights.parameterCount();
            for (const auto& [key, text] : m_weights.metadata()) {
                node.attributes["metadata." + key] = text;
            }
        }
        return node;
    }

    Result<std::vector<TraceNode>> children(const std::string& path) const override
    {
        const auto found = m_children.find(path == "/" ? "" : path);
        std::vector<TraceNode> nodes;
        if (found == m_children.end()) {
            return find(path) != nullptr || path == "/" ? Result<std::vector<TraceNode>>(nodes)
                                                        : missing(path);
        }
        for (const std::string& child : found->second) {
            Result<TraceNode> node = this->node(child);
            if (node) {
                nodes.push_back(*std::move(node));
            }
        }
        return nodes;
    }

    Result<Array> readNumbers(const std::string& path, const DatasetPart& part) const override
    {
        const Tensor* tensor = find(path);
        if (tensor == nullptr) {
            return missing(path);
        }
        if (!tensor->dtype) {
            return inputError(
                FOVEA_TEXT("Weights", "%1: %2 holds elements of type %3, which cannot be read yet"),
                { m_path.string(), tensor->name, tensor->type });
        }
        const DatasetPart chosen = filled(part, tensor->shape.extents());
        const auto rank = static_cast<std::size_t>(tensor->shape.rank());
        bool isInside = chosen.begin.size() == rank && chosen.count.size() == rank
            && (chosen.step.empty() || chosen.step.size() == rank);
        for (std::size_t axis = 0; isInside && axis < rank; ++axis) {
            const int64_t step = chosen.step.empty() ? 1 : chosen.step[axis];
            const int64_t extent = tensor->shape[static_cast<int>(axis)], begin = chosen.begin[axis];
            isInside = step >= 1 && begin >= 0 && begin <= extent && chosen.count[axis] >= 0
                && chosen.count[axis] <= (extent > begin ? (extent - begin - 1) / step + 1 : 0);
        }
        const auto count = isInside ? Shape::checkedElementCount(chosen.count) : std::nullopt;
        if (!count || *count > mostBytes / 8) {
            return usageError(FOVEA_TEXT("Weights",
                                  "%1: %2 has the shape %3; there is no such part of it, or it is "
                                  "too large to read at once"),
                { m_path.string(), tensor->name, tensor->shape.text() });
        }
        if (const Result<void> unchanged = m_weights.checkUnchanged(); !unchanged) {
            return unchanged.error();
        }
        Array array = gathered(*tensor, chosen, Shape(chosen.count));
        m_bytesRead += *count * byteSize(*tensor->dtype);
        return array;
    }

    Result<std::vector<std::string>> readStrings(const std::string& path, const DatasetPart&) const override
    {
        return inputError(
            FOVEA_TEXT("Weights", "%1: %2 holds no text"), { m_path.string(), forMessage(path) });
    }

    int64_t bytesRead() const override { return m_bytesRead; }

private:
    static std::string pathOf(const std::string& name)
    {
        std::string path = "/" + name;
        for (char& letter : path) {
            letter = letter == '.' ? '/' : letter;
        }
        return path;
    }

    void add(Tensor tensor)
    {
        std::string path = pathOf(tensor.name);
        // Where two names give one path, or a tensor stands where a group is, its own name is its place.
        if (m_byPath.contains(path) || m_children.contains(path) || path.find("//") != std::string::npos) {
            path = "/" + tensor.name;
        }
        const std::size_t index = m_tensors.size();
        m_byPath.emplace(path, index);
        m_byPath.emplace("/" + tensor.name, index);
        m_tensors.push_back(std::move(tensor));
        while (!path.empty()) {
            const std::size_t slash = path.rfind('/');
            const std::string above = path.substr(0, slash);
            if (!m_listed.insert(path).second) {
                break;
            }
            m_children[above].push_back(path);
            path = above;
        }
    }

    const Tensor* find(const std::string& path) const
    {
        const auto found = m_byPath.find(path.starts_with('/') ? path : "/" + path);
        return found == m_byPath.end() ? nullptr : &m_tensors[found->second];
    }

    TraceNode describe(const std::string& path, const Tensor& tensor) const
    {
        TraceNode node;
        node.type = TraceNode::Type::Dataset;
        node.content = tensor.dtype ? TraceNode::Content::Numbers : TraceNode::Content::Nothing;
        node.path = path;
        node.name = path.substr(path.rfind('/') + 1);
        node.shape = tensor.shape;
        node.elementType = tensor.type;
        node.storage = "safetensors";
        node.storedBytes = static_cast<int64_t>(tensor.bytes.size());
        node.obstacle = tensor.dtype ? "" : "elements of type " + tensor.type + " cannot be read yet";
        node.attributes = Value::Object { { "tensor", tensor.name }, { "file", tensor.file } };
        return node;
    }

    Error missing(const std::string& path) const
    {
        return inputError(
            FOVEA_TEXT("Weights", "%1: has no tensor or group %2"), { m_path.string(), forMessage(path) });
    }

    const std::filesystem::path m_path;
    const Weights m_weights;
    std::vector<Tensor> m_tensors;
    std::map<std::string, std::size_t> m_byPath;
    std::map<std::string, std::vector<std::string>> m_children;
    /// What stands among the children of its group.
    std::set<std::string> m_listed;
    mutable std::atomic<int64_t> m_bytesRead = 0;
};

} // namespace

Result<Trace> openWeights(const std::filesystem::path& path)
{
    // A configuration stands for the weights beside it.
    const bool isConfig = path.filename() == "config.json";
    Result<Weights> weights = Weights::open(isConfig ? path.parent_path() : path);
    if (!weights) {
        return weights.error();
    }
    return Trace::over(path, std::make_unique<WeightNodes>(path, *std::move(weights)));
}

bool isModelPath(const std::filesystem::path& path)
{
    std::error_code problem;
    return std::filesystem::is_directory(path, problem) || path.filename() == "config.json"
        || path.extension() == ".safetensors" || path.filename() == "model.safetensors.index.json";
}

Result<Trace> openAnyFile(const std::filesystem::path& path)
{
    return isModelPath(path) ? openWeights(path) : openForeignTrace(path);
}

} // namespace fovea
