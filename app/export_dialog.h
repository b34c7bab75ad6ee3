// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fovea {

class ExportForm;
class FigurePreview;
class FileDialogs;
class Workbench;

/// How and where a figure is written, with a picture of it as it will be.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    struct Subject {
        /// Of the panel.
        QString title;
        Figure figure;
        /// To begin with.
        ExportSettings settings;
        /// Of exporters of plugins: "Gnuplot matrix (*.dat)".
        QStringList moreFormats;
    };
    ExportDialog(Subject subject, Workbench& workbench, FileDialogs& dialogs, QWidget* parent);

    QString path() const;
    /// The picture that is shown; null while there is none.
    const QImage& preview() const;

signals:
    void chosen(const QString& path, const fovea::ExportSettings& settings);
    /// The command line that writes the same.
    void commandWanted(const fovea::ExportSettings& settings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void draw();
    void browse();
    void setPath(const QString& path);
    void finish();
    QString sizeText(const ExportSettings& settings) const;

    Subject m_subject;
    Workbench& m_workbench;
    FileDialogs& m_dialogs;
    QTimer m_soon;
    ExportForm* m_form;
    FigurePreview* m_preview;
    /// How the preview is seen; the file keeps its colours.
    QComboBox* m_vision;
    QLabel *m_size, *m_note, *m_pathLabel;
    QLineEdit* m_path;
    QPushButton *m_browse, *m_export, *m_copyCommand, *m_cancel;
};

} // namespace fovea
