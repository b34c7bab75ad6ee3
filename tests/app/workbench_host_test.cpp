// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine_process.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"
#include "workbench_host.h"

#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

/// A Workbench, and a trace of three examples that grows as the test says.
class GrowingTrace : public ::testing::Test {
protected:
    GrowingTrace()
    {
        sample::addAttention(m_plan, m_sizes, Reduction::QueryKey);
        Result<TraceFile> file = TraceFile::create(m_folder.path() / "run.h5", m_plan, false);
        EXPECT_TRUE(file) << file.error().message();
        m_file = std::make_unique<TraceFile>(*std::move(file));
    }

    void commit(int64_t begin, int64_t end)
    {
        const Result<void> filled = sample::fill(*m_file, m_sizes, m_plan, begin, end);
        EXPECT_TRUE(filled) << filled.error().message();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return !m_workbench.isReading(); });
    }

    /// The key that the trace got, 0 when it was not opened.
    int open()
    {
        int key = 0;
        m_workbench.open(m_path, "a run", [&key](const Result<int>& opened) { key = opened ? *opened : 0; });
        EXPECT_TRUE(settle());
        return key;
    }

    sample::Sizes m_sizes;
    TracePlan m_plan = sample::plan(m_sizes);
    TemporaryFolder m_folder;
    QString m_path = QString::fromStdString((m_folder.path() / "run.h5").string());
    std::unique_ptr<TraceFile> m_file;
    EngineProcess m_engine { "" };
    WorkbenchHost m_workbench { m_engine };
};

TEST_F(GrowingTrace, PreparedBeforeItHasRowsIsOpenedWithThoseCommittedSince)
{
    m_workbench.prepare(m_path);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(m_workbench.traces().empty()) << "what is prepared is not open yet";
    commit(0, 2);
    const int key = open();
    ASSERT_NE(key, 0);
    EXPECT_EQ(m_workbench.trace(key)->committedExampleCount(), 2);
    EXPECT_EQ(m_workbench.traceTitle(key), "a run");
    EXPECT_TRUE(m_workbench.trace(key)->attentionMap(0, { 1, 0, {} }));
}

TEST_F(GrowingTrace, IsOpenedWhileItIsStillBeingPrepared)
{
    commit(0, 1);
    m_workbench.prepare(m_path);
    const int key = open();
    ASSERT_NE(key, 0);
    EXPECT_EQ(m_workbench.trace(key)->committedExampleCount(), 1);
    EXPECT_EQ(open(), key) << "the same file has one key";
}

TEST_F(GrowingTrace, AskedForTwiceAtOnceIsGivenToBothWhoAsked)
{
    commit(0, 1);
    std::vector<int> keys;
    for (int i = 0; i < 3; ++i) {
        m_workbench.open(
            m_path, {}, [&keys](const Result<int>& opened) { keys.push_back(opened ? *opened : 0); });
    }
    ASSERT_TRUE(settle());
    ASSERT_EQ(keys.size(), 3U);
    EXPECT_NE(keys[0], 0);
    EXPECT_EQ(keys[0], keys[1]);
    EXPECT_EQ(keys[0], keys[2]);
    EXPECT_EQ(m_workbench.traces().size(), 1U);
}

TEST_F(GrowingTrace, IsReadAfreshWhenWhatWasPreparedWasLetGo)
{
    m_workbench.prepare(m_path);
    m_workbench.prepare({});
    commit(0, 3);
    const int key = open();
    ASSERT_NE(key, 0);
    EXPECT_EQ(m_workbench.trace(key)->committedExampleCount(), 3);
}

TEST_F(GrowingTrace, IsToldOfThoughAnotherRefreshReplacedTheOneThatFoundIt)
{
    const int key = open();
    ASSERT_NE(key, 0);
    int grownCount = 0;
    QObject::connect(&m_workbench, &Workbench::traceGrew, [&grownCount](int) { ++grownCount; });
    commit(0, 1);
    m_workbench.refresh(key);
    m_workbench.refresh(key);
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_workbench.trace(key)->committedExampleCount(), 1);
    EXPECT_EQ(grownCount, 1);
    m_workbench.refresh(key);
    ASSERT_TRUE(settle());
    EXPECT_EQ(grownCount, 1) << "nothing new";
}

TEST_F(GrowingTrace, IsHeldStillUntilItIsFollowedAgain)
{
    const int key = open();
    ASSERT_NE(key, 0);
    EXPECT_TRUE(m_workbench.isFollowed(key));
    int grownCount = 0;
    QObject::connect(&m_workbench, &Workbench::traceGrew, [&grownCount](int) { ++grownCount; });
    m_workbench.setFollowed(key, false);
    commit(0, 2);
    // Longer than a look at what is followed takes to come round.
    QTest::qWait(1200);
    EXPECT_EQ(grownCount, 0);
    EXPECT_EQ(m_workbench.trace(key)->committedExampleCount(), 0);
    m_workbench.setFollowed(key, true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return grownCount > 0; }, 20'000));
    EXPECT_EQ(m_workbench.trace(key)->committedExampleCount(), 2) << "the writer did not wait";
}

TEST_F(GrowingTrace, ThatCouldNotBePreparedSaysWhyWhenItIsOpened)
{
    m_workbench.prepare(m_path + ".missing");
    ASSERT_TRUE(settle());
    std::string problem;
    m_workbench.open(m_path + ".missing", {}, [&problem](const Result<int>& opened) {
        problem = opened ? std::string() : opened.error().message();
    });
    ASSERT_TRUE(settle());
    EXPECT_NE(problem.find("cannot be opened"), std::string::npos) << problem;
}

} // namespace
} // namespace fovea
