// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "view_values.h"

#include "selection_check.h"

#include <fovea/workbench.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace fovea {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(fovea::SelectionSummary)
};

template <typename Number>
Result<void> readNumber(const Value& parameters, const char* name, std::optional<Number>& target)
{
    const Value* value = parameters.find(name);
    if (value == nullptr) {
        return {};
    }
    const auto* number = value->as<int64_t>();
    if (number == nullptr || *number < 0 || *number > std::numeric_limits<int>::max()) {
        return usageError(FOVEA_TEXT("Command", "\"view.select\": %1 is a whole number from 0"), { name });
    }
    target = static_cast<Number>(*number);
    return {};
}

Result<void> readPixel(const Value& parameters, std::optional<Pixel>& target)
{
    const Value* value = parameters.find("pixel");
    if (value == nullptr) {
        return {};
    }
    std::optional<int64_t> x, y;
    if (!readNumber(*value, "x", x) || !readNumber(*value, "y", y) || !x || !y) {
        return usageError(
            FOVEA_TEXT("Command", "\"view.select\": a pixel is {\"x\": 12, \"y\": 34} with whole numbers"));
    }
    target = Pixel { *x, *y };
    return {};
}

} // namespace

Value selectionValue(const Selection& selection, const Workbench& workbench)
{
    Value value = Value::Object {};
    value["trace"] = selection.trace ? tracePath(*selection.trace, workbench).toStdString() : std::string();
    const auto write = [&value](const char* name, const auto& number) {
        if (number) {
            value[name] = static_cast<int64_t>(*number);
        }
    };
    write("example", selection.example);
    write("step", selection.step);
    write("layer", selection.layer);
    write("head", selection.head);
    write("query", selection.query);
    write("key", selection.key);
    write("channel", selection.channel);
    if (selection.pixel) {
        value["pixel"] = Value::Object { { "x", selection.pixel->x }, { "y", selection.pixel->y } };
    }
    if (selection.path) {
        value["path"] = *selection.path;
    }
    return value;
}

Result<Selection> selectionIn(const Value& parameters, const Workbench& workbench)
{
    Selection selection;
    if (const Value* trace = parameters.find("trace")) {
        const auto* path = trace->as<std::string>();
        const QString file = path != nullptr ? QString::fromStdString(*path) : QString();
        if (!file.isEmpty()) {
            const int key = openTraceAt(file, workbench);
            if (key == 0) {
                return inputError(FOVEA_TEXT("Command", "The trace %1 is not open; open it first."),
                    { file.toStdString() });
            }
            selection.trace = key;
        }
    } else {
        selection.trace = workbench.selection().trace;
        selection.example = workbench.selection().example;
    }
    for (const Result<void>& read : { readNumber(parameters, "example", selection.example),
             readNumber(parameters, "step", selection.step), readNumber(parameters, "layer", selection.layer),
             readNumber(parameters, "head", selection.head), readNumber(parameters, "query", selection.query),
             readNumber(parameters, "key", selection.key),
             readNumber(parameters, "channel", selection.channel), readPixel(parameters, selection.pixel) }) {
        if (!read) {
            return read.error();
        }
    }
    if (const Value* path = parameters.find("path"); path != nullptr && path->as<std::string>() != nullptr) {
        selection.path = *path->as<std::string>();
    }
    const std::shared_ptr<const Trace> trace = selection.trace ? workbench.trace(*selection.trace) : nullptr;
    if (trace != nullptr && trace->isTrace()) {
        if (const Result<void> checked = checkSelection(selection, *trace); !checked) {
            return checked.error();
        }
    }
    return selection;
}

QString selectionSummary(const Selection& selection)
{
    QStringList parts;
    QString head;
    if (selection.layer) {
        head += QString("L%1").arg(*selection.layer);
    }
    if (selection.head) {
        head += QString(" H%1").arg(*selection.head);
    }
    if (!head.isEmpty()) {
        parts << head.trimmed();
    }
    const auto add = [&parts](const QString& text, const auto& number) {
        if (number) {
            parts << text.arg(*number);
        }
    };
    add(Summary::tr("example %1"), selection.example);
    add(Summary::tr("step %1"), selection.step);
    add(Summary::tr("query %1"), selection.query);
    add(Summary::tr("key %1"), selection.key);
    add(Summary::tr("channel %1"), selection.channel);
    if (selection.path) {
        parts << QString::fromStdString(*selection.path);
    }
    return parts.isEmpty() ? Summary::tr("nothing") : parts.join(", ");
}

int openTraceAt(const QString& path, const Workbench& workbench)
{
    const QFileInfo file(path);
    const QString canonical = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    for (const int key : workbench.traces()) {
        if (tracePath(key, workbench) == canonical) {
            return key;
        }
    }
    return 0;
}

QString tracePath(int key, const Workbench& workbench)
{
    const std::shared_ptr<const Trace> trace = workbench.trace(key);
    return trace != nullptr ? QString::fromStdString(trace->path().string()) : QString();
}

} // namespace fovea
