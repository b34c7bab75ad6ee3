// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "outlet.h"
#include "plugins/attention_trace.h"
#include "selection_text.h"

#include <fovea/heatmap.h>
#include <fovea/json.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
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
    /// As File > Export figure does.
    bool exportFigure(const QString& path)
    {
        std::optional<bool> written;
        m_window->outlet().exportFigure(path, [&written](bool isWritten) { written = isWritten; });
        EXPECT_TRUE(waitFor([&written] { return written.has_value(); }));
        return written.value_or(false);
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
    void trigger(const char* panel, const QString& text)
    {
        for (QAction* action : m_window->panels().frame(panel)->panel().actions()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        ADD_FAILURE() << "no action " << text.toStdString();
    }
    /// Runs what "Copy as command" gives in a shell, and compares with File > Export in every format.
    void expectCopiedCommandToGiveTheFigure(const std::string& panel, const std::string& name)
    {
        m_window->panels().raisePanel(QString::fromStdString(panel));
        ASSERT_TRUE(waitFor([&] {
            return !m_window->panels().activeFrame()->panel().isLoading()
                && !m_window->workbench().isReading();
        }));
        m_window->outlet().copyActiveCommand();
        QString command = QGuiApplication::clipboard()->text();
        ASSERT_TRUE(command.endsWith("figure.svg")) << command.toStdString();
        command.chop(QString("-o figure.svg").size());
        for (const char* suffix : { "svg", "pdf", "png", "csv", "npy" }) {
            ASSERT_TRUE(exportFigure(text(m_folder / (panel + "." + name + "." + suffix))));
            command += " -o '" + text(m_folder / (panel + "." + name + ".again." + suffix)) + "'";
        }
        QProcess shell;
        shell.setProcessChannelMode(QProcess::ForwardedChannels);
        shell.start("/bin/sh", { "-c", "PATH=" FOVEA_BINARY_DIR ":$PATH; " + command });
        ASSERT_TRUE(shell.waitForFinished(patienceMilliseconds));
        ASSERT_EQ(shell.exitCode(), 0) << command.toStdString();
        for (const char* suffix : { "svg", "pdf", "png", "csv", "npy" }) {
            const std::string bytes = bytesOf(m_folder / (panel + "." + name + "." + suffix));
            EXPECT_FALSE(bytes.empty());
            EXPECT_TRUE(bytes == bytesOf(m_folder / (panel + "." + name + ".again." + suffix)))
                << suffix << " of " << command.toStdString();
        }
    }
    struct Exported {
        int code = 0;
        QString errors;
    };
    Exported exportSelected(const QString& selection, const std::filesystem::path& output)
    {
        QProcess process;
        process.start(FOVEA_BINARY_DIR "/fovea",
            { "export", text(m_folder / "trace.h5"), "--panel", "attention_maps", "--select", selection, "-o",
                text(output) });
        EXPECT_TRUE(process.waitForFinished(patienceMilliseconds));
        return { process.exitCode(), QString::fromUtf8(process.readAllStandardError()) };
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
            ASSERT_TRUE(exportFigure(text(fromMenu))) << panel << suffix;
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
    EXPECT_EQ(runExport("attention_maps", there), 3);
    EXPECT_EQ(bytesOf(there), "mine");
    EXPECT_EQ(runExport("attention_maps", there, { "--force" }), 0);
    EXPECT_NE(bytesOf(there), "mine");
    EXPECT_EQ(runExport("no.such.panel", m_folder / "x.svg"), 2);
    EXPECT_NE(runExport("attention_maps", m_folder / "x.gif"), 0);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "x.gif"));
}

TEST_F(WindowExport, TellsItsResultOrItsErrorAsJson)
{
    showTrace();
    const auto there = m_folder.write("there.svg", "mine");
    const auto told = [&](const std::filesystem::path& output) {
        QProcess process;
        process.start(FOVEA_BINARY_DIR "/fovea",
            { "export", text(m_folder / "trace.h5"), "--panel", "attention_maps", "--json", "-o",
                text(output) });
        EXPECT_TRUE(process.waitForFinished(patienceMilliseconds));
        const Result<Value> value = parseJson(process.readAllStandardOutput().toStdString(), "output");
        EXPECT_TRUE(value);
        return value ? *value : Value();
    };
    const Value refused = told(there), done = told(m_folder / "x.svg");
    const Value* error = refused.find("error");
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->get<std::string>("kind", ""), "input");
    EXPECT_EQ(error->get<int64_t>("exit_code", 0), 3);
    ASSERT_NE(done.find("files"), nullptr);
    EXPECT_EQ(*done.find("files"), Value(Value::List { (m_folder / "x.svg").string() }));
}

TEST_F(WindowExport, RefusesASelectionThatTheTraceHasNoPlaceFor)
{
    showTrace();
    const auto figure = m_folder / "other.svg";
    for (const char* selection :
        { "layer=99,head=77", "layer=2", "head=3", "example=1", "query=15", "key=400", "layer=0,head=3" }) {
        const Exported exported = exportSelected(selection, figure);
        EXPECT_EQ(exported.code, 2) << selection;
        EXPECT_TRUE(exported.errors.contains("trace.h5")) << exported.errors.toStdString();
        EXPECT_FALSE(std::filesystem::exists(figure)) << selection;
    }
    EXPECT_TRUE(exportSelected("layer=2", figure).errors.contains("0-1"));
    EXPECT_TRUE(exportSelected("head=3", figure).errors.contains("head 0 to 2"));
    EXPECT_TRUE(exportSelected("query=15", figure).errors.contains("query 0 to 14"));
    EXPECT_EQ(exportSelected("layer=1,head=2,example=0,query=14,key=0", figure).code, 0);
}

TEST_F(WindowExport, CopiesACommandThatDrawsTheSameBytesAgain)
{
    showTrace();
    for (const char* panel : { "attention_maps", "attention_maps.heads", "attention_maps.lines" }) {
        expectCopiedCommandToGiveTheFigure(panel, "plain");
    }
    auto* map = m_window->panels().frame("attention_maps")->findChild<Heatmap*>();
    for (const char* option : { "Hide special", "Logarithmic colours", "Locked range" }) {
        trigger("attention_maps", option);
    }
    map->setView({ 2.25, 1.5, 6, 5 });
    m_window->setLanguage("zh_CN");
    for (const char* panel : { "attention_maps", "attention_maps.heads", "attention_maps.lines" }) {
        expectCopiedCommandToGiveTheFigure(panel, "changed");
    }
    EXPECT_EQ(map->view(), QRectF(2.25, 1.5, 6, 5));
    EXPECT_NE(
        bytesOf(m_folder / "attention_maps.plain.svg"), bytesOf(m_folder / "attention_maps.changed.svg"));
    EXPECT_NE(bytesOf(m_folder / "attention_maps.lines.plain.csv"),
        bytesOf(m_folder / "attention_maps.lines.changed.csv"));
}

TEST_F(WindowExport, GivesTheSameBytesWhateverTheLocale)
{
    showTrace();
    m_window->panels().raisePanel("attention_maps.lines");
    ASSERT_TRUE(exportFigure(text(m_folder / "menu.svg")));
    const QByteArray before = qgetenv("LC_ALL");
    for (const char* locale : { "C", "de_DE.UTF-8", "ar_EG" }) {
        qputenv("LC_ALL", locale);
        const auto figure = m_folder / (std::string(locale) + ".svg");
        EXPECT_EQ(runExport("attention_maps.lines", figure), 0) << locale;
        EXPECT_EQ(bytesOf(m_folder / "menu.svg"), bytesOf(figure)) << locale;
    }
    qputenv("LC_ALL", before);
}

TEST_F(WindowExport, TellsInABannerWhenAFigureCannotBeWritten)
{
    showTrace();
    EXPECT_FALSE(exportFigure("/nowhere/figure.svg"));
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->problem().sentence.contains("/nowhere/figure.svg"));
}

} // namespace
} // namespace fovea::test
