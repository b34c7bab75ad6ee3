# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Reads exported numbers with h5py, NumPy and, where it is there, xarray: read_figure.py MAKE_SAMPLE_TRACE FOVEA.

Exit code 77 (skipped) without h5py.
"""
import csv
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


def export(fovea, trace, *outputs):
    command = [fovea, "export", trace, "--panel", "attention_maps", "--select", "layer=0,head=1"]
    for output in outputs:
        command += ["-o", output]
    subprocess.run(command, check=True)


def check(folder):
    with h5py.File(os.path.join(folder, "figure.h5")) as figure:
        assert figure.attrs["format"] == "fovea-figure"
        recipe = json.loads(figure.attrs["recipe"])
        assert recipe["panel"] == "attention_maps" and recipe["selection"]["head"] == 1
        assert recipe["address"].startswith("trace.h5::/readings/")
        values = figure["values"]
        assert [dimension.label for dimension in values.dims] == ["query", "key"]
        assert list(figure["query"][:]) == list(range(values.shape[0]))
        assert len(figure["key_name"].asstr()[:]) == values.shape[1]
        numbers = values[:]
    assert numpy.array_equal(numpy.load(os.path.join(folder, "figure.npy")), numbers)
    with open(os.path.join(folder, "figure.csv"), newline="", encoding="utf-8") as lines:
        rows = list(csv.reader(lines))
    assert rows[0][0] == "query" and len(rows) == numbers.shape[0] + 1
    assert numpy.array_equal(numpy.array([row[1:] for row in rows[1:]], dtype=numpy.float32), numbers)
    try:
        import xarray
        import h5netcdf  # noqa: F401  (the engine that needs no netCDF library)
    except ImportError as missing:
        print(f"xarray is not asked: {missing}")
        return
    with xarray.open_dataset(os.path.join(folder, "figure.h5"), engine="h5netcdf") as figure:
        assert figure["values"].dims == ("query", "key")
        assert numpy.array_equal(figure["values"].sel(query=1).values, numbers[1])
        assert figure["key_name"].dims == ("key",)


def main():
    make_sample, fovea = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        trace = os.path.join(folder, "trace.h5")
        subprocess.run([make_sample, trace], check=True)
        export(fovea, trace, *(os.path.join(folder, "figure." + suffix) for suffix in ("h5", "npy", "csv")))
        check(folder)


main()
