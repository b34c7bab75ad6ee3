// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace fovea {

/// Notes whose code the program was in when it crashed: on a fatal signal the return addresses are compared
/// with where the watched libraries lie, and the first that is met is written into `folder` before the signal
/// does what it does. One in a process.
class CrashWatch {
public:
    /// Reads, and clears, what earlier processes left in `folder`.
    explicit CrashWatch(const QString& folder);
    ~CrashWatch();
    CrashWatch(const CrashWatch&) = delete;
    CrashWatch& operator=(const CrashWatch&) = delete;

    /// Paths of the libraries that earlier processes crashed in.
    const QStringList& culprits() const { return m_culprits; }
    /// A library that has just been loaded; at most 64.
    void watch(const QString& path);

private:
    QStringList m_culprits;
};

} // namespace fovea
