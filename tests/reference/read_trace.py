# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a sample trace with h5py and, where it is there, xarray: read_trace.py MAKE_SAMPLE_TRACE.

Checks what SCHEMA.md promises to readers that know nothing of Fovea. Exit code 77 (skipped) without h5py.
"""
import json
import os
import subprocess
import sys
import tempfile

try:
    import h5py
    import numpy
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)


def check(trace):
    assert trace.attrs["format"] == "fovea-trace" and trace.attrs["schema"] == 1
    model = json.loads(trace.attrs["model"])
    commit = trace["commit"][:]
    committed = int(commit["rows"].max())
    begin = trace["tokens/begin"][:]
    assert committed == len(begin) - 1 == len(trace["examples/text"])
    assert commit["closed"][committed] == 1
    assert trace["tokens/offsets"].shape == (begin[-1], 2)
    text = trace["examples/text"].asstr()[0]
    first, last = trace["tokens/offsets"][1]
    assert text[first:last] == trace["tokens/text"].asstr()[1]

    def visit(name, item):
        if isinstance(item, h5py.Dataset) and not h5py.h5ds.is_scale(item.id):
            for axis, dimension in enumerate(item.dims):
                assert dimension.label and len(dimension) == 1, f"{name}: axis {axis} has no name"
                assert dimension[0].shape == (item.shape[axis],), f"{name}: axis {axis} has another scale"

    trace.visititems(visit)

    output = trace["readings/encoder.layer.0.output/full"]
    assert [dimension.label for dimension in output.dims] == ["token", "feature"]
    assert output.dtype == numpy.float32 and numpy.abs(output[:]).max() > 0
    assert list(trace["statistic"].asstr()[:3]) == ["count", "mean", "m2"]

    causes = trace["readings/encoder.layer.0.attention.weights/qk"]
    example = slice(begin[1], begin[2])
    query, key = (causes[name][example].astype(numpy.float64) for name in ("query", "key"))
    scores = numpy.einsum("qhd,khd->hqk", query, key) * causes.attrs["scale"]
    weights = numpy.exp(scores - causes["log_sum_exp"][example].T[:, :, None])
    assert weights.shape[0] == model["heads"]
    assert numpy.allclose(weights.sum(-1), 1, atol=1e-5)


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sample.h5")
        subprocess.run([sys.argv[1], path], check=True)
        with h5py.File(path, "r") as trace:
            check(trace)
        try:
            import xarray
            import h5netcdf  # noqa: F401
        except ImportError as missing:
            print(f"h5py reads the trace; xarray not tried: {missing}")
            return
        with xarray.open_dataset(path, engine="h5netcdf", group="readings/encoder.layer.0.output") as data:
            assert data["full"].dims == ("token", "feature_384")
        print("h5py and xarray read the trace")


main()
