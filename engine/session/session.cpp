// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/session.h"

#include "nn/parameters.h"
#include "observe/pass.h"
#include "session/runners.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <utility>

namespace fovea {

namespace {

const std::map<std::string, Runner, std::less<>>& runners()
{
    static const std::map<std::string, Runner, std::less<>> table { { "open_model", runOpenModel },
        { "close_model", runCloseModel }, { "tokenize", runTokenize }, { "record", runRecord },
        { "info", runInfo }, { "dump", runDump }, { "diff", runDiff }, { "notes", runNotes },
        { "add_note", runChangeNotes }, { "change_note", runChangeNotes }, { "remove_note", runChangeNotes },
        { "verify", runVerify }, { "repair", runRepair } };
    return table;
}

struct Entry {
    Command command;
    std::shared_ptr<std::atomic<bool>> stop = std::make_shared<std::atomic<bool>>(false);
};

Value describeFailure(const Error& error)
{
    Value details = describeSentence(error);
    details["kind"] = name(error.kind());
    return details;
}

/// Runs the Command and turns whatever happens to it into its last Event. The one place where the exceptions
/// of a run end.
Event finish(Job& job, OpenModels& models, Runner runner)
{
    const auto failed = [&job](const Error& error) {
        return error.kind() == ErrorKind::Interrupted
            ? Event { job.command().id, "interrupted", job.interruption() }
            : Event { job.command().id, "failed", describeFailure(error) };
    };
    try {
        job.checkStop();
        Result<Outcome> outcome = runner(job, models);
        if (!outcome) {
            return failed(outcome.error());
        }
        return { job.command().id, std::move(outcome->event), std::move(outcome->details) };
    } catch (const Interrupted&) {
        return { job.command().id, "interrupted", job.interruption() };
    } catch (const DeviceError& error) {
        return failed(error.error());
    } catch (const ParameterError& error) {
        return failed(error.error());
    } catch (const ShapeError& error) {
        return failed(inputError("%1", { error.what() }));
    } catch (const std::bad_alloc&) {
        return failed(Error(ErrorKind::Device, FOVEA_TEXT("Session", "%1: there is not enough memory"),
            { job.command().name }));
    } catch (const std::exception& error) {
        return failed(Error(ErrorKind::Internal, FOVEA_TEXT("Session", "%1 failed inside: %2"),
            { job.command().name, error.what() }));
    }
}

} // namespace

struct Session::Implementation {
    Implementation(SessionOptions options, std::function<void(const Event&)> emitEvent)
        : models(std::move(options))
        , emit([this, emitEvent = std::move(emitEvent)](const Event& event) {
            const std::lock_guard lock(emitMutex);
            emitEvent(event);
        })
        , worker([this] { work(); })
    {
    }

    void work()
    {
        while (true) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [this] { return isStopping || !waiting.empty(); });
            if (isStopping) {
                return;
            }
            const Entry entry = std::move(waiting.front());
            waiting.pop_front();
            current = entry;
            lock.unlock();

            Job job(entry.command, emit, entry.stop);
            Event last = finish(job, models, runners().find(entry.command.name)->second);
            lock.lock();
            current.reset();
            lock.unlock();
            job.say(std::move(last.name), std::move(last.details));
            job.tidyUp();
        }
    }

    void interrupt(const std::deque<Entry>& dropped)
    {
        for (const Entry& entry : dropped) {
            emit({ entry.command.id, "interrupted", Value::Object {} });
        }
    }

    OpenModels models;
    std::mutex emitMutex;
    const std::function<void(const Event&)> emit;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Entry> waiting;
    std::optional<Entry> current;
    bool isStopping = false;
    std::thread worker;
};

Session::Session(SessionOptions options, std::function<void(const Event&)> emit)
    : m_implementation(std::make_unique<Implementation>(std::move(options), std::move(emit)))
{
}

Session::~Session()
{
    stop();
}

void Session::submit(Command command)
{
    Implementation& self = *m_implementation;
    const int64_t id = command.id;
    if (runners().contains(command.name)) {
        const std::lock_guard lock(self.mutex);
        if (!self.isStopping) {
            self.waiting.push_back({ std::move(command) });
            self.changed.notify_one();
            return;
        }
        self.emit({ id, "interrupted", Value::Object {} });
        return;
    }
    const Result<Outcome> outcome = answer(command);
    self.emit(outcome ? Event { id, outcome->event, outcome->details }
                      : Event { id, "failed", describeFailure(outcome.error()) });
}

Result<Outcome> Session::answer(const Command& command)
{
    Parameters parameters(command);
    if (command.name == "hello") {
        return greet(command, m_implementation->models);
    }
    if (command.name == "ping") {
        const Result<void> isFine = parameters.check();
        return isFine ? Result<Outcome>(Outcome { "pong" }) : isFine.error();
    }
    if (command.name == "cancel") {
        const int64_t which = parameters.whole("command", 0, 1, maximumCommandId);
        if (const Result<void> isFine = parameters.check(); !isFine) {
            return isFine.error();
        }
        return Outcome { "cancelled", Value::Object { { "command", which }, { "found", cancel(which) } } };
    }
    return usageError(FOVEA_TEXT("Session", "there is no command \"%1\""), { command.name });
}

bool Session::cancel(int64_t command)
{
    Implementation& self = *m_implementation;
    std::deque<Entry> dropped;
    {
        const std::lock_guard lock(self.mutex);
        if (self.current && self.current->command.id == command) {
            *self.current->stop = true;
            return true;
        }
        const auto found = std::find_if(self.waiting.begin(), self.waiting.end(),
            [command](const Entry& entry) { return entry.command.id == command; });
        if (found == self.waiting.end()) {
            return false;
        }
        dropped.push_back(std::move(*found));
        self.waiting.erase(found);
    }
    self.interrupt(dropped);
    return true;
}

void Session::stop()
{
    Implementation& self = *m_implementation;
    std::deque<Entry> dropped;
    {
        const std::lock_guard lock(self.mutex);
        self.isStopping = true;
        dropped.swap(self.waiting);
        if (self.current) {
            *self.current->stop = true;
        }
        self.changed.notify_one();
    }
    self.interrupt(dropped);
    if (self.worker.joinable()) {
        self.worker.join();
    }
}

} // namespace fovea
