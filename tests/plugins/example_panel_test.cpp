// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "entropy_panel.h"
#include "plugins/attention_trace.h"
#include "plugins/fake_workbench.h"
#include "widgets/application.h"

#include <QTest>

#include <gtest/gtest.h>

namespace head_entropy {
namespace {

using fovea::SettingEntry;
using fovea::Value;

std::vector<SettingEntry> settings()
{
    SettingEntry unit { "unit", SettingEntry::Type::Choice, "Unit", {}, {}, std::string("bit"), {}, {},
        { "bit", "nat" } };
    SettingEntry numbers { "numbers", SettingEntry::Type::Boolean, "Numbers", {}, {}, true, {}, {}, {} };
    return { unit, numbers };
}

bool settle(const EntropyPanel& panel)
{
    return QTest::qWaitFor([&] { return !panel.isLoading(); }, 5000);
}

float firstValue(const EntropyPanel& panel)
{
    const std::optional<fovea::Figure> figure = panel.figure();
    return figure ? figure->data.values<float>().front() : -1;
}

class ExamplePanel : public ::testing::Test {
protected:
    static void openTrace(fovea::test::FakeWorkbench& workbench)
    {
        fovea::Selection selection;
        selection.trace = workbench.open(
            fovea::test::writeAttentionTrace(fovea::test::scratchFolder() / "example.h5", {}));
        workbench.select(selection);
    }
};

TEST_F(ExamplePanel, ShowsAFigureAgainAsItWasWhateverIsSetByThen)
{
    fovea::test::FakeWorkbench workbench(settings());
    openTrace(workbench);
    EntropyPanel panel(workbench);
    ASSERT_TRUE(settle(panel));
    ASSERT_TRUE(workbench.settings().set("unit", std::string("nat")));
    ASSERT_TRUE(workbench.settings().set("numbers", false));
    const Value state = panel.state();
    const float nats = firstValue(panel);
    ASSERT_TRUE(workbench.settings().set("unit", std::string("bit")));
    ASSERT_TRUE(workbench.settings().set("numbers", true));
    ASSERT_GT(firstValue(panel), nats);

    EntropyPanel again(workbench);
    ASSERT_TRUE(settle(again));
    again.restore(state);
    EXPECT_EQ(firstValue(again), nats);
    EXPECT_EQ(again.figure()->recipe.get("unit", std::string()), "nat");
    EXPECT_EQ(again.state(), state);
    // What the user sets afterwards holds.
    ASSERT_TRUE(workbench.settings().set("numbers", false));
    EXPECT_GT(firstValue(again), nats);
}

TEST_F(ExamplePanel, LivesWithoutSettingsAndWithStatesOfOthers)
{
    fovea::test::FakeWorkbench workbench;
    openTrace(workbench);
    EntropyPanel panel(workbench);
    ASSERT_TRUE(settle(panel));
    const float bits = firstValue(panel);
    EXPECT_GT(bits, 0);
    for (const Value& state : { Value(), Value(7), Value(Value::Object { { "unit", 3 }, { "numbers", "x" } }),
             Value(Value::Object { { "unit", "byte" } }) }) {
        panel.restore(state);
        EXPECT_EQ(firstValue(panel), bits);
    }
}

} // namespace
} // namespace head_entropy
