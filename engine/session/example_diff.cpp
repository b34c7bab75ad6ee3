// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/example_diff.h"

#include "session/array_diff.h"

#include <fovea/message_text.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace fovea {

namespace {

constexpr int64_t blockElements = int64_t { 1 } << 20;

class ExampleDiffer {
public:
    ExampleDiffer(Job& job, const Trace& a, const Trace& b, const DiffRules& rules, FileDiff& diff)
        : m_job(job)
        , m_a(a)
        , m_b(b)
        , m_rules(rules)
        , m_diff(diff)
    {
    }

    Result<void> run()
    {
        const int64_t countA = m_a.committedExampleCount(), countB = m_b.committedExampleCount();
        if (countA != countB) {
            tell("/examples", "examples", std::to_string(countA), std::to_string(countB));
        }
        compareReadingLists();
        const int64_t count = std::min(countA, countB);
        for (int64_t example = 0; example < count; ++example) {
            m_job.progress("comparing", example, count);
            if (Result<void> compared = compareExample(example); !compared) {
                return compared;
            }
        }
        return {};
    }

private:
    void tell(const std::string& path, const std::string& what, std::string a, std::string b)
    {
        m_diff.tell(m_rules, { path, what, std::move(a), std::move(b) });
    }

    static bool isMap(const ReadingInfo& reading)
    {
        return reading.kind == Kind::AttentionWeights
            && (reading.reduction == Reduction::Full || reading.reduction == Reduction::QueryKey);
    }

    /// Maps are compared as maps, however they were kept.
    void compareReadingLists()
    {
        std::map<std::string, std::pair<const ReadingInfo*, const ReadingInfo*>> both;
        std::set<int> layersA, layersB;
        for (const ReadingInfo& reading : m_a.readings()) {
            if (!isMap(reading)) {
                both[reading.location].first = &reading;
            }
        }
        for (const ReadingInfo& reading : m_b.readings()) {
            if (!isMap(reading)) {
                both[reading.location].second = &reading;
            }
        }
        for (const auto& [location, readings] : both) {
            const auto& [a, b] = readings;
            if (m_rules.isIgnored(location)) {
                continue;
            }
            // Queries and keys that one file keeps only to compute its maps again are no loss of the other.
            const bool isCause
                = (a == nullptr || b == nullptr) && (a != nullptr ? a : b)->reduction == Reduction::QueryKey;
            if (a != nullptr && b != nullptr) {
                m_shared.emplace_back(a, b);
                if (a->storedType != b->storedType) {
                    tell(
                        location, "type", std::string(name(a->storedType)), std::string(name(b->storedType)));
                }
            } else if (!isCause) {
                tell(location, a != nullptr ? "only in A" : "only in B", a != nullptr ? "a reading" : "-",
                    b != nullptr ? "a reading" : "-");
            }
        }
        for (const int layer : m_a.attentionLayers()) {
            layersA.insert(layer);
        }
        for (const int layer : m_b.attentionLayers()) {
            layersB.insert(layer);
            if (!layersA.contains(layer)) {
                tell("attention of layer " + std::to_string(layer), "only in B", "-", "maps");
            }
        }
        for (const int layer : layersA) {
            if (!layersB.contains(layer)) {
                tell("attention of layer " + std::to_string(layer), "only in A", "maps", "-");
            } else if (m_a.headCount(layer) != m_b.headCount(layer)) {
                tell("attention of layer " + std::to_string(layer), "heads",
                    std::to_string(m_a.headCount(layer)), std::to_string(m_b.headCount(layer)));
            } else {
                m_layers.push_back(layer);
            }
        }
    }

    /// The tokens of one example in both files, and which belongs to which.
    struct Alignment {
        int64_t example = 0, countA = 0, countB = 0;
        std::vector<int64_t> a, b;
        bool isSame = true;
        std::string note;
    };

    Result<void> compareExample(int64_t example)
    {
        const Result<TraceTokens> a = m_a.tokens(example), b = m_b.tokens(example);
        if (!a || !b) {
            return a ? b.error() : a.error();
        }
        Alignment tokens { example, static_cast<int64_t>(a->ids.size()), static_cast<int64_t>(b->ids.size()),
            {}, {}, a->ids == b->ids, {} };
        if (!tokens.isSame) {
            for (const auto& [first, second] : alignTokens(a->ids, b->ids)) {
                tokens.a.push_back(first);
                tokens.b.push_back(second);
            }
            tokens.note = std::to_string(tokens.a.size()) + " aligned tokens of "
                + std::to_string(tokens.countA) + " and " + std::to_string(tokens.countB);
            tell("/tokens of example " + std::to_string(example), "tokens", forMessage(a->text),
                forMessage(b->text) + " (" + tokens.note + ")");
        }
        for (const auto& [first, second] : m_shared) {
            if (Result<void> compared = compareReading(*first, *second, tokens); !compared) {
                return compared;
            }
        }
        for (const int layer : m_layers) {
            // Small maps of a layer together: each head alone would read the queries and keys of all again.
            const int64_t heads = m_a.headCount(layer);
            const bool isSmall = tokens.isSame
                && tokens.countA <= blockElements / std::max<int64_t>(1, heads * tokens.countA);
            for (int64_t head = 0; head < (isSmall ? 1 : heads); ++head) {
                const auto chosen = isSmall ? std::nullopt : std::optional(head);
                if (Result<void> compared = compareMap(layer, chosen, tokens); !compared) {
                    return compared;
                }
            }
        }
        return {};
    }

    using Reader = std::function<Result<Array>(const Trace&, const TraceSlice&)>;

    Result<void> compareReading(const ReadingInfo& a, const ReadingInfo& b, const Alignment& tokens)
    {
        ArrayDifference difference;
        difference.path = a.location;
        const auto read = [&](const Trace& trace, const TraceSlice& slice) {
            return trace.read(&trace == &m_a ? a : b, slice);
        };
        // A sliced reading has other rows than tokens.
        const bool hasRows = a.reduction != Reduction::Moments && a.reduction != Reduction::Slice
            && !a.axes.empty()
            && (a.axes.front() == Axis::Token
                || (a.axes.size() == 3 && a.axes.front() == Axis::Head && a.axes[1] == Axis::Token));
        return compareRows(std::move(difference), read, {}, tokens, hasRows);
    }

    Result<void> compareMap(int layer, std::optional<int64_t> head, const Alignment& tokens)
    {
        ArrayDifference difference;
        difference.path = "attention of layer " + std::to_string(layer)
            + (head ? ", head " + std::to_string(*head) : std::string());
        const auto read = [layer](const Trace& trace, const TraceSlice& slice) {
            return trace.attentionMap(layer, slice);
        };
        return m_rules.isIgnored(difference.path)
            ? Result<void>()
            : compareRows(std::move(difference), read, head, tokens, true);
    }

    Result<void> compareRows(ArrayDifference difference, const Reader& read, std::optional<int64_t> head,
        const Alignment& tokens, bool hasRows)
    {
        m_job.checkStop();
        difference.example = tokens.example;
        TraceSlice slice { tokens.example, head, std::nullopt };
        if (!tokens.isSame) {
            return compareAligned(std::move(difference), read, slice, tokens);
        }
        int64_t step = std::max<int64_t>(1, tokens.countA), at = 0;
        if (hasRows && tokens.countA > 1) {
            slice.tokens = { 0, 1 };
            const Result<Array> one = read(m_a, slice);
            if (!one) {
                return one.error();
            }
            step = std::max<int64_t>(1, blockElements / std::max<int64_t>(1, one->shape().elementCount()));
        }
        do {
            if (hasRows && tokens.countA > 1) {
                slice.tokens = { at, std::min(tokens.countA, at + step) };
            }
            const Result<Array> a = read(m_a, slice), b = read(m_b, slice);
            if (!a || !b) {
                return a ? b.error() : a.error();
            }
            if (a->shape() != b->shape()) {
                tell(difference.path, "shape", a->shape().text(), b->shape().text());
                return {};
            }
            std::vector<int64_t> begin(static_cast<std::size_t>(a->shape().rank()), 0);
            for (std::size_t axis = 0; axis < begin.size() && axis < a->axes().size(); ++axis) {
                begin[axis] = a->axes()[axis] == "token" || a->axes()[axis] == "query" ? at : 0;
            }
            compareBlock(difference, *a, *b, begin, m_rules.tolerance);
            at += step;
        } while (hasRows && at < tokens.countA);
        m_diff.add(std::move(difference));
        return {};
    }

    Result<void> compareAligned(
        ArrayDifference difference, const Reader& read, const TraceSlice& slice, const Alignment& tokens)
    {
        const Result<Array> a = read(m_a, slice), b = read(m_b, slice);
        if (!a || !b) {
            return a ? b.error() : a.error();
        }
        const auto first = chosenTokens(*a, tokens.a, tokens.countA),
                   second = chosenTokens(*b, tokens.b, tokens.countB);
        if (!first || !second || first->shape() != second->shape()) {
            tell(difference.path, "rows", a->shape().text(), b->shape().text() + ", which cannot be aligned");
            return {};
        }
        difference.note = tokens.note;
        compareBlock(difference, *first, *second, {}, m_rules.tolerance);
        m_diff.add(std::move(difference));
        return {};
    }

    Job& m_job;
    const Trace& m_a;
    const Trace& m_b;
    const DiffRules& m_rules;
    FileDiff& m_diff;
    std::vector<std::pair<const ReadingInfo*, const ReadingInfo*>> m_shared;
    std::vector<int> m_layers;
};

} // namespace

Result<void> compareExamples(Job& job, const Trace& a, const Trace& b, const DiffRules& rules, FileDiff& diff)
{
    return ExampleDiffer(job, a, b, rules, diff).run();
}

} // namespace fovea
