// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "reading_pool.h"

#include <QSemaphore>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>

namespace fovea {
namespace {

Array number(int64_t value)
{
    return Array::of<int64_t>({ 1 }, { value });
}

TEST(ReadingPool, DeliversOnlyTheNewestOfATag)
{
    ReadingPool pool;
    QObject owner;
    QSemaphore gate;
    std::vector<int64_t> delivered;
    const auto ask = [&](int64_t value, bool waits) {
        pool.read(
            &owner, "map",
            [&gate, value, waits]() -> Result<Array> {
                if (waits) {
                    gate.acquire();
                }
                return number(value);
            },
            [&](const Result<Array>& array) { delivered.push_back(array->values<int64_t>()[0]); });
    };
    ask(1, true);
    ask(2, false);
    ask(3, false);
    gate.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pool.isBusy(); }));
    EXPECT_EQ(delivered, std::vector<int64_t>({ 3 }));
}

TEST(ReadingPool, KeepsTagsAndOwnersApart)
{
    ReadingPool pool;
    QObject one, other;
    int count = 0;
    const auto ask = [&](QObject* owner, const char* tag) {
        pool.read(
            owner, tag, [] { return Result<Array>(number(1)); }, [&](const Result<Array>&) { ++count; });
    };
    ask(&one, "a");
    ask(&one, "b");
    ask(&other, "a");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pool.isBusy(); }));
    EXPECT_EQ(count, 3);
}

TEST(ReadingPool, DeliversNothingToAnOwnerThatIsGone)
{
    ReadingPool pool;
    auto owner = std::make_unique<QObject>();
    QSemaphore gate;
    bool isDelivered = false;
    pool.read(
        owner.get(), "map",
        [&gate]() -> Result<Array> {
            gate.acquire();
            return number(1);
        },
        [&](const Result<Array>&) { isDelivered = true; });
    owner.reset();
    gate.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pool.isBusy(); }));
    EXPECT_FALSE(isDelivered);
}

TEST(ReadingPool, TurnsAnExceptionIntoAnError)
{
    ReadingPool pool;
    QObject owner;
    std::string message;
    pool.read(
        &owner, "map", []() -> Result<Array> { throw std::runtime_error("no memory"); },
        [&](const Result<Array>& array) { message = array ? "" : array.error().message(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pool.isBusy(); }));
    EXPECT_NE(message.find("no memory"), std::string::npos);
}

} // namespace
} // namespace fovea
