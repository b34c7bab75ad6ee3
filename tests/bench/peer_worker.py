# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""One peer with one model: for each line `run N` on stdin, N forwards, answered by {"ms": [...]} on stdout.

The models are BertModel with random weights in the published shapes (time does not depend on the values).
"""
import argparse
import json
import os
import sys
import time

CASES = {  # layers, width, heads, feed-forward, batch, tokens
    "bert-base-b1-l128": (12, 768, 12, 3072, 1, 128),
    "bert-base-b8-l128": (12, 768, 12, 3072, 8, 128),
    "minilm-b1-l32": (6, 384, 12, 1536, 1, 32),
    "minilm-b1-l128": (6, 384, 12, 1536, 1, 128),
}


def build(case):
    import torch
    from transformers import BertConfig, BertModel

    layers, width, heads, hidden, batch, tokens = CASES[case]
    torch.manual_seed(0)
    config = BertConfig(num_hidden_layers=layers, hidden_size=width, num_attention_heads=heads,
                        intermediate_size=hidden)
    model = BertModel(config, add_pooling_layer=False).eval()
    ids = torch.randint(1000, 20000, (batch, tokens))
    return model, ids


def torch_forward(case, threads, dtype):
    import torch

    torch.set_num_threads(threads)
    model, ids = build(case)
    if dtype == "bf16":
        model = model.to(torch.bfloat16)

    def forward():
        with torch.inference_mode():
            model(input_ids=ids)

    return forward


def export_onnx(case, path):
    import torch

    model, ids = build(case)
    with torch.inference_mode():
        torch.onnx.export(model, (ids,), path, input_names=["input_ids"], output_names=["hidden"], opset_version=17)
    return ids


def onnxruntime_forward(case, threads, _dtype):
    import tempfile

    import onnxruntime

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.onnx")
        ids = export_onnx(case, path).numpy()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda: session.run(["hidden"], {"input_ids": ids})


def openvino_forward(case, threads, dtype):
    import openvino

    model, ids = build(case)
    converted = openvino.convert_model(model, example_input=ids)
    converted.reshape({0: list(ids.shape)} if len(converted.inputs) == 1 else
                      {port: list(ids.shape) for port in converted.inputs})
    compiled = openvino.Core().compile_model(converted, "CPU", {
        "INFERENCE_NUM_THREADS": threads, "PERFORMANCE_HINT": "LATENCY", "NUM_STREAMS": "1",
        "INFERENCE_PRECISION_HINT": dtype})
    request = compiled.create_infer_request()
    array = ids.numpy()
    return lambda: request.infer([array])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("peer", choices=["torch", "onnxruntime", "openvino"])
    parser.add_argument("case", choices=sorted(CASES))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dtype", default="f32")
    options = parser.parse_args()
    forward = {"torch": torch_forward, "onnxruntime": onnxruntime_forward, "openvino": openvino_forward}[options.peer](
        options.case, options.threads, options.dtype)
    forward()
    print("ready", flush=True)
    for line in sys.stdin:
        times = []
        for _ in range(int(line.split()[1])):
            start = time.perf_counter()
            forward()
            times.append((time.perf_counter() - start) * 1e3)
        print(json.dumps({"ms": times}), flush=True)


if __name__ == "__main__":
    main()
