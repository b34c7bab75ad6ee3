// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "run_control.h"

#include "run_pruning.h"

#include <fovea/error_text.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QThreadPool>

namespace fovea {

namespace {

constexpr int keptRuns = 50;

/// What people call the model: the folder's name, or one above it where that says nothing ("model", the hash
/// of a snapshot in a download cache).
QString nameOf(const QString& path)
{
    static const QRegularExpression empty("^(model|snapshots|[0-9a-f]{32,})$");
    const QStringList parts = path.split('/', Qt::SkipEmptyParts);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (!empty.match(*part).hasMatch()) {
            return part->section("--", -1);
        }
    }
    return path;
}

/// The ids of "3, 14 15", or nothing when it says something else.
std::optional<Value::List> idsOf(const QString& text)
{
    Value::List ids;
    const QStringList words = QString(text).replace(',', ' ').split(' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        bool isNumber = false;
        const qlonglong id = word.toLongLong(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
        ids.emplace_back(int64_t { id });
    }
    return ids.empty() ? std::nullopt : std::optional(ids);
}

} // namespace

RunControl::RunControl(EngineProcess& engine, WorkbenchHost& workbench, QString runFolder, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workbench(workbench)
    , m_runFolder(std::move(runFolder))
{
    connect(&m_engine, &EngineProcess::eventArrived, this, &RunControl::take);
    connect(&m_engine, &EngineProcess::lost, this, &RunControl::forgetEngine);
    connect(&m_engine, &EngineProcess::greeted, this, [this] {
        // A fresh engine knows no model: those in use are opened again, the others when they are asked for.
        for (const QString& path : { m_current, m_waiting ? m_waiting->path : QString() }) {
            if (OpenModel* model = find(path); model != nullptr && model->opening == 0) {
                sendOpen(*model);
            }
        }
    });
    m_clock.start();
}

const OpenModel* RunControl::currentModel() const
{
    for (const OpenModel& model : m_models) {
        if (model.path == m_current) {
            return &model;
        }
    }
    return nullptr;
}

OpenModel* RunControl::find(const QString& path)
{
    for (OpenModel& model : m_models) {
        if (model.path == path) {
            return &model;
        }
    }
    return nullptr;
}

bool RunControl::isLoading() const
{
    const OpenModel* model = currentModel();
    return model != nullptr && model->opening != 0;
}

void RunControl::openModel(const QString& path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (find(absolute) == nullptr) {
        m_models.push_back({ absolute, nameOf(absolute), 0, 0, {}, false });
    }
    setCurrentModel(absolute);
}

void RunControl::listModel(const QString& path)
{
    if (find(path) == nullptr) {
        m_models.push_back({ path, nameOf(path), 0, 0, {}, false });
        emit modelsChanged();
    }
}

void RunControl::openAnyway(const QString& path)
{
    if (find(path) == nullptr) {
        m_models.push_back({ path, nameOf(path), 0, 0, {}, true });
    }
    find(path)->isForced = true;
    setCurrentModel(path);
}

void RunControl::setCurrentModel(const QString& path)
{
    m_current = path;
    if (OpenModel* model = find(path); model != nullptr && model->engineKey == 0 && model->opening == 0) {
        sendOpen(*model);
    }
    emit modelsChanged();
    emit stateChanged();
}

void RunControl::sendOpen(OpenModel& model)
{
    if (m_engine.greeting().isNull()) {
        return; // Sent when the engine has greeted.
    }
    Value parameters;
    parameters["path"] = model.path.toStdString();
    if (model.isForced) {
        parameters["force"] = true;
    }
    model.opening = m_engine.send("open_model", parameters);
}

void RunControl::closeModel(const QString& path)
{
    OpenModel* model = find(path);
    if (model == nullptr) {
        return;
    }
    if (model->opening != 0) {
        m_engine.cancel(model->opening);
    } else if (model->engineKey != 0) {
        Value parameters;
        parameters["model"] = model->engineKey;
        m_engine.send("close_model", parameters);
    }
    if (m_waiting && m_waiting->path == path) {
        m_waiting.reset();
    }
    std::erase_if(m_models, [&](const OpenModel& each) { return each.path == path; });
    if (m_current == path) {
        m_current = m_models.empty() ? QString() : m_models.back().path;
    }
    emit modelsChanged();
    emit stateChanged();
}

void RunControl::run(const QString& text)
{
    if (isRunning() || text.trimmed().isEmpty()) {
        return;
    }
    m_clock.restart();
    m_engineMilliseconds = 0;
    m_hasFinished = false;
    const OpenModel* model = currentModel();
    if (model == nullptr) {
        emit failed(
            { tr("Nothing was run"), tr("No model is open. Open a model folder first (Ctrl+O)."), {} });
    } else if (m_engine.state() == SessionControl::State::Dead) {
        emit failed(
            { tr("Nothing was run"), tr("The engine is not running. Restart it, then run again."), {} });
    } else if (model->engineKey == 0) {
        m_waiting = Waiting { text, m_current };
        setCurrentModel(m_current);
    } else {
        sendRecord(*model, text);
    }
    emit stateChanged();
}

void RunControl::sendRecord(const OpenModel& model, const QString& text)
{
    Value parameters;
    parameters["model"] = model.engineKey;
    const Value* tokenizer = model.details.find("tokenizer");
    if (tokenizer == nullptr || tokenizer->isNull()) {
        const std::optional<Value::List> ids = idsOf(text);
        if (!ids) {
            emit failed({ tr("Nothing was run"),
                tr("%1 has no tokenizer, so it takes token ids: type whole numbers such as 1 0 2.")
                    .arg(model.name),
                {} });
            return;
        }
        parameters["ids"] = *ids;
    } else {
        parameters["text"] = text.toStdString();
    }
    // Query, key and log-sum-exp: every map of the panels is computed from them when it is looked at.
    parameters["watch"] = "attention.weights=qk";
    if (!QDir().mkpath(m_runFolder)) {
        emit failed({ tr("Nothing was run"),
            tr("The folder %1 for recorded runs cannot be made. Is the disk full, or read-only?")
                .arg(m_runFolder),
            {} });
        return;
    }
    pruneRunFolder();
    const QString stamp = QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss-zzz");
    parameters["output"] = QDir(m_runFolder).filePath("run-" + stamp + ".h5").toStdString();
    parameters["overwrite"] = true;
    m_runText = text;
    m_progress = {};
    m_shownKey = 0;
    m_isShowing = false;
    m_record = m_engine.send("record", parameters);
}

void RunControl::cancel()
{
    if (m_record != 0) {
        m_engine.cancel(m_record);
    } else if (m_waiting) {
        m_waiting.reset();
        emit stateChanged();
    } else if (const OpenModel* model = currentModel(); model != nullptr && model->opening != 0) {
        m_engine.cancel(model->opening);
    }
}

void RunControl::cancelOpening(const QString& path)
{
    if (const OpenModel* model = find(path); model != nullptr && model->opening != 0) {
        m_engine.cancel(model->opening);
    }
}

void RunControl::take(const Event& event)
{
    if (event.name == "progress") {
        m_progress.phase = QString::fromStdString(event.details.get("phase", std::string()));
        m_progress.done = event.details.get("done", int64_t { 0 });
        m_progress.total = event.details.get("total", int64_t { 0 });
        const Value* rate = event.details.find("per_second");
        m_progress.perSecond = rate != nullptr ? rate->number().value_or(0) : 0;
        const Value* left = event.details.find("seconds_left");
        m_progress.secondsLeft = left != nullptr ? left->number() : std::nullopt;
        emit progressChanged();
    } else if (event.name == "note") {
        emit noted(eventText(event.details));
    } else if (event.command == m_record && m_record != 0) {
        takeRunEvent(event);
    } else {
        for (OpenModel& model : m_models) {
            if (model.opening != 0 && model.opening == event.command) {
                takeModelEvent(model, event);
                return;
            }
        }
    }
}

void RunControl::takeModelEvent(OpenModel& model, const Event& event)
{
    const QString path = model.path;
    if (event.name == "model_opened") {
        model.opening = 0;
        model.engineKey = event.details.get("model", int64_t { 0 });
        model.details = event.details;
        if (m_waiting && m_waiting->path == path) {
            sendRecord(model, std::exchange(m_waiting, std::nullopt)->text);
        }
        emit modelsChanged();
        emit modelOpened(path);
    } else if (event.name == "failed" || event.name == "interrupted") {
        takeRefusal(model, event);
    } else {
        if (event.name == "forecast") {
            m_progress.neededBytes = event.details.get("total_bytes", int64_t { 0 });
            m_progress.availableBytes = event.details.get("available_bytes", int64_t { 0 });
            emit progressChanged();
        }
        return;
    }
    m_progress = {};
    emit progressChanged();
    emit stateChanged();
}

void RunControl::takeRefusal(OpenModel& model, const Event& event)
{
    const QString path = model.path;
    const QString name = model.name;
    const bool wasOpenBefore = !model.details.isNull();
    const bool isMemoryShort = !model.isForced && event.name == "failed" && m_progress.availableBytes > 0
        && m_progress.neededBytes > m_progress.availableBytes;
    model.opening = 0;
    if (m_waiting && m_waiting->path == path) {
        m_waiting.reset();
    }
    if (!wasOpenBefore) {
        std::erase_if(m_models, [&](const OpenModel& each) { return each.path == path; });
        if (m_current == path) {
            m_current = m_models.empty() ? QString() : m_models.back().path;
        }
    }
    emit modelsChanged();
    const Problem problem { tr("The model %1 could not be opened").arg(name), eventText(event.details),
        path };
    if (isMemoryShort) {
        emit memoryShort(problem, path);
    } else if (event.name == "failed") {
        emit failed(problem);
    } else {
        emit interrupted();
    }
}

void RunControl::takeRunEvent(const Event& event)
{
    const QString path = QString::fromStdString(event.details.get("path", std::string()));
    if (event.name == "trace_opened") {
        // Its layout is there and will not change: reading it needs not wait for the first rows.
        m_workbench.prepare(path);
    } else if (event.name == "grew") {
        showRows(path);
    } else if (event.name == "finished") {
        const Value* seconds = event.details.find("seconds");
        m_engineMilliseconds = 1000 * (seconds != nullptr ? seconds->number().value_or(0) : 0);
        showRows(path);
        m_hasFinished = true;
        endRun();
        emit finished();
    } else if (event.name == "interrupted") {
        if (event.details.get("committed", int64_t { 0 }) > 0) {
            showRows(path);
        }
        endRun();
        emit interrupted();
    } else if (event.name == "failed") {
        endRun();
        emit failed({ tr("The run failed"), eventText(event.details), {} });
    }
}

void RunControl::showRows(const QString& path)
{
    if (m_shownKey != 0) {
        m_workbench.refresh(m_shownKey);
        return;
    }
    if (m_isShowing) {
        return;
    }
    m_isShowing = true;
    m_workbench.open(path, m_runText.simplified(), [this](const Result<int>& key) {
        m_isShowing = false;
        if (!key) {
            emit failed({ tr("The trace of the run could not be opened"), errorText(key.error()), {} });
            return;
        }
        m_shownKey = *key;
        m_workbench.showTrace(*key);
        // Before the refresh: who waits for rows must know whether there were any when the panels looked.
        emit traceReady(*key);
        m_workbench.refresh(*key);
    });
}

void RunControl::endRun()
{
    m_record = 0;
    m_progress = {};
    m_workbench.prepare({});
    emit progressChanged();
    emit stateChanged();
}

void RunControl::forgetEngine()
{
    for (OpenModel& model : m_models) {
        model.engineKey = 0;
        model.opening = 0;
    }
    m_waiting.reset();
    endRun();
    emit modelsChanged();
}

void RunControl::pruneRunFolder() const
{
    QSet<QString> open;
    for (const int key : m_workbench.traces()) {
        open << QString::fromStdString(m_workbench.trace(key)->path().string());
    }
    QThreadPool::globalInstance()->start(
        [folder = m_runFolder, open, keepers = m_keepers ? m_keepers() : QStringList()] {
            pruneRuns(folder, keptRuns - 1, open, keepers);
        });
}

} // namespace fovea
