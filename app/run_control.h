// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine_process.h"
#include "problem.h"
#include "workbench_host.h"

#include <QElapsedTimer>

#include <optional>
#include <vector>

namespace fovea {

/// A model that the user opened. It outlives an engine: `engineKey` is 0 until the engine of now has it.
struct OpenModel {
    QString path, name;
    int64_t engineKey = 0;
    /// The command that opens it, while it is under way.
    int64_t opening = 0;
    /// Details of `model_opened` (SERVE.md).
    Value details;
    /// Loaded although memory looks short.
    bool isForced = false;
};

/// How far the running command is; `total` is 0 when unknown.
struct RunProgress {
    QString phase;
    int64_t done = 0, total = 0;
    double perSecond = 0;
    std::optional<double> secondsLeft;
    /// Of a model being loaded: what it will need, and what was free before; 0 until it is forecast.
    int64_t neededBytes = 0, availableBytes = 0;
};

/// What the user does with models: open them, run a text, stop. Speaks to the engine, keeps the models
/// through its death, and hands finished traces to the Workbench.
class RunControl : public QObject {
    Q_OBJECT
public:
    /// Traces of runs are written to `runFolder`.
    RunControl(EngineProcess& engine, WorkbenchHost& workbench, QString runFolder, QObject* parent = nullptr);

    const std::vector<OpenModel>& models() const { return m_models; }
    /// The model that Run uses, or nullptr.
    const OpenModel* currentModel() const;
    void openModel(const QString& path);
    /// It is among the models, but loaded only when it is asked for.
    void listModel(const QString& path);
    /// The same, although the engine refused for want of memory.
    void openAnyway(const QString& path);
    void setCurrentModel(const QString& path);
    void closeModel(const QString& path);

    /// Runs `text` through the current model; for a model without a tokenizer the text is token ids. When the
    /// model is still loading, it runs as soon as that is done, whichever model is the current one by then.
    void run(const QString& text);
    /// Stops the running command, or a model being loaded.
    void cancel();
    /// Stops a model being loaded.
    void cancelOpening(const QString& path);
    /// Workspaces, and folders of journals, whose recorded runs stay (pruneRuns).
    void setKeepers(std::function<QStringList()> keepers) { m_keepers = std::move(keepers); }
    bool isRunning() const { return m_record != 0 || m_waiting.has_value(); }
    bool isLoading() const;
    /// What is run, or waits to be run.
    const QString& runText() const { return m_waiting ? m_waiting->text : m_runText; }
    /// The run of before came to its end.
    bool lastRunFinished() const { return m_hasFinished; }
    const RunProgress& progress() const { return m_progress; }

    /// Milliseconds since `run` was called.
    double elapsedMilliseconds() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }
    /// What the engine itself took for the last run, from its `finished` event; 0 before that.
    double engineMilliseconds() const { return m_engineMilliseconds; }
    const QString& runFolder() const { return m_runFolder; }

signals:
    void modelsChanged();
    void stateChanged();
    void progressChanged();
    void modelOpened(const QString& path);
    /// The trace of the run is open and selected.
    void traceReady(int key);
    void finished();
    void interrupted();
    void failed(const fovea::Problem& problem);
    /// The engine forecasts more memory than is free, and has not loaded the model; `openAnyway` does.
    void memoryShort(const fovea::Problem& problem, const QString& path);
    /// Something worth knowing that stops nothing.
    void noted(const QString& sentence);

private:
    /// A text, and the model that it was typed for, which is still loading.
    struct Waiting {
        QString text, path;
    };

    OpenModel* find(const QString& path);
    void take(const Event& event);
    void takeModelEvent(OpenModel& model, const Event& event);
    void takeRefusal(OpenModel& model, const Event& event);
    void takeRunEvent(const Event& event);
    void sendOpen(OpenModel& model);
    void sendRecord(const OpenModel& model, const QString& text);
    void showRows(const QString& path);
    void forgetEngine();
    void endRun();
    void pruneRunFolder() const;

    EngineProcess& m_engine;
    WorkbenchHost& m_workbench;
    QString m_runFolder;
    std::function<QStringList()> m_keepers;
    std::vector<OpenModel> m_models;
    QString m_current;
    std::optional<Waiting> m_waiting;
    QString m_runText;
    int64_t m_record = 0;
    int m_shownKey = 0;
    bool m_isShowing = false, m_hasFinished = false;
    RunProgress m_progress;
    QElapsedTimer m_clock;
    double m_engineMilliseconds = 0;
};

} // namespace fovea
