// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QProcessEnvironment>

#include <gtest/gtest.h>

namespace fovea {
namespace {

/// What `fovea` says and ends with under these variables, without those of the test.
void expectNoDisplay(const QString& variable, const QString& value)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" }) {
        environment.remove(name);
    }
    if (!variable.isEmpty()) {
        environment.insert(variable, value);
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(FOVEA_BINARY_DIR "/fovea", {});
    ASSERT_TRUE(program.waitForFinished(30000));
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(program.exitCode(), 4);
    const QString said = QString::fromUtf8(program.readAllStandardError());
    EXPECT_TRUE(said.contains("no display") && said.contains("--capture")) << said.toStdString();
    EXPECT_EQ(said.count('\n'), 1) << said.toStdString();
}

TEST(Display, MissingIsSaidInOneSentence)
{
    expectNoDisplay({}, {});
}

TEST(Display, OutOfReachIsSaidInOneSentence)
{
    expectNoDisplay("DISPLAY", ":9977");
    expectNoDisplay("WAYLAND_DISPLAY", "wayland-out-of-reach");
}

} // namespace
} // namespace fovea
