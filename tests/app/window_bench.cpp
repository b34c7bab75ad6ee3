// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// From Enter to drawn maps: types sentences into the window, off-screen, and prints what each took, in the
// engine's pass and on top of it, and when each step came. Targets: 300 ms in all and 60 ms on top, for
// MiniLM at 32 tokens.
#include "app/run_timeline.h"
#include "appearance.h"
#include "loop_watch.h"
#include "main_window.h"
#include "window_habits.h"

#include <fovea/head_grid.h>
#include <fovea/heatmap.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// From a click on a cell of the map, or on a head, until every panel has drawn what is selected.
void timeClicks(fovea::MainWindow& window)
{
    using namespace fovea;
    auto* map = window.panels().frame("attention_maps")->panel().findChild<Heatmap*>();
    auto* grid = window.panels().frame("attention_maps.heads")->panel().findChild<HeadGrid*>();
    const auto isDrawn
        = [&window] { return !window.panels().isLoading() && !window.workbench().isReading(); };
    const auto click = [&](QWidget& widget, QPointF place) {
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(&widget, Qt::LeftButton, {}, place.toPoint());
        do {
            QCoreApplication::processEvents();
        } while (!isDrawn());
        QCoreApplication::sendPostedEvents(&window, QEvent::UpdateRequest);
        QCoreApplication::processEvents();
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    };
    std::vector<double> cells, heads;
    for (int turn = 0; turn < 40; ++turn) {
        cells.push_back(
            click(*map, map->layoutNow().cellRect({ 1 + turn * 7 % 20, 2 + turn * 5 % 20 }).center()));
        heads.push_back(click(*grid, grid->layoutNow().thumbnail((turn * 11 + 3) % 60).center()));
    }
    const auto print = [](const char* what, const std::vector<double>& values) {
        std::printf("%s to all panels drawn: median %.1f ms, worst %.1f (target 50)\n", what, median(values),
            *std::max_element(values.begin(), values.end()));
    };
    print("click on a cell", cells);
    print("click on a head", heads);
}

/// The longest that the event loop did not come round while a long text is run, opened and gone through, and
/// how soon a run is over that is stopped.
void timeLoop(fovea::MainWindow& window)
{
    using namespace fovea;
    const QString text = QString("the old man went down to the river and ").repeated(55);
    const auto isIdle = [&window] {
        return !window.control().isRunning() && !window.panels().isLoading()
            && !window.workbench().isReading();
    };
    LoopWatch watch;
    window.run(text);
    QTest::qWait(20);
    (void)QTest::qWaitFor(isIdle, 120'000);
    const LoopWatch::Gap loading = watch.worst();
    watch.reset();
    for (int turn = 0; turn < 5; ++turn) {
        for (PanelFrame* frame : window.panels().frames()) {
            window.panels().raisePanel(frame->panelId());
            (void)QTest::qWaitFor(isIdle, 60'000);
        }
    }
    const LoopWatch::Gap switching = watch.worst();
    std::vector<double> cancels;
    for (int turn = 0; turn < 9; ++turn) {
        window.run(text);
        QTest::qWait(40 + 15 * turn);
        const Job* job = window.habits().jobs().newestRunning();
        if (job == nullptr) {
            continue;
        }
        QElapsedTimer clock;
        clock.start();
        window.habits().jobs().cancel(job->id);
        (void)QTest::qWaitFor([&window] { return !window.control().isRunning(); }, 60'000);
        cancels.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        (void)QTest::qWaitFor(isIdle, 60'000);
    }
    std::printf(
        "event loop, longest gap (target 50 ms): running a long text %.1f ms (own %.1f), switching panels "
        "%.1f ms (own %.1f)\n",
        loading.milliseconds, loading.ownMilliseconds, switching.milliseconds, switching.ownMilliseconds);
    if (!cancels.empty()) {
        std::printf("stopping a run: median %.1f ms, worst %.1f of %zu (target 100)\n", median(cancels),
            *std::max_element(cancels.begin(), cancels.end()), cancels.size());
    }
}

} // namespace

int main(int count, char** arguments)
{
    using namespace fovea;
    if (count < 2) {
        std::fprintf(stderr, "fovea-bench-window MODEL [RUNS [SENTENCE]]\n");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(count, arguments);
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath("settings.ini"), QSettings::IniFormat);
    Language language;
    applyTheme(Theme::dark());
    WindowSetup setup;
    setup.engineProgram = QCoreApplication::applicationDirPath() + "/fovea-cli";
    setup.runFolder = scratch.filePath("runs");
    setup.pluginFolders = { PluginLoader::defaultFolders().front() };
    MainWindow window(setup, settings, language);
    if (window.panels().frame("attention_maps") == nullptr) {
        std::fprintf(stderr, "the panels are missing\n");
        return 3;
    }
    window.resize(1600, 1000);
    window.show();
    window.open(QString::fromLocal8Bit(arguments[1]));
    const auto isOpen = [&] {
        const OpenModel* model = window.control().currentModel();
        return model != nullptr && model->engineKey != 0;
    };
    if (!QTest::qWaitFor(isOpen, 60'000)) {
        std::fprintf(stderr, "the model was not opened\n");
        return 3;
    }
    // As long as it takes to type a word: what is made ready while nothing happens has happened.
    QTest::qWait(1000);
    const int runs = count > 2 ? std::max(1, std::atoi(arguments[2])) : 15;
    // 30 words and two special tokens with BERT's vocabulary.
    const QString sentence = count > 3
        ? QString::fromLocal8Bit(arguments[3])
        : "the old man and the young dog went down to the river in the rain because the house was cold "
          "and dark and there was no food left to eat";
    std::vector<double> all, engine, pass, above;
    RunTimeline timeline(window, application);
    for (int run = 0; run <= runs; ++run) {
        // The loop of the program itself: QTest's way of waiting sleeps between looks at the queue.
        QEventLoop loop;
        const auto connection
            = QObject::connect(&window, &MainWindow::drawn, &loop, [&loop](double) { loop.quit(); });
        QTimer::singleShot(60'000, &loop, [&loop] { loop.exit(1); });
        auto* input = window.findChild<QLineEdit*>("input");
        input->setText(sentence);
        timeline.begin();
        QTest::keyClick(input, Qt::Key_Return);
        if (loop.exec() != 0) {
            std::fprintf(stderr, "nothing was drawn\n");
            return 1;
        }
        QObject::disconnect(connection);
        // The first run lays memory out; it is shown, not counted.
        const double total = window.drawnMilliseconds();
        const double inside = window.control().engineMilliseconds();
        const double passed = timeline.passMilliseconds();
        std::printf("%s %6.1f ms, engine %6.1f, its pass %6.1f, on top of the pass %6.1f\n",
            run == 0 ? "first" : "run  ", total, inside, passed, total - passed);
        if (run == 0) {
            timeline.print();
        } else {
            all.push_back(total);
            engine.push_back(inside);
            pass.push_back(passed);
            above.push_back(total - passed);
        }
        QTest::qWait(30);
        timeline.end(run > 0);
    }
    timeline.print();
    std::printf(
        "median of %d: Enter to drawn maps %.1f ms (target 300), engine %.1f ms, its pass %.1f ms, on "
        "top of the pass %.1f ms (target 60, worst %.1f)\n",
        runs, median(all), median(engine), median(pass), median(above),
        *std::max_element(above.begin(), above.end()));
    timeClicks(window);
    timeLoop(window);
    (void)window.commands().execute("compare.start");
    if (!QTest::qWaitFor([&] { return !window.panels().isLoading(); }, 60'000)) {
        return 1;
    }
    std::printf("with A and B side by side: ");
    timeClicks(window);
    return 0;
}
