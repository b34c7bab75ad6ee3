# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/ops/activation_golden.txt: every activation that transformers names, as torch computes it.

Needs torch 2.5.1 and transformers 4.46.3. One line a function: its name, then its values at the inputs of the
first line, as the shortest decimals that read back as the same float.
"""
import pathlib

import numpy
import torch
from transformers.activations import ACT2FN

inputs = torch.tensor([-30, -12.5, -9, -6.25, -5.5, -4, -3, -2.5, -2, -1.75, -1.5, -1.25, -1, -0.9, -0.75, -0.6, -0.5,
                       -0.3, -0.25, -0.1, -0.01, -1e-3, 0, 1e-3, 0.01, 0.1, 0.2, 0.3, 0.5, 0.62, 0.63, 0.75, 0.9, 1, 1.3,
                       1.5, 2, 2.25, 2.5, 3, 3.5, 4.25, 5, 6, 6.5, 8, 10, 11, 15, 22, 30], dtype=torch.float32)


def line(name, values):
    return name + " " + " ".join(numpy.format_float_scientific(v, unique=True) for v in values.numpy())


lines = [line("input", inputs)]
lines += [line(name, ACT2FN[name](inputs)) for name in sorted(ACT2FN)]
target = pathlib.Path(__file__).parent.parent / "ops" / "activation_golden.txt"
target.write_text("\n".join(lines) + "\n")
