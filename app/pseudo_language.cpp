// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "pseudo_language.h"

#include <cmath>

namespace fovea {

QString pseudoText(const QString& text)
{
    constexpr double added = 0.4;
    if (text.isEmpty()) {
        return text;
    }
    const auto length = static_cast<qsizetype>(std::ceil(added * static_cast<double>(text.size())));
    return QChar(0x27E6) + text + QString(length, QChar(u'~')) + QChar(0x27E7);
}

QString PseudoTranslator::translate(
    const char* /*context*/, const char* text, const char* /*disambiguation*/, int /*count*/) const
{
    return pseudoText(QString::fromUtf8(text));
}

} // namespace fovea
