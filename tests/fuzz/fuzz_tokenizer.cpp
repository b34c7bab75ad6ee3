// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a tokenizer.json and, behind a record separator, as the text that it encodes. With nothing
// before the separator the text goes to two tokenizers of this file.
#include "data/text_tokenizer.h"
#include "data/tokenizer_file.h"
#include "data/utf8.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace fovea;

constexpr char recordSeparator = '\x1E';

std::unique_ptr<Tokenizer> open(std::string_view json)
{
    Result<TokenizerJson> read = readTokenizerJson(json, "tokenizer.json");
    if (!read) {
        return nullptr;
    }
    Result<TokenizerParts> parts = partsFromJson(std::move(*read), "tokenizer.json");
    return parts ? std::make_unique<TextTokenizer>(std::move(*parts)) : nullptr;
}

std::array<std::unique_ptr<Tokenizer>, 2> openOwn()
{
    std::array<std::unique_ptr<Tokenizer>, 2> own {
        open(R"({"added_tokens":[{"id":1,"content":"[M]","lstrip":true,"rstrip":true,"special":true},
            {"id":9,"content":"ab","single_word":true,"normalized":true}],
            "normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"lowercase":true},
            "pre_tokenizer":{"type":"BertPreTokenizer"},
            "post_processor":{"type":"BertProcessing","cls":["[M]",1],"sep":["[M]",1]},
            "model":{"type":"WordPiece","unk_token":"u","continuing_subword_prefix":"##",
            "max_input_chars_per_word":100,"vocab":{"u":0,"[M]":1,"a":2,"##a":3,"b":4,"##b":5,"ᄀ":6,"!":7,"##ab":8}}})"),
        open(R"({"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":true},
            "post_processor":{"type":"RobertaProcessing","cls":["a",0],"sep":["b",1],"trim_offsets":true,
            "add_prefix_space":true},
            "model":{"type":"BPE","unk_token":"u","vocab":{"a":0,"b":1,"Ġ":2,"ab":3,"Ġa":4,"u":5,"aba":6,"ÃĢ":7,
            "Ã":8,"Ģ":9,"abab":10},"merges":["a b","Ġ a","ab a","Ã Ģ","ab ab"]}})")
    };
    for (const std::unique_ptr<Tokenizer>& tokenizer : own) {
        if (!tokenizer) {
            std::fprintf(stderr, "a tokenizer of the fuzz target does not open\n");
            std::exit(1);
        }
    }
    return own;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void check(
    const Tokenizer& tokenizer, const Encoding& encoding, std::string_view first, std::string_view second)
{
    const std::array<std::size_t, 2> lengths { decodeUtf8(first).size(), decodeUtf8(second).size() };
    require(encoding.ids.size() == encoding.typeIds.size() && encoding.ids.size() == encoding.offsets.size()
        && encoding.ids.size() == encoding.sequence.size());
    for (std::size_t i = 0; i < encoding.ids.size(); ++i) {
        const auto [begin, end] = encoding.offsets[i];
        const int sequence = encoding.sequence[i];
        require(sequence >= -1 && sequence <= 1);
        const std::size_t length = sequence < 0 ? 0 : lengths[static_cast<std::size_t>(sequence)];
        require(begin >= 0 && begin <= end && static_cast<std::size_t>(end) <= length);
        require(tokenizer.idOf(tokenizer.tokenText(encoding.ids[i])).has_value());
        require(!findInvalidUtf8(tokenizer.displayText(encoding.ids[i])));
    }
}

void encode(const Tokenizer& tokenizer, std::string_view text)
{
    check(tokenizer, tokenizer.encode(text), text, {});
    const std::string_view second = text.substr(text.size() / 2);
    const Encoding pair = tokenizer.encodePair(text, second);
    check(tokenizer, pair, text, second);
    const Encoding cut = tokenizer.encodePair(text, second, { 7, true });
    check(tokenizer, cut, text, second);
    require(cut.ids.size() <= 7);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    static const std::array<std::unique_ptr<Tokenizer>, 2> own = openOwn();
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t separator = std::min(input.find(recordSeparator), input.size());
    const std::string_view json = input.substr(0, separator);
    const std::string_view text = separator < input.size() ? input.substr(separator + 1) : "ab [M] \u00C0ab";
    if (json.empty()) {
        for (const std::unique_ptr<Tokenizer>& tokenizer : own) {
            encode(*tokenizer, text);
        }
        return 0;
    }
    if (const std::unique_ptr<Tokenizer> tokenizer = open(json)) {
        encode(*tokenizer, text);
    }
    return 0;
}
