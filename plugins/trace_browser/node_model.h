// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/trace.h>
#include <fovea/workbench.h>

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace fovea::trace_browser {

/// The groups and datasets of one file. Children are read off the GUI thread when their group is first looked
/// into.
class NodeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit NodeModel(Workbench& workbench, QObject* parent = nullptr);
    ~NodeModel() override;

    /// Starts at the root of a file; nullptr for none.
    void setTrace(std::shared_ptr<const Trace> trace);
    /// Reads the groups on the way to a path, one after the other; `found` follows.
    void reveal(const QString& path);
    QString pathOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void found(const QModelIndex& index);
    void failed(const QString& reason);

private:
    struct Item {
        TraceNode node;
        Item* parent = nullptr;
        int row = 0;
        bool isAsked = false, isRead = false;
        std::vector<std::unique_ptr<Item>> children;
    };

    Item* itemOf(const QModelIndex& index) const;
    QModelIndex indexOf(Item* item) const;
    void take(Item* item, std::vector<TraceNode> nodes);
    void continueReveal();

    Workbench& m_workbench;
    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<Item> m_root;
    /// Told apart from items of an earlier file that is still being read.
    uint64_t m_generation = 0;
    QString m_wanted;
};

} // namespace fovea::trace_browser
