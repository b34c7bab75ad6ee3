#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds everything and runs every test. The last line is CTest's summary.
set -euo pipefail
FOVEA_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$FOVEA_ROOT/packaging/common.sh"

install_missing "${FOVEA_PACKAGES[@]}" "${FOVEA_TEST_PACKAGES[@]}"
build_preset release
build_preset release all_verify_interface_header_sets
build_preset fuzz fovea-fuzz
fetch_example || say "the example model is out of reach: its tests are skipped"

cd "$FOVEA_ROOT"
export QT_QPA_PLATFORM=offscreen
export FOVEA_MINILM=$EXAMPLE_MODEL
status=0
ctest --preset fuzz --parallel 2 || status=$?
ctest --preset release --parallel 2 | tee build/release/ctest.log || status=$?
# CTest lists what was skipped after its summary; the summary is what a reader looks for at the end.
grep 'tests passed' build/release/ctest.log
exit "$status"
