// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_trials.h"

#include "plugin_child.h"

#include <fovea/version.h>

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

namespace fovea {

namespace {

constexpr std::size_t mostAtOnce = 2;

/// Of the file's bytes and the program's version; empty when it cannot be read.
QString contentKey(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    hash.addData(version);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

PluginTrials::PluginTrials(
    const QString& recordFile, QString program, int patienceMilliseconds, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_patience(patienceMilliseconds)
    , m_record(recordFile, QSettings::IniFormat)
{
}

PluginTrials::~PluginTrials() = default;

std::optional<PluginTrials::Outcome> PluginTrials::known(const QString& path) const
{
    const QString key = "tried/" + contentKey(path);
    if (key == "tried/" || !m_record.contains(key + "/passed")) {
        return std::nullopt;
    }
    return Outcome { m_record.value(key + "/passed").toBool(), m_record.value(key + "/reason").toString() };
}

void PluginTrials::start(const QString& path)
{
    if (m_children.find(path) == m_children.end() && !m_waiting.contains(path)) {
        m_waiting << path;
        startNext();
    }
}

void PluginTrials::startNext()
{
    while (m_children.size() < mostAtOnce && !m_waiting.isEmpty()) {
        const QString path = m_waiting.takeFirst();
        // Of the file as it is now: it may be written again while the child runs.
        const QString key = "tried/" + contentKey(path);
        auto child = std::make_unique<PluginChild>(m_program,
            QStringList {
                "--try-plugin", path, "--lang", QLocale().name().startsWith("zh") ? "zh_CN" : "en" },
            m_patience);
        // Queued: a child that cannot even start says so at once.
        connect(
            child.get(), &PluginChild::finished, this,
            [this, path, key](bool isPassed, const QString& reason) { end(path, key, isPassed, reason); },
            Qt::QueuedConnection);
        PluginChild& started = *child;
        m_children[path] = std::move(child);
        started.start();
    }
}

void PluginTrials::end(const QString& path, const QString& key, bool isPassed, const QString& reason)
{
    m_record.setValue(key + "/passed", isPassed);
    m_record.setValue(key + "/reason", reason);
    m_record.setValue(key + "/path", path);
    m_record.sync();
    m_children.erase(path);
    startNext();
    emit finished(path, isPassed, reason);
}

void PluginTrials::forget(const QString& path)
{
    m_record.remove("tried/" + contentKey(path));
}

} // namespace fovea
