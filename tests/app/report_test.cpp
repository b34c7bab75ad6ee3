// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "diagnostics.h"
#include "report_dialog.h"
#include "window_habits.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace fovea::test {
namespace {

TEST(Diagnostics, NameNoFolderOfTheUser)
{
    const QString text = withoutHome(QDir::homePath() + "/models/secret and /elsewhere");
    EXPECT_EQ(text, QDir::homePath().size() > 1 ? QString("~/models/secret and /elsewhere") : text);
}

TEST(Diagnostics, CutPathsOfSettingsToTheirLastPart)
{
    const TemporaryFolder folder;
    QSettings settings(text(folder / "s.ini"), QSettings::IniFormat);
    settings.setValue("exportFolder", "/data/of/somebody/figures");
    settings.setValue("recent/files", QStringList { "/data/of/somebody/a.h5" });
    settings.setValue("geometry", QByteArray(500, 'x'));
    settings.setValue("theme", "dark");
    const QString told = settingsText(settings);
    EXPECT_FALSE(told.contains("somebody")) << told.toStdString();
    EXPECT_TRUE(told.contains("theme = dark"));
    EXPECT_TRUE(told.contains("(500 bytes)"));
}

class Report : public WindowTest {
protected:
    ReportDialog* open()
    {
        m_window->commands().trigger("help.report");
        return m_window->findChild<ReportDialog*>();
    }
};

TEST_F(Report, ShowsEveryWordBeforeItIsSavedAndSavesJustThat)
{
    ReportDialog* dialog = open();
    ASSERT_NE(dialog, nullptr);
    auto* what = dialog->findChild<QPlainTextEdit*>("reportWhat");
    QTest::keyClicks(what, "The map stays empty");
    auto* list = dialog->findChild<QListWidget*>("reportFiles");
    const auto* shown = dialog->findChild<QPlainTextEdit*>("reportText");
    std::map<QString, QString> seen;
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        seen[list->item(row)->text()] = shown->toPlainText();
    }
    EXPECT_EQ(seen["what.txt"], "The map stays empty");
    EXPECT_TRUE(seen["diagnostics.txt"].contains("Qt " + QString(qVersion())));
    EXPECT_TRUE(seen["diagnostics.txt"].contains("attention_maps"));
    EXPECT_TRUE(seen["log.txt"].contains("begins"));
    EXPECT_EQ(seen.count("rows.tsv"), 0u) << "not unless it is ticked";

    std::filesystem::create_directories((m_folder / "reports").string());
    dialog->save(text(m_folder / "reports"));
    const QStringList folders = QDir(text(m_folder / "reports")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ASSERT_EQ(folders.size(), 1);
    const QDir folder(text(m_folder / "reports") + "/" + folders.front());
    EXPECT_EQ(folder.entryList(QDir::Files).size(), static_cast<qsizetype>(seen.size()));
    for (const auto& [name, content] : seen) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(QString::fromUtf8(file.readAll()).trimmed(), content.trimmed()) << name.toStdString();
    }
}

TEST_F(Report, LeavesOutWhatIsNotTicked)
{
    ReportDialog* dialog = open();
    dialog->findChild<QCheckBox*>("reportLog")->setChecked(false);
    dialog->findChild<QCheckBox*>("reportSettings")->setChecked(false);
    ASSERT_EQ(dialog->files().size(), 1u);
    EXPECT_EQ(dialog->files().front().name, "diagnostics.txt");
}

TEST_F(Report, SaysWhyItCouldNotBeSaved)
{
    ReportDialog* dialog = open();
    dialog->save("/proc/nowhere");
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->problem().sentence.contains("/proc/nowhere"));
}

TEST_F(Report, HasItsDiagnosticsInTheClipboardByACommand)
{
    ASSERT_TRUE(m_window->commands().execute("help.copyDiagnostics"));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("Fovea "));
}

} // namespace
} // namespace fovea::test
