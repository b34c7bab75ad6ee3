// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/random_parameters.h"
#include "app/window_fixture.h"

namespace fovea::test {

/// What the environment asks for, else `usual`.
int numberFromEnvironment(const char* name, int usual);

/// A window with all that it keeps, in a folder of its own, which is the home and the working folder as well.
class RobustWindowTest : public ::testing::Test {
protected:
    RobustWindowTest();
    ~RobustWindowTest() override;

    static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 120'000);
    }
    void start();
    /// Waits until nothing is read, opened or run.
    bool settle();
    /// Models and traces, good and bad.
    UsersFiles writeUsersFiles();
    /// The good traces are what they were.
    void expectFilesWhole(const UsersFiles& files) const;
    /// A model is opened and a text run, in the window as it is now.
    void expectWorking();
    bool isReady() const;
    std::string bannerText() const;

    TemporaryFolder m_folder;
    QSettings m_settings { text(m_folder / "settings.ini"), QSettings::IniFormat };
    Language m_language;
    std::unique_ptr<MainWindow> m_window;

private:
    std::filesystem::path m_before;
};

} // namespace fovea::test
