// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "fuzzy_match.h"

#include <QStringList>

#include <algorithm>

namespace fovea {

namespace {

constexpr int letterScore = 1;
constexpr int neighbourScore = 6;
constexpr int wordScore = 8;

bool beginsWord(const QString& text, qsizetype place)
{
    if (place == 0) {
        return true;
    }
    const QChar before = text[place - 1];
    const QChar here = text[place];
    // Each Chinese character is a word of its own; "bigName" has two.
    return !before.isLetterOrNumber() || here.unicode() >= 0x2E80 || (before.isLower() && here.isUpper())
        || (before.isLetter() && here.isDigit());
}

/// The match of one word whose first letter stands at `first`.
std::optional<FuzzyMatch> matchFrom(const QString& word, const QString& text, qsizetype first)
{
    FuzzyMatch match;
    qsizetype place = first;
    for (qsizetype i = 0; i < word.size(); ++i) {
        while (place < text.size() && text[place].toCaseFolded() != word[i].toCaseFolded()) {
            ++place;
        }
        if (place == text.size()) {
            return std::nullopt;
        }
        const bool isNeighbour = !match.places.empty() && match.places.back() == place - 1;
        match.score
            += letterScore + (isNeighbour ? neighbourScore : 0) + (beginsWord(text, place) ? wordScore : 0);
        match.places.push_back(static_cast<int>(place));
        ++place;
    }
    // Letters that are far apart were hardly meant.
    match.score -= static_cast<int>(std::min<qsizetype>(place - first - word.size(), 20));
    return match;
}

std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype first = 0; first < text.size(); ++first) {
        if (text[first].toCaseFolded() != word[0].toCaseFolded()) {
            continue;
        }
        std::optional<FuzzyMatch> match = matchFrom(word, text, first);
        if (!match) {
            break;
        }
        if (!best || match->score > best->score) {
            best = std::move(match);
        }
    }
    return best;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text)
{
    FuzzyMatch all;
    for (const QString& word : pattern.split(' ', Qt::SkipEmptyParts)) {
        const std::optional<FuzzyMatch> match = matchWord(word, text);
        if (!match) {
            return std::nullopt;
        }
        all.score += match->score;
        all.places.insert(all.places.end(), match->places.begin(), match->places.end());
    }
    std::sort(all.places.begin(), all.places.end());
    all.places.erase(std::unique(all.places.begin(), all.places.end()), all.places.end());
    // Of two that match alike, the shorter is meant.
    all.score = all.score * 4 - static_cast<int>(std::min<qsizetype>(text.size(), 80));
    return all;
}

} // namespace fovea
