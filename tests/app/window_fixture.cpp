// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"

#include "appearance.h"

#include <QLineEdit>

#include <cstdio>

namespace fovea::test {

WindowTest::WindowTest()
{
    m_language.choose("en");
    applyTheme(Theme::dark());
    WindowSetup setup;
    setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
    setup.runFolder = text(m_folder / "runs");
    setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins" };
    m_window = std::make_unique<MainWindow>(setup, m_settings, m_language);
    m_window->show();
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

WindowTest::~WindowTest()
{
    m_window.reset();
    m_language.choose("en");
}

bool WindowTest::waitFor(const std::function<bool()>& condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

bool WindowTest::openModel(const std::filesystem::path& model)
{
    m_window->open(text(model));
    const bool isOpen = waitFor([&] {
        const OpenModel* opened = m_window->control().currentModel();
        return (opened != nullptr && opened->engineKey != 0) || banner() != nullptr;
    });
    if (const Banner* shown = banner()) {
        ADD_FAILURE() << (shown->problem().what + ": " + shown->problem().sentence).toStdString();
        return false;
    }
    return isOpen;
}

bool WindowTest::typeAndRun(const QString& sentence)
{
    auto* input = part<QLineEdit>("input");
    bool isDrawn = false;
    const auto connection
        = QObject::connect(m_window.get(), &MainWindow::drawn, [&isDrawn](double) { isDrawn = true; });
    input->setFocus();
    input->selectAll();
    QTest::keyClicks(input, sentence);
    QTest::keyClick(input, Qt::Key_Return);
    const bool isDone = waitFor([&] { return isDrawn || banner() != nullptr; });
    QObject::disconnect(connection);
    if (const Banner* shown = banner()) {
        ADD_FAILURE() << (shown->problem().what + ": " + shown->problem().sentence).toStdString();
    }
    return isDone && isDrawn;
}

Banner* WindowTest::banner(Banner::Kind kind)
{
    for (Banner* each : m_window->banners().banners()) {
        if (each->kind() == kind) {
            return each;
        }
    }
    return nullptr;
}

Watchdog::Watchdog()
{
    QObject::connect(&m_timer, &QTimer::timeout, [this] {
        m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.restart();
    });
    m_clock.start();
    m_timer.start(1);
}

} // namespace fovea::test
