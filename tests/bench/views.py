#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Time and memory to the first picture of 12 x 12 heads of 128 tokens, and of one map of 2,000, beside matplotlib
and BertViz: each a fresh process from a file of the same maps to a picture, in turns, so that a slow moment of the
machine meets all of them. Fovea reads queries and keys from its trace and computes the maps; the peers are given
the maps. "in it" is the drawing alone, without start, imports and reading. Without a browser BertViz ends at its
page of HTML, before anything is drawn. The browser works alone, and once.

    build/peers/bin/python tests/bench/views.py [--rounds 7] [--browser chromium-headless-shell] [--json out.json]
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time

from views_peers import CASES, PIXELS, ids

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = [sys.executable, str(ROOT / "tests/bench/views_peers.py")]
PANELS = {"heads": ["--panel", "attention_maps.heads"],
          "map": ["--panel", "attention_maps", "--select", "layer=0,head=3"]}
BENCH = {"heads": "12 x 12 heads of 128 tokens to PNG", "map": "map of 2,000 tokens to PNG"}


def measure(command, limit):
    """What one process took: seconds, seconds of the processor, its peak of memory, what it said."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    watchdog = threading.Timer(limit, process.kill)
    watchdog.start()
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    watchdog.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[:3]} ended with {process.returncode}")
    return {"ms": 1e3 * (time.perf_counter() - begin), "cpu_ms": 1e3 * (used.ru_utime + used.ru_stime),
            "mib": used.ru_maxrss / 1024, "said": said}


def look_at_session(session, processor):
    """Memory of all processes of a session, without the files they share; fills in their processor time."""
    total = 0
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                processor[folder.name] = int(fields[11]) + int(fields[12])
                total += int((folder / "status").read_text().split("RssAnon:")[1].split()[0])
        except (OSError, IndexError):
            pass  # It ended meanwhile.
    return total / 1024


def browse(browser, page, limit):
    """From the start of the browser until the second frame after the page has drawn; None past the limit."""
    processor, peak, begin = {}, 0.0, time.perf_counter()
    process = subprocess.Popen([browser, "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
                                "--remote-debugging-port=0", "--allow-file-access-from-files", page.as_uri()],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)
    drawn = []
    reader = threading.Thread(
        target=lambda: drawn.extend((line, time.perf_counter()) for line in process.stderr if '"drawn' in line))
    reader.start()
    while not drawn and process.poll() is None and time.perf_counter() < begin + limit:
        peak = max(peak, look_at_session(process.pid, processor))
        time.sleep(0.05)
    peak = max(peak, look_at_session(process.pid, processor))
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    reader.join()
    result = {"mib": peak, "cpu_ms": 1e3 * sum(processor.values()) / os.sysconf("SC_CLK_TCK")}
    if not drawn:
        return result | {"gave_up_after_s": time.perf_counter() - begin}
    return result | {"ms": 1e3 * (drawn[0][1] - begin), "said": drawn[0][0]}


def prepare(case, options):
    """Model, trace and maps; proves that all contenders draw the same numbers."""
    folder, cli = options.folder, str(options.bin / "fovea-cli")
    _, _, tokens, head = CASES[case]
    subprocess.run([*PEERS, "model", case, str(folder)], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([cli, "record", str(folder / case), "--ids", ",".join(map(str, ids(case))), "--quiet", "--force",
                    "--batch-tokens", str(tokens), "--watch", "attention.weights=qk", "-o", str(folder / f"{case}.h5")],
                   check=True)
    exported = folder / f"{case}-exported.npy"
    select = "layer=3,head=3" if head is None else f"layer=0,head={head}"
    subprocess.run([str(options.bin / "fovea"), "export", str(folder / f"{case}.h5"), "--panel", "attention_maps",
                    "--select", select, "-o", str(exported), "--force", "--quiet"], check=True)
    same = subprocess.run([*PEERS, "maps", case, str(folder), str(exported)], check=True, capture_output=True, text=True)
    print(f"{case}: Fovea's map beside PyTorch's {same.stdout.strip()}")


def take_turn(case, options, results):
    def keep(name, result):
        results.setdefault(name, []).append(result)

    folder, (width, height) = options.folder, PIXELS[case]
    keep("Fovea", measure([str(options.bin / "fovea"), "export", str(folder / f"{case}.h5"), *PANELS[case], "--size",
                           f"{width}x{height}px", "-o", str(folder / f"{case}-fovea.png"), "--force", "--quiet"], 60))
    bench = measure([str(options.bin / "fovea-bench-widgets"), "--json", "--seconds", "0.3", "--filter", BENCH[case]], 60)
    keep("Fovea, in it", {"ms": json.loads(bench["said"])[0]["minimum_ms"]})
    for peer in ("matplotlib", "bertviz"):
        taken = measure([*PEERS, peer, case, str(folder)], 120)
        keep(peer, taken)
        keep(f"{peer}, in it", {"ms": json.loads(taken["said"])["drawing_ms"]})
    if options.browser and "browser" not in results:  # Once: it takes minutes.
        keep("browser", browse(options.browser, folder / f"{case}-bertviz.html", options.limit))


def show(case, results):
    rows = {}
    print(f"\n{case}, load {os.getloadavg()[0]:.1f}")
    for name, turns in results.items():
        row = {key: [each[key] for each in turns if key in each] for key in ("ms", "cpu_ms", "mib")}
        rows[name] = {key: {"min": min(values), "median": statistics.median(values)}
                      for key, values in row.items() if values}
        print(f"  {name:20}" + "".join(f"   {key} {value['min']:8.1f} / {value['median']:8.1f}"
                                       for key, value in rows[name].items())
              + (f"   {turns[-1]['said'].split(chr(34))[1]}" if name == "browser" and "said" in turns[-1] else "")
              + (f"   nothing drawn after {turns[-1]['gave_up_after_s']:.0f} s" if "gave_up_after_s" in turns[-1] else ""))
    return {"case": case, "load": os.getloadavg()[0], "rows": rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--cases", nargs="+", default=list(CASES))
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/views")
    parser.add_argument("--browser", default=shutil.which("chromium-headless-shell"))
    parser.add_argument("--limit", type=float, default=120, help="seconds that the browser is given")
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    options.folder = options.folder.resolve()
    options.folder.mkdir(parents=True, exist_ok=True)
    report = []
    for case in options.cases:
        prepare(case, options)
        results = {}
        for _ in range(options.rounds):
            take_turn(case, options, results)
        report.append(show(case, results))
    if options.json:
        options.json.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
