// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <functional>

class QListWidget;
class QTextBrowser;
class QTextDocument;

namespace fovea {

class HelpPages;

/// The help: its pages on the left, one of them on the right. Links lead from page to page (`help:ID`) and
/// nowhere else.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    HelpWindow(const HelpPages& pages, std::function<QString()> language, QWidget* parent);

    void showPage(const QString& id);
    const QString& page() const { return m_page; }
    QString shownText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const HelpPages& m_pages;
    std::function<QString()> m_language;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QTextDocument* m_document = nullptr;
    QString m_page;
    bool m_isFilling = false;
};

} // namespace fovea
