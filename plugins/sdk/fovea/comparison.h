// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/sdk_export.h>
#include <fovea/selection.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fovea {

/// One of two things that are compared: an example of a trace.
struct ComparisonSide {
    /// Key of the trace in the Workbench.
    int trace = 0;
    /// Absent: the example that is selected.
    std::optional<int64_t> example;

    friend bool operator==(const ComparisonSide&, const ComparisonSide&) = default;
};

/// What the badges A (blue) and B (orange) are worn by, the same for every panel. A difference is always
/// B - A: A is what B is held against.
struct Comparison {
    enum class Mode { A, B, Split, Difference };

    /// Absent `b`: nothing is compared, and A is what is selected.
    std::optional<ComparisonSide> a, b;
    /// The way that every panel shows them when it is set; each panel may then be given one of its own
    /// (`Panel::setComparisonMode`).
    Mode mode = Mode::A;
    /// One range of values for both sides; else each side has its own, and says so.
    bool isRangeLocked = true;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// `comparison` with every side that is needed: A is fixed where it is selected, so that B may be selected
/// without becoming A, and both name an example when one does. Without B there is no A.
FOVEA_SDK_EXPORT Comparison completed(Comparison comparison, const Selection& selection);

inline constexpr std::array comparisonModes { Comparison::Mode::A, Comparison::Mode::B,
    Comparison::Mode::Split, Comparison::Mode::Difference };

/// "a", "b", "split", "difference", as commands, files and the command line write them.
FOVEA_SDK_EXPORT std::string_view nameOf(Comparison::Mode mode);
FOVEA_SDK_EXPORT std::optional<Comparison::Mode> comparisonModeNamed(std::string_view name);

/// What a side shows while `selection` is selected: the same layer, head, channel and so on in the side's
/// trace and example. Query, key and pixel are kept only when they are of that example: those of another are
/// found through an alignment of the tokens. Nothing when the side is not chosen.
FOVEA_SDK_EXPORT std::optional<Selection> selectionOfA(
    const Comparison& comparison, const Selection& selection);
FOVEA_SDK_EXPORT std::optional<Selection> selectionOfB(
    const Comparison& comparison, const Selection& selection);

} // namespace fovea
