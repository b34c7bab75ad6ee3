// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "selection_text.h"

#include <QFileInfo>
#include <QStringList>

#include <limits>

namespace fovea {

namespace {

Error badSelection(const QString& part)
{
    return usageError(FOVEA_TEXT("SelectionText",
                          "--select does not understand \"%1\"; write example, step, layer, head, query, key "
                          "or channel with a whole number, pixel with two, or path, as in "
                          "layer=3,head=5,pixel=12:34"),
        { part.toStdString() });
}

std::optional<int64_t> wholeNumber(const QString& text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && number >= 0 && number <= std::numeric_limits<int>::max()
        ? std::optional<int64_t>(number)
        : std::nullopt;
}

} // namespace

Result<Selection> parseSelection(const QString& text, Selection base)
{
    QString rest = text;
    while (!rest.isEmpty()) {
        const bool isPath = rest.startsWith("path=");
        const QString part = isPath ? rest : rest.section(',', 0, 0);
        rest = isPath ? QString() : rest.mid(part.size() + 1);
        const QString key = part.section('=', 0, 0).trimmed();
        const QString written = part.section('=', 1);
        if (isPath) {
            base.path = written.toStdString();
            continue;
        }
        if (key == "pixel") {
            const std::optional<int64_t> x = wholeNumber(written.section(':', 0, 0));
            const std::optional<int64_t> y = wholeNumber(written.section(':', 1));
            if (!x || !y) {
                return badSelection(part);
            }
            base.pixel = Pixel { *x, *y };
            continue;
        }
        const std::optional<int64_t> number = wholeNumber(written);
        if (!number) {
            return badSelection(part);
        }
        if (key == "example") {
            base.example = number;
        } else if (key == "step") {
            base.step = number;
        } else if (key == "layer") {
            base.layer = static_cast<int>(*number);
        } else if (key == "head") {
            base.head = static_cast<int>(*number);
        } else if (key == "query") {
            base.query = number;
        } else if (key == "key") {
            base.key = number;
        } else if (key == "channel") {
            base.channel = number;
        } else {
            return badSelection(part);
        }
    }
    return base;
}

QString formatSelection(const Selection& selection)
{
    QStringList parts;
    const auto add = [&](const char* key, const auto& value) {
        if (value) {
            parts << QString("%1=%2").arg(key).arg(*value);
        }
    };
    add("example", selection.example);
    add("step", selection.step);
    add("layer", selection.layer);
    add("head", selection.head);
    add("query", selection.query);
    add("key", selection.key);
    add("channel", selection.channel);
    if (selection.pixel) {
        parts << QString("pixel=%1:%2").arg(selection.pixel->x).arg(selection.pixel->y);
    }
    if (selection.path) {
        parts << "path=" + QString::fromStdString(*selection.path);
    }
    return parts.join(',');
}

std::pair<QString, QString> splitAddress(const QString& address)
{
    const qsizetype mark = address.indexOf("::");
    if (mark < 0 || QFileInfo::exists(address)) {
        return { address, {} };
    }
    return { address.left(mark), address.mid(mark + 2) };
}

} // namespace fovea
