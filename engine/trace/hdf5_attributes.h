// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/hdf5_handle.h"

#include <fovea/result.h>
#include <fovea/value.h>

#include <string>

namespace fovea {

/// Writes every member of `attributes`: numbers and text as themselves, true and false as h5py does, lists
/// and objects as JSON text, whose names the attribute `structured` lists. Null members are left out.
Result<void> writeAttributes(hid_t object, const Value::Object& attributes);

/// Every attribute of `object`. What `structured` names is read back from JSON; what is neither text nor
/// number comes as its elements' texts. What exceeds 1 MiB is left out, and so are the lists of dimension
/// scales.
Value readAttributes(hid_t object);

} // namespace fovea
