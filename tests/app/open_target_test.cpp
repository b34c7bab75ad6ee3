// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "open_target.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace fovea {
namespace {

OpenTarget judge(const std::filesystem::path& path)
{
    return openTarget(QString::fromStdString(path.string()));
}

const std::string signature("\x89HDF\r\n\x1a\n", 8);

TEST(OpenTarget, AFolderWithAConfigurationIsAModel)
{
    const test::TemporaryFolder folder;
    const auto config = folder.write("model/config.json", "{}");
    EXPECT_EQ(judge(folder / "model").type, OpenTarget::Type::Model);
    EXPECT_EQ(judge(config).type, OpenTarget::Type::Model);
    EXPECT_EQ(judge(config).path.toStdString(), (folder / "model").string());
}

TEST(OpenTarget, ASafetensorsFileStandsForItsFolder)
{
    const test::TemporaryFolder folder;
    const auto weights = folder.write("model/model.safetensors", std::string("\x02\0\0\0\0\0\0\0{}", 10));
    EXPECT_EQ(judge(weights).type, OpenTarget::Type::Unknown);
    EXPECT_NE(judge(weights).reason.indexOf("config.json"), -1);
    folder.write("model/config.json", "{}");
    EXPECT_EQ(judge(weights).type, OpenTarget::Type::Model);
}

TEST(OpenTarget, TheContentSaysWhatATraceIsNotTheName)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(judge(folder.write("notes.txt", signature + "rest")).type, OpenTarget::Type::Trace);
    EXPECT_EQ(
        judge(folder.write("block.bin", std::string(512, '\0') + signature)).type, OpenTarget::Type::Trace);
    const OpenTarget text = judge(folder.write("run.h5", "a text"));
    EXPECT_EQ(text.type, OpenTarget::Type::Unknown);
    EXPECT_NE(text.reason.indexOf("run.h5"), -1);
}

TEST(OpenTarget, RefusesAPipeWithoutWaitingForIt)
{
    const test::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "run.h5").c_str(), 0600), 0);
    const OpenTarget pipe = judge(folder / "run.h5");
    EXPECT_EQ(pipe.type, OpenTarget::Type::Unknown);
    EXPECT_NE(pipe.reason.indexOf("pipe"), -1) << pipe.reason.toStdString();
    EXPECT_EQ(judge("/dev/null").type, OpenTarget::Type::Unknown);
    folder.write("model/empty", "");
    ASSERT_EQ(::mkfifo((folder / "model/config.json").c_str(), 0600), 0);
    EXPECT_EQ(judge(folder / "model").type, OpenTarget::Type::Unknown);
}

TEST(OpenTarget, SaysWhatAnUnknownFileLooksLike)
{
    const test::TemporaryFolder folder;
    EXPECT_NE(judge(folder.write("model.bin", "PK\x03\x04zip")).reason.indexOf("PyTorch"), -1);
    EXPECT_NE(judge(folder.write("x.json", "{\"a\": 1}")).reason.indexOf("JSON"), -1);
    EXPECT_NE(judge(folder.write("lines.txt", "one\ntwo\n")).reason.indexOf("record"), -1);
    EXPECT_NE(judge(folder / "absent").reason.indexOf("does not exist"), -1);
    EXPECT_NE(judge(folder.path()).reason.indexOf("config.json"), -1);
}

} // namespace
} // namespace fovea
