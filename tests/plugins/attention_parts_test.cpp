// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_options.h"
#include "attention_maps/head_overview.h"
#include "attention_maps/head_table.h"
#include "attention_maps/lines_panel.h"
#include "attention_maps/shown_map.h"
#include "attention_maps/token_labels.h"
#include "plugins/attention_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fovea::attention_maps {
namespace {

TEST(TokenLabels, DecodeByteLevelTokens)
{
    EXPECT_EQ(tokenLabel("\xC4\xA0the", Vocabulary::ByteLevel), QStringLiteral("\u00B7the"));
    // 学 is E5 AD A6, written as the characters å Ń ¦.
    EXPECT_EQ(tokenLabel("\xC3\xA5\xC5\x83\xC2\xA6", Vocabulary::ByteLevel), QStringLiteral("\u5B66"));
    EXPECT_EQ(tokenLabel("\xC3\xA5\xC5\x83", Vocabulary::ByteLevel), QStringLiteral("\u27E8E5 AD\u27E9"));
    EXPECT_EQ(tokenLabel("\xC4\x8A", Vocabulary::ByteLevel), QStringLiteral("\u21B5"));
    EXPECT_EQ(tokenLabel("##ing", Vocabulary::Plain), QStringLiteral("##ing"));
}

TEST(TokenLabels, ByteLevelTableGivesEveryByteOnce)
{
    std::vector<int> seen(256, 0);
    for (char32_t character = 0x21; character < 0x144; ++character) {
        const std::string bytes = bytesOf(QString::fromUcs4(&character, 1).toStdString());
        // DEL stands for no byte and is kept as it is.
        if (bytes.size() == 1 && character != 0x7F) {
            ++seen[static_cast<uint8_t>(bytes[0])];
        }
    }
    EXPECT_EQ(seen, std::vector<int>(256, 1));
}

TEST(TokenLabels, SpecialTokensAreKnownByTheirRangeOrByNameAlone)
{
    TraceTokens tokens;
    tokens.texts = { "[CLS]", "hello", "<x>" };
    tokens.offsets = { { 0, 0 }, { 0, 5 }, { 0, 0 } };
    EXPECT_EQ(specialTokens(tokens), (std::vector<bool> { true, false, false }))
        << "ids without a text cover nothing";
    tokens.text = "hello";
    EXPECT_EQ(specialTokens(tokens), (std::vector<bool> { true, false, true }));
}

TEST(ShownMap, RowsOfARenormalisedMapSumToOne)
{
    const Array map = Array::of<float>({ 3, 3 }, test::patternedMap(3, 0, 0, 0), { "query", "key" });
    const ShownMap shown = shownMap(map, { true, false, false }, SpecialTokens::HiddenAndRenormalised);
    EXPECT_EQ(shown.queries, (std::vector<int> { 1, 2 }));
    EXPECT_EQ(shown.keys, (std::vector<int> { 1, 2 }));
    for (int row = 0; row < 2; ++row) {
        const std::span<const float> values = shown.values.values<float>();
        EXPECT_NEAR(values[static_cast<std::size_t>(2 * row)] + values[static_cast<std::size_t>(2 * row + 1)],
            1, 1e-6);
    }
    EXPECT_EQ(shown.sinkShares[0], map.values<float>()[3]);
    EXPECT_EQ(shown.rowOf(2), 1);
    EXPECT_FALSE(shown.rowOf(0).has_value());
}

TEST(ShownMap, ShowsAllWhenEverythingIsSpecial)
{
    const Array map = Array::of<float>({ 2, 2 }, { 0.5F, 0.5F, 1, 0 }, { "query", "key" });
    const ShownMap shown = shownMap(map, { true, true }, SpecialTokens::Hidden);
    EXPECT_EQ(shown.values.bytes().data(), map.bytes().data()) << "and copies nothing";
}

TEST(ShownMap, HidesTheRightRowsOfAPart)
{
    const Array part = Array::of<float>({ 1, 3 }, { 0.2F, 0.3F, 0.5F }, { "query", "key" });
    const ShownMap shown = shownMap(part, { true, false, false }, SpecialTokens::Hidden, 2);
    EXPECT_EQ(shown.queries, std::vector<int> { 2 });
    EXPECT_EQ(shown.values.values<float>()[0], 0.3F);
    EXPECT_NEAR(shown.leastSum, 0.8, 1e-6);
}

TEST(AttentionOptions, ReadBackWhatTheyWroteAndKeepDefaultsForNonsense)
{
    AttentionOptions options;
    options.specialTokens = SpecialTokens::HiddenAndRenormalised;
    options.lockedHigh = 0.25;
    options.isLog = true;
    options.colorMap = ColorMap::Viridis;
    EXPECT_EQ(optionsFrom(toValue(options)), options);
    Value nonsense;
    nonsense["special_tokens"] = "maybe";
    nonsense["locked_high"] = -1.0;
    nonsense["log"] = "yes";
    EXPECT_EQ(optionsFrom(nonsense), AttentionOptions {});
    EXPECT_EQ(optionsFrom(Value {}), AttentionOptions {});
}

TEST(HeadOverview, FromBlocksEqualsFromTheWhole)
{
    constexpr int tokens = 201;
    const std::vector<float> map = test::patternedMap(tokens, 1, 3, 0);
    int64_t most = 0;
    const auto readRows = [&](int64_t begin, int64_t end) -> Result<Array> {
        most = std::max(most, end - begin);
        return Array::of<float>({ end - begin, tokens },
            std::vector<float>(map.begin() + begin * tokens, map.begin() + end * tokens), { "query", "key" });
    };
    const Result<HeadOverview> whole = overviewOf(tokens, readRows);
    EXPECT_EQ(most, tokens);
    most = 0;
    const Result<HeadOverview> blocks = overviewOf(tokens, readRows, 1000);
    EXPECT_LE(most, 4);
    ASSERT_TRUE(whole && blocks);
    EXPECT_EQ(blocks->map.rows, 64);
    EXPECT_EQ(blocks->map.columns, 64);
    EXPECT_NEAR(blocks->statistics.entropy, whole->statistics.entropy, 1e-9);
    EXPECT_NEAR(blocks->statistics.distance, whole->statistics.distance, 1e-9);
    EXPECT_NEAR(blocks->statistics.diagonality, whole->statistics.diagonality, 1e-9);
    EXPECT_NEAR(blocks->statistics.sinkShare, whole->statistics.sinkShare, 1e-9);
    const auto largest = [](const PooledMap& pooled) {
        return *std::max_element(pooled.values.begin(), pooled.values.end());
    };
    EXPECT_EQ(largest(blocks->map), *std::max_element(map.begin(), map.end()));
}

TEST(HeadOverview, RefusesRowsOfAnotherShape)
{
    const Result<HeadOverview> overview = overviewOf(4, [](int64_t, int64_t) -> Result<Array> {
        return Array::of<float>({ 1, 4 }, { 1, 0, 0, 0 });
    });
    ASSERT_FALSE(overview);
    EXPECT_NE(overview.error().message().find("[1, 4]"), std::string::npos);
}

TEST(HeadOrder, PutsHeadsWithoutANumberLast)
{
    std::vector<OverviewReader::Head> heads(4);
    const double entropies[] = { 2, std::numeric_limits<double>::quiet_NaN(), 1 };
    for (std::size_t index = 0; index < 3; ++index) {
        heads[index].overview = HeadOverview {};
        heads[index].overview->statistics.entropy = entropies[index];
    }
    EXPECT_EQ(sortedHeads(heads, HeadOrder::Entropy), (std::vector<int> { 2, 0, 1, 3 }));
    EXPECT_EQ(sortedHeads(heads, HeadOrder::Layer), (std::vector<int> { 0, 1, 2, 3 }));
}

TEST(Threshold, OfTheSliderIsRoundAndComesBack)
{
    EXPECT_EQ(thresholdAt(0), 0);
    EXPECT_EQ(thresholdAt(100), 1);
    EXPECT_NEAR(thresholdAt(placeOfThreshold(0.05)), 0.05, 0.003);
    for (int place = 0; place <= 100; ++place) {
        EXPECT_EQ(placeOfThreshold(thresholdAt(place)), place);
    }
}

} // namespace
} // namespace fovea::attention_maps
