# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Golden tokens, made with PyPI tokenizers 0.20.3 and transformers 4.46.3 (requirements.txt).

    make_tokenizer_goldens.py DATA_FOLDER

writes tests/reference/tokenizers/: seeded lines, small vocabularies trained on them, and for each line and
tokenizer a hash of ids and offsets; the same for lines of the data folder, whose texts stay there; some results in
full; and what the library says about every Unicode character.
"""

import gzip
import json
import pathlib
import random
import sys
import tempfile

import tokenizers
import transformers
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

from tokenizer_lines import seeded_lines

HERE = pathlib.Path(__file__).resolve().parent / "tokenizers"
LINE_COUNT = 5000
SEED = 20261121

# Lines of the data folder: how many of each file, evenly spread over its lines.
DATA_FILES = {
    "glue-small/cola/in_domain_train.tsv": 300,
    "glue-small/sst2/train.tsv": 400,
    "glue-small/mrpc/msr_paraphrase_train.txt": 400,
    "glue-small/stsb/train.csv": 300,
    "text-lm/names.txt": 100,
    "text-lm/tinyshakespeare.txt": 300,
    "text-lm/wikitext-2/wiki.test.raw": 600,
    "text-lm/books/moby-dick--or-the-whale.txt": 300,
    "text-lm/books/war-and-peace.txt": 300,
    "multi30k/train.de.gz": 500,
    "multi30k/train.en.gz": 200,
    "covid-fake-news/train.csv": 900,
    "emoji/captions.tsv": 300,
    "tokenizers/bert-uncased-vocab.txt": 100,
}


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value ^ (value >> 32)


def encoding_hash(encoding):
    """Of ids and offsets, each as four bytes, the lowest first."""
    data = b"".join(number.to_bytes(4, "little") for id, (begin, end) in zip(encoding.ids, encoding.offsets)
                    for number in (id, begin, end))
    return f"{fnv(data) & 0xFFFFFFFF:08x}"


def data_lines(folder):
    for name, count in DATA_FILES.items():
        path = folder / name
        content = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
        lines = [line.rstrip(b"\r") for line in content.split(b"\n")]
        lines = [line for line in lines if line]
        for i in range(count):
            yield lines[i * len(lines) // count].decode("utf-8", "replace")


def added(content, id, **rules):
    return {"id": id, "content": content, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
            "special": False} | rules


def word_piece_settings(specials, **normalizer):
    def template(*pieces):
        return [{"Sequence": {"id": p[0], "type_id": t}} if p in ("A", "B") else
                {"SpecialToken": {"id": p, "type_id": t}} for p, t in pieces]

    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [added(token, id, special=True) for token, id in specials.items()],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": None, "lowercase": True} | normalizer,
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing", "single": template(("[CLS]", 0), ("A", 0), ("[SEP]", 0)),
            "pair": template(("[CLS]", 0), ("A", 0), ("[SEP]", 0), ("B", 1), ("[SEP]", 1)),
            "special_tokens": {token: {"id": token, "ids": [specials[token]], "tokens": [token]}
                               for token in ("[CLS]", "[SEP]")}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100},
    }


def byte_level_settings(added_tokens, add_prefix_space=False, post_processor=None, **model):
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added_tokens, "normalizer": None,
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": add_prefix_space, "trim_offsets": True,
                          "use_regex": True},
        "post_processor": post_processor or {"type": "ByteLevel", "add_prefix_space": add_prefix_space,
                                             "trim_offsets": False, "use_regex": True},
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": "",
                  "end_of_word_suffix": "", "fuse_unk": False, "byte_fallback": False} | model,
    }


def train_own(lines):
    """Small vocabularies of our own, so that the whole check runs where the data folder is not."""
    word_piece = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    word_piece.normalizer = normalizers.BertNormalizer(lowercase=True)
    word_piece.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    word_piece.train_from_iterator(lines, trainers.WordPieceTrainer(
        vocab_size=4000, limit_alphabet=1500, min_frequency=1, show_progress=False,
        special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]))
    vocabulary = sorted(word_piece.get_vocab().items(), key=lambda item: item[1])
    (HERE / "own_vocab.txt").write_text("".join(token + "\n" for token, _ in vocabulary), newline="\n")

    pairs = Tokenizer(models.BPE())
    pairs.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    pairs.train_from_iterator(lines, trainers.BpeTrainer(
        vocab_size=3000, show_progress=False, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>", "<|endoftext|>"]))
    with tempfile.TemporaryDirectory() as folder:
        vocab, merges = pairs.model.save(folder)
        (HERE / "own_vocab.json").write_bytes(pathlib.Path(vocab).read_bytes())
        (HERE / "own_merges.txt").write_bytes(pathlib.Path(merges).read_bytes())


def settings_of_all():
    """name -> (settings, which vocabulary)."""
    own = {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "[MASK]": 4}
    bert = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "[MASK]": 103}
    end_of_text = [added("<|endoftext|>", 5, special=True)]
    rules = word_piece_settings(own)
    rules["added_tokens"] += [
        added("<left>", 4000, lstrip=True), added("<right>", 4001, rstrip=True),
        added("<word>", 4002, single_word=True), added("normal", 4003, normalized=True),
        added("<mask>", 4004, lstrip=True, rstrip=True, special=True), added("MASK", 4005, single_word=True)]
    steps = word_piece_settings(own)
    steps["normalizer"] = {"type": "Sequence", "normalizers": [
        {"type": "NFD"}, {"type": "Lowercase"}, {"type": "StripAccents"}]}
    steps["post_processor"] = {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]}
    roberta = byte_level_settings(
        [added(token, id, special=True, lstrip=token == "<mask>")
         for id, token in enumerate(["<s>", "<pad>", "</s>", "<unk>", "<mask>"])], add_prefix_space=True,
        post_processor={"type": "RobertaProcessing", "sep": ["</s>", 2], "cls": ["<s>", 0], "trim_offsets": True,
                        "add_prefix_space": True})
    sequence = byte_level_settings(end_of_text, ignore_merges=True, post_processor={
        "type": "Sequence", "processors": [
            {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
            {"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}},
                                                      {"Sequence": {"id": "A", "type_id": 0}}],
             "pair": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                      {"SpecialToken": {"id": "<s>", "type_id": 1}}, {"Sequence": {"id": "B", "type_id": 1}}],
             "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]}}}]})
    return {
        "own_uncased": (word_piece_settings(own), "own_wordpiece"),
        "own_cased": (word_piece_settings(own, lowercase=False), "own_wordpiece"),
        "own_accents": (word_piece_settings(own, strip_accents=False, handle_chinese_chars=False), "own_wordpiece"),
        "own_unclean": (word_piece_settings(own, clean_text=False, strip_accents=True, lowercase=False),
                        "own_wordpiece"),
        "own_rules": (rules, "own_wordpiece"),
        "own_steps": (steps, "own_wordpiece"),
        "own_gpt2": (byte_level_settings(end_of_text), "own_bpe"),
        "own_roberta": (roberta, "own_bpe"),
        "own_sequence": (sequence, "own_bpe"),
        "bert_uncased": (word_piece_settings(bert), "bert"),
        "bert_cased": (word_piece_settings(bert, lowercase=False), "bert"),
        "gpt2": (byte_level_settings([added("<|endoftext|>", 50256, special=True)]), "gpt2"),
    }


def model_content(vocabulary, folder):
    def text_vocabulary(path):
        return {"vocab": {line: id for id, line in enumerate(path.read_text().split("\n")[:-1])}}

    def merges(vocab, merge_file):
        lines = merge_file.read_text().split("\n")
        return {"vocab": json.loads(vocab.read_text()),
                "merges": [line for line in lines if line and not line.startswith("#version")]}

    if vocabulary == "own_wordpiece":
        return text_vocabulary(HERE / "own_vocab.txt")
    if vocabulary == "bert":
        return text_vocabulary(folder / "tokenizers/bert-uncased-vocab.txt")
    if vocabulary == "own_bpe":
        return merges(HERE / "own_vocab.json", HERE / "own_merges.txt")
    return merges(folder / "tokenizers/gpt2-vocab.json", folder / "tokenizers/gpt2-merges.txt")


def write_hashes(name, all_tokenizers, lines):
    columns = [[encoding_hash(e) for e in tokenizer.encode_batch(lines)] for tokenizer in all_tokenizers.values()]
    rows = [" ".join(all_tokenizers)] + [" ".join(row) for row in zip(*columns)]
    (HERE / name).write_text("\n".join(rows) + "\n", newline="\n")


def in_full(encoding):
    return {"ids": encoding.ids, "offsets": [number for pair in encoding.offsets for number in pair]}


def write_full(all_tokenizers, lines):
    """Some results in full, so that a failure shows what differs."""
    rng = random.Random(SEED + 1)
    with open(HERE / "full.jsonl", "w", newline="\n") as file:
        for name, tokenizer in all_tokenizers.items():
            if not name.startswith("own"):
                continue
            for text in rng.sample(lines, 25):
                record = {"tokenizer": name, "text": text} | in_full(tokenizer.encode(text))
                file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_pairs(all_tokenizers, lines):
    rng = random.Random(SEED + 2)
    with open(HERE / "pairs.jsonl", "w", newline="\n") as file:
        for name, tokenizer in all_tokenizers.items():
            if not name.startswith("own"):
                continue
            for _ in range(25):
                first, second = rng.sample(lines, 2)
                maximum = rng.choice([0, 0, 5, 8, 9, 12, 16, 20])
                special = rng.random() < 0.8
                whole = len(tokenizer.encode(first, second, add_special_tokens=special).ids)
                if maximum:
                    tokenizer.enable_truncation(maximum, strategy="longest_first")
                encoding = tokenizer.encode(first, second, add_special_tokens=special)
                tokenizer.no_truncation()
                record = {"tokenizer": name, "first": first, "second": second, "maximum": maximum,
                          "special": special, "cut": whole - len(encoding.ids), "type_ids": encoding.type_ids}
                if name not in ("own_steps", "own_roberta"):
                    # BertProcessing and RobertaProcessing count the ranges of a pair wrongly in this version.
                    record["sequence"] = [-1 if s is None else s for s in encoding.sequence_ids]
                file.write(json.dumps(record | in_full(encoding), ensure_ascii=False, separators=(",", ":")) + "\n")


def write_folders(lines):
    """What transformers makes of folders without a tokenizer.json."""
    bert = transformers.BertTokenizerFast
    cases = {
        "vocab_text": (bert, "own_vocab.txt", {}),
        "vocab_text_cased": (bert, "own_vocab.txt", {"do_lower_case": False}),
        "vocab_text_options": (bert, "own_vocab.txt", {"strip_accents": False, "tokenize_chinese_chars": False}),
        "gpt2": (transformers.GPT2TokenizerFast, "own_vocab.json", {}),
        "gpt2_prefix": (transformers.GPT2TokenizerFast, "own_vocab.json", {"add_prefix_space": True}),
        "roberta": (transformers.RobertaTokenizerFast, "own_vocab.json", {}),
    }
    rng = random.Random(SEED + 3)
    with open(HERE / "folders.jsonl", "w", newline="\n") as file:
        for name, (kind, vocabulary, options) in cases.items():
            with tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                files = {"vocab.txt": "own_vocab.txt"} if vocabulary.endswith("txt") else \
                    {"vocab.json": "own_vocab.json", "merges.txt": "own_merges.txt"}
                for target, source in files.items():
                    (root / target).write_bytes((HERE / source).read_bytes())
                config = {"tokenizer_class": kind.__name__.removesuffix("Fast")} | options
                (root / "tokenizer_config.json").write_text(json.dumps(config))
                tokenizer = kind.from_pretrained(folder)._tokenizer
            texts = rng.sample(lines, 20)
            encodings = [tokenizer.encode(text) for text in texts] + [tokenizer.encode(texts[0], texts[1])]
            record = {"folder": name, "files": files, "config": config, "texts": texts,
                      "encodings": [in_full(e) for e in encodings]}
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


def write_characters():
    """How the library sorts every character, as ranges; and a hash of what normalizing makes of each 256."""
    split = pre_tokenizers.BertPreTokenizer()
    words = pre_tokenizers.ByteLevel(add_prefix_space=False)
    clean = normalizers.BertNormalizer(True, False, False, False)
    bare = normalizers.BertNormalizer(False, False, True, False)
    fold = normalizers.BertNormalizer(False, False, True, True)
    marks = normalizers.StripAccents()
    apart = normalizers.NFD()

    def one_word(text):
        return len(words.pre_tokenize_str(text)) == 1

    def parts(c):
        return len(split.pre_tokenize_str("a" + c + "b"))

    questions = {
        "whitespace": lambda c: parts(c) == 2,
        "punctuation": lambda c: parts(c) == 3,
        "control": lambda c: c != "\ufffd" and clean.normalize_str("a" + c + "b") == "ab",
        "nonspacing_mark": lambda c: apart.normalize_str(c) == c and bare.normalize_str("a" + c + "b") == "ab",
        "mark": lambda c: marks.normalize_str("a" + c + "b") == "ab",
        "letter": lambda c: one_word("a" + c),
        "number": lambda c: one_word("1" + c),
    }
    rows = []
    characters = [chr(c) for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
    for name, question in questions.items():
        first = last = None
        for c in characters:
            if not question(c):
                continue
            if last is not None and ord(c) == last + 1:
                last = ord(c)
                continue
            if first is not None:
                rows.append(f"{name} {first:x} {last:x}")
            first = last = ord(c)
        rows.append(f"{name} {first:x} {last:x}")
    for page in range(0x1100):
        codes = [c for c in range(page * 256, page * 256 + 256) if not 0xD800 <= c <= 0xDFFF]
        before = "".join("a" + chr(c) + "b" for c in codes)
        after = "".join(fold.normalize_str("a" + chr(c) + "b") for c in codes)
        if before != after:
            rows.append(f"page {page:x} {fnv(after.encode()) & 0xFFFFFFFF:x}")
    (HERE / "characters.txt").write_text("\n".join(rows) + "\n", newline="\n")


def main():
    assert tokenizers.__version__ == "0.20.3" and transformers.__version__ == "4.46.3"
    folder = pathlib.Path(sys.argv[1])
    (HERE / "settings").mkdir(parents=True, exist_ok=True)
    lines = seeded_lines(LINE_COUNT, SEED)
    with open(HERE / "lines.jsonl", "w", newline="\n") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    train_own(lines)
    all_tokenizers = {}
    for name, (settings, vocabulary) in settings_of_all().items():
        (HERE / "settings" / f"{name}.json").write_text(json.dumps(settings, indent=1) + "\n", newline="\n")
        settings["model"] |= model_content(vocabulary, folder)
        all_tokenizers[name] = Tokenizer.from_str(json.dumps(settings))
    on_data = {name: t for name, t in all_tokenizers.items() if not name.startswith("own")}
    write_hashes("own_hashes.txt", {n: t for n, t in all_tokenizers.items() if n not in on_data}, lines)
    write_hashes("seeded_hashes.txt", on_data, lines)
    write_hashes("data_hashes.txt", on_data, list(data_lines(folder)))
    (HERE / "data_files.txt").write_text("".join(f"{n} {c}\n" for n, c in DATA_FILES.items()), newline="\n")
    write_full(all_tokenizers, lines)
    write_pairs(all_tokenizers, lines)
    write_folders(lines)
    write_characters()


if __name__ == "__main__":
    main()
