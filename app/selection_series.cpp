// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "selection_series.h"

#include <fovea/range.h>

#include <QStringList>

namespace fovea {

namespace {

constexpr std::size_t mostSelections = 10'000;

struct Places {
    QString key;
    QStringList values;
};

Error badRange(const QString& part)
{
    return usageError(
        FOVEA_TEXT("SelectionSeries",
            "--select does not understand \"%1\"; a series is written as in layer=0-3,7,head=2"),
        { part.toStdString() });
}

Error tooMany()
{
    return usageError(
        FOVEA_TEXT("SelectionSeries", "--select names more than %1 figures; export fewer at once"),
        { std::to_string(mostSelections) });
}

/// "0-3" as 0, 1, 2, 3; what is no range stays as it is, to be refused with its key.
Result<QStringList> expanded(const QString& written)
{
    const std::optional<IndexRange> range = parseRange(written.toStdString());
    if (!range || range->first == range->last) {
        return QStringList(written);
    }
    if (range->last - range->first >= static_cast<int64_t>(mostSelections)) {
        return tooMany();
    }
    QStringList values;
    for (int64_t value = range->first; value <= range->last; ++value) {
        values << QString::number(value);
    }
    return values;
}

Result<std::vector<Places>> placesOf(const QString& text)
{
    std::vector<Places> all;
    QString rest = text;
    while (!rest.isEmpty()) {
        if (rest.startsWith("path=")) {
            all.push_back({ "path", { rest.mid(5) } });
            break;
        }
        const QString part = rest.section(',', 0, 0);
        rest = rest.mid(part.size() + 1);
        const bool isNew = part.contains('=');
        if (!isNew && all.empty()) {
            return badRange(part);
        }
        const Result<QStringList> values = expanded(part.section('=', isNew ? 1 : 0).trimmed());
        if (!values) {
            return values.error();
        }
        if (isNew) {
            all.push_back({ part.section('=', 0, 0).trimmed(), *values });
        } else {
            all.back().values << *values;
        }
    }
    return all;
}

} // namespace

Result<std::vector<SelectionOfSeries>> selectionSeries(const QString& text)
{
    const Result<std::vector<Places>> places = placesOf(text);
    if (!places) {
        return places.error();
    }
    std::vector<SelectionOfSeries> series { {} };
    for (const Places& each : *places) {
        if (series.size() * static_cast<std::size_t>(each.values.size()) > mostSelections) {
            return tooMany();
        }
        std::vector<SelectionOfSeries> longer;
        for (const SelectionOfSeries& before : series) {
            for (const QString& value : each.values) {
                const QString name = each.values.size() > 1 ? each.key + value : QString();
                const bool hasBoth = !before.name.isEmpty() && !name.isEmpty();
                longer.push_back({ before.text + (before.text.isEmpty() ? "" : ",") + each.key + "=" + value,
                    before.name + (hasBoth ? "." : "") + name });
            }
        }
        series = std::move(longer);
    }
    return series;
}

} // namespace fovea
