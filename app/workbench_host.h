// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reading_pool.h"

#include <fovea/workbench.h>

#include <QTimer>

#include <map>

namespace fovea {

/// The Workbench of the window and of off-screen export: holds the open traces and the Selection.
class WorkbenchHost final : public Workbench {
    Q_OBJECT
public:
    explicit WorkbenchHost(SessionControl& session, QObject* parent = nullptr);
    ~WorkbenchHost() override;

    std::vector<int> traces() const override;
    std::shared_ptr<const Trace> trace(int key) const override;
    QString traceTitle(int key) const override;
    const Selection& selection() const override { return m_selection; }
    void select(const Selection& selection) override;
    const Comparison& comparison() const override { return m_comparison; }
    void compare(const Comparison& comparison) override;
    void read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
        std::function<void(Result<Array>)> done) override;
    SessionControl& session() override { return m_session; }
    /// None: settings belong to a plugin, which gets a Workbench of its own.
    PluginSettings& settings() override { return m_settings; }

    /// The program that reads files of strangers in a process of its own (Trace::openThrough); without one
    /// they are read here.
    void setReader(const QString& program) { m_reader = program; }
    /// Opens a trace off the GUI thread; `opened` gets its key on the GUI thread. Opening the same file again
    /// gives the key it has, also when it is still on its way. An empty `title` takes the recorded sentence,
    /// or the file's name.
    void open(const QString& path, const QString& title, std::function<void(Result<int>)> opened);
    /// Begins to read the layout of a trace that will be opened when it has rows: that is then soon done.
    /// One at a time; an empty path lets go of it.
    void prepare(const QString& path);
    void close(int key);
    /// Looks again for committed rows; `traceGrew` follows when there are more.
    void refresh(int key);
    /// Whether rows that another process writes are looked for.
    bool isFollowed(int key) const;
    /// Whether a trace that grows is shown as it grows; its writer never waits for this.
    void setFollowed(int key, bool isFollowed);
    int keyOf(const QString& path) const;

    /// What is selected when a trace is shown: what its model has no place for is dropped, what is open is
    /// chosen.
    Selection selectionFor(int key) const;
    /// Selects so, without it being the user's doing: a trace that was opened, a run that has rows.
    void showTrace(int key);
    /// Selects, without it being the user's doing.
    void setSelection(const Selection& selection);
    /// As `compare`, by a command: `comparedByHand` does not follow.
    void setComparison(const Comparison& comparison);

    bool isReading() const { return m_pool.isBusy(); }
    int readingCount() const { return m_pool.count(); }
    int64_t bytesRead() const;

signals:
    void readingStopped();
    /// `select` has changed the Selection: a click in a panel, say.
    void selectedByHand(const fovea::Selection& before);
    /// Likewise, of what is compared.
    void comparedByHand(const fovea::Comparison& before);

private:
    struct Entry {
        std::shared_ptr<Trace> trace;
        QString title, path;
        /// What `traceOpened` or `traceGrew` has told of.
        int64_t toldCount = 0;
        bool toldComplete = false;
        bool isFollowed = true;
    };

    class Preparation;

    QString m_reader;

    int add(std::shared_ptr<Trace> trace, QString title);
    void tellGrowth(int key);

    SessionControl& m_session;
    PluginSettings m_settings;
    std::map<int, Entry> m_entries;
    Selection m_selection;
    Comparison m_comparison;
    std::shared_ptr<Preparation> m_prepared;
    /// Who waits for each file that is being opened.
    std::map<QString, std::vector<std::function<void(Result<int>)>>> m_waiting;
    QTimer m_follow;
    int m_lastKey = 0;
    int64_t m_closedBytes = 0;
    // Last, so that no reading thread outlives what it reads from.
    ReadingPool m_pool;
};

} // namespace fovea
