# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""What the help says that Fovea can do: every row stands there once, every command is one of the window's, and every
test is one that there is.  help_rows_test.py SOURCES BUILD FOVEA"""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

EXPECTED = ([f"PL{i}" for i in range(1, 20)] + [f"DK{i}" for i in range(1, 17)] + [f"DK{i}" for i in range(19, 25)]
            + [f"TR{i}" for i in (*range(1, 11), 13, 16)] + [f"MO{i}" for i in (1, 2, 5, 6, 9)])


def known_tests(build):
    """Names as ctest has them, with and without the program in front."""
    listed = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], capture_output=True, text=True,
                            check=True).stdout
    names = set()
    for test in json.loads(listed)["tests"]:
        name = test["name"]
        # Of a parametrized one "Every/Suite.Test/Value" is left "Suite.Test".
        plain = re.sub(r"^[A-Za-z0-9]+/", "", name.split(".", 1)[-1]).split("/")[0]
        names.update({name, name.split(".", 1)[-1], plain})
    return names


def known_commands(fovea):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    listed = subprocess.run([fovea, "--commands", "--json"], capture_output=True, text=True, check=True,
                            env=environment).stdout
    return {command["id"] for command in json.loads(listed)["commands"]}


def main():
    sources, build, fovea = sys.argv[1:4]
    rows = json.loads((Path(sources) / "resources/help/rows.json").read_text(encoding="utf-8"))["rows"]
    problems = []
    ids = [row["id"] for row in rows]
    for expected in EXPECTED:
        if ids.count(expected) != 1:
            problems.append(f"{expected} is there {ids.count(expected)} times")
    problems += [f"{name} is no row" for name in ids if name not in EXPECTED]
    tests, commands = known_tests(build), known_commands(fovea)
    for row in rows:
        if not row["en"] or not row["zh"]:
            problems.append(f"{row['id']} does not say what it is in both languages")
        if row["is"] == "Y":
            if not row["commands"] and not row["tests"]:
                problems.append(f"{row['id']} is Y and nothing shows it")
            problems += [f"{row['id']}: there is no command {name}" for name in row["commands"] if name not in commands]
            problems += [f"{row['id']}: there is no test {name}" for name in row["tests"] if name not in tests]
        elif row["is"] != "not yet" or not row["missing"] or not row["missing_zh"]:
            problems.append(f"{row['id']} is neither Y nor says in both languages what is missing")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
