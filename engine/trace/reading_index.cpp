// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_attributes.h"
#include "trace/trace_state.h"

#include <algorithm>
#include <limits>

namespace fovea {

namespace {

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

} // namespace fovea
