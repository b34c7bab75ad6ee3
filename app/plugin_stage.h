// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "no_engine.h"
#include "plugin_loader.h"
#include "workbench_host.h"

#include <functional>
#include <map>
#include <memory>

namespace fovea {

class Language;

/// One plugin without a window or an engine: loads it, makes its panels, opens traces for it. What the plugin
/// throws, whichever way it comes out, ends what is under way and is kept.
class PluginStage {
public:
    PluginStage(const QString& file, Language& language);
    ~PluginStage();

    /// Prints what comes next, so that a crash can be placed.
    static void say(const QString& phase);

    const PluginManifest& manifest() const;
    PluginLoader& plugins() { return m_plugins; }
    WorkbenchHost& workbench() { return m_workbench; }
    const std::map<QString, std::unique_ptr<Panel>>& panels() const { return m_panels; }

    Result<void> load();
    Result<void> createPanels();
    /// Opens a trace and shows it; waits until every panel has read.
    Result<void> open(const QString& trace);
    Result<void> waitForPanels();
    /// Every panel in its window, drawn once at this size.
    Result<void> draw(QSize size = { 480, 320 });
    /// Calls code of the plugin; what it throws is the error.
    Result<void> call(const QString& what, const std::function<void()>& call);
    Result<void> failure(const QString& what) const;
    void removePanels() { m_panels.clear(); }
    static void settle();

private:
    NoEngine m_engine;
    WorkbenchHost m_workbench { m_engine };
    PluginLoader m_plugins;
    std::map<QString, std::unique_ptr<Panel>> m_panels;
    QObject m_context;
    QString m_thrown;
};

} // namespace fovea
