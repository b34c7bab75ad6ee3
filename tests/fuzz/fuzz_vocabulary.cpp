// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a vocab.txt and, behind a record separator, a tokenizer_config.json; or, with two separators,
// as vocab.json, merges.txt and tokenizer_config.json. What opens has to encode a text.
#include "data/text_tokenizer.h"
#include "data/tokenizer_file.h"
#include "file_in_memory.h"
#include "weights/model_folder.h"

#include <memory>
#include <vector>

namespace {

using namespace fovea;

constexpr char recordSeparator = '\x1E';

std::vector<std::string_view> split(std::string_view bytes)
{
    std::vector<std::string_view> parts;
    while (parts.size() < 2) {
        const std::size_t end = bytes.find(recordSeparator);
        if (end == std::string_view::npos) {
            break;
        }
        parts.push_back(bytes.substr(0, end));
        bytes.remove_prefix(end + 1);
    }
    parts.push_back(bytes);
    return parts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    static const FileInMemory vocabText("vocab.txt"), vocabJson("vocab.json"), merges("merges.txt"),
        config("tokenizer_config.json");
    const std::vector<std::string_view> parts = split({ reinterpret_cast<const char*>(data), size });
    const bool isByteLevel = parts.size() == 3;
    ModelFolder folder;
    (isByteLevel ? vocabJson : vocabText).fill(parts[0]);
    if (isByteLevel) {
        merges.fill(parts[1]);
        folder.vocabJson = vocabJson.path();
        folder.mergesText = merges.path();
    } else {
        folder.vocabText = vocabText.path();
    }
    if (parts.size() > 1) {
        config.fill(parts.back());
        folder.tokenizerConfig = config.path();
    }
    Result<TokenizerParts> read = isByteLevel ? partsFromMerges(folder) : partsFromVocabText(folder);
    if (!read) {
        if (read.error().message().empty()) {
            std::abort();
        }
        return 0;
    }
    const std::unique_ptr<const Tokenizer> tokenizer = std::make_unique<TextTokenizer>(std::move(*read));
    for (const int32_t id : tokenizer->encode("a b c ab \u00C0 [MASK]").ids) {
        if (!tokenizer->idOf(tokenizer->tokenText(id))) {
            std::abort();
        }
    }
    return 0;
}
