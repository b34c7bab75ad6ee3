#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""What views.py runs in processes of their own: the models and maps that all contenders draw, and the peers.

    views_peers.py model CASE FOLDER            a BERT of random weights, as a Hugging Face folder
    views_peers.py maps CASE FOLDER EXPORTED    its maps by PyTorch, held against what Fovea drew from (.npy)
    views_peers.py matplotlib|bertviz CASE FOLDER
"""
import json
import pathlib
import sys
import time

# Layers, positions, tokens, and the head that is drawn (None: all of them).
CASES = {"heads": (12, 512, 128, None), "map": (1, 2048, 2000, 3)}
PIXELS = {"heads": (640, 480), "map": (900, 700)}
HEADS, WIDTH, VOCABULARY = 12, 768, 2048


def ids(case):
    return [5 + i * 7919 % 2000 for i in range(CASES[case][2])]


def make_model(case, folder):
    import torch
    from transformers import BertConfig, BertModel

    torch.manual_seed(1)
    layers, positions, _, _ = CASES[case]
    model = BertModel(BertConfig(num_hidden_layers=layers, num_attention_heads=HEADS, hidden_size=WIDTH,
                                 intermediate_size=4 * WIDTH, max_position_embeddings=positions,
                                 vocab_size=VOCABULARY))
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "query.weight" in name or "key.weight" in name:
                parameter.mul_(2)  # Drawn at random as they are, every map is nearly even.
    model.save_pretrained(folder / case)


def compute_maps(case, folder, exported):
    import numpy
    import torch
    from transformers import BertModel

    model = BertModel.from_pretrained(folder / case, attn_implementation="eager").eval()
    with torch.no_grad():
        attention = model(torch.tensor([ids(case)]), output_attentions=True).attentions
    maps = torch.stack(attention)[:, 0].numpy()
    head = CASES[case][3]
    maps = maps if head is None else maps[0, head]
    numpy.save(folder / f"{case}.npy", maps)
    ours = numpy.load(exported)
    theirs = maps[3, 3] if head is None else maps
    assert ours.shape == theirs.shape, (ours.shape, theirs.shape)
    difference = float(numpy.abs(ours - theirs).max())
    assert difference < 1e-4, difference
    print(json.dumps({"largest_difference": difference, "largest_weight": float(theirs.max())}))


def draw_with_matplotlib(case, folder):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy

    maps = numpy.load(folder / f"{case}.npy")
    begin = time.perf_counter()
    width, height = PIXELS[case]
    if case == "heads":
        figure, axes = plt.subplots(12, 12, figsize=(width / 100, height / 100), dpi=100)
        for layer in range(12):
            for head in range(12):
                axes[layer, head].imshow(maps[layer, head], cmap="cividis")
                axes[layer, head].set_axis_off()
    else:
        figure, axis = plt.subplots(figsize=(width / 100, height / 100), dpi=100)
        figure.colorbar(axis.imshow(maps, cmap="cividis"))
    figure.savefig(folder / f"{case}-matplotlib.png")
    return 1e3 * (time.perf_counter() - begin)


def draw_with_bertviz(case, folder):
    """The page, with the libraries it would fetch taken from /usr/share, that says when it has drawn."""
    import numpy
    import torch
    from bertviz import head_view, model_view

    maps = torch.from_numpy(numpy.load(folder / f"{case}.npy"))
    tokens = [f"[{each}]" for each in ids(case)]
    begin = time.perf_counter()
    if case == "heads":
        page = model_view([layer[None] for layer in maps], tokens, html_action="return").data
    else:
        page = head_view([maps[None, None]], tokens, html_action="return").data
    taken = 1e3 * (time.perf_counter() - begin)
    cdn = "https://cdnjs.cloudflare.com/ajax/libs/"
    for source, local in [("require.js/2.3.6/require.min.js", "javascript/requirejs/require.min.js"),
                          ("d3/5.7.0/d3.min", "nodejs/d3/dist/d3.min"),
                          ("jquery/2.0.0/jquery.min", "javascript/jquery/jquery.min")]:
        assert cdn + source in page
        page = page.replace(cdn + source, "file:///usr/share/" + local)
    page += ("<script>requirejs(['jquery', 'd3'], () => requestAnimationFrame(() => requestAnimationFrame(() => "
             "console.log('drawn ' + document.querySelectorAll('line').length + ' lines'))))</script>")
    (folder / f"{case}-bertviz.html").write_text(page)
    return taken


def main():
    what, case, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    if what == "model":
        make_model(case, folder)
    elif what == "maps":
        compute_maps(case, folder, sys.argv[4])
    else:
        draw = {"matplotlib": draw_with_matplotlib, "bertviz": draw_with_bertviz}[what]
        print(json.dumps({"drawing_ms": draw(case, folder)}))


if __name__ == "__main__":
    main()
