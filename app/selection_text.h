// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/selection.h>

#include <QString>

#include <utility>

namespace fovea {

/// "layer=3,head=5,path=/tokens/ids" over `base`: what --select of `fovea export` takes. Keys: example, step,
/// layer, head, query, key, channel, pixel (`x:y`), path. A path comes last: it may hold commas.
Result<Selection> parseSelection(const QString& text, Selection base = {});

/// The same text back; what is not chosen is left out.
QString formatSelection(const Selection& selection);

/// `file.h5::/path[slice]` into the file and the rest, which is empty when there is no `::`.
std::pair<QString, QString> splitAddress(const QString& address);

} // namespace fovea
