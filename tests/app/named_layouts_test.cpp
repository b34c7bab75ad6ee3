// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspace_fixture.h"
#include "named_layouts.h"

#include <QMenu>

namespace fovea::test {
namespace {

class Layouts : public WorkspaceWindowTest {
protected:
    NamedLayouts& layouts() { return m_window->layouts(); }
    QStringList shown() const
    {
        QStringList panels;
        for (const PanelFrame* frame : m_window->panels().frames()) {
            if (!frame->isHidden() || frame->isFloating()) {
                panels << frame->panelId();
            }
        }
        return panels;
    }
    PanelFrame& panel(const char* id) { return *m_window->panels().frame(id); }
};

TEST_F(Layouts, PutThePanelsWhereAQuestionWantsThem)
{
    restart();
    writeTrace("a.h5");
    openTraces({ "a.h5" });
    // Wide enough that no panel is at its smallest.
    m_window->resize(1900, 1000);
    const auto all = m_window->panels().frames().size();
    execute("layout.choose", { { "name", "which-layer-broke" } });
    QTest::qWait(50);
    picture("which_layer_broke");
    EXPECT_GT(panel("attention_maps.heads").width(), panel("attention_maps").width());
    execute("layout.choose", { { "name", "why-this-token" } });
    QTest::qWait(50);
    picture("why_this_token");
    EXPECT_LT(panel("attention_maps.heads").width(), panel("attention_maps.lines").width());
    EXPECT_EQ(static_cast<std::size_t>(shown().size()), all) << "a panel was lost";
}

TEST_F(Layouts, AreSavedRenamedChosenAndDeletedAndAllOfThatIsUndone)
{
    restart();
    writeTrace("a.h5");
    openTraces({ "a.h5" });
    execute("panel.float", { { "panel", "attention_maps.lines" } });
    EXPECT_TRUE(panel("attention_maps.lines").isFloating());
    execute("layout.save", { { "name", "mine" } });
    QMenu* menu = m_window->findChild<QMenu*>("layoutMenu");
    ASSERT_NE(menu, nullptr);
    ASSERT_TRUE(waitFor([&] {
        const QList<QAction*> actions = menu->actions();
        return std::any_of(
            actions.begin(), actions.end(), [](QAction* each) { return each->text() == "mine"; });
    }));
    if (qEnvironmentVariableIsSet("FOVEA_TEST_PICTURES")) {
        menu->popup(m_window->mapToGlobal(QPoint(100, 60)));
        menu->grab().save(qEnvironmentVariable("FOVEA_TEST_PICTURES") + "/layout_menu.png");
        menu->close();
    }
    execute("layout.reset");
    EXPECT_FALSE(panel("attention_maps.lines").isFloating());
    execute("layout.choose", { { "name", "mine" } });
    EXPECT_TRUE(panel("attention_maps.lines").isFloating());
    execute("edit.undo");
    EXPECT_FALSE(panel("attention_maps.lines").isFloating());
    execute("layout.rename", { { "name", "mine" }, { "to", "lines apart" } });
    EXPECT_EQ(layouts().own(), QStringList("lines apart"));
    execute("layout.delete", { { "name", "lines apart" } });
    EXPECT_TRUE(layouts().own().isEmpty());
    execute("edit.undo");
    EXPECT_EQ(layouts().own(), QStringList("lines apart"));
    restart();
    EXPECT_EQ(layouts().own(), QStringList("lines apart"));
}

TEST_F(Layouts, AreRefusedWithAListOfThoseThatThereAre)
{
    restart();
    const Result<void> chosen = layouts().choose("nowhere");
    ASSERT_FALSE(chosen);
    EXPECT_NE(chosen.error().message().find("why-this-token"), std::string::npos);
    for (const char* name : { "", "  ", "everything", "a\nb" }) {
        EXPECT_FALSE(layouts().save(name)) << name;
    }
    EXPECT_FALSE(layouts().save(QString(100, 'x')));
    layouts().restore(Value::Object { { "bad", "no layout at all" }, { "worse", 5 } });
    EXPECT_EQ(layouts().own(), QStringList("bad"));
    EXPECT_FALSE(layouts().choose("bad"));
}

TEST_F(Layouts, DoNotLoseAPanelThatTheyDoNotKnow)
{
    restart();
    // A layout of a program that had no panel but one.
    QMainWindow other;
    QDockWidget dock;
    dock.setObjectName("attention_maps");
    other.addDockWidget(Qt::LeftDockWidgetArea, &dock);
    const std::string text = other.saveState(1).toBase64().toStdString();
    ASSERT_TRUE(layouts().put("narrow", text));
    ASSERT_TRUE(layouts().choose("narrow"));
    for (PanelFrame* frame : m_window->panels().frames()) {
        m_window->panels().raisePanel(frame->panelId());
        EXPECT_FALSE(frame->isHidden()) << frame->panelId().toStdString();
        EXPECT_TRUE(frame->isFloating() || m_window->panels().dockWidgetArea(frame) != Qt::NoDockWidgetArea)
            << frame->panelId().toStdString();
    }
}

TEST_F(Layouts, HoldStillWhenLocked)
{
    restart();
    execute("layout.lock");
    EXPECT_FALSE(panel("attention_maps").features().testFlag(QDockWidget::DockWidgetMovable));
    EXPECT_FALSE(m_window->commands().execute("panel.float", {}));
    restart();
    EXPECT_FALSE(panel("attention_maps").features().testFlag(QDockWidget::DockWidgetMovable));
    execute("layout.lock", { { "locked", false } });
    EXPECT_TRUE(panel("attention_maps").features().testFlag(QDockWidget::DockWidgetMovable));
}

} // namespace
} // namespace fovea::test
