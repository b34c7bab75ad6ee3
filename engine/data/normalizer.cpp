// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/normalizer.h"

#include "data/characters.h"

#include <algorithm>

namespace fovea {

namespace {

/// The last parts, mark removal and lower case, which look at one character at a time.
class Finish {
public:
    Finish(const Normalizer& normalizer, NormalizedText& output)
        : m_normalizer(normalizer)
        , m_output(output)
    {
    }

    void operator()(char32_t character, TextRange origin)
    {
        if ((m_normalizer.marks == Normalizer::Marks::NonspacingRemoved
                && characters::isNonspacingMark(character))
            || (m_normalizer.marks == Normalizer::Marks::AllRemoved && characters::isMark(character))) {
            return;
        }
        if (!m_normalizer.lowers) {
            m_output.append(character, origin);
            return;
        }
        char32_t lowered[2];
        const std::size_t count = characters::toLower(character, lowered);
        for (std::size_t i = 0; i < count; ++i) {
            m_output.append(lowered[i], origin);
        }
    }

private:
    const Normalizer& m_normalizer;
    NormalizedText& m_output;
};

/// Canonical decomposition and ordering (Unicode 15, section 3.11). PyPI `tokenizers` hands the origins out
/// in the order of the output: the n-th character that is the first of its decomposition gets the origin of
/// the n-th input character, even where marks have changed places; offsets must equal its, so this does the
/// same.
class Decomposer {
public:
    Decomposer(bool isOn, Finish& finish)
        : m_isOn(isOn)
        , m_finish(finish)
    {
    }

    void push(char32_t character, TextRange origin)
    {
        if (!m_isOn || (character < 0xC0 && m_marks.empty())) {
            m_lastOrigin = origin;
            m_finish(character, origin);
            return;
        }
        m_origins.push_back(origin);
        char32_t parts[characters::longestDecomposition];
        const std::size_t count = characters::decompose(character, parts);
        for (std::size_t i = 0; i < count; ++i) {
            const int combiningClass = characters::combiningClass(parts[i]);
            if (combiningClass == 0) {
                flush();
                emit({ parts[i], 0, i == 0 });
            } else {
                m_marks.push_back({ parts[i], combiningClass, i == 0 });
            }
        }
        if (m_marks.empty()) {
            m_origins.clear();
            m_nextOrigin = 0;
        }
    }

    void flush()
    {
        std::stable_sort(m_marks.begin(), m_marks.end(),
            [](const Part& a, const Part& b) { return a.combiningClass < b.combiningClass; });
        for (const Part& mark : m_marks) {
            emit(mark);
        }
        m_marks.clear();
    }

private:
    struct Part {
        char32_t character;
        int combiningClass;
        bool isFirst;
    };

    void emit(const Part& part)
    {
        if (part.isFirst) {
            m_lastOrigin = m_origins[m_nextOrigin++];
        }
        m_finish(part.character, m_lastOrigin);
    }

    bool m_isOn;
    Finish& m_finish;
    std::vector<Part> m_marks;
    std::vector<TextRange> m_origins;
    std::size_t m_nextOrigin = 0;
    TextRange m_lastOrigin;
};

} // namespace

NormalizedText Normalizer::apply(const NormalizedText& text) const
{
    NormalizedText output;
    output.reserve(text.characters.size());
    Finish finish(*this, output);
    Decomposer decomposer(decomposes, finish);
    for (std::size_t i = 0; i < text.characters.size(); ++i) {
        char32_t character = text.characters[i];
        const TextRange origin = text.origins[i];
        if (cleansText) {
            if (character == 0xFFFD || characters::isControl(character)) {
                continue;
            }
            if (characters::isWhitespace(character)) {
                character = ' ';
            }
        }
        if (spacesIdeographs && characters::isIdeograph(character)) {
            decomposer.push(' ', origin);
            decomposer.push(character, origin);
            decomposer.push(' ', origin);
        } else {
            decomposer.push(character, origin);
        }
    }
    decomposer.flush();
    return output;
}

} // namespace fovea
