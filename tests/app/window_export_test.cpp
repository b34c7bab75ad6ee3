// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "figure_actions.h"
#include "outlet.h"
#include "plugins/attention_trace.h"
#include "selection_text.h"

#include <QProcess>

#include <fstream>

namespace fovea::test {
namespace {

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

class WindowExport : public WindowTest {
protected:
    void showTrace()
    {
        writeAttentionTrace(m_folder / "trace.h5", {});
        m_window->open(text(m_folder / "trace.h5"));
        ASSERT_TRUE(waitFor([&] { return !m_window->workbench().traces().empty(); }));
        Selection selection = m_window->workbench().selection();
        selection.layer = 1;
        selection.head = 2;
        selection.query = 3;
        selection.path = "/tokens/ids";
        m_window->workbench().select(selection);
        ASSERT_TRUE(waitFor([&] { return !m_window->workbench().isReading(); }));
    }
    int runExport(const QString& panel, const std::filesystem::path& output, const QStringList& more = {})
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(FOVEA_BINARY_DIR "/fovea",
            QStringList { "export", text(m_folder / "trace.h5"), "--panel", panel, "--select",
                formatSelection(m_window->workbench().selection()), "-o", text(output) }
                + more);
        EXPECT_TRUE(process.waitForFinished(patienceMilliseconds));
        return process.exitCode();
    }
};

TEST_F(WindowExport, GivesTheSameBytesFromTheMenuAndTheCommandLine)
{
    showTrace();
    for (const char* panel :
        { "attention_maps", "attention_maps.heads", "attention_maps.lines", "trace_browser.tree" }) {
        m_window->panels().raisePanel(panel);
        ASSERT_TRUE(waitFor([&] {
            return !m_window->panels().activeFrame()->panel().isLoading()
                && !m_window->workbench().isReading();
        }));
        for (const char* suffix : { "svg", "pdf", "png", "csv", "npy" }) {
            const auto fromMenu = m_folder / (std::string(panel) + ".menu." + suffix);
            const auto fromCommand = m_folder / (std::string(panel) + ".command." + suffix);
            ASSERT_TRUE(m_window->outlet().exportFigure(text(fromMenu))) << panel << suffix;
            ASSERT_EQ(runExport(panel, fromCommand), 0) << panel << suffix;
            EXPECT_FALSE(bytesOf(fromMenu).empty());
            EXPECT_EQ(bytesOf(fromMenu), bytesOf(fromCommand)) << panel << " as " << suffix;
        }
    }
}

TEST_F(WindowExport, RefusesToOverwriteAndUnknownPanelsAndSuffixes)
{
    showTrace();
    const auto there = m_folder.write("there.svg", "mine");
    EXPECT_EQ(runExport("attention_maps", there), 2);
    EXPECT_EQ(bytesOf(there), "mine");
    EXPECT_EQ(runExport("attention_maps", there, { "--force" }), 0);
    EXPECT_NE(bytesOf(there), "mine");
    EXPECT_EQ(runExport("no.such.panel", m_folder / "x.svg"), 2);
    EXPECT_NE(runExport("attention_maps", m_folder / "x.gif"), 0);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "x.gif"));
}

TEST_F(WindowExport, WritesTheCommandThatDrawsTheFigureAgain)
{
    showTrace();
    const QString command = exportCommand(
        "attention_maps", m_window->panels().frame("attention_maps")->panel(), m_window->workbench());
    EXPECT_TRUE(
        command.startsWith("fovea export '" + text(m_folder / "trace.h5") + "' --panel attention_maps"));
    EXPECT_TRUE(command.contains("layer=1,head=2,query=3"));
}

TEST_F(WindowExport, TellsInABannerWhenAFigureCannotBeWritten)
{
    showTrace();
    EXPECT_FALSE(m_window->outlet().exportFigure("/nowhere/figure.svg"));
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->problem().sentence.contains("/nowhere/figure.svg"));
}

} // namespace
} // namespace fovea::test
