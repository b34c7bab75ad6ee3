// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/weights.h"

#include "weights/mapped_file.h"
#include "weights/safetensors.h"
#include "weights/safetensors_header.h"
#include "weights/shard_index.h"

#include <fovea/message_text.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>

namespace fovea {

namespace {

constexpr std::size_t indexLimit = 64U << 20U;
constexpr std::string_view indexSuffix = ".safetensors.index.json";

/// The engine's type for one of the format's, or nothing.
std::optional<DType> engineType(std::string_view type)
{
    struct Pair {
        std::string_view name;
        DType dtype;
    };
    // A truth value takes one byte, 0 or 1.
    constexpr Pair pairs[] = { { "F32", DType::F32 }, { "F16", DType::F16 }, { "BF16", DType::BF16 },
        { "F64", DType::F64 }, { "I8", DType::I8 }, { "U8", DType::U8 }, { "BOOL", DType::U8 },
        { "I32", DType::I32 }, { "I64", DType::I64 } };
    const auto* found = std::find_if(
        std::begin(pairs), std::end(pairs), [&](const Pair& pair) { return pair.name == type; });
    return found == std::end(pairs) ? std::nullopt : std::optional<DType>(found->dtype);
}

/// The file that stands for the weights of a folder.
Result<std::filesystem::path> fileInFolder(const std::filesystem::path& folder)
{
    std::error_code problem;
    for (const char* name : { "model.safetensors", "model.safetensors.index.json" }) {
        if (std::filesystem::exists(folder / name, problem)) {
            return folder / name;
        }
    }
    std::vector<std::filesystem::path> others;
    bool hasPickle = false;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->path().extension() == ".safetensors") {
            others.push_back(entry->path());
        }
        const std::string name = entry->path().filename().string();
        hasPickle = hasPickle || (name.starts_with("pytorch_model") && entry->path().extension() == ".bin");
    }
    if (problem) {
        return inputError(FOVEA_TEXT("Weights", "%1: the folder cannot be read: %2"),
            { folder.string(), problem.message() });
    }
    if (others.size() == 1) {
        return others.front();
    }
    if (others.size() > 1) {
        std::sort(others.begin(), others.end());
        return inputError(FOVEA_TEXT("Weights",
                              "%1: holds no model.safetensors but %2 other .safetensors files, among them "
                              "%3; open one of them"),
            { folder.string(), std::to_string(others.size()),
                forMessage(others.front().filename().string()) });
    }
    if (hasPickle) {
        return inputError(
            FOVEA_TEXT("Weights",
                "%1: holds pytorch_model.bin but no model.safetensors; a pickle may run code when it is "
                "read, so "
                "it is never opened. Convert it in Python with Transformers: "
                "AutoModel.from_pretrained(folder).save_pretrained(folder, safe_serialization=True)"),
            { folder.string() });
    }
    return inputError(FOVEA_TEXT("Weights",
                          "%1: holds no weights; expected model.safetensors or model.safetensors.index.json"),
        { folder.string() });
}

Result<ShardIndex> openIndex(const std::filesystem::path& path)
{
    Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const std::span<const std::byte> bytes = (*file)->bytes();
    if (bytes.size() > indexLimit) {
        return inputError(FOVEA_TEXT("Weights", "%1: has %2 bytes; an index of at most %3 is read"),
            { path.string(), std::to_string(bytes.size()), std::to_string(indexLimit) });
    }
    return readShardIndex({ reinterpret_cast<const char*>(bytes.data()), bytes.size() }, path.string());
}

} // namespace

Result<Weights> Weights::open(const std::filesystem::path& path)
{
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) {
        const Result<std::filesystem::path> file = fileInFolder(path);
        if (!file) {
            return file.error();
        }
        return open(*file);
    }
    Weights weights;
    if (!path.filename().string().ends_with(indexSuffix)) {
        Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
        if (!file) {
            return file.error();
        }
        if (Result<void> added = weights.add(*file); !added) {
            return added.error();
        }
        return weights;
    }
    const Result<ShardIndex> index = openIndex(path);
    if (!index) {
        return index.error();
    }
    for (const std::string& shard : index->shards) {
        const Result<std::filesystem::path> place = shardPath(path.parent_path(), shard, path.string());
        if (!place) {
            return place.error();
        }
        Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(*place);
        if (!file) {
            return file.error();
        }
        if (Result<void> added = weights.add(*file); !added) {
            return added.error();
        }
    }
    for (const auto& [name, place] : index->shardOfTensor) {
        const std::string& shard = weights.m_files[place]->path();
        const auto stored = weights.m_tensors.find(name);
        const auto other = weights.m_otherTensors.find(name);
        const bool isInShard = stored != weights.m_tensors.end()
            ? stored->second.file == shard
            : other != weights.m_otherTensors.end() && other->second.file == shard;
        if (!isInShard) {
            return inputError(FOVEA_TEXT("Weights",
                                  "%1: \"weight_map\" says that tensor \"%2\" lies in %3, but it does not"),
                { path.string(), forMessage(name), index->shards[place] });
        }
    }
    return weights;
}

Result<void> Weights::add(std::shared_ptr<const MappedFile> file)
{
    Result<SafetensorsContent> content = readSafetensors(file->bytes(), file->path());
    if (!content) {
        return content.error();
    }
    for (SafetensorsEntry& entry : content->entries) {
        const StoredTensor* known = find(entry.name);
        const auto knownOther = m_otherTensors.find(entry.name);
        if (known != nullptr || knownOther != m_otherTensors.end()) {
            return inputError(FOVEA_TEXT("Weights", "tensor \"%1\" lies in two files: %2 and %3"),
                { forMessage(entry.name),
                    std::string(known != nullptr ? known->file : knownOther->second.file), file->path() });
        }
        const Shape shape { std::span<const int64_t>(entry.shape) };
        if (const std::optional<DType> dtype = engineType(entry.type->name)) {
            m_tensors.emplace(
                std::move(entry.name), StoredTensor { *dtype, shape, entry.bytes, file->path() });
        } else {
            m_otherTensors.emplace(
                std::move(entry.name), OtherTensor { entry.type->name, shape, entry.bytes, file->path() });
        }
    }
    for (auto& [key, text] : content->metadata) {
        m_metadata.emplace(key, std::move(text));
    }
    m_files.push_back(std::move(file));
    return {};
}

const StoredTensor* Weights::find(std::string_view name) const
{
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : &found->second;
}

std::shared_ptr<std::byte> Weights::share(const StoredTensor& tensor) const
{
    const auto file = std::find_if(m_files.begin(), m_files.end(),
        [&](const auto& candidate) { return candidate->path().data() == tensor.file.data(); });
    // The mapping is read-only; a Tensor over it is never written to.
    auto* address = const_cast<std::byte*>(tensor.bytes.data());
    const auto alignment = static_cast<std::uintptr_t>(byteSize(tensor.dtype));
    if (file != m_files.end() && reinterpret_cast<std::uintptr_t>(address) % alignment == 0) {
        // Like every memory that a Tensor shares, never null.
        static std::byte nothing;
        return { std::shared_ptr<const void>(*file), address != nullptr ? address : &nothing };
    }
    constexpr std::align_val_t line { 64 };
    auto* copy = static_cast<std::byte*>(::operator new(std::max<std::size_t>(tensor.bytes.size(), 1), line));
    std::copy(tensor.bytes.begin(), tensor.bytes.end(), copy);
    return { copy, [](std::byte* memory) { ::operator delete (memory, std::align_val_t { 64 }); } };
}

void Weights::release(const StoredTensor& tensor) const
{
    for (const auto& file : m_files) {
        if (file->path().data() == tensor.file.data()) {
            file->release(tensor.bytes);
        }
    }
}

Result<void> Weights::checkUnchanged() const
{
    for (const auto& file : m_files) {
        if (Result<void> unchanged = file->checkUnchanged(); !unchanged) {
            return unchanged;
        }
    }
    return {};
}

int64_t Weights::parameterCount() const
{
    int64_t count = 0;
    for (const auto& [name, tensor] : m_tensors) {
        count += tensor.shape.elementCount();
    }
    for (const auto& [name, tensor] : m_otherTensors) {
        count += tensor.shape.elementCount();
    }
    return count;
}

int64_t Weights::byteCount() const
{
    std::size_t count = 0;
    for (const auto& [name, tensor] : m_tensors) {
        count += tensor.bytes.size();
    }
    for (const auto& [name, tensor] : m_otherTensors) {
        count += tensor.bytes.size();
    }
    return static_cast<int64_t>(count);
}

} // namespace fovea
