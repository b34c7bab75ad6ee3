// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "export_dialog.h"
#include "help_center.h"
#include "help_window.h"
#include "plugins/attention_trace.h"
#include "window_habits.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>

namespace fovea::test {
namespace {

class Help : public WindowTest {
protected:
    HelpCenter& help() { return m_window->habits().help(); }
    const HelpPages& pages() { return help().pages(); }
    void pressF1(QWidget* widget)
    {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_F1);
    }
};

TEST_F(Help, OpensThePageOfThePanelThatTheKeyboardIsIn)
{
    writeAttentionTrace(m_folder / "a.h5", {});
    m_window->open(text(m_folder / "a.h5"));
    ASSERT_TRUE(
        waitFor([&] { return !m_window->workbench().traces().empty() && !m_window->panels().isLoading(); }));
    for (PanelFrame* frame : m_window->panels().frames()) {
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        m_window->panels().openPanel(frame->panelId());
        QWidget* inside = QApplication::focusWidget();
        ASSERT_NE(inside, nullptr);
        QTest::keyClick(inside, Qt::Key_F1);
        ASSERT_NE(help().window(), nullptr) << frame->panelId().toStdString();
        EXPECT_EQ(help().window()->page(), frame->panelId());
        EXPECT_GT(help().window()->shownText().size(), 200);
        help().window()->close();
    }
}

TEST_F(Help, OpensOverADialogThatLetsNothingElseBeUsed)
{
    QDialog dialog(m_window.get());
    dialog.setObjectName("exportDialog");
    QLineEdit field(&dialog);
    dialog.setModal(true);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    pressF1(&field);
    ASSERT_NE(help().window(), nullptr);
    EXPECT_EQ(help().window()->page(), "export");
    EXPECT_TRUE(help().window()->isVisible());
    EXPECT_EQ(help().window()->parentWidget(), &dialog) << "else it could not be clicked";
}

TEST_F(Help, HasEveryPageInBothLanguagesWithATitleOfItsOwn)
{
    for (const QString& id : pages().ids()) {
        EXPECT_GT(pages().text(id, "en").size(), 150) << id.toStdString();
        EXPECT_NE(pages().title(id, "en"), id) << id.toStdString();
        if (id != "keys" && id != "commands" && id != "abilities") {
            EXPECT_NE(pages().text(id, "en"), pages().text(id, "zh_CN")) << id.toStdString();
        }
    }
}

TEST_F(Help, LinksLeadToPagesThatThereAre)
{
    static const QRegularExpression link("\\]\\(([^)]*)\\)");
    for (const QString& id : pages().ids()) {
        for (const char* language : { "en", "zh_CN" }) {
            auto match = link.globalMatch(pages().text(id, language));
            while (match.hasNext()) {
                const QString target = match.next().captured(1);
                EXPECT_TRUE(target.startsWith("help:") && pages().has(target.mid(5)))
                    << id.toStdString() << ": " << target.toStdString();
            }
        }
    }
}

TEST_F(Help, ListsEveryCommandAndKey)
{
    const QString commands = pages().text("commands", "en");
    const QString keys = pages().text("keys", "en");
    for (const WindowCommand* command : m_window->commands().commands()) {
        const QString id = "`" + QString::fromStdString(command->id) + "`";
        EXPECT_TRUE(commands.contains(id)) << command->id;
        EXPECT_EQ(keys.contains(id), !m_window->shortcuts().keys(command->id).isEmpty()) << command->id;
    }
}

TEST_F(Help, FollowsTheLanguageWhileItIsOpen)
{
    help().show("export");
    EXPECT_TRUE(help().window()->shownText().contains("recipe"));
    m_window->setLanguage("zh_CN");
    QCoreApplication::processEvents();
    EXPECT_TRUE(help().window()->shownText().contains(QString::fromUtf8("配方")));
    EXPECT_EQ(help().window()->page(), "export");
}

TEST_F(Help, IsFoundByThePalette)
{
    m_window->commands().trigger("window.palette");
    QTest::keyClicks(part<QLineEdit>("paletteInput"), "What Fovea can do");
    QTest::keyClick(part<QLineEdit>("paletteInput"), Qt::Key_Return);
    ASSERT_NE(help().window(), nullptr);
    EXPECT_EQ(help().window()->page(), "abilities");
}

TEST_F(Help, RefusesAPageThatThereIsNot)
{
    const Result<void> shown
        = m_window->commands().execute("help.show", Value::Object { { "page", "nowhere" } });
    ASSERT_FALSE(shown);
    EXPECT_NE(shown.error().message().find("attention_maps.heads"), std::string::npos)
        << "it says which there are";
}

} // namespace
} // namespace fovea::test
