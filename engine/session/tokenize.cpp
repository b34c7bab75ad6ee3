// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/runners.h"

namespace fovea {

namespace {

Value describe(const Encoding& encoding, const Tokenizer& tokenizer)
{
    Value::List ids, typeIds, texts, display, offsets, sequence, special;
    for (std::size_t token = 0; token < encoding.ids.size(); ++token) {
        const int32_t id = encoding.ids[token];
        ids.emplace_back(id);
        typeIds.emplace_back(token < encoding.typeIds.size() ? encoding.typeIds[token] : 0);
        texts.emplace_back(tokenizer.tokenText(id));
        display.emplace_back(tokenizer.displayText(id));
        offsets.emplace_back(Value::List { encoding.offsets[token].first, encoding.offsets[token].second });
        sequence.emplace_back(int { encoding.sequence[token] });
        special.emplace_back(tokenizer.isSpecial(id));
    }
    return Value::Object { { "ids", std::move(ids) }, { "type_ids", std::move(typeIds) },
        { "texts", std::move(texts) }, { "display", std::move(display) }, { "offsets", std::move(offsets) },
        { "sequence", std::move(sequence) }, { "special", std::move(special) },
        { "cut", encoding.cutTokenCount } };
}

} // namespace

Result<Outcome> runTokenize(Job& job, OpenModels& models)
{
    Parameters parameters(job.command());
    const int64_t key = parameters.whole("model", 0, 1, maximumCommandId);
    const std::string text = parameters.text("text", "");
    const std::optional<std::string> pair = parameters.text("pair");
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    const Result<std::shared_ptr<OpenModel>> model = models.find(key);
    if (!model) {
        return model.error();
    }
    const Tokenizer* tokenizer = (*model)->tokenizer.get();
    if (tokenizer == nullptr) {
        return (*model)->missingTokenizer();
    }
    const EncodeOptions options { .maximumLength = (*model)->model->description().maximumPositions };
    const Encoding encoding
        = pair ? tokenizer->encodePair(text, *pair, options) : tokenizer->encode(text, options);
    return Outcome { "tokens", describe(encoding, *tokenizer) };
}

} // namespace fovea
