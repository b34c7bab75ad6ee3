// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspace_fixture.h"
#include "workspace_file.h"

#include <fovea/json.h>

#include <QLabel>

#include <csignal>
#include <random>
#include <thread>

namespace fovea::test {
namespace {

using Workspaces = WorkspaceWindowTest;

TEST_F(Workspaces, OpenAgainAsTheyWereSaved)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "a.h5", "b.h5" });
    selectHead(1, 2);
    const std::vector<int> keys = m_window->workbench().traces();
    m_window->workbench().compare({ ComparisonSide { keys[0], {} }, ComparisonSide { keys[1], 0 },
        Comparison::Mode::Difference, false });
    execute("panel.set",
        { { "panel", "attention_maps.heads" }, { "state", Value::Object { { "filter", "entropy < 1" } } } });
    const Value state = m_window->panels().frame("attention_maps.heads")->panel().state();
    save("w.fovea");
    EXPECT_FALSE(workspace().isModified());
    EXPECT_TRUE(m_window->windowTitle().startsWith("w ")) << m_window->windowTitle().toStdString();
    m_window->close();

    restart();
    openWorkspace("w.fovea");
    EXPECT_EQ(titles(), QStringList({ "a.h5", "b.h5" }));
    const Selection& selection = m_window->workbench().selection();
    EXPECT_EQ(selection.layer, 1);
    EXPECT_EQ(selection.head, 2);
    EXPECT_EQ(selection.trace, m_window->workbench().traces()[1]);
    const Comparison& comparison = m_window->workbench().comparison();
    EXPECT_EQ(comparison.mode, Comparison::Mode::Difference);
    EXPECT_FALSE(comparison.isRangeLocked);
    ASSERT_TRUE(comparison.a && comparison.b);
    EXPECT_EQ(comparison.a->trace, m_window->workbench().traces()[0]);
    EXPECT_EQ(comparison.b->example, 0);
    EXPECT_TRUE(m_window->panels().frame("attention_maps.heads")->panel().state() == state);
    EXPECT_FALSE(workspace().isModified()) << bannerText();
    EXPECT_FALSE(m_window->regions().missingFiles().isVisible());
}

TEST_F(Workspaces, GiveTheSameTextButForTheWidthsOfDocksWhenNothingWasDone)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    save("w.fovea");
    const auto text = [&] {
        QFile file(fovea::test::text(m_folder / "w.fovea"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        Value document = *parseJson(file.readAll().toStdString(), "w.fovea");
        // Pixels, which Qt shares out again when the window is shown.
        document["layout"]["docks"] = "";
        return formatJson(document, 2);
    };
    const std::string first = text();
    m_window->close();
    restart();
    openWorkspace("w.fovea");
    execute("workspace.save");
    ASSERT_TRUE(waitFor([&] { return !workspace().isBusy(); }));
    EXPECT_EQ(text(), first);
}

TEST_F(Workspaces, ListFilesThatAreMissingAndOpenTheRest)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "a.h5", "b.h5" });
    save("w.fovea");
    std::filesystem::create_directories(m_folder / "far/away");
    std::filesystem::rename(m_folder / "b.h5", m_folder / "far/away/b.h5");
    m_window->close();
    restart();
    openWorkspace("w.fovea");
    EXPECT_EQ(titles(), QStringList({ "a.h5" }));
    MissingFiles& missing = m_window->regions().missingFiles();
    ASSERT_EQ(missing.troubles().size(), 1U);
    EXPECT_TRUE(missing.isVisible());
    EXPECT_EQ(missing.troubles()[0].path, text(m_folder / "b.h5"));
    picture("missing_files");
    // Saving meanwhile does not forget it.
    execute("workspace.save");
    ASSERT_TRUE(waitFor([&] { return !workspace().isBusy(); }));
    EXPECT_EQ(readWorkspace(text(m_folder / "w.fovea"))->traces.size(), 2U);
    execute("workspace.locate",
        { { "missing", (m_folder / "b.h5").string() }, { "found", (m_folder / "far/away/b.h5").string() } });
    ASSERT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == 2; })) << bannerText();
    EXPECT_FALSE(missing.isVisible());
    EXPECT_TRUE(waitFor([&] { return workspace().isModified(); }));
}

TEST_F(Workspaces, FindTracesThatWereRenamedBesideThem)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    save("w.fovea");
    m_window->close();
    std::filesystem::rename(m_folder / "a.h5", m_folder / "renamed.h5");
    restart();
    openWorkspace("w.fovea");
    EXPECT_EQ(titles(), QStringList({ "renamed.h5" }));
    EXPECT_FALSE(m_window->regions().missingFiles().isVisible());
}

TEST_F(Workspaces, KeepThePanelOfAPluginThatIsNotHere)
{
    restart();
    save("w.fovea");
    m_window->close();
    Result<WorkspaceDocument> document = readWorkspace(text(m_folder / "w.fovea"));
    ASSERT_TRUE(document);
    document->panels["stranger.map"]
        = { "stranger", "Stranger's map", "split", Value::Object { { "zoom", 3 } } };
    ASSERT_TRUE(writeWorkspace(*document, text(m_folder / "w.fovea")));
    restart();
    openWorkspace("w.fovea");
    const PanelFrame* frame = m_window->panels().frame("stranger.map");
    ASSERT_NE(frame, nullptr);
    EXPECT_EQ(frame->title(), "Stranger's map");
    m_window->panels().raisePanel("stranger.map");
    picture("absent_panel");
    EXPECT_NE(frame->findChild<QLabel*>("absentPanelText")->text().indexOf("stranger"), -1);
    execute("workspace.save");
    ASSERT_TRUE(waitFor([&] { return !workspace().isBusy(); }));
    const Result<WorkspaceDocument> again = readWorkspace(text(m_folder / "w.fovea"));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->panels.at("stranger.map").state == Value(Value::Object { { "zoom", 3 } }));
    EXPECT_EQ(again->panels.at("stranger.map").comparison, "split");
}

TEST_F(Workspaces, TakeTheirTracesAlongAndGoOverToTheCopies)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    selectHead(1, 1);
    execute("workspace.saveAs", { { "path", (m_folder / "whole.fovea").string() }, { "traces", true } });
    ASSERT_TRUE(waitFor([&] { return workspace().path() == text(m_folder / "whole.fovea"); }))
        << bannerText();
    ASSERT_EQ(m_window->workbench().traces().size(), 1U);
    const auto trace = m_window->workbench().trace(m_window->workbench().traces().front());
    EXPECT_EQ(trace->path(), m_folder / "whole.fovea/a.h5");
    EXPECT_EQ(m_window->workbench().selection().head, 1);
}

TEST_F(Workspaces, ComeBackAfterTheWindowWasKilled)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    selectHead(1, 2);
    selectHead(0, 1);
    const int steps = m_window->history().count();
    restart();
    ASSERT_TRUE(waitFor([&] { return banner("Work to restore") != nullptr; }));
    ASSERT_TRUE(press(*banner("Work to restore"), "Restore"));
    ASSERT_TRUE(waitFor([&] { return m_window->workbench().selection().head == 1; })) << bannerText();
    EXPECT_EQ(titles(), QStringList({ "a.h5" }));
    EXPECT_EQ(m_window->history().count(), steps);
    execute("edit.undo");
    EXPECT_EQ(m_window->workbench().selection().layer, 1);
    EXPECT_EQ(m_window->workbench().selection().head, 2);
    // What was restored is kept in the new journal, and the old one is gone.
    ASSERT_TRUE(journal().flush(20'000));
    ASSERT_TRUE(waitFor(
        [&] { return QDir(text(m_folder / "state")).entryList({ "*.journal" }, QDir::Files).size() == 1; }));
    restart();
    ASSERT_TRUE(waitFor([&] { return banner("Work to restore") != nullptr; }));
    ASSERT_TRUE(press(*banner("Work to restore"), "Restore"));
    EXPECT_TRUE(waitFor([&] { return m_window->workbench().selection().head == 2; }));
}

TEST_F(Workspaces, OfferUnsavedWorkOfANamedOneAsACopyToo)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "a.h5" });
    save("w.fovea");
    openTraces({ "b.h5" });
    ASSERT_TRUE(waitFor([&] { return workspace().isModified(); }));
    restart();
    ASSERT_TRUE(waitFor([&] { return banner("Work to restore") != nullptr; }));
    picture("restore");
    ASSERT_TRUE(press(*banner("Work to restore"), "Open as a copy"));
    ASSERT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == 2; })) << bannerText();
    picture("restored_copy");
    EXPECT_EQ(workspace().path(), "");
    EXPECT_EQ(readWorkspace(text(m_folder / "w.fovea"))->traces.size(), 1U);
}

TEST_F(Workspaces, ForgetWhatTheUserDiscards)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    restart();
    ASSERT_TRUE(waitFor([&] { return banner("Work to restore") != nullptr; }));
    ASSERT_TRUE(press(*banner("Work to restore"), "Discard"));
    restart();
    QTest::qWait(300);
    EXPECT_EQ(banner("Work to restore"), nullptr);
}

TEST_F(Workspaces, AreOfferedQuietlyAfterAnOrderlyEnd)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    m_window->close();
    restart();
    auto* last = m_window->findChild<QPushButton*>("welcomeLast");
    ASSERT_TRUE(waitFor([&] { return last->isVisible(); }));
    picture("last_session");
    EXPECT_EQ(banner("Work to restore"), nullptr);
    QTest::mouseClick(last, Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == 1; }));
}

TEST_F(Workspaces, AreKeptWhenTheyHadNoNameAndAnotherTookTheirPlace)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "b.h5" });
    save("b.fovea");
    m_window->close();
    restart();
    openTraces({ "a.h5" });
    openWorkspace("b.fovea");
    EXPECT_EQ(titles(), QStringList({ "b.h5" }));
    restart();
    auto* last = m_window->findChild<QPushButton*>("welcomeLast");
    ASSERT_TRUE(waitFor([&] { return last->isVisible(); })) << "the journal of a.h5 is gone";
    QTest::mouseClick(last, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == 1; }));
    EXPECT_EQ(titles(), QStringList({ "a.h5" }));
}

TEST_F(Workspaces, AskBeforeWorkToRestoreTakesThePlaceOfUnsavedChanges)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "a.h5" });
    restart();
    ASSERT_TRUE(waitFor([&] { return banner("Work to restore") != nullptr; }));
    openTraces({ "b.h5" });
    save("b.fovea");
    openTraces({ "a.h5" });
    ASSERT_TRUE(waitFor([&] { return workspace().isModified(); }));
    int asked = 0;
    m_window->workspace().setQuestion([&asked] {
        ++asked;
        return WindowWorkspace::Answer::Cancel;
    });
    ASSERT_TRUE(press(*banner("Work to restore"), "Restore"));
    EXPECT_EQ(asked, 1);
    QTest::qWait(300);
    EXPECT_EQ(titles(), QStringList({ "b.h5", "a.h5" }));
    EXPECT_NE(banner("Work to restore"), nullptr) << "it can still be restored";
}

TEST_F(Workspaces, AskBeforeSomethingIsLostAndOnlyThen)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    int asked = 0;
    auto answer = WindowWorkspace::Answer::Cancel;
    m_window->workspace().setQuestion([&] {
        ++asked;
        return answer;
    });
    openTraces({ "a.h5" });
    save("w.fovea");
    selectHead(1, 1);
    EXPECT_TRUE(m_window->workspace().mayClose());
    EXPECT_EQ(asked, 0);
    openTraces({ "b.h5" });
    ASSERT_TRUE(waitFor([&] { return workspace().isModified(); }));
    EXPECT_TRUE(m_window->windowTitle().startsWith("w*")) << m_window->windowTitle().toStdString();
    EXPECT_FALSE(m_window->close());
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(readWorkspace(text(m_folder / "w.fovea"))->traces.size(), 1U);
    answer = WindowWorkspace::Answer::Save;
    EXPECT_TRUE(m_window->close());
    EXPECT_EQ(readWorkspace(text(m_folder / "w.fovea"))->traces.size(), 2U);
}

TEST_F(Workspaces, DoNotOverwriteWhatAnotherWindowHasSaved)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    save("w.fovea");
    m_folder.write("w.fovea", formatWorkspace({}, m_folder.path()));
    execute("workspace.save");
    ASSERT_TRUE(waitFor([&] { return banner("The workspace was not saved") != nullptr; }));
    EXPECT_TRUE(readWorkspace(text(m_folder / "w.fovea"))->traces.empty());
    ASSERT_TRUE(press(*banner("The workspace was not saved"), "Save anyway"));
    EXPECT_TRUE(waitFor([&] { return readWorkspace(text(m_folder / "w.fovea"))->traces.size() == 1; }));
}

TEST_F(Workspaces, AreStillKnownAfterTheyCouldNotBeSavedElsewhere)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "a.h5" });
    save("w.fovea");
    execute("workspace.saveAs", { { "path", "/proc/nowhere/w.fovea" } });
    ASSERT_TRUE(waitFor([&] { return banner("The workspace was not saved") != nullptr; }));
    delete banner("The workspace was not saved");
    openTraces({ "b.h5" });
    execute("workspace.save");
    ASSERT_TRUE(waitFor([&] { return !workspace().isBusy(); }));
    EXPECT_EQ(banner("The workspace was not saved"), nullptr) << bannerText();
    EXPECT_EQ(readWorkspace(text(m_folder / "w.fovea"))->traces.size(), 2U);
}

TEST_F(Workspaces, SavedTwiceAtOnceHaveWhatWasThereLast)
{
    writeTrace("a.h5");
    writeTrace("b.h5");
    restart();
    openTraces({ "a.h5" });
    save("w.fovea");
    for (int round = 0; round < 10; ++round) {
        openTraces({ "b.h5" });
        workspace().save();
        m_window->workbench().close(m_window->workbench().traces().back());
        if (round % 2 == 0) {
            workspace().save();
        } else {
            EXPECT_TRUE(workspace().saveNow());
        }
        ASSERT_TRUE(waitFor([&] { return !workspace().isBusy(); }));
        EXPECT_EQ(banner("The workspace was not saved"), nullptr) << bannerText();
        EXPECT_EQ(readWorkspace(text(m_folder / "w.fovea"))->traces.size(), 1U) << round;
    }
}

TEST_F(Workspaces, LeaveTheLayoutOfTheUserAloneInSafeMode)
{
    restart();
    m_window->panels().frame("trace_browser.tree")->hide();
    m_window->close();
    m_window.reset();
    m_settings.sync();
    const QByteArray layout = m_settings.value("layout").toByteArray();
    ASSERT_FALSE(layout.isEmpty());
    WindowSetup setup;
    setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
    setup.runFolder = text(m_folder / "runs");
    setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins" };
    setup.isLayoutFixed = true;
    {
        MainWindow safe(setup, m_settings, m_language);
        safe.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&safe));
        safe.close();
    }
    EXPECT_EQ(m_settings.value("layout").toByteArray(), layout);
}

TEST_F(Workspaces, SayThatTheyAreOpenTwice)
{
    restart();
    save("w.fovea");
    const std::unique_ptr<MainWindow> first = std::move(m_window);
    ASSERT_TRUE(first->workspace().workspace().journal().flush(20'000));
    m_window = makeWindow();
    openWorkspace("w.fovea");
    EXPECT_TRUE(waitFor([&] { return banner("Open twice") != nullptr; }));
    ASSERT_TRUE(journal().flush(20'000));
    EXPECT_NE(journal().path(), first->workspace().workspace().journal().path());
}

TEST_F(Workspaces, RefuseABadFileAndLeaveTheWindowAsItIs)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    m_folder.write("newer.fovea", R"({"format": "fovea-workspace", "version": 7, "written_by": "fovea 4"})");
    m_window->open(text(m_folder / "newer.fovea"));
    ASSERT_TRUE(waitFor([&] { return banner("The workspace was not opened") != nullptr; }));
    EXPECT_TRUE(bannerText().find("version 7") != std::string::npos) << bannerText();
    EXPECT_EQ(m_window->workbench().traces().size(), 1U);
}

TEST_F(Workspaces, GoOnWhenNothingCanBeKeptForACrash)
{
    writeTrace("a.h5");
    m_folder.write("state", "a file where the folder should be");
    restart();
    ASSERT_TRUE(waitFor([&] { return banner("Nothing is kept for a crash") != nullptr; }));
    openTraces({ "a.h5" });
    for (int head = 0; head < 3; ++head) {
        selectHead(1, head);
        QTest::qWait(20);
    }
    EXPECT_EQ(m_window->banners().banners().size(), 1U) << bannerText();
    std::filesystem::remove(m_folder / "state");
    selectHead(0, 0);
    EXPECT_TRUE(waitFor([&] { return m_window->banners().banners().empty(); }));
}

TEST_F(Workspaces, NeverKeepTheEventLoopWaiting)
{
    writeTrace("a.h5");
    restart();
    openTraces({ "a.h5" });
    ASSERT_TRUE(waitFor([&] { return !m_window->panels().isLoading(); }));
    // Not how long a command takes to draw, which depends on the machine, but what keeping it adds.
    QElapsedTimer clock;
    double longest = 0;
    for (int i = 0; i < 300; ++i) {
        clock.restart();
        toValue(workspace().state().gather());
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        selectHead(i % 2, i % 3);
    }
    EXPECT_LT(longest, 50);
    EXPECT_TRUE(journal().flush(20'000));
}

} // namespace
} // namespace fovea::test
