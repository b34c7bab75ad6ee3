// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/workbench.h>

#include <memory>

namespace fovea {

/// The Workbench as one plugin gets it. An exception that leaves a slot or an answer of that plugin ends
/// here: it reaches neither the other plugins nor whoever caused the signal.
class PluginWorkbench final : public Workbench {
    Q_OBJECT
public:
    PluginWorkbench(Workbench& host, PluginSettings& settings);
    ~PluginWorkbench() override;

    std::vector<int> traces() const override { return m_host.traces(); }
    std::shared_ptr<const Trace> trace(int key) const override { return m_host.trace(key); }
    QString traceTitle(int key) const override { return m_host.traceTitle(key); }
    const Selection& selection() const override { return m_host.selection(); }
    void select(const Selection& selection) override { m_host.select(selection); }
    const Comparison& comparison() const override { return m_host.comparison(); }
    void compare(const Comparison& comparison) override { m_host.compare(comparison); }
    void read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
        std::function<void(Result<Array>)> done) override;
    SessionControl& session() override;
    PluginSettings& settings() override { return m_settings; }

signals:
    /// `culprit` asked for the reading whose answer it failed at; nullptr when it was one of the plugin's
    /// slots, which cannot be told apart.
    void broken(QObject* culprit, const QString& reason);

private:
    class GuardedSession;

    Workbench& m_host;
    PluginSettings& m_settings;
    std::unique_ptr<GuardedSession> m_session;
};

} // namespace fovea
