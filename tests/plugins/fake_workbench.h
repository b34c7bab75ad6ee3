// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/workbench.h>

#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace fovea::test {

class QuietSession final : public SessionControl {
public:
    State state() const override { return State::Ready; }
    int64_t send(const QString&, const Value&) override { return 1; }
    void cancel(int64_t) override { }
};

/// A Workbench of open traces whose readings are answered one after the other from the event loop, or only
/// when the test says so. As the real one, a newer read replaces an unanswered one of the same owner and tag.
class FakeWorkbench final : public Workbench {
public:
    explicit FakeWorkbench(std::vector<SettingEntry> settings = {})
        : m_settings(std::move(settings))
    {
    }

    std::vector<int> traces() const override
    {
        std::vector<int> keys;
        for (const auto& [key, trace] : m_traces) {
            keys.push_back(key);
        }
        return keys;
    }
    std::shared_ptr<const Trace> trace(int key) const override
    {
        const auto found = m_traces.find(key);
        return found == m_traces.end() ? nullptr : found->second;
    }
    QString traceTitle(int key) const override { return QStringLiteral("trace %1").arg(key); }
    const Selection& selection() const override { return m_selection; }
    void select(const Selection& selection) override
    {
        m_selection = selection;
        ++selectCount;
        emit selectionChanged(m_selection);
    }
    const Comparison& comparison() const override { return m_comparison; }
    void compare(const Comparison& comparison) override
    {
        m_comparison = comparison;
        for (const std::optional<ComparisonSide>& side : { comparison.a, comparison.b }) {
            if (side && trace(side->trace) == nullptr) {
                m_comparison.b.reset();
            }
        }
        m_comparison = completed(m_comparison, m_selection);
        emit comparisonChanged(m_comparison);
    }
    void read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
        std::function<void(Result<Array>)> done) override
    {
        ++readCount;
        m_requests[{ owner, tag }] = { owner, std::move(work), std::move(done) };
        if (!isHeld) {
            QTimer::singleShot(0, this, &FakeWorkbench::answerOne);
        }
    }
    SessionControl& session() override { return m_session; }
    PluginSettings& settings() override { return m_settings; }

    int open(std::shared_ptr<const Trace> trace)
    {
        const int key = ++m_lastKey;
        m_traces[key] = std::move(trace);
        emit traceOpened(key);
        return key;
    }
    void close(int key)
    {
        m_traces.erase(key);
        compare(m_comparison);
        emit traceClosed(key);
    }
    void grow(int key) { emit traceGrew(key); }

    /// Answers what waits now; what is asked for meanwhile waits on when readings are held.
    void answerAll()
    {
        auto requests = std::exchange(m_requests, {});
        for (auto& [place, request] : requests) {
            answer(request);
        }
    }

    bool isHeld = false;
    int readCount = 0;
    int selectCount = 0;

private:
    struct Request {
        QPointer<QObject> owner;
        std::function<Result<Array>()> work;
        std::function<void(Result<Array>)> done;
    };

    void answerOne()
    {
        if (!m_requests.empty()) {
            Request request = std::move(m_requests.begin()->second);
            m_requests.erase(m_requests.begin());
            answer(request);
        }
    }
    static void answer(Request& request)
    {
        Result<Array> array = request.work();
        if (request.owner != nullptr) {
            request.done(std::move(array));
        }
    }

    std::map<int, std::shared_ptr<const Trace>> m_traces;
    std::map<std::pair<QObject*, QString>, Request> m_requests;
    Selection m_selection;
    Comparison m_comparison;
    QuietSession m_session;
    PluginSettings m_settings;
    int m_lastKey = 0;
};

} // namespace fovea::test
