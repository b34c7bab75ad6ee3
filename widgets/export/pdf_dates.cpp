// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf_dates.h"

#include <algorithm>

namespace fovea {
namespace {

constexpr qsizetype entryLength = 20; // "0000000015 00000 n \n"

} // namespace

QByteArray withoutDate(QByteArray pdf)
{
    const QByteArray original = pdf;
    const qsizetype begin = pdf.indexOf("/CreationDate (");
    const qsizetype firstObject = pdf.indexOf("endobj");
    if (begin < 0 || begin > firstObject) {
        return original;
    }
    const qsizetype end = pdf.indexOf(')', begin) + 1;
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype table = pdf.lastIndexOf("\nxref\n", start) + 1;
    if (end <= begin || end > firstObject || start < 0 || table <= 0) {
        return original;
    }
    const qsizetype removed = end - begin;
    const qsizetype countBegin = pdf.indexOf(' ', table + 5) + 1;
    const qsizetype countEnd = pdf.indexOf('\n', countBegin);
    const qsizetype count = pdf.mid(countBegin, countEnd - countBegin).trimmed().toLongLong();
    const qsizetype entries = countEnd + 1;
    if (count <= 0 || (start - entries) / entryLength < count) {
        return original;
    }
    for (qsizetype index = 0; index < count; ++index) {
        const qsizetype at = entries + index * entryLength;
        const qsizetype offset = pdf.mid(at, 10).toLongLong();
        if (pdf.at(at + 17) == 'n' && offset > begin) {
            pdf.replace(at, 10, QByteArray::number(offset - removed).rightJustified(10, '0'));
        }
    }
    const qsizetype numberBegin = start + 10;
    const qsizetype numberEnd = std::min(pdf.size(), pdf.indexOf('\n', numberBegin));
    pdf.replace(numberBegin, numberEnd - numberBegin, QByteArray::number(table - removed));
    return pdf.remove(begin, removed);
}

} // namespace fovea
