// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace fovea {

/// Opens a file that comes from elsewhere in a child process first (`fovea-cli info`): a crafted HDF5 file
/// may crash the HDF5 library, and then it crashes there. `checked` gets an empty reason when the child came
/// through, whether or not it liked the file.
void checkInChild(const QString& engineProgram, const QString& path, QObject* owner,
    std::function<void(QString reason)> checked);

} // namespace fovea
