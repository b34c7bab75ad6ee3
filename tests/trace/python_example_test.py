# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the Python examples of SCHEMA.md as they stand: python_example_test.py MAKE_SAMPLE_TRACE SCHEMA.md.

Exit code 77 (skipped) without h5py, xarray and h5netcdf.
"""
import os
import re
import subprocess
import sys
import tempfile

try:
    import h5netcdf  # noqa: F401
    import h5py
    import numpy
    import xarray  # noqa: F401
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)


def main():
    program = os.path.abspath(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as document:
        examples = re.findall(r"^```python\n(.*?)^```", document.read(), re.MULTILINE | re.DOTALL)
    assert len(examples) == 2, f"{len(examples)} examples"
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        subprocess.run([program, "run.h5"], check=True)
        with h5py.File("run.h5", "r+") as trace:
            trace["notes"] = '[{"id": "a", "text": "here"}]'
        names = {}
        for example in examples:
            exec(compile(example, "SCHEMA.md", "exec"), names)

        count = names["committed"]
        layers = names["model"]["layers"]
        assert count > 0 and len(names["words"]) == names["begin"][-1]
        assert len(names["hidden"]) == count * layers, "hidden states of every layer and example"
        assert len(names["maps"]) == count * layers, "maps of every layer and example"
        for (layer, example), attention in names["maps"].items():
            tokens = names["begin"][example + 1] - names["begin"][example]
            assert attention.shape == (names["model"]["heads"], tokens, tokens)
            assert numpy.allclose(attention.sum(-1), 1, atol=1e-4), f"layer {layer}, example {example}"
        assert names["means"] and all(numpy.isfinite(mean) for mean in names["means"].values())
        assert names["notes"][0]["text"] == "here"
        assert names["width"] == names["model"]["width"]
        assert names["norms"].shape == (names["begin"][-1],) and float(names["norms"].min()) > 0
    print("the examples of SCHEMA.md read the trace")


main()
