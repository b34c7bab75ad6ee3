// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace fovea {

QString FileDialogs::remembered(const char* setting, const QString& file)
{
    if (!file.isEmpty()) {
        m_settings.setValue(setting, QFileInfo(file).absolutePath());
    }
    return file;
}

QString FileDialogs::modelToOpen()
{
    return remembered("modelFolder",
        QFileDialog::getExistingDirectory(
            m_window, tr("Open a model folder"), m_settings.value("modelFolder").toString()));
}

QString FileDialogs::traceToOpen()
{
    return remembered("traceFolder",
        QFileDialog::getOpenFileName(m_window, tr("Open a trace"), m_settings.value("traceFolder").toString(),
            tr("Traces and HDF5 files (*.h5 *.hdf5);;All files (*)")));
}

QString FileDialogs::fileToWrite(
    const QString& title, const QString& suggested, const QString& filter, const QString& suffix)
{
    QFileDialog dialog(m_window, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setNameFilter(filter);
    // By the dialog and not afterwards: it asks before it overwrites the file that will be written.
    dialog.setDefaultSuffix(suffix);
    dialog.setDirectory(QFileInfo(suggested).absolutePath());
    dialog.selectFile(QFileInfo(suggested).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString FileDialogs::traceToSave()
{
    const QDir folder(m_settings.value("traceFolder", QDir::homePath()).toString());
    return remembered("traceFolder",
        fileToWrite(tr("Save the trace"), folder.filePath("trace.h5"), tr("Traces (*.h5)"), "h5"));
}

QString FileDialogs::figureToWrite(const QString& title)
{
    const QDir folder(m_settings.value("figureFolder", QDir::homePath()).toString());
    return remembered("figureFolder",
        fileToWrite(tr("Export %1").arg(title), folder.filePath("figure.svg"),
            tr("Pictures and numbers (*.svg *.pdf *.png *.csv *.npy)"), "svg"));
}

} // namespace fovea
