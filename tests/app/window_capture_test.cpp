// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"

#include <fovea/trace.h>

#include <QProcess>

#include <sys/stat.h>

#include <fstream>

namespace fovea::test {
namespace {

struct Ended {
    int code = -1;
    QString errors;
};

Ended runFovea(const QStringList& arguments)
{
    QProcess process;
    process.start(FOVEA_BINARY_DIR "/fovea", arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        ADD_FAILURE() << "still running after a minute: " << arguments.join(" ").toStdString();
        return {};
    }
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardError()) };
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// Without the hash of the trace, which holds when it was recorded.
std::string withoutHash(std::string figure)
{
    const std::string_view key = "\"hash\":\"";
    const std::size_t begin = figure.find(key);
    EXPECT_NE(begin, std::string::npos);
    return begin == std::string::npos
        ? figure
        : figure.erase(begin + key.size(), figure.find('"', begin + key.size()) - begin - key.size());
}

TEST(WindowCapture, LeavesTheSameFigureTwiceAndItNamesTheTraceBesideIt)
{
    const TemporaryFolder folder;
    const QString model = text(modelWithWords(folder));
    for (const char* out : { "one", "two" }) {
        const Ended ended = runFovea({ model, "--text", "the cat sat", "--capture", text(folder / out) });
        ASSERT_EQ(ended.code, 0) << ended.errors.toStdString();
    }
    const std::string figure = bytesOf(folder / "one/first_light.svg");
    EXPECT_NE(figure.find("first_light.h5"), std::string::npos);
    EXPECT_EQ(figure.find("run-"), std::string::npos);
    EXPECT_EQ(withoutHash(figure), withoutHash(bytesOf(folder / "two/first_light.svg")));
    EXPECT_TRUE(Trace::open(folder / "one/first_light.h5"));
    EXPECT_FALSE(bytesOf(folder / "one/first_light.png").empty());
}

TEST(WindowCapture, RefusesAPipeInsteadOfWaitingForIt)
{
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "x.h5").c_str(), 0600), 0);
    const Ended captured = runFovea({ text(folder / "x.h5"), "--capture", text(folder / "out") });
    EXPECT_EQ(captured.code, 3);
    EXPECT_TRUE(captured.errors.contains("pipe")) << captured.errors.toStdString();
    const Ended exported = runFovea(
        { "export", text(folder / "x.h5"), "--panel", "attention_maps", "-o", text(folder / "x.svg") });
    EXPECT_EQ(exported.code, 3);
    EXPECT_TRUE(exported.errors.contains("pipe")) << exported.errors.toStdString();
}

TEST(WindowCapture, RefusesAPanelThatThereIsNotAndListsThoseThereAre)
{
    const TemporaryFolder folder;
    const Ended ended = runFovea({ "--panel", "nosuch", "--capture", text(folder / "out") });
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(ended.errors.contains("attention_maps.heads")) << ended.errors.toStdString();
}

} // namespace
} // namespace fovea::test
