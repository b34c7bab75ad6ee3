// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/describe.h"

#include <set>

namespace fovea {

namespace {

template <typename List>
Value listOf(const List& elements)
{
    Value::List list;
    for (const auto& element : elements) {
        list.emplace_back(element);
    }
    return list;
}

} // namespace

Value describe(const ModelDescription& description)
{
    return Value::Object { { "family", description.family }, { "layers", description.layerCount },
        { "heads", description.headCount }, { "width", description.width },
        { "feed_forward_width", description.feedForwardWidth }, { "vocabulary", description.vocabularySize },
        { "maximum_positions", description.maximumPositions }, { "types", description.typeCount },
        { "causal", description.isCausal }, { "parameters", description.parameterCount },
        { "pooler", description.hasPooler }, { "head", description.head },
        { "classes", listOf(description.classNames) },
        { "attention_scale", listOf(description.attentionScale) }, { "notes", listOf(description.notes) } };
}

Value describe(const Tokenizer* tokenizer)
{
    if (tokenizer == nullptr) {
        return {};
    }
    return Value::Object { { "kind", tokenizer->kind() }, { "vocabulary", tokenizer->vocabularySize() },
        { "notes", listOf(tokenizer->notes()) } };
}

Value describe(const MemoryForecast& forecast)
{
    return Value::Object { { "file_bytes", forecast.fileBytes },
        { "packed_weight_bytes", forecast.packedWeightBytes },
        { "activation_bytes", forecast.activationBytes }, { "total_bytes", forecast.totalBytes },
        { "tokens", forecast.tokenCount } };
}

Value describe(const OpenModel& model)
{
    Value details = describe(model.model->description());
    details["path"] = model.folder.path.string();
    details["name"] = modelName(model.folder);
    details["dtype"] = name(model.dtype);
    details["device"] = model.device->name();
    details["isa"] = model.device->isaPath();
    details["threads"] = model.device->threadCount();
    details["load_seconds"] = model.loadSeconds;
    details["tokenizer"] = describe(model.tokenizer.get());

    std::set<Kind> kinds;
    Value::List probes;
    for (const Probe* probe : model.model->probes()) {
        const ProbeInfo& info = probe->info();
        kinds.insert(info.kind);
        Value::List axes;
        for (const Axis axis : info.axes) {
            axes.emplace_back(name(axis));
        }
        probes.emplace_back(Value::Object { { "path", info.path }, { "kind", name(info.kind) },
            { "layer", info.layer }, { "axes", std::move(axes) } });
    }
    Value::List kindNamesOfModel;
    for (const Kind kind : kinds) {
        kindNamesOfModel.emplace_back(name(kind));
    }
    details["kinds"] = std::move(kindNamesOfModel);
    details["probes"] = std::move(probes);
    return details;
}

} // namespace fovea
