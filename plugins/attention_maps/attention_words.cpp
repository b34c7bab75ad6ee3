// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_source.h"

#include <fovea/head_grid.h>

#include <QLocale>

namespace fovea::attention_maps {
namespace {

constexpr qsizetype longest = 60;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + QChar(0x2026);
}

QString dotted(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" \u00B7 "));
}

} // namespace

Value AttentionSource::recipe(const char* panel) const
{
    Value recipe;
    recipe["panel"] = panel;
    recipe["options"] = toValue(m_options);
    const std::shared_ptr<const Trace> source = trace();
    if (source == nullptr || !target()) {
        return recipe;
    }
    Value& from = recipe["trace"];
    from["file"] = source->path().filename().string();
    for (const char* key : { "model_hash", "code_version" }) {
        if (const Value* attribute = source->header().find(key)) {
            from[key] = *attribute;
        }
    }
    Value& selection = recipe["selection"];
    selection["example"] = target()->example;
    selection["layer"] = target()->layer;
    selection["head"] = target()->head;
    const Selection& chosen = m_workbench.selection();
    if (chosen.query && selectedRow()) {
        selection["query"] = *chosen.query;
    }
    if (chosen.key && selectedColumn()) {
        selection["key"] = *chosen.key;
    }
    return recipe;
}

QString AttentionSource::sideTitle(Side side) const
{
    const QString name = side == Side::A ? QStringLiteral("A") : QStringLiteral("B");
    if (!target(side)) {
        return name;
    }
    // What runs are called is their text, which need not be said twice.
    const Reading* other = reading(side == Side::A ? Side::B : Side::A);
    const Reading* own = reading(side);
    const bool isSameText = own != nullptr && other != nullptr && own->tokens.text == other->tokens.text;
    const bool isSameTrace
        = target(Side::A) && target(Side::B) && target(Side::A)->trace == target(Side::B)->trace;
    const QString title = shortened(m_workbench.traceTitle(target(side)->trace));
    const QString text = own != nullptr ? shortened(QString::fromStdString(own->tokens.text)) : QString();
    return dotted({ name, isSameTrace && !text.isEmpty() ? QString() : title,
        isSameText || text == title ? QString() : text });
}

QString AttentionSource::subject(Comparison::Mode mode) const
{
    if (!target()) {
        return {};
    }
    const QString head = headName(target()->layer, target()->head);
    const auto textOf = [this](Side side) {
        return reading(side) != nullptr ? shortened(QString::fromStdString(reading(side)->tokens.text))
                                        : QString();
    };
    if (!isComparing()) {
        return dotted({ head, textOf(Side::A) });
    }
    const QString text = textOf(Side::A) == textOf(Side::B) ? textOf(Side::A) : QString();
    switch (mode) {
    case Comparison::Mode::A:
        return dotted({ head, sideTitle(Side::A), text });
    case Comparison::Mode::B:
        return dotted({ head, sideTitle(Side::B), text });
    case Comparison::Mode::Split:
        return dotted({ head, QStringLiteral("A | B"), text });
    case Comparison::Mode::Difference:
        break;
    }
    return dotted({ head,
        m_options.difference == DifferenceMeasure::Ratio ? QStringLiteral("log\u2082 B/A")
                                                         : QStringLiteral("B \u2212 A"),
        text });
}

QString AttentionSource::exampleText(Side side) const
{
    const std::shared_ptr<const Trace> source = trace(side);
    if (source == nullptr || source->exampleCount() < 2) {
        return {};
    }
    return tr("example %1 of %2").arg(target(side)->example + 1).arg(source->exampleCount());
}

QStringList AttentionSource::alignmentFacts() const
{
    if (reading(Side::A) == nullptr || reading(Side::B) == nullptr) {
        return {};
    }
    const TokenAlignment& alignment = m_maps.alignment;
    const QLocale locale;
    const auto number = [&](std::size_t count) { return locale.toString(static_cast<qlonglong>(count)); };
    QStringList facts;
    if (!alignment.onlyA.empty() || !alignment.onlyB.empty()) {
        facts << tr("%1 tokens aligned, %2 only in A, %3 only in B left out")
                     .arg(number(alignment.pairs.size()), number(alignment.onlyA.size()),
                         number(alignment.onlyB.size()));
    }
    if (const int replaced = alignment.replacedCount(); replaced > 0) {
        facts << tr("%n tokens replaced", nullptr, replaced);
    }
    const std::shared_ptr<const Trace> a = trace(Side::A), b = trace(Side::B);
    if (a != nullptr && b != nullptr) {
        const auto layersA = static_cast<int>(a->attentionLayers().size()),
                   layersB = static_cast<int>(b->attentionLayers().size());
        const int headsA = a->headCount(target(Side::A)->layer),
                  headsB = b->headCount(target(Side::B)->layer);
        if (layersA != layersB || headsA != headsB) {
            facts << tr("layers and heads by number (A: %1 × %2, B: %3 × %4)")
                         .arg(layersA)
                         .arg(headsA)
                         .arg(layersB)
                         .arg(headsB);
        }
    }
    return facts;
}

} // namespace fovea::attention_maps
