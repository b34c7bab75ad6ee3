#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Reads layers.txt and every source: an include that no arrow allows is an error."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
include = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)
suffixes = {".h", ".cpp", ".cu", ".cuh", ".inl"}

layers = {}
for line in (root / "tests/layering/layers.txt").read_text().splitlines():
    if line and not line.startswith("#"):
        folder, _, allowed = line.partition(":")
        layers[folder] = set(allowed.split())

public = {}  # header name -> part
for part, folders in {"core": ["engine/core"], "trace": ["engine/trace"], "widgets": ["widgets"],
                      "sdk": ["plugins/sdk"]}.items():
    for folder in folders:
        for header in (root / folder).rglob("fovea/*.h"):
            public[header.name] = part
public.update({"version.h": "core", "trace_export.h": "trace", "widgets_export.h": "widgets",
               "sdk_export.h": "sdk"})

engine_parts = {folder.split("/")[1] for folder in layers if folder.startswith("engine/")}
wrong = []
seen = 0
for folder, allowed in layers.items():
    own = folder.split("/")[-1]
    for source in sorted((root / folder).rglob("*")):
        if source.suffix not in suffixes:
            continue
        seen += 1
        for bracket, name in include.findall(source.read_text()):
            where = f"{source.relative_to(root)}: {name}"
            head = name.split("/")[0]
            if bracket == "<":
                if head == "fovea":
                    part = public.get(name.split("/", 1)[1])
                    if part is None:
                        wrong.append(f"{where}: is no public header")
                    elif part != "core" and f"<{part}>" not in allowed and part != own:
                        wrong.append(f"{where}: <{part}> is not allowed in {folder}")
                elif folder.startswith("engine/") and re.match(r"^(Q[A-Z]|Qt)", name):
                    wrong.append(f"{where}: the engine knows no Qt")
            elif head in engine_parts and "/" in name and head != own and head not in allowed:
                wrong.append(f"{where}: {folder} may not include {head}/")
            elif not folder.startswith("engine/") and head in engine_parts and "/" in name:
                wrong.append(f"{where}: only the engine includes its own headers")

if seen < 20:
    sys.exit(f"only {seen} sources found under {root}: wrong folder?")
for line in wrong:
    print(line)
print(f"{seen} sources, {len(wrong)} includes that no arrow allows")
sys.exit(1 if wrong else 0)
