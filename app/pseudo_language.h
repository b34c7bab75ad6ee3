// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace fovea {

/// A language for tests: every text marked and 40 % longer, so that what is not translated, or has no room,
/// is seen. Placeholders, tags and marks of keys stay.
QString pseudoText(const QString& text);

class PseudoTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(
        const char* context, const char* text, const char* disambiguation, int count) const override;
};

} // namespace fovea
