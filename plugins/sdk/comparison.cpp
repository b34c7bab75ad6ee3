// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/comparison.h>

namespace fovea {

namespace {

constexpr std::array<std::string_view, comparisonModes.size()> names { "a", "b", "split", "difference" };

Selection selectionOf(const ComparisonSide& side, Selection selection)
{
    const int64_t example = side.example.value_or(selection.example.value_or(0));
    if (selection.trace != side.trace || selection.example.value_or(0) != example) {
        selection.query.reset();
        selection.key.reset();
        selection.pixel.reset();
    }
    selection.trace = side.trace;
    selection.example = example;
    return selection;
}

} // namespace

Comparison completed(Comparison comparison, const Selection& selection)
{
    if (!comparison.b) {
        comparison.a.reset();
        comparison.mode = Comparison::Mode::A;
        return comparison;
    }
    if (!comparison.a) {
        if (!selection.trace) {
            comparison.b.reset();
            return completed(comparison, selection);
        }
        comparison.a = ComparisonSide { *selection.trace, std::nullopt };
    }
    if (comparison.a->example || comparison.b->example) {
        for (ComparisonSide* side : { &*comparison.a, &*comparison.b }) {
            side->example = side->example.value_or(selection.example.value_or(0));
        }
    }
    return comparison;
}

std::string_view nameOf(Comparison::Mode mode)
{
    return names[static_cast<std::size_t>(mode)];
}

std::optional<Comparison::Mode> comparisonModeNamed(std::string_view name)
{
    for (const Comparison::Mode mode : comparisonModes) {
        if (nameOf(mode) == name) {
            return mode;
        }
    }
    return std::nullopt;
}

std::optional<Selection> selectionOfA(const Comparison& comparison, const Selection& selection)
{
    if (comparison.a) {
        return selectionOf(*comparison.a, selection);
    }
    return selection.trace ? std::optional(selection) : std::nullopt;
}

std::optional<Selection> selectionOfB(const Comparison& comparison, const Selection& selection)
{
    return comparison.b ? std::optional(selectionOf(*comparison.b, selection)) : std::nullopt;
}

} // namespace fovea
