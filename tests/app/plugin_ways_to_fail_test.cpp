// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "crash_watch.h"
#include "plugin_trials.h"

#include <QFileInfo>
#include <QPluginLoader>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

namespace fovea::test {
namespace {

/// A file of the folder of failing plugins, and a piece of the sentence that it is refused with.
struct WayToFail {
    const char* fixture;
    const char* sentence;
};

constexpr WayToFail waysToFail[] {
    { "wrong_sdk", "version 7.0 of the plugin SDK" },
    { "older_sdk", "version 1.1 of the plugin SDK" },
    { "newer_sdk", "Install a newer Fovea" },
    { "newer_data", "traces of schema 99" },
    { "wrong_qt", "built with Qt 6.99" },
    { "wrong_processor", "the processor pdp11" },
    { "no_stamp", "Build it again with the SDK" },
    { "broken_manifest", "\"panels\"" },
    { "missing_key", "\"license\"" },
    { "broken_settings", "The setting depth wants" },
    { "duplicate_id", "is taken by" },
    { "missing_interface", "org.fovea.PluginVerbs" },
    { "missing_symbol", "aFunctionThatNoLibraryHas" },
    { "throws_at_start", "no licence for Tuesdays" },
    { "crashes_at_start", "signal 11" },
    { "hangs_at_start", "did not come to an end" },
    { "ends_the_process", "without a word" },
    { "no_panel", "does not make the panel" },
    { "throws_drawing", "no colours left" },
    { "crashes_drawing", "signal 11" },
    { "plain_library", "no plugin manifest" },
    { "not_a_library", "no plugin manifest" },
};

TEST(PluginsThatFail, AreEachRefusedWithTheirSentenceWhileTheWindowLives)
{
    // A sanitizer would make an exit code of a signal.
    qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":handle_segv=0");
    TemporaryFolder folder;
    QSettings settings(text(folder / "settings.ini"), QSettings::IniFormat);
    Language language;
    language.choose("en");
    WindowSetup setup;
    setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
    setup.runFolder = text(folder / "runs");
    setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins", FOVEA_FAILING_PLUGINS };
    setup.pluginStateFolder = text(folder / "plugins");
    MainWindow window(setup, settings, language);
    window.show();
    const auto& files = window.plugins().files();
    const auto isDecided
        = [](const PluginFile& file) { return file.state == PluginFile::State::Refused || file.isOwn; };
    ASSERT_TRUE(QTest::qWaitFor([&] { return std::all_of(files.begin(), files.end(), isDecided); }, 180'000));
    for (const WayToFail& way : waysToFail) {
        const auto file = std::find_if(files.begin(), files.end(), [&](const PluginFile& each) {
            return QFileInfo(each.path).completeBaseName() == QString("failing_") + way.fixture;
        });
        ASSERT_NE(file, files.end()) << way.fixture;
        EXPECT_EQ(file->state, PluginFile::State::Refused) << way.fixture;
        EXPECT_TRUE(file->reason.contains(way.sentence)) << way.fixture << ": " << file->reason.toStdString();
        EXPECT_EQ(file->steps.front().state, PluginFile::State::Found);
        EXPECT_GE(file->steps.size(), 2U);
    }
    // The plugins of the program stand, and the window draws.
    EXPECT_NE(window.panels().frame("attention_maps"), nullptr);
    EXPECT_NE(window.panels().frame("trace_browser.tree"), nullptr);
    EXPECT_FALSE(window.grab().isNull());
}

TEST(PluginTrialsTest, RememberByContentWhatWasTried)
{
    TemporaryFolder folder;
    const QString file = FOVEA_FAILING_PLUGINS "/failing_throws_at_start.so";
    const QString record = text(folder / "plugins.ini");
    {
        PluginTrials trials(record, FOVEA_BINARY_DIR "/fovea");
        EXPECT_FALSE(trials.known(file).has_value());
        int ends = 0;
        QObject::connect(&trials, &PluginTrials::finished, [&] { ++ends; });
        trials.start(file);
        trials.start(file);
        ASSERT_TRUE(QTest::qWaitFor([&] { return ends > 0 && !trials.isBusy(); }, 60'000));
        EXPECT_EQ(ends, 1);
    }
    PluginTrials again(record, "/no/such/program");
    ASSERT_TRUE(again.known(file).has_value());
    EXPECT_FALSE(again.known(file)->isPassed);
    EXPECT_TRUE(again.known(file)->reason.contains("no licence for Tuesdays"));
    again.forget(file);
    EXPECT_FALSE(again.known(file).has_value());
}

TEST(PluginTrialsTest, SayThatTheProgramWhichTriesIsMissing)
{
    TemporaryFolder folder;
    PluginTrials trials(text(folder / "plugins.ini"), "/no/such/program");
    QString said;
    QObject::connect(&trials, &PluginTrials::finished,
        [&](const QString&, bool isPassed, const QString& reason) { said = isPassed ? "passed" : reason; });
    trials.start(FOVEA_FAILING_PLUGINS "/failing_throws_at_start.so");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 30'000));
    EXPECT_TRUE(said.contains("/no/such/program")) << said.toStdString();
}

/// What a process that crashed in a plugin leaves is read by the next one, which does not load it.
TEST(CrashWatchTest, NamesTheCulpritAtTheNextStartAndSwitchesItOff)
{
    TemporaryFolder folder;
    const QString state = text(folder / "state");
    const QString culprit = QFileInfo(FOVEA_FAILING_PLUGINS "/failing_crashes_drawing.so").absoluteFilePath();
    // A window that was told not to try its plugins first meets the crash itself.
    const pid_t child = fork();
    if (child == 0) {
        const CrashWatch watch(state);
        QPluginLoader loader(culprit);
        loader.setLoadHints(QLibrary::PreventUnloadHint);
        auto* plugin = qobject_cast<Plugin*>(loader.instance());
        const_cast<CrashWatch&>(watch).watch(culprit);
        PluginLoader plugins(culprit);
        EngineProcess engine("");
        WorkbenchHost workbench(engine);
        const std::unique_ptr<Panel> panel = plugin->createPanel("crashes_drawing.panel", workbench);
        panel->grab();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_FALSE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;

    CrashWatch watch(state);
    EXPECT_EQ(watch.culprits(), QStringList { culprit });
    PluginLoader plugins({ FOVEA_FAILING_PLUGINS }, {});
    plugins.guard({ nullptr, &watch, nullptr, {} });
    const PluginFile* file = plugins.file("crashes_drawing");
    ASSERT_NE(file, nullptr);
    EXPECT_EQ(file->state, PluginFile::State::Disabled);
    EXPECT_FALSE(file->reason.isEmpty());
    // Once told it is forgotten; the settings keep that it is off.
    EXPECT_TRUE(CrashWatch(state).culprits().isEmpty());
}

} // namespace
} // namespace fovea::test
