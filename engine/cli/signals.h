// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace fovea {

/// Ctrl+C, termination and a closed terminal as something to be polled. To be made before any thread is.
class Signals {
public:
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    /// Readable when a signal came.
    int descriptor() const { return m_descriptor; }
    /// Takes one; false when there was none.
    bool take() const;

private:
    int m_descriptor;
};

/// Something that one thread says and another polls for.
class Flag {
public:
    Flag();
    ~Flag();
    Flag(const Flag&) = delete;
    Flag& operator=(const Flag&) = delete;

    int descriptor() const { return m_descriptor; }
    void raise() const;

private:
    int m_descriptor;
};

} // namespace fovea
