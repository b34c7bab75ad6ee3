// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/story_window.h"

#include "appearance.h"
#include "banner.h"
#include "comparison_values.h"
#include "export_dialog.h"
#include "manual_changes.h"
#include "note_book.h"
#include "outlet.h"
#include "view_values.h"
#include "window_workspace.h"

#include <fovea/head_grid.h>
#include <fovea/heatmap.h>

#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace fovea::test {

namespace {

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

WindowSetup setupIn(const std::filesystem::path& folder)
{
    WindowSetup setup;
    setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
    setup.runFolder = text(folder / "runs");
    setup.journalFolder = text(folder / "journals");
    setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins" };
    return setup;
}

} // namespace

StoryWindow::StoryWindow(const std::filesystem::path& folder)
    : m_settings(text(folder / "settings.ini"), QSettings::IniFormat)
{
    m_language.choose("en");
    applyTheme(Theme::dark());
    m_window = std::make_unique<MainWindow>(setupIn(folder), m_settings, m_language);
    m_window->show();
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

bool StoryWindow::waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

bool StoryWindow::settle()
{
    return waitFor([this] {
        return !m_window->workbench().isReading() && !m_window->panels().isLoading()
            && !m_window->opener().isBusy();
    });
}

template <typename Widget>
Widget* StoryWindow::shown(const char* panel)
{
    for (auto* widget : m_window->panels().frame(panel)->panel().findChildren<Widget*>()) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    ADD_FAILURE() << "nothing of the kind is seen in " << panel;
    return nullptr;
}

bool StoryWindow::openModel(const std::filesystem::path& model)
{
    drop(model);
    return waitFor([this] {
        const OpenModel* opened = m_window->control().currentModel();
        return opened != nullptr && opened->engineKey != 0;
    });
}

bool StoryWindow::typeAndRun(const QString& sentence)
{
    bool isDrawn = false;
    const auto connection
        = QObject::connect(m_window.get(), &MainWindow::drawn, [&isDrawn](double) { isDrawn = true; });
    auto* input = m_window->findChild<QLineEdit*>("input");
    QTest::mouseClick(input, Qt::LeftButton);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, sentence);
    QTest::keyClick(input, Qt::Key_Return);
    const bool isDone = waitFor([&] { return isDrawn && !m_window->control().isRunning(); });
    QObject::disconnect(connection);
    return isDone && settle();
}

void StoryWindow::drop(const std::filesystem::path& file)
{
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(text(file)) });
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void StoryWindow::press(const QKeySequence& keys)
{
    // A window manager gives the keyboard back when a dialog closes; off-screen nobody does.
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keySequence(m_window.get(), keys);
}

void StoryWindow::pressIn(const char* panel, Qt::Key key)
{
    QWidget* map = shown<Heatmap>(panel);
    ASSERT_NE(map, nullptr);
    map->setFocus();
    QTest::keyClick(map, key);
    EXPECT_TRUE(settle());
}

void StoryWindow::pick(const QString& letters)
{
    press(QKeySequence("Ctrl+Shift+P"));
    auto* input = m_window->findChild<QLineEdit*>("paletteInput");
    ASSERT_NE(input, nullptr);
    ASSERT_TRUE(waitFor([input] { return input->isVisible(); }));
    QTest::keyClicks(input, letters);
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_TRUE(settle());
}

void StoryWindow::clickHead(int head)
{
    auto* grid = shown<HeadGrid>("attention_maps.heads");
    ASSERT_NE(grid, nullptr);
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->layoutNow().thumbnail(head).center().toPoint());
    EXPECT_TRUE(settle());
}

void StoryWindow::clickCell(int query, int key)
{
    auto* map = shown<Heatmap>("attention_maps");
    ASSERT_NE(map, nullptr);
    const QPointF place = map->layoutNow().cellRect({ query, key }).center();
    QTest::mouseClick(map, Qt::LeftButton, {}, place.toPoint());
    EXPECT_TRUE(settle());
}

void StoryWindow::zoomIn()
{
    auto* map = shown<Heatmap>("attention_maps");
    ASSERT_NE(map, nullptr);
    const QPointF middle = map->layoutNow().cellRect({ 2, 2 }).center();
    QWheelEvent wheel(middle, map->mapToGlobal(middle), {}, { 0, 240 }, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(map, &wheel);
    EXPECT_TRUE(settle());
}

void StoryWindow::clickIn(const char* panel, const char* name)
{
    auto* button = m_window->panels().frame(panel)->findChild<QToolButton*>(name);
    ASSERT_NE(button, nullptr) << name;
    ASSERT_TRUE(button->isVisible() && button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(settle());
}

bool StoryWindow::clickBanner(const QString& what, const QString& label)
{
    QPushButton* found = nullptr;
    const bool isThere = waitFor([&] {
        for (const Banner* banner : m_window->banners().banners()) {
            for (QPushButton* button : banner->findChildren<QPushButton*>()) {
                if (banner->problem().what == what && button->text() == label && button->isVisible()) {
                    found = button;
                }
            }
        }
        return found != nullptr;
    });
    if (isThere) {
        QTest::mouseClick(found, Qt::LeftButton);
    }
    return isThere;
}

void StoryWindow::writeNote(const QString& note)
{
    bool isAnswered = false;
    // The dialog has an event loop of its own, in which this is called.
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        auto* field = dialog != nullptr ? dialog->findChild<QPlainTextEdit*>() : nullptr;
        if (field != nullptr && !isAnswered) {
            isAnswered = true;
            QTest::keyClicks(field, note);
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        }
    });
    answer.start(20);
    press(QKeySequence("Ctrl+M"));
    EXPECT_TRUE(waitFor([&] { return isAnswered; })) << "no dialog came";
    EXPECT_TRUE(waitFor([&] { return !m_window->findChild<NoteBook*>()->isWriting(); }));
}

bool StoryWindow::exportFigure(const std::filesystem::path& file)
{
    press(QKeySequence("Ctrl+E"));
    ExportDialog* dialog = nullptr;
    if (!waitFor([&] {
            dialog = m_window->findChild<ExportDialog*>();
            return dialog != nullptr && !dialog->preview().isNull();
        })) {
        ADD_FAILURE() << "no dialog: " << bannerText();
        return false;
    }
    picture("export_dialog");
    bool isEnded = false;
    const auto connection
        = QObject::connect(&m_window->outlet(), &Outlet::exportEnded, [&isEnded] { isEnded = true; });
    auto* path = dialog->findChild<QLineEdit*>("exportPath");
    path->setFocus();
    QTest::keyClick(path, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(path, text(file));
    auto* button = dialog->findChild<QPushButton*>("exportButton");
    EXPECT_TRUE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    const bool isWritten = waitFor([&] { return isEnded; });
    QObject::disconnect(connection);
    return isWritten && std::filesystem::exists(file);
}

Value StoryWindow::seen()
{
    const WorkbenchHost& workbench = m_window->workbench();
    Value::List models, traces;
    Value::Object panels;
    for (const OpenModel& model : m_window->control().models()) {
        models.push_back(model.path.toStdString());
    }
    for (const int key : workbench.traces()) {
        Value::List notes;
        for (const Note& note : m_window->findChild<NoteBook*>()->notes(key)) {
            notes.push_back(fovea::describe(note));
        }
        traces.push_back(Value::Object { { "path", tracePath(key, workbench).toStdString() },
            { "title", workbench.traceTitle(key).toStdString() }, { "notes", notes } });
    }
    for (const PanelFrame* frame : m_window->panels().frames()) {
        Value panel = panelValue(*frame);
        panel["shown"] = !frame->isHidden();
        panel["front"] = frame->isInFront();
        panel["subject"] = frame->panel().subject().toStdString();
        panel["footer"] = frame->footerText().toStdString();
        panels[frame->panelId().toStdString()] = panel;
    }
    return Value::Object { { "models", models }, { "traces", traces }, { "panels", panels },
        { "selection", selectionValue(workbench.selection(), workbench) },
        { "comparison", comparisonValue(workbench.comparison(), workbench) },
        { "history", m_window->history().state() },
        { "input", m_window->findChild<QLineEdit*>("input")->text().toStdString() },
        { "active", m_window->panels().activeFrame()->panelId().toStdString() } };
}

std::string StoryWindow::bannerText()
{
    std::string all;
    for (const Banner* banner : m_window->banners().banners()) {
        all += (banner->problem().what + ": " + banner->problem().sentence + "\n").toStdString();
    }
    return all;
}

void StoryWindow::picture(const char* name)
{
    const QString folder = qEnvironmentVariable("FOVEA_TEST_PICTURES");
    if (!folder.isEmpty()) {
        QTest::qWait(100);
        QDir().mkpath(folder);
        EXPECT_TRUE(m_window->grab().save(QDir(folder).filePath(QString(name) + ".png")));
    }
}

} // namespace fovea::test
