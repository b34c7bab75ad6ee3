// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/checked.h"
#include "trace/commit_record.h"
#include "trace/hdf5_attributes.h"
#include "trace/lay_out.h"
#include "trace/trace_state.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace fovea {

namespace {

Result<FileDescriptor> openRegularFile(const std::filesystem::path& path)
{
    FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) {
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be opened (%2)"), path, errno);
    }
    struct stat status { };
    if (fstat(*file, &status) != 0 || !S_ISREG(status.st_mode)) {
        return inputError(FOVEA_TEXT("Trace", "%1: is not a file; expected an HDF5 file"), { path.string() });
    }
    // The signature stands at 0, or at 512, 1024, 2048 … behind a block of the user's.
    constexpr std::array<char, 8> signature { '\x89', 'H', 'D', 'F', '\r', '\n', '\x1a', '\n' };
    for (int64_t offset = 0; offset < status.st_size; offset = offset == 0 ? 512 : 2 * offset) {
        std::array<char, 8> start {};
        if (readFully(*file, std::as_writable_bytes(std::span(start)), offset) && start == signature) {
            return file;
        }
    }
    return inputError(FOVEA_TEXT("Trace", "%1: is not an HDF5 file"), { path.string() });
}

StoredRows describeRows(const std::string& location, const DatasetDescription& description)
{
    StoredRows rows;
    rows.location = location;
    rows.offset = description.offset;
    rows.type = description.element.name == "bfloat16" && description.element.isPlain
        ? DType::BF16
        : description.element.arrayType;
    if (!description.extents.empty()) {
        rows.rowCount = description.extents.front();
        rows.innerExtents.assign(description.extents.begin() + 1, description.extents.end());
    }
    return rows;
}

/// A dataset of numbers with at least one axis whose size is a number.
Result<StoredRows> findRows(hid_t hdf5, const std::string& location)
{
    const Hdf5Handle dataset = openDataset(hdf5, location);
    if (!dataset) {
        return inputError(FOVEA_TEXT("Trace", "%1: is missing"), { location });
    }
    const DatasetDescription description = describeDataset(*dataset);
    const auto count = Shape::checkedElementCount(description.extents);
    const bool isNumbers = description.element.elementClass == ElementType::Class::Number;
    if (!description.obstacle.empty() || description.extents.empty() || !isNumbers || !count
        || !checkedProduct({ *count, 8 })) {
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be rows of numbers: %2"),
            { location, description.obstacle.empty() ? description.element.name : description.obstacle });
    }
    return describeRows(location, description);
}

std::vector<std::string> splitWords(const std::string& text)
{
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

Result<StoredPart> findPart(hid_t hdf5, const std::string& location)
{
    Result<StoredRows> rows = findRows(hdf5, location);
    if (!rows) {
        return rows.error();
    }
    StoredPart part;
    part.rows = *std::move(rows);
    const Hdf5Handle dataset = openDataset(hdf5, location);
    const Value attributes = readAttributes(*dataset);
    const std::string unit = attributes.get<std::string>("rows", "");
    const auto found = std::find(rowUnitNames.begin(), rowUnitNames.end(), unit);
    if (found == rowUnitNames.end()) {
        return inputError(FOVEA_TEXT("Trace", "%1: has rows of \"%2\"; expected example, token or ragged"),
            { location, unit });
    }
    part.unit = static_cast<RowUnit>(found - rowUnitNames.begin());
    part.exampleAxes = splitWords(attributes.get<std::string>("axes", ""));
    part.mapHeads = attributes.get<int64_t>("heads", 0);
    if (part.unit == RowUnit::Ragged) {
        Result<StoredRows> begin = findRows(hdf5, location + "_begin");
        if (!begin) {
            return begin.error();
        }
        part.begin = *std::move(begin);
    }
    const std::size_t rowAxes = part.unit == RowUnit::Example || part.mapHeads > 0 ? 0 : 1;
    const std::size_t axisCount = part.mapHeads > 0 ? 3 : part.rows.innerExtents.size() + rowAxes;
    if (part.exampleAxes.size() != axisCount || part.mapHeads < 0) {
        return inputError(FOVEA_TEXT("Trace", "%1: names %2 axes for %3"),
            { location, std::to_string(part.exampleAxes.size()), std::to_string(axisCount) });
    }
    return part;
}

/// Axes of what `read` gives: heads come first there.
std::vector<Axis> readAxes(const StoredPart& part, Kind kind)
{
    std::vector<Axis> axes;
    for (const std::string& word : part.exampleAxes) {
        if (const auto axis = axisFromName(word)) {
            axes.push_back(*axis);
        } else if (word == "channel") {
            axes.push_back(kind == Kind::AttentionWeights ? Axis::Head : Axis::Feature);
        }
    }
    if (axes.size() > 1 && axes[0] == Axis::Token && axes[1] == Axis::Head) {
        std::swap(axes[0], axes[1]);
    }
    return axes;
}

/// A bound of a slice; what is no whole number that a trace can have is `otherwise`.
int64_t boundOf(const Value& value, int64_t otherwise)
{
    const auto* number = value.as<int64_t>();
    return number != nullptr && *number >= -1 ? *number : otherwise;
}

struct GroupNames {
    std::vector<std::string> names;
};

herr_t collectName(hid_t, const char* name, const H5L_info_t* info, void* data)
{
    auto& names = static_cast<GroupNames*>(data)->names;
    if (info->type == H5L_TYPE_HARD) {
        names.emplace_back(name);
    }
    return names.size() < 100'000 ? 0 : 1;
}

/// Readings are listed in the order of computation.
int64_t orderOf(hid_t hdf5, const std::string& probe)
{
    const Hdf5Handle group = openObject(hdf5, readingGroup(probe));
    const Hdf5Handle attribute(
        group && H5Aexists(*group, "order") > 0 ? H5Aopen(*group, "order", H5P_DEFAULT) : H5I_INVALID_HID,
        H5Aclose);
    int64_t order = std::numeric_limits<int64_t>::max();
    const Hdf5Handle space(attribute ? H5Aget_space(*attribute) : H5I_INVALID_HID, H5Sclose);
    if (space && H5Sget_simple_extent_npoints(*space) == 1) {
        H5Aread(*attribute, H5T_NATIVE_INT64, &order);
    }
    return order;
}

/// Adds what one probe's group holds.
class ReadingGroup {
public:
    ReadingGroup(hid_t hdf5, std::string probe, ReadingIndex& index)
        : m_hdf5(hdf5)
        , m_probe(std::move(probe))
        , m_group(readingGroup(m_probe))
        , m_index(index)
    {
    }

    Result<void> add()
    {
        const Hdf5Handle group = openObject(m_hdf5, m_group);
        const Value attributes = group ? readAttributes(*group) : Value();
        const std::string kindText = attributes.get<std::string>("kind", "");
        const auto kind = kindFromName(kindText);
        if (!kind) {
            // A kind of a later version of the same schema: the trace browser shows its datasets all the
            // same.
            return {};
        }
        m_plan.path = m_probe;
        m_plan.kind = *kind;
        m_plan.layer
            = static_cast<int>(std::clamp<int64_t>(attributes.get<int64_t>("layer", -1), -1, 1'000'000));
        m_plan.headCount = attributes.get<int64_t>("heads", 0);
        m_plan.width = attributes.get<int64_t>("width", 0);
        for (const std::string& word : splitWords(attributes.get<std::string>("probe_axes", ""))) {
            if (const auto axis = axisFromName(word)) {
                m_plan.axes.push_back(*axis);
            }
        }
        for (const auto& [part, reduction] : { std::pair("full", Reduction::Full),
                 std::pair("slice", Reduction::Slice), std::pair("moments/tensor", Reduction::Moments),
                 std::pair("moments/channel", Reduction::Moments) }) {
            if (Result<void> added = addSingle(part, reduction); !added) {
                return added;
            }
        }
        return addQueryKey();
    }

private:
    bool exists(const std::string& name) const
    {
        const std::size_t slash = name.find('/');
        const bool isGroupThere = slash == std::string::npos
            || H5Lexists(m_hdf5, (m_group + "/" + name.substr(0, slash)).c_str(), H5P_DEFAULT) > 0;
        return isGroupThere && H5Lexists(m_hdf5, (m_group + "/" + name).c_str(), H5P_DEFAULT) > 0;
    }

    void push(ReadingInfo info, StoredReading stored)
    {
        m_index.byLocation.emplace(info.location, m_index.infos.size());
        m_index.infos.push_back(std::move(info));
        m_index.stored.push_back(std::move(stored));
    }

    Result<void> addSingle(const std::string& name, Reduction reduction)
    {
        if (!exists(name)) {
            return {};
        }
        Result<StoredPart> part = findPart(m_hdf5, m_group + "/" + name);
        if (!part) {
            return part.error();
        }
        ReadingInfo info { m_probe, m_plan.kind, reduction, m_plan.layer, readAxes(*part, m_plan.kind),
            part->rows.type, m_group + "/" + name };
        StoredReading stored { {}, m_plan };
        stored.plan.reduction = reduction;
        stored.plan.storedType = part->rows.type;
        if (reduction == Reduction::Slice) {
            stored.plan.slice = readSlice(info.location);
        }
        stored.parts.push_back(*std::move(part));
        push(std::move(info), std::move(stored));
        return {};
    }

    SliceRule readSlice(const std::string& location) const
    {
        const Hdf5Handle dataset = openDataset(m_hdf5, location);
        const Value attributes = readAttributes(*dataset);
        const Value* rule = attributes.find("slice");
        const auto range = [&](const char* axis) {
            const Value* member = rule != nullptr ? rule->find(axis) : nullptr;
            const auto* bounds = member != nullptr ? member->as<Value::List>() : nullptr;
            SliceRange out;
            if (bounds != nullptr && bounds->size() == 2) {
                out = { boundOf((*bounds)[0], 0), boundOf((*bounds)[1], -1) };
            }
            return out;
        };
        return { range("heads"), range("tokens"), range("features") };
    }

    Result<void> addQueryKey()
    {
        if (!exists("qk/log_sum_exp")) {
            return {};
        }
        StoredReading stored { {}, m_plan };
        for (const char* name : { "qk/query", "qk/key", "qk/log_sum_exp" }) {
            Result<StoredPart> part = findPart(m_hdf5, m_group + "/" + name);
            if (!part) {
                return part.error();
            }
            stored.parts.push_back(*std::move(part));
        }
        const auto& query = stored.parts[0].rows;
        const auto& key = stored.parts[1].rows;
        const auto& logSumExp = stored.parts[2].rows;
        if (query.innerExtents.size() != 2 || key.innerExtents != query.innerExtents
            || logSumExp.innerExtents != std::vector<int64_t> { query.innerExtents[0] }) {
            return inputError(
                FOVEA_TEXT("Trace", "%1: query, key and log_sum_exp have different heads or features"),
                { m_group + "/qk" });
        }
        const Hdf5Handle group = openObject(m_hdf5, m_group + "/qk");
        const Value attributes = readAttributes(*group);
        PlannedReading& plan = stored.plan;
        plan.reduction = Reduction::QueryKey;
        plan.storedType = query.type;
        plan.headCount = query.innerExtents[0];
        plan.width = query.innerExtents[1];
        plan.attentionScale = attributes.get<double>("scale", 1);
        plan.isCausal = attributes.get<std::string>("mask", "none") == "causal";
        plan.queryPath = attributes.get<std::string>("query", "");
        plan.keyPath = attributes.get<std::string>("key", "");
        addCause(plan.queryPath, Kind::Query, stored.parts[0]);
        addCause(plan.keyPath, Kind::Key, stored.parts[1]);
        push({ m_probe, plan.kind, plan.reduction, plan.layer, { Axis::Head, Axis::Query, Axis::Key },
                 query.type, m_group + "/qk" },
            std::move(stored));
        return {};
    }

    /// Rows that were kept for the maps are a reading of their own probe too, unless it was kept in full.
    void addCause(const std::string& probe, Kind kind, const StoredPart& part)
    {
        const bool isKeptInFull = !probe.empty() && probe.find('/') == std::string::npos
            && H5Lexists(m_hdf5, readingGroup(probe).c_str(), H5P_DEFAULT) > 0
            && H5Lexists(m_hdf5, (readingGroup(probe) + "/full").c_str(), H5P_DEFAULT) > 0;
        if (probe.empty() || isKeptInFull) {
            return;
        }
        StoredReading stored { { part }, m_plan };
        stored.plan.path = probe;
        stored.plan.kind = kind;
        stored.plan.reduction = Reduction::QueryKey;
        push({ probe, kind, Reduction::QueryKey, m_plan.layer, readAxes(part, kind), part.rows.type,
                 part.rows.location },
            std::move(stored));
    }

    hid_t m_hdf5;
    std::string m_probe, m_group;
    ReadingIndex& m_index;
    /// What all readings of the probe have in common.
    PlannedReading m_plan;
};

} // namespace

int64_t StoredRows::rowElements() const
{
    return Shape(innerExtents).elementCount();
}

Result<void> TraceState::readTokenLayout(hid_t hdf5)
{
    for (const auto& [location, rows] :
        { std::pair("/tokens/ids", &ids), std::pair("/tokens/type_ids", &typeIds),
            std::pair("/tokens/offsets", &offsets), std::pair("/tokens/begin", &tokenBegin) }) {
        Result<StoredRows> found = findRows(hdf5, location);
        if (!found) {
            return found.error();
        }
        *rows = *std::move(found);
    }
    exampleCount = tokenBegin.rowCount - 1;
    const bool isInOrder = exampleCount >= 0 && typeIds.rowCount == ids.rowCount
        && offsets.rowCount == ids.rowCount && ids.innerExtents.empty() && typeIds.innerExtents.empty()
        && tokenBegin.innerExtents.empty() && offsets.innerExtents == std::vector<int64_t> { 2 };
    return isInOrder ? Result<void>()
                     : inputError(FOVEA_TEXT("Trace", "the datasets of /tokens do not fit one another"));
}

Result<void> TraceState::readReadings(hid_t hdf5)
{
    const Hdf5Handle group = openObject(hdf5, "/readings");
    GroupNames probes;
    hsize_t position = 0;
    if (group) {
        H5Literate(*group, H5_INDEX_NAME, H5_ITER_INC, &position, collectName, &probes);
    }
    std::vector<std::pair<int64_t, std::string>> ordered;
    for (const std::string& probe : probes.names) {
        ordered.emplace_back(orderOf(hdf5, probe), probe);
    }
    std::sort(ordered.begin(), ordered.end());
    for (const auto& [order, probe] : ordered) {
        if (Result<void> added = ReadingGroup(hdf5, probe, index).add(); !added) {
            return added;
        }
    }
    return {};
}

Result<void> TraceState::readCommitLayout(hid_t hdf5)
{
    const Hdf5Handle dataset = openDataset(hdf5, "/commit");
    if (!dataset) {
        return inputError(FOVEA_TEXT("Trace", "/commit: is missing"));
    }
    const Hdf5Handle type(H5Dget_type(*dataset), H5Tclose);
    const DatasetDescription description = describeDataset(*dataset);
    const haddr_t address = H5Dget_offset(*dataset);
    if (H5Tequal(*type, *commitType()) <= 0 || description.extents.size() != 1 || address == HADDR_UNDEF
        || description.extents.front() > std::numeric_limits<int64_t>::max() / 64) {
        return inputError(FOVEA_TEXT("Trace", "/commit: has another layout than commit records have"));
    }
    commitOffset = static_cast<int64_t>(address);
    commitCount = description.extents.front();
    return {};
}

Result<void> openTrace(const std::filesystem::path& path, TraceState& state)
{
    state.path = path;
    Result<FileDescriptor> file = openRegularFile(path);
    if (!file) {
        return file.error();
    }
    state.file = *std::move(file);
    {
        const Hdf5Guard guard;
        Result<Hdf5Handle> hdf5 = openForReading(path);
        if (!hdf5) {
            return hdf5.error();
        }
        const Hdf5Handle root = openObject(**hdf5, "/");
        if (!root) {
            return inputError(FOVEA_TEXT("Trace", "%1: is damaged: HDF5 cannot open it (%2)"),
                { path.string(), hdf5Reason() });
        }
        state.header = readAttributes(*root);
        state.isTrace = state.header.get<std::string>("format", "") == "fovea-trace";
        const int64_t schema = state.header.get<int64_t>("schema", 0);
        if (state.isTrace && schema > traceSchema) {
            return inputError(
                FOVEA_TEXT("Trace",
                    "%1: is a trace of schema %2; this version of Fovea reads up to %3: open it with "
                    "a newer one"),
                { path.string(), std::to_string(schema), std::to_string(traceSchema) });
        }
        if (!state.isTrace) {
            return {};
        }
        for (const auto step :
            { &TraceState::readTokenLayout, &TraceState::readReadings, &TraceState::readCommitLayout }) {
            if (Result<void> done = (state.*step)(**hdf5); !done) {
                return inputError(FOVEA_TEXT("Trace", "%1: is a damaged trace: %2"),
                    { path.string(), done.error().message() });
            }
        }
    }
    const Result<bool> counted = state.readCommitted();
    return counted ? Result<void>() : counted.error();
}

Result<Trace> Trace::open(const std::filesystem::path& path)
{
    auto made = std::make_unique<Implementation>();
    if (Result<void> opened = openTrace(path, *made); !opened) {
        return opened.error();
    }
    return Trace(std::move(made));
}

} // namespace fovea
