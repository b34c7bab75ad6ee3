// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "help_window.h"

#include "help_pages.h"

#include <fovea/theme.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <utility>

namespace fovea {

namespace {

constexpr int paragraphDistance = 8;

/// Markdown knows neither the frame of a table, nor the room in its cells and between paragraphs.
void layOut(QTextDocument& document, const QColor& line)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (cursor.currentTable() == nullptr) {
            QTextBlockFormat format = block.blockFormat();
            format.setBottomMargin(block.textList() != nullptr ? paragraphDistance / 2 : paragraphDistance);
            cursor.setBlockFormat(format);
        }
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorder(1);
            format.setBorderBrush(line);
            format.setBorderCollapse(true);
            format.setBottomMargin(paragraphDistance);
            table->setFormat(format);
        }
    }
}

} // namespace

HelpWindow::HelpWindow(const HelpPages& pages, std::function<QString()> language, QWidget* parent)
    : QDialog(parent)
    , m_pages(pages)
    , m_language(std::move(language))
    , m_list(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName("helpWindow");
    m_list->setObjectName("helpPages");
    m_list->setMaximumWidth(230);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName("helpText");
    m_text->setOpenLinks(false);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_text, 1);
    resize(900, 640);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && !m_isFilling) {
            showPage(item->data(Qt::UserRole).toString());
        }
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == "help") {
            showPage(link.path());
        }
    });
    retranslate();
}

void HelpWindow::showPage(const QString& id)
{
    m_page = m_pages.has(id) ? id : QString("start");
    // Written before it is shown: a document in a view is laid out again for every cell that is added to it,
    // and the table of all abilities took 5 s so.
    auto* document = new QTextDocument(m_text);
    document->setDocumentMargin(16);
    m_text->ensurePolished();
    document->setDefaultFont(m_text->font());
    document->setMarkdown(m_pages.text(m_page, m_language()));
    layOut(*document, currentTheme().line);
    m_text->setDocument(document);
    delete std::exchange(m_document, document);
    m_text->moveCursor(QTextCursor::Start);
    m_isFilling = true;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == m_page) {
            m_list->setCurrentRow(row);
        }
    }
    m_isFilling = false;
}

QString HelpWindow::shownText() const
{
    return m_text->toPlainText();
}

void HelpWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Help"));
    m_list->setAccessibleName(tr("Pages of the help"));
    m_text->setAccessibleName(tr("The page"));
    m_isFilling = true;
    m_list->clear();
    for (const QString& id : m_pages.ids()) {
        auto* item = new QListWidgetItem(m_pages.title(id, m_language()), m_list);
        item->setData(Qt::UserRole, id);
    }
    m_isFilling = false;
    if (!m_page.isEmpty()) {
        showPage(m_page);
    }
}

} // namespace fovea
