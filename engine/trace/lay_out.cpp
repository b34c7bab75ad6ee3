// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/lay_out.h"

#include "trace/checked.h"
#include "trace/commit_record.h"
#include "trace/hdf5_attributes.h"
#include "trace/hdf5_types.h"
#include "trace/hdf5_writing.h"

#include <algorithm>

namespace fovea {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : ",") + word;
    }
    return out;
}

/// HDF5 text ends at a zero; U+FFFD keeps the count of code points, and so the offsets.
std::string storableText(const std::string& text)
{
    std::string out;
    for (const char byte : text) {
        if (byte == '\0') {
            out += "\xEF\xBF\xBD";
        } else {
            out += byte;
        }
    }
    return out;
}

class LayoutWriter {
public:
    LayoutWriter(const std::filesystem::path& path, hid_t file, const TracePlan& plan,
        const std::vector<std::vector<PartLayout>>& layouts, Packing packing)
        : m_path(path)
        , m_file(file)
        , m_plan(plan)
        , m_layouts(layouts)
        , m_packing(packing)
        , m_scales(file)
        , m_begin(tokenBegin(plan.examples))
    {
    }

    Result<LaidOut> write()
    {
        const Hdf5Handle root(H5Gopen2(m_file, "/", H5P_DEFAULT), H5Gclose);
        Value::Object header = m_plan.header.as<Value::Object>() != nullptr
            ? *m_plan.header.as<Value::Object>()
            : Value::Object();
        header.insert_or_assign("format", "fovea-trace");
        header.insert_or_assign("schema", traceSchema);
        if (Result<void> written = writeAttributes(*root, header); !written) {
            return written.error();
        }
        bool isWritten = writeTokens() && writeExamples() && writeCommit();
        for (std::size_t index = 0; isWritten && index < m_plan.readings.size(); ++index) {
            isWritten = writeReading(m_plan.readings[index], m_layouts[index]);
        }
        for (std::size_t index = 0; isWritten && index < m_plan.readings.size(); ++index) {
            isWritten = shareParts(m_plan.readings[index], m_layouts[index]);
        }
        if (!isWritten || !m_scales.finish()) {
            return hdf5WriteError(m_path);
        }
        return std::move(m_out);
    }

private:
    int64_t exampleCount() const { return static_cast<int64_t>(m_plan.examples.size()); }

    bool writeTokens()
    {
        const int64_t tokenCount = m_begin.back();
        std::vector<int32_t> ids, types, offsets;
        std::vector<std::string> texts;
        for (const PlannedExample& example : m_plan.examples) {
            for (std::size_t token = 0; token < example.ids.size(); ++token) {
                ids.push_back(example.ids[token]);
                types.push_back(token < example.typeIds.size() ? example.typeIds[token] : 0);
                const auto range = token < example.offsets.size() ? example.offsets[token] : std::pair(0, 0);
                offsets.insert(offsets.end(), { range.first, range.second });
                texts.push_back(
                    token < example.tokenTexts.size() ? storableText(example.tokenTexts[token]) : "");
            }
        }
        return writeNumbers(m_file, m_scales, "/tokens/ids", { "token" }, { tokenCount }, ids)
            && writeNumbers(m_file, m_scales, "/tokens/type_ids", { "token" }, { tokenCount }, types)
            && writeNumbers(
                m_file, m_scales, "/tokens/offsets", { "token", "bound" }, { tokenCount, 2 }, offsets)
            && writeNumbers(
                m_file, m_scales, "/tokens/begin", { "example_bound" }, { exampleCount() + 1 }, m_begin)
            && writeTexts(m_file, m_scales, "/tokens/text", "token", texts);
    }

    bool writeExamples()
    {
        std::vector<std::string> texts, pairs;
        for (const PlannedExample& example : m_plan.examples) {
            texts.push_back(storableText(example.text));
            pairs.push_back(storableText(example.pair));
        }
        return writeTexts(m_file, m_scales, "/examples/text", "example", texts)
            && writeTexts(m_file, m_scales, "/examples/pair", "example", pairs);
    }

    bool writeCommit()
    {
        // One record an example, and the one that closes the file.
        const std::vector<int64_t> extents { exampleCount() + 1 };
        const Hdf5Handle type = commitType();
        const Hdf5Handle dataset
            = createRows(m_file, m_scales, "/commit", *type, { "commit_record" }, extents);
        if (!dataset) {
            return false;
        }
        // The one dataset that must read as nothing where nothing was written, also on a reused disk block.
        const std::vector<CommitRecord> none(static_cast<std::size_t>(extents[0]));
        m_out.commitOffset = static_cast<int64_t>(H5Dget_offset(*dataset));
        return H5Dwrite(*dataset, *type, H5S_ALL, H5S_ALL, H5P_DEFAULT, none.data()) >= 0;
    }

    bool writeReading(const PlannedReading& reading, const std::vector<PartLayout>& parts)
    {
        const std::string group = readingGroup(reading.path);
        std::vector<int64_t> offsets;
        for (const PartLayout& part : parts) {
            int64_t offset = -1;
            if (part.sharedWith.empty() && !writePart(group, reading, part, offset)) {
                return false;
            }
            offsets.push_back(offset);
        }
        m_out.offsets.push_back(std::move(offsets));
        return describeReading(group, reading, m_out.offsets.size());
    }

    bool writePart(
        const std::string& group, const PlannedReading& reading, const PartLayout& part, int64_t& offset)
    {
        const std::string path = group + "/" + part.name;
        const auto begin = *rowBegin(part, m_begin);
        std::vector<std::string> axes { part.unit == RowUnit::Ragged
                ? (part.mapHeads > 0 ? "map_element" : "row")
                : std::string(rowUnitNames[static_cast<std::size_t>(part.unit)]) };
        std::vector<int64_t> extents { begin.back() };
        axes.insert(axes.end(), part.innerAxes.begin(), part.innerAxes.end());
        extents.insert(extents.end(), part.innerExtents.begin(), part.innerExtents.end());
        const Hdf5Handle type = storedType(part.type);
        const Hdf5Handle dataset = m_packing == Packing::None
            ? createRows(m_file, m_scales, path, *type, axes, extents)
            : createPackedRows(m_file, m_scales, path, *type, axes, extents);
        if (!dataset) {
            return false;
        }
        const haddr_t address = begin.back() > 0 ? H5Dget_offset(*dataset) : HADDR_UNDEF;
        offset = address == HADDR_UNDEF ? -1 : static_cast<int64_t>(address);
        Value::Object attributes { { "axes", joined(part.exampleAxes) },
            { "rows", rowUnitNames[static_cast<std::size_t>(part.unit)] }, { "dtype", name(part.type) } };
        if (part.mapHeads > 0) {
            attributes["heads"] = part.mapHeads;
        }
        if (reading.reduction == Reduction::Slice) {
            const auto range = [](SliceRange kept) { return Value(Value::List { kept.begin, kept.end }); };
            attributes["slice"] = Value::Object { { "heads", range(reading.slice.heads) },
                { "tokens", range(reading.slice.tokens) }, { "features", range(reading.slice.features) } };
        }
        return (part.unit != RowUnit::Ragged
                   || writeNumbers(m_file, m_scales, path + "_begin", { "example_bound" },
                       { exampleCount() + 1 }, std::span<const int64_t>(begin)))
            && static_cast<bool>(writeAttributes(*dataset, attributes));
    }

    bool describeReading(const std::string& path, const PlannedReading& reading, std::size_t order)
    {
        const Hdf5Handle group(H5Gopen2(m_file, path.c_str(), H5P_DEFAULT), H5Gclose);
        if (!group) {
            return false;
        }
        if (H5Aexists(*group, "kind") <= 0) {
            std::vector<std::string> axes;
            for (const Axis axis : reading.axes) {
                axes.emplace_back(name(axis));
            }
            if (!writeAttributes(*group,
                    { { "kind", name(reading.kind) }, { "layer", reading.layer },
                        { "order", static_cast<int64_t>(order) }, { "probe_axes", joined(axes) },
                        { "heads", reading.headCount }, { "width", reading.width } })) {
                return false;
            }
        }
        if (reading.reduction != Reduction::QueryKey) {
            return true;
        }
        const Hdf5Handle causes(H5Gopen2(*group, "qk", H5P_DEFAULT), H5Gclose);
        return causes
            && static_cast<bool>(writeAttributes(*causes,
                { { "scale", reading.attentionScale }, { "mask", reading.isCausal ? "causal" : "none" },
                    { "query", reading.queryPath }, { "key", reading.keyPath } }));
    }

    bool shareParts(const PlannedReading& reading, const std::vector<PartLayout>& parts)
    {
        return std::all_of(parts.begin(), parts.end(), [&](const PartLayout& part) {
            const std::string path = readingGroup(reading.path) + "/" + part.name;
            return part.sharedWith.empty()
                || H5Lcreate_hard(
                       m_file, part.sharedWith.c_str(), m_file, path.c_str(), H5P_DEFAULT, H5P_DEFAULT)
                >= 0;
        });
    }

    const std::filesystem::path& m_path;
    hid_t m_file;
    const TracePlan& m_plan;
    const std::vector<std::vector<PartLayout>>& m_layouts;
    Packing m_packing;
    AxisScales m_scales;
    std::vector<int64_t> m_begin;
    LaidOut m_out;
};

} // namespace

std::vector<int64_t> tokenBegin(const std::vector<PlannedExample>& examples)
{
    std::vector<int64_t> begin { 0 };
    for (const PlannedExample& example : examples) {
        begin.push_back(begin.back() + static_cast<int64_t>(example.ids.size()));
    }
    return begin;
}

std::optional<std::vector<int64_t>> rowBegin(const PartLayout& part, const std::vector<int64_t>& tokenBegin)
{
    std::vector<int64_t> begin { 0 };
    for (std::size_t example = 0; example + 1 < tokenBegin.size(); ++example) {
        const auto rows = part.rowCount(tokenBegin[example + 1] - tokenBegin[example]);
        const auto sum = rows ? checkedSum(begin.back(), *rows) : std::nullopt;
        if (!sum) {
            return std::nullopt;
        }
        begin.push_back(*sum);
    }
    return begin;
}

Result<LaidOut> layOut(const std::filesystem::path& path, const TracePlan& plan,
    const std::vector<std::vector<PartLayout>>& layouts, Packing packing)
{
    const Hdf5Guard guard;
    Hdf5Handle file = createFile(path);
    if (!file) {
        return hdf5WriteError(path);
    }
    Result<LaidOut> laidOut = LayoutWriter(path, *file, plan, layouts, packing).write();
    if (laidOut && H5Fflush(*file, H5F_SCOPE_LOCAL) < 0) {
        return hdf5WriteError(path);
    }
    return laidOut;
}

} // namespace fovea
