// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"
#include "export_settings.h"
#include "figure_presets.h"
#include "selection_series.h"

#include <QProcess>

#include <gtest/gtest.h>

#include <cmath>

namespace fovea::test {
namespace {

ExportSettings everything()
{
    ExportSettings settings;
    settings.size = FigureSize { 89, 60.5, LengthUnit::Millimetre };
    settings.dotsPerInch = 600;
    settings.theme = "dark";
    settings.range = FigureRange::Everything;
    settings.heading = QString::fromUtf8("It's \"so\" 中 $x");
    settings.caption = QString();
    settings.verticalName = "query";
    settings.fontFamily = "DejaVu Serif";
    settings.fontSize = 6.5;
    settings.isTransparent = true;
    settings.hasRecipeInTables = true;
    return settings;
}

TEST(FigureSize, IsReadAndWrittenInEveryUnit)
{
    for (const char* text : { "89mm", "89x60mm", "480x360", "5.5in", "800x600px", "88.9mm" }) {
        const Result<FigureSize> size = parseFigureSize(text);
        ASSERT_TRUE(size) << text;
        EXPECT_EQ(formatFigureSize(*size), text);
    }
    EXPECT_EQ(*parseFigureSize("89mmx60mm"), *parseFigureSize("89x60mm"));
    EXPECT_EQ(*parseFigureSize("480x360pt"), *parseFigureSize("480x360"));
    EXPECT_NEAR(inPoints(*parseFigureSize("25.4mm"), 150).width(), 72, 1e-9);
    EXPECT_NEAR(inPoints(*parseFigureSize("300x600px"), 300).height(), 144, 1e-9);
    EXPECT_EQ(inPoints(*parseFigureSize("89mm"), 150).height(), 0);
}

TEST(FigureSize, RefusesWhatIsNone)
{
    for (const char* text :
        { "", "x", "0x10", "10x0", "-5mm", "10cm", "10mmx5in", "1e9", "10x10x10", "89mm " }) {
        EXPECT_FALSE(parseFigureSize(text)) << text;
    }
}

TEST(ExportSettings, AreTheSameAsAValueAndBack)
{
    EXPECT_EQ(toValue(ExportSettings()), Value(Value::Object {}));
    const Result<ExportSettings> back = exportSettingsFrom(toValue(everything()));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, everything());
}

TEST(ExportSettings, AreTheSameOnTheCommandLine)
{
    // As a shell splits it.
    QProcess shell;
    shell.start("/bin/sh", { "-c", "printf '%s\\n'" + exportArgumentsOf(everything()) });
    ASSERT_TRUE(shell.waitForFinished());
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split('\n');
    words.removeLast();
    const Result<ExportArguments> parsed
        = parseExportArguments(QStringList { "a.h5", "--panel", "p", "-o", "x.svg" } + words);
    ASSERT_TRUE(parsed) << parsed.error().message();
    EXPECT_EQ(parsed->settings, toValue(everything()));
}

TEST(ExportSettings, SayWhatIsWrong)
{
    const auto refused = [](const char* key, Value value) {
        Value all = Value::Object {};
        all[key] = std::move(value);
        const Result<ExportSettings> read = exportSettingsFrom(all);
        return !read && read.error().message().find(key) != std::string::npos;
    };
    EXPECT_TRUE(refused("dpi", 9));
    EXPECT_TRUE(refused("dpi", "300"));
    EXPECT_TRUE(refused("font_size", 1000));
    EXPECT_TRUE(refused("font_size", std::nan("")));
    EXPECT_TRUE(refused("theme", "pink"));
    EXPECT_TRUE(refused("range", true));
    EXPECT_TRUE(refused("transparent", 1));
    EXPECT_TRUE(refused("title", Value::List {}));
    EXPECT_TRUE(refused("caption", std::string(5000, 'x')));
    EXPECT_TRUE(refused("size", 12));
    EXPECT_FALSE(exportSettingsFrom(Value(Value::Object { { "size", "x" } })));
}

TEST(FigurePresets, HaveTheWidthsOfThePublishers)
{
    const auto widthOf = [](const char* id) { return withPreset(id, {})->size->width; };
    EXPECT_EQ(widthOf("nature-1"), 89);
    EXPECT_EQ(widthOf("nature-2"), 183);
    EXPECT_EQ(widthOf("ieee-1"), 88.9);
    EXPECT_EQ(widthOf("ieee-2"), 181);
    EXPECT_NEAR(widthOf("neurips"), 5.5 * 25.4, 1e-9);
    EXPECT_NEAR(widthOf("acm-1"), 3.33 * 25.4, 0.05);
    for (const FigurePreset& preset : figurePresets()) {
        EXPECT_GE(preset.fontSize - 1, 5) << preset.id << ": captions are a point smaller";
        EXPECT_FALSE(preset.title.isEmpty());
    }
    const Result<ExportSettings> unknown = withPreset("vogue", {});
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().message().find("nature-1"), std::string::npos);
}

TEST(SelectionSeries, IsEveryCombinationWithAName)
{
    const Result<std::vector<SelectionOfSeries>> series
        = selectionSeries("layer=0-1,7,head=2,path=/a,b[0-3]");
    ASSERT_TRUE(series);
    ASSERT_EQ(series->size(), 3U);
    EXPECT_EQ((*series)[0].text, "layer=0,head=2,path=/a,b[0-3]");
    EXPECT_EQ((*series)[2].text, "layer=7,head=2,path=/a,b[0-3]");
    EXPECT_EQ((*series)[2].name, "layer7");
    EXPECT_EQ(selectionSeries("layer=0-1,head=0-1")->back().name, "layer1.head1");
    ASSERT_EQ(selectionSeries("layer=3")->size(), 1U);
    EXPECT_EQ(selectionSeries("layer=3")->front().name, "");
    EXPECT_EQ(selectionSeries("")->front().text, "");
}

TEST(SelectionSeries, RefusesWhatIsTooManyOrNone)
{
    EXPECT_FALSE(selectionSeries("layer=0-999999999"));
    EXPECT_FALSE(selectionSeries("layer=0-999,head=0-999"));
    EXPECT_FALSE(selectionSeries("3"));
}

} // namespace
} // namespace fovea::test
