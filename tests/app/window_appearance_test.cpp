// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "plugins/attention_trace.h"
#include "widgets/application.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>

namespace fovea::test {
namespace {

class WindowAppearance : public WindowTest { };

TEST_F(WindowAppearance, ChangesTheThemeWhileItRuns)
{
    const QImage dark = picture(*m_window, "window-empty-dark");
    m_window->setThemeName("light");
    QCoreApplication::processEvents();
    const QImage light = picture(*m_window, "window-empty-light");
    const QPoint corner(m_window->width() - 30, m_window->height() - 60);
    EXPECT_EQ(QColor(dark.pixel(corner)), Theme::dark().panel);
    EXPECT_EQ(QColor(light.pixel(corner)), Theme::light().panel);
    EXPECT_EQ(m_settings.value("theme"), "light");
}

TEST_F(WindowAppearance, ChangesTheLanguageWhileItRuns)
{
    auto* run = part<QPushButton>("runButton");
    EXPECT_TRUE(run->text().contains("Run"));
    m_window->setLanguage("zh_CN");
    QCoreApplication::processEvents();
    EXPECT_TRUE(run->text().contains(QString::fromUtf8("运行")));
    EXPECT_TRUE(m_window->menuBar()->actions().front()->text().startsWith(QString::fromUtf8("文件")));
    EXPECT_EQ(m_window->panels().frame("attention_maps")->title(), QString::fromUtf8("注意力图"));
    picture(*m_window, "window-empty-chinese");
    m_window->setLanguage("en");
    QCoreApplication::processEvents();
    EXPECT_TRUE(run->text().contains("Run"));
}

TEST_F(WindowAppearance, TranslatesTheSentencesOfTheEngine)
{
    m_window->setLanguage("zh_CN");
    m_folder.write("broken/config.json", "{ \"model_type\": ");
    m_window->open(text(m_folder / "broken"));
    ASSERT_TRUE(waitFor([&] { return banner() != nullptr; }));
    EXPECT_FALSE(banner()->problem().sentence.contains("not valid JSON"))
        << banner()->problem().sentence.toStdString();
}

TEST_F(WindowAppearance, ExplainsItselfWhileNothingIsOpen)
{
    EXPECT_TRUE(part<QPushButton>("welcomeOpenModel")->isVisible());
    EXPECT_TRUE(part<QLabel>("welcomeTitle")->isVisible());
    EXPECT_FALSE(part<QPushButton>("runButton")->isEnabled());
}

TEST_F(WindowAppearance, KeepsClosedAndFloatingPanelsWithinReach)
{
    writeAttentionTrace(m_folder / "trace.h5", {});
    m_window->open(text(m_folder / "trace.h5"));
    ASSERT_TRUE(waitFor([&] { return !m_window->workbench().traces().empty(); }));
    PanelFrame* lines = m_window->panels().frame("attention_maps.lines");
    ASSERT_NE(lines, nullptr);
    lines->close();
    EXPECT_FALSE(lines->isVisible());
    m_window->panels().resetLayout();
    EXPECT_TRUE(lines->isVisible());
}

TEST_F(WindowAppearance, FitsIntoASmallScreen)
{
    EXPECT_LE(m_window->minimumSizeHint().width(), 1280);
    EXPECT_LE(m_window->minimumSizeHint().height(), 800);
    m_window->resize(1280, 800);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_window->size(), QSize(1280, 800));
}

} // namespace
} // namespace fovea::test
