// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/filtered_heads.h"

#include "attention_maps/head_table.h"

namespace fovea::attention_maps {

FilteredHeads::FilteredHeads(const OverviewReader& reader, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_reader(reader)
{
    setSortRole(HeadTable::sortRole);
    setDynamicSortFilter(true);
}

void FilteredHeads::setFilter(HeadFilter filter)
{
    m_filter = std::move(filter);
    invalidateFilter();
}

bool FilteredHeads::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto head = static_cast<std::size_t>(row);
    return head < m_reader.heads().size() && m_filter.passes(m_reader.heads()[head]);
}

} // namespace fovea::attention_maps
