// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "palette_list.h"

#include "fuzzy_match.h"

#include <fovea/theme.h>

#include <QPainter>

#include <algorithm>

namespace fovea {

namespace {

constexpr int rowHeight = 24;
constexpr int margin = 10;
constexpr int groupWidth = 92;
constexpr int keyWidth = 130;
// What was used lately is what is meant, of two that match alike.
constexpr int recencyScore = 3;

} // namespace

void PaletteList::setEntries(std::vector<PaletteEntry> entries, const QStringList& recent)
{
    m_entries = std::move(entries);
    m_recent = recent;
    setPattern({});
}

int PaletteList::recency(const PaletteEntry& entry) const
{
    const qsizetype place = m_recent.indexOf(entry.name());
    return place < 0 ? 0 : static_cast<int>(m_recent.size() - place);
}

void PaletteList::setPattern(const QString& pattern)
{
    struct Found {
        Row row;
        int score;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        const int recent = recency(entry);
        if (pattern.trimmed().isEmpty()) {
            if (entry.isCommand || recent > 0) {
                // What cannot be done now is still to be found, behind the rest.
                found.push_back({ { i, {} }, entry.whyDisabled.isEmpty() ? recent + 1 : 0 });
            }
        } else if (std::optional<FuzzyMatch> match = fuzzyMatch(pattern, entry.title)) {
            found.push_back(
                { { i, std::move(match->places) }, match->score + std::min(recent, 5) * recencyScore });
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Found& one, const Found& other) { return one.score > other.score; });
    beginResetModel();
    m_rows.clear();
    for (Found& each : found) {
        if (m_rows.size() < maximumCount) {
            m_rows.push_back(std::move(each.row));
        }
    }
    endResetModel();
}

const PaletteEntry* PaletteList::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[m_rows[static_cast<std::size_t>(row)].entry] : nullptr;
}

int PaletteList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteList::data(const QModelIndex& index, int role) const
{
    const PaletteEntry* entry = at(index.row());
    if (entry == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry->title;
    case Qt::AccessibleTextRole:
        return QStringList { entry->title, entry->group, entry->key, entry->whyDisabled }.join(", ");
    case GroupRole:
        return entry->group;
    case KeyRole:
        return entry->key;
    case DisabledRole:
        return entry->whyDisabled;
    case PlacesRole: {
        QVariantList places;
        for (const int place : m_rows[static_cast<std::size_t>(index.row())].places) {
            places << place;
        }
        return places;
    }
    default:
        return {};
    }
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return { option.rect.width(), rowHeight };
}

void PaletteDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = currentTheme();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isDisabled = !index.data(PaletteList::DisabledRole).toString().isEmpty();
    painter->save();
    if (isSelected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selection);
        painter->drawRoundedRect(option.rect.adjusted(2, 0, -2, 0), 4, 4);
    }
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    painter->setFont(theme.caption);
    painter->setPen(theme.dim);
    const auto takeRight = [&rest](int width) {
        const QRect taken(rest.right() - width, rest.top(), width, rest.height());
        rest.setRight(taken.left() - margin);
        return taken;
    };
    painter->drawText(
        takeRight(keyWidth), Qt::AlignRight | Qt::AlignVCenter, index.data(PaletteList::KeyRole).toString());
    painter->drawText(takeRight(groupWidth), Qt::AlignLeft | Qt::AlignVCenter,
        index.data(PaletteList::GroupRole).toString());
    const QVariantList places = index.data(PaletteList::PlacesRole).toList();
    QFont strong = theme.face;
    strong.setWeight(QFont::Bold);
    const QFontMetrics metrics(strong);
    const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
    int x = rest.left();
    for (int i = 0; i < title.size(); ++i) {
        const bool isFound = places.contains(i);
        painter->setFont(isFound ? strong : theme.face);
        painter->setPen(isDisabled ? theme.dim : isFound ? theme.accent : theme.text);
        // A pair of surrogates is one letter.
        const int length = title[i].isHighSurrogate() && i + 1 < title.size() ? 2 : 1;
        const QString letter = title.mid(i, length);
        painter->drawText(QPoint(x, rest.center().y() + metrics.ascent() / 2 - 1), letter);
        x += painter->fontMetrics().horizontalAdvance(letter);
        i += length - 1;
    }
    painter->restore();
}

} // namespace fovea
