// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <QString>

namespace fovea {

class CommandRegistry;
class Shortcuts;

/// Every command with its keys, help and parameters, in the language of now: as Markdown, for help pages and
/// the terminal.
QString commandReference(const CommandRegistry& commands, const Shortcuts& shortcuts);
QString commandReferenceHtml(const CommandRegistry& commands, const Shortcuts& shortcuts);
/// The same for programs.
Value commandList(const CommandRegistry& commands, const Shortcuts& shortcuts);

} // namespace fovea
