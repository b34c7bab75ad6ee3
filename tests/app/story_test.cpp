// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/story_window.h"
#include "engine/temporary_folder.h"
#include "figure_return.h"
#include "window_workspace.h"

#include <fovea/json.h>

#include <QProcess>
#include <QTest>

#include <cstdlib>
#include <fstream>

namespace fovea::test {
namespace {

/// The two texts and the model that they are for: MiniLM where it is, else the sorter that Fovea ships.
struct Subject {
    std::filesystem::path model;
    QString first, second;
};

Subject subject()
{
    const char* named = std::getenv("FOVEA_MINILM");
    const std::filesystem::path miniLm = named != nullptr
        ? std::filesystem::path(named)
        : std::filesystem::path(FOVEA_TEST_DATA) / "../build/models/all-MiniLM-L6-v2";
    if (std::filesystem::exists(miniLm / "config.json")) {
        return { std::filesystem::canonical(miniLm),
            "The animal didn't cross the street because it was too tired.",
            "The animal didn't cross the street because it was too wide." };
    }
    return { std::filesystem::canonical(
                 std::filesystem::path(FOVEA_TEST_DATA) / "../resources/models/sorter"),
        "2 0 1 1 0 2", "1 2 0 2 1 0" };
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// A process that has ended is also one that nobody has asked for yet.
bool isRunning(int64_t process)
{
    const std::string status = bytesOf("/proc/" + std::to_string(process) + "/stat");
    const std::size_t state = status.rfind(") ");
    return state != std::string::npos && status[state + 2] != 'Z';
}

/// What the window shows, and what a person would say is the same again: each part by itself, so that a
/// failure names it.
void expectSame(const Value& before, const Value& after)
{
    ASSERT_NE(before.as<Value::Object>(), nullptr);
    for (const auto& [name, value] : *before.as<Value::Object>()) {
        const Value* now = after.find(name);
        ASSERT_NE(now, nullptr) << name;
        EXPECT_EQ(formatJson(value, 2), formatJson(*now, 2)) << name;
    }
}

/// Played by a process of its own, which is killed at its end. Not run by itself.
TEST(StoryOfAWindow, DISABLED_FirstAct)
{
    const char* named = std::getenv("FOVEA_STORY_FOLDER");
    ASSERT_NE(named, nullptr);
    const std::filesystem::path folder = named;
    const Subject model = subject();
    StoryWindow story(folder);
    MainWindow& window = story.window();
    ASSERT_TRUE(story.openModel(model.model)) << story.bannerText();
    ASSERT_TRUE(story.typeAndRun(model.first)) << story.bannerText();
    ASSERT_TRUE(story.typeAndRun(model.second)) << story.bannerText();
    ASSERT_EQ(window.workbench().traces().size(), 2U);

    story.clickHead(2);
    EXPECT_EQ(window.workbench().selection().head, 2);
    story.pick("l1h3");
    EXPECT_EQ(window.workbench().selection().layer, 1);
    EXPECT_EQ(window.workbench().selection().head, 3);
    story.clickCell(5, 3);
    EXPECT_EQ(window.workbench().selection().query, 5);
    EXPECT_EQ(window.workbench().selection().key, 3);

    const Panel& map = window.panels().frame("attention_maps")->panel();
    story.clickIn("attention_maps", "modeSplit");
    EXPECT_EQ(map.comparisonMode(), Comparison::Mode::Split);
    story.picture("a_and_b");
    story.pressIn("attention_maps", Qt::Key_2);
    EXPECT_EQ(map.comparisonMode(), Comparison::Mode::B);
    story.pressIn("attention_maps", Qt::Key_4);
    EXPECT_EQ(map.comparisonMode(), Comparison::Mode::Difference);
    story.clickIn("attention_maps.lines", "modeSplit");
    story.picture("difference");

    story.writeNote("the subject moves here");
    ASSERT_TRUE(story.exportFigure(folder / "figure.svg")) << story.bannerText();

    const int steps = window.history().count();
    ASSERT_GE(steps, 7);
    for (int count = 0; count < 4; ++count) {
        story.press(QKeySequence("Ctrl+Z"));
        EXPECT_TRUE(story.settle());
    }
    EXPECT_EQ(window.history().index(), steps - 4);
    for (int count = 0; count < 3; ++count) {
        story.press(QKeySequence("Ctrl+Shift+Z"));
        EXPECT_TRUE(story.settle());
    }
    EXPECT_EQ(window.history().index(), steps - 1);
    story.writeNote("and here");
    story.press(QKeySequence("Ctrl+Z"));
    EXPECT_TRUE(story.settle());
    story.picture("before_the_kill");
    EXPECT_EQ(story.bannerText(), "");

    ASSERT_TRUE(window.workspace().workspace().journal().flush(20'000));
    Value told = Value::Object { { "engine", static_cast<int64_t>(window.engine().processId()) },
        { "failed", ::testing::Test::HasFailure() }, { "seen", story.seen() } };
    std::ofstream(folder / "told.part") << formatJson(told, 2);
    std::filesystem::rename(folder / "told.part", folder / "told.json");
    QTest::qWait(120'000);
}

TEST(StoryOfAWindow, EndsWithTheFigureThatItBeganWith)
{
    const TemporaryFolder folder;
    ::setenv("FOVEA_STORY_FOLDER", folder.path().c_str(), 1);
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedChannels);
    window.start("/proc/self/exe",
        { "--gtest_also_run_disabled_tests", "--gtest_filter=StoryOfAWindow.DISABLED_FirstAct" });
    ASSERT_TRUE(StoryWindow::waitFor([&] {
        return std::filesystem::exists(folder / "told.json") || window.state() == QProcess::NotRunning;
    }));
    ASSERT_EQ(window.state(), QProcess::Running) << "the first act ended early";
    const Result<Value> told = parseJson(bytesOf(folder / "told.json"), "told.json");
    ASSERT_TRUE(told) << told.error().message();
    EXPECT_FALSE(told->get("failed", true)) << "the first act went wrong";
    const auto engine = told->get("engine", int64_t { 0 });
    EXPECT_TRUE(isRunning(engine));
    window.kill();
    ASSERT_TRUE(window.waitForFinished());
    EXPECT_TRUE(StoryWindow::waitFor([engine] { return !isRunning(engine); })) << "the engine lives on";

    StoryWindow story(folder.path());
    MainWindow& restarted = story.window();
    ASSERT_TRUE(story.clickBanner("Work to restore", "Restore")) << story.bannerText();
    ASSERT_TRUE(StoryWindow::waitFor([&] { return restarted.workbench().traces().size() == 2; }));
    ASSERT_TRUE(StoryWindow::waitFor([&] { return !restarted.workspace().workspace().isBusy(); }));
    ASSERT_TRUE(story.settle());
    EXPECT_EQ(story.bannerText(), "");
    story.picture("after_the_restart");
    expectSame(*told->find("seen"), story.seen());

    // What was done before the kill is undone after it, and done again.
    const int index = restarted.history().index();
    story.press(QKeySequence("Ctrl+Z"));
    EXPECT_TRUE(story.settle());
    EXPECT_EQ(restarted.history().index(), index - 1);
    story.press(QKeySequence("Ctrl+Shift+Z"));
    EXPECT_TRUE(story.settle());
    expectSame(*told->find("seen"), story.seen());

    // Somewhere else, then back by the figure alone.
    story.pressIn("attention_maps", Qt::Key_1);
    story.pick("l0h0");
    EXPECT_EQ(restarted.workbench().selection().layer, 0);
    bool isBack = false;
    QObject::connect(&restarted.figureReturn(), &FigureReturn::returned, [&isBack] { isBack = true; });
    story.drop(folder / "figure.svg");
    ASSERT_TRUE(StoryWindow::waitFor([&] { return isBack; })) << story.bannerText();
    ASSERT_TRUE(story.settle());
    story.picture("figure_is_back");
    EXPECT_EQ(restarted.workbench().selection().layer, 1);
    EXPECT_EQ(
        restarted.panels().frame("attention_maps")->panel().comparisonMode(), Comparison::Mode::Difference);
    ASSERT_TRUE(story.exportFigure(folder / "again.svg")) << story.bannerText();
    EXPECT_EQ(bytesOf(folder / "again.svg"), bytesOf(folder / "figure.svg"));

    // The engine of the new window works on with the model that came back.
    ASSERT_TRUE(story.typeAndRun(subject().first)) << story.bannerText();
    EXPECT_EQ(restarted.workbench().traces().size(), 3U);
}

} // namespace
} // namespace fovea::test
