// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "run_control.h"
#include "run_pruning.h"
#include "trace/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

/// An engine that writes down what it is told. It opens a model once the file `go` is there, refuses one
/// named "bad", forecasts too much memory for one named "large", and records nothing. The key of a model is
/// the number of the command that opened it.
constexpr const char* engineScript = R"script(#!/bin/sh
cd "${0%/*}"
while read -r line; do
    echo "$line" >> told
    id=$(echo "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
    say() { echo "{\"command\":$id,\"name\":\"$1\",\"details\":{$2}}"; }
    case $line in
    *'"name":"hello"'*) say hello '"protocol":1' ;;
    *'"name":"open_model"'*)
        while [ ! -e go ]; do sleep 0.02; done
        case $line in
        *bad*) say failed '"kind":"input","text":"it is bad","message":"it is bad"' ;;
        *'"force":true'*) say model_opened "\"model\":$id" ;;
        *large*)
            say forecast '"total_bytes":9000,"available_bytes":1000'
            say failed '"kind":"device","text":"it is large","message":"it is large"' ;;
        *) say model_opened "\"model\":$id,\"tokenizer\":{\"kind\":\"WordPiece\"}" ;;
        esac ;;
    *'"name":"record"'*) say failed '"kind":"input","text":"no","message":"no"' ;;
    esac
done
)script";

class RunControlWithModels : public ::testing::Test {
protected:
    RunControlWithModels()
    {
        write("engine", engineScript);
        QFile::setPermissions(path("engine"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QObject::connect(&m_control, &RunControl::failed,
            [this](const Problem& problem) { m_problems << problem.sentence; });
        m_engine.start();
        EXPECT_TRUE(QTest::qWaitFor([this] { return !m_engine.greeting().isNull(); }));
    }

    QString path(const char* name) const { return QString::fromStdString((m_folder.path() / name).string()); }
    void write(const char* name, const char* content) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    /// What the engine was told, once it has come to rest.
    QString told()
    {
        write("go", "");
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_engine.state() == SessionControl::State::Ready; }));
        QTest::qWait(100);
        QFile file(path("told"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }
    int64_t keyOf(const char* name) const
    {
        for (const OpenModel& model : m_control.models()) {
            if (model.path == path(name)) {
                return model.engineKey;
            }
        }
        return 0;
    }

    TemporaryFolder m_folder;
    EngineProcess m_engine { path("engine") };
    WorkbenchHost m_workbench { m_engine };
    RunControl m_control { m_engine, m_workbench, path("runs") };
    QStringList m_problems;
};

TEST_F(RunControlWithModels, ATextThatWaitsForAModelGoesWithItWhenItIsClosed)
{
    m_control.openModel(path("first"));
    m_control.run("a text");
    ASSERT_TRUE(m_control.isRunning());
    m_control.closeModel(path("first"));
    EXPECT_FALSE(m_control.isRunning());
    m_control.openModel(path("second"));
    EXPECT_FALSE(told().contains("\"record\"")) << "the next model was not asked to run anything";
    EXPECT_NE(keyOf("second"), 0);
}

TEST_F(RunControlWithModels, ATextRunsOnTheModelItWasTypedForThoughAnotherIsTheCurrentOneByThen)
{
    m_control.openModel(path("first"));
    m_control.run("a text");
    m_control.openModel(path("second"));
    EXPECT_TRUE(m_control.isRunning());
    const QString all = told();
    const QString record = all.mid(all.indexOf("\"record\""));
    EXPECT_TRUE(record.contains(QString("\"model\":%1,").arg(keyOf("first")))) << all.toStdString();
    EXPECT_FALSE(m_control.isRunning());
}

TEST_F(RunControlWithModels, ATextOutlivesTheFailureOfAnotherModel)
{
    m_control.openModel(path("bad"));
    m_control.openModel(path("second"));
    m_control.run("a text");
    EXPECT_TRUE(told().contains("\"record\""));
    EXPECT_EQ(m_problems.value(0), "it is bad");
}

TEST_F(RunControlWithModels, ATextGoesWithTheModelThatFails)
{
    m_control.openModel(path("bad"));
    m_control.run("a text");
    EXPECT_FALSE(told().contains("\"record\""));
    EXPECT_FALSE(m_control.isRunning());
}

TEST_F(RunControlWithModels, AModelForecastTooLargeIsOpenedWhenTheUserInsists)
{
    QString refused;
    int64_t needed = 0;
    QObject::connect(
        &m_control, &RunControl::memoryShort, [&](const Problem&, const QString& path) { refused = path; });
    QObject::connect(&m_control, &RunControl::progressChanged,
        [&] { needed = std::max(needed, m_control.progress().neededBytes); });
    m_control.openModel(path("large"));
    told();
    EXPECT_EQ(refused, path("large"));
    EXPECT_EQ(needed, 9000);
    EXPECT_TRUE(m_problems.isEmpty()) << "it is told once";
    EXPECT_TRUE(m_control.models().empty());

    m_control.openAnyway(refused);
    told();
    EXPECT_NE(keyOf("large"), 0);
    EXPECT_EQ(m_control.progress().neededBytes, 0);
}

TEST(RunPruning, KeepsRunsThatAreOpenOrNamedByAWorkspaceOrAJournal)
{
    const TemporaryFolder folder;
    const auto path
        = [&](const char* name) { return QString::fromStdString((folder.path() / name).string()); };
    const auto write = [&](const char* name, const QByteArray& content) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    QDir().mkpath(path("runs"));
    QDir().mkpath(path("journals"));
    for (const char* run : { "runs/run-1.h5", "runs/run-2.h5", "runs/run-3.h5", "runs/run-4.h5",
             "runs/run-5.h5", "runs/run-6.h5" }) {
        write(run, "trace");
    }
    write("runs/run-1.h5.notes.json", "notes");
    write("work.fovea", R"({"traces": [{"path": "runs/run-2.h5"}]})");
    write("work.fovea.7-8.journal", R"({"traces": [{"path": "/x/run-3.h5"}]})");
    write("journals/unnamed.1-2.journal", QByteArray((1 << 20) - 4, ' ') + "run-4.h5");
    const QStringList keepers { path("work.fovea"), path("gone.fovea"), path("journals") };
    pruneRuns(path("runs"), 0, { QFileInfo(path("runs/run-5.h5")).canonicalFilePath() }, keepers);
    EXPECT_EQ(QDir(path("runs")).entryList(QDir::Files),
        QStringList({ "run-2.h5", "run-3.h5", "run-4.h5", "run-5.h5" }));
    pruneRuns(path("runs"), 3, {}, {});
    EXPECT_EQ(QDir(path("runs")).entryList(QDir::Files), QStringList({ "run-3.h5", "run-4.h5", "run-5.h5" }));
}

} // namespace
} // namespace fovea
