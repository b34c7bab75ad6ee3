// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "value_patch.h"

#include <fovea/json.h>

#include <gtest/gtest.h>

#include <random>

namespace fovea {
namespace {

using Object = Value::Object;
using List = Value::List;

Value json(const char* text)
{
    return *parseJson(text, "test");
}

/// A value of random shape, with few names, so that two of them have much in common.
Value randomValue(std::mt19937& random, int depth)
{
    const auto upTo = [&random](int last) { return std::uniform_int_distribution(0, last)(random); };
    switch (depth == 0 ? upTo(2) : upTo(5)) {
    case 0:
        return upTo(3);
    case 1:
        return std::string(1, static_cast<char>('a' + upTo(3)));
    case 2:
        return upTo(1) == 0 ? Value() : Value(true);
    case 3: {
        List list;
        for (int i = upTo(4); i > 0; --i) {
            list.push_back(randomValue(random, depth - 1));
        }
        return list;
    }
    default:
        Object object;
        for (int i = upTo(4); i > 0; --i) {
            object[std::string(1, static_cast<char>('k' + upTo(3)))] = randomValue(random, depth - 1);
        }
        return object;
    }
}

TEST(ValuePatch, TurnsAnyValueIntoAnyOther)
{
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const Value from = randomValue(random, 4), to = randomValue(random, 4);
        const Result<Value> result = patched(from, differenceBetween(from, to), "test");
        ASSERT_TRUE(result) << formatJson(from) << " to " << formatJson(to);
        EXPECT_EQ(formatJson(*result), formatJson(to)) << "from " << formatJson(from);
    }
}

TEST(ValuePatch, IsEmptyForEqualValues)
{
    const Value value = json(R"({"a": [1, {"b": null}], "c": "x"})");
    EXPECT_TRUE(differenceBetween(value, value).empty());
}

TEST(ValuePatch, SaysOnlyWhatChanged)
{
    const Value from = json(R"({"panels": {"a": {"state": 1}, "b": {"state": 2}}, "text": "long"})");
    Value to = from;
    to["panels"]["a"]["state"] = 5;
    EXPECT_EQ(formatJson(differenceBetween(from, to)), R"([{"at":["panels","a","state"],"set":5}])");
}

TEST(ValuePatch, KeepsWhatAListThatSlidesHasKept)
{
    List history;
    for (int i = 0; i < 200; ++i) {
        history.emplace_back(i);
    }
    List next(history.begin() + 1, history.end());
    next.emplace_back(200);
    EXPECT_EQ(
        formatJson(differenceBetween(history, next)), R"([{"at":[],"keep":199,"skip":1,"then":[200]}])");
}

TEST(ValuePatch, RefusesStepsThatDoNotFit)
{
    const Value value = json(R"({"list": [1, 2, 3], "text": "x"})");
    for (const char* steps : {
             R"([{}])",
             R"([5])",
             R"([{"at": 3, "set": 1}])",
             R"([{"at": [3], "set": 1}])",
             R"([{"at": ["text", "deeper"], "set": 1}])",
             R"([{"at": ["absent"], "drop": true}])",
             R"([{"at": [], "drop": true}])",
             R"([{"at": ["list"], "skip": 0, "keep": 4, "then": []}])",
             R"([{"at": ["list"], "skip": 4, "keep": 0, "then": []}])",
             R"([{"at": ["list"], "skip": -1, "keep": 1, "then": []}])",
             R"([{"at": ["list"], "skip": 1, "keep": 9223372036854775807, "then": []}])",
             R"([{"at": ["list"], "skip": 0, "keep": 1}])",
             R"([{"at": ["text"], "skip": 0, "keep": 0, "then": []}])",
         }) {
        EXPECT_FALSE(patched(value, *json(steps).as<List>(), "test")) << steps;
    }
}

} // namespace
} // namespace fovea
