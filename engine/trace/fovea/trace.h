// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/reading.h>
#include <fovea/result.h>
#include <fovea/trace_export.h>
#include <fovea/value.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fovea {

/// One recorded probe under one reduction: what `Trace::read` reads.
struct ReadingInfo {
    /// The probe: encoder.layer.3.attention.query.
    std::string path;
    Kind kind = Kind::Embedding;
    Reduction reduction = Reduction::Full;
    int layer = -1;
    /// Axes of what `read` gives for one example, outermost first. Of moments: those that are left, so none
    /// for a whole tensor and `feature` (or `head`, for maps) for its channels.
    std::vector<Axis> axes;
    DType storedType = DType::F32;
    /// Where it lies in the file: /readings/….
    std::string location;
};

/// The tokens of one example, as the model read them.
struct TraceTokens {
    std::vector<int32_t> ids;
    std::vector<int32_t> typeIds;
    /// As the vocabulary writes them.
    std::vector<std::string> texts;
    /// Half-open ranges of the original text in code points.
    std::vector<std::pair<int32_t, int32_t>> offsets;
    std::string text;
    std::string pair;
};

/// Which part of a reading; what is absent is taken whole.
struct TraceSlice {
    int64_t example = 0;
    std::optional<int64_t> head;
    /// Half-open range of token (or query) rows.
    std::optional<std::pair<int64_t, int64_t>> tokens;
};

/// One node of any HDF5 file.
struct TraceNode {
    enum class Type : uint8_t { Group, Dataset };
    /// What `readDataset` gives as numbers, what only `readStrings` can show, and what neither can.
    enum class Content : uint8_t { Numbers, Texts, Nothing };
    Type type = Type::Group;
    Content content = Content::Nothing;
    std::string path;
    std::string name;
    Shape shape;
    /// "float32", "string" …; empty for a group.
    std::string elementType;
    std::vector<std::string> axes;
    Value attributes;
    /// How the elements lie in the file: "contiguous", "chunks of [2, 4], shuffle, deflate 4" …
    std::string storage;
    int64_t storedBytes = 0;
    /// Where a soft or external link leads, for a node that is one.
    std::string link;
    /// Why the elements cannot be read (a filter that is missing, another file), or empty.
    std::string obstacle;
};

class NodeSource;

/// A run's record: a self-describing, growing set of named arrays in one HDF5 file (SCHEMA.md). Reading only;
/// another process may be writing. Every function may be called from any thread; one lock guards the HDF5
/// library.
class FOVEA_TRACE_EXPORT Trace {
public:
    /// Fails for what is not HDF5, is cut off, or is of a newer schema. HDF5 files that are no trace open
    /// too: `isTrace()` is then false and only `node`, `children` and `readDataset` give anything.
    static Result<Trace> open(const std::filesystem::path& path);
    /// For files of strangers: `program` (fovea-cli) reads in a child process, and it fails without it. What
    /// is no trace stays with the child (also safetensors): a crafted one costs the answer that it was asked
    /// for. A trace opens here once a child has looked through it; one crafted past that look can do harm.
    static Result<Trace> openThrough(const std::filesystem::path& path, const std::filesystem::path& program);
    /// A file of another kind, seen as groups and datasets; no trace.
    static Trace over(std::filesystem::path path, std::unique_ptr<NodeSource> nodes);
    ~Trace();
    Trace(Trace&&) noexcept;
    Trace& operator=(Trace&&) noexcept;

    const std::filesystem::path& path() const;
    bool isTrace() const;
    /// Every attribute of the file: schema, model_hash, code_version, isa_path, libraries, seed, device,
    /// dtype, threads, rank, world, host, command_line, spec, model (an object with family, layers, heads,
    /// attention_scale, causal) …
    const Value& header() const;
    int64_t exampleCount() const;
    /// Examples whose rows are committed; the others are not there yet. `refresh` looks again.
    int64_t committedExampleCount() const;
    /// True when more is committed than before, or the trace has been closed since.
    Result<bool> refresh();
    /// True when the writer closed the file in order.
    bool isComplete() const;

    Result<TraceTokens> tokens(int64_t example) const;
    /// Without reading the texts.
    Result<int64_t> tokenCount(int64_t example) const;
    const std::vector<ReadingInfo>& readings() const;
    /// The first reading with this kind, reduction and layer, or nullptr. The moments of a whole tensor come
    /// before those of its channels.
    const ReadingInfo* find(Kind kind, Reduction reduction, int layer) const;

    /// One example's part of a reading as f32 (moments: f64), with named axes and without padding:
    /// [token, feature]; queries, keys, values, contexts [head, token, feature]; maps [head, query, key];
    /// moments [statistic] or [channel, statistic] (SCHEMA.md names the statistics). A slice that names a
    /// head leaves out the axis. A `qk` reading of attention weights gives the map that it explains; a `qk`
    /// reading of a query or key gives its rows, kept for that map.
    Result<Array> read(const ReadingInfo& reading, const TraceSlice& slice) const;

    /// Layers of which an attention map can be had, stored or computed again from query, key and log-sum-exp.
    std::vector<int> attentionLayers() const;
    int headCount(int layer) const;
    /// The attention map [head, query, key] (one head when the slice names one: [query, key]); f32, rows sum
    /// to 1.
    Result<Array> attentionMap(int layer, const TraceSlice& slice) const;
    /// Bytes read from the file so far, for the status line.
    int64_t bytesRead() const;

    Result<TraceNode> node(const std::string& path) const;
    Result<std::vector<TraceNode>> children(const std::string& path) const;
    /// Any dataset of numbers; `begin`, `count` and `step` give a part, empty means all.
    Result<Array> readDataset(const std::string& path, const std::vector<int64_t>& begin = {},
        const std::vector<int64_t>& count = {}, const std::vector<int64_t>& step = {}) const;
    /// Likewise of a dataset that holds no numbers: texts as they are; enumerations by name, records, lists,
    /// arrays, bit fields and references as a person would write them.
    Result<std::vector<std::string>> readStrings(const std::string& path,
        const std::vector<int64_t>& begin = {}, const std::vector<int64_t>& count = {},
        const std::vector<int64_t>& step = {}) const;

private:
    struct Implementation;
    explicit Trace(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace fovea
