// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "fact_list.h"
#include "inspector.h"
#include "outlet.h"
#include "plugins/attention_trace.h"

#include <fovea/heatmap.h>

#include <QAction>
#include <QLabel>

#include <algorithm>
#include <optional>

namespace fovea::test {
namespace {

/// Three times what the window may take to answer: other tests run beside.
constexpr double longestBlockMilliseconds = 300;

class WindowLongMap : public WindowTest {
protected:
    bool settle()
    {
        return waitFor([this] {
            const std::vector<PanelFrame*> frames = m_window->panels().frames();
            const bool isLoading = std::any_of(frames.begin(), frames.end(), [](PanelFrame* frame) {
                return frame->panelId().startsWith("attention_maps") && frame->isLoading();
            });
            return !isLoading && !m_window->workbench().isReading();
        });
    }
    void open(int tokens)
    {
        AttentionTraceSpec spec;
        spec.layers = 1;
        spec.heads = 2;
        spec.tokens.assign(static_cast<std::size_t>(tokens), "word");
        spec.tokens.front() = "[CLS]";
        spec.tokens.back() = "[SEP]";
        writeAttentionTrace(m_folder / "long.h5", spec);
        m_window->open(text(m_folder / "long.h5"));
        ASSERT_TRUE(waitFor([this] { return !m_window->workbench().traces().empty(); }));
        ASSERT_TRUE(settle());
    }
};

TEST_F(WindowLongMap, IsOpenedFilteredAndExportedWhileTheWindowAnswers)
{
    open(2500);
    const auto* map = m_window->panels().frame("attention_maps")->findChild<Heatmap*>();
    ASSERT_EQ(map->content().rows(), 2500);
    const Watchdog watchdog;
    Selection selection = m_window->workbench().selection();
    selection.head = 1;
    m_window->workbench().select(selection);
    ASSERT_TRUE(settle());
    for (QAction* action : m_window->panels().frame("attention_maps")->panel().actions()) {
        if (action->text() == "Hide special") {
            action->trigger();
        }
    }
    ASSERT_TRUE(settle());
    EXPECT_EQ(map->content().rows(), 2498);
    m_window->panels().raisePanel("attention_maps");
    std::optional<bool> isWritten;
    m_window->outlet().exportFigure(text(m_folder / "long.csv"), [&](bool is) { isWritten = is; });
    EXPECT_FALSE(isWritten) << "not inside the click";
    ASSERT_TRUE(waitFor([&] { return isWritten.has_value(); }));
    EXPECT_TRUE(*isWritten);
    EXPECT_GT(std::filesystem::file_size(m_folder / "long.csv"), 10'000'000U);
    EXPECT_LT(watchdog.longestMilliseconds(), longestBlockMilliseconds);
}

TEST_F(WindowLongMap, InspectorSaysOfHowManyQueriesItsNumbersAre)
{
    open(1500);
    bool isSaid = false;
    for (const QLabel* label : m_window->inspector().headFacts().findChildren<QLabel*>()) {
        isSaid = isSaid || label->text().contains("first 1,024 queries");
    }
    EXPECT_TRUE(isSaid);
}

} // namespace
} // namespace fovea::test
