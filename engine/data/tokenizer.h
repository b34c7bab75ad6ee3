// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fovea {

struct ModelFolder;

/// A text as a model reads it.
struct Encoding {
    std::vector<int32_t> ids;
    std::vector<int32_t> typeIds;
    /// For each token the half-open range of the original text it stands for, in code points; [0, 0) for
    /// tokens that the tokenizer added. Offsets of a pair's second text count in that text.
    std::vector<std::pair<int32_t, int32_t>> offsets;
    /// 0 or 1: which text of a pair a token is from; -1 for added special tokens.
    std::vector<int8_t> sequence;
    /// Tokens that `maximumLength` cut off.
    int64_t cutTokenCount = 0;
};

struct EncodeOptions {
    /// Longest result, special tokens included; 0 means no limit. Pairs are cut longest first.
    int64_t maximumLength = 0;
    bool addSpecialTokens = true;
};

/// Text to token ids and back to readable tokens.
class Tokenizer {
public:
    /// From tokenizer.json, else vocab.txt (WordPiece), else vocab.json + merges.txt (byte-level BPE), each
    /// with tokenizer_config.json beside it. The error names the file and the key it does not understand.
    /// Truncation and padding rules in tokenizer.json are reported by `notes()`, not obeyed.
    static Result<std::unique_ptr<Tokenizer>> open(const ModelFolder& folder);
    virtual ~Tokenizer() = default;

    /// `text` is UTF-8; each part of it that is not counts as one U+FFFD. Throws std::length_error for a text
    /// of more than 2 GiB. Both may be called from several threads at once.
    virtual Encoding encode(std::string_view text, const EncodeOptions& options = {}) const = 0;
    virtual Encoding encodePair(
        std::string_view first, std::string_view second, const EncodeOptions& options = {}) const = 0;
    /// The token as the vocabulary writes it ("##ing", "Ġthe"); "[id]" when the id is outside it.
    virtual std::string tokenText(int32_t id) const = 0;
    /// The token as a person reads it: byte-level BPE decoded, WordPiece as it is.
    virtual std::string displayText(int32_t id) const = 0;
    virtual std::optional<int32_t> idOf(std::string_view token) const = 0;
    virtual bool isSpecial(int32_t id) const = 0;
    virtual int64_t vocabularySize() const = 0;
    /// "WordPiece", "byte-level BPE".
    virtual std::string kind() const = 0;
    /// What the files ask for and Fovea does otherwise, one sentence each.
    virtual std::vector<std::string> notes() const = 0;
};

} // namespace fovea
