// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "log_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace fovea {

namespace {

constexpr int keptLines = 500;
constexpr int longestLine = 2000;

LogFile* takingLog = nullptr;
QtMessageHandler handlerBefore = nullptr;

/// This thread is writing a line: what Qt says about that would wait for itself.
thread_local bool isWriting = false;

void takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (takingLog != nullptr && type != QtDebugMsg && !isWriting) {
        takingLog->write("qt: " + text);
    }
    if (handlerBefore != nullptr) {
        handlerBefore(type, context, text);
    }
}

} // namespace

LogFile::LogFile(const QString& path)
    : m_path(path)
{
    if (path == "-") {
        // A log that cannot be written is no reason not to start.
        if (!m_file.open(stderr, QIODevice::WriteOnly)) {
            return;
        }
    } else if (!path.isEmpty()) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
            m_lines << QString("the log %1 cannot be written: %2").arg(path, m_file.errorString());
        }
    }
}

LogFile::~LogFile()
{
    if (takingLog == this) {
        takingLog = nullptr;
        qInstallMessageHandler(handlerBefore);
    }
}

void LogFile::write(const QString& text)
{
    // One line an entry, whatever is in it.
    const QString line = QDateTime::currentDateTime().toString("yyyy-MM-dd HH:mm:ss.zzz ")
        + QString(text).replace('\n', " | ").left(longestLine);
    const QMutexLocker lock(&m_mutex);
    isWriting = true;
    keep(line);
    if (m_file.isOpen()) {
        makeRoom();
    }
    if (m_file.isOpen()) {
        m_file.write(line.toUtf8() + '\n');
        m_file.flush();
    }
    isWriting = false;
}

void LogFile::keep(const QString& line)
{
    m_lines << line;
    if (m_lines.size() > keptLines) {
        m_lines.removeFirst();
    }
}

void LogFile::makeRoom()
{
    if (m_path == "-" || m_file.size() < maximumBytes) {
        return;
    }
    m_file.close();
    QFile::remove(m_path + ".1");
    QFile::rename(m_path, m_path + ".1");
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        keep(QString("the log %1 cannot be begun anew and goes on in memory: %2")
                 .arg(m_path, m_file.errorString()));
    }
}

QStringList LogFile::lastLines(int count) const
{
    const QMutexLocker lock(&m_mutex);
    return m_lines.mid(std::max<qsizetype>(0, m_lines.size() - count));
}

void LogFile::takeMessages()
{
    if (takingLog == nullptr) {
        handlerBefore = qInstallMessageHandler(takeMessage);
    }
    takingLog = this;
}

} // namespace fovea
