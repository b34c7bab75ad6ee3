// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/token_alignment.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace fovea {

namespace {

constexpr int64_t mostCells = int64_t { 16 } << 20;
constexpr int64_t narrowestBand = 16;
constexpr int gapCost = 4;
constexpr int relatedCost = 3;
constexpr int replacedCost = 5;
/// On top, when one is a piece and the other begins a word.
constexpr int otherPartCost = 1;
// Dearer than taking one out and putting the other in.
constexpr int neverCost = 3 * gapCost;
constexpr std::size_t stemBytes = 4;

/// A token as the alignment compares it: numbers, so that millions of comparisons are cheap.
struct Word {
    int text = 0;
    /// Of the text in small letters, and of its first bytes.
    int folded = 0, stem = 0;
    bool isPiece = false;
    bool isSpecial = false;
};

/// Numbers for texts: equal texts, equal numbers.
class Numbers {
public:
    int of(const std::string& text)
    {
        return m_numbers.try_emplace(text, static_cast<int>(m_numbers.size())).first->second;
    }

private:
    std::unordered_map<std::string, int> m_numbers;
};

bool isSpecial(std::string_view text)
{
    const auto isBetween = [&](std::string_view open, std::string_view close) {
        return text.size() > open.size() + close.size() && text.substr(0, open.size()) == open
            && text.substr(text.size() - close.size()) == close;
    };
    return isBetween("[", "]") || isBetween("<", ">");
}

Word wordOf(const std::string& token, bool hasWordMarks, Numbers& numbers)
{
    constexpr std::string_view pieceMark = "##";
    Word word;
    std::string_view text = token;
    if (text.size() > pieceMark.size() && text.substr(0, pieceMark.size()) == pieceMark) {
        text.remove_prefix(pieceMark.size());
        word.isPiece = true;
    }
    bool isMarked = false;
    for (const std::string_view mark : { std::string_view("\u0120"), std::string_view("\u2581") }) {
        if (text.size() > mark.size() && text.substr(0, mark.size()) == mark) {
            text.remove_prefix(mark.size());
            isMarked = true;
        }
    }
    word.isSpecial = isSpecial(text);
    word.isPiece = word.isPiece || (hasWordMarks && !isMarked && !word.isSpecial);
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    word.text = numbers.of(std::string(text));
    word.folded = numbers.of(folded);
    word.stem = numbers.of(folded.size() < stemBytes ? folded : folded.substr(0, stemBytes));
    return word;
}

std::vector<Word> wordsOf(const std::vector<std::string>& tokens, Numbers& numbers)
{
    // Byte-level vocabularies and SentencePiece mark where a word begins, so what is not marked is a piece.
    const bool hasWordMarks = std::any_of(tokens.begin(), tokens.end(), [](const std::string& token) {
        return token.rfind("\u0120", 0) == 0 || token.rfind("\u2581", 0) == 0;
    });
    std::vector<Word> words;
    words.reserve(tokens.size());
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        words.push_back(wordOf(tokens[place], hasWordMarks, numbers));
        if (place == 0 && hasWordMarks) {
            words.front().isPiece = false; // There is no blank before the first word.
        }
    }
    return words;
}

int costOf(const Word& a, const Word& b)
{
    if (a.text == b.text) {
        return a.isPiece == b.isPiece ? 0 : otherPartCost;
    }
    if (a.isSpecial || b.isSpecial) {
        return a.isSpecial && b.isSpecial ? relatedCost : neverCost;
    }
    const bool isRelated = a.folded == b.folded || a.stem == b.stem;
    return (isRelated ? relatedCost : replacedCost) + (a.isPiece == b.isPiece ? 0 : otherPartCost);
}

enum class Step : uint8_t { Pair, OnlyA, OnlyB };

/// The table of an edit distance between the tokens [first, end) of both, in full or as a band around its
/// diagonal.
class EditTable {
public:
    EditTable(const Word* a, int64_t countA, const Word* b, int64_t countB)
        : m_a(a)
        , m_b(b)
        , m_countA(countA)
        , m_countB(countB)
        , m_width(std::min(
              countB + 1, std::max((countB > countA ? countB - countA : 0) + 3, mostCells / (countA + 1))))
        , m_steps(static_cast<std::size_t>((countA + 1) * m_width), Step::OnlyB)
    {
        fill();
    }

    /// From the end to the beginning.
    template <typename Take>
    void walkBack(Take take) const
    {
        int64_t row = m_countA, column = m_countB;
        while (row > 0 || column > 0) {
            const Step step = m_steps[static_cast<std::size_t>(row * m_width + column - beginOf(row))];
            take(step, row - 1, column - 1);
            row -= step != Step::OnlyB ? 1 : 0;
            column -= step != Step::OnlyA ? 1 : 0;
        }
    }

private:
    /// The first column of the band in this row; its last row ends with the last column.
    int64_t beginOf(int64_t row) const
    {
        return m_countA == 0 ? 0 : (m_countB + 1 - m_width) * row / m_countA;
    }

    void fill()
    {
        constexpr int unreachable = std::numeric_limits<int>::max() / 2;
        std::vector<int> above(static_cast<std::size_t>(m_width), unreachable), costs = above;
        for (int64_t row = 0; row <= m_countA; ++row) {
            const int64_t begin = beginOf(row), shift = row > 0 ? begin - beginOf(row - 1) : 0;
            for (int64_t place = 0; place < m_width; ++place) {
                const int64_t column = begin + place, higher = place + shift;
                const auto costAbove = [&](int64_t at) {
                    return row > 0 && at >= 0 && at < m_width ? above[static_cast<std::size_t>(at)]
                                                              : unreachable;
                };
                int best = row == 0 && column == 0 ? 0 : unreachable;
                Step step = Step::Pair;
                if (column > 0 && row > 0) {
                    best = costAbove(higher - 1) + costOf(m_a[row - 1], m_b[column - 1]);
                }
                if (const int cost = costAbove(higher) + gapCost; cost < best) {
                    best = cost;
                    step = Step::OnlyA;
                }
                if (place > 0 && costs[static_cast<std::size_t>(place - 1)] + gapCost < best) {
                    best = costs[static_cast<std::size_t>(place - 1)] + gapCost;
                    step = Step::OnlyB;
                }
                costs[static_cast<std::size_t>(place)] = best;
                m_steps[static_cast<std::size_t>(row * m_width + place)] = step;
            }
            std::swap(above, costs);
        }
    }

    const Word *m_a, *m_b;
    int64_t m_countA, m_countB, m_width;
    std::vector<Step> m_steps;
};

} // namespace

bool TokenAlignment::isIdentity() const
{
    return onlyA.empty() && onlyB.empty() && replacedCount() == 0;
}

std::optional<int> TokenAlignment::toB(int64_t a) const
{
    const auto found = std::lower_bound(
        pairs.begin(), pairs.end(), a, [](const Pair& pair, int64_t place) { return pair.a < place; });
    return found != pairs.end() && found->a == a ? std::optional(found->b) : std::nullopt;
}

std::optional<int> TokenAlignment::toA(int64_t b) const
{
    const auto found = std::lower_bound(
        pairs.begin(), pairs.end(), b, [](const Pair& pair, int64_t place) { return pair.b < place; });
    return found != pairs.end() && found->b == b ? std::optional(found->a) : std::nullopt;
}

int TokenAlignment::replacedCount() const
{
    return static_cast<int>(
        std::count_if(pairs.begin(), pairs.end(), [](const Pair& pair) { return !pair.isSame; }));
}

TokenAlignment alignTokens(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    Numbers numbers;
    const std::vector<Word> wordsA = wordsOf(a, numbers), wordsB = wordsOf(b, numbers);
    TokenAlignment alignment;
    // Texts are mostly the same: only what differs needs a table.
    std::size_t first = 0;
    const std::size_t shorter = std::min(a.size(), b.size());
    while (first < shorter && costOf(wordsA[first], wordsB[first]) == 0) {
        ++first;
    }
    std::size_t last = 0;
    while (last < shorter - first && costOf(wordsA[a.size() - 1 - last], wordsB[b.size() - 1 - last]) == 0) {
        ++last;
    }
    const auto pairUp = [&](std::size_t placeA, std::size_t placeB) {
        alignment.pairs.push_back({ static_cast<int>(placeA), static_cast<int>(placeB),
            wordsA[placeA].text == wordsB[placeB].text });
    };
    for (std::size_t place = 0; place < first; ++place) {
        pairUp(place, place);
    }
    const auto middleA = static_cast<int64_t>(a.size() - first - last),
               middleB = static_cast<int64_t>(b.size() - first - last);
    // A band holds both ends of its diagonal: of a B that is longer by more than fits, the rest is B's alone.
    const int64_t room = std::max(narrowestBand, mostCells / (middleA + 1));
    const int64_t alignedB = std::min(middleB, middleA + room - 3);
    const EditTable table(wordsA.data() + first, middleA, wordsB.data() + first, alignedB);
    const auto begin = static_cast<std::ptrdiff_t>(alignment.pairs.size());
    table.walkBack([&](Step step, int64_t placeA, int64_t placeB) {
        const auto inA = first + static_cast<std::size_t>(placeA),
                   inB = first + static_cast<std::size_t>(placeB);
        if (step == Step::Pair) {
            pairUp(inA, inB);
        } else if (step == Step::OnlyA) {
            alignment.onlyA.push_back(static_cast<int>(inA));
        } else {
            alignment.onlyB.push_back(static_cast<int>(inB));
        }
    });
    std::reverse(alignment.pairs.begin() + begin, alignment.pairs.end());
    std::reverse(alignment.onlyA.begin(), alignment.onlyA.end());
    std::reverse(alignment.onlyB.begin(), alignment.onlyB.end());
    for (int64_t place = alignedB; place < middleB; ++place) {
        alignment.onlyB.push_back(static_cast<int>(first) + static_cast<int>(place));
    }
    for (std::size_t place = last; place > 0; --place) {
        pairUp(a.size() - place, b.size() - place);
    }
    return alignment;
}

} // namespace fovea
