// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QString>

class QWidget;

namespace fovea {

/// The dialogs that ask for a file or a folder. Each begins where the user was last; an empty answer means
/// that he changed his mind.
class FileDialogs {
    Q_DECLARE_TR_FUNCTIONS(fovea::FileDialogs)
public:
    FileDialogs(QWidget* window, QSettings& settings)
        : m_window(window)
        , m_settings(settings)
    {
    }

    QString modelToOpen();
    QString traceToOpen();
    /// A name without a suffix becomes an .h5.
    QString traceToSave();
    QString workspaceToOpen();
    /// A name without a suffix becomes a .fovea; the second kind of file takes the traces along.
    QString workspaceToSave(const QString& name, bool& withTraces);
    /// Where a file, or a folder, with this name may be now.
    QString fileToLocate(const QString& name);
    QString folderToLocate(const QString& name);
    QString figureToOpen();
    /// `title` is the panel's, `suggested` a file to begin with; a name without a suffix becomes an .svg.
    QString figureToWrite(const QString& title, const QString& suggested = {});
    /// Where the next figure may be written: in the folder of the last one, in its format.
    QString suggestedFigure() const;
    void rememberFigure(const QString& file);
    /// A name without a suffix becomes an .sh.
    QString scriptToWrite();

private:
    QString fileToWrite(
        const QString& title, const QString& suggested, const QString& filter, const QString& suffix);
    QString remembered(const char* setting, const QString& file);

    QWidget* m_window;
    QSettings& m_settings;
};

} // namespace fovea
