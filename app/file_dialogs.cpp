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

QString FileDialogs::workspaceToOpen()
{
    return remembered("workspaceFolder",
        QFileDialog::getOpenFileName(m_window, tr("Open a workspace"),
            m_settings.value("workspaceFolder").toString(),
            tr("Workspaces (*.fovea workspace.json);;All files (*)")));
}

QString FileDialogs::workspaceToSave(const QString& name, bool& withTraces)
{
    const QString alone = tr("Workspace (*.fovea)"), whole = tr("Folder with its traces (*.fovea)");
    QFileDialog dialog(
        m_window, tr("Save the workspace"), m_settings.value("workspaceFolder", QDir::homePath()).toString());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({ alone, whole });
    dialog.setDefaultSuffix("fovea");
    dialog.selectFile((name.isEmpty() ? tr("workspace") : name) + ".fovea");
    if (dialog.exec() != QDialog::Accepted) {
        return {};
    }
    withTraces = dialog.selectedNameFilter() == whole;
    return remembered("workspaceFolder", dialog.selectedFiles().value(0));
}

QString FileDialogs::fileToLocate(const QString& name)
{
    return remembered("traceFolder",
        QFileDialog::getOpenFileName(m_window, tr("Where is %1?").arg(name),
            m_settings.value("traceFolder").toString(),
            tr("Traces and HDF5 files (*.h5 *.hdf5);;All files (*)")));
}

QString FileDialogs::folderToLocate(const QString& name)
{
    return remembered("modelFolder",
        QFileDialog::getExistingDirectory(
            m_window, tr("Where is %1?").arg(name), m_settings.value("modelFolder").toString()));
}

QString FileDialogs::figureToOpen()
{
    return remembered("figureFolder",
        QFileDialog::getOpenFileName(m_window, tr("Bring back the view of a figure"),
            m_settings.value("figureFolder").toString(),
            tr("Exported figures (*.svg *.pdf *.png *.h5 *.csv *.tsv);;All files (*)")));
}

QString FileDialogs::figureToWrite(const QString& title, const QString& suggested)
{
    return remembered("figureFolder",
        fileToWrite(tr("Export %1").arg(title), suggested.isEmpty() ? suggestedFigure() : suggested,
            tr("Pictures and numbers (*.svg *.pdf *.png *.csv *.tsv *.npy *.h5 *.md *.tex)"), "svg"));
}

QString FileDialogs::suggestedFigure() const
{
    const QDir folder(m_settings.value("figureFolder", QDir::homePath()).toString());
    return folder.filePath("figure." + m_settings.value("figureSuffix", "svg").toString());
}

void FileDialogs::rememberFigure(const QString& file)
{
    remembered("figureFolder", file);
    m_settings.setValue("figureSuffix", QFileInfo(file).suffix().toLower());
}

QString FileDialogs::scriptToWrite()
{
    const QDir folder(m_settings.value("scriptFolder", QDir::homePath()).toString());
    return remembered("scriptFolder",
        fileToWrite(tr("Save what was done as a script"), folder.filePath("session.sh"),
            tr("Shell script (*.sh);;Python script (*.py);;Commands (*.commands)"), "sh"));
}

} // namespace fovea
