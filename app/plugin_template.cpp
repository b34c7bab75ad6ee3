// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_template.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

namespace fovea {

namespace {

const QString templateFolder = QStringLiteral(":/plugin_template");

/// head_entropy as a name, a class, a title.
struct Names {
    QString snake, pascal, title;
};

Names namesOf(const QString& snake)
{
    Names names { snake, {}, {} };
    for (const QString& word : snake.split('_', Qt::SkipEmptyParts)) {
        names.pascal += word.left(1).toUpper() + word.mid(1);
        names.title += names.title.isEmpty() ? word.left(1).toUpper() + word.mid(1) : " " + word;
    }
    return names;
}

QString renamed(QString text, const Names& from, const Names& to)
{
    // A verb of the command line is written head-entropy.
    text.replace(QString(from.snake).replace('_', '-'), QString(to.snake).replace('_', '-'));
    return text.replace(from.snake, to.snake).replace(from.pascal, to.pascal).replace(from.title, to.title);
}

Error notWritten(const QString& file, const QString& reason)
{
    return inputError(FOVEA_TEXT("PluginTemplate", "%1 could not be written: %2"),
        { file.toStdString(), reason.toStdString() });
}

} // namespace

Result<void> writePluginTemplate(const QString& name, const QString& folder)
{
    static const QRegularExpression form("^[a-z][a-z0-9]*(_[a-z0-9]+)*$");
    if (!form.match(name).hasMatch() || name.size() > 64) {
        return usageError(
            FOVEA_TEXT("PluginTemplate",
                "A plugin's name is small letters, digits and single _, as in head_entropy; found \"%1\"."),
            { name.toStdString() });
    }
    const QDir target(folder);
    if (target.exists()) {
        return inputError(FOVEA_TEXT("PluginTemplate", "%1 exists already; name another folder."),
            { folder.toStdString() });
    }
    const Names from = namesOf("head_entropy"), to = namesOf(name);
    QDirIterator files(templateFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile source(files.next());
        const QString place
            = target.filePath(renamed(source.fileName().mid(templateFolder.size() + 1), from, to));
        if (!QDir().mkpath(QFileInfo(place).path())) {
            return notWritten(QFileInfo(place).path(), "mkdir");
        }
        QSaveFile file(place);
        if (!source.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly)
            || file.write(renamed(QString::fromUtf8(source.readAll()), from, to).toUtf8()) < 0
            || !file.commit()) {
            return notWritten(place, file.errorString());
        }
    }
    return {};
}

} // namespace fovea
