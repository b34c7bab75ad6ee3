// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

/// The merges of a byte pair encoding as a file lists them, the most important first.
class MergeList {
public:
    void reserve(std::size_t byteCount)
    {
        m_text.reserve(byteCount);
        m_entries.reserve(byteCount / 6);
    }
    void add(std::string_view left, std::string_view right)
    {
        m_entries.push_back({ static_cast<uint32_t>(m_text.size()), static_cast<uint32_t>(left.size()),
            static_cast<uint32_t>(right.size()) });
        m_text += left;
        m_text += right;
    }
    /// "left right"; false when it is anything else.
    bool addLine(std::string_view line)
    {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos || line.find(' ', blank + 1) != std::string_view::npos) {
            return false;
        }
        add(line.substr(0, blank), line.substr(blank + 1));
        return true;
    }

    std::size_t size() const { return m_entries.size(); }
    std::string_view left(std::size_t i) const { return merged(i).substr(0, m_entries[i].leftLength); }
    std::string_view right(std::size_t i) const { return merged(i).substr(m_entries[i].leftLength); }
    std::string_view merged(std::size_t i) const
    {
        return std::string_view(m_text).substr(
            m_entries[i].begin, std::size_t { m_entries[i].leftLength } + m_entries[i].rightLength);
    }

private:
    struct Entry {
        uint32_t begin;
        uint32_t leftLength;
        uint32_t rightLength;
    };
    std::string m_text;
    std::vector<Entry> m_entries;
};

} // namespace fovea
