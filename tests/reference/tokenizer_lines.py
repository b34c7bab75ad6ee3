# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Seeded lines of text that a tokenizer can get wrong."""

import random

RANGES = {
    "latin": [(0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)],
    "greek": [(0x370, 0x3FF), (0x1F00, 0x1FFF)],
    "cyrillic": [(0x400, 0x52F), (0x1C80, 0x1C88)],
    "hebrew": [(0x591, 0x5F4)],
    "arabic": [(0x600, 0x6FF), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)],
    "devanagari": [(0x900, 0x97F)],
    "indic": [(0x980, 0xDFF)],
    "thai": [(0xE01, 0xE5B)],
    "tibetan": [(0xF00, 0xFDA)],
    "hangul": [(0xAC00, 0xD7A3), (0x1100, 0x11FF), (0x3131, 0x318E)],
    "kana": [(0x3041, 0x30FF), (0xFF66, 0xFF9F)],
    "cjk": [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2F800, 0x2FA1F)],
    "combining": [(0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0x302A, 0x302F)],
    "symbols": [(0x2000, 0x2BFF), (0x3000, 0x303F), (0xFE10, 0xFE6F), (0xFF01, 0xFFEE)],
    "numbers": [(0x30, 0x39), (0xB2, 0xB3), (0x660, 0x669), (0x966, 0x96F), (0x2150, 0x218B), (0x1D7CE, 0x1D7FF)],
    "emoji": [(0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x2600, 0x27BF)],
    "controls": [(0x0, 0x1F), (0x7F, 0x9F)],
    "invisible": [(0x200B, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
                  (0xAD, 0xAD), (0x180B, 0x180E), (0xE0001, 0xE007F), (0xE0100, 0xE01EF)],
    "private": [(0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD)],
    "edges": [(0xD7FB, 0xD7FF), (0xE000, 0xE003), (0xFFF0, 0xFFFF), (0x10000, 0x10003), (0x1FFFE, 0x1FFFF),
              (0x10FFFC, 0x10FFFF)],
    "any": [(0x0, 0xD7FF), (0xE000, 0x323AF)],
    "anywhere": [(0xE000, 0x10FFFF)],
    "blanks": [(0x9, 0xD), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
               (0x3000, 0x3000)],
    "punctuation": [(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E), (0xA1, 0xBF), (0x2010, 0x2027)],
}
WORDS = ("the of and model attention layer head I'm you're don't we'll they'd it's he's I've 'tis O'Neill unaffable "
         "naïve Ünïcödé façade İstanbul straße ΣΊΣΥΦΟΣ Ǆ ŉ ﬁne Å Å e\u0301 q\u0323\u0307 https://a.example/b?c=d&e=f "
         "@user #tag 1,234.56 2024-01-31 50% $9.99 C++ a_b x^2 ... -- !!! ?! :-) (a) [b] {c}").split(" ")
SPECIAL = ["[CLS]", "[SEP]", "[MASK]", "[PAD]", "[UNK]", "[cls]", "[MASK", "MASK]", "<|endoftext|>", "<s>", "</s>",
           "<mask>", "<mask>  ", "  <mask>", "[MASK][MASK]", "x[SEP]y", "<left>", "  <left>", "<right>", "<right>  ",
           "<word>", "a<word>", "<word>b", " <word> ", "İ<word>", "NORMAL", "normal", "Nórmal", "<ｗｏｒｄ>"]
EMOJI = ["👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇩🇪🇫🇷", "🇺", "1️⃣", "❤️‍🔥", "🧑🏿‍🚀", "☠︎", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "😀😀"]


def pick(rng, name):
    first, last = rng.choice(RANGES[name])
    character = chr(rng.randint(first, last))
    return "\ufffd" if 0xD800 <= ord(character) <= 0xDFFF else character


def word(rng, name, length):
    return "".join(pick(rng, name) for _ in range(length))


def piece(rng):
    kind = rng.random()
    if kind < 0.22:
        return rng.choice(WORDS)
    if kind < 0.30:
        return rng.choice(SPECIAL)
    if kind < 0.36:
        return rng.choice(EMOJI)
    if kind < 0.46:
        # Letters with several marks each, in any order: these change places when they are decomposed.
        return "".join(pick(rng, rng.choice(["latin", "hebrew", "arabic", "devanagari", "tibetan", "hangul"]))
                       + word(rng, "combining", rng.randint(0, 3)) for _ in range(rng.randint(1, 3)))
    if kind < 0.49:
        return rng.choice(WORDS).upper() + pick(rng, "blanks") + rng.choice(WORDS)
    return word(rng, rng.choice(sorted(RANGES)), rng.randint(1, 7))


def long_word(rng):
    """A word around the length at which WordPiece gives up."""
    length = rng.choice([98, 99, 100, 101, 102])
    base = rng.choice(["a", "ab", "é", "e\u0301", "한", "я", "ไ", "😀", "\u0301", "xY"])
    return (base * length)[:length]


def seeded_lines(count, seed):
    rng = random.Random(seed)
    lines = ["", " ", "\n", "\u0301", "[MASK]", "\ufffd", "\x00"]
    while len(lines) < count:
        if rng.random() < 0.012:
            lines.append(rng.choice(["", "x ", "\t"]) + long_word(rng) + rng.choice(["", " y", "!"]))
            continue
        parts = []
        for _ in range(rng.randint(1, 7)):
            parts.append(piece(rng))
            parts.append(rng.choice(["", " ", " ", " ", "  ", pick(rng, "blanks"), pick(rng, "punctuation"),
                                     pick(rng, "invisible")]))
        lines.append("".join(parts))
    return lines[:count]
