// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace fovea {

/// How the tokens of one text, or of two, become what the model reads.
struct PostProcessor {
    struct Part {
        enum class Source { First, Second, Special };
        Source source = Source::First;
        /// Of a special part; one name may stand for several tokens.
        std::vector<int32_t> specialIds;
        int32_t typeId = 0;
    };

    std::vector<Part> single { { Part::Source::First, {}, 0 } };
    std::vector<Part> pair { { Part::Source::First, {}, 0 }, { Part::Source::Second, {}, 1 } };

    /// Offsets leave out the blanks at both ends of a token.
    bool trimsOffsets = false;
    /// With `trimsOffsets`: the one blank before the first word was added and has no offset to trim.
    bool addsPrefixSpace = false;

    const std::vector<Part>& parts(bool isPair) const { return isPair ? pair : single; }
    /// How many tokens are added to those of the text.
    int64_t specialCount(bool isPair) const
    {
        int64_t count = 0;
        for (const Part& part : parts(isPair)) {
            count += static_cast<int64_t>(part.specialIds.size());
        }
        return count;
    }
};

} // namespace fovea
