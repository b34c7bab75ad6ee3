// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/node_model.h"

#include <fovea/error_text.h>
#include <fovea/theme.h>

namespace fovea::trace_browser {

NodeModel::NodeModel(Workbench& workbench, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workbench(workbench)
    , m_root(std::make_unique<Item>())
{
}

NodeModel::~NodeModel() = default;

void NodeModel::setTrace(std::shared_ptr<const Trace> trace)
{
    beginResetModel();
    m_trace = std::move(trace);
    m_root = std::make_unique<Item>();
    m_root->node.path = "/";
    m_wanted.clear();
    ++m_generation;
    endResetModel();
    if (m_trace != nullptr) {
        fetchMore({});
    }
}

NodeModel::Item* NodeModel::itemOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

QModelIndex NodeModel::indexOf(Item* item) const
{
    return item == m_root.get() ? QModelIndex() : createIndex(item->row, 0, item);
}

QString NodeModel::pathOf(const QModelIndex& index) const
{
    return QString::fromStdString(itemOf(index)->node.path);
}

QModelIndex NodeModel::index(int row, int column, const QModelIndex& parent) const
{
    const Item* item = itemOf(parent);
    const bool exists
        = row >= 0 && static_cast<std::size_t>(row) < item->children.size() && column >= 0 && column < 3;
    return exists ? createIndex(row, column, item->children[static_cast<std::size_t>(row)].get())
                  : QModelIndex();
}

QModelIndex NodeModel::parent(const QModelIndex& index) const
{
    Item* above = index.isValid() ? itemOf(index)->parent : nullptr;
    return above == nullptr ? QModelIndex() : indexOf(above);
}

int NodeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(itemOf(parent)->children.size());
}

int NodeModel::columnCount(const QModelIndex&) const
{
    return 3;
}

bool NodeModel::hasChildren(const QModelIndex& parent) const
{
    const Item* item = itemOf(parent);
    return item->node.type == TraceNode::Type::Group && (!item->isRead || !item->children.empty());
}

bool NodeModel::canFetchMore(const QModelIndex& parent) const
{
    const Item* item = itemOf(parent);
    return m_trace != nullptr && item->node.type == TraceNode::Type::Group && !item->isAsked;
}

void NodeModel::fetchMore(const QModelIndex& parent)
{
    Item* item = itemOf(parent);
    if (!canFetchMore(parent)) {
        return;
    }
    item->isAsked = true;
    auto nodes = std::make_shared<std::vector<TraceNode>>();
    m_workbench.read(
        this, "children " + QString::number(m_generation) + QString::fromStdString(item->node.path),
        [trace = m_trace, path = item->node.path, nodes]() -> Result<Array> {
            Result<std::vector<TraceNode>> children = trace->children(path);
            if (!children) {
                return children.error();
            }
            *nodes = std::move(*children);
            return Array();
        },
        [this, item, nodes, generation = m_generation](const Result<Array>& result) {
            if (generation != m_generation) {
                return;
            }
            if (!result) {
                emit failed(errorText(result.error()));
            }
            take(item, std::move(*nodes));
        });
}

void NodeModel::take(Item* item, std::vector<TraceNode> nodes)
{
    item->isRead = true;
    if (!nodes.empty()) {
        beginInsertRows(indexOf(item), 0, static_cast<int>(nodes.size()) - 1);
        for (TraceNode& node : nodes) {
            auto child = std::make_unique<Item>();
            child->node = std::move(node);
            child->parent = item;
            child->row = static_cast<int>(item->children.size());
            item->children.push_back(std::move(child));
        }
        endInsertRows();
    }
    continueReveal();
}

void NodeModel::reveal(const QString& path)
{
    m_wanted = path;
    continueReveal();
}

void NodeModel::continueReveal()
{
    if (m_wanted.isEmpty() || m_trace == nullptr) {
        return;
    }
    Item* item = m_root.get();
    for (bool isDeeper = true; isDeeper;) {
        isDeeper = false;
        for (const auto& child : item->children) {
            const QString path = QString::fromStdString(child->node.path);
            if (path == m_wanted) {
                m_wanted.clear();
                emit found(indexOf(child.get()));
                return;
            }
            if (m_wanted.startsWith(path + "/")) {
                item = child.get();
                isDeeper = true;
                break;
            }
        }
    }
    fetchMore(indexOf(item));
}

QVariant NodeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const TraceNode& node = itemOf(index)->node;
    const bool isDataset = node.type == TraceNode::Type::Dataset;
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case 0:
            return QString::fromStdString(node.name);
        case 1:
            return isDataset ? QString::fromStdString(node.shape.text()) : QString();
        default:
            return QString::fromStdString(node.elementType);
        }
    }
    if (role == Qt::ToolTipRole) {
        QString text = QString::fromStdString(node.path);
        for (std::size_t axis = 0; axis < node.axes.size(); ++axis) {
            text += (axis == 0 ? "\n" : " × ") + QString::fromStdString(node.axes[axis]);
        }
        return text;
    }
    if (role == Qt::ForegroundRole && index.column() > 0) {
        return currentTheme().dim;
    }
    return {};
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("name") : section == 1 ? tr("shape") : tr("type");
}

} // namespace fovea::trace_browser
