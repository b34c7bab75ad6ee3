// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// The window in the states that a user meets, as pictures to look at: empty, a run, a comparison, the
// palette, the menus and dialogs, notes, jobs, help, an error, a dead engine, work to restore.
// One theme, language, size and scale a call; `ninja pictures` makes them all.
#include "appearance.h"
#include "export_dialog.h"
#include "help_center.h"
#include "help_window.h"
#include "main_window.h"
#include "outlet.h"
#include "plugins_dialog.h"
#include "window_habits.h"
#include "window_workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace fovea;

constexpr int patienceMilliseconds = 60'000;

/// Drives one window from state to state and keeps what it looks like.
class Photographer {
public:
    Photographer(MainWindow& window, QDir folder, QString variant)
        : m_window(window)
        , m_folder(std::move(folder))
        , m_variant(std::move(variant))
    {
    }

    void take(const char* state)
    {
        expect("the panels did not finish reading",
            [&] { return !m_window.panels().isLoading() && !m_window.workbench().isReading(); });
        takeNow(state);
    }
    void takeNow(const char* state)
    {
        QTest::qWait(60);
        keep(m_window.grab(), state);
    }
    void keep(const QPixmap& picture, const char* state)
    {
        const QString path = m_folder.filePath(QString("%1_%2.png").arg(state, m_variant));
        if (!picture.save(path)) {
            std::fprintf(stderr, "%s was not written\n", qPrintable(path));
            std::exit(3);
        }
    }
    void openModel(const QString& path)
    {
        m_window.open(path);
        expect("the model was not opened", [&] {
            const OpenModel* model = m_window.control().currentModel();
            return model != nullptr && model->engineKey != 0;
        });
    }
    void run(const QString& text)
    {
        bool isDrawn = false;
        const auto connection
            = QObject::connect(&m_window, &MainWindow::drawn, [&isDrawn](double) { isDrawn = true; });
        m_window.run(text);
        expect("nothing was drawn", [&] { return isDrawn; });
        QObject::disconnect(connection);
    }
    template <typename Condition>
    void expect(const char* complaint, Condition condition)
    {
        if (!QTest::qWaitFor(condition, patienceMilliseconds)) {
            std::fprintf(stderr, "%s\n", complaint);
            std::exit(1);
        }
    }
    void select(int layer, int head, int query, int key)
    {
        Selection selection = m_window.workbench().selection();
        selection.layer = layer;
        selection.head = head;
        selection.query = query;
        selection.key = key;
        m_window.workbench().select(selection);
    }

private:
    MainWindow& m_window;
    QDir m_folder;
    QString m_variant;
};

QString longText()
{
    QString text;
    for (int sentence = 0; sentence < 14; ++sentence) {
        text += "The animal didn't cross the street because it was far too tired to move. ";
    }
    return text;
}

void takeComparison(MainWindow& window, Photographer& photographer)
{
    photographer.run("The big animal didn't cross the road because it was tired.");
    photographer.select(3, 5, 10, 3);
    const auto show = [&](const char* mode) {
        (void)window.commands().execute("compare.mode", Value::Object { { "mode", std::string(mode) } });
    };
    (void)window.commands().execute("compare.start");
    photographer.take("compare_split");
    show("difference");
    photographer.take("compare_difference");
    window.panels().raisePanel("trace_browser.tree");
    Selection selection = window.workbench().selection();
    selection.path = window.workbench().trace(*selection.trace)->readings().front().location;
    window.workbench().select(selection);
    photographer.take("compare_browser_difference");
    show("split");
    photographer.take("compare_browser_split");
    window.panels().raisePanel("attention_maps.lines");
    show("b");
    photographer.take("compare_b");
    (void)window.commands().execute("compare.end");
}

/// The palette as it opens, after a few letters and on what cannot be done; the history; the keys.
void takeCommands(MainWindow& window, Photographer& photographer)
{
    const auto type = [&window](const char* letters) {
        window.commands().trigger("window.palette");
        QTest::keyClicks(window.findChild<QLineEdit*>("paletteInput"), letters);
    };
    const auto leave
        = [&window] { QTest::keyClick(window.findChild<QLineEdit*>("paletteInput"), Qt::Key_Escape); };
    type("");
    photographer.take("palette");
    leave();
    type("l1h");
    photographer.take("palette_found");
    leave();
    window.commands().trigger("window.history", Value::Object { { "visible", true } });
    for (const int head : { 1, 0, 1 }) {
        photographer.select(1, head, 2, 1);
    }
    QTest::qWait(400);
    window.history().undo();
    photographer.take("history");
    window.commands().trigger("window.history", Value::Object { { "visible", false } });
    window.commands().trigger("edit.shortcuts");
    auto* dialog = window.findChild<QDialog*>("shortcutsDialog");
    dialog->findChild<QLineEdit*>("shortcutsFilter")->setText("Ctrl");
    QTest::keyClick(dialog->findChild<QWidget*>("recordKey"), Qt::Key_W, Qt::ControlModifier);
    QTest::qWait(60);
    photographer.keep(dialog->grab(), "shortcuts");
    dialog->close();
}

/// How a figure is written: as it opens, and for one column of a journal.
void takeExport(MainWindow& window, Photographer& photographer)
{
    window.panels().raisePanel("attention_maps");
    window.commands().trigger("figure.export");
    auto* dialog = window.findChild<ExportDialog*>();
    photographer.expect("the figure was not drawn", [&] { return !dialog->preview().isNull(); });
    QTest::qWait(200);
    photographer.keep(dialog->grab(), "export");
    auto* preset = dialog->findChild<QComboBox*>("exportPreset");
    preset->setCurrentIndex(preset->findData("nature-1"));
    dialog->findChild<QLineEdit*>("exportHeading")->setText("Layer 3, head 5");
    QTest::qWait(500);
    photographer.keep(dialog->grab(), "export_preset");
    dialog->reject();
}

/// The list of notes, empty and with some.
void takeNotes(MainWindow& window, Photographer& photographer)
{
    const auto execute = [&window](const char* id, const Value& parameters) {
        (void)window.commands().execute(id, parameters);
    };
    execute("window.notes", Value::Object { { "visible", true } });
    photographer.take("notes_empty");
    photographer.select(1, 0, 2, 1);
    execute("note.add", Value::Object { { "text", "Attends to the token before; compare with L1 H1." } });
    execute("note.add", Value::Object { { "text", "a short one" }, { "at", Value::Object {} } });
    photographer.take("notes");
    execute("window.notes", Value::Object { { "visible", false } });
}

/// Jobs and figures of the program, help, a report, larger letters, other eyes.
void takeHabits(MainWindow& window, Photographer& photographer)
{
    const auto execute = [&window](const char* id, const char* parameter, const char* value) {
        (void)window.commands().execute(id, Value::Object { { parameter, value } });
    };
    JobList& jobs = window.habits().jobs();
    const int saving = jobs.begin([] { return QString("run-long.h5"); }, [] {});
    QTest::qWait(300);
    jobs.update(saving, { {}, 120'000'000, 400'000'000, JobUnit::Bytes });
    window.commands().trigger("window.overlay");
    QTest::qWait(1200);
    photographer.take("jobs_overlay");
    window.commands().trigger("window.overlay");
    jobs.end(saving, Job::State::Cancelled);
    for (const char* page : { "start", "attention_maps.heads", "abilities", "keys" }) {
        window.habits().help().show(page);
        QTest::qWait(100);
        photographer.keep(window.habits().help().window()->grab(), (std::string("help_") + page).c_str());
    }
    window.habits().help().window()->close();
    window.commands().trigger("help.report");
    auto* report = window.findChild<QDialog*>("reportDialog");
    QTest::qWait(100);
    photographer.keep(report->grab(), "report");
    report->close();
    execute("window.density", "density", "comfortable");
    photographer.take("comfortable");
    execute("window.density", "density", "compact");
    execute("window.vision", "vision", "deuteranopia");
    photographer.take("deuteranopia");
    execute("window.vision", "vision", "full");
}

/// Every menu with the menus in it, and the list of plugins.
void takeMenus(MainWindow& window, Photographer& photographer)
{
    const auto keep = [&photographer](QMenu& menu, const std::string& name) {
        menu.popup(QPoint(0, 0));
        QTest::qWait(40);
        photographer.keep(menu.grab(), name.c_str());
        menu.close();
    };
    int count = 0;
    for (QAction* action : window.menuBar()->actions()) {
        const std::string name = "menu_" + std::to_string(++count);
        keep(*action->menu(), name);
        int innerCount = 0;
        for (QAction* inner : action->menu()->actions()) {
            if (inner->menu() != nullptr && !inner->menu()->isEmpty()) {
                keep(*inner->menu(), name + "_" + std::to_string(++innerCount));
            }
        }
    }
    window.commands().trigger("help.plugins");
    auto* dialog = window.findChild<PluginsDialog*>();
    QTest::qWait(100);
    photographer.keep(dialog->grab(), "plugins");
    dialog->close();
}

/// Work that a killed window has left.
void takeReturn(const WindowSetup& setup, QSettings& settings, Language& language, const QDir& scratch,
    const std::function<Photographer(MainWindow&)>& photograph)
{
    const QStringList runs = QDir(setup.runFolder).entryList({ "*.h5" }, QDir::Files);
    const QString first = scratch.filePath("first.h5"), second = scratch.filePath("second.h5");
    QFile::copy(QDir(setup.runFolder).filePath(runs.front()), first);
    QFile::copy(QDir(setup.runFolder).filePath(runs.back()), second);
    const auto begin = [&] {
        auto window = std::make_unique<MainWindow>(setup, settings, language);
        window->show();
        return window;
    };
    {
        const std::unique_ptr<MainWindow> killed = begin();
        Photographer photographer = photograph(*killed);
        for (const QString& trace : { first, second }) {
            killed->open(trace);
            photographer.expect("the trace was not opened",
                [&] { return !killed->opener().isBusy() && !killed->workbench().traces().empty(); });
        }
        (void)killed->commands().execute(
            "workspace.saveAs", Value::Object { { "path", scratch.filePath("w.fovea").toStdString() } });
        photographer.expect(
            "the workspace was not saved", [&] { return !killed->workspace().workspace().path().isEmpty(); });
        photographer.select(1, 2, 3, 1);
        (void)killed->workspace().workspace().journal().flush(patienceMilliseconds);
    }
    const std::unique_ptr<MainWindow> window = begin();
    Photographer photographer = photograph(*window);
    photographer.expect("nothing was offered", [&] { return !window->banners().banners().empty(); });
    photographer.take("restore");
}

void takeAll(MainWindow& window, Photographer& photographer, const QString& sorter, const QString& model)
{
    const QString sentence = "The animal didn't cross the street because it was too tired.";
    photographer.expect(
        "the engine did not start", [&] { return window.engine().state() == SessionControl::State::Ready; });
    photographer.take("empty");
    photographer.openModel(sorter);
    photographer.take("model_open");
    photographer.run("2 0 1 1 0 2");
    photographer.take("sorter");
    takeHabits(window, photographer);
    if (!model.isEmpty()) {
        photographer.openModel(model);
        photographer.run(sentence);
        photographer.select(3, 5, 9, 2);
        photographer.take("run");
        auto* filter = window.findChild<QLineEdit*>("headFilter");
        filter->setText("entropy < 1.5 and distance > 3");
        photographer.take("filter");
        filter->setText("entrpy < 1.5");
        photographer.take("wrong_filter");
        filter->clear();
        takeExport(window, photographer);
        takeComparison(window, photographer);
        photographer.run(longText());
        photographer.take("long_text");
        window.run(longText());
        photographer.takeNow("during_a_run");
        photographer.expect("the run was not drawn", [&] { return window.drawnMilliseconds() > 0; });
    }
    takeCommands(window, photographer);
    takeNotes(window, photographer);
    takeMenus(window, photographer);
    window.panels().raisePanel("trace_browser.tree");
    Selection selection = window.workbench().selection();
    selection.path = "/tokens/offsets";
    window.workbench().select(selection);
    photographer.take("browser");
    window.panels().raisePanel("attention_maps.lines");
    window.open("/nowhere/model");
    window.outlet().exportFigure("/nowhere/figure.svg");
    photographer.take("error");
    for (Banner* banner : window.banners().banners()) {
        delete banner;
    }
    ::kill(static_cast<pid_t>(window.engine().processId()), SIGKILL);
    photographer.expect("no banner came", [&] { return !window.banners().banners().empty(); });
    photographer.take("engine_killed");
}

} // namespace

int main(int count, char** arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { "theme", "dark or light", "T", "dark" }, { "lang", "en or zh_CN", "L", "en" },
        { "size", "WxH", "S", "1280x800" }, { "scale", "1 or 2", "N", "1" }, { "model", "a folder", "M" },
        { "sorter", "the folder of the example model", "M" } });
    QStringList words;
    for (int i = 0; i < count; ++i) {
        words << QString::fromLocal8Bit(arguments[i]);
    }
    if (!parser.parse(words) || parser.positionalArguments().size() != 1) {
        std::fprintf(stderr,
            "%s\nfovea-window-pictures FOLDER [--theme T --lang L --size WxH --scale N --model M]\n",
            qPrintable(parser.errorText()));
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", parser.value("scale").toLatin1());
    QApplication application(count, arguments);
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath("settings.ini"), QSettings::IniFormat);
    Language language;
    language.choose(parser.value("lang"));
    applyTheme(themeNamed(parser.value("theme")));
    WindowSetup setup;
    setup.engineProgram = QCoreApplication::applicationDirPath() + "/fovea-cli";
    setup.runFolder = scratch.filePath("runs");
    setup.exampleModel = parser.value("sorter");
    setup.pluginFolders = { PluginLoader::defaultFolders().front() };
    const QStringList size = parser.value("size").split('x');
    QDir().mkpath(parser.positionalArguments().front());
    const auto photograph = [&](MainWindow& window) {
        window.resize(size.value(0).toInt(), size.value(1).toInt());
        return Photographer(window, QDir(parser.positionalArguments().front()),
            QString("%1_%2_%3_%4x")
                .arg(parser.value("theme"), parser.value("lang"), parser.value("size"),
                    parser.value("scale")));
    };
    {
        MainWindow window(setup, settings, language);
        window.show();
        Photographer photographer = photograph(window);
        takeAll(window, photographer, parser.value("sorter"), parser.value("model"));
    }
    setup.journalFolder = scratch.filePath("journals");
    takeReturn(setup, settings, language, QDir(scratch.path()), photograph);
    return 0;
}
