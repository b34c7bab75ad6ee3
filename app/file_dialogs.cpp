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

QString FileDialogs::traceToSave()
{
    const QDir folder(m_settings.value("traceFolder", QDir::homePath()).toString());
    return remembered("traceFolder",
        QFileDialog::getSaveFileName(
            m_window, tr("Save the trace"), folder.filePath("trace.h5"), tr("Traces (*.h5)")));
}

QString FileDialogs::figureToWrite(const QString& title)
{
    const QDir folder(m_settings.value("figureFolder", QDir::homePath()).toString());
    const QString file = QFileDialog::getSaveFileName(m_window, tr("Export %1").arg(title),
        folder.filePath("figure.svg"), tr("Pictures and numbers (*.svg *.pdf *.png *.csv *.npy)"));
    const bool wantsSuffix = !file.isEmpty() && QFileInfo(file).suffix().isEmpty();
    return remembered("figureFolder", wantsSuffix ? file + ".svg" : file);
}

} // namespace fovea
