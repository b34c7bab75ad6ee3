// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/dtype.h>
#include <fovea/result.h>
#include <fovea/shape.h>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

class MappedFile;

/// One named parameter as it lies in a mapped file. `bytes` and `file` live as long as the Weights or a copy.
struct StoredTensor {
    DType dtype = DType::F32;
    Shape shape;
    /// Exactly as many as shape and type take. Files may put them at any address: see `Weights::share`.
    std::span<const std::byte> bytes;
    /// For messages.
    std::string_view file;
};

/// A parameter of a type that the engine does not compute with (i16, u16, u32, u64, f8): kept and hashed, so
/// that a buffer of such a type does not make a model unreadable.
struct OtherTensor {
    /// As the file calls it: "F8_E4M3".
    std::string_view type;
    Shape shape;
    std::span<const std::byte> bytes;
    std::string_view file;
};

/// Named parameters of one model, memory-mapped: nothing is read before it is used. Copies share the mapping.
/// Of a file that another program cuts short or writes to while it is mapped, anything may be read: whoever
/// has read asks `checkUnchanged` before the result is used. Files are to be replaced by renaming, never in
/// place.
class Weights {
public:
    /// A .safetensors file, a model.safetensors.index.json, or a folder that holds one of them.
    static Result<Weights> open(const std::filesystem::path& path);

    const std::map<std::string, StoredTensor, std::less<>>& tensors() const { return m_tensors; }
    const StoredTensor* find(std::string_view name) const;
    const std::map<std::string, OtherTensor, std::less<>>& otherTensors() const { return m_otherTensors; }

    /// The tensor's elements at an address that suits their type, kept alive by the pointer: the mapping
    /// itself, or a copy where the file put them at an odd address. Never written to.
    std::shared_ptr<std::byte> share(const StoredTensor& tensor) const;
    /// Says that the pages under `tensor` are not needed soon: memory that packing has copied from is given
    /// back.
    void release(const StoredTensor& tensor) const;
    /// An error when a file has been cut short or written to since it was opened.
    Result<void> checkUnchanged() const;

    /// Of all tensors, other types included.
    int64_t parameterCount() const;
    int64_t byteCount() const;
    /// xxh3-128 over names, types, shapes and bytes, as 32 hex digits; reads everything once. The same
    /// tensors in one file or in shards give the same hash. Throws Interrupted soon after `stop` became true.
    std::string contentHash(const std::atomic<bool>* stop = nullptr) const;
    const std::map<std::string, std::string, std::less<>>& metadata() const { return m_metadata; }

private:
    Result<void> add(std::shared_ptr<const MappedFile> file);

    std::map<std::string, StoredTensor, std::less<>> m_tensors;
    std::map<std::string, OtherTensor, std::less<>> m_otherTensors;
    std::map<std::string, std::string, std::less<>> m_metadata;
    std::vector<std::shared_ptr<const MappedFile>> m_files;
};

} // namespace fovea
