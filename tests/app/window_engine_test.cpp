// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "status_line.h"

#include <QPushButton>

#include <csignal>

namespace fovea::test {
namespace {

class WindowEngine : public WindowTest { };

TEST_F(WindowEngine, TellsWhoItIsInTheStatusLine)
{
    ASSERT_TRUE(waitFor([&] { return m_window->engine().state() == SessionControl::State::Ready; }));
    EXPECT_TRUE(
        m_window->statusLine().engineText().contains(QString("pid %1").arg(m_window->engine().processId())));
}

TEST_F(WindowEngine, AKilledEngineIsRestartedWithOneClickAndNothingIsLost)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(typeAndRun("the cat sat"));
    const qint64 before = m_window->engine().processId();
    ASSERT_EQ(::kill(static_cast<pid_t>(before), SIGKILL), 0);
    ASSERT_TRUE(waitFor([&] { return banner() != nullptr; }));
    EXPECT_EQ(m_window->engine().state(), SessionControl::State::Dead);
    EXPECT_TRUE(m_window->statusLine().engineText().contains("stopped"));

    // The trace is still there and can be read.
    ASSERT_EQ(m_window->workbench().traces().size(), 1U);
    const auto trace = m_window->workbench().trace(m_window->workbench().traces().front());
    EXPECT_TRUE(trace->attentionMap(1, { 0, 2, {} }));

    QTest::mouseClick(banner()->action(), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] {
        const OpenModel* model = m_window->control().currentModel();
        return model != nullptr && model->engineKey != 0;
    }));
    EXPECT_NE(m_window->engine().processId(), before);
    ASSERT_TRUE(waitFor([&] { return banner() == nullptr; }));
    ASSERT_TRUE(typeAndRun("a dog ran"));
    EXPECT_EQ(m_window->workbench().traces().size(), 2U);
}

TEST_F(WindowEngine, DyingInARunLeavesTheWindowUsable)
{
    ASSERT_TRUE(openModel(wideModel(m_folder, 6, 768, 512)));
    QString words;
    for (int i = 0; i < 500; ++i) {
        words += "cat ";
    }
    m_window->run(words);
    ASSERT_TRUE(m_window->control().isRunning());
    QTest::qWait(30);
    ASSERT_EQ(::kill(static_cast<pid_t>(m_window->engine().processId()), SIGKILL), 0);
    ASSERT_TRUE(waitFor([&] { return banner() != nullptr; }));
    EXPECT_FALSE(m_window->control().isRunning());
    m_window->restartEngine();
    EXPECT_TRUE(waitFor([&] { return m_window->engine().state() == SessionControl::State::Ready; }));
}

TEST(EngineProcessAlone, SaysWhyItDoesNotStart)
{
    EngineProcess engine("/nowhere/fovea-cli");
    QString reason;
    QObject::connect(
        &engine, &EngineProcess::died, [&](const QString& said, const QString&) { reason = said; });
    engine.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reason.isEmpty(); }, 10'000));
    EXPECT_EQ(engine.state(), SessionControl::State::Dead);
    EXPECT_EQ(engine.send("ping", {}), 0);
}

} // namespace
} // namespace fovea::test
