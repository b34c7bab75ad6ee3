// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "open_target.h"

#include "workspace_file.h"

#include <fovea/figure_file.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OpenTarget)
};

OpenTarget unknown(const QString& reason)
{
    return { OpenTarget::Type::Unknown, {}, reason };
}

enum class Opened { Done, NotRegular, Failed };

/// Without waiting: opening a pipe would last until somebody writes into it. What stands at `path` may have
/// changed since it was looked at.
Opened openRegular(const QString& path, QFile& file)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat status { };
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0) {
        return Opened::Failed;
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Opened::NotRegular;
    }
    return file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) ? Opened::Done
                                                                                    : Opened::Failed;
}

/// The HDF5 signature stands at 0, or behind a user block at 512, 1024, 2048 …
bool isHdf5(QFile& file)
{
    for (qint64 offset = 0; offset + 8 <= file.size() && offset <= (1 << 20);
         offset = offset == 0 ? 512 : offset * 2) {
        file.seek(offset);
        if (file.read(8) == QByteArray("\x89HDF\r\n\x1a\n", 8)) {
            return true;
        }
    }
    return false;
}

/// The numbers of a figure, and no trace: its format stands among the first attributes of the file.
bool isFigureFile(QFile& file)
{
    constexpr qint64 firstPage = 65536;
    file.seek(0);
    return file.read(firstPage).contains(figureFileFormat.data());
}

/// What `fovea export` writes; whether a recipe is in it is found out when it is read.
bool isPicture(const QByteArray& head)
{
    const QByteArray text = head.trimmed();
    return head.startsWith("\x89PNG") || head.startsWith("%PDF") || text.startsWith("<svg")
        || (text.startsWith("<?xml") && text.contains("<svg")) || text.startsWith("# {\"Fovea\":");
}

bool isSafetensors(const QByteArray& head, qint64 size)
{
    if (head.size() < 9 || head[8] != '{') {
        return false;
    }
    quint64 length = 0;
    for (int i = 7; i >= 0; --i) {
        length = (length << 8) | static_cast<quint8>(head[i]);
    }
    return length <= 100'000'000 && length <= static_cast<quint64>(size);
}

QString lookOf(const QByteArray& head)
{
    if (head.startsWith("PK\x03\x04")) {
        return Text::tr("a zip archive, perhaps a PyTorch checkpoint. Save the model as safetensors, "
                        "with its config.json, and open that folder");
    }
    if (head.startsWith("GGUF")) {
        return Text::tr(
            "a GGUF model, which cannot be read yet. Open the Hugging Face folder it was made from");
    }
    if (head.startsWith("\xff\xd8")) {
        return Text::tr("a picture or a document. Open the trace it was exported from");
    }
    if (head.trimmed().startsWith('{')) {
        return Text::tr("a JSON file that is no model configuration. Open the folder that holds config.json");
    }
    if (!head.contains('\0')) {
        return Text::tr("a text file. To record its lines: fovea record MODEL --input FILE -o run.h5");
    }
    return Text::tr("neither a model (config.json, .safetensors) nor an HDF5 file");
}

OpenTarget modelFolder(const QString& folder, const QString& given)
{
    if (QFileInfo(QDir(folder).filePath("config.json")).isFile()) {
        return { OpenTarget::Type::Model, folder, {} };
    }
    return unknown(
        Text::tr("%1: there is no config.json in %2, so its architecture is unknown. Put the model's "
                 "config.json beside its weights.")
            .arg(given, folder));
}

} // namespace

OpenTarget openTarget(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return unknown(Text::tr("%1 does not exist. Was it moved or renamed?").arg(path));
    }
    if (isWorkspace(path) && (info.isDir() || info.isFile())) {
        // workspace.json stands for the folder that it is in.
        const bool isInside
            = info.isFile() && !info.fileName().endsWith(workspaceSuffix, Qt::CaseInsensitive);
        return { OpenTarget::Type::Workspace, isInside ? info.absolutePath() : info.absoluteFilePath(), {} };
    }
    if (info.isDir()) {
        return modelFolder(info.absoluteFilePath(), path);
    }
    const QString special
        = Text::tr("%1 is neither a file nor a folder but a pipe, a socket or a device. Copy "
                   "what it gives into a file, and open that.")
              .arg(path);
    if (!info.isFile()) {
        return unknown(special);
    }
    QFile file(path);
    const Opened opened = openRegular(path, file);
    if (opened == Opened::NotRegular) {
        return unknown(special);
    }
    if (opened == Opened::Failed) {
        return unknown(Text::tr("%1 cannot be read: %2.").arg(path, qt_error_string(errno)));
    }
    if (isHdf5(file)) {
        return { isFigureFile(file) ? OpenTarget::Type::Figure : OpenTarget::Type::Trace,
            info.absoluteFilePath(), {} };
    }
    file.seek(0);
    const QByteArray head = file.read(4096);
    if (isPicture(head)) {
        return { OpenTarget::Type::Figure, info.absoluteFilePath(), {} };
    }
    if (info.fileName() == "config.json" || info.fileName().endsWith(".safetensors.index.json")
        || isSafetensors(head, file.size())) {
        return modelFolder(info.absolutePath(), path);
    }
    const QString suffix = info.suffix().toLower();
    if (suffix == "h5" || suffix == "hdf5") {
        return unknown(Text::tr("%1 is not an HDF5 file, although it is named like one. It may be cut off or "
                                "overwritten; a trace that was interrupted is mended by: fovea repair FILE")
                           .arg(path));
    }
    if (suffix == "safetensors") {
        return unknown(
            Text::tr("%1 is no safetensors file: it has no header that fits its size. It may be cut off; "
                     "fetch it again.")
                .arg(path));
    }
    return unknown(Text::tr("%1 looks like %2.").arg(path, lookOf(head)));
}

} // namespace fovea
