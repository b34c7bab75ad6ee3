// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panel_frame.h"
#include "problem.h"

#include <QMainWindow>
#include <QSettings>

#include <vector>

namespace fovea {

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
    void saveLayout(QSettings& settings) const;
    void restoreLayout(const QSettings& settings);

signals:
    void failed(const fovea::Problem& problem);
    void loadingChanged();
    void activeChanged();
    void exportRequested(fovea::PanelFrame* frame);
    void copyPictureRequested(fovea::PanelFrame* frame);
    void copyDataRequested(fovea::PanelFrame* frame);
    void copyCommandRequested(fovea::PanelFrame* frame);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void adopt(PanelFrame* frame, const QString& area);
    /// The frame that `object` is part of, or nullptr.
    PanelFrame* frameAround(const QObject* object) const;
    void closeBroken(const QString& pluginId, const QObject* culprit, const QString& reason);
    void close(PanelFrame* frame, const QString& reason);
    void arrange();

    PluginLoader& m_plugins;
    WorkbenchHost& m_workbench;
    std::vector<PanelFrame*> m_frames;
    std::vector<QString> m_areas;
    PanelFrame* m_active = nullptr;
    bool m_wasShown = false;
    bool m_isRestored = false;
};

} // namespace fovea
