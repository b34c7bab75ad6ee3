// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "models/head.h"

namespace fovea {

namespace {

constexpr std::string_view tokenTable = "embeddings.token";

Linear outputMatrix(Module& parent, Construction& construction, const Blueprint& blueprint, Bias bias)
{
    const int64_t classes = blueprint.embedding.vocabularySize;
    return blueprint.head.isTied
        ? Linear(parent, "decode", construction, blueprint.width, classes, bias, tokenTable)
        : Linear(parent, "decode", construction, blueprint.width, classes, bias);
}

/// Masked tokens (arXiv 1810.04805, 3.1): decode(norm(activation(dense(x)))). Parameters: `dense`,
/// `norm`, `decode`.
class MaskedLanguageHead final : public Head {
public:
    MaskedLanguageHead(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
        : Head(parent, name)
        , m_activation(blueprint.feedForward.activation)
        , m_dense(*this, "dense", construction, blueprint.width, blueprint.width)
        , m_norm(*this, "norm", construction, blueprint.width, blueprint.norm.epsilon)
        , m_decode(outputMatrix(*this, construction, blueprint, Bias::Yes))
    {
    }

    Tensor forward(const Tensor& hidden, const Tensor&, Pass& pass) const override
    {
        const Tensor transformed = m_norm.forward(m_dense.forward(hidden, m_activation), pass);
        return m_logits(m_decode.forward(transformed), pass);
    }

private:
    Activation m_activation;
    Linear m_dense;
    LayerNorm m_norm;
    Linear m_decode;
    Probe m_logits { *this, "logits", Kind::Logits, { Axis::Token, Axis::Class } };
};

/// The next token. Parameters: `decode`, without bias.
class CausalLanguageHead final : public Head {
public:
    CausalLanguageHead(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
        : Head(parent, name)
        , m_decode(outputMatrix(*this, construction, blueprint, Bias::No))
    {
    }

    Tensor forward(const Tensor& hidden, const Tensor&, Pass& pass) const override
    {
        return m_logits(m_decode.forward(hidden), pass);
    }

private:
    Linear m_decode;
    Probe m_logits { *this, "logits", Kind::Logits, { Axis::Token, Axis::Class } };
};

/// One answer an example: from the pooled first token, or, where tokens see only what is before them, from
/// the last one (without bias). Parameters: `classify`.
class ClassificationHead final : public Head {
public:
    ClassificationHead(
        Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
        : Head(parent, name)
        , m_classify(*this, "classify", construction, blueprint.width, blueprint.head.classCount,
              blueprint.hasPooler ? Bias::Yes : Bias::No)
    {
    }

    Tensor forward(const Tensor& hidden, const Tensor& pooled, Pass& pass) const override
    {
        const Tensor rows = pooled.isEmpty() ? rowOfEachExample(hidden, pass, Place::Last) : pooled;
        return m_logits(m_classify.forward(rows), pass);
    }

private:
    Linear m_classify;
    Probe m_logits { *this, "logits", Kind::Logits, { Axis::Example, Axis::Class } };
};

} // namespace

std::unique_ptr<Head> Head::create(
    Module& parent, std::string_view name, Construction& construction, const Blueprint& blueprint)
{
    switch (blueprint.head.kind) {
    case HeadKind::MaskedLanguage:
        return std::make_unique<MaskedLanguageHead>(parent, name, construction, blueprint);
    case HeadKind::CausalLanguage:
        return std::make_unique<CausalLanguageHead>(parent, name, construction, blueprint);
    case HeadKind::SequenceClassification:
        return std::make_unique<ClassificationHead>(parent, name, construction, blueprint);
    case HeadKind::None:
        break;
    }
    return nullptr;
}

} // namespace fovea
