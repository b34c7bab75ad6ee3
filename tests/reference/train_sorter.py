# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Trains resources/models/sorter: a GPT-2 of 70,000 parameters that sorts up to eight digits.

    python train_sorter.py ../../resources/models/sorter

Text: the digits, "=", the same digits in ascending order, <|endoftext|>: "31415=11345<|endoftext|>".
Every text whose CRC-32 (of the part before "=") is divisible by ten is held out: never trained on, and
10,000 of them are what the accuracy is measured on. Same seed, same machine: same weights.
"""
import argparse
import json
import pathlib
import random
import zlib

import torch
from safetensors.torch import save_file
from transformers import GPT2Config, GPT2LMHeadModel

SEED = 20240611
LONGEST = 8
STEPS = 1500
BATCH = 96


def byte_characters():
    """The printable stand-in of each byte in a byte-level vocabulary: itself, or U+0100 and up."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    characters = {byte: chr(byte) for byte in kept}
    for index, byte in enumerate(byte for byte in range(256) if byte not in characters):
        characters[byte] = chr(256 + index)
    return characters


CHARACTERS = byte_characters()
VOCABULARY = {CHARACTERS[byte]: index for index, byte in enumerate(sorted(CHARACTERS, key=lambda b: CHARACTERS[b]))}
END = len(VOCABULARY)
VOCABULARY["<|endoftext|>"] = END


def is_held_out(digits):
    return zlib.crc32(digits.encode()) % 10 == 0


def draw(rng, held_out):
    while True:
        digits = "".join(rng.choice("0123456789") for _ in range(rng.randint(1, LONGEST)))
        if is_held_out(digits) == held_out:
            return digits


def batch_of(rng):
    """Ids and targets; only what follows "=" is learned (-100 is left out of the loss)."""
    ids = torch.full((BATCH, 2 * LONGEST + 2), END)
    targets = torch.full_like(ids, -100)
    for row in range(BATCH):
        digits = draw(rng, held_out=False)
        text = [VOCABULARY[c] for c in digits + "=" + "".join(sorted(digits))] + [END]
        ids[row, : len(text)] = torch.tensor(text)
        targets[row, len(digits) + 1 : len(text)] = ids[row, len(digits) + 1 : len(text)]
    return ids, targets


@torch.no_grad()
def exact(model, texts):
    """How many are sorted exactly, the end included, greedily."""
    right = 0
    for length in range(1, LONGEST + 1):
        group = [t for t in texts if len(t) == length]
        if not group:
            continue
        ids = torch.tensor([[VOCABULARY[c] for c in t + "="] for t in group])
        for _ in range(length + 1):
            ids = torch.cat([ids, model(ids).logits[:, -1].argmax(-1, keepdim=True)], 1)
        wanted = torch.tensor([[VOCABULARY[c] for c in t + "=" + "".join(sorted(t))] + [END] for t in group])
        right += int((ids == wanted).all(1).sum())
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    rng = random.Random(SEED)
    config = GPT2Config(vocab_size=len(VOCABULARY), n_positions=32, n_embd=48, n_layer=2, n_head=4,
        activation_function="gelu", resid_pdrop=0.0, embd_pdrop=0.0, attn_pdrop=0.0, bos_token_id=END, eos_token_id=END,
        architectures=["GPT2LMHeadModel"], attn_implementation="eager")
    model = GPT2LMHeadModel(config)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=4e-3, total_steps=STEPS, pct_start=0.05)
    for step in range(STEPS):
        ids, targets = batch_of(rng)
        logits = model(ids).logits
        loss = torch.nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), targets[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 250 == 249:
            held = [draw(rng, held_out=True) for _ in range(1000)]
            print(f"step {step + 1}: loss {loss.item():.5f}, {exact(model, held)} of 1000 held-out exact", flush=True)

    # What is measured is what is stored: the weights rounded to half precision.
    model.load_state_dict({k: v.half().float() for k, v in model.state_dict().items()})
    held = [draw(random.Random(SEED + 1 + i), held_out=True) for i in range(10_000)]
    print(f"{exact(model, held)} of {len(held)} held-out texts exact, {sum(p.numel() for p in model.parameters())} parameters")

    folder.mkdir(parents=True, exist_ok=True)
    stored = {k: v.half().contiguous() for k, v in model.state_dict().items() if k != "lm_head.weight"}
    save_file(stored, folder / "model.safetensors", metadata={"format": "pt"})
    kept = ["architectures", "model_type", "vocab_size", "n_positions", "n_embd", "n_layer", "n_head", "n_inner",
        "activation_function", "layer_norm_epsilon", "scale_attn_weights", "scale_attn_by_inverse_layer_idx",
        "reorder_and_upcast_attn", "tie_word_embeddings", "bos_token_id", "eos_token_id"]
    values = {**config.to_dict(), "tie_word_embeddings": True}
    (folder / "config.json").write_text(json.dumps({k: values[k] for k in kept} | {"torch_dtype": "float16"}, indent=2) + "\n")
    (folder / "vocab.json").write_text(json.dumps(VOCABULARY, ensure_ascii=False, indent=0) + "\n")
    (folder / "merges.txt").write_text("#version: 0.2\n")


if __name__ == "__main__":
    main()
