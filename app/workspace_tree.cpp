// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_tree.h"

#include <QRandomGenerator>

#include <memory>

namespace fovea {

namespace {

// Keys mean something in this process alone, so the format names it.
QString format()
{
    static const QString name
        = QString("application/x-fovea-trace-%1").arg(QRandomGenerator::global()->generate());
    return name;
}

} // namespace

QStringList WorkspaceTree::mimeTypes() const
{
    return { format() };
}

QMimeData* WorkspaceTree::mimeData(const QList<QTreeWidgetItem*>& items) const
{
    const QVariant key = items.isEmpty() ? QVariant() : items.front()->data(0, traceRole);
    // Without data nothing is dragged.
    return key.isValid() ? dragOfTrace(key.toInt()) : nullptr;
}

QMimeData* dragOfTrace(int key)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(format(), QByteArray::number(key));
    return data.release();
}

std::optional<int> draggedTrace(const QMimeData& data)
{
    return data.hasFormat(format()) ? std::optional(data.data(format()).toInt()) : std::nullopt;
}

} // namespace fovea
