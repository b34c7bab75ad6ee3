// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace.h"

#include "command_registry.h"
#include "file_print.h"
#include "history.h"
#include "named_layouts.h"
#include "panel_host.h"
#include "run_control.h"
#include "value_patch.h"
#include "workbench_host.h"
#include "workspace_file.h"

#include <fovea/error_text.h>

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

namespace fovea {

namespace {

// A restart reads the lines one after the other; a head is written in a few milliseconds.
constexpr int lineLimit = 200;
constexpr int laterMilliseconds = 300;

/// What would be missed: not where the eye was, but what was made.
Value essenceOf(const Value& state)
{
    Value essence;
    for (const char* name : { "comparison", "layouts", "notes", "panels" }) {
        if (const Value* member = state.find(name)) {
            essence[name] = *member;
        }
    }
    for (const char* name : { "models", "traces" }) {
        Value::List files;
        const Value* member = state.find(name);
        const auto* list = member != nullptr ? member->as<Value::List>() : nullptr;
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const Value& file = (*list)[i];
            files.push_back(Value::Object {
                { "path", file.get("path", std::string()) }, { "title", file.get("title", std::string()) } });
        }
        essence[name] = std::move(files);
    }
    return essence;
}

bool hasContent(const Value& state)
{
    for (const char* name : { "models", "traces", "notes" }) {
        const Value* member = state.find(name);
        const auto* list = member != nullptr ? member->as<Value::List>() : nullptr;
        if (list != nullptr && !list->empty()) {
            return true;
        }
    }
    return false;
}

WorkspaceDocument withoutHistory(WorkspaceDocument document)
{
    // Undo is of this sitting; its paths are of this machine.
    document.parts.erase("history");
    return document;
}

void addPrints(WorkspaceDocument& document)
{
    const auto add = [](WorkspaceFile& file) {
        // Notes are written into the trace: its print is that of now. A missing one keeps what it was.
        const FilePrint now = printOf(QString::fromStdString(file.path));
        if (!now.hash.empty()) {
            file.print = now;
        }
    };
    std::for_each(document.models.begin(), document.models.end(), add);
    std::for_each(document.traces.begin(), document.traces.end(), add);
}

QString folderOf(const QString& workspace)
{
    return QFileInfo(workspaceDocumentPath(workspace)).absolutePath();
}

} // namespace

struct Workspace::Written {
    FilePrint print = {};
    /// Another program has changed the file; it is as it was.
    bool isConflict = false;
    /// Something newer had been written before.
    bool isOvertaken = false;
};

/// Writes workspaces one after the other, from any thread; what was gathered before never replaces what was
/// gathered later.
struct Workspace::Saving {
    struct Last {
        uint64_t number = 0;
        FilePrint print;
    };

    std::mutex mutex;
    std::map<QString, Last> files;
    std::atomic<uint64_t> lastNumber = 0;

    /// Without `known`, whatever is there is overwritten.
    Result<Written> write(WorkspaceDocument& document, const QString& path, uint64_t number,
        const std::optional<FilePrint>& known)
    {
        const std::lock_guard lock(mutex);
        const auto last = files.find(path);
        if (last != files.end() && last->second.number > number) {
            return Written { last->second.print, false, true };
        }
        if (known) {
            const FilePrint now = printOf(workspaceDocumentPath(path));
            const bool isOwn = now == *known || (last != files.end() && now == last->second.print);
            if (!now.hash.empty() && !isOwn) {
                return Written { now, true, false };
            }
        }
        addPrints(document);
        Result<FilePrint> print = writeWorkspace(document, path);
        if (!print) {
            return print.error();
        }
        files[path] = { number, *print };
        return Written { *std::move(print), false, false };
    }
};

Workspace::Workspace(WorkspaceParts parts, QString stateFolder, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_state(parts)
    , m_opener(parts, m_state)
    , m_stateFolder(std::move(stateFolder))
    , m_saving(std::make_shared<Saving>())
    , m_journal(m_stateFolder)
{
    m_later.setSingleShot(true);
    m_later.setInterval(laterMilliseconds);
    connect(&m_later, &QTimer::timeout, this, [this] { record(std::nullopt, std::nullopt); });
    const auto later = [this] { m_later.start(); };
    const Workbench& workbench = m_parts.workbench;
    connect(&m_parts.commands, &CommandRegistry::executed, this,
        [this](const Command& command, const CommandEffect& effect) {
            if (command.name == "run.start") {
                m_state.noteInput(command.parameters.get("text", std::string()));
            }
            const auto keep = [this, command, inverse = effect.inverse] { record(command, inverse); };
            // The place among the steps follows what an undo has done: a line holds both, or neither.
            m_parts.history.isReplaying() ? (void)QMetaObject::invokeMethod(this, keep, Qt::QueuedConnection)
                                          : keep();
        });
    connect(&workbench, &Workbench::traceOpened, this, &Workspace::takePrints);
    connect(&workbench, &Workbench::traceOpened, this, later);
    connect(&workbench, &Workbench::traceClosed, this, later);
    connect(&workbench, &Workbench::selectionChanged, this, later);
    connect(&workbench, &Workbench::comparisonChanged, this, later);
    connect(&m_parts.control, &RunControl::modelsChanged, this, later);
    connect(&m_parts.panels, &PanelHost::activeChanged, this, later);
    connect(&m_parts.panels, &PanelHost::panelAdded, this,
        [this](const QString& panelId) { m_state.restorePanel(panelId); });
    connect(&m_parts.layouts, &NamedLayouts::changed, this, later);
    connect(&m_opener, &WorkspaceOpener::opened, this, &Workspace::takeOpened);
    connect(&m_opener, &WorkspaceOpener::notLocated, this, [this](const QString& reason) {
        emit failed({ tr("Not the file that is missing"), reason, {} });
    });
    connect(&m_journal, &Journal::failed, this, [this](const Error& error) {
        emit journalFailed({ tr("Nothing is kept for a crash"),
            errorText(error) + " " + tr("Your work goes on. Save the workspace elsewhere, or make room."),
            {} });
    });
    connect(&m_journal, &Journal::mended, this, &Workspace::journalMended);
    connect(&m_journal, &Journal::begun, this, [this] {
        // What was restored is in the new journal now.
        if (m_brought) {
            discard(*m_brought);
            m_brought.reset();
            if (!m_abandoned.empty()) {
                emit abandonedFound();
            }
        }
    });
}

QString Workspace::name() const
{
    const QString file = QFileInfo(m_path).fileName();
    return file.endsWith(workspaceSuffix) ? file.chopped(static_cast<int>(qstrlen(workspaceSuffix))) : file;
}

JournalHead Workspace::head() const
{
    return { m_path.toStdString(), QDateTime::currentSecsSinceEpoch(), m_isModified, m_told };
}

void Workspace::start()
{
    m_isStarted = true;
    const auto later = qOverload<>(&QTimer::start);
    for (const PanelFrame* frame : m_parts.panels.frames()) {
        connect(frame, &QDockWidget::dockLocationChanged, &m_later, later);
        connect(frame, &QDockWidget::topLevelChanged, &m_later, later);
    }
    m_told = toValue(m_state.gather());
    m_saved = essenceOf(m_told);
    m_journal.begin(head());
}

void Workspace::record(const std::optional<Command>& command, const std::optional<Command>& inverse)
{
    if (!m_isStarted || m_opener.isOpening()) {
        return;
    }
    Value now = toValue(m_state.gather());
    const Value::List steps = differenceBetween(m_told, now);
    m_told = std::move(now);
    updateModified();
    if (m_journal.isBroken() || m_journal.lineCount() >= lineLimit) {
        m_journal.compact(head());
    } else if (command || !steps.empty()) {
        m_journal.append(journalLine(command, inverse, steps));
    }
}

void Workspace::updateModified()
{
    const bool isModified = m_path.isEmpty() ? hasContent(m_told) : essenceOf(m_told) != m_saved;
    if (std::exchange(m_isModified, isModified) != isModified) {
        emit changed();
    }
}

void Workspace::takePrints()
{
    auto prints = std::make_shared<std::map<std::string, FilePrint>>();
    std::vector<std::string> paths;
    for (const int key : m_parts.workbench.traces()) {
        paths.push_back(m_parts.workbench.trace(key)->path().string());
    }
    m_parts.workbench.read(
        this, "prints",
        [prints, paths]() -> Result<Array> {
            for (const std::string& path : paths) {
                (*prints)[path] = printOf(QString::fromStdString(path));
            }
            return Array();
        },
        [this, prints](const Result<Array>&) {
            for (const auto& [path, print] : *prints) {
                m_state.setPrint(path, print);
            }
        });
}

void Workspace::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    auto document = std::make_shared<WorkspaceDocument>();
    auto isElsewhere = std::make_shared<bool>(false);
    auto print = std::make_shared<FilePrint>();
    m_isBusy = true;
    m_parts.workbench.read(
        this, "workspace",
        [=, own = m_journal.path()]() -> Result<Array> {
            Result<WorkspaceDocument> read = readWorkspace(absolute);
            if (!read) {
                return read.error();
            }
            *document = *std::move(read);
            *print = printOf(workspaceDocumentPath(absolute));
            *isElsewhere = isOpenElsewhere(absolute, own);
            return Array();
        },
        [=, this](const Result<Array>& read) {
            m_isBusy = false;
            if (!read) {
                emit failed({ tr("The workspace was not opened"), errorText(read.error()), {} });
                return;
            }
            m_pendingPath = absolute;
            m_diskPrint = *print;
            m_isRestoring = false;
            m_brought.reset();
            leave();
            m_opener.open(*document, { folderOf(absolute) });
            if (*isElsewhere) {
                emit openElsewhere(absolute);
            }
        });
}

void Workspace::leave()
{
    if (m_isStarted && m_path.isEmpty() && !m_opener.isOpening()) {
        record(std::nullopt, std::nullopt);
        if (hasContent(m_told)) {
            m_journal.end(Journal::End::Keep);
        }
    }
}

bool Workspace::mayLeave() const
{
    return !isBusy() && (!m_mayLeave || m_mayLeave());
}

void Workspace::takeOpened(const std::vector<FileTrouble>& troubles, int moved)
{
    m_path = m_pendingPath;
    m_told = toValue(m_state.gather());
    if (!m_isRestoring) {
        m_saved = essenceOf(m_told);
    }
    m_isModified = m_isRestoring || moved > 0;
    m_journal.begin(head());
    m_isStarted = true;
    emit changed();
    emit opened(m_path);
    emit troublesFound(troubles);
    if (moved > 0) {
        emit told(tr("%n file(s) had been moved and were found.", nullptr, moved));
    }
    if (!m_path.isEmpty() && !m_isRestoring) {
        lookForAbandoned({ m_path });
    }
}

void Workspace::save(bool overwrite)
{
    write(m_path, overwrite);
}

void Workspace::saveAs(const QString& path, bool withTraces)
{
    if (withTraces) {
        writeFolder(path);
    } else {
        write(QFileInfo(path).absoluteFilePath(), true);
    }
}

void Workspace::write(const QString& path, bool overwrite)
{
    auto document = std::make_shared<WorkspaceDocument>(withoutHistory(m_state.gather()));
    auto written = std::make_shared<Written>();
    ++m_writing;
    const uint64_t number = ++m_saving->lastNumber;
    m_parts.workbench.read(
        this, QString("save %1").arg(number),
        [=, saving = m_saving, known = m_diskPrint]() -> Result<Array> {
            const Result<Written> done
                = saving->write(*document, path, number, overwrite ? std::nullopt : std::optional(known));
            if (!done) {
                return done.error();
            }
            *written = *done;
            return Array();
        },
        [=, this](const Result<Array>& done) {
            --m_writing;
            if (!done) {
                emit failed({ tr("The workspace was not saved"), errorText(done.error()), {} });
            } else if (written->isConflict) {
                emit conflictFound(path);
            } else if (!written->isOvertaken) {
                // As it was when it was gathered: what was done since is not in the file.
                m_saved = essenceOf(toValue(*document));
                noteSaved(path, written->print);
            }
        });
}

void Workspace::writeFolder(const QString& path)
{
    auto document = std::make_shared<WorkspaceDocument>(m_state.gather());
    auto print = std::make_shared<FilePrint>();
    m_isBusy = true;
    emit told(tr("copying traces …"));
    m_parts.workbench.read(
        this, "save",
        [=]() -> Result<Array> {
            const Value history = std::exchange(document->parts["history"], Value());
            document->parts.erase("history");
            Result<WorkspaceDocument> written = writeWorkspaceFolder(*document, path);
            if (!written) {
                return written.error();
            }
            *document = *std::move(written);
            document->parts["history"] = history;
            *print = printOf(workspaceDocumentPath(path));
            return Array();
        },
        [=, this](const Result<Array>& written) {
            m_isBusy = false;
            emit told({});
            if (!written) {
                emit failed({ tr("The workspace was not saved"), errorText(written.error()), {} });
                return;
            }
            // The window goes over to the copies.
            m_pendingPath = QFileInfo(path).absoluteFilePath();
            m_diskPrint = *print;
            m_isRestoring = false;
            m_opener.open(*document, {});
            emit saved(m_pendingPath);
        });
}

Result<void> Workspace::saveNow()
{
    WorkspaceDocument document = withoutHistory(m_state.gather());
    const Result<Written> written = m_saving->write(document, m_path, ++m_saving->lastNumber, std::nullopt);
    if (!written) {
        return written.error();
    }
    m_saved = essenceOf(toValue(document));
    noteSaved(m_path, written->print);
    return {};
}

void Workspace::noteSaved(const QString& path, const FilePrint& print)
{
    const bool isRenamed = m_path != path;
    m_path = path;
    m_diskPrint = print;
    m_told = toValue(m_state.gather());
    m_isModified = essenceOf(m_told) != m_saved;
    isRenamed ? m_journal.begin(head()) : m_journal.compact(head());
    emit changed();
    emit saved(path);
    emit told(tr("%1 is saved").arg(QFileInfo(path).fileName()));
}

void Workspace::leaveOut(const QString& missing)
{
    m_state.forgetAbsent(missing.toStdString());
    record(std::nullopt, std::nullopt);
}

void Workspace::lookForAbandoned(const QStringList& workspaces)
{
    QStringList folders { m_stateFolder };
    for (const QString& workspace : workspaces) {
        folders << folderOf(workspace);
    }
    folders.removeDuplicates();
    if (m_stateFolder.isEmpty()) {
        return;
    }
    auto found = std::make_shared<std::vector<AbandonedJournal>>();
    m_parts.workbench.read(
        this, "abandoned",
        [found, folders]() -> Result<Array> {
            *found = abandonedJournals(folders);
            return Array();
        },
        [this, found, hadLast = m_lastSession.has_value()](const Result<Array>&) {
            for (AbandonedJournal& journal : *found) {
                if (!journal.content.isClosed) {
                    m_abandoned.push_back(std::move(journal));
                } else if (!m_lastSession) {
                    m_lastSession = std::move(journal);
                } else if (!hadLast) {
                    // Only the newest is offered.
                    discard(journal);
                }
            }
            if (!m_abandoned.empty()) {
                emit abandonedFound();
            }
            if (m_lastSession) {
                emit lastSessionFound();
            }
        });
}

void Workspace::continueLastSession()
{
    if (m_lastSession && !mayLeave()) {
        emit lastSessionFound();
    } else if (m_lastSession) {
        AbandonedJournal journal = *std::move(m_lastSession);
        m_lastSession.reset();
        bring(std::move(journal), true);
    }
}

void Workspace::restoreAbandoned(bool asCopy)
{
    if (!m_abandoned.empty() && !mayLeave()) {
        emit abandonedFound();
    } else if (!m_abandoned.empty()) {
        AbandonedJournal journal = std::move(m_abandoned.front());
        m_abandoned.erase(m_abandoned.begin());
        bring(std::move(journal), asCopy);
    }
}

void Workspace::discardAbandoned()
{
    if (!m_abandoned.empty()) {
        discard(m_abandoned.front());
        m_abandoned.erase(m_abandoned.begin());
        if (!m_abandoned.empty()) {
            emit abandonedFound();
        }
    }
}

void Workspace::bring(AbandonedJournal journal, bool asCopy)
{
    const QString workspace = QString::fromStdString(journal.content.head.workspace);
    const Result<WorkspaceDocument> document
        = workspaceFrom(journal.content.state, journal.path.toStdString(), {});
    if (!document) {
        emit failed({ tr("The work of before was not restored"), errorText(document.error()), {} });
        return;
    }
    m_pendingPath = asCopy ? QString() : workspace;
    m_diskPrint = m_pendingPath.isEmpty() ? FilePrint {} : printOf(workspaceDocumentPath(m_pendingPath));
    m_isRestoring = true;
    m_saved = Value();
    m_brought = std::move(journal);
    leave();
    m_opener.open(*document, workspace.isEmpty() ? QStringList() : QStringList(folderOf(workspace)));
}

void Workspace::end()
{
    if (!m_isStarted) {
        return;
    }
    record(std::nullopt, std::nullopt);
    m_isStarted = false;
    const bool isWorthKeeping = m_path.isEmpty() && hasContent(m_told);
    m_journal.end(isWorthKeeping ? Journal::End::Keep : Journal::End::Drop);
}

} // namespace fovea
