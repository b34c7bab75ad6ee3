// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <immintrin.h>

namespace fovea {

/// While it lives, this thread treats denormal floats as zero, in and out: they cost a hundred cycles each
/// and would make a row's bits depend on which thread computed it. Puts back what was set before.
class FlushToZero {
public:
    FlushToZero()
        : m_saved(_mm_getcsr())
    {
        constexpr unsigned flushToZero = 0x8000, denormalsAreZero = 0x0040;
        _mm_setcsr(m_saved | flushToZero | denormalsAreZero);
    }
    ~FlushToZero() { _mm_setcsr(m_saved); }
    FlushToZero(const FlushToZero&) = delete;
    FlushToZero& operator=(const FlushToZero&) = delete;

private:
    unsigned m_saved;
};

} // namespace fovea
