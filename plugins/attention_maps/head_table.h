// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/overview_reader.h"

#include <QAbstractTableModel>

namespace fovea::attention_maps {

/// The statistics that heads are sorted by.
enum class HeadOrder { Layer, Entropy, Distance, Diagonality, SinkShare };
double statisticOf(const HeadStatistics& statistics, HeadOrder order);
/// Places in `heads`, ascending by the statistic; heads not read yet come last, ties in the order of layers.
std::vector<int> sortedHeads(const std::vector<OverviewReader::Head>& heads, HeadOrder order);

/// One row a head: name and four statistics. The sort role gives numbers, the display role three digits.
class HeadTable : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int sortRole = Qt::UserRole;

    explicit HeadTable(const OverviewReader& reader, QObject* parent = nullptr);

    /// The numbers of B behind those of A, "1.31→1.42", or the numbers as changes; sorted by those of A.
    void compare(const OverviewReader* other, bool isDifference);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reset();
    void refresh(int first, int end);
    /// The headers in the window's language.
    void retranslate();

private:
    const OverviewReader& m_reader;
    const OverviewReader* m_other = nullptr;
    bool m_isDifference = false;
};

} // namespace fovea::attention_maps
