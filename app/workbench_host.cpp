// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workbench_host.h"

#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace fovea {

namespace {

constexpr int followMilliseconds = 500;

QString titleOf(const Trace& trace)
{
    if (trace.isTrace() && trace.exampleCount() == 1 && trace.committedExampleCount() == 1) {
        if (const Result<TraceTokens> tokens = trace.tokens(0); tokens && !tokens->text.empty()) {
            return QString::fromStdString(tokens->text).simplified();
        }
    }
    return QFileInfo(QString::fromStdString(trace.path().string())).fileName();
}

/// The canonical path, so that a figure's recipe names the file the same way from everywhere.
QString canonicalPath(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

} // namespace

/// A trace that is opened by whichever thread asks first.
class WorkbenchHost::Preparation {
public:
    /// Without a `reader` the file is one of our own.
    Preparation(QString path, QString reader)
        : m_path(std::move(path))
        , m_reader(std::move(reader))
    {
    }

    const QString& path() const { return m_path; }

    Result<std::shared_ptr<Trace>> trace()
    {
        const std::lock_guard lock(m_mutex);
        if (m_trace == nullptr) {
            const std::string path = m_path.toStdString();
            Result<Trace> result
                = m_reader.isEmpty() ? Trace::open(path) : Trace::openThrough(path, m_reader.toStdString());
            if (!result) {
                return result.error();
            }
            m_trace = std::make_shared<Trace>(std::move(*result));
        }
        return m_trace;
    }

private:
    const QString m_path, m_reader;
    std::mutex m_mutex;
    std::shared_ptr<Trace> m_trace;
};

WorkbenchHost::WorkbenchHost(SessionControl& session, QObject* parent)
    : Workbench(parent)
    , m_session(session)
{
    connect(&m_pool, &ReadingPool::idle, this, &WorkbenchHost::readingStopped);
    // Another process may be writing a trace that is open here.
    m_follow.setInterval(followMilliseconds);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        for (const auto& [key, entry] : m_entries) {
            if (entry.isFollowed && entry.trace->isTrace() && !entry.trace->isComplete()) {
                refresh(key);
            }
        }
    });
    m_follow.start();
}

WorkbenchHost::~WorkbenchHost() = default;

std::vector<int> WorkbenchHost::traces() const
{
    std::vector<int> keys;
    for (const auto& [key, entry] : m_entries) {
        keys.push_back(key);
    }
    return keys;
}

std::shared_ptr<const Trace> WorkbenchHost::trace(int key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : found->second.trace;
}

QString WorkbenchHost::traceTitle(int key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? QString() : found->second.title;
}

void WorkbenchHost::select(const Selection& selection)
{
    if (m_selection != selection) {
        const Selection before = m_selection;
        setSelection(selection);
        emit selectedByHand(before);
    }
}

void WorkbenchHost::setSelection(const Selection& selection)
{
    if (m_selection == selection) {
        return;
    }
    m_selection = selection;
    // What is selected is always to be seen: a trace that is neither side takes the place of A.
    const bool isSide = !m_comparison.b || !selection.trace || m_comparison.a->trace == *selection.trace
        || m_comparison.b->trace == *selection.trace;
    if (!isSide) {
        Comparison other = m_comparison;
        other.a = ComparisonSide { *selection.trace, std::nullopt };
        setComparison(other);
    }
    emit selectionChanged(m_selection);
}

void WorkbenchHost::compare(const Comparison& comparison)
{
    const Comparison before = m_comparison;
    setComparison(comparison);
    if (m_comparison != before) {
        emit comparedByHand(before);
    }
}

void WorkbenchHost::setComparison(const Comparison& comparison)
{
    Comparison possible = comparison;
    for (const std::optional<ComparisonSide>& side : { comparison.a, comparison.b }) {
        if (side && trace(side->trace) == nullptr) {
            possible.b.reset();
        }
    }
    possible = completed(possible, m_selection);
    if (m_comparison != possible) {
        m_comparison = possible;
        emit comparisonChanged(m_comparison);
    }
}

void WorkbenchHost::read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
    std::function<void(Result<Array>)> done)
{
    m_pool.read(owner, tag, std::move(work), std::move(done));
}

void WorkbenchHost::open(const QString& path, const QString& title, std::function<void(Result<int>)> opened)
{
    const QString canonical = canonicalPath(path);
    if (const int key = keyOf(canonical); key != 0) {
        refresh(key);
        opened(key);
        return;
    }
    auto& waiting = m_waiting[canonical];
    waiting.push_back(std::move(opened));
    if (waiting.size() > 1) {
        return;
    }
    const bool isPrepared = m_prepared != nullptr && m_prepared->path() == canonical;
    const std::shared_ptr<Preparation> preparation = isPrepared
        ? std::exchange(m_prepared, nullptr)
        : std::make_shared<Preparation>(canonical, m_reader);
    auto trace = std::make_shared<std::shared_ptr<Trace>>();
    auto ownTitle = std::make_shared<QString>(title);
    m_pool.read(
        this, "open " + canonical,
        [preparation, isPrepared, trace, ownTitle]() -> Result<Array> {
            const Result<std::shared_ptr<Trace>> result = preparation->trace();
            if (!result) {
                return result.error();
            }
            *trace = *result;
            if (isPrepared) {
                if (const Result<bool> refreshed = (*trace)->refresh(); !refreshed) {
                    return refreshed.error();
                }
            }
            if (ownTitle->isEmpty()) {
                *ownTitle = titleOf(**trace);
            }
            return Array();
        },
        [this, canonical, trace, ownTitle](const Result<Array>& result) {
            const auto all = std::move(m_waiting.extract(canonical).mapped());
            const Result<int> key = result ? Result<int>(add(*trace, *ownTitle)) : result.error();
            for (const auto& each : all) {
                each(key);
            }
        });
}

void WorkbenchHost::prepare(const QString& path)
{
    m_prepared = path.isEmpty() ? nullptr : std::make_shared<Preparation>(canonicalPath(path), QString());
    if (m_prepared == nullptr) {
        return;
    }
    m_pool.read(
        this, "prepare",
        [preparation = m_prepared]() -> Result<Array> {
            const Result<std::shared_ptr<Trace>> trace = preparation->trace();
            if (!trace) {
                return trace.error();
            }
            // Kept by the trace, since everything that shows an example begins with its tokens.
            if (const Result<TraceTokens> tokens = (*trace)->tokens(0); !tokens) {
                return tokens.error();
            }
            return Array();
        },
        // A trace that cannot be opened is told of by `open`, which tries again.
        [](const Result<Array>&) {});
}

int WorkbenchHost::add(std::shared_ptr<Trace> trace, QString title)
{
    const int key = ++m_lastKey;
    const QString path = QString::fromStdString(trace->path().string());
    const int64_t count = trace->committedExampleCount();
    const bool isComplete = trace->isComplete();
    m_entries.emplace(key, Entry { std::move(trace), std::move(title), path, count, isComplete });
    emit traceOpened(key);
    return key;
}

void WorkbenchHost::close(int key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        return;
    }
    m_closedBytes += found->second.trace->bytesRead();
    m_entries.erase(found);
    if (m_selection.trace == key) {
        if (m_entries.empty()) {
            setSelection({});
        } else {
            showTrace(m_entries.rbegin()->first);
        }
    }
    setComparison(m_comparison);
    emit traceClosed(key);
}

void WorkbenchHost::refresh(int key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        return;
    }
    m_pool.read(
        this, QString("refresh %1").arg(key),
        [trace = found->second.trace]() -> Result<Array> {
            const Result<bool> more = trace->refresh();
            return more ? Result<Array>(Array()) : Result<Array>(more.error());
        },
        [this, key](const Result<Array>&) { tellGrowth(key); });
}

bool WorkbenchHost::isFollowed(int key) const
{
    const auto found = m_entries.find(key);
    return found != m_entries.end() && found->second.isFollowed;
}

void WorkbenchHost::setFollowed(int key, bool isFollowed)
{
    if (const auto found = m_entries.find(key); found != m_entries.end()) {
        found->second.isFollowed = isFollowed;
        if (isFollowed) {
            refresh(key);
        }
    }
}

void WorkbenchHost::tellGrowth(int key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        return;
    }
    // Not what this refresh found: an earlier one may have found it whose answer this one replaced.
    Entry& entry = found->second;
    const int64_t count = entry.trace->committedExampleCount();
    const bool isComplete = entry.trace->isComplete();
    if (count != entry.toldCount || isComplete != entry.toldComplete) {
        entry.toldCount = count;
        entry.toldComplete = isComplete;
        emit traceGrew(key);
    }
}

int WorkbenchHost::keyOf(const QString& path) const
{
    for (const auto& [key, entry] : m_entries) {
        if (entry.path == path) {
            return key;
        }
    }
    return 0;
}

Selection WorkbenchHost::selectionFor(int key) const
{
    Selection selection;
    const std::shared_ptr<const Trace> shown = trace(key);
    if (shown == nullptr) {
        return m_selection;
    }
    selection.trace = key;
    if (shown->isTrace()) {
        selection.example = 0;
        const std::vector<int> layers = shown->attentionLayers();
        if (!layers.empty()) {
            const bool hasLayer = m_selection.layer
                && std::find(layers.begin(), layers.end(), *m_selection.layer) != layers.end();
            selection.layer = hasLayer ? *m_selection.layer : layers.front();
            const bool hasHead = m_selection.head && *m_selection.head < shown->headCount(*selection.layer);
            selection.head = hasHead ? *m_selection.head : 0;
        }
    }
    return selection;
}

void WorkbenchHost::showTrace(int key)
{
    setSelection(selectionFor(key));
}

int64_t WorkbenchHost::bytesRead() const
{
    int64_t bytes = m_closedBytes;
    for (const auto& [key, entry] : m_entries) {
        bytes += entry.trace->bytesRead();
    }
    return bytes;
}

} // namespace fovea
