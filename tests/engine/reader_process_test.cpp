// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/cli_fixture.h"
#include "trace/node_server.h"
#include "trace/reader_process.h"

#include <gtest/gtest.h>
#include <hdf5.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

namespace fovea::test {

namespace {

using std::chrono::milliseconds;

/// A file of other people's, and programs that stand for a reading process in trouble.
class ReaderProcesses : public testing::Test {
protected:
    std::string path(std::string_view name) const { return (m_folder / name).string(); }

    std::string foreignFile() const
    {
        const std::string name = path("other.h5");
        const hid_t file = H5Fcreate(name.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t group = H5Gcreate2(file, "group", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        const hsize_t extents[2] = { 30, 40 }, chunk[2] = { 7, 9 };
        const hid_t space = H5Screate_simple(2, extents, nullptr), packed = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_chunk(packed, 2, chunk);
        H5Pset_shuffle(packed);
        H5Pset_deflate(packed, 6);
        std::vector<double> numbers(1200);
        for (std::size_t index = 0; index < numbers.size(); ++index) {
            numbers[index] = static_cast<double>(index) / 8;
        }
        const hid_t array
            = H5Dcreate2(group, "numbers", H5T_IEEE_F64BE, space, H5P_DEFAULT, packed, H5P_DEFAULT);
        H5Dwrite(array, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers.data());
        const hid_t text = H5Tcopy(H5T_C_S1), one = H5Screate(H5S_SCALAR);
        H5Tset_size(text, H5T_VARIABLE);
        const hid_t words = H5Dcreate2(file, "words", text, one, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        const char* const word = "h\xc3\xa9llo";
        H5Dwrite(words, text, H5S_ALL, H5S_ALL, H5P_DEFAULT, &word);
        for (const hid_t id : { array, words }) {
            H5Dclose(id);
        }
        H5Sclose(space);
        H5Sclose(one);
        H5Pclose(packed);
        H5Tclose(text);
        H5Gclose(group);
        H5Fclose(file);
        return name;
    }

    /// A shell script in the place of fovea-cli; its standard input is the socket.
    std::string program(const std::string& lines) const
    {
        const std::string name = path("reader.sh");
        std::ofstream(name) << "#!/bin/sh\n" << lines;
        std::filesystem::permissions(name, std::filesystem::perms::owner_all);
        return name;
    }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(ReaderProcesses, GiveWhatTheFileHolds)
{
    const std::string file = foreignFile();
    const Result<Trace> here = Trace::open(file), there = Trace::openThrough(file, cliProgram());
    ASSERT_TRUE(here && there) << there.error().message();
    EXPECT_FALSE(there->isTrace());
    const Result<std::vector<TraceNode>> mine = here->children("/"), theirs = there->children("/");
    ASSERT_TRUE(mine && theirs);
    ASSERT_EQ(mine->size(), theirs->size());
    EXPECT_EQ(here->node("/group/numbers")->storage, there->node("/group/numbers")->storage);
    EXPECT_EQ(TraceNode::Content::Numbers, there->node("/group/numbers")->content);
    const Result<Array> part = there->readDataset("/group/numbers", { 3, 1 }, { 9, 2 }, { 3, 20 });
    ASSERT_TRUE(part) << part.error().message();
    const Result<Array> same = here->readDataset("/group/numbers", { 3, 1 }, { 9, 2 }, { 3, 20 });
    EXPECT_TRUE(std::ranges::equal(same->values<double>(), part->values<double>()));
    EXPECT_EQ(*here->readStrings("/words"), *there->readStrings("/words"));
    EXPECT_GT(there->bytesRead(), 0);
    const Result<TraceNode> absent = there->node("/absent");
    ASSERT_FALSE(absent);
    EXPECT_EQ(here->node("/absent").error().message(), absent.error().message());
    EXPECT_FALSE(there->readDataset("/group/numbers", { 99, 0 }, { 1, 1 }));
}

TEST_F(ReaderProcesses, LetATraceBeOpenedHere)
{
    const std::string model = modelWithWords(m_folder).string(), file = path("run.h5");
    ASSERT_EQ(0, runCli({ "record", model, "--text", "the cat", "-o", file }).code);
    const Result<Trace> trace = Trace::openThrough(file, cliProgram());
    ASSERT_TRUE(trace) << trace.error().message();
    EXPECT_TRUE(trace->isTrace());
    EXPECT_EQ(1, trace->committedExampleCount());
    EXPECT_FALSE(trace->readings().empty());
}

TEST_F(ReaderProcesses, ShowTheWeightsOfAModel)
{
    const std::string model = modelWithWords(m_folder).string();
    const Result<Trace> weights = Trace::openThrough(model, cliProgram());
    ASSERT_TRUE(weights) << weights.error().message();
    EXPECT_FALSE(weights->isTrace());
    EXPECT_GT(weights->header().get<int64_t>("parameters", 0), 0);
    const Result<std::vector<TraceNode>> groups = weights->children("/embeddings");
    ASSERT_TRUE(groups) << groups.error().message();
    const Result<TraceNode> tensor = weights->node("/embeddings/word_embeddings/weight");
    ASSERT_TRUE(tensor) << tensor.error().message();
    EXPECT_EQ("embeddings.word_embeddings.weight", tensor->attributes.get<std::string>("tensor", ""));
    const Result<Array> row = weights->readDataset(tensor->path, { 1, 0 }, { 1, tensor->shape[1] });
    ASSERT_TRUE(row);
    EXPECT_EQ(tensor->shape[1], row->shape().elementCount());
    EXPECT_FALSE(weights->readDataset(tensor->path, { 0, 0 }, { 1, tensor->shape[1] + 1 }));
}

TEST_F(ReaderProcesses, CostOneAnswerWhenTheyCrash)
{
    // The first child dies of its first question, the second one is well.
    const std::string file = foreignFile(), mark = path("crashed");
    const std::string script
        = program("if [ -e " + mark + " ]; then exec " + cliProgram() + " read " + file + "; fi\n: > " + mark
            + "\nprintf '{\"trace\":false,\"header\":{}}\\n' >&0\nread line <&0\nkill -SEGV $$\n");
    const auto reader = ReaderProcess::start(file, script, milliseconds(20'000));
    ASSERT_TRUE(reader) << reader.error().message();
    const Result<TraceNode> dead = (*reader)->node("/group");
    ASSERT_FALSE(dead);
    EXPECT_EQ(ErrorKind::Input, dead.error().kind());
    EXPECT_NE(std::string::npos, dead.error().message().find("/group (signal 11)")) << dead.error().message();
    EXPECT_TRUE((*reader)->node("/group"));
    EXPECT_TRUE((*reader)->readNumbers("/group/numbers", {}));
}

TEST_F(ReaderProcesses, AreStoppedWhenTheyDoNotComeToAnEnd)
{
    const std::string script
        = program("printf '{\"trace\":false,\"header\":{}}\\n' >&0\nread line <&0\nexec sleep 60\n");
    const auto reader = ReaderProcess::start(foreignFile(), script, milliseconds(1000));
    ASSERT_TRUE(reader) << reader.error().message();
    const Result<TraceNode> late = (*reader)->node("/group");
    ASSERT_FALSE(late);
    EXPECT_NE(std::string::npos, late.error().message().find("within 1 s")) << late.error().message();
}

TEST_F(ReaderProcesses, AreStartedAgainAfterAStartThatFailed)
{
    // The first child dies of its first question, the second cannot open the file, the third can.
    const std::string file = foreignFile(), mark = path("tries");
    const std::string script = program("printf x >> " + mark + "\ncase $(cat " + mark
        + ") in\nx) printf '{\"trace\":false,\"header\":{}}\\n' >&0; read line <&0; kill -SEGV $$;;\n"
          "xx) printf '{\"failed\":true,\"kind\":3,\"text\":\"away\",\"arguments\":[]}\\n' >&0; exec sleep "
          "60;;\n"
          "*) exec "
        + cliProgram() + " read " + file + ";;\nesac\n");
    const auto reader = ReaderProcess::start(file, script, milliseconds(20'000));
    ASSERT_TRUE(reader) << reader.error().message();
    EXPECT_FALSE((*reader)->node("/group"));
    EXPECT_FALSE((*reader)->node("/group"));
    const Result<TraceNode> found = (*reader)->node("/group");
    EXPECT_TRUE(found) << found.error().message();
}

TEST_F(ReaderProcesses, EndWithTheProcessThatAsked)
{
    std::array<int, 2> ends {};
    ASSERT_EQ(0, socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()));
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        // As a question that hangs in the HDF5 library.
        serveNodes(
            []() -> Result<Trace> {
                for (;;) {
                    pause();
                }
            },
            ends[1]);
        _exit(1);
    }
    close(ends[1]);
    close(ends[0]);
    int status = 0;
    pid_t ended = 0;
    for (int round = 0; round < 1000 && ended == 0; ++round) {
        ended = waitpid(child, &status, WNOHANG);
        std::this_thread::sleep_for(milliseconds(10));
    }
    EXPECT_EQ(child, ended);
    if (ended == 0) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
}

TEST_F(ReaderProcesses, AreNotBelieved)
{
    for (const char* const answer : { "nonsense", "{}", R"({"node":{"type":7}})", R"({"bytes":-1})",
             R"({"bytes":99999999999})", R"({"node":{"type":1,"content":0,"shape":[-1],"attributes":{}}})",
             R"({"dtype":"f32","shape":[9000000000,9000000000],"bytes":0})",
             R"({"dtype":"f32","shape":[1],"axes":["a","b"],"bytes":4})",
             // Two bytes each in the answer, four each once they are held.
             R"({"dtype":"bf16","shape":[3],"bytes":6})", R"({"dtype":"bf16","shape":[4],"bytes":8})",
             R"({"dtype":"f16","shape":[4],"bytes":8})" }) {
        const std::string script = program(std::string("printf '{\"trace\":false,\"header\":{}}\\n' >&0\n")
            + "while read line <&0; do printf '%s\\nabcdefgh' '" + answer + "' >&0; done\n");
        const auto reader = ReaderProcess::start(foreignFile(), script, milliseconds(700));
        ASSERT_TRUE(reader) << reader.error().message();
        EXPECT_FALSE((*reader)->node("/group")) << answer;
        EXPECT_FALSE((*reader)->readNumbers("/group/numbers", {})) << answer;
    }
    EXPECT_FALSE(ReaderProcess::start(foreignFile(), path("no program"), milliseconds(1000)));
    EXPECT_FALSE(Trace::openThrough(path("no file"), cliProgram()));
}

TEST_F(ReaderProcesses, AreNotDoneWithoutWhereTheirProgramIsAbsent)
{
    const Result<Trace> opened = Trace::openThrough(foreignFile(), path("no program"));
    ASSERT_FALSE(opened);
    EXPECT_NE(std::string::npos, opened.error().message().find("cannot be started"))
        << opened.error().message();
}

TEST_F(ReaderProcesses, KeepCraftedFilesAwayFromWhoAsks)
{
    const std::string whole = contents(foreignFile()), file = path("crafted.h5");
    std::mt19937_64 random(2026);
    int refused = 0, answered = 0;
    for (int round = 0; round < 40; ++round) {
        std::string bytes = whole;
        for (int change = 0; change < 6; ++change) {
            bytes[random() % std::min<std::size_t>(bytes.size(), 4096)] = static_cast<char>(random());
        }
        std::ofstream(file, std::ios::binary) << bytes;
        const auto reader = ReaderProcess::start(file, cliProgram(), milliseconds(2000));
        if (!reader) {
            ++refused;
            EXPECT_FALSE(reader.error().message().empty());
            continue;
        }
        const Result<std::vector<TraceNode>> nodes = (*reader)->children("/");
        const Result<Array> numbers = (*reader)->readNumbers("/group/numbers", {});
        const Result<std::vector<std::string>> words = (*reader)->readStrings("/words", {});
        answered += nodes && numbers && words ? 1 : 0;
    }
    EXPECT_GT(refused, 0);
    EXPECT_LT(answered, 40);
}

} // namespace fovea::test
