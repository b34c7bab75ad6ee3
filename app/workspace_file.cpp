// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_file.h"

#include "file_copy.h"
#include "file_print.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <fcntl.h>
#include <unistd.h>

namespace fovea {

namespace {

constexpr qint64 documentLimit = qint64 { 64 } << 20;
constexpr const char* folderDocument = "workspace.json";

Error unwritten(const QString& path, const QString& reason)
{
    return inputError(FOVEA_TEXT("Workspace",
                          "The workspace %1 could not be written: %2. The file of before is untouched. Save "
                          "it elsewhere, or make room and save again."),
        { path.toStdString(), reason.toStdString() });
}

/// A rename is durable once its folder is.
void syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

/// A name in the folder that no other trace has there.
QString freeName(const WorkspaceTrace& trace, QSet<QString>& taken)
{
    const QFileInfo file(QString::fromStdString(trace.path));
    QString name = file.fileName();
    for (int number = 2; taken.contains(name); ++number) {
        name = QString("%1-%2.%3").arg(file.completeBaseName()).arg(number).arg(file.suffix());
    }
    taken.insert(name);
    return name;
}

} // namespace

QString workspaceDocumentPath(const QString& path)
{
    return QFileInfo(path).isDir() ? QDir(path).filePath(folderDocument) : path;
}

bool isWorkspace(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return QFileInfo(QDir(path).filePath(folderDocument)).isFile();
    }
    return info.fileName() == folderDocument
        || info.fileName().endsWith(workspaceSuffix, Qt::CaseInsensitive);
}

Result<WorkspaceDocument> readWorkspace(const QString& path)
{
    const QString name = workspaceDocumentPath(path);
    const QFileInfo info(name);
    QFile file(name);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return inputError(
            FOVEA_TEXT("Workspace", "The workspace %1 cannot be read: %2. Was it moved or renamed?"),
            { path.toStdString(),
                (info.exists() ? file.errorString() : QString("there is no such file")).toStdString() });
    }
    const QByteArray bytes = file.read(documentLimit + 1);
    if (bytes.size() > documentLimit) {
        return inputError(FOVEA_TEXT("Workspace",
                              "%1 is no workspace: it is larger than 64 MiB. Was a trace given its name?"),
            { path.toStdString() });
    }
    return parseWorkspace(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
        name.toStdString(), info.canonicalPath().toStdString());
}

Result<FilePrint> writeWorkspace(const WorkspaceDocument& document, const QString& path)
{
    const QString name = workspaceDocumentPath(path);
    // Traces have canonical paths.
    const QString folder = QFileInfo(QFileInfo(name).absolutePath()).canonicalFilePath();
    const std::string text = formatWorkspace(document, folder.toStdString());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size())
        || !file.commit()) {
        return unwritten(name, file.errorString());
    }
    syncFolder(folder);
    return printOf(name);
}

Result<WorkspaceDocument> writeWorkspaceFolder(WorkspaceDocument document, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        return unwritten(folder, "the folder cannot be made");
    }
    const QString target = QFileInfo(folder).canonicalFilePath();
    QSet<QString> taken { folderDocument };
    for (const WorkspaceTrace& trace : document.traces) {
        const QFileInfo file(QString::fromStdString(trace.path));
        if (file.canonicalPath() == target) {
            taken.insert(file.fileName());
        }
    }
    for (WorkspaceTrace& trace : document.traces) {
        const QFileInfo file(QString::fromStdString(trace.path));
        if (file.canonicalPath() == target || !file.exists()) {
            continue;
        }
        const QString copy = QDir(target).filePath(freeName(trace, taken));
        if (const Result<void> copied = copyTrace(file.filePath(), copy); !copied) {
            return copied.error();
        }
        trace.path = copy.toStdString();
        trace.print = printOf(copy);
    }
    if (const Result<FilePrint> written = writeWorkspace(document, target); !written) {
        return written.error();
    }
    return document;
}

} // namespace fovea
