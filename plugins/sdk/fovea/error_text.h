// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/error.h>
#include <fovea/sdk_export.h>
#include <fovea/value.h>

#include <QString>

namespace fovea {

/// The sentence of an error in the language of the window.
FOVEA_SDK_EXPORT QString errorText(const Error& error);

/// The sentence of a `failed` or `note` event (SERVE.md: text, arguments, message), translated likewise.
FOVEA_SDK_EXPORT QString eventText(const Value& details);

} // namespace fovea
