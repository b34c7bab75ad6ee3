// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/characters.h"
#include "data/normalizer.h"
#include "data/utf8.h"
#include "tokenizer_fixture.h"

#include <map>

namespace fovea::test {

namespace {

/// Rows of characters.txt, made with PyPI tokenizers 0.20.3: "name first last" and "page number hash".
struct Goldens {
    std::map<std::string, std::u32string> classes;
    std::map<char32_t, uint32_t> pages;
};

const Goldens& goldens()
{
    static const Goldens read = [] {
        Goldens result;
        for (const std::string& row : splitLines(readFile(tokenizerGoldens() / "characters.txt"))) {
            std::istringstream words(row);
            std::string name;
            uint32_t first = 0;
            uint32_t last = 0;
            words >> name >> std::hex >> first >> last;
            if (name == "page") {
                result.pages[first] = last;
                continue;
            }
            for (uint32_t c = first; c <= last; ++c) {
                result.classes[name] += static_cast<char32_t>(c);
            }
        }
        return result;
    }();
    return read;
}

bool isScalar(char32_t c)
{
    return c < 0xD800 || c > 0xDFFF;
}

void expectClass(const std::string& name, bool (*isInClass)(char32_t))
{
    std::u32string found;
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (isScalar(c) && isInClass(c)) {
            found += c;
        }
    }
    const std::u32string& expected = goldens().classes.at(name);
    ASSERT_FALSE(expected.empty());
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        ASSERT_EQ(uint32_t { found[i] }, uint32_t { expected[i] }) << name << " number " << i;
    }
    EXPECT_EQ(found.size(), expected.size());
}

} // namespace

TEST(Characters, AreSortedAsTheReferenceSortsEveryOneOfThem)
{
    expectClass("whitespace", characters::isWhitespace);
    expectClass("punctuation", characters::isPunctuation);
    expectClass("control", characters::isControl);
    expectClass("mark", characters::isMark);
    expectClass("letter", characters::isLetter);
    expectClass("number", characters::isNumber);
    expectClass("nonspacing_mark", [](char32_t c) {
        char32_t parts[characters::longestDecomposition];
        return characters::decompose(c, parts) == 1 && parts[0] == c && characters::isNonspacingMark(c);
    });
}

TEST(Characters, AreFoldedAsTheReferenceFoldsEveryOneOfThem)
{
    Normalizer normalizer;
    normalizer.decomposes = true;
    normalizer.marks = Normalizer::Marks::NonspacingRemoved;
    normalizer.lowers = true;
    for (char32_t page = 0; page < 0x1100; ++page) {
        std::u32string before;
        std::u32string after;
        for (char32_t c = page * 256; c < page * 256 + 256; ++c) {
            if (isScalar(c)) {
                const std::u32string text { U'a', c, U'b' };
                before += text;
                after += normalizer.apply(NormalizedText(text, 0)).characters;
            }
        }
        uint64_t hash = 0xCBF29CE484222325U;
        for (const char byte : encodeUtf8(after)) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
        }
        const auto found = goldens().pages.find(page);
        if (found == goldens().pages.end()) {
            EXPECT_EQ(before, after) << "page " << std::hex << uint32_t { page };
        } else {
            EXPECT_EQ(static_cast<uint32_t>(hash ^ (hash >> 32U)), found->second)
                << "page " << std::hex << uint32_t { page };
        }
    }
}

TEST(Utf8, InvalidPartsAreReadAsOneReplacementEach)
{
    // Unicode 15, section 3.9, table 3-8: each maximal part that could have begun a character is one.
    EXPECT_EQ(decodeUtf8("a\xF1\x80\x80\xE1\x80\xC2z"), U"a\xFFFD\xFFFD\xFFFDz");
    EXPECT_EQ(decodeUtf8("\xC0\xAF\xED\xA0\x80\xF4\x91\x92\x93\xFF"), std::u32string(10, U'\xFFFD'));
    EXPECT_EQ(decodeUtf8("\xF0\x9F\x98\x80"), U"\U0001F600");
    EXPECT_EQ(findInvalidUtf8("ab\xE4\xB8"), 2U);
    EXPECT_EQ(findInvalidUtf8("ab\xE4\xB8\xAD"), std::nullopt);
}

TEST(Utf8, WritesBackWhatItHasRead)
{
    std::u32string all;
    for (char32_t c = 0; c < 0x110000; c += 7) {
        if (isScalar(c)) {
            all += c;
        }
    }
    const std::string bytes = encodeUtf8(all);
    EXPECT_EQ(findInvalidUtf8(bytes), std::nullopt);
    EXPECT_EQ(decodeUtf8(bytes), all);
}

} // namespace fovea::test
