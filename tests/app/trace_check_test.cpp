// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/temporary_folder.h"
#include "trace_check.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

#include <optional>

namespace fovea {
namespace {

/// What is said of a file when the child does as `script` says.
QString reasonAfter(const char* script, int patienceMilliseconds = 10'000)
{
    const TemporaryFolder folder;
    const QString program = QString::fromStdString((folder.path() / "child").string());
    QFile file(program);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(script);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    QObject owner;
    std::optional<QString> said;
    checkInChild(
        program, "/data/run.h5", &owner, [&said](const QString& reason) { said = reason; },
        patienceMilliseconds);
    EXPECT_TRUE(QTest::qWaitFor([&said] { return said.has_value(); }, 20'000));
    return said.value_or(QString());
}

TEST(TraceCheck, SaysNothingWhenTheChildCameThroughWhateverItThinksOfTheFile)
{
    EXPECT_EQ(reasonAfter("#!/bin/sh\nexit 0\n"), "");
    EXPECT_EQ(reasonAfter("#!/bin/sh\nexit 3\n"), "");
}

TEST(TraceCheck, TellsACrashFromAChildThatTakesTooLong)
{
    const QString crash = reasonAfter("#!/bin/sh\nkill -SEGV $$\n");
    EXPECT_TRUE(crash.contains("crashed")) << crash.toStdString();
    QElapsedTimer clock;
    clock.start();
    const QString slow = reasonAfter("#!/bin/sh\nexec sleep 60\n", 200);
    EXPECT_LT(clock.elapsed(), 10'000);
    EXPECT_TRUE(slow.contains("longer than 0.2 s")) << slow.toStdString();
    EXPECT_TRUE(slow.contains("/data/run.h5"));
    EXPECT_FALSE(slow.contains("harm"));
}

} // namespace
} // namespace fovea
