#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Reads layers.txt and every source: an include that no arrow allows is an error. Then shows on small trees, each
with one wrong include, that it would be found."""
import pathlib
import re
import shutil
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)
SUFFIXES = {".h", ".cpp", ".cu", ".cuh", ".inl"}
PUBLIC_FOLDERS = {"core": "engine/core", "trace": "engine/trace", "widgets": "widgets", "sdk": "plugins/sdk"}
GENERATED = {"version.h": "core", "trace_export.h": "trace", "widgets_export.h": "widgets", "sdk_export.h": "sdk"}
GENERATED_INTERNAL = re.compile(r"code_version\.h|translation_contexts\.h|\w+\.moc")
# Whose header a name in angle brackets is; names without a dot and a slash are the standard library's or Qt's.
LIBRARIES = [("system", r"(sys/|fcntl|unistd|signal|poll|sched|dlfcn|link\.|execinfo|spawn|immintrin|cpuid)"), ("qt", r"Q[A-Z]|Qt"),
             ("onednn", r"oneapi/"), ("hdf5", r"hdf5"), ("json", r"nlohmann/"), ("cli11", r"CLI/"), ("icu", r"unicode/"),
             ("libdeflate", r"libdeflate"), ("xxhash", r"xxhash"), ("cuda", r"cu(da|blas)"), ("spdlog", r"spdlog|fmt"),
             ("pcre2", r"pcre2"), ("opencv", r"opencv2/")]


def library_of(name):
    for library, pattern in LIBRARIES:
        if re.match(pattern, name):
            return library
    return "standard" if re.fullmatch(r"[a-z_0-9]+", name) else None


class Layers:
    def __init__(self, root):
        self.root = root
        self.rows = {}
        for line in (root / "tests/layering/layers.txt").read_text().splitlines():
            if line and not line.startswith("#"):
                folder, _, allowed = line.partition(":")
                self.rows[folder] = set(allowed.split())
        self.public = dict(GENERATED)
        for part, folder in PUBLIC_FOLDERS.items():
            for header in (root / folder).rglob("fovea/*.h"):
                self.public[header.name] = part

    def folder_of(self, path):
        """The row that a file belongs to: the longest folder that holds it."""
        relative = path.relative_to(self.root).as_posix()
        holders = [folder for folder in self.rows if relative.startswith(folder + "/")]
        return max(holders, key=len, default=None)

    def resolve(self, source, name):
        """The file that a quoted name means: beside the source, or under a root that its part is compiled with."""
        folder = self.folder_of(source)
        top = self.root / folder.split("/")[0]
        for place in (source.parent, self.root / folder, top, *(self.root / row for row in self.rows)):
            if (place / name).is_file():
                return (place / name).resolve()
        return None

    def problem(self, source, bracket, name):
        folder = self.folder_of(source)
        allowed = self.rows[folder]
        own = folder.split("/")[-1]
        if GENERATED_INTERNAL.fullmatch(name):
            return None
        if bracket == "<":
            if name.startswith("fovea/"):
                part = self.public.get(name.split("/", 1)[1])
                if part is None:
                    return "is no public header"
                return None if part in ("core", own) or f"<{part}>" in allowed else f"<{part}> is not allowed in {folder}"
            library = library_of(name)
            if library is None:
                return "is of no library that this test knows"
            return None if library in ("standard", "system") or f"+{library}" in allowed \
                else f"{library} is not allowed in {folder}"
        if ".." in pathlib.PurePosixPath(name).parts:
            return "leaves its folder by .."
        found = self.resolve(source, name)
        if found is None:
            return "is not found: a public header is included in angle brackets"
        other = self.folder_of(found)
        if other is None:
            return "lies in no folder of layers.txt"
        if other == folder or other.split("/")[-1] in allowed:
            return None
        return f"{folder} may not include {other}/"

    def check(self):
        wrong, seen = [], 0
        for folder in self.rows:
            for source in sorted((self.root / folder).rglob("*")):
                if source.suffix in SUFFIXES and self.folder_of(source) == folder:
                    seen += 1
                    for bracket, name in INCLUDE.findall(source.read_text()):
                        problem = self.problem(source, bracket, name)
                        if problem is not None:
                            wrong.append(f"{source.relative_to(self.root)}: {name} {problem}")
        return seen, wrong


WRONG_INCLUDES = [
    ("engine/nn/wrong.cpp", '"session/session.h"'), ("engine/nn/wrong.cpp", '"../../engine/session/session.h"'),
    ("engine/nn/wrong.cpp", "<hdf5.h>"), ("engine/nn/wrong.cpp", "<QString>"), ("engine/ops/wrong.cu", '"nn/block.h"'),
    ("engine/core/fovea/wrong.h", "<nlohmann/json.hpp>"), ("engine/trace/wrong.cpp", "<fovea/panel.h>"),
    ("engine/session/wrong.cpp", "<boost/asio.hpp>"), ("engine/record/wrong.cpp", "<fovea/no_such_header.h>"),
    ("widgets/plots/wrong.cpp", '"main_window.h"'), ("widgets/plots/wrong.cpp", "<fovea/panel.h>"),
    ("plugins/attention_maps/wrong.cpp", '"trace_browser/slice.h"'),
    ("plugins/attention_maps/wrong.cpp", '"main_window.h"'), ("plugins/attention_maps/wrong.cpp", "<hdf5.h>"),
    ("app/wrong.cpp", '"attention_maps/map_panel.h"'), ("app/wrong.cpp", '"nn/block.h"'), ("app/wrong.cpp", "<hdf5.h>"),
]


def missed(root):
    """The wrong includes that would not be found in a tree that holds this repository's headers and nothing else."""
    result = []
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder).resolve()
        headers = [path for path in root.rglob("*.h") if path.relative_to(root).parts[0] in
                   ("engine", "widgets", "plugins", "app")]
        for header in headers:
            (tree / header.relative_to(root)).parent.mkdir(parents=True, exist_ok=True)
            (tree / header.relative_to(root)).touch()
        (tree / "tests/layering").mkdir(parents=True)
        shutil.copy(root / "tests/layering/layers.txt", tree / "tests/layering")
        for place, name in WRONG_INCLUDES:
            source = tree / place
            source.write_text(f"#include {name}\n")
            if len(Layers(tree).check()[1]) != 1:
                result.append(f"{place}: {name} is not found to be wrong")
            source.unlink()
    return result


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    seen, wrong = Layers(root).check()
    if seen < 20:
        sys.exit(f"only {seen} sources found under {root}: wrong folder?")
    wrong += missed(root)
    for line in wrong:
        print(line)
    print(f"{seen} sources, {len(wrong)} includes that no arrow allows; {len(WRONG_INCLUDES)} wrong ones tried")
    sys.exit(1 if wrong else 0)


main()
