// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_texts.h"

#include "elided_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>

namespace fovea::test {

namespace {

QString nameOf(const QObject& object)
{
    QString name;
    for (const QObject* each = &object; each != nullptr && name.size() < 120; each = each->parent()) {
        const QString own
            = each->objectName().isEmpty() ? QString(each->metaObject()->className()) : each->objectName();
        name = own + (name.isEmpty() ? QString() : "/" + name);
    }
    return name;
}

class Collector {
public:
    std::vector<SeenText> texts;

    void add(const QObject& object, const char* role, const QString& text)
    {
        if (!text.trimmed().isEmpty()) {
            texts.push_back({ nameOf(object) + " " + role, text });
        }
    }
    void addItems(const QAbstractItemView& view, const QModelIndex& parent = {})
    {
        const QAbstractItemModel& model = *view.model();
        for (int row = 0; row < std::min(model.rowCount(parent), 60); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole }) {
                    add(view, "item", index.data(role).toString());
                }
            }
            if (model.hasChildren(model.index(row, 0, parent))) {
                addItems(view, model.index(row, 0, parent));
            }
        }
    }
    void addView(const QAbstractItemView& view)
    {
        if (view.model() == nullptr) {
            return;
        }
        for (const Qt::Orientation side : { Qt::Horizontal, Qt::Vertical }) {
            const int count = side == Qt::Horizontal ? view.model()->columnCount() : view.model()->rowCount();
            for (int section = 0; section < std::min(count, 60); ++section) {
                for (const int role : { Qt::DisplayRole, Qt::ToolTipRole }) {
                    add(view, "header", view.model()->headerData(section, side, role).toString());
                }
            }
        }
        addItems(view);
    }
    void addWidget(const QWidget& widget)
    {
        add(widget, "tooltip", widget.toolTip());
        add(widget, "status tip", widget.statusTip());
        add(widget, "what's this", widget.whatsThis());
        add(widget, "accessible name", widget.accessibleName());
        add(widget, "accessible description", widget.accessibleDescription());
        add(widget, "window title", widget.windowTitle());
        if (const auto* elided = qobject_cast<const ElidedLabel*>(&widget)) {
            add(widget, "text", elided->fullText());
        } else if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            add(widget, "text", label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            add(widget, "text", button->text());
        } else if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
            add(widget, "placeholder", field->placeholderText());
        } else if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget)) {
            add(widget, "placeholder", edit->placeholderText());
        } else if (const auto* box = qobject_cast<const QGroupBox*>(&widget)) {
            add(widget, "title", box->title());
        } else if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
            add(widget, "title", menu->title());
        } else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < combo->count(); ++i) {
                add(widget, "choice", combo->itemText(i));
            }
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                add(widget, "tab", tabs->tabText(tab));
                add(widget, "tab tooltip", tabs->tabToolTip(tab));
            }
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
            addView(*view);
        }
    }
};

} // namespace

std::vector<SeenText> textsBelow(const QWidget& root)
{
    Collector collector;
    collector.addWidget(root);
    for (const QWidget* each : root.findChildren<QWidget*>()) {
        collector.addWidget(*each);
    }
    for (const QAction* action : root.findChildren<QAction*>()) {
        collector.add(*action, "text", action->text());
        collector.add(*action, "tooltip", action->toolTip());
        collector.add(*action, "status tip", action->statusTip());
    }
    return std::move(collector.texts);
}

} // namespace fovea::test
