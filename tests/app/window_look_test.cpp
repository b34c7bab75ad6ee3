// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "appearance.h"
#include "desk_appearance.h"
#include "plugins/attention_trace.h"
#include "vision_effect.h"
#include "window_habits.h"

#include <QAction>

namespace fovea::test {
namespace {

class WindowLook : public WindowTest {
protected:
    ~WindowLook() override { setComfortable(false); }
    bool execute(const char* id, const char* parameter, const char* value)
    {
        return static_cast<bool>(m_window->commands().execute(id, Value::Object { { parameter, value } }));
    }
};

TEST_F(WindowLook, IsSeenAsEyesWithoutOneKindOfConesSeeIt)
{
    writeAttentionTrace(m_folder / "a.h5", {});
    m_window->open(text(m_folder / "a.h5"));
    ASSERT_TRUE(
        waitFor([&] { return !m_window->workbench().traces().empty() && !m_window->panels().isLoading(); }));
    const auto picture = [this] {
        QCoreApplication::processEvents();
        return m_window->grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    const QImage before = picture();
    ASSERT_TRUE(execute("window.vision", "vision", "deuteranopia"));
    const QImage seen = picture();
    EXPECT_NE(before, seen);
    // A place of the engine's green dot and of the text keep to the matrix.
    int differing = 0;
    const QImage expected = seenAs(before, ColorVision::Deuteranopia).convertToFormat(QImage::Format_RGB32);
    const QRect inside(m_window->regions().mapTo(m_window.get(), QPoint(0, 0)), m_window->regions().size());
    for (int y = inside.top(); y < inside.bottom(); y += 7) {
        for (int x = inside.left(); x < inside.right(); x += 7) {
            differing += expected.pixel(x, y) != seen.pixel(x, y) ? 1 : 0;
        }
    }
    EXPECT_LT(differing, 60) << "but for the figures of the status line";
    m_window->history().undo();
    EXPECT_EQ(shownAs(m_window->regions()), ColorVision::Full);
}

TEST_F(WindowLook, IsComfortableWithLargerLettersAndBack)
{
    const int compact = m_window->font().pixelSize();
    const int row = m_window->regions().minimumSizeHint().height();
    ASSERT_TRUE(execute("window.density", "density", "comfortable"));
    EXPECT_EQ(qApp->font().pixelSize(), compact + 2);
    EXPECT_EQ(currentTheme().caption.pixelSize(), 13);
    EXPECT_EQ(m_settings.value("density").toString(), "comfortable");
    EXPECT_GE(m_window->regions().minimumSizeHint().height(), row);
    m_window->history().undo();
    EXPECT_EQ(qApp->font().pixelSize(), compact);
}

TEST_F(WindowLook, FollowsTheDeskWhenItIsTold)
{
    ASSERT_TRUE(execute("window.theme", "theme", "system"));
    DeskAppearance& desk = m_window->habits().desk();
    desk.take(2);
    EXPECT_FALSE(currentTheme().isDark);
    desk.take(1);
    EXPECT_TRUE(currentTheme().isDark);
    EXPECT_EQ(m_window->themeName(), "system");
    ASSERT_TRUE(execute("window.theme", "theme", "light"));
    desk.take(2);
    desk.take(1);
    EXPECT_FALSE(currentTheme().isDark) << "not when the user has chosen";
    desk.take(0);
}

} // namespace
} // namespace fovea::test
