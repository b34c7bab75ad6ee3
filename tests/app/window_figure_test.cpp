// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "export_dialog.h"
#include "export_settings.h"
#include "figure_return.h"
#include "outlet.h"
#include "plugins/attention_trace.h"

#include <fovea/figure_recipe.h>
#include <fovea/heatmap.h>
#include <fovea/json.h>

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

#include <fstream>

namespace fovea::test {
namespace {

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

class WindowFigure : public WindowTest {
protected:
    bool settle()
    {
        return waitFor([&] { return !m_window->workbench().isReading() && !m_window->panels().isLoading(); });
    }
    void openTrace(const char* name = "trace.h5")
    {
        if (!std::filesystem::exists(m_folder / name)) {
            writeAttentionTrace(m_folder / name, {});
        }
        const std::size_t before = m_window->workbench().traces().size();
        m_window->open(text(m_folder / name));
        ASSERT_TRUE(waitFor([&] { return m_window->workbench().traces().size() > before; }));
        ASSERT_TRUE(settle());
    }
    void selectHead(int layer, int head)
    {
        Selection selection = m_window->workbench().selection();
        selection.layer = layer;
        selection.head = head;
        selection.query = 3;
        m_window->workbench().select(selection);
        ASSERT_TRUE(settle());
    }
    void zoomIn(const QRectF& view)
    {
        m_window->panels().raisePanel("attention_maps");
        m_window->panels().frame("attention_maps")->findChild<Heatmap*>()->setView(view);
        ASSERT_TRUE(settle());
    }
    bool exportFigure(const std::filesystem::path& path, const ExportSettings& settings = {})
    {
        std::optional<bool> written;
        m_window->outlet().exportFigure(
            text(path), settings, [&written](bool isWritten) { written = isWritten; });
        EXPECT_TRUE(waitFor([&written] { return written.has_value(); }));
        return written.value_or(false);
    }
    void closeEverything()
    {
        for (const int key : m_window->workbench().traces()) {
            m_window->workbench().close(key);
        }
        ASSERT_TRUE(settle());
    }
    /// Drops a file onto the window, and waits for its view; false when a banner came instead.
    bool drop(const std::filesystem::path& path)
    {
        bool isBack = false;
        const auto connection = QObject::connect(&m_window->figureReturn(), &FigureReturn::returned,
            [&](const QString&, const ExportSettings& settings) {
                m_settingsBack = settings;
                isBack = true;
            });
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(text(path)) });
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        EXPECT_TRUE(waitFor([&] { return isBack || banner() != nullptr; }));
        QObject::disconnect(connection);
        return isBack && settle();
    }
    ExportDialog* openDialog()
    {
        m_window->commands().trigger("figure.export");
        auto* dialog = m_window->findChild<ExportDialog*>();
        EXPECT_NE(dialog, nullptr);
        if (dialog != nullptr) {
            EXPECT_TRUE(waitFor([&] { return !dialog->preview().isNull(); }));
        }
        return dialog;
    }

    ExportSettings m_settingsBack;
};

TEST_F(WindowFigure, DroppedItBringsItsViewBackToTheByte)
{
    openTrace();
    selectHead(1, 2);
    zoomIn({ 2.25, 1.5, 6, 5 });
    ExportSettings settings;
    settings.size = FigureSize { 89, 0, LengthUnit::Millimetre };
    settings.heading = "Chosen";
    const QRectF view = m_window->panels().frame("attention_maps")->findChild<Heatmap*>()->view();
    for (const char* suffix : { "svg", "pdf", "png", "h5" }) {
        const auto figure = m_folder / (std::string("figure.") + suffix);
        ASSERT_TRUE(exportFigure(figure, settings)) << suffix;
        const std::string bytes = bytesOf(figure);
        ASSERT_FALSE(bytes.empty());
        closeEverything();
        m_window->panels().raisePanel("trace_browser.tree");
        ASSERT_TRUE(drop(figure)) << suffix;
        EXPECT_EQ(m_window->panels().activeFrame()->panelId(), "attention_maps");
        EXPECT_EQ(m_window->workbench().selection().layer, 1);
        EXPECT_EQ(m_window->workbench().selection().head, 2);
        EXPECT_EQ(m_window->panels().frame("attention_maps")->findChild<Heatmap*>()->view(), view);
        EXPECT_EQ(m_settingsBack, settings);
        ASSERT_TRUE(exportFigure(figure, m_settingsBack));
        EXPECT_TRUE(bytesOf(figure) == bytes) << suffix;
    }
}

TEST_F(WindowFigure, FindsATraceThatWasMovedBesideTheFigure)
{
    openTrace();
    ASSERT_TRUE(exportFigure(m_folder / "figure.svg"));
    closeEverything();
    std::filesystem::create_directory(m_folder / "elsewhere");
    std::filesystem::rename(m_folder / "trace.h5", m_folder / "elsewhere" / "renamed.h5");
    ASSERT_TRUE(drop(m_folder / "figure.svg"));
    const std::vector<int> traces = m_window->workbench().traces();
    ASSERT_EQ(traces.size(), 1U);
    EXPECT_EQ(m_window->workbench().trace(traces[0])->path().filename(), "renamed.h5");
}

TEST_F(WindowFigure, AsksForATraceThatIsNowhere)
{
    openTrace();
    ASSERT_TRUE(exportFigure(m_folder / "figure.svg"));
    closeEverything();
    std::filesystem::remove(m_folder / "trace.h5");
    EXPECT_FALSE(drop(m_folder / "figure.svg"));
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->problem().sentence.contains("trace.h5"));
    EXPECT_NE(banner()->action(), nullptr);
    writeAttentionTrace(m_folder / "again.h5", {});
    m_window->figureReturn().locate(text(m_folder / "again.h5"));
    EXPECT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == 1; }));
    EXPECT_TRUE(settle());
}

TEST_F(WindowFigure, SaysWhenAPictureHoldsNoRecipe)
{
    const auto plain = m_folder.write("plain.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    EXPECT_FALSE(drop(plain));
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->problem().sentence.contains("plain.svg"));
}

TEST_F(WindowFigure, SurvivesHostileRecipes)
{
    openTrace();
    const char* recipes[] { R"({"Fovea":"9","panel":7})", R"({"Fovea":"9","panel":"attention_maps"})",
        R"({"Fovea":"9","panel":"nobody","trace":{"file":"trace.h5"}})",
        R"({"Fovea":"9","panel":"attention_maps","trace":{"file":"/dev/zero"}})",
        R"({"Fovea":"9","panel":"attention_maps","trace":{"file":"trace.h5","bytes":-1,"hash":5}})",
        R"({"Fovea":"9","panel":"attention_maps","trace":{"file":"trace.h5"},"selection":{"layer":99999}})",
        R"({"Fovea":"9","panel":"attention_maps","trace":{"file":"trace.h5"},"state":[1,{"view":[1e300,null]}]})",
        R"({"Fovea":"9","panel":"attention_maps","trace":{"file":"trace.h5"},"comparison":{"b":{"trace":4}}})",
        R"({"Fovea":"9","panel":"attention_maps","trace":{"file":"trace.h5"},"export":{"dpi":-3}})" };
    for (const char* recipe : recipes) {
        const auto figure = m_folder.write("hostile.svg", std::string("<svg>") + recipe + "</svg>");
        m_window->open(text(figure));
        EXPECT_TRUE(waitFor([&] { return !m_window->figureReturn().isBusy(); }, 5000) || banner() != nullptr)
            << recipe;
        EXPECT_TRUE(settle()) << recipe;
    }
}

TEST_F(WindowFigure, DialogWritesWhatItsCommandLineWrites)
{
    openTrace();
    selectHead(1, 2);
    m_window->panels().raisePanel("attention_maps");
    ExportDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    auto* preset = dialog->findChild<QComboBox*>("exportPreset");
    preset->setCurrentIndex(preset->findData("nature-1"));
    EXPECT_NEAR(dialog->findChild<QDoubleSpinBox*>("exportWidth")->value(), 89, 0.01);
    auto* heading = dialog->findChild<QLineEdit*>("exportHeading");
    heading->setFocus();
    QTest::keyClicks(heading, "It's mine");
    auto* format = dialog->findChild<QComboBox*>("exportFormat");
    format->setCurrentIndex(format->findData(".png"));
    auto* path = dialog->findChild<QLineEdit*>("exportPath");
    EXPECT_TRUE(path->text().endsWith(".png"));
    path->setText(text(m_folder / "dialog.png"));
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == "Copy as command") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QString command = QGuiApplication::clipboard()->text();
    ASSERT_TRUE(command.contains("--title")) << command.toStdString();
    QTest::mouseClick(dialog->findChild<QPushButton*>("exportButton"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(m_folder / "dialog.png"); }));
    ASSERT_TRUE(settle());
    command.chop(QString("-o figure.svg").size());
    QProcess shell;
    shell.setProcessChannelMode(QProcess::ForwardedChannels);
    shell.start("/bin/sh",
        { "-c",
            "PATH=" FOVEA_BINARY_DIR ":$PATH; " + command + " -o '" + text(m_folder / "shell.png") + "'" });
    ASSERT_TRUE(shell.waitForFinished(patienceMilliseconds));
    EXPECT_EQ(shell.exitCode(), 0) << command.toStdString();
    EXPECT_TRUE(bytesOf(m_folder / "dialog.png") == bytesOf(m_folder / "shell.png"));
}

TEST_F(WindowFigure, DialogRemembersWhatWasChosenLast)
{
    openTrace();
    ExportDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QComboBox*>("exportTheme")->setCurrentIndex(2);
    dialog->findChild<QSpinBox*>("exportDots")->setValue(444);
    dialog->findChild<QLineEdit*>("exportPath")->setText(text(m_folder / "a.pdf"));
    QTest::mouseClick(dialog->findChild<QPushButton*>("exportButton"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<ExportDialog*>() == nullptr; }));
    dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QComboBox*>("exportTheme")->currentIndex(), 2);
    EXPECT_EQ(dialog->findChild<QSpinBox*>("exportDots")->value(), 444);
    EXPECT_EQ(dialog->path(), text(m_folder / "figure.pdf"));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_F(WindowFigure, SpeaksTheLanguageOfTheWindow)
{
    openTrace();
    ExportDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    const QString title = dialog->windowTitle();
    m_window->setLanguage("zh_CN");
    QCoreApplication::processEvents();
    EXPECT_NE(dialog->windowTitle(), title);
    QTest::keyClick(dialog, Qt::Key_Escape);
    m_window->setLanguage("en");
}

TEST_F(WindowFigure, RecipeTellsTheAddressAndNothingOfTheMachine)
{
    openTrace();
    selectHead(1, 2);
    m_window->panels().raisePanel("attention_maps");
    ASSERT_TRUE(exportFigure(m_folder / "figure.svg"));
    const Result<Value> recipe = readRecipe(m_folder / "figure.svg");
    ASSERT_TRUE(recipe);
    const std::string address = recipe->get<std::string>("address", "");
    EXPECT_TRUE(address.starts_with("trace.h5::/readings/")) << address;
    EXPECT_EQ(recipe->find("trace")->get<std::string>("file", ""), "trace.h5");
    EXPECT_FALSE(recipe->find("trace")->get<std::string>("hash", "").empty());
    EXPECT_EQ(bytesOf(m_folder / "figure.svg").find(m_folder.path().string()), std::string::npos);
    m_window->outlet().copyAddress();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(waitFor([&] {
        return QGuiApplication::clipboard()->text().startsWith(text(m_folder / "trace.h5") + "::/readings/");
    }));
}

TEST_F(WindowFigure, IsWrittenForEachSelectionOfASeries)
{
    writeAttentionTrace(m_folder / "trace.h5", {});
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(FOVEA_BINARY_DIR "/fovea",
        { "export", text(m_folder / "trace.h5"), "--panel", "attention_maps", "--select",
            "layer=0-1,head=0,2", "--format", "svg", "--format", "csv", "--json", "-o",
            text(m_folder / "many") + "/" });
    ASSERT_TRUE(process.waitForFinished(patienceMilliseconds));
    EXPECT_EQ(process.exitCode(), 0);
    const Result<Value> told = parseJson(process.readAllStandardOutput().toStdString(), "output");
    ASSERT_TRUE(told);
    EXPECT_EQ(told->find("files")->as<Value::List>()->size(), 8U);
    for (const char* name : { "layer0.head0", "layer0.head2", "layer1.head0", "layer1.head2" }) {
        for (const char* suffix : { ".svg", ".csv" }) {
            EXPECT_TRUE(
                std::filesystem::exists(m_folder / "many" / (std::string("attention_maps.") + name + suffix)))
                << name << suffix;
        }
    }
    EXPECT_NE(bytesOf(m_folder / "many" / "attention_maps.layer0.head0.csv"),
        bytesOf(m_folder / "many" / "attention_maps.layer1.head2.csv"));
}

TEST_F(WindowFigure, IsExportedAgainFromAFigure)
{
    openTrace();
    selectHead(1, 2);
    zoomIn({ 2.25, 1.5, 6, 5 });
    ASSERT_TRUE(exportFigure(m_folder / "figure.svg"));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(FOVEA_BINARY_DIR "/fovea",
        { "export", text(m_folder / "figure.svg"), "-o", text(m_folder / "again.svg") });
    ASSERT_TRUE(process.waitForFinished(patienceMilliseconds));
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_TRUE(bytesOf(m_folder / "figure.svg") == bytesOf(m_folder / "again.svg"));
}

TEST_F(WindowFigure, ACancelledExportWritesNothing)
{
    openTrace();
    std::optional<bool> written;
    const auto connection = QObject::connect(&m_window->outlet(), &Outlet::exportBegan,
        [&](int id, const QString&) { m_window->outlet().cancelExport(id); });
    m_window->outlet().exportFigure(
        text(m_folder / "never.pdf"), ExportSettings(), [&](bool isWritten) { written = isWritten; });
    ASSERT_TRUE(waitFor([&] { return written.has_value(); }));
    QObject::disconnect(connection);
    EXPECT_FALSE(*written);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "never.pdf"));
    EXPECT_EQ(banner(), nullptr) << "who cancels knows it";
}

/// Other programs know the sizes, and find the faces in the file.
TEST_F(WindowFigure, HasThePresetsWidthForOtherPrograms)
{
    openTrace();
    ExportSettings settings;
    settings.size = FigureSize { 89, 0, LengthUnit::Millimetre };
    settings.dotsPerInch = 300;
    ASSERT_TRUE(exportFigure(m_folder / "figure.pdf", settings));
    ASSERT_TRUE(exportFigure(m_folder / "figure.png", settings));
    const std::string png = bytesOf(m_folder / "figure.png");
    const auto number = [&png](std::size_t at) {
        return (static_cast<unsigned char>(png[at]) << 24) | (static_cast<unsigned char>(png[at + 1]) << 16)
            | (static_cast<unsigned char>(png[at + 2]) << 8) | static_cast<unsigned char>(png[at + 3]);
    };
    EXPECT_EQ(number(16), 1052) << "89 mm at 300 dots per inch";
    const std::size_t density = png.find("pHYs");
    ASSERT_NE(density, std::string::npos);
    EXPECT_EQ(number(density + 4), 11811) << "dots per metre";

    QProcess info;
    info.start("pdfinfo", { text(m_folder / "figure.pdf") });
    if (!info.waitForFinished()) {
        GTEST_SKIP() << "pdfinfo is not installed";
    }
    const QString told = QString::fromUtf8(info.readAllStandardOutput());
    // Qt gives a page whole points, which is 0.1 mm less here.
    EXPECT_TRUE(told.contains("Page size:       252 x")) << told.toStdString();
    QProcess fonts;
    fonts.start("pdffonts", { text(m_folder / "figure.pdf") });
    ASSERT_TRUE(fonts.waitForFinished());
    const QStringList lines = QString::fromUtf8(fonts.readAllStandardOutput()).trimmed().split('\n').mid(2);
    EXPECT_FALSE(lines.isEmpty());
    for (const QString& line : lines) {
        EXPECT_TRUE(line.contains(QRegularExpression("Identity-H +yes")))
            << "embedded: " << line.toStdString();
    }
}

} // namespace
} // namespace fovea::test
