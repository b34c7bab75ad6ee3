// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/tokenizer.h"
#include "weights/model_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fovea::test {

inline std::filesystem::path tokenizerGoldens()
{
    return std::filesystem::path(FOVEA_TEST_DATA) / "reference/tokenizers";
}

/// The data folder that development machines have beside the repository; empty elsewhere.
inline std::filesystem::path sharedData()
{
    const char* given = std::getenv("FOVEA_DATA");
    const std::filesystem::path folder = given != nullptr ? given : FOVEA_SHARED_DATA;
    return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

inline std::string readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

inline std::vector<std::string> splitLines(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// A folder with tokenizer files that lives as long as the object.
class TokenizerFolder {
public:
    TokenizerFolder()
    {
        std::string name = std::filesystem::temp_directory_path() / "fovea_tokenizer_XXXXXX";
        EXPECT_NE(mkdtemp(name.data()), nullptr);
        m_path = name;
    }
    ~TokenizerFolder() { std::filesystem::remove_all(m_path); }
    TokenizerFolder(const TokenizerFolder&) = delete;
    TokenizerFolder& operator=(const TokenizerFolder&) = delete;

    TokenizerFolder& add(const std::string& name, const std::string& content)
    {
        std::ofstream(m_path / name, std::ios::binary) << content;
        return *this;
    }
    const std::filesystem::path& path() const { return m_path; }

    Result<std::unique_ptr<Tokenizer>> open() const
    {
        ModelFolder folder;
        folder.path = m_path;
        const auto look = [&](std::optional<std::filesystem::path>& member, const char* name) {
            if (std::filesystem::exists(m_path / name)) {
                member = m_path / name;
            }
        };
        look(folder.tokenizerJson, "tokenizer.json");
        look(folder.tokenizerConfig, "tokenizer_config.json");
        look(folder.vocabText, "vocab.txt");
        look(folder.vocabJson, "vocab.json");
        look(folder.mergesText, "merges.txt");
        look(folder.specialTokensMap, "special_tokens_map.json");
        return Tokenizer::open(folder);
    }

    /// The sentence that opening fails with, without the folder's path; empty when it does not fail.
    std::string error() const
    {
        const Result<std::unique_ptr<Tokenizer>> opened = open();
        if (opened) {
            return {};
        }
        EXPECT_EQ(opened.error().kind(), ErrorKind::Input);
        std::string message = opened.error().message();
        const std::string prefix = m_path.string() + "/";
        for (std::size_t at = message.find(prefix); at != std::string::npos; at = message.find(prefix)) {
            message.erase(at, prefix.size());
        }
        return message;
    }

private:
    std::filesystem::path m_path;
};

/// The tokenizer that `settings` and a vocabulary's files make as one tokenizer.json.
std::unique_ptr<Tokenizer> openGolden(const std::string& name);

/// The texts of lines.jsonl.
std::vector<std::string> seededLines();

/// As make_tokenizer_goldens.py computes it from ids and offsets.
std::string encodingHash(const Encoding& encoding);

std::string describe(const Encoding& encoding);

} // namespace fovea::test
