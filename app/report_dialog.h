// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <QDialog>

#include <functional>
#include <utility>
#include <vector>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace fovea {

/// A file of a report, and what is in it.
struct ReportFile {
    QString name, text;
};

/// Writes the files of a report into a new folder of `parent`, whose path it returns.
Result<QString> saveReport(const std::vector<ReportFile>& files, const QString& parent);

/// A report of a problem: every file of it is shown before it is saved, and the user decides what is in it.
/// It is saved as a folder and sent nowhere.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    struct Content {
        std::function<QString()> diagnostics, settings, log;
        /// The numbers that the active panel shows; empty when there are none.
        std::function<QString()> rows;
    };
    ReportDialog(Content content, QWidget* parent);

    /// The files as they would be saved now.
    std::vector<ReportFile> files() const;
    /// Where the folder shall be; asked by a dialog when empty.
    void save(const QString& parent = {});

signals:
    void saved(const QString& folder);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void showFile(int row);

    Content m_content;
    QLabel *m_intro, *m_whatLabel;
    QPlainTextEdit *m_what, *m_text;
    QCheckBox *m_withSettings, *m_withLog, *m_withRows;
    QListWidget* m_list;
    QPushButton *m_copy, *m_save, *m_close;
    std::vector<ReportFile> m_files;
};

} // namespace fovea
