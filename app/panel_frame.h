// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guarded_call.h"

#include <fovea/panel.h>

#include <QDockWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QKeyEvent;
class QLabel;
class QMenu;
class QToolButton;

namespace fovea {

class ElidedLabel;
class ModeSwitch;

/// The dock of one panel: title, subject, the panel's buttons and menu above it, its footer line below.
class PanelFrame : public QDockWidget {
    Q_OBJECT
public:
    /// `plugin` is the context in which `title` is translated (SDK.md).
    PanelFrame(QString panelId, QString plugin, QString title, std::unique_ptr<Panel> panel,
        QWidget* parent = nullptr);

    Panel& panel() { return *m_panel; }
    const Panel& panel() const { return *m_panel; }
    const QString& panelId() const { return m_panelId; }
    const QString& pluginId() const { return m_plugin; }
    /// The title as the manifest has it, in English.
    const QString& sourceTitle() const { return m_title; }
    bool isLoading() const;
    bool hasFigure() const;

    /// Calls functions of the panel. When an exception leaves them the answer is nothing (false), the panel
    /// is not called again, and `broken` follows from the event loop.
    template <typename Call>
    auto ask(Call&& call) const
    {
        const auto tell = [this](const QString& reason) { tellBroken(reason); };
        using Answer = decltype(guardedCall(call, tell));
        return m_isBroken ? Answer() : guardedCall(call, tell);
    }
    QString title() const;
    QString footerText() const;
    /// False while another tab is in front of it, or it is closed.
    bool isInFront() const { return m_isInFront; }

    /// Something of the panel has failed outside of `ask`; as if it had failed there.
    void tellBroken(const QString& reason) const;

    /// Whether there is something to compare with; panels that know no comparison show nothing of it.
    void setComparable(bool isComparable);
    /// While X is held, and the other one of A and B is seen.
    bool isBlinking() const { return m_modeBeforeBlink.has_value(); }

    /// Marks the panel that the keyboard and the export menu mean.
    void setActive(bool isActive);
    void retranslate();

signals:
    void exportRequested();
    void copyPictureRequested();
    void copyDataRequested();
    void copyAddressRequested();
    void copyCommandRequested();
    /// Out of the window, or back into it.
    void floatRequested();
    /// A, B, A | B or Δ was pressed.
    void comparisonModeChosen(fovea::Comparison::Mode mode);
    void touched();
    /// The panel threw; the host closes it.
    void broken(const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildButtons();
    void fillMenu();
    void refreshSubject();
    void refreshFooter();
    /// 1 to 4 choose a mode, X shows the other one while it is held; true when it was one of them.
    bool takeKey(const QKeyEvent& event);
    void blink(bool isOther);
    QString m_panelId, m_plugin, m_title;
    Panel* m_panel;
    QWidget* m_titleBar;
    QHBoxLayout* m_titleLayout;
    QLabel* m_name;
    ElidedLabel *m_subject, *m_footer;
    QToolButton* m_menuButton;
    QMenu* m_menu;
    ModeSwitch* m_modes;
    std::optional<Comparison::Mode> m_modeBeforeBlink;
    bool m_isComparable = false;
    std::vector<QToolButton*> m_buttons;
    bool m_isInFront = true;
    // Also when the panel failed to answer what is only a question.
    mutable bool m_isBroken = false;
};

} // namespace fovea
