// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include <gtest/gtest.h>

namespace fovea {
namespace {

TEST(CommandLine, ReadsFilesAndOptionsOfTheWindow)
{
    const Result<WindowArguments> parsed = parseWindowArguments(
        { "model", "--text", "a cat sat", "--theme=light", "run.h5::/tokens/ids", "--lang", "zh_CN" });
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->files, QStringList({ "model", "run.h5::/tokens/ids" }));
    EXPECT_EQ(parsed->text, "a cat sat");
    EXPECT_EQ(parsed->theme, "light");
    EXPECT_EQ(parsed->language, "zh_CN");
}

TEST(CommandLine, KnowsTheSafeModeAndWhereTheLogGoes)
{
    const Result<WindowArguments> parsed = parseWindowArguments({ "--safe-mode", "--log", "-" });
    ASSERT_TRUE(parsed);
    EXPECT_TRUE(parsed->isSafe);
    EXPECT_EQ(parsed->logFile, "-");
    EXPECT_FALSE(parseWindowArguments({})->isSafe);
}

TEST(CommandLine, TakesWhatStandsBehindTwoDashesAsFiles)
{
    const Result<WindowArguments> parsed = parseWindowArguments({ "--", "--text" });
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->files, QStringList({ "--text" }));
}

TEST(CommandLine, NamesAnOptionThatDoesNotExist)
{
    const Result<WindowArguments> parsed = parseWindowArguments({ "--colour", "red" });
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().kind(), ErrorKind::Usage);
    EXPECT_NE(parsed.error().message().find("--colour"), std::string::npos);
}

TEST(CommandLine, RefusesValuesThatCannotBe)
{
    EXPECT_FALSE(parseWindowArguments({ "--theme", "pink" }));
    EXPECT_FALSE(parseWindowArguments({ "--size", "1600" }));
    EXPECT_FALSE(parseWindowArguments({ "--text" }));
    EXPECT_FALSE(parseExportArguments({ "a.h5", "--panel", "p", "-o", "x.svg", "--dpi", "9" }));
    EXPECT_FALSE(parseExportArguments({ "a.h5", "--panel", "p", "-o", "x.svg", "--size", "0x10" }));
}

TEST(CommandLine, ExportWantsATraceAPanelAndAnOutput)
{
    EXPECT_FALSE(parseExportArguments({ "a.h5", "--panel", "p" }));
    EXPECT_FALSE(parseExportArguments({ "--panel", "p", "-o", "x.svg" }));
    const Result<ExportArguments> parsed = parseExportArguments(
        { "a.h5", "--panel", "p", "--select", "layer=1", "--size", "300x200", "-o", "x.svg", "-o", "x.csv" });
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->outputs, QStringList({ "x.svg", "x.csv" }));
    EXPECT_EQ(parsed->settings, Value(Value::Object { { "size", "300x200" } }));
}

TEST(CommandLine, TakesAValueThatBeginsWithADash)
{
    EXPECT_EQ(parseWindowArguments({ "--text", "-- a dash" })->text, "-- a dash");
    EXPECT_EQ(parseWindowArguments({ "--text=-1 2" })->text, "-1 2");
    EXPECT_EQ(parseWindowArguments({ "-" })->files, QStringList({ "-" }));
}

TEST(CommandLine, NamesTheOptionThatLacksItsValueOrMayHaveNone)
{
    for (const QStringList& wrong :
        { QStringList { "--text" }, QStringList { "a.h5", "--panel" }, QStringList { "--safe-mode=yes" } }) {
        const Result<WindowArguments> parsed = parseWindowArguments(wrong);
        ASSERT_FALSE(parsed) << wrong.join(' ').toStdString();
        EXPECT_EQ(exitCode(parsed.error().kind()), 2);
        const std::string option = wrong.last().mid(2).section('=', 0, 0).toStdString();
        EXPECT_NE(parsed.error().message().find(option), std::string::npos) << parsed.error().message();
    }
}

TEST(CommandLine, HelpNamesEveryOptionThatIsUnderstood)
{
    for (const char* option : { "--text S", "--panel P", "--theme T", "--lang L", "--safe-mode",
             "--capture FOLDER", "--size WxH", "-h, --help", "--version" }) {
        EXPECT_TRUE(windowHelp().contains(option)) << option;
    }
    for (const char* option : { "--panel P", "--select k=v", "--state JSON", "--size SIZE", "--dpi N",
             "--preset P", "--title TEXT", "--font NAME", "--range R", "--format F", "--theme T", "--lang L",
             "--force", "--json", "-o, --output FILE" }) {
        EXPECT_TRUE(exportHelp().contains(option)) << option;
    }
    EXPECT_TRUE(parseWindowArguments({ "-h" })->wantsHelp);
    EXPECT_TRUE(parseWindowArguments({ "--version" })->wantsVersion);
    EXPECT_TRUE(parseExportArguments({ "--help" })->wantsHelp);
}

TEST(CommandLine, HandsTheEnginesVerbsOver)
{
    EXPECT_TRUE(isEngineVerb("record"));
    EXPECT_TRUE(isEngineVerb("serve"));
    EXPECT_FALSE(isEngineVerb("export"));
    EXPECT_FALSE(isEngineVerb("plugin"));
    EXPECT_FALSE(isEngineVerb("model"));
}

} // namespace
} // namespace fovea
