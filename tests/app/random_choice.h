// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <vector>

namespace fovea::test {

/// Choices that a seed repeats, with any compiler: nothing of std:: but the generator itself.
class RandomChoice {
public:
    explicit RandomChoice(unsigned seed)
        : m_generator(seed)
    {
    }

    /// From `least` to `most`, both among them.
    int between(int least, int most)
    {
        return least + static_cast<int>(m_generator() % static_cast<unsigned>(most - least + 1));
    }
    bool oneIn(int count) { return between(1, count) == 1; }
    template <typename Item>
    const Item& of(const std::vector<Item>& items)
    {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
    }

private:
    std::mt19937 m_generator;
};

} // namespace fovea::test
