// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/process.h"
#include "engine/small_models.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <fstream>

namespace fovea {

namespace {

using test::Finished;
using test::runCli;
using test::TemporaryFolder;

constexpr const char* plainConfig
    = R"("model_type":"bert","hidden_size":24,"intermediate_size":36,"num_hidden_layers":2,)"
      R"("num_attention_heads":4,"vocab_size":40,"max_position_embeddings":16)";

void expectRefusal(const Finished& finished, const std::string& word)
{
    EXPECT_EQ(3, finished.code) << finished.error;
    EXPECT_EQ(0U, finished.error.find("fovea-cli: ")) << finished.error;
    EXPECT_NE(std::string::npos, finished.error.find(word)) << word << " in: " << finished.error;
    EXPECT_LT(finished.error.size(), 2000U);
}

/// A limit that programs started here inherit.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

std::string manyLines(int count)
{
    std::string text;
    for (int line = 0; line < count; ++line) {
        text += "the cat sat the dog ran\n";
    }
    return text;
}

} // namespace

TEST(BadInput, NamesTheConfigurationKeyThatIsNonsense)
{
    const TemporaryFolder folder;
    const std::string model = test::copyModel(folder, "bert_plain").string();
    const std::vector<std::pair<std::string, std::string>> configs {
        { "{", "config.json" },
        { "", "config.json" },
        { "[1, 2]", "config.json" },
        { R"({"model_type":"llama"})", "llama" },
        { R"({"model_type":7})", "model_type" },
        { std::string(R"({"hidden_act":"swoosh",)") + plainConfig + "}", "swoosh" },
        { std::string(R"({"position_embedding_type":"relative_key",)") + plainConfig + "}",
            "position_embedding_type" },
        { R"({"model_type":"bert","hidden_size":-24})", "hidden_size" },
        { R"({"model_type":"bert","hidden_size":1e300})", "hidden_size" },
        { R"({"model_type":"bert","hidden_size":"wide"})", "hidden_size" },
        { R"({"model_type":"bert","hidden_size":24,"num_attention_heads":5,"num_hidden_layers":2,"intermediate_size":36,"vocab_size":40,"max_position_embeddings":16})",
            "5" },
        { R"({"model_type":"bert","hidden_size":24,"num_attention_heads":4,"num_hidden_layers":9000000000,"intermediate_size":36,"vocab_size":40,"max_position_embeddings":16})",
            "num_hidden_layers" },
    };
    for (const auto& [config, word] : configs) {
        folder.write("model/config.json", config);
        for (const char* const verb : { "info", "record" }) {
            std::vector<std::string> arguments { verb, model };
            if (arguments[0] == "record") {
                arguments.insert(arguments.end(), { "--ids", "1,2", "-o", (folder / "x.h5").string() });
            }
            expectRefusal(runCli(arguments), word);
        }
        EXPECT_FALSE(std::filesystem::exists(folder / "x.h5"));
    }
}

TEST(BadInput, NamesTheTensorThatIsCutOff)
{
    const TemporaryFolder folder;
    const std::filesystem::path model = test::copyModel(folder, "bert_plain");
    std::filesystem::resize_file(model / "model.safetensors", 30000);
    expectRefusal(runCli({ "info", model.string() }), "model.safetensors");
    std::filesystem::resize_file(model / "model.safetensors", 4);
    expectRefusal(runCli({ "info", model.string() }), "model.safetensors");
    folder.write("model/model.safetensors", test::lengthBytes(uint64_t { 1 } << 60) + "{}");
    expectRefusal(runCli({ "info", model.string() }), "model.safetensors");
    std::filesystem::remove(model / "model.safetensors");
    expectRefusal(runCli({ "info", model.string() }), "model.safetensors");
}

TEST(BadInput, NamesATraceThatIsNone)
{
    const TemporaryFolder folder;
    const std::string model = test::copyModel(folder, "bert_plain").string();
    const std::string good = (folder / "good.h5").string();
    ASSERT_EQ(0, runCli({ "record", model, "--ids", "1,2,3", "-o", good }).code);
    const std::string text
        = folder.write("text.h5", "this is not HDF5, it only says so in its name").string();
    const std::string empty = folder.write("empty.h5", "").string();
    const std::string cut = (folder / "cut.h5").string();
    std::filesystem::copy_file(good, cut);
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
    for (const std::string& path : { text, empty, cut, (folder / "absent.h5").string() }) {
        expectRefusal(runCli({ "info", path }), path);
        expectRefusal(runCli({ "dump", path, "--kind", "query", "-o", (folder / "x.npy").string() }), path);
        expectRefusal(runCli({ "verify", path }), path);
        expectRefusal(runCli({ "repair", path, "-o", (folder / "y.h5").string() }), path);
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "x.npy"));
    EXPECT_FALSE(std::filesystem::exists(folder / "y.h5"));
}

TEST(BadInput, NamesTheLineOfAnExampleFile)
{
    const TemporaryFolder folder;
    const std::string model = test::modelWithWords(folder).string();
    const auto record = [&](std::string_view name, std::string_view content) {
        const std::string input = folder.write(name, content).string();
        return runCli({ "record", model, "--input", input, "-o", (folder / "x.h5").string() });
    };
    expectRefusal(record("a.jsonl", "{\"text\": \"a\"}\n{\"text\": 5}\n"), "2");
    expectRefusal(record("b.jsonl", "{\"text\": \"a\"\n"), "1");
    expectRefusal(record("c.txt", "a cat\n\xff\xfe\n"), "c.txt");
    expectRefusal(record("d.txt", ""), "d.txt");
    EXPECT_EQ(2, record("e.csv", "a cat\n").code);
    expectRefusal(runCli({ "record", model, "--input", (folder / "absent.txt").string(), "-o",
                      (folder / "x.h5").string() }),
        "absent.txt");
    EXPECT_FALSE(std::filesystem::exists(folder / "x.h5"));
}

TEST(BadInput, NamesAnIdThatTheModelDoesNotHave)
{
    const TemporaryFolder folder;
    const std::string model = test::copyModel(folder, "bert_plain").string();
    const auto record = [&](const char* ids) {
        return runCli({ "record", model, "--ids", ids, "-o", (folder / "x.h5").string() });
    };
    expectRefusal(record("1,40"), "40");
    for (const char* const ids : { "1,-1", "1,two", "1,99999999999", "" }) {
        EXPECT_EQ(2, record(ids).code) << ids;
    }
    expectRefusal(runCli({ "record", model, "--text", "a", "-o", (folder / "x.h5").string() }), "tokenizer");
}

TEST(BadInput, OpensWithIdsAModelWhoseTokenizerItCannotRead)
{
    const TemporaryFolder folder;
    const std::string model = test::copyModel(folder, "bert_plain").string();
    folder.write("model/tokenizer.json", "{\"model\": {\"type\": \"Mystery\"}}");
    expectRefusal(runCli({ "record", model, "--text", "a", "-o", (folder / "x.h5").string() }), "Mystery");
    const Finished ids = runCli({ "record", model, "--ids", "1,2", "-o", (folder / "x.h5").string() });
    EXPECT_EQ(0, ids.code) << ids.error;
    EXPECT_NE(std::string::npos, ids.error.find("tokenizer.json")) << ids.error;
}

TEST(BadInput, SaysThatADiskIsFull)
{
    const TemporaryFolder folder;
    const std::string model = test::modelWithWords(folder).string();
    const std::string input = folder.write("many.txt", manyLines(2000)).string();
    const std::string trace = (folder / "full.h5").string();
    const FileSizeLimit limit(1 << 20);
    const Finished record = runCli({ "record", model, "--input", input, "-o", trace });
    expectRefusal(record, "full.h5");
    EXPECT_EQ(0, runCli({ "info", model }).code);
}

TEST(BadInput, SaysThatTheOutputCannotBeWritten)
{
    const TemporaryFolder folder;
    const std::string model = test::copyModel(folder, "bert_plain").string();
    test::Process process({ "sh", "-c", test::cliProgram() + " info " + model + " > /dev/full" });
    EXPECT_EQ(3, process.wait());
    EXPECT_NE("", process.error());
    const std::string trace = (folder / "good.h5").string();
    ASSERT_EQ(0, runCli({ "record", model, "--ids", "1,2,3", "-o", trace }).code);
    expectRefusal(runCli({ "dump", trace, "--kind", "pooled", "-o", "/proc/self/x.npy" }), "/proc/self");
}

TEST(BadInput, LosesNothingWhenADumpHasNoRoom)
{
    const TemporaryFolder folder;
    const std::string model = test::wideModel(folder, 1, 256, 512).string();
    const std::string trace = (folder / "good.h5").string();
    std::string text;
    for (int word = 0; word < 500; ++word) {
        text += "cat ";
    }
    ASSERT_EQ(0, runCli({ "record", model, "--text", text, "--watch", "block.output", "-o", trace }).code);
    const std::string output = folder.write("kept.npy", "what was there before").string();
    {
        const FileSizeLimit limit(1 << 18);
        expectRefusal(
            runCli({ "dump", trace, "--kind", "block.output", "-o", output, "--force" }), "kept.npy");
    }
    std::ifstream file(output);
    std::string kept;
    std::getline(file, kept);
    EXPECT_EQ("what was there before", kept);
}

} // namespace fovea
