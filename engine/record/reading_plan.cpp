// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "record/reading_plan.h"

#include <algorithm>
#include <tuple>

namespace fovea {

namespace {

/// encoder.layer.3.attention of encoder.layer.3.attention.weights.
std::string parentOf(const std::string& path)
{
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

bool has(const std::vector<Axis>& axes, Axis axis)
{
    return std::find(axes.begin(), axes.end(), axis) != axes.end();
}

class Planner {
public:
    Planner(const Value& header, const std::vector<const Probe*>& probes, const WatchRules& rules)
        : m_model(header.find("model") != nullptr ? *header.find("model") : Value())
        , m_computed(dtypeFromName(header.get<std::string>("dtype", "f32")).value_or(DType::F32))
        , m_probes(probes)
        , m_rules(rules)
    {
    }

    Result<ReadingPlan> plan()
    {
        for (const Probe* probe : m_probes) {
            const ProbeInfo& info = probe->info();
            const auto rule = m_rules.kinds.find(info.kind);
            if (rule == m_rules.kinds.end() || !isWatched(info.layer)) {
                continue;
            }
            if (rule->second == Reduction::QueryKey) {
                addQueryKey(info);
            } else {
                addReading(info, rule->second);
            }
        }
        for (const PlannedReading& reading : m_plan.readings) {
            if (Result<void> checked = checkSlice(reading); !checked) {
                return checked.error();
            }
        }
        return std::move(m_plan);
    }

private:
    bool isWatched(int layer) const
    {
        return layer < 0 || m_rules.layers.empty()
            || std::binary_search(m_rules.layers.begin(), m_rules.layers.end(), layer);
    }

    int64_t size(const char* key) const { return m_model.get<int64_t>(key, 0); }
    int64_t headWidth() const { return size("heads") > 0 ? size("width") / size("heads") : 0; }

    int64_t widthOf(const ProbeInfo& info) const
    {
        if (has(info.axes, Axis::Class)) {
            const Value* classes = m_model.find("classes");
            const auto* names = classes != nullptr ? classes->as<Value::List>() : nullptr;
            return !has(info.axes, Axis::Example)
                ? size("vocabulary")
                : static_cast<int64_t>(names != nullptr ? names->size() : 0);
        }
        if (!has(info.axes, Axis::Feature)) {
            return 0;
        }
        if (has(info.axes, Axis::Head)) {
            return headWidth();
        }
        return info.kind == Kind::FeedForwardHidden ? size("feed_forward_width") : size("width");
    }

    /// What the model computes in bf16 is kept in bf16; maps, statistics and results are f32.
    DType typeOf(Kind kind) const
    {
        const bool isAlwaysWide = kind == Kind::AttentionWeights || kind == Kind::NormScale
            || kind == Kind::Pooled || kind == Kind::Logits;
        return m_computed == DType::BF16 && !isAlwaysWide ? DType::BF16 : DType::F32;
    }

    PlannedReading describe(const ProbeInfo& info, Reduction reduction) const
    {
        PlannedReading reading;
        reading.path = info.path;
        reading.kind = info.kind;
        reading.reduction = reduction;
        reading.layer = info.layer;
        reading.axes = info.axes;
        reading.storedType = typeOf(info.kind);
        reading.headCount = has(info.axes, Axis::Head) ? size("heads") : 0;
        reading.width = widthOf(info);
        return reading;
    }

    static Result<void> checkSlice(const PlannedReading& reading)
    {
        if (reading.reduction != Reduction::Slice) {
            return {};
        }
        for (const auto& [range, extent, what] :
            { std::tuple(reading.slice.heads, reading.headCount, "heads"),
                std::tuple(reading.slice.features, reading.width, "features") }) {
            if (extent > 0 && range.count(extent) == 0) {
                return usageError(
                    FOVEA_TEXT("Record", "%1: the slice keeps none of its %2; they go from 0 to %3"),
                    { std::string(name(reading.kind)), what, std::to_string(extent - 1) });
            }
        }
        return {};
    }

    void addReading(const ProbeInfo& info, Reduction reduction)
    {
        PlannedReading reading = describe(info, reduction);
        if (reduction == Reduction::Slice) {
            const auto slice = m_rules.slices.find(info.kind);
            reading.slice = slice != m_rules.slices.end() ? slice->second : SliceRule();
        }
        m_plan.byProbe[info.path].push_back({ m_plan.readings.size(), 0 });
        m_plan.readings.push_back(std::move(reading));
    }

    /// The query or key beside an attention's weights.
    const ProbeInfo* sibling(const ProbeInfo& weights, Kind kind) const
    {
        const auto found = std::find_if(m_probes.begin(), m_probes.end(), [&](const Probe* probe) {
            return probe->info().kind == kind && parentOf(probe->info().path) == parentOf(weights.path);
        });
        return found == m_probes.end() ? nullptr : &(*found)->info();
    }

    bool isKeptInFull(Kind kind) const
    {
        const auto rule = m_rules.kinds.find(kind);
        return rule != m_rules.kinds.end() && rule->second == Reduction::Full;
    }

    void addQueryKey(const ProbeInfo& info)
    {
        const ProbeInfo* query = sibling(info, Kind::Query);
        const ProbeInfo* key = sibling(info, Kind::Key);
        if (query == nullptr || key == nullptr) {
            addReading(info, Reduction::Full);
            return;
        }
        PlannedReading reading = describe(info, Reduction::QueryKey);
        reading.storedType = typeOf(Kind::Query);
        reading.width = headWidth();
        reading.queryPath = query->path;
        reading.keyPath = key->path;
        reading.isCausal = m_model.get<bool>("causal", false);
        const Value* scales = m_model.find("attention_scale");
        const auto* list = scales != nullptr ? scales->as<Value::List>() : nullptr;
        const auto layer = static_cast<std::size_t>(std::max(0, info.layer));
        if (list != nullptr && layer < list->size()) {
            reading.attentionScale = (*list)[layer].number().value_or(0);
        }
        const std::size_t index = m_plan.readings.size();
        if (!isKeptInFull(Kind::Query)) {
            m_plan.byProbe[query->path].push_back({ index, 0 });
        }
        if (!isKeptInFull(Kind::Key)) {
            m_plan.byProbe[key->path].push_back({ index, 1 });
        }
        m_plan.byLayer[info.layer].push_back({ index, 2 });
        m_plan.readings.push_back(std::move(reading));
    }

    Value m_model;
    DType m_computed;
    const std::vector<const Probe*>& m_probes;
    const WatchRules& m_rules;
    ReadingPlan m_plan;
};

} // namespace

Result<ReadingPlan> planReadings(
    const Value& header, const std::vector<const Probe*>& probes, const WatchRules& rules)
{
    return Planner(header, probes, rules).plan();
}

} // namespace fovea
