// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_filter.h"

#include <fovea/head_grid.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace fovea::attention_maps {

Result<HeadFilter> HeadFilter::parse(const QString& text, const QStringList& columns)
{
    static const QRegularExpression orWord(
        "\\s+or\\s+|\\s*\\|\\|\\s*", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression andWord(
        "\\s+and\\s+|\\s*&&\\s*|\\s*,\\s*", QRegularExpression::CaseInsensitiveOption);
    HeadFilter filter;
    if (text.trimmed().isEmpty()) {
        return filter;
    }
    for (const QString& alternative : text.trimmed().split(orWord)) {
        std::vector<Condition> conditions;
        for (const QString& part : alternative.split(andWord)) {
            Result<Condition> found = condition(part.trimmed(), columns);
            if (!found) {
                return found.error();
            }
            conditions.push_back(std::move(*found));
        }
        filter.m_alternatives.push_back(std::move(conditions));
    }
    return filter;
}

Result<HeadFilter::Condition> HeadFilter::condition(const QString& text, const QStringList& columns)
{
    static const std::map<QString, Quantity> quantities { { "layer", Quantity::Layer },
        { "head", Quantity::Head }, { "entropy", Quantity::Entropy }, { "distance", Quantity::Distance },
        { "diagonality", Quantity::Diagonality }, { "diag", Quantity::Diagonality },
        { "diag.", Quantity::Diagonality }, { "sink", Quantity::SinkShare } };
    static const std::map<QString, Comparison> comparisons { { "<", Comparison::Less },
        { "<=", Comparison::AtMost }, { "=", Comparison::Equal }, { "==", Comparison::Equal },
        { "!=", Comparison::NotEqual }, { ">=", Comparison::AtLeast }, { ">", Comparison::Greater } };
    static const QRegularExpression form("^([^<>=!]*?)\\s*(<=|>=|==|!=|<|>|=)\\s*(.*)$");

    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        static const QRegularExpression nameForm("^[LlHh0-9. ]+$");
        if (!nameForm.match(text).hasMatch()) {
            return inputError(FOVEA_TEXT("HeadFilter",
                                  "\"%1\" is no condition; write entropy < 1.5 and distance > 3, or a name "
                                  "such as L3 H5"),
                { text.toStdString() });
        }
        return Condition { Quantity::Name, Comparison::Equal, 0, text.toUpper() };
    }
    static const std::array<Quantity, 4> ofColumns { Quantity::Entropy, Quantity::Distance,
        Quantity::Diagonality, Quantity::SinkShare };
    const auto named = quantities.find(match.captured(1).toLower());
    const qsizetype column = columns.indexOf(match.captured(1), 0) - 1;
    std::optional<Quantity> quantity;
    if (named != quantities.end()) {
        quantity = named->second;
    } else if (column >= 0 && column < std::ssize(ofColumns)) {
        quantity = ofColumns[static_cast<std::size_t>(column)];
    }
    if (!quantity) {
        return inputError(FOVEA_TEXT("HeadFilter",
                              "\"%1\" is no quantity; there are layer, head, entropy, distance, diagonality "
                              "and sink"),
            { match.captured(1).toStdString() });
    }
    bool isNumber = false;
    const double number = match.captured(3).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) {
        return inputError(FOVEA_TEXT("HeadFilter", "\"%1\" is no number; write one behind %2"),
            { match.captured(3).toStdString(), match.captured(2).toStdString() });
    }
    return Condition { *quantity, comparisons.at(match.captured(2)), number, {} };
}

bool HeadFilter::Condition::holds(const OverviewReader::Head& head) const
{
    if (quantity == Quantity::Name) {
        // "L3" is layer 3 and not 30 as well.
        const QString whole = QString(' ') + headName(head.layer, head.head) + ' ';
        const QString dotted = QString(" %1.%2 ").arg(head.layer).arg(head.head);
        const QString asked = QString(' ') + name.simplified() + ' ';
        return whole.contains(asked) || dotted == asked;
    }
    const HeadStatistics* statistics = head.overview ? &head.overview->statistics : nullptr;
    if (quantity != Quantity::Layer && quantity != Quantity::Head && statistics == nullptr) {
        return false;
    }
    const double value = quantity == Quantity::Layer ? head.layer
        : quantity == Quantity::Head                 ? head.head
        : quantity == Quantity::Entropy              ? statistics->entropy
        : quantity == Quantity::Distance             ? statistics->distance
        : quantity == Quantity::Diagonality          ? statistics->diagonality
                                                     : statistics->sinkShare;
    switch (comparison) {
    case Comparison::Less:
        return value < number;
    case Comparison::AtMost:
        return value <= number;
    case Comparison::Equal:
        return value == number;
    case Comparison::NotEqual:
        return value != number;
    case Comparison::AtLeast:
        return value >= number;
    case Comparison::Greater:
        break;
    }
    return value > number;
}

bool HeadFilter::passes(const OverviewReader::Head& head) const
{
    return isEmpty()
        || std::any_of(m_alternatives.begin(), m_alternatives.end(), [&](const auto& conditions) {
               return std::all_of(conditions.begin(), conditions.end(),
                   [&](const Condition& condition) { return condition.holds(head); });
           });
}

} // namespace fovea::attention_maps
