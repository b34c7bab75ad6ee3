// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// The window in the states that a user meets, as pictures to look at: empty, a run, during a run, a dead
// engine, an error, a long text, a filter, the trace browser. One theme, language, size and scale a call;
// `ninja pictures` makes them all.
#include "appearance.h"
#include "main_window.h"
#include "outlet.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
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
        const QString path = m_folder.filePath(QString("%1_%2.png").arg(state, m_variant));
        if (!m_window.grab().save(path)) {
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
        photographer.run(longText());
        photographer.take("long_text");
        window.run(longText());
        photographer.takeNow("during_a_run");
        photographer.expect("the run was not drawn", [&] { return window.drawnMilliseconds() > 0; });
    }
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
    MainWindow window(setup, settings, language);
    const QStringList size = parser.value("size").split('x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    QDir().mkpath(parser.positionalArguments().front());
    Photographer photographer(window, QDir(parser.positionalArguments().front()),
        QString("%1_%2_%3_%4x")
            .arg(parser.value("theme"), parser.value("lang"), parser.value("size"), parser.value("scale")));
    takeAll(window, photographer, parser.value("sorter"), parser.value("model"));
    return 0;
}
