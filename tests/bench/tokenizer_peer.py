# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""PyPI tokenizers 0.20.3 on the texts of tokenizer_bench.cpp, one thread: tokenizer_peer.py DATA_FOLDER."""

import json
import os
import pathlib
import sys
import time

os.environ["TOKENIZERS_PARALLELISM"] = "false"

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers  # noqa: E402

OWN = pathlib.Path(__file__).resolve().parent.parent / "reference/tokenizers"


def word_piece(vocabulary):
    tokenizer = Tokenizer(models.WordPiece.from_file(str(vocabulary), unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def byte_pairs(vocabulary, merges):
    tokenizer = Tokenizer(models.BPE.from_file(str(vocabulary), str(merges)))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    return tokenizer


def report(name, make, lines):
    """The least CPU time of this thread in five rounds: what waits for others does not count."""
    opening, encoding = [], []
    for _ in range(5):
        begin = time.thread_time()
        tokenizer = make()
        opening.append(time.thread_time() - begin)
        begin = time.thread_time()
        for line in lines:
            tokenizer.encode(line)
        encoding.append(time.thread_time() - begin)
    size = sum(len(line.encode()) for line in lines)
    print(f"{name}, {size / 1e6:.2f} MB: {min(encoding) * 1e3:.1f} ms ({size / min(encoding) / 1e6:.2f} MB/s); "
          f"open {min(opening) * 1e3:.1f} ms")


def main():
    seeded = [json.loads(line) for line in (OWN / "lines.jsonl").read_text().split("\n") if line]
    report("WordPiece, many scripts", lambda: word_piece(OWN / "own_vocab.txt"), seeded)
    report("byte-level BPE, many scripts",
           lambda: byte_pairs(OWN / "own_vocab.json", OWN / "own_merges.txt"), seeded)
    if len(sys.argv) > 1:
        data = pathlib.Path(sys.argv[1])
        novel = (data / "text-lm/books/war-and-peace.txt").read_bytes()[: 1 << 20].decode(errors="ignore").split("\n")
        vocabularies = data / "tokenizers"
        report("BERT's WordPiece, English", lambda: word_piece(vocabularies / "bert-uncased-vocab.txt"), novel)
        report("GPT-2's BPE, English",
               lambda: byte_pairs(vocabularies / "gpt2-vocab.json", vocabularies / "gpt2-merges.txt"), novel)


if __name__ == "__main__":
    main()
