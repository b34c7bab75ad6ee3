// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/shard_index.h"

#include "weights/safetensors_header.h"

#include <fovea/message_text.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace fovea {

namespace {

constexpr std::size_t tensorLimit = 100'000;
constexpr std::size_t shardLimit = 10'000;
constexpr int depthLimit = 64;

/// Keeps the pairs of `weight_map` and nothing else, whatever else the document holds.
class IndexReader final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit IndexReader(const std::string& source)
        : m_source(source)
    {
    }

    Result<ShardIndex> result(bool isRead) &&
    {
        if (m_error) {
            return *std::move(m_error);
        }
        if (!isRead || !m_hasMap) {
            return inputError(FOVEA_TEXT("ShardIndex",
                                  "%1: has no object \"weight_map\" that says which file holds which tensor"),
                { m_source });
        }
        return std::move(m_index);
    }

    bool null() override { return scalar("null"); }
    bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return scalar(text); }
    bool binary(binary_t&) override { return scalar("binary data"); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open("a list"); }
    bool end_array() override { return close(); }

    bool start_object(std::size_t) override
    {
        if (m_depth == 1 && m_isMapKey) {
            m_hasMap = m_isInMap = true;
            ++m_depth;
            return true;
        }
        return open("an object");
    }

    bool key(string_t& value) override
    {
        if (m_depth == 1) {
            m_isMapKey = value == "weight_map";
            if (m_isMapKey && m_hasMap) {
                return fail(
                    inputError(FOVEA_TEXT("ShardIndex", "%1: the key \"%2\" appears twice in one object"),
                        { m_source, value }));
            }
        } else if (m_isInMap) {
            if (m_index.shardOfTensor.size() == tensorLimit) {
                return fail(
                    inputError(FOVEA_TEXT("ShardIndex",
                                   "%1: \"weight_map\" names more than %2 tensors, which is the limit"),
                        { m_source, std::to_string(tensorLimit) }));
            }
            if (m_index.shardOfTensor.contains(value)) {
                return fail(
                    inputError(FOVEA_TEXT("ShardIndex", "%1: the key \"%2\" appears twice in one object"),
                        { m_source, forMessage(value) }));
            }
            m_tensor = std::move(value);
        }
        return true;
    }

    bool string(string_t& value) override
    {
        if (!m_isInMap) {
            return scalar("\"" + value + "\"");
        }
        auto known = m_places.find(value);
        if (known == m_places.end()) {
            if (m_index.shards.size() == shardLimit) {
                return fail(inputError(FOVEA_TEXT("ShardIndex",
                                           "%1: \"weight_map\" names more than %2 files, which is the limit"),
                    { m_source, std::to_string(shardLimit) }));
            }
            known = m_places.emplace(value, m_index.shards.size()).first;
            m_index.shards.push_back(std::move(value));
        }
        m_index.shardOfTensor.emplace(std::move(m_tensor), known->second);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        return fail(inputError(FOVEA_TEXT("ShardIndex", "%1: is not valid JSON (error at byte %2)"),
            { m_source, std::to_string(position) }));
    }

private:
    bool fail(Error error)
    {
        if (!m_error) {
            m_error = std::move(error);
        }
        return false;
    }

    bool scalar(const std::string& found)
    {
        if (m_depth == 0) {
            return fail(inputError(FOVEA_TEXT("ShardIndex", "%1: must be one JSON object, found %2"),
                { m_source, forMessage(found) }));
        }
        if (m_isInMap) {
            return fail(inputError(
                FOVEA_TEXT("ShardIndex", "%1: \"weight_map\": \"%2\" must be the name of a file, found %3"),
                { m_source, forMessage(m_tensor), forMessage(found) }));
        }
        if (m_depth == 1 && m_isMapKey) {
            return fail(inputError(FOVEA_TEXT("ShardIndex", "%1: \"weight_map\" must be an object, found %2"),
                { m_source, forMessage(found) }));
        }
        return true;
    }

    bool open(const char* found)
    {
        if (m_isInMap || (m_depth == 1 && m_isMapKey)) {
            return scalar(found);
        }
        if (m_depth == depthLimit) {
            return fail(inputError(FOVEA_TEXT("ShardIndex", "%1: is nested more than %2 levels deep"),
                { m_source, std::to_string(depthLimit) }));
        }
        ++m_depth;
        return true;
    }

    bool close()
    {
        --m_depth;
        m_isInMap = false;
        return true;
    }

    const std::string& m_source;
    ShardIndex m_index;
    std::unordered_map<std::string, std::size_t> m_places;
    std::optional<Error> m_error;
    std::string m_tensor;
    int m_depth = 0;
    bool m_isMapKey = false, m_isInMap = false, m_hasMap = false;
};

bool liesIn(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    const auto [mismatch, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return mismatch == folder.end();
}

} // namespace

Result<ShardIndex> readShardIndex(std::string_view json, const std::string& source)
{
    IndexReader reader(source);
    const bool isRead = nlohmann::json::sax_parse(json.data(), json.data() + json.size(), &reader);
    return std::move(reader).result(isRead);
}

Result<std::filesystem::path> shardPath(
    const std::filesystem::path& folder, const std::string& shard, const std::string& source)
{
    const std::filesystem::path relative(shard);
    const bool hasStepUp
        = std::any_of(relative.begin(), relative.end(), [](const auto& part) { return part == ".."; });
    if (shard.empty() || shard.find('\0') != std::string::npos || relative.is_absolute() || hasStepUp) {
        return inputError(
            FOVEA_TEXT("ShardIndex",
                "%1: \"weight_map\" points to \"%2\"; expected the name of a file in the same folder"),
            { source, forMessage(shard) });
    }
    const std::filesystem::path path = folder / relative;
    std::error_code problem;
    const std::filesystem::path home = std::filesystem::canonical(folder.empty() ? "." : folder, problem);
    const std::filesystem::path target
        = problem ? std::filesystem::path() : std::filesystem::canonical(path, problem);
    if (problem) {
        return inputError(
            FOVEA_TEXT("ShardIndex",
                "%1: \"weight_map\" points to \"%2\", which is not in the folder; fetch the missing file"),
            { source, forMessage(shard) });
    }
    const bool isCache = home.parent_path().filename() == "snapshots"
        && liesIn(target, home.parent_path().parent_path() / "blobs");
    if (!liesIn(target, home) && !isCache) {
        return inputError(
            FOVEA_TEXT("ShardIndex",
                "%1: \"weight_map\" points to \"%2\", a link that leads out of the folder to %3; "
                "put the file itself into the folder"),
            { source, forMessage(shard), target.string() });
    }
    return path;
}

} // namespace fovea
