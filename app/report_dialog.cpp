// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "report_dialog.h"

#include "diagnostics.h"

#include <fovea/error_text.h>

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace fovea {

Result<QString> saveReport(const std::vector<ReportFile>& files, const QString& parent)
{
    const QString name = "fovea-report-" + QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss");
    QString folder = QDir(parent).filePath(name);
    for (int count = 2; QFileInfo::exists(folder); ++count) {
        folder = QDir(parent).filePath(QString("%1-%2").arg(name).arg(count));
    }
    const auto failed = [&folder](const QString& reason) {
        return inputError(
            FOVEA_TEXT("Report",
                "The report %1 could not be written: %2. Is there room on the disk, and may you "
                "write there?"),
            { folder.toStdString(), reason.toStdString() });
    };
    if (!QDir().mkpath(folder)) {
        return failed("mkdir");
    }
    for (const ReportFile& each : files) {
        QSaveFile file(QDir(folder).filePath(each.name));
        const QByteArray bytes = each.text.toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            return failed(file.errorString());
        }
    }
    return folder;
}

ReportDialog::ReportDialog(Content content, QWidget* parent)
    : QDialog(parent)
    , m_content(std::move(content))
    , m_intro(new QLabel(this))
    , m_whatLabel(new QLabel(this))
    , m_what(new QPlainTextEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_withSettings(new QCheckBox(this))
    , m_withLog(new QCheckBox(this))
    , m_withRows(new QCheckBox(this))
    , m_list(new QListWidget(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName("reportDialog");
    m_intro->setWordWrap(true);
    m_intro->setProperty("role", "sentence");
    m_what->setObjectName("reportWhat");
    m_what->setMaximumHeight(90);
    m_what->setTabChangesFocus(true);
    m_whatLabel->setBuddy(m_what);
    m_text->setObjectName("reportText");
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_list->setObjectName("reportFiles");
    m_list->setMaximumWidth(170);
    m_withSettings->setObjectName("reportSettings");
    m_withSettings->setChecked(true);
    m_withLog->setObjectName("reportLog");
    m_withLog->setChecked(true);
    m_withRows->setObjectName("reportRows");
    m_save->setObjectName("reportSave");
    m_save->setDefault(true);

    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_whatLabel);
    layout->addWidget(m_what);
    for (QCheckBox* box : { m_withSettings, m_withLog, m_withRows }) {
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ReportDialog::refresh);
    }
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
    resize(760, 620);

    connect(m_what, &QPlainTextEdit::textChanged, this, &ReportDialog::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportDialog::showFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QString all;
        for (const ReportFile& file : m_files) {
            all += "== " + file.name + "\n" + file.text + "\n";
        }
        QGuiApplication::clipboard()->setText(all);
    });
    retranslate();
    m_list->setCurrentRow(0);
}

void ReportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Report a problem"));
    m_intro->setText(tr("A report is a folder that you send, or not, to whom you like: nothing leaves this "
                        "machine by itself. Below is all that would be in it, word for word."));
    m_whatLabel->setText(tr("&What happened, and what did you expect?"));
    m_withSettings->setText(tr("with the &settings (paths cut to their last part)"));
    m_withLog->setText(tr("with the last lines of the &log"));
    m_withRows->setText(tr("with the &numbers that the active panel shows"));
    m_list->setAccessibleName(tr("Files of the report"));
    m_text->setAccessibleName(tr("What is in the file"));
    m_copy->setText(tr("&Copy all"));
    m_save->setText(tr("Save the &folder…"));
    m_close->setText(tr("Close"));
    refresh();
}

void ReportDialog::refresh()
{
    m_files = { { "diagnostics.txt", m_content.diagnostics() } };
    if (const QString what = m_what->toPlainText(); !what.trimmed().isEmpty()) {
        m_files.insert(m_files.begin(), { "what.txt", what });
    }
    if (m_withSettings->isChecked()) {
        m_files.push_back({ "settings.txt", m_content.settings() });
    }
    if (m_withLog->isChecked()) {
        m_files.push_back({ "log.txt", m_content.log() });
    }
    const QString rows = m_withRows->isChecked() ? m_content.rows() : QString();
    if (!rows.isEmpty()) {
        m_files.push_back({ "rows.tsv", rows });
    }
    const QString shown = m_list->currentItem() != nullptr ? m_list->currentItem()->text() : QString();
    m_list->clear();
    for (const ReportFile& file : m_files) {
        m_list->addItem(file.name);
        if (file.name == shown) {
            m_list->setCurrentRow(m_list->count() - 1);
        }
    }
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
}

void ReportDialog::showFile(int row)
{
    const bool isThere = row >= 0 && row < static_cast<int>(m_files.size());
    m_text->setPlainText(isThere ? m_files[static_cast<std::size_t>(row)].text : QString());
}

std::vector<ReportFile> ReportDialog::files() const
{
    return m_files;
}

void ReportDialog::save(const QString& parent)
{
    const QString chosen = parent.isEmpty()
        ? QFileDialog::getExistingDirectory(this, tr("Where shall the report be?"))
        : parent;
    if (chosen.isEmpty()) {
        return;
    }
    const Result<QString> folder = saveReport(m_files, chosen);
    if (folder) {
        emit saved(*folder);
        accept();
    } else {
        emit failed(errorText(folder.error()));
    }
}

} // namespace fovea
