# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Installs the build into a fresh prefix and goes on as a stranger would: the package's files name no folder of the
build, every header compiles alone, `fovea plugin new` writes a plugin, one command builds, tests and packs it, and
`fovea` finds it, draws with it, runs its verb.

installed_sdk_test.py BUILD SOURCE: BUILD must be built."""
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

BUILD, SOURCE = (pathlib.Path(each).resolve() for each in sys.argv[1:3])


class Failure(Exception):
    pass


def run(words, environment, folder, code=0):
    done = subprocess.run([str(word) for word in words], env=environment, cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != code:
        raise Failure(f"{' '.join(map(str, words))}\nended with {done.returncode}, expected {code}:\n{done.stdout}")
    return done.stdout


def expect(holds, sentence):
    if not holds:
        raise Failure(sentence)


def check_no_leaks(prefix):
    """Neither in the CMake files nor in a header; binaries are searched at their own prefix."""
    for file in [*(prefix / "lib/cmake").rglob("*.cmake"), *(prefix / "include").rglob("*.h")]:
        text = file.read_text()
        for folder in (str(BUILD), str(SOURCE)):
            expect(folder not in text, f"{file} names {folder}")
    for program in (prefix / "bin").iterdir():
        dynamic = subprocess.run(["readelf", "-d", program], text=True, stdout=subprocess.PIPE, check=True).stdout
        expect(str(BUILD) not in dynamic, f"{program} searches its libraries in {BUILD}")


def check_headers_alone(prefix, environment, work):
    folder = work / "headers"
    folder.mkdir()
    includes = prefix / "include/fovea-sdk"
    names = sorted(file.relative_to(includes).as_posix() for file in includes.rglob("*.h"))
    expect("fovea/plugin.h" in names and "fovea/trace.h" in names, f"headers are missing: {names}")
    for name in names:
        (folder / (name.replace("/", "_") + ".cpp")).write_text(f"#include <{name}>\n#include <{name}>\n")
    (folder / "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.25)
project(headers LANGUAGES CXX)
find_package(Fovea 2.0 REQUIRED COMPONENTS Core Trace Widgets Sdk)
file(GLOB sources *.cpp)
add_library(headers OBJECT ${{sources}})
target_link_libraries(headers PRIVATE Fovea::Sdk Fovea::Widgets Fovea::Trace Fovea::Core)
# The names are what is asked, so no code is made.
target_compile_options(headers PRIVATE -fsyntax-only)
""")
    run(["cmake", "-G", "Ninja", "-S", folder, "-B", folder / "build"], environment, folder)
    run(["cmake", "--build", folder / "build"], environment, folder)


def check_missing_component(environment, work):
    folder = work / "missing"
    folder.mkdir()
    (folder / "CMakeLists.txt").write_text("""cmake_minimum_required(VERSION 3.25)
project(missing LANGUAGES CXX)
find_package(Fovea COMPONENTS Sdk Submarine)
if(Fovea_FOUND)
    message(FATAL_ERROR "found with a component that does not exist")
endif()
# The version is the SDK's: its classes are those of one major.
foreach(version IN ITEMS 1.0 1.1 2.999 3.0)
    find_package(Fovea ${version} COMPONENTS Sdk)
    if(Fovea_FOUND)
        message(FATAL_ERROR "found as SDK ${version}")
    endif()
endforeach()
find_package(Fovea 2.0 REQUIRED COMPONENTS Sdk)
if(NOT Fovea_VERSION VERSION_EQUAL FOVEA_SDK_VERSION)
    message(FATAL_ERROR "the package is ${Fovea_VERSION}, its SDK ${FOVEA_SDK_VERSION}")
endif()
""")
    run(["cmake", "-G", "Ninja", "-S", folder, "-B", folder / "build"], environment, folder)


def main():
    with tempfile.TemporaryDirectory(prefix="fovea-sdk-") as scratch:
        work = pathlib.Path(scratch)
        prefix, home = work / "prefix", work / "home"
        home.mkdir()
        runtime = work / "runtime"
        runtime.mkdir(mode=0o700)
        # Nothing of who runs the test: no paths, no settings, no compiler cache.
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
                       "XDG_RUNTIME_DIR": str(runtime),
                       "CMAKE_PREFIX_PATH": str(prefix), "CMAKE_GENERATOR": "Ninja", "CMAKE_BUILD_PARALLEL_LEVEL": "2"}
        for component in ("Runtime", "Plugins", "Development"):
            run(["cmake", "--install", BUILD, "--prefix", prefix, "--component", component], environment, work)
        check_no_leaks(prefix)
        check_missing_component(environment, work)
        check_headers_alone(prefix, environment, work)

        fovea = prefix / "bin/fovea"
        expect("fovea " in run([fovea, "--version"], environment, work), "no version")
        expect("attention_maps" in run([fovea, "plugin", "list"], environment, work), "its plugins are not found")
        run([fovea, "plugin", "new", "No Name"], environment, work, code=2)
        run([fovea, "plugin", "new", "token_weights"], environment, work)
        run([fovea, "plugin", "new", "token_weights"], environment, work, code=3)
        plugin = work / "token_weights"
        for file in plugin.rglob("*"):
            if file.is_file():
                text = file.read_text()
                expect("head_entropy" not in text and "HeadEntropy" not in text, f"{file} still has the example's name")
        # Configures, builds, tests (with `fovea plugin check`) and packs.
        said = run(["cmake", "--workflow", "--preset", "default"], environment, plugin)
        expect("100% tests passed" in said, said)
        packed = list((plugin / "build").glob("token_weights-*.zip"))
        expect(len(packed) == 1, f"packed: {packed}")
        with zipfile.ZipFile(packed[0]) as archive:
            names = archive.namelist()
            expect("lib/fovea/plugins/token_weights.so" in names, f"in the zip: {names}")
            archive.extractall(home / ".local")

        listed = run([fovea, "plugin", "list"], environment, work)
        expect("token_weights" in listed and str(home) in listed, listed)
        trace, figure, numbers = work / "run.h5", work / "figure.svg", work / "figure.dat"
        run([fovea, "record", prefix / "share/fovea/models/sorter", "--text", "2 0 1 1 0 2", "-o", trace],
            environment, work)
        run([fovea, "export", trace, "--panel", "token_weights.grid", "-o", figure, "-o", numbers], environment, work)
        drawn = figure.read_text()
        expect("<svg" in drawn and drawn.count("<path") + drawn.count("<rect") > 3, "the figure is empty")
        rows = [[float(word) for word in line.split()] for line in numbers.read_text().splitlines()]
        expect(rows and all(len(row) == len(rows[0]) and min(row) >= 0 for row in rows), f"the numbers: {rows}")
        verb = run([fovea, "token-weights", trace], environment, work).splitlines()
        flat = [value for row in rows for value in row]
        expect(len(verb) == 1 + len(flat), f"the verb says {verb}")
        for line, value in zip(verb[1:], flat):
            expect(abs(float(line.split("\t")[2]) - value) < 1e-4, f"{line}: the figure has {value}")
        run([fovea, "plugin", "disable", "token_weights"], environment, work)
        expect("disabled   token_weights" in run([fovea, "plugin", "list"], environment, work), "it is not disabled")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(failure)
        sys.exit(1)
