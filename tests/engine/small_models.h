// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/safetensors_bytes.h"
#include "engine/temporary_folder.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace fovea::test {

/// A model with goldens, copied so that a test may add to it and spoil it.
inline std::filesystem::path copyModel(
    const TemporaryFolder& folder, std::string_view name, std::string_view as = "model")
{
    const std::filesystem::path to = folder / as;
    std::filesystem::create_directories(to);
    const std::filesystem::path from = std::filesystem::path(FOVEA_TEST_DATA) / "reference/models" / name;
    for (const char* const file : { "config.json", "model.safetensors" }) {
        std::filesystem::copy_file(from / file, to / file);
    }
    return to;
}

/// 40 WordPiece tokens: five special ones, some words, pieces and letters.
inline std::string smallVocabulary()
{
    return "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\ncat\ndog\nsat\nran\nthe\nmat\n##s\n##ing\n.\n,\n?"
           "\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n"
           "n\no\np\nq\nr\ns\nt\nu\nv\nw\nx\n";
}

/// bert_plain (2 layers, 4 heads, width 24, 16 positions) or another golden model, with a tokenizer.
inline std::filesystem::path modelWithWords(
    const TemporaryFolder& folder, std::string_view name = "bert_plain")
{
    const std::filesystem::path model = copyModel(folder, name);
    folder.write("model/vocab.txt", smallVocabulary());
    return model;
}

/// A BERT of zeros whose weights take no room on disk: wide and slow enough to be stopped in the middle.
std::filesystem::path wideModel(const TemporaryFolder& folder, int layers, int width, int positions);

} // namespace fovea::test
