// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/tokenizer.h"

#include "data/text_file.h"
#include "data/tokenizer_file.h"
#include "data/tokenizer_overrides.h"
#include "weights/model_folder.h"

namespace fovea {

namespace {

Result<TokenizerParts> readParts(const ModelFolder& folder)
{
    if (folder.tokenizerJson) {
        const std::string source = folder.tokenizerJson->string();
        Result<std::string> text = readTextFile(*folder.tokenizerJson, tokenizerFileLimit);
        if (!text) {
            return text.error();
        }
        Result<TokenizerJson> json = readTokenizerJson(*text, source);
        if (!json) {
            return json.error();
        }
        // The tables are built from what was read; the text need not stay beside them.
        *text = std::string();
        Result<TokenizerConfig> config = TokenizerConfig::read(folder);
        if (!config) {
            return config.error();
        }
        std::vector<std::string> notes = applyOverrides(*config, json->settings);
        Result<TokenizerParts> parts = partsFromJson(std::move(*json), source);
        if (parts) {
            parts->notes.insert(parts->notes.begin(), notes.begin(), notes.end());
        }
        return parts;
    }
    if (folder.vocabText) {
        return partsFromVocabText(folder);
    }
    if (folder.vocabJson && folder.mergesText) {
        return partsFromMerges(folder);
    }
    return inputError(FOVEA_TEXT("Tokenizer",
                          "%1: has no tokenizer; expected tokenizer.json, vocab.txt, or vocab.json with "
                          "merges.txt. Token ids can be given instead of text"),
        { folder.path.string() });
}

} // namespace

Result<std::unique_ptr<Tokenizer>> Tokenizer::open(const ModelFolder& folder)
{
    Result<TokenizerParts> parts = readParts(folder);
    if (!parts) {
        return parts.error();
    }
    return std::unique_ptr<Tokenizer>(std::make_unique<TextTokenizer>(std::move(*parts)));
}

} // namespace fovea
