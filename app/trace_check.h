// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace fovea {

/// Opens a file that comes from elsewhere in a child process first (`fovea-cli read --check`): a crafted HDF5
/// file may crash the HDF5 library, and then it crashes there. `checked` gets an empty reason when the child
/// could read it; else what the child said, or a sentence that says whether it crashed or was still at it
/// after `patienceMilliseconds`.
void checkInChild(const QString& engineProgram, const QString& path, QObject* owner,
    const std::function<void(QString reason)>& checked, int patienceMilliseconds = 10'000);

} // namespace fovea
