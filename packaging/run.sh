#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds Fovea and opens it on a real example. With no display it does the same work
# off-screen and leaves build/out/first_light.{png,svg,h5}. Arguments go to `fovea` in place of the example.
set -euo pipefail
FOVEA_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$FOVEA_ROOT/packaging/common.sh"

install_missing "${FOVEA_PACKAGES[@]}"
build_preset release fovea-application

program="$FOVEA_ROOT/build/release/bin/fovea"
if [ "$#" -gt 0 ]; then
    exec "$program" "$@"
fi

if fetch_example; then
    model=$EXAMPLE_MODEL
    text="The animal didn't cross the street because it was too tired."
else
    say "the example model is out of reach; going on with the sorter, a small GPT that ships with Fovea"
    model="$FOVEA_ROOT/resources/models/sorter"
    text=$(cat "$model/example.txt")
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    status=0
    "$program" --text "$text" "$model" || status=$?
    # 4: the display that the environment names cannot be opened.
    [ "$status" -eq 4 ] || exit "$status"
fi
say "no display: working off-screen"
exec "$program" --capture "$FOVEA_ROOT/build/out" --text "$text" "$model"
