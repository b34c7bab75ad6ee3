// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "command_palette.h"
#include "history_dock.h"
#include "plugins/attention_trace.h"
#include "shortcuts_dialog.h"

#include <fovea/head_grid.h>
#include <fovea/heatmap.h>

#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include <map>
#include <optional>
#include <set>

namespace fovea::test {
namespace {

constexpr Qt::KeyboardModifiers controlShift = Qt::ControlModifier | Qt::ShiftModifier;

/// A trace is open; then only keys and the mouse.
class WindowCommands : public WindowTest {
protected:
    void SetUp() override
    {
        writeAttentionTrace(m_folder / "trace.h5", {});
        m_window->open(text(m_folder / "trace.h5"));
        ASSERT_TRUE(settle());
        ASSERT_EQ(m_window->workbench().traces().size(), 1U);
    }
    bool settle()
    {
        return waitFor([&] {
            return !m_window->opener().isBusy() && !m_window->panels().isLoading()
                && !m_window->workbench().isReading();
        });
    }
    const Selection& selection() { return m_window->workbench().selection(); }
    void clickHead(int index)
    {
        auto* grid = m_window->panels().frame("attention_maps.heads")->findChild<HeadGrid*>();
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->layoutNow().thumbnail(index).center().toPoint());
        ASSERT_TRUE(settle());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
        ASSERT_TRUE(settle());
    }
    QAction* entry(const char* id) { return part<QAction>(id); }

    /// Opens the palette and types.
    QLineEdit* typeInPalette(const QString& pattern)
    {
        QTest::keyClick(m_window.get(), Qt::Key_P, controlShift);
        auto* input = part<QLineEdit>("paletteInput");
        EXPECT_EQ(QApplication::focusWidget(), input);
        QTest::keyClicks(input, pattern);
        return input;
    }
    QString firstFound() { return part<QListView>("paletteView")->currentIndex().data().toString(); }
};

TEST_F(WindowCommands, AClickOnAHeadIsUndoneAndDoneAgainByKeys)
{
    const Selection before = selection();
    clickHead(4);
    const Selection after = selection();
    ASSERT_NE(before, after);
    press(Qt::Key_Z);
    EXPECT_EQ(selection(), before);
    press(Qt::Key_Z, controlShift);
    EXPECT_EQ(selection(), after);
}

TEST_F(WindowCommands, ATraceThatIsClosedComesBackWithWhatWasSelected)
{
    clickHead(5);
    const std::optional<int> layer = selection().layer, head = selection().head;
    const QString title = m_window->workbench().traceTitle(*selection().trace);
    press(Qt::Key_W);
    ASSERT_TRUE(m_window->workbench().traces().empty());
    press(Qt::Key_Z);
    ASSERT_TRUE(waitFor([&] { return !m_window->workbench().traces().empty(); }));
    ASSERT_TRUE(settle());
    EXPECT_EQ(selection().layer, layer);
    EXPECT_EQ(selection().head, head);
    EXPECT_EQ(m_window->workbench().traceTitle(*selection().trace), title);
}

TEST_F(WindowCommands, ADragIsOneStep)
{
    const int before = m_window->history().count();
    const Selection first = selection();
    auto* map = m_window->panels().frame("attention_maps")->findChild<Heatmap*>();
    // What a panel does on every move of a drag.
    const QPoint place = map->rect().center();
    QTest::mousePress(map, Qt::LeftButton, {}, place);
    for (int query = 1; query < 8; ++query) {
        Selection moved = selection();
        moved.query = query;
        m_window->workbench().select(moved);
    }
    QTest::mouseRelease(map, Qt::LeftButton, {}, place);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_window->history().count(), before + 1);
    press(Qt::Key_Z);
    EXPECT_EQ(selection(), first);
}

TEST_F(WindowCommands, NothingIsUndoneWhileAMenuIsOpen)
{
    clickHead(4);
    const Selection after = selection();
    QMenu* menu = m_window->menuBar()->actions().at(1)->menu();
    menu->popup(m_window->mapToGlobal(QPoint(40, 40)));
    ASSERT_NE(QApplication::activePopupWidget(), nullptr);
    EXPECT_FALSE(m_window->commands().execute("edit.undo"));
    EXPECT_EQ(selection(), after);
    menu->close();
    EXPECT_TRUE(m_window->commands().execute("edit.undo"));
    EXPECT_NE(selection(), after);
}

TEST_F(WindowCommands, TheHistoryPanelGoesToAnyStep)
{
    const Selection first = selection();
    press(Qt::Key_F7, {});
    auto* list = part<QListWidget>("historyList");
    ASSERT_TRUE(list->isVisible());
    for (const int head : { 1, 4, 5 }) {
        clickHead(head);
    }
    const Selection last = selection();
    const int count = list->count();
    ASSERT_GE(count, 4);
    const auto click = [&](int row) {
        list->scrollToItem(list->item(row));
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        ASSERT_TRUE(settle());
    };
    click(count - 4);
    EXPECT_EQ(selection(), first);
    EXPECT_TRUE(list->item(count - 1)->text().contains("undone"));
    click(count - 1);
    EXPECT_EQ(selection(), last);
    EXPECT_TRUE(waitFor([&] { return !list->item(count - 1)->icon().isNull(); })) << "a small picture";
}

TEST_F(WindowCommands, ClosingAPanelIsUndone)
{
    PanelFrame* frame = m_window->panels().frame("attention_maps.heads");
    frame->close();
    ASSERT_TRUE(frame->isHidden());
    press(Qt::Key_Z);
    EXPECT_FALSE(frame->isHidden());
}

TEST_F(WindowCommands, EveryCommandHasTitleAndHelpAndTheMenusSayWhyOneIsDisabled)
{
    for (const WindowCommand* command : m_window->commands().commands()) {
        EXPECT_FALSE(command->title().isEmpty()) << command->id;
        EXPECT_FALSE(command->help().isEmpty()) << command->id;
    }
    QAction* close = entry("trace.close");
    EXPECT_TRUE(close->isEnabled());
    EXPECT_TRUE(close->toolTip().contains("Ctrl+W"));
    press(Qt::Key_W);
    EXPECT_FALSE(close->isEnabled());
    EXPECT_TRUE(close->toolTip().endsWith("No trace is open.")) << close->toolTip().toStdString();
    EXPECT_TRUE(close->statusTip().contains("No trace is open."));
}

TEST_F(WindowCommands, WhatIsToldOfACommandTakesNothingFromTheWindowAnyMore)
{
    const std::map<std::string, Value> required {
        { "note.add", Value::Object { { "text", "here" } } },
        { "layout.save", Value::Object { { "name", "mine" } } },
        { "panel.show", Value::Object { { "panel", "attention_maps" } } },
        { "panel.set", Value::Object { { "panel", "attention_maps" } } },
        { "trace.save", Value::Object { { "path", (m_folder / "copy.h5").string() } } },
        { "figure.export", Value::Object { { "path", (m_folder / "figure.svg").string() } } },
    };
    // Absent, they mean the same everywhere.
    const std::set<std::string> constant { "view.select path", "panel.set state" };
    const std::set<std::string> taken { "trace", "panel", "visible", "floating", "locked", "on", "state",
        "path", "id", "at", "created" };
    std::vector<std::string> ids;
    for (const WindowCommand* command : m_window->commands().commands()) {
        if (command->isRecorded && command->id != "trace.close") {
            ids.push_back(command->id);
        }
    }
    ids.emplace_back("trace.close");
    std::optional<Command> told;
    QObject::connect(&m_window->commands(), &CommandRegistry::executed, m_window.get(),
        [&told](const Command& command) { told = command; });
    int checked = 0;
    for (const std::string& id : ids) {
        const auto given = required.find(id);
        told.reset();
        const Result<void> done
            = m_window->commands().execute(id, given == required.end() ? Value() : given->second);
        ASSERT_TRUE(settle());
        if (!done || !told || told->name != id) {
            EXPECT_EQ(required.count(id), 0U) << id << (done ? "" : done.error().message());
            continue;
        }
        for (const CommandParameter& parameter : m_window->commands().find(id)->parameters) {
            if (!parameter.isRequired && taken.count(parameter.name) > 0
                && constant.count(id + " " + parameter.name) == 0) {
                ++checked;
                EXPECT_NE(told->parameters.find(parameter.name), nullptr) << id << " " << parameter.name;
            }
        }
    }
    EXPECT_GE(checked, 12);
}

TEST_F(WindowCommands, AModeChosenInATitleIsOneStep)
{
    writeAttentionTrace(m_folder / "other.h5", {});
    m_window->open(text(m_folder / "other.h5"));
    ASSERT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == 2; }));
    ASSERT_TRUE(settle());
    PanelFrame* frame = m_window->panels().frame("attention_maps");
    PanelFrame* heads = m_window->panels().frame("attention_maps.heads");
    const int before = m_window->history().count();
    QTest::mouseClick(frame->findChild<QToolButton*>("modeB"), Qt::LeftButton);
    QCoreApplication::processEvents();
    ASSERT_TRUE(m_window->workbench().comparison().b);
    EXPECT_EQ(m_window->history().count(), before + 1);
    EXPECT_TRUE(m_window->commands().execute(
        "panel.mode", Value::Object { { "panel", "attention_maps.heads" }, { "mode", "difference" } }));
    EXPECT_TRUE(m_window->commands().execute("compare.end"));
    EXPECT_EQ(frame->panel().comparisonMode(), Comparison::Mode::A);
    press(Qt::Key_Z);
    EXPECT_EQ(frame->panel().comparisonMode(), Comparison::Mode::B) << "every panel as it was";
    EXPECT_EQ(heads->panel().comparisonMode(), Comparison::Mode::Difference);
    press(Qt::Key_Z);
    press(Qt::Key_Z);
    EXPECT_FALSE(m_window->workbench().comparison().b);
    EXPECT_EQ(frame->panel().comparisonMode(), Comparison::Mode::A);
}

TEST_F(WindowCommands, ASideOfAComparisonComesBackAsThatSide)
{
    for (const char* name : { "other.h5", "third.h5" }) {
        writeAttentionTrace(m_folder / name, {});
        m_window->open(text(m_folder / name));
        ASSERT_TRUE(waitFor([&] { return !m_window->opener().isBusy(); }));
        ASSERT_TRUE(settle());
    }
    WorkbenchHost& workbench = m_window->workbench();
    const std::vector<int> open = workbench.traces();
    ASSERT_EQ(open.size(), 3U);
    workbench.showTrace(open[0]);
    ASSERT_TRUE(m_window->commands().execute("compare.set",
        Value::Object {
            { "b", Value::Object { { "trace", (m_folder / "other.h5").string() } } }, { "mode", "split" } }));
    const Comparison compared = workbench.comparison();
    Selection third = workbench.selection();
    third.trace = open[2];
    workbench.select(third);
    ASSERT_EQ(workbench.comparison().a->trace, open[2]) << "what is selected is always to be seen";
    press(Qt::Key_Z);
    EXPECT_EQ(workbench.selection().trace, open[0]);
    EXPECT_EQ(workbench.comparison(), compared);
    ASSERT_TRUE(m_window->commands().execute(
        "trace.close", Value::Object { { "trace", (m_folder / "other.h5").string() } }));
    ASSERT_FALSE(workbench.comparison().b);
    press(Qt::Key_Z);
    ASSERT_TRUE(waitFor([&] { return !m_window->opener().isBusy(); }));
    ASSERT_TRUE(workbench.comparison().b);
    EXPECT_EQ(workbench.trace(workbench.comparison().b->trace)->path().filename(), "other.h5");
    EXPECT_EQ(workbench.comparison().mode, Comparison::Mode::Split);
}

TEST_F(WindowCommands, TheHistoryWaitsForATraceThatComesBack)
{
    clickHead(4);
    const Selection chosen = selection();
    clickHead(5);
    const int before = m_window->history().index();
    press(Qt::Key_W);
    ASSERT_TRUE(m_window->workbench().traces().empty());
    m_window->history().goTo(before - 1);
    ASSERT_TRUE(waitFor([&] { return !m_window->history().isUnderWay(); }));
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_window->history().index(), before - 1);
    EXPECT_EQ(selection().head, chosen.head);
    EXPECT_EQ(m_window->history().count(), before + 1) << "no step is lost";
}

TEST_F(WindowCommands, NoKeyMeansTwoCommands)
{
    for (const WindowCommand* command : m_window->commands().commands()) {
        for (const QKeySequence& key : m_window->shortcuts().keys(command->id)) {
            EXPECT_TRUE(m_window->shortcuts().conflicts(command->id, key).empty())
                << command->id << " " << key.toString().toStdString();
        }
    }
}

TEST_F(WindowCommands, ThePaletteGoesToAHeadAndGivesTheKeyboardBack)
{
    auto* before = part<QLineEdit>("input");
    before->setFocus();
    QLineEdit* input = typeInPalette("l1 h2");
    EXPECT_EQ(firstFound(), "L1 H2");
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_EQ(selection().layer, 1);
    EXPECT_EQ(selection().head, 2);
    EXPECT_FALSE(input->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), before);
    press(Qt::Key_Z);
    EXPECT_NE(selection().head, 2);
}

TEST_F(WindowCommands, ThePaletteFindsTokensPanelsSettingsAndCommands)
{
    QTest::keyClick(typeInPalette("animal"), Qt::Key_Return);
    EXPECT_EQ(selection().query, 2);
    PanelFrame* browser = m_window->panels().frame("trace_browser.tree");
    browser->hide();
    QTest::keyClick(typeInPalette(browser->title()), Qt::Key_Return);
    EXPECT_FALSE(browser->isHidden());
    QTest::keyClick(typeInPalette("theme light"), Qt::Key_Return);
    EXPECT_FALSE(currentTheme().isDark);
    QTest::keyClick(typeInPalette("clo trace"), Qt::Key_Return);
    EXPECT_TRUE(m_window->workbench().traces().empty());
    typeInPalette("");
    EXPECT_EQ(firstFound(), "Theme: light") << "what was used last and can be done comes first";
}

TEST_F(WindowCommands, ThePaletteSaysWhyACommandCannotBeDone)
{
    press(Qt::Key_W);
    QLineEdit* input = typeInPalette("export figure");
    EXPECT_EQ(firstFound(), "Export figure");
    EXPECT_TRUE(part<QLabel>("paletteHelp")->text().contains("No trace is open."));
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_TRUE(input->isVisible());
    QTest::keyClick(input, Qt::Key_Escape);
    EXPECT_FALSE(input->isVisible());
}

TEST_F(WindowCommands, ThePaletteAsksForWhatACommandRequires)
{
    QLineEdit* input = typeInPalette("theme");
    while (part<QListView>("paletteView")->currentIndex().data().toString() != "Theme") {
        QTest::keyClick(input, Qt::Key_Down);
    }
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_TRUE(part<QLabel>("paletteQuestion")->isVisible());
    QTest::keyClicks(input, "green");
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_TRUE(part<QLabel>("paletteHelp")->text().contains("dark, light"))
        << part<QLabel>("paletteHelp")->text().toStdString();
    input->clear();
    QTest::keyClicks(input, "light");
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_FALSE(currentTheme().isDark);
    EXPECT_FALSE(input->isVisible());
}

TEST_F(WindowCommands, AKeyIsRecordedAndTakenFromTheCommandThatHadIt)
{
    m_window->commands().trigger("edit.shortcuts");
    auto* dialog = part<ShortcutsDialog>("shortcutsDialog");
    auto* filter = dialog->findChild<QLineEdit*>("shortcutsFilter");
    auto* list = dialog->findChild<QTreeWidget*>("shortcutsList");
    QTest::keyClicks(filter, "history");
    ASSERT_NE(list->currentItem(), nullptr);
    EXPECT_EQ(list->currentItem()->text(0), "History");
    auto* record = dialog->findChild<QKeySequenceEdit*>("recordKey");
    record->setFocus();
    QTest::keyClick(record, Qt::Key_W, Qt::ControlModifier);
    auto* conflict = dialog->findChild<QLabel*>("shortcutsConflict");
    EXPECT_TRUE(waitFor([&] { return !conflict->text().isEmpty(); })) << "the field waits for a second key";
    EXPECT_TRUE(conflict->text().contains("Close trace")) << conflict->text().toStdString();
    QTest::mouseClick(dialog->findChild<QPushButton*>("assignKey"), Qt::LeftButton);
    EXPECT_EQ(m_window->shortcuts().keys("window.history"), QList { QKeySequence("Ctrl+W") });
    EXPECT_TRUE(m_window->shortcuts().keys("trace.close").isEmpty());
    EXPECT_EQ(list->currentItem()->text(1), "Ctrl+W");
    EXPECT_EQ(list->currentItem()->text(2), "you");
    dialog->close();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    press(Qt::Key_W);
    EXPECT_FALSE(m_window->workbench().traces().empty());
    EXPECT_TRUE(m_window->historyDock().isVisible());
}

TEST_F(WindowCommands, KeysAreGivenBackByReset)
{
    m_window->shortcuts().setKeys("window.history", { QKeySequence("Ctrl+W") });
    m_window->commands().trigger("edit.shortcuts");
    auto* dialog = part<ShortcutsDialog>("shortcutsDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit*>("shortcutsFilter"), "history");
    QTest::mouseClick(dialog->findChild<QPushButton*>("resetKeys"), Qt::LeftButton);
    EXPECT_EQ(m_window->shortcuts().keys("window.history"), QList { QKeySequence("F7") });
    QTest::mouseClick(dialog->findChild<QPushButton*>("removeKeys"), Qt::LeftButton);
    EXPECT_TRUE(m_window->shortcuts().keys("window.history").isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton*>("resetAllKeys"), Qt::LeftButton);
    EXPECT_EQ(m_window->shortcuts().keys("window.history"), QList { QKeySequence("F7") });
}

} // namespace
} // namespace fovea::test
