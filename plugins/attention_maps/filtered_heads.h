// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/head_filter.h"

#include <QSortFilterProxyModel>

namespace fovea::attention_maps {

/// The rows of a HeadTable that pass a filter, sorted by number.
class FilteredHeads : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FilteredHeads(const OverviewReader& reader, QObject* parent = nullptr);

    const HeadFilter& filter() const { return m_filter; }
    void setFilter(HeadFilter filter);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const OverviewReader& m_reader;
    HeadFilter m_filter;
};

} // namespace fovea::attention_maps
