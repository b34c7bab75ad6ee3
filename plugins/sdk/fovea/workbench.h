// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/comparison.h>
#include <fovea/plugin_settings.h>
#include <fovea/result.h>
#include <fovea/sdk_export.h>
#include <fovea/selection.h>
#include <fovea/session_control.h>
#include <fovea/trace.h>

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace fovea {

/// All that the host offers a plugin. Lives as long as every panel; used on the GUI thread only.
class FOVEA_SDK_EXPORT Workbench : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~Workbench() override;

    /// Keys of the open traces, oldest first. A key is never used twice.
    virtual std::vector<int> traces() const = 0;
    /// The trace, or nullptr when it was closed. Its functions are thread-safe.
    virtual std::shared_ptr<const Trace> trace(int key) const = 0;
    /// What the user calls it: the sentence, or the file's name.
    virtual QString traceTitle(int key) const = 0;

    virtual const Selection& selection() const = 0;
    virtual void select(const Selection& selection) = 0;

    virtual const Comparison& comparison() const = 0;
    /// `completed`; ended when a side's trace is not open, and later when one is closed.
    virtual void compare(const Comparison& comparison) = 0;

    /// Runs `work` on a reading thread and `done` on the GUI thread with what it gave. A newer read with the
    /// same `owner` and `tag` replaces one that has not been answered; nothing is delivered after `owner` is
    /// gone.
    virtual void read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
        std::function<void(Result<Array>)> done)
        = 0;

    virtual SessionControl& session() = 0;

    /// What the user has set for the plugin that this Workbench was given to.
    virtual PluginSettings& settings() = 0;

signals:
    void traceOpened(int key);
    void traceGrew(int key);
    void traceClosed(int key);
    void selectionChanged(const fovea::Selection& selection);
    void comparisonChanged(const fovea::Comparison& comparison);
    /// The user switched theme; ask `currentTheme()` of the widgets again and repaint.
    void themeChanged();
};

} // namespace fovea
