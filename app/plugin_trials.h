// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace fovea {

class PluginChild;

/// Loads plugin files that were not seen before in a child process, and remembers by content what came of it:
/// a crash, a hang or an exception at start costs the child. A changed file, or another version of the
/// program, is tried again.
class PluginTrials : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        bool isPassed = false;
        QString reason;
    };

    /// Remembers in `recordFile`; `program` is the `fovea` that tries.
    PluginTrials(const QString& recordFile, QString program, int patienceMilliseconds = 20'000,
        QObject* parent = nullptr);
    ~PluginTrials() override;

    std::optional<Outcome> known(const QString& path) const;
    /// `finished` follows, also when a trial of this file is under way already.
    void start(const QString& path);
    /// So that it is tried again.
    void forget(const QString& path);
    bool isBusy() const { return !m_children.empty() || !m_waiting.isEmpty(); }

signals:
    void finished(const QString& path, bool isPassed, const QString& reason);

private:
    void startNext();
    void end(const QString& path, const QString& key, bool isPassed, const QString& reason);

    QString m_program;
    int m_patience;
    mutable QSettings m_record;
    std::map<QString, std::unique_ptr<PluginChild>> m_children;
    /// Not all at once: the window wants to start as well.
    QStringList m_waiting;
};

} // namespace fovea
