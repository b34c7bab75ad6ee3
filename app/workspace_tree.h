// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QTreeWidget>

#include <optional>

namespace fovea {

/// The tree of the workspace: its traces can be dragged onto panels.
class WorkspaceTree : public QTreeWidget {
public:
    static constexpr int traceRole = Qt::UserRole + 1;

    using QTreeWidget::QTreeWidget;

protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;
};

/// The key of a trace that is dragged, or nothing when it is something else.
std::optional<int> draggedTrace(const QMimeData& data);
QMimeData* dragOfTrace(int key);

} // namespace fovea
