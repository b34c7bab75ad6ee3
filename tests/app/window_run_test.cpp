// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "fact_list.h"
#include "inspector.h"
#include "status_line.h"
#include "widgets/application.h"

#include <fovea/heatmap.h>

#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <cstdio>
#include <set>

namespace fovea::test {
namespace {

std::set<QRgb> colorsOf(const QImage& image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colors.insert(image.pixel(x, y));
        }
    }
    return colors;
}

class WindowRun : public WindowTest {
protected:
    Heatmap* map() { return m_window->panels().frame("attention_maps")->findChild<Heatmap*>(); }
};

TEST_F(WindowRun, DrawsTheMapsOfATypedSentence)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    Watchdog watchdog;
    ASSERT_TRUE(typeAndRun("the cat sat on a mat."));

    ASSERT_EQ(m_window->workbench().traces().size(), 1U);
    const auto trace = m_window->workbench().trace(m_window->workbench().traces().front());
    const Result<TraceTokens> tokens = trace->tokens(0);
    ASSERT_TRUE(tokens);
    EXPECT_EQ(tokens->text, "the cat sat on a mat.");
    ASSERT_FALSE(map()->content().isEmpty());
    EXPECT_EQ(map()->content().rows(), static_cast<int>(tokens->ids.size()));
    // What is on the screen is the trace's own map.
    const Result<Array> expected = trace->attentionMap(0, { 0, 0, {} });
    ASSERT_TRUE(expected);
    EXPECT_FLOAT_EQ(map()->content().at({ 1, 2 }),
        expected->values<float>()[static_cast<std::size_t>(map()->content().columns() + 2)]);
    EXPECT_GT(colorsOf(picture(*map(), "window-map")).size(), 15U);
    picture(*m_window, "window-run");

    std::printf("maps drawn %.1f ms after Enter, engine %.1f ms, longest block of the event loop %.1f ms\n",
        m_window->drawnMilliseconds(), m_window->control().engineMilliseconds(),
        watchdog.longestMilliseconds());
    // Three times what is promised (300 ms; the window answers within 100 ms): other tests run beside.
    EXPECT_GT(m_window->drawnMilliseconds(), 0);
    EXPECT_LT(m_window->drawnMilliseconds(), 900);
    EXPECT_LT(watchdog.longestMilliseconds(), 300);
    EXPECT_TRUE(m_window->statusLine().message().contains("ms after Enter"));
}

TEST_F(WindowRun, KeepsEveryRunInTheWorkspaceAndShowsTheOneThatIsClicked)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(typeAndRun("the cat sat"));
    ASSERT_TRUE(typeAndRun("a dog ran"));
    const std::vector<int> keys = m_window->workbench().traces();
    ASSERT_EQ(keys.size(), 2U);
    EXPECT_EQ(m_window->workbench().selection().trace, keys[1]);

    auto* tree = part<QTreeWidget>("workspaceTree");
    const QList<QTreeWidgetItem*> found
        = tree->findItems("the cat sat", Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_EQ(found.size(), 1);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(found.front()).center());
    EXPECT_EQ(m_window->workbench().selection().trace, keys[0]);
    EXPECT_EQ(m_window->windowTitle().section(QChar(0x2013), 0, 0).trimmed(), "the cat sat");
}

TEST_F(WindowRun, ShowsAClickedCellInTheInspector)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(typeAndRun("the cat sat on a mat."));
    ASSERT_FALSE(map()->content().isEmpty());
    const QRectF cell = map()->layoutNow().cellRect({ 2, 1 });
    ASSERT_TRUE(QRectF(map()->rect()).contains(cell)) << cell.x() << " " << cell.y();
    QTest::mouseClick(map(), Qt::LeftButton, {}, cell.center().toPoint());
    EXPECT_EQ(m_window->workbench().selection().query, 2);
    EXPECT_EQ(m_window->workbench().selection().key, 1);
    FactList& facts = m_window->inspector().selectionFacts();
    ASSERT_TRUE(waitFor([&] { return facts.value("query") == "2 cat"; }));
    EXPECT_EQ(facts.value("key"), "1 the");
    EXPECT_NE(facts.value("weight"), QString::fromUtf8("–"));
    EXPECT_FALSE(m_window->inspector().headFacts().value("entropy").isEmpty());
}

TEST_F(WindowRun, StopsWithinMomentsOfEscape)
{
    // About a second of work a pass, and a hundred passes.
    ASSERT_TRUE(openModel(wideModel(m_folder, 6, 768, 512)));
    QString words;
    for (int i = 0; i < 500; ++i) {
        words += "cat ";
    }
    auto* input = part<QLineEdit>("input");
    input->setText(words);
    bool isInterrupted = false, isFinished = false;
    QObject::connect(&m_window->control(), &RunControl::interrupted, [&] { isInterrupted = true; });
    QObject::connect(&m_window->control(), &RunControl::finished, [&] { isFinished = true; });
    QTest::keyClick(input, Qt::Key_Return);
    ASSERT_TRUE(m_window->control().isRunning());
    EXPECT_TRUE(part<QPushButton>("runButton")->text().contains("Cancel"));
    QTest::qWait(50);
    QElapsedTimer clock;
    clock.start();
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return isInterrupted || isFinished; }));
    // Three times what is promised: other tests run beside.
    EXPECT_LT(clock.elapsed(), 300);
    EXPECT_TRUE(isInterrupted);
    EXPECT_FALSE(m_window->control().isRunning());
    EXPECT_EQ(banner(), nullptr);
    EXPECT_TRUE(part<QPushButton>("runButton")->text().contains("Run"));
}

TEST_F(WindowRun, SaysWhatToDoWhenNoModelIsOpen)
{
    m_window->run("a sentence");
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->problem().sentence.contains("Open a model"));
}

TEST_F(WindowRun, SaysWhenATextIsCut)
{
    // bert_plain reads 16 positions.
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(typeAndRun("a cat a cat a cat a cat a cat a cat a cat a cat a cat a cat"));
    ASSERT_NE(banner(Banner::Kind::Note), nullptr);
}

} // namespace
} // namespace fovea::test
