// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "capture_verb.h"

#include "main_window.h"
#include "outlet.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace fovea {

namespace {

constexpr int patienceMilliseconds = 180'000;

Error bannerError(MainWindow& window)
{
    const std::vector<Banner*> banners = window.banners().banners();
    const Problem problem = banners.empty() ? Problem {} : banners.front()->problem();
    return inputError("%1: %2 %3",
        { problem.what.toStdString(), problem.sentence.toStdString(), problem.details.toStdString() });
}

bool hasFailed(MainWindow& window)
{
    const std::vector<Banner*> banners = window.banners().banners();
    return std::any_of(banners.begin(), banners.end(),
        [](const Banner* banner) { return banner->kind() == Banner::Kind::Error; });
}

template <typename Condition>
Result<void> waitFor(MainWindow& window, Condition condition)
{
    const QDeadlineTimer deadline(patienceMilliseconds);
    QTimer tick;
    tick.start(50);
    QEventLoop loop;
    while (!condition()) {
        if (hasFailed(window)) {
            return bannerError(window);
        }
        if (deadline.hasExpired()) {
            return inputError(FOVEA_TEXT("CaptureVerb", "Nothing was drawn within three minutes"));
        }
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return {};
}

bool isSettled(MainWindow& window)
{
    return !window.panels().isLoading() && !window.workbench().isReading();
}

QImage picture(MainWindow& window)
{
    constexpr double density = 2;
    // A text that has just grown has its place only after this; a widget asks its parent, and that one its
    // own.
    for (int depth = 0; depth < 4; ++depth) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    QImage image(window.size() * density, QImage::Format_RGB32);
    image.setDevicePixelRatio(density);
    window.render(&image);
    return image;
}

/// The copy of the trace is opened in place of the recorded one, which goes with its scratch folder.
Result<void> showInstead(MainWindow& window, int trace, const QString& copy)
{
    std::optional<Result<int>> opened;
    window.workbench().open(copy, window.workbench().traceTitle(trace),
        [&opened](const Result<int>& key) { opened.emplace(key); });
    if (const Result<void> waited = waitFor(window, [&] { return opened.has_value(); }); !waited) {
        return waited.error();
    }
    if (!*opened) {
        return opened->error();
    }
    Selection selection = window.workbench().selection();
    selection.trace = **opened;
    window.workbench().select(selection);
    return waitFor(window, [&] { return isSettled(window); });
}

Result<void> leaveTraceAndFigure(MainWindow& window, int trace, const QDir& out)
{
    const QString svg = out.filePath("first_light.svg");
    const QString copy = out.filePath("first_light.h5");
    bool isSaved = false;
    window.outlet().saveTrace(trace, copy, [&isSaved] { isSaved = true; });
    if (const Result<void> waited = waitFor(window, [&] { return isSaved; }); !waited) {
        return waited.error();
    }
    // A figure names the trace it shows: the one that stays.
    if (const Result<void> shown = showInstead(window, trace, copy); !shown) {
        return shown.error();
    }
    for (PanelFrame* frame : window.panels().frames()) {
        const PanelFrame* active = window.panels().activeFrame();
        if ((active == nullptr || !active->hasFigure()) && frame->hasFigure()) {
            window.panels().setActiveFrame(frame);
        }
    }
    bool isWritten = false;
    window.outlet().exportFigure(svg, [&isWritten](bool is) { isWritten = is; });
    if (const Result<void> waited = waitFor(window, [&] { return isWritten; }); !waited) {
        return waited.error();
    }
    std::printf("%s\n%s\n", qPrintable(QFileInfo(svg).absoluteFilePath()),
        qPrintable(QFileInfo(copy).absoluteFilePath()));
    return {};
}

} // namespace

Result<void> runCapture(MainWindow& window, const QString& folder, const QString& text)
{
    if (!QDir().mkpath(folder)) {
        return inputError(
            FOVEA_TEXT("CaptureVerb", "The folder %1 cannot be made"), { folder.toStdString() });
    }
    if (!text.isEmpty()) {
        // By the time that a user has typed a sentence the window is up and its model is open; the time from
        // Enter to drawn maps, which is told below, is of that.
        const Result<void> isReady = waitFor(window, [&] {
            const OpenModel* model = window.control().currentModel();
            return model == nullptr || model->engineKey != 0;
        });
        if (!isReady) {
            return isReady.error();
        }
        bool isDrawn = false;
        const auto connection
            = QObject::connect(&window, &MainWindow::drawn, [&isDrawn](double) { isDrawn = true; });
        window.run(text);
        const Result<void> waited = waitFor(window, [&] { return isDrawn; });
        QObject::disconnect(connection);
        if (!waited) {
            return waited.error();
        }
    }
    const bool expectsTrace = !text.isEmpty() || window.control().models().empty();
    if (const Result<void> waited = waitFor(window,
            [&] { return isSettled(window) && (!expectsTrace || !window.workbench().traces().empty()); });
        !waited) {
        return waited.error();
    }
    const QDir out(folder);
    const QString png = out.filePath("first_light.png");
    if (!picture(window).save(png)) {
        return inputError(
            FOVEA_TEXT("CaptureVerb", "%1 cannot be written; is the disk full?"), { png.toStdString() });
    }
    std::printf("%s\n", qPrintable(QFileInfo(png).absoluteFilePath()));
    if (const std::optional<int> trace = window.workbench().selection().trace) {
        if (const Result<void> left = leaveTraceAndFigure(window, *trace, out); !left) {
            return left.error();
        }
    }
    if (window.drawnMilliseconds() > 0) {
        std::printf("maps drawn %.1f ms after Enter; the engine took %.1f ms\n", window.drawnMilliseconds(),
            window.control().engineMilliseconds());
    }
    return {};
}

} // namespace fovea
