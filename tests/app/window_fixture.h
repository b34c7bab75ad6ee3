// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/small_models.h"
#include "engine/temporary_folder.h"
#include "main_window.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace fovea::test {

inline QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

/// The window, off-screen, with the engine program of this build and settings of its own.
class WindowTest : public ::testing::Test {
protected:
    static constexpr int patienceMilliseconds = 60'000;

    WindowTest();
    ~WindowTest() override;

    static bool waitFor(const std::function<bool()>& condition, int milliseconds = patienceMilliseconds);
    /// Opens a model and waits until the engine has it.
    bool openModel(const std::filesystem::path& model);
    /// Types into the text field and presses Enter; true when the maps are on the screen.
    bool typeAndRun(const QString& sentence);
    /// The first banner with this kind, or nullptr.
    Banner* banner(Banner::Kind kind = Banner::Kind::Error);
    template <typename Widget>
    Widget* part(const char* name)
    {
        auto* found = m_window->findChild<Widget*>(name);
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    TemporaryFolder m_folder;
    QSettings m_settings { text(m_folder / "settings.ini"), QSettings::IniFormat };
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

/// The longest time that the event loop did not come round, in milliseconds.
class Watchdog {
public:
    Watchdog();
    double longestMilliseconds() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

} // namespace fovea::test
