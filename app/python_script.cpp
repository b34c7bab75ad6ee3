// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "python_script.h"

#include <fovea/json.h>
#include <fovea/version.h>

namespace fovea {

namespace {

constexpr const char* functions = R"(import pathlib
import sys

import h5py
import numpy as np


def text(value):
    return value.decode() if isinstance(value, bytes) else value


def attention(path, example, layer, head):
    """The map [query, key] of one head, as it was recorded or from its queries and keys."""
    with h5py.File(path, "r") as trace:
        begin = trace["tokens/begin"][:]
        rows = slice(int(begin[example]), int(begin[example + 1]))
        count = rows.stop - rows.start
        group = next(each for each in trace["readings"].values()
                     if text(each.attrs["kind"]) == "attention.weights" and each.attrs["layer"] == layer)
        if "full" in group:
            first = int(group["full_begin"][example]) + head * count * count
            return group["full"][first:first + count * count].astype(np.float32).reshape(count, count)
        factors = group["qk"]
        query = factors["query"][rows, head].astype(np.float64)
        key = factors["key"][rows, head].astype(np.float64)
        scores = float(factors.attrs["scale"]) * query @ key.T
        weights = np.exp(scores - factors["log_sum_exp"][rows, head].astype(np.float64)[:, None])
        if text(factors.attrs["mask"]) == "causal":
            weights = np.tril(weights)
        return weights.astype(np.float32)


def dataset(path, name, part):
    """A part of any dataset."""
    with h5py.File(path, "r") as trace:
        return np.asarray(trace[name][part])

)";

std::string quoted(const std::string& text)
{
    return formatJson(Value(text));
}

/// `[…]` of an address as Python's index: only what an index can hold is let through.
std::string indexIn(const std::string& slice)
{
    std::string index;
    for (const char letter : slice) {
        if (std::string_view("0123456789:,.-").find(letter) != std::string_view::npos) {
            index += letter;
        }
    }
    return index.empty() ? "()" : "np.s_[" + index + "]";
}

std::string reading(const ShownNumbers& shown)
{
    const Selection& selection = shown.selection;
    if (selection.path) {
        const std::size_t bracket = selection.path->find('[');
        const std::string slice
            = bracket == std::string::npos ? std::string() : selection.path->substr(bracket);
        return "dataset(" + quoted(shown.trace) + ", " + quoted(selection.path->substr(0, bracket)) + ", "
            + indexIn(slice) + ")";
    }
    if (selection.layer && selection.head) {
        return "attention(" + quoted(shown.trace) + ", example="
            + std::to_string(selection.example.value_or(0)) + ", layer=" + std::to_string(*selection.layer)
            + ", head=" + std::to_string(*selection.head) + ")";
    }
    return "dataset(" + quoted(shown.trace) + ", \"/tokens/ids\", ())";
}

} // namespace

std::string pythonScript(const std::vector<ShownNumbers>& shown)
{
    std::string script = std::string("#!/usr/bin/env python3\n# Written by Fovea ") + version
        + ": reads the numbers that its window showed, without Fovea. Needs h5py and numpy.\n" + functions
        + "\nviews = [\n";
    for (const ShownNumbers& each : shown) {
        script += "    " + reading(each) + ",\n";
    }
    return script + R"(]

for number, view in enumerate(views, start=1):
    span = f"from {view.min():.6g} to {view.max():.6g}" if view.size and view.dtype.kind in "iuf" else ""
    print(f"view {number}: {view.dtype} {view.shape} {span}")
    if len(sys.argv) > 1:
        np.save(pathlib.Path(sys.argv[1]) / f"view_{number}.npy", view)
)";
}

} // namespace fovea
