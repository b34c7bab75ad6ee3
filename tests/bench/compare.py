#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Fovea beside its peers in one run, interleaved: every contender lives in a process of its own and works in turns,
so that a slow moment of the machine meets all of them. Prints the minimum and median of all forwards, the floor
(floating-point operations over the peak that Fovea's bench measures in the same run), and the efficiency.

    build/peers/bin/python tests/bench/compare.py [--rounds 8] [--json out.json]
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys

from peer_worker import CASES

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Worker:
    def __init__(self, name, command):
        self.name = name
        self.times = []
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)

    def is_ready(self):
        for line in self.process.stdout:
            if line.strip() == "ready":
                return True
        return False

    def run(self, count):
        self.process.stdin.write(f"run {count}\n")
        self.process.stdin.flush()
        self.times += json.loads(self.process.stdout.readline())["ms"]

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def floating_point_operations(case):
    layers, width, _, hidden, batch, tokens = CASES[case]
    per_token = 2 * (4 * width * width + 2 * width * hidden) + 4 * tokens * width
    return layers * batch * tokens * per_token


def compare(case, threads, dtype, options):
    binary = options.bin / "fovea-bench-model"
    commands = {"Fovea": [str(binary), "--worker", case, "--threads", str(threads), "--dtype", dtype]}
    for peer, label in [("openvino", "OpenVINO"), ("onnxruntime", "ONNX Runtime"), ("torch", "PyTorch")]:
        if dtype == "f32" or peer != "onnxruntime":
            commands[label] = [sys.executable, str(ROOT / "tests/bench/peer_worker.py"), peer, case, "--threads",
                               str(threads), "--dtype", dtype]
    workers = [worker for worker in (Worker(*item) for item in commands.items()) if worker.is_ready()]
    for _ in range(options.rounds):
        for worker in workers:
            worker.run(options.count)
    for worker in workers:
        worker.stop()
    peak = json.loads(subprocess.run([str(binary), "--ceiling", "--threads", str(threads), "--dtype", dtype],
                                     capture_output=True, text=True, check=True).stdout)["gflops"]
    floor = floating_point_operations(case) / peak / 1e6
    rows = []
    print(f"\n{case} {dtype}, {threads} thread(s): floor {floor:.2f} ms at {peak:.0f} GFLOP/s")
    for worker in workers:
        best, median = min(worker.times), statistics.median(worker.times)
        rows.append({"contender": worker.name, "minimum_ms": best, "median_ms": median, "efficiency": floor / best})
        print(f"  {worker.name:14} min {best:8.2f} ms   median {median:8.2f} ms   efficiency {100 * floor / best:5.1f} %")
    return {"case": case, "dtype": dtype, "threads": threads, "gflops": peak, "floor_ms": floor, "rows": rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--count", type=int, default=5, help="forwards a turn")
    parser.add_argument("--cases", nargs="+", default=["bert-base-b1-l128", "minilm-b1-l32", "minilm-b1-l128"])
    parser.add_argument("--threads", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--dtypes", nargs="+", default=["f32"])
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    report = [compare(case, threads, dtype, options) for dtype in options.dtypes for case in options.cases
              for threads in options.threads]
    if options.json:
        options.json.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
