// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "help_pages.h"

#include <QObject>
#include <QPointer>

namespace fovea {

class HelpWindow;
class MainWindow;

/// Opens the help at the page of what the keyboard is in: F1 in the window and in every dialog.
class HelpCenter : public QObject {
    Q_OBJECT
public:
    explicit HelpCenter(MainWindow& window);

    const HelpPages& pages() const { return m_pages; }
    /// An empty id: the page of what has the focus.
    void show(const QString& id = {});
    /// The page of a widget: that of its panel, dialog or region.
    QString pageOf(const QWidget* widget) const;
    HelpWindow* window() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MainWindow& m_window;
    HelpPages m_pages;
    QPointer<HelpWindow> m_shown;
};

} // namespace fovea
