// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/device.h"
#include "observe/sink.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace fovea {

/// One forward pass: which examples, who watches, whether it should stop. Always an argument, never a global
/// mode.
class Pass {
public:
    /// Nobody watches.
    explicit Pass(PassExamples examples)
        : m_examples(examples)
    {
    }
    /// `watched[i]` says whether `sink` wants the probe with index i.
    Pass(PassExamples examples, Sink& sink, const std::vector<char>& watched)
        : m_examples(examples)
        , m_sink(&sink)
        , m_watched(&watched)
    {
    }

    const PassExamples& examples() const { return m_examples; }
    Sink* sink() const { return m_sink; }
    bool isWatched(int probeIndex) const
    {
        return m_watched != nullptr && (*m_watched)[static_cast<std::size_t>(probeIndex)] != 0;
    }

    /// Asked between the parts of a model, which throws Interrupted when it says yes.
    std::function<bool()> shouldStop;
    /// Throws Interrupted when the run was cancelled.
    void checkStop() const;

private:
    PassExamples m_examples;
    Sink* m_sink = nullptr;
    const std::vector<char>* m_watched = nullptr;
};

} // namespace fovea
