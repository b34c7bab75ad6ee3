// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/value.h>

#include <string>

namespace fovea {

/// What turns `from` into `to`, as a list of steps: {"at": [keys], "set": value}, {"at", "drop": true}, and
/// of a list that grew or slid {"at", "skip": n, "keep": n, "then": [values]}. Empty when both are equal.
Value::List differenceBetween(const Value& from, const Value& to);

/// `value` after the steps. Fails, naming `source`, for steps that do not fit it.
Result<Value> patched(Value value, const Value::List& steps, const std::string& source);

} // namespace fovea
