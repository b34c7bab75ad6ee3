// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/file_diff.h"

#include "session/array_diff.h"
#include "trace/block_walk.h"

#include <fovea/json.h>
#include <fovea/message_text.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace fovea {

namespace {

constexpr int64_t blockElements = int64_t { 1 } << 20;
constexpr std::size_t listedArrays = 1000, listedStructure = 10'000;
constexpr int deepestGroup = 32;
constexpr int64_t nodeLimit = 200'000;

/// When, where and with what: two recordings of the same model differ in these and are the same.
constexpr std::array circumstances { "created", "host", "command_line", "code_version", "libraries",
    "isa_path", "threads", "device", "rank", "world", "spec", "_NCProperties" };
/// What a trace has beside its readings' values, compared in its own way or not at all.
constexpr std::array ownGroups { "/readings", "/tokens", "/examples", "/commit", "/notes", "/pyramids" };

std::string valueText(const Value* value)
{
    if (value == nullptr) {
        return "-";
    }
    const auto* text = value->as<std::string>();
    return forMessage(text != nullptr ? *text : formatJson(*value), 200);
}

class Differ {
public:
    Differ(Job& job, const Trace& a, const Trace& b, const DiffRules& rules)
        : m_job(job)
        , m_a(a)
        , m_b(b)
        , m_rules(rules)
    {
    }

    Result<FileDiff> run()
    {
        const bool areTraces = m_a.isTrace() && m_b.isTrace();
        if (m_a.isTrace() != m_b.isTrace()) {
            tell("/", "kind", m_a.isTrace() ? "a trace" : "no trace", m_b.isTrace() ? "a trace" : "no trace");
        }
        const std::vector<std::string> own(ownGroups.begin(), ownGroups.end());
        if (Result<void> walked = compareNodes("/", areTraces ? own : std::vector<std::string>(), 0);
            !walked) {
            return walked.error();
        }
        if (areTraces) {
            if (Result<void> compared = compareExamples(); !compared) {
                return compared.error();
            }
        }
        return std::move(m_diff);
    }

private:
    bool isIgnored(const std::string& name) const
    {
        return std::any_of(m_rules.ignored.begin(), m_rules.ignored.end(),
            [&](const std::string& pattern) { return matches(pattern, name); });
    }

    void tell(const std::string& path, const std::string& what, std::string a, std::string b)
    {
        if (!isIgnored(path) && m_diff.structure.size() < listedStructure) {
            m_diff.structure.push_back({ path, what, std::move(a), std::move(b) });
        }
    }

    void compareAttributes(const std::string& path, const Value& a, const Value& b)
    {
        std::set<std::string> names;
        for (const Value* attributes : { &a, &b }) {
            const auto* members = attributes->as<Value::Object>();
            for (const auto& [name, value] : members != nullptr ? *members : Value::Object()) {
                names.insert(name);
            }
        }
        for (const std::string& name : names) {
            const Value *first = a.find(name), *second = b.find(name);
            const bool isSame = first != nullptr && second != nullptr && *first == *second;
            if (isSame || isIgnored(path + "@" + name)) {
                continue;
            }
            const bool isCircumstance = path == "/"
                && std::find(circumstances.begin(), circumstances.end(), name) != circumstances.end();
            if (isCircumstance) {
                m_diff.circumstances.push_back({ path, name, valueText(first), valueText(second) });
            } else {
                tell(path + "@" + name, "attribute", valueText(first), valueText(second));
            }
        }
    }

    Result<void> compareNodes(const std::string& path, const std::vector<std::string>& leftOut, int depth)
    {
        m_job.checkStop();
        const Result<TraceNode> nodeA = m_a.node(path), nodeB = m_b.node(path);
        if (!nodeA || !nodeB) {
            return nodeA ? nodeB.error() : nodeA.error();
        }
        compareAttributes(path, nodeA->attributes, nodeB->attributes);
        const auto childrenA = m_a.children(path), childrenB = m_b.children(path);
        if (!childrenA || !childrenB) {
            return childrenA ? childrenB.error() : childrenA.error();
        }
        std::map<std::string, std::pair<const TraceNode*, const TraceNode*>> both;
        for (const TraceNode& child : *childrenA) {
            both[child.path].first = &child;
        }
        for (const TraceNode& child : *childrenB) {
            both[child.path].second = &child;
        }
        for (const auto& [childPath, nodes] : both) {
            const bool isLeftOut = std::find(leftOut.begin(), leftOut.end(), childPath) != leftOut.end();
            if (isLeftOut || isIgnored(childPath) || isScale(nodes.first) || isScale(nodes.second)) {
                continue;
            }
            if (Result<void> compared = comparePair(childPath, nodes.first, nodes.second, leftOut, depth);
                !compared) {
                return compared;
            }
        }
        return {};
    }

    /// Of a trace: what only numbers the rows of an axis.
    bool isScale(const TraceNode* node) const
    {
        return node != nullptr && m_a.isTrace() && m_b.isTrace()
            && node->attributes.get<std::string>("CLASS", "") == "DIMENSION_SCALE";
    }

    Result<void> comparePair(const std::string& path, const TraceNode* a, const TraceNode* b,
        const std::vector<std::string>& leftOut, int depth)
    {
        if (a == nullptr || b == nullptr) {
            const TraceNode& one = a != nullptr ? *a : *b;
            const std::string what
                = one.type == TraceNode::Type::Group ? "group" : one.elementType + " " + one.shape.text();
            tell(path, a != nullptr ? "only in A" : "only in B", a != nullptr ? what : "-",
                b != nullptr ? what : "-");
            return {};
        }
        if (++m_nodeCount > nodeLimit) {
            return inputError(FOVEA_TEXT("Diff", "%1: has more than %2 groups and datasets"),
                { m_a.path().string(), std::to_string(nodeLimit) });
        }
        if (a->link != b->link) {
            tell(path, "link", a->link, b->link);
        }
        if (a->type != b->type) {
            tell(path, "kind", a->type == TraceNode::Type::Group ? "group" : "dataset",
                b->type == TraceNode::Type::Group ? "group" : "dataset");
            return {};
        }
        if (a->type == TraceNode::Type::Group) {
            // A link back would never end.
            const bool goesOn = a->link.empty() && b->link.empty() && depth < deepestGroup;
            return goesOn ? compareNodes(path, leftOut, depth + 1) : Result<void>();
        }
        compareAttributes(path, a->attributes, b->attributes);
        if (a->elementType != b->elementType) {
            tell(path, "type", a->elementType, b->elementType);
        }
        if (a->shape != b->shape) {
            tell(path, "shape", a->shape.text(), b->shape.text());
            return {};
        }
        if (a->obstacle.empty() != b->obstacle.empty()) {
            tell(path, "cannot be read", a->obstacle, b->obstacle);
        }
        if (!a->obstacle.empty() || !b->obstacle.empty() || a->content != b->content) {
            return {};
        }
        return a->content == TraceNode::Content::Numbers ? compareNumbers(*a) : compareTexts(*a);
    }

    Result<void> compareNumbers(const TraceNode& node)
    {
        ArrayDifference difference;
        difference.path = node.path;
        for (BlockWalk walk(filled({}, node.shape.extents()), blockElements); !walk.isDone();) {
            m_job.checkStop();
            const DatasetPart block = walk.next();
            const Result<Array> a = m_a.readDataset(node.path, block.begin, block.count),
                                b = m_b.readDataset(node.path, block.begin, block.count);
            if (!a || !b) {
                return a ? b.error() : a.error();
            }
            if (a->shape() != b->shape()) {
                tell(node.path, "shape", a->shape().text(), b->shape().text());
                return {};
            }
            compareBlock(difference, *a, *b, block.begin, m_rules.tolerance);
        }
        m_diff.add(std::move(difference));
        return {};
    }

    Result<void> compareTexts(const TraceNode& node)
    {
        for (BlockWalk walk(filled({}, node.shape.extents()), blockElements / 16); !walk.isDone();) {
            m_job.checkStop();
            const DatasetPart block = walk.next();
            const auto a = m_a.readStrings(node.path, block.begin, block.count),
                       b = m_b.readStrings(node.path, block.begin, block.count);
            if (!a || !b) {
                return a ? b.error() : a.error();
            }
            ++m_diff.arrayCount;
            m_diff.valueCount += static_cast<int64_t>(a->size());
            const auto [atA, atB] = std::mismatch(a->begin(), a->end(), b->begin(), b->end());
            if (atA != a->end() && atB != b->end()) {
                tell(node.path, "text", forMessage(*atA), forMessage(*atB));
                return {};
            }
        }
        return {};
    }

    Result<void> compareExamples()
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
            if (isIgnored(location)) {
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
            for (int64_t head = 0; head < m_a.headCount(layer); ++head) {
                if (Result<void> compared = compareMap(layer, head, tokens); !compared) {
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

    Result<void> compareMap(int layer, int64_t head, const Alignment& tokens)
    {
        ArrayDifference difference;
        difference.path = "attention of layer " + std::to_string(layer) + ", head " + std::to_string(head);
        const auto read = [layer](const Trace& trace, const TraceSlice& slice) {
            return trace.attentionMap(layer, slice);
        };
        return isIgnored(difference.path) ? Result<void>()
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
    FileDiff m_diff;
    int64_t m_nodeCount = 0;
    std::vector<std::pair<const ReadingInfo*, const ReadingInfo*>> m_shared;
    std::vector<int> m_layers;
};

} // namespace

void FileDiff::add(ArrayDifference array)
{
    ++arrayCount;
    valueCount += array.valueCount;
    largestAbsolute = std::max(largestAbsolute, array.largestAbsolute);
    if (array.beyondCount == 0) {
        return;
    }
    ++differingCount;
    const auto place = std::upper_bound(
        arrays.begin(), arrays.end(), array, [](const ArrayDifference& one, const ArrayDifference& other) {
            return one.largestAbsolute > other.largestAbsolute;
        });
    arrays.insert(place, std::move(array));
    if (arrays.size() > listedArrays) {
        arrays.pop_back();
    }
}

bool matches(std::string_view pattern, std::string_view text)
{
    // Greedy, with one place to come back to: linear for any pattern.
    std::size_t at = 0, in = 0, star = std::string_view::npos, retry = 0;
    while (in < text.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            retry = in;
        } else if (at < pattern.size() && pattern[at] == text[in]) {
            ++at;
            ++in;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            in = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

Result<FileDiff> compareFiles(Job& job, const Trace& a, const Trace& b, const DiffRules& rules)
{
    return Differ(job, a, b, rules).run();
}

} // namespace fovea
