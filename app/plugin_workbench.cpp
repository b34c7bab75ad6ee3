// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_workbench.h"

#include "guarded_call.h"

#include <QPointer>

namespace fovea {

/// The engine as one plugin gets it.
class PluginWorkbench::GuardedSession final : public SessionControl {
public:
    GuardedSession(SessionControl& host, PluginWorkbench& workbench)
        : m_host(host)
    {
        const auto tell = [&workbench](const QString& reason) { emit workbench.broken(nullptr, reason); };
        connect(&host, &SessionControl::stateChanged, this,
            [this, tell](State state) { guardedCall([&] { emit stateChanged(state); }, tell); });
        connect(&host, &SessionControl::eventArrived, this,
            [this, tell](const Event& event) { guardedCall([&] { emit eventArrived(event); }, tell); });
    }

    State state() const override { return m_host.state(); }
    int64_t send(const QString& name, const Value& parameters) override
    {
        return m_host.send(name, parameters);
    }
    void cancel(int64_t command) override { m_host.cancel(command); }

private:
    SessionControl& m_host;
};

PluginWorkbench::PluginWorkbench(Workbench& host, PluginSettings& settings)
    : m_host(host)
    , m_settings(settings)
    , m_session(std::make_unique<GuardedSession>(host.session(), *this))
{
    const auto tell = [this](const QString& reason) { emit broken(nullptr, reason); };
    connect(&host, &Workbench::traceOpened, this,
        [this, tell](int key) { guardedCall([&] { emit traceOpened(key); }, tell); });
    connect(&host, &Workbench::traceGrew, this,
        [this, tell](int key) { guardedCall([&] { emit traceGrew(key); }, tell); });
    connect(&host, &Workbench::traceClosed, this,
        [this, tell](int key) { guardedCall([&] { emit traceClosed(key); }, tell); });
    connect(&host, &Workbench::selectionChanged, this, [this, tell](const Selection& selection) {
        guardedCall([&] { emit selectionChanged(selection); }, tell);
    });
    connect(&host, &Workbench::comparisonChanged, this, [this, tell](const Comparison& comparison) {
        guardedCall([&] { emit comparisonChanged(comparison); }, tell);
    });
    connect(&host, &Workbench::themeChanged, this,
        [this, tell] { guardedCall([&] { emit themeChanged(); }, tell); });
}

PluginWorkbench::~PluginWorkbench() = default;

SessionControl& PluginWorkbench::session()
{
    return *m_session;
}

void PluginWorkbench::read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
    std::function<void(Result<Array>)> done)
{
    m_host.read(owner, tag, std::move(work),
        [this, owner = QPointer<QObject>(owner), done = std::move(done)](Result<Array> answer) {
            guardedCall(
                [&] { done(std::move(answer)); }, [&](const QString& reason) { emit broken(owner, reason); });
        });
}

} // namespace fovea
