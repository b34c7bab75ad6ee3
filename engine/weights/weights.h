// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>
#include <fovea/result.h>
#include <fovea/shape.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// One named parameter as it lies in a mapped file.
struct StoredTensor {
    DType dtype = DType::F32;
    Shape shape;
    std::span<const std::byte> bytes;
    /// For messages.
    std::filesystem::path file;
};

/// Named parameters of one model, memory-mapped: nothing is read before it is used. Copies share the mapping.
class Weights {
public:
    /// A .safetensors file, a model.safetensors.index.json, or a folder that holds one of them.
    static Result<Weights> open(const std::filesystem::path& path);

    const std::map<std::string, StoredTensor, std::less<>>& tensors() const { return m_tensors; }
    const StoredTensor* find(std::string_view name) const;
    int64_t parameterCount() const;
    int64_t byteCount() const;
    /// xxh3-128 over names, types, shapes and bytes, as 32 hex digits; reads everything once.
    std::string contentHash() const;
    const std::map<std::string, std::string, std::less<>>& metadata() const { return m_metadata; }

private:
    std::map<std::string, StoredTensor, std::less<>> m_tensors;
    std::map<std::string, std::string, std::less<>> m_metadata;
    std::vector<std::shared_ptr<const void>> m_mappings;
};

} // namespace fovea
