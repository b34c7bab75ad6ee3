// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/file_diff.h"

#include "session/array_diff.h"
#include "session/example_diff.h"
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
constexpr std::string_view brokenLink = "broken link";

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
            if (Result<void> compared = compareExamples(m_job, m_a, m_b, m_rules, m_diff); !compared) {
                return compared.error();
            }
        }
        return std::move(m_diff);
    }

private:
    void tell(const std::string& path, const std::string& what, std::string a, std::string b)
    {
        m_diff.tell(m_rules, { path, what, std::move(a), std::move(b) });
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
            if (isSame || m_rules.isIgnored(path + "@" + name)) {
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
            if (isLeftOut || m_rules.isIgnored(childPath) || isScale(nodes.first) || isScale(nodes.second)) {
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
            // A link back would never end; where it leads within the file is compared under its own path.
            if (!a->link.empty() || !b->link.empty()) {
                return {};
            }
            if (depth < deepestGroup) {
                return compareNodes(path, leftOut, depth + 1);
            }
            const std::string reason = "it lies deeper than " + std::to_string(deepestGroup) + " groups";
            tellNotCompared(path, reason, reason);
            return {};
        }
        compareAttributes(path, a->attributes, b->attributes);
        if (a->elementType != b->elementType) {
            tell(path, "type", a->elementType, b->elementType);
        }
        if (a->shape != b->shape) {
            tell(path, "shape", a->shape.text(), b->shape.text());
            return {};
        }
        if (!a->obstacle.empty() || !b->obstacle.empty()) {
            // What leads to nothing in both files is the same nothing.
            if (a->elementType != brokenLink || b->elementType != brokenLink) {
                tellNotCompared(path, a->obstacle, b->obstacle);
            }
            return {};
        }
        if (a->content != b->content || a->content == TraceNode::Content::Nothing) {
            tellNotCompared(path, "its elements are " + a->elementType, "its elements are " + b->elementType);
            return {};
        }
        return a->content == TraceNode::Content::Numbers ? compareNumbers(*a, *b) : compareTexts(*a);
    }

    void tellNotCompared(const std::string& path, const std::string& a, const std::string& b)
    {
        tell(path, std::string(notCompared), a.empty() ? "-" : a, b.empty() ? "-" : b);
    }

    Result<void> compareNumbers(const TraceNode& node, const TraceNode& other)
    {
        const auto bothHold = [&](std::string_view word) {
            return node.elementType.find(word) != std::string::npos
                && other.elementType.find(word) != std::string::npos;
        };
        // A record's numbers are read as doubles; as texts they are exact.
        if (m_rules.tolerance == 0 && bothHold("record") && bothHold("int64")) {
            return compareTexts(node);
        }
        ArrayDifference difference;
        difference.path = node.path;
        for (BlockWalk walk(filled({}, node.shape.extents()), blockElements); !walk.isDone();) {
            m_job.checkStop();
            const DatasetPart block = walk.next();
            const Result<Array> a = m_a.readDataset(node.path, block.begin, block.count),
                                b = m_b.readDataset(node.path, block.begin, block.count);
            // Those of 2^63 and more do not come into an array.
            if ((!a || !b) && bothHold("uint64")) {
                return compareTexts(node);
            }
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
        ++m_diff.arrayCount;
        for (BlockWalk walk(filled({}, node.shape.extents()), blockElements / 16); !walk.isDone();) {
            m_job.checkStop();
            const DatasetPart block = walk.next();
            const auto a = m_a.readStrings(node.path, block.begin, block.count),
                       b = m_b.readStrings(node.path, block.begin, block.count);
            if (!a || !b) {
                return a ? b.error() : a.error();
            }
            m_diff.valueCount += static_cast<int64_t>(a->size());
            const auto [atA, atB] = std::mismatch(a->begin(), a->end(), b->begin(), b->end());
            if (atA != a->end() && atB != b->end()) {
                tell(node.path, "text", forMessage(*atA), forMessage(*atB));
                return {};
            }
        }
        return {};
    }

    Job& m_job;
    const Trace& m_a;
    const Trace& m_b;
    const DiffRules& m_rules;
    FileDiff m_diff;
    int64_t m_nodeCount = 0;
};

} // namespace

bool DiffRules::isIgnored(const std::string& name) const
{
    return std::any_of(
        ignored.begin(), ignored.end(), [&](const std::string& pattern) { return matches(pattern, name); });
}

void FileDiff::tell(const DiffRules& rules, StructureDifference difference)
{
    if (!rules.isIgnored(difference.path) && structure.size() < listedStructure) {
        structure.push_back(std::move(difference));
    }
}

int64_t FileDiff::notComparedCount() const
{
    return std::ranges::count(structure, notCompared, &StructureDifference::what);
}

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
