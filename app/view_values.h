// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/selection.h>
#include <fovea/value.h>

#include <QString>

namespace fovea {

class Workbench;

/// A Selection as the parameters of `view.select`: whole, with the trace by its path; a trace that is not
/// chosen is an empty text.
Value selectionValue(const Selection& selection, const Workbench& workbench);

/// The Selection back. Without "trace" it is of the trace and the example that are selected now; else what is
/// absent is not chosen. Fails for a trace that is not open and for what the trace has no place for.
Result<Selection> selectionIn(const Value& parameters, const Workbench& workbench);

/// "L3 H5, query 2, key 4", for a line of the history.
QString selectionSummary(const Selection& selection);

/// The key of the open trace with this path; 0 when there is none.
int openTraceAt(const QString& path, const Workbench& workbench);
QString tracePath(int key, const Workbench& workbench);

} // namespace fovea
