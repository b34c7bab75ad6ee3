// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/overview_reader.h"

#include <fovea/result.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace fovea::attention_maps {

/// Which heads are listed: `entropy < 1.5 and distance > 3`, `layer = 3 or sink >= 0.5`, or a part of a name:
/// `L3`. `and` binds closer than `or`. A head that has not been read has no statistics, so it meets no
/// condition on one.
class HeadFilter {
public:
    /// An empty text lets every head pass. `columns` are the headers of the table in the window's language,
    /// which are understood as well. The Error names the word that was not understood.
    static Result<HeadFilter> parse(const QString& text, const QStringList& columns = {});

    bool passes(const OverviewReader::Head& head) const;
    bool isEmpty() const { return m_alternatives.empty(); }

private:
    enum class Quantity { Name, Layer, Head, Entropy, Distance, Diagonality, SinkShare };
    enum class Comparison { Less, AtMost, Equal, NotEqual, AtLeast, Greater };
    struct Condition {
        Quantity quantity = Quantity::Name;
        Comparison comparison = Comparison::Equal;
        double number = 0;
        QString name;

        bool holds(const OverviewReader::Head& head) const;
    };
    static Result<Condition> condition(const QString& text, const QStringList& columns);

    /// One of them must hold whole.
    std::vector<std::vector<Condition>> m_alternatives;
};

} // namespace fovea::attention_maps
