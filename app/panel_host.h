// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout_plan.h"
#include "panel_frame.h"
#include "plugin_manifest.h"
#include "problem.h"

#include <QMainWindow>
#include <QSettings>
#include <QStringList>

#include <utility>
#include <vector>

namespace fovea {

class ComparisonControl;
class PluginLoader;
class WorkbenchHost;

/// The middle of the window: one dock for each panel, movable, floating or tabbed; the layout is kept.
class PanelHost : public QMainWindow {
    Q_OBJECT
public:
    PanelHost(PluginLoader& plugins, WorkbenchHost& workbench, QWidget* parent = nullptr);

    /// Creates every panel of the accepted plugins. A panel that cannot be made is told by `failed`, the
    /// others stand.
    void createPanels();
    /// Makes one panel more; nothing when it is there already. It stands where a saved layout has it, or as a
    /// tab of its area.
    void addPanel(const PluginManifest::PanelEntry& entry);
    /// Takes the panels of a plugin away, without complaint.
    void removePanels(const QString& pluginId);
    /// What A, B, A | B and Δ of the panels do.
    const ComparisonControl& comparing() const { return *m_comparing; }
    std::vector<PanelFrame*> frames() const { return m_frames; }
    PanelFrame* frame(const QString& panelId) const;
    /// The one that was touched last; nullptr when there is none.
    PanelFrame* activeFrame() const { return m_active; }
    void setActiveFrame(PanelFrame* frame);
    /// Brings a panel to the front, and back when it was closed.
    void raisePanel(const QString& panelId);
    /// The same, and the keyboard goes there.
    void openPanel(const QString& panelId);

    /// True while a panel in front waits for a reading.
    bool isLoading() const;
    /// Closes the panel that `receiver` is part of, because an exception left its event handler; without such
    /// a panel it is only told.
    void blame(const QObject* receiver, const QString& reason);
    void resetLayout();
    /// Puts every panel where the plan says; without one where its plugin wants it.
    void arrange(const LayoutPlan& plan = {});
    /// Panels can be closed, but neither dragged nor made a window.
    void setLocked(bool isLocked);
    /// A frame for a panel that nobody here knows, until `removeAbsent`.
    void addAbsent(const QString& panelId, const QString& plugin, const QString& title);
    void removeAbsent();
    void saveLayout(QSettings& settings) const;
    void restoreLayout(const QSettings& settings);
    /// Where the panels stand, as a text, and back; false for a text that is none.
    Value layoutValue() const;
    bool setLayoutValue(const Value& layout);

signals:
    void failed(const fovea::Problem& problem);
    /// A panel can be had that could not before.
    void panelAdded(const QString& panelId);
    /// A panel came or went after `createPanels`.
    void panelsChanged();
    void loadingChanged();
    void activeChanged();
    void exportRequested(fovea::PanelFrame* frame);
    void copyPictureRequested(fovea::PanelFrame* frame);
    void copyDataRequested(fovea::PanelFrame* frame);
    void copyAddressRequested(fovea::PanelFrame* frame);
    void copyCommandRequested(fovea::PanelFrame* frame);
    void floatRequested(fovea::PanelFrame* frame);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// The frame with the panel in it, or nullptr after `failed`.
    PanelFrame* create(const PluginManifest::PanelEntry& entry);
    void adopt(PanelFrame* frame, const QString& area);
    void forget(PanelFrame* frame);
    /// The frame that `object` is part of, or nullptr.
    PanelFrame* frameAround(const QObject* object) const;
    void closeBroken(const QString& pluginId, const QObject* culprit, const QString& reason);
    void close(PanelFrame* frame, const QString& reason);
    /// The frames with their areas, those that the plan names first.
    std::vector<std::pair<PanelFrame*, QString>> inOrder(const LayoutPlan& plan) const;
    /// A panel that a kept layout does not know is behind the others, and never lost.
    void dockStrays();

    PluginLoader& m_plugins;
    WorkbenchHost& m_workbench;
    ComparisonControl* m_comparing;
    std::vector<PanelFrame*> m_frames;
    std::vector<QString> m_areas;
    QStringList m_absent;
    PanelFrame* m_active = nullptr;
    bool m_isLocked = false;
    bool m_wasShown = false;
    bool m_isRestored = false;
};

} // namespace fovea
