// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/comparison.h>
#include <fovea/figure.h>
#include <fovea/sdk_export.h>
#include <fovea/value.h>

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace fovea {

/// A view of the current Selection in the open traces. Built by its plugin for one Workbench; lives in a
/// dock.
class FOVEA_SDK_EXPORT Panel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    ~Panel() override;

    /// Sets every visible text; called at start and when the language changes.
    virtual void retranslate() = 0;
    /// What stands behind the panel's title: "L3 H5".
    virtual QString subject() const = 0;
    /// What is shown of how much, in what unit, under which rule; the panel's footer line.
    virtual QString footer() const = 0;
    /// What is shown now, for export; nothing when there is nothing to show. The same whether a window is
    /// open or not.
    virtual std::optional<Figure> figure() const = 0;
    /// True while a read is under way: an off-screen export waits until it is false.
    virtual bool isLoading() const = 0;
    /// The state that the workspace keeps, and back.
    virtual Value state() const { return {}; }
    virtual void restore(const Value&) { }

    /// The ways to show A and B that the panel has; the host offers them in its title bar. None: it shows
    /// what is selected.
    virtual std::vector<Comparison::Mode> comparisonModes() const { return {}; }
    Comparison::Mode comparisonMode() const { return m_comparisonMode; }
    /// A way that the panel has not is A. The host keeps it beside `state()`.
    void setComparisonMode(Comparison::Mode mode);

signals:
    void subjectChanged();
    void footerChanged();
    void loadingChanged();
    void comparisonModeChanged(fovea::Comparison::Mode mode);
    /// The user changed what `state()` tells, by hand; `what` says it in a few words of the window's
    /// language: "Hide special tokens". The history keeps it.
    void stateChanged(const QString& what);
    /// The user asked to see what is selected in another panel, say by a double click: the host brings the
    /// panel with this id to the front and gives it the keyboard. Nothing happens when there is none.
    void panelWanted(const QString& panelId);

private:
    Comparison::Mode m_comparisonMode = Comparison::Mode::A;
};

} // namespace fovea
