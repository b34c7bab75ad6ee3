#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# Installs PyTorch, ONNX Runtime, OpenVINO, matplotlib and BertViz into build/peers (several GB), so that compare.py and
# views.py can run them beside Fovea. Never part of the tests.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
venv="$root/build/peers"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet torch==2.5.1 transformers==4.46.3 numpy==1.26.4 onnx==1.17.0 onnxruntime==1.20.1 \
    openvino==2024.6.0 matplotlib==3.11.2 bertviz==1.4.0 ipython==8.31.0
echo "peers are in build/peers; now run: $venv/bin/python tests/bench/compare.py or tests/bench/views.py"
echo "views.py draws BertViz's page with: apt install chromium-headless-shell libjs-requirejs node-d3 libjs-jquery"
