// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/head_table.h"

#include <fovea/head_grid.h>
#include <fovea/labels.h>
#include <fovea/theme.h>

#include <algorithm>
#include <numeric>

namespace fovea::attention_maps {

double statisticOf(const HeadStatistics& statistics, HeadOrder order)
{
    switch (order) {
    case HeadOrder::Entropy:
        return statistics.entropy;
    case HeadOrder::Distance:
        return statistics.distance;
    case HeadOrder::Diagonality:
        return statistics.diagonality;
    case HeadOrder::SinkShare:
        return statistics.sinkShare;
    case HeadOrder::Layer:
        break;
    }
    return 0;
}

std::vector<int> sortedHeads(const std::vector<OverviewReader::Head>& heads, HeadOrder order)
{
    std::vector<int> places(heads.size());
    std::iota(places.begin(), places.end(), 0);
    if (order == HeadOrder::Layer) {
        return places;
    }
    const auto valueAt = [&](int place) {
        const std::optional<HeadOverview>& overview = heads[static_cast<std::size_t>(place)].overview;
        const double value = overview ? statisticOf(overview->statistics, order) : 0;
        // A NaN would break the order that sorting relies on.
        return overview && value == value ? std::optional<double>(value) : std::nullopt;
    };
    std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
        const std::optional<double> left = valueAt(a);
        const std::optional<double> right = valueAt(b);
        return left && right ? *left < *right : left.has_value() && !right.has_value();
    });
    return places;
}

HeadTable::HeadTable(const OverviewReader& reader, QObject* parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
}

int HeadTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reader.heads().size());
}

int HeadTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 5;
}

QVariant HeadTable::data(const QModelIndex& index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_reader.heads().size()) {
        return {};
    }
    const OverviewReader::Head& head = m_reader.heads()[row];
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::FontRole && index.column() > 0) {
        return currentTheme().number;
    }
    if (index.column() == 0) {
        return role == Qt::DisplayRole ? QVariant(headName(head.layer, head.head))
            : role == sortRole         ? QVariant(index.row())
                                       : QVariant();
    }
    if (role != Qt::DisplayRole && role != sortRole) {
        return {};
    }
    if (!head.overview) {
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("\u2026")) : QVariant();
    }
    const auto order = static_cast<HeadOrder>(index.column());
    const double value = statisticOf(head.overview->statistics, order);
    if (role == sortRole) {
        return value;
    }
    const OverviewReader::Head* other = m_other != nullptr ? m_other->find(head.layer, head.head) : nullptr;
    if (m_other == nullptr) {
        return formatNumber(value);
    }
    // Two numbers share a column; the card beside a thumbnail has them in full.
    const auto shortly = [](double number) { return QString::number(number, 'f', number < 10 ? 2 : 1); };
    return QStringLiteral("%1\u2192%2")
        .arg(shortly(value),
            other != nullptr && other->overview ? shortly(statisticOf(other->overview->statistics, order))
                                                : QStringLiteral("\u2013"));
}

QVariant HeadTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > 4) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::DisplayRole) {
        const QStringList names { tr("head"), tr("entropy"), tr("distance"), tr("diag."), tr("sink") };
        return m_isDifference && section > 0 ? QStringLiteral("\u0394 ") + names[section] : names[section];
    }
    if (role == Qt::ToolTipRole) {
        const QStringList meanings { tr("Layer and head"),
            tr("Entropy of a query's weights, mean over queries, in nat: \u2212\u03A3 p ln p"),
            tr("Distance between query and key, weighted, mean over queries, in tokens: \u03A3 p |query "
               "\u2212 key|"),
            tr("Weight that a query gives itself, mean over queries"),
            tr("Weight on the first token, mean over queries (arXiv 2309.17453)") };
        return meanings[section];
    }
    return {};
}

void HeadTable::compare(const OverviewReader* other, bool isDifference)
{
    if (m_other != other || m_isDifference != isDifference) {
        m_other = other;
        m_isDifference = isDifference;
        emit headerDataChanged(Qt::Horizontal, 0, 4);
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, 4));
        }
    }
}

void HeadTable::reset()
{
    beginResetModel();
    endResetModel();
}

void HeadTable::refresh(int first, int end)
{
    emit dataChanged(index(first, 0), index(end - 1, 4));
}

void HeadTable::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, 4);
}

} // namespace fovea::attention_maps
