// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <string>
#include <vector>

namespace fovea {

class MainWindow;
struct ScriptLine;

/// A sample: commands that open a model, run something and lead to what is worth a look.
struct Sample {
    QString id, title, what;
};

/// The samples that can be opened on this machine, and the one that is being opened: command by command, each
/// when what the one before began is done.
class Samples : public QObject {
    Q_OBJECT
public:
    /// `sorter` is the folder of the model that comes with the program; empty when it is not there.
    Samples(MainWindow& window, QString sorter);
    ~Samples() override;

    /// In the language of now.
    std::vector<Sample> all() const;
    /// False when there is no such sample here.
    bool open(const QString& id);
    bool isOpening() const { return m_clock.isActive(); }

signals:
    void opened(const QString& id);
    void failed(const QString& sentence);

private:
    void step();
    QString modelNamed(const QString& name) const;

    MainWindow& m_window;
    QString m_sorter, m_minilm, m_id;
    std::vector<ScriptLine> m_lines;
    std::size_t m_next = 0;
    QTimer m_clock;
};

} // namespace fovea
