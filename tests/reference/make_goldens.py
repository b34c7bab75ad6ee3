# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
"""Makes tests/reference/models: small BERT and GPT-2 folders with random weights and what transformers computes from them.

    pip install -r requirements.txt && python make_goldens.py models

Each folder is as Hugging Face writes it, with expected.safetensors beside the weights: `ids`, `type_ids` and
`begin` (examples + 1) say what was run, without padding; `hidden.N` [tokens, width], `attention.N` (for each
example [heads, n, n], one after the other), `pooled` and `logits` are the answers. The batch was run padded on
the right under an attention mask, in double precision from the stored (rounded) weights, with
attn_implementation="eager"; only real tokens are kept. The same seed gives the same files.
"""
import argparse
import json
import pathlib
import shutil
import zlib

import torch
import transformers
from safetensors.torch import save_file
from transformers import BertConfig, GPT2Config

LENGTHS = [7, 1, 12]


def case(name, architecture, *, stored=torch.float32, rename=None, shards=1, lengths=None, extra=None, pooler=True,
         written=None, **options):
    return dict(name=name, architecture=architecture, stored=stored, rename=rename, shards=shards,
                lengths=lengths or LENGTHS, extra=extra, pooler=pooler, written=written or {}, options=options)


def old_norm_names(key):
    return key.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")


def without_prefix(key):
    return key.removeprefix("bert.").removeprefix("transformer.")


def with_prefix(key):
    return "bert." + key


def mixed(index):
    return [torch.float32, torch.float16, torch.bfloat16][index % 3]


def bert(**options):
    return dict(vocab_size=40, hidden_size=24, num_hidden_layers=2, num_attention_heads=4, intermediate_size=36,
                max_position_embeddings=16) | options


def gpt2(**options):
    return dict(vocab_size=40, n_embd=24, n_layer=2, n_head=4, n_positions=16, bos_token_id=0, eos_token_id=0) | options


BERT_ACTIVATIONS = ["gelu_10", "gelu_fast", "gelu_new", "gelu_python", "gelu_pytorch_tanh", "gelu_accurate", "laplace",
                    "leaky_relu", "linear", "mish", "quick_gelu", "relu", "relu2", "relu6", "sigmoid", "silu", "swish", "tanh"]
GPT2_ACTIVATIONS = ["gelu", "relu", "silu", "tanh"]

CASES = [
    case("bert_plain", "BertModel", **bert()),
    case("bert_prefixed", "BertModel", rename=with_prefix, **bert(hidden_size=30, num_attention_heads=5)),
    case("bert_without_pooler", "BertModel", pooler=False,
         **bert(hidden_size=24, num_attention_heads=3, num_hidden_layers=3, hidden_act="relu", layer_norm_eps=1e-5)),
    case("bert_masked_lm", "BertForMaskedLM",
         **bert(hidden_size=20, vocab_size=37, hidden_act="gelu_new", tie_word_embeddings=True)),
    case("bert_masked_lm_untied", "BertForMaskedLM", **bert(vocab_size=51, tie_word_embeddings=False)),
    case("bert_classes", "BertForSequenceClassification", written={"id2label": True},
         **bert(hidden_size=21, num_attention_heads=3, type_vocab_size=3, intermediate_size=33, num_labels=5)),
    case("bert_regression", "BertForSequenceClassification", **bert(num_labels=1, num_hidden_layers=1)),
    case("bert_pretraining_old_names", "BertForPreTraining", rename=old_norm_names,
         extra={"bert.embeddings.position_ids": torch.arange(16).unsqueeze(0)}, **bert(type_vocab_size=2)),
    case("bert_masked_lm_without_prefix", "BertForMaskedLM", rename=without_prefix, **bert(hidden_size=16)),
    case("bert_sharded", "BertModel", shards=3, **bert(num_hidden_layers=4, hidden_size=16, intermediate_size=24)),
    case("bert_f16", "BertModel", stored=torch.float16, **bert(hidden_size=36, num_attention_heads=6)),
    case("bert_bf16", "BertForMaskedLM", stored=torch.bfloat16, **bert(hidden_size=28, num_attention_heads=2)),
    case("bert_mixed_types", "BertModel", stored=mixed, **bert()),
    case("bert_heads_of_one", "BertModel", **bert(hidden_size=6, num_attention_heads=6, intermediate_size=7)),
    case("bert_one_wide_head", "BertModel", **bert(hidden_size=81, num_attention_heads=1, num_hidden_layers=1, intermediate_size=5)),
    case("bert_large_epsilon", "BertModel", **bert(layer_norm_eps=0.1, type_vocab_size=1)),
    case("bert_long", "BertModel", pooler=False, lengths=[130, 1, 65, 17],
         **bert(num_hidden_layers=1, hidden_size=18, num_attention_heads=2, max_position_embeddings=130)),
    *[case(f"bert_{act}", "BertModel", pooler=False, lengths=[5, 2],
           **bert(hidden_size=12, num_hidden_layers=1, num_attention_heads=3, intermediate_size=19, hidden_act=act, vocab_size=20))
      for act in BERT_ACTIVATIONS],
    case("gpt2_plain", "GPT2LMHeadModel", **gpt2()),
    case("gpt2_no_head_no_prefix", "GPT2Model", **gpt2(n_embd=21, n_head=3, n_layer=3, layer_norm_epsilon=1e-3)),
    case("gpt2_hub_names", "GPT2LMHeadModel", rename=without_prefix,
         extra={f"h.{i}.attn.bias": torch.ones(16, 16).tril().view(1, 1, 16, 16) for i in range(2)}
         | {f"h.{i}.attn.masked_bias": torch.tensor(-1e4) for i in range(2)}, **gpt2(n_embd=30, n_head=6)),
    case("gpt2_untied", "GPT2LMHeadModel", **gpt2(tie_word_embeddings=False, vocab_size=33)),
    case("gpt2_unscaled", "GPT2LMHeadModel", **gpt2(scale_attn_weights=False)),
    case("gpt2_scaled_by_layer", "GPT2LMHeadModel", **gpt2(scale_attn_by_inverse_layer_idx=True, n_layer=3)),
    case("gpt2_by_layer_unscaled", "GPT2LMHeadModel",
         **gpt2(scale_attn_by_inverse_layer_idx=True, scale_attn_weights=False)),
    case("gpt2_upcast", "GPT2LMHeadModel",
         **gpt2(reorder_and_upcast_attn=True, scale_attn_by_inverse_layer_idx=True, n_layer=3)),
    case("gpt2_inner", "GPT2LMHeadModel", **gpt2(n_inner=45, n_embd=26, n_head=2)),
    case("gpt2_classes", "GPT2ForSequenceClassification", written={"id2label": True}, **gpt2(num_labels=3, pad_token_id=0)),
    case("gpt2_f16_sharded", "GPT2LMHeadModel", stored=torch.float16, shards=2, **gpt2()),
    case("gpt2_bf16", "GPT2LMHeadModel", stored=torch.bfloat16, **gpt2(n_embd=24, n_head=8)),
    case("gpt2_long", "GPT2LMHeadModel", lengths=[130, 1, 65, 17],
         **gpt2(n_layer=1, n_embd=18, n_head=2, n_positions=130)),
    *[case(f"gpt2_{act}", "GPT2Model", lengths=[5, 2],
           **gpt2(n_embd=12, n_layer=1, n_head=3, n_inner=19, activation_function=act, vocab_size=20))
      for act in GPT2_ACTIVATIONS],
]


def fill(model, generator):
    """Weights large enough that maps are not uniform and no part could be left out unnoticed."""
    def normal(shape, std):
        return torch.randn(shape, generator=generator, dtype=torch.float64) * std
    for name, value in sorted(model.named_parameters()):
        is_embedding = "embeddings." in name and value.dim() == 2 or name.endswith(("wte.weight", "wpe.weight"))
        is_gain = value.dim() == 1 and name.endswith("weight")
        if is_embedding:
            new = normal(value.shape, 0.5)
        elif value.dim() == 2:
            inputs = value.shape[0] if ".h." in f".{name}" else value.shape[1]
            sharpened = 1.2 if any(part in name for part in ("query", "key", "c_attn")) else 1.0
            new = normal(value.shape, 1.1 * sharpened / inputs**0.5)
        elif is_gain:
            new = 1 + normal(value.shape, 0.3)
        else:
            new = normal(value.shape, 0.2)
        value.data = new.to(value.dtype)


def stored_weights(model, spec):
    state = model.state_dict()
    shared = {}
    kept = {}
    for index, (key, value) in enumerate(sorted(state.items())):
        if value.data_ptr() in shared and value.numel() > 0:
            continue  # a tied parameter is stored once, as save_pretrained does
        shared[value.data_ptr()] = key
        kept[key] = value
    # The first name in the alphabet is not always the one that Hugging Face keeps.
    for gone, name in (("cls.predictions.decoder.weight", "bert.embeddings.word_embeddings.weight"),
                       ("lm_head.weight", "transformer.wte.weight"), ("cls.predictions.decoder.bias", "cls.predictions.bias")):
        if gone in kept and name in state and name not in kept:
            kept[name] = kept.pop(gone)
    rename = spec["rename"] or (lambda key: key)
    out = {}
    for index, (key, value) in enumerate(sorted(kept.items())):
        dtype = spec["stored"](index) if callable(spec["stored"]) else spec["stored"]
        out[rename(key)] = value.to(dtype).contiguous()
    for key, value in (spec["extra"] or {}).items():
        out[key] = value
    return out


def write_weights(folder, weights, shards):
    if shards == 1:
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
        return
    keys = sorted(weights)
    index = {"metadata": {"total_size": sum(w.numel() * w.element_size() for w in weights.values())}, "weight_map": {}}
    for shard in range(shards):
        name = f"model-{shard + 1:05d}-of-{shards:05d}.safetensors"
        part = {key: weights[key] for key in keys[shard::shards]}
        save_file(part, folder / name, metadata={"format": "pt"})
        index["weight_map"] |= {key: name for key in part}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=1, sort_keys=True) + "\n")


def answers(model, spec, generator):
    config = model.config
    lengths = spec["lengths"]
    longest = max(lengths)
    is_bert = config.model_type == "bert"
    types = config.type_vocab_size if is_bert else 1
    ids = torch.randint(1, config.vocab_size, (len(lengths), longest), generator=generator)
    type_ids = torch.randint(0, types, ids.shape, generator=generator)
    mask = torch.arange(longest).unsqueeze(0) < torch.tensor(lengths).unsqueeze(1)
    ids[~mask] = 0
    type_ids[~mask] = 0
    arguments = dict(input_ids=ids, attention_mask=mask.long(), output_hidden_states=True, output_attentions=True)
    if is_bert:
        arguments["token_type_ids"] = type_ids
    with torch.no_grad():
        result = model(**arguments)
    expected = {
        "ids": ids[mask].int(),
        "type_ids": type_ids[mask].int(),
        "begin": torch.tensor([0, *torch.tensor(lengths).cumsum(0)]).int(),
    }
    for layer, hidden in enumerate(result.hidden_states):
        expected[f"hidden.{layer}"] = hidden[mask]
    for layer, maps in enumerate(result.attentions):
        expected[f"attention.{layer}"] = torch.cat([maps[e, :, :n, :n].flatten() for e, n in enumerate(lengths)])
    if getattr(result, "pooler_output", None) is not None:
        expected["pooled"] = result.pooler_output
    elif is_bert and getattr(model.base_model, "pooler", None) is not None:
        expected["pooled"] = model.base_model.pooler(result.hidden_states[-1])
    logits = getattr(result, "logits", getattr(result, "prediction_logits", None))
    if logits is not None:
        expected["logits"] = logits[mask] if logits.dim() == 3 else logits
    return {key: (value.float() if value.is_floating_point() else value).contiguous() for key, value in expected.items()}


def make(spec, root):
    folder = root / spec["name"]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    generator = torch.Generator().manual_seed(zlib.crc32(spec["name"].encode()))
    model_class = getattr(transformers, spec["architecture"])
    config_class = GPT2Config if spec["architecture"].startswith("GPT2") else BertConfig
    config = config_class(**spec["options"])
    config._attn_implementation = "eager"
    takes_pooler = spec["architecture"] == "BertModel"
    model = model_class(config, add_pooling_layer=spec["pooler"]) if takes_pooler else model_class(config)
    model.eval()
    fill(model, generator)
    model.tie_weights()
    weights = stored_weights(model, spec)
    for index, value in enumerate(model.parameters()):
        value.data = value.data.clone()
    # The answers come from what the file holds.
    rename = spec["rename"] or (lambda key: key)
    state = {key: weights[rename(key)].float() for key in model.state_dict() if rename(key) in weights}
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected
    tied = {"cls.predictions.decoder.weight", "cls.predictions.decoder.bias", "lm_head.weight"}
    assert set(missing) <= tied, missing
    model.tie_weights()
    if hasattr(model, "cls"):
        model.cls.predictions.decoder.bias = model.cls.predictions.bias
    # This variant of attention names float32 in its code.
    model = model.float() if getattr(config, "reorder_and_upcast_attn", False) else model.double()
    expected = answers(model, spec, generator)

    written = config.to_dict()
    written = {k: v for k, v in written.items() if k in spec["options"] or k in ("model_type", "tie_word_embeddings")}
    if "num_labels" in spec["options"]:
        written["id2label"] = {str(i): f"class {i}" for i in range(spec["options"]["num_labels"])}
    written |= {"architectures": [spec["architecture"]], "transformers_version": transformers.__version__}
    (folder / "config.json").write_text(json.dumps(written, indent=1, sort_keys=True) + "\n")
    write_weights(folder, weights, spec["shards"])
    save_file(expected, folder / "expected.safetensors")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    for spec in CASES:
        if arguments.only in spec["name"]:
            make(spec, arguments.folder)
            print(spec["name"])


if __name__ == "__main__":
    main()
