// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "figure_format.h"
#include "plugins/attention_trace.h"
#include "plugins_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QProcess>
#include <QTableWidget>

namespace fovea::test {
namespace {

/// A window that finds the example as a plugin of somebody else.
class WindowWithAPlugin : public ::testing::Test {
protected:
    static constexpr const char* plugin = "head_entropy";
    static constexpr const char* panel = "head_entropy.grid";

    void SetUp() override { open(); }
    void TearDown() override
    {
        m_window.reset();
        m_language.choose("en");
    }

    void open()
    {
        m_window.reset();
        m_language.choose("en");
        WindowSetup setup;
        setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
        setup.runFolder = text(m_folder / "runs");
        setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins", FOVEA_GOOD_PLUGIN };
        setup.pluginStateFolder = text(m_folder / "plugins");
        m_window = std::make_unique<MainWindow>(setup, m_settings, m_language);
        m_window->show();
    }
    bool isIn(PluginFile::State state) { return m_window->plugins().file(plugin)->state == state; }
    bool waitForTrial()
    {
        return QTest::qWaitFor([this] { return m_window->plugins().file(plugin)->isUsable(); }, 60'000);
    }
    void openTrace(const AttentionTraceSpec& spec, const char* name)
    {
        writeAttentionTrace(m_folder / name, spec);
        const std::size_t before = m_window->workbench().traces().size();
        m_window->open(text(m_folder / name));
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->workbench().traces().size() > before; }, 30'000));
        QCoreApplication::processEvents();
    }
    PanelFrame* frame() { return m_window->panels().frame(panel); }

    TemporaryFolder m_folder;
    QSettings m_settings { text(m_folder / "settings.ini"), QSettings::IniFormat };
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(WindowWithAPlugin, TriesItInAChildOnceAndOffersItsPanelForATraceThatHasWhatItShows)
{
    EXPECT_TRUE(isIn(PluginFile::State::Accepted));
    ASSERT_TRUE(waitForTrial());
    EXPECT_TRUE(isIn(PluginFile::State::Tried));
    EXPECT_EQ(frame(), nullptr);
    AttentionTraceSpec without;
    without.hasAttention = false;
    openTrace(without, "without.h5");
    EXPECT_EQ(frame(), nullptr);
    EXPECT_TRUE(isIn(PluginFile::State::Tried)) << "it was loaded before anything of it was wanted";
    openTrace({}, "with.h5");
    ASSERT_NE(frame(), nullptr);
    EXPECT_TRUE(isIn(PluginFile::State::Running));
    EXPECT_TRUE(QTest::qWaitFor([&] { return frame()->hasFigure(); }, 30'000));

    open();
    EXPECT_TRUE(isIn(PluginFile::State::Tried)) << "a file that was seen is not tried again";
}

TEST_F(WindowWithAPlugin, IsSwitchedOffAndOnWhileTheWindowRuns)
{
    ASSERT_TRUE(waitForTrial());
    openTrace({}, "with.h5");
    ASSERT_NE(frame(), nullptr);
    auto* dialog = new PluginsDialog(m_window->plugins(), m_window.get());
    dialog->show();
    auto* table = dialog->findChild<QTableWidget*>("pluginTable");
    table->setCurrentCell(table->rowCount() - 1, 0);
    auto* enabled = dialog->findChild<QCheckBox*>("pluginEnabled");
    auto* details = dialog->findChild<QLabel*>("pluginDetails");
    EXPECT_TRUE(details->text().contains("1906.04341")) << details->text().toStdString();
    EXPECT_TRUE(details->text().contains("attention.weights"));
    QTest::mouseClick(enabled, Qt::LeftButton, {}, QPoint(8, enabled->height() / 2));
    EXPECT_FALSE(enabled->isChecked());
    EXPECT_TRUE(isIn(PluginFile::State::Stopped));
    EXPECT_EQ(frame(), nullptr);
    EXPECT_EQ(m_window->commands().find("head_entropy.set_unit"), nullptr);
    EXPECT_EQ(m_settings.value("disabledPlugins").toStringList(), QStringList { plugin });
    QTest::mouseClick(enabled, Qt::LeftButton, {}, QPoint(8, enabled->height() / 2));
    EXPECT_NE(frame(), nullptr);
    EXPECT_TRUE(m_settings.value("disabledPlugins").toStringList().isEmpty());

    m_window->plugins().setWorkspaceDisabled({ plugin });
    EXPECT_EQ(frame(), nullptr);
    EXPECT_TRUE(m_settings.value("disabledPlugins").toStringList().isEmpty());
    m_window->plugins().setWorkspaceDisabled({});
    EXPECT_NE(frame(), nullptr);
}

TEST_F(WindowWithAPlugin, ContributesACommandThatCanBeUndoneAndASettingThatIsKept)
{
    ASSERT_TRUE(waitForTrial());
    openTrace({}, "with.h5");
    CommandRegistry& commands = m_window->commands();
    ASSERT_NE(commands.find("head_entropy.set_unit"), nullptr);
    EXPECT_FALSE(commands.execute("head_entropy.set_unit", Value::Object { { "unit", "byte" } }));
    std::optional<Command> inverse;
    QObject::connect(&commands, &CommandRegistry::executed,
        [&](const Command&, const CommandEffect& effect) { inverse = effect.inverse; });
    ASSERT_TRUE(commands.execute("head_entropy.set_unit", Value::Object { { "unit", "nat" } }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return frame()->footerText().contains("nat"); }, 30'000))
        << frame()->footerText().toStdString();
    ASSERT_TRUE(inverse.has_value());
    const Command undo = *inverse;
    ASSERT_TRUE(commands.execute(undo.name, undo.parameters));
    EXPECT_TRUE(frame()->footerText().contains("bit"));
    ASSERT_TRUE(commands.execute("head_entropy.set_unit", Value::Object { { "unit", "nat" } }));

    open();
    EXPECT_EQ(m_window->plugins().settingsOf(plugin).value("unit"), Value("nat"));
}

TEST_F(WindowWithAPlugin, SpeaksTheLanguageOfTheWindow)
{
    ASSERT_TRUE(waitForTrial());
    openTrace({}, "with.h5");
    EXPECT_EQ(frame()->title(), "Head entropy");
    m_window->setLanguage("zh_CN");
    QCoreApplication::processEvents();
    EXPECT_EQ(frame()->title(), QString::fromUtf8("注意力头的熵"));
    EXPECT_EQ(m_window->commands().find("head_entropy.set_unit")->title(),
        QString::fromUtf8("注意力头的熵：设置单位"));
    m_window->setLanguage("en");
}

TEST_F(WindowWithAPlugin, WritesFiguresOfEveryPanelInItsOwnFormat)
{
    ASSERT_TRUE(waitForTrial());
    openTrace({}, "with.h5");
    ASSERT_TRUE(QTest::qWaitFor([&] { return frame()->hasFigure(); }, 30'000));
    const FigureFormat format = pluginFormat(m_window->plugins(), "entropy.dat");
    ASSERT_TRUE(format);
    EXPECT_FALSE(pluginFormat(m_window->plugins(), "entropy.svg"));
    const Result<std::string> bytes = format(*frame()->panel().figure(), {});
    ASSERT_TRUE(bytes);
    const QList<QByteArray> rows = QByteArray::fromStdString(*bytes).trimmed().split('\n');
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].split(' ').size(), 3);
    EXPECT_EQ(exporterFilters(m_window->plugins()), QStringList { "Gnuplot matrix (*.dat)" });
}

TEST_F(WindowWithAPlugin, HasAVerbOnTheCommandLine)
{
    writeAttentionTrace(m_folder / "verb.h5", {});
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("FOVEA_PLUGIN_PATH", FOVEA_GOOD_PLUGIN);
    process.setProcessEnvironment(environment);
    process.start(FOVEA_BINARY_DIR "/fovea", { "head-entropy", text(m_folder / "verb.h5") });
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 7);
    EXPECT_EQ(lines[0], "layer\thead\tentropy_bit");
    process.start(FOVEA_BINARY_DIR "/fovea", { "head-entropy", "/no/such/trace.h5" });
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_TRUE(process.readAllStandardError().contains("/no/such/trace.h5"));
}

TEST_F(WindowWithAPlugin, PassesTheCheckThatEveryPluginIsAsked)
{
    QProcess process;
    process.start(FOVEA_BINARY_DIR "/fovea", { "plugin", "check", FOVEA_GOOD_PLUGIN "/head_entropy.so" });
    ASSERT_TRUE(process.waitForFinished(300'000));
    const QByteArray report = process.readAllStandardOutput();
    EXPECT_EQ(process.exitCode(), 0) << report.constData() << process.readAllStandardError().constData();
    EXPECT_FALSE(report.contains("FAILED")) << report.constData();
    EXPECT_GE(report.count("\nok "), 9);
}

} // namespace
} // namespace fovea::test
