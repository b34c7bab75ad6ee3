// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_origin.h"

#include "shown_address.h"

#include <fovea/workbench.h>

#include <QDir>
#include <QFileInfo>

namespace fovea {

namespace {

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

/// Relative to the folder of the figure where neither a folder of users nor the root is between them.
QString nameFor(const std::filesystem::path& trace, const QString& figure)
{
    const QFileInfo target(text(trace));
    const QString folder = QFileInfo(figure).absolutePath();
    const QString relative = QDir(folder).relativeFilePath(target.absoluteFilePath());
    const auto ups = relative.count("../");
    QDir common(folder);
    for (qsizetype up = 0; up < ups; ++up) {
        common.cdUp();
    }
    const QDir users(QFileInfo(QDir::homePath()).absolutePath());
    const bool isNear = ups <= 3 && !common.isRoot() && common != users;
    return figure.isEmpty() || !isNear ? target.fileName() : relative;
}

Value traceValue(const Trace& trace, const QString& figure)
{
    const FilePrint print = printOf(text(trace.path()));
    Value value;
    value["file"] = nameFor(trace.path(), figure).toStdString();
    value["bytes"] = print.bytes;
    value["hash"] = print.hash;
    for (const char* key : { "model_hash", "code_version" }) {
        if (const Value* attribute = trace.header().find(key)) {
            value[key] = *attribute;
        }
    }
    return value;
}

Value selectionValue(const Selection& selection)
{
    Value value = Value::Object {};
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

Value sideValue(
    const std::optional<ComparisonSide>& side, const std::shared_ptr<const Trace>& trace, const QString& path)
{
    Value value;
    value["trace"] = traceValue(*trace, path);
    if (side->example) {
        value["example"] = *side->example;
    }
    return value;
}

/// /path[slice] of what is shown.
std::string placeOf(const Figure& figure, const FigureOrigin& origin)
{
    if (const Value* address = figure.recipe.find("address");
        address != nullptr && address->as<std::string>()) {
        return *address->as<std::string>();
    }
    // What a panel shows may be more than what is selected: it says so itself.
    const Value* shown = figure.recipe.find("selection");
    if (origin.trace == nullptr || shown == nullptr || shown->find("layer") == nullptr) {
        return {};
    }
    return addressOfMap(*origin.trace, static_cast<int>(shown->get<int64_t>("layer", 0)),
        shown->get<int64_t>("example", 0), static_cast<int>(shown->get<int64_t>("head", 0)));
}

} // namespace

FigureOrigin originOf(
    const QString& panelId, const Panel& panel, const Workbench& workbench, const QString& language)
{
    FigureOrigin origin;
    origin.panelId = panelId;
    origin.language = language;
    origin.state = panel.state();
    origin.mode = panel.comparisonMode();
    origin.selection = workbench.selection();
    origin.comparison = workbench.comparison();
    const auto traceOf
        = [&workbench](std::optional<int> key) { return key ? workbench.trace(*key) : nullptr; };
    const std::vector<int> open = workbench.traces();
    // What nothing selects is the newest, for every panel.
    origin.trace = origin.selection.trace ? traceOf(origin.selection.trace)
        : open.empty()                    ? nullptr
                                          : workbench.trace(open.back());
    if (origin.comparison.a) {
        origin.a = workbench.trace(origin.comparison.a->trace);
    }
    if (origin.comparison.b) {
        origin.b = workbench.trace(origin.comparison.b->trace);
    }
    return origin;
}

Value recipeOf(
    const Figure& figure, const FigureOrigin& origin, const ExportSettings& settings, const QString& path)
{
    Value recipe = Value::Object {};
    recipe["panel"] = origin.panelId.toStdString();
    recipe["shown"] = figure.recipe;
    recipe["state"] = origin.state;
    recipe["language"] = origin.language.toStdString();
    recipe["selection"] = selectionValue(origin.selection);
    recipe["export"] = toValue(settings);
    if (origin.trace != nullptr) {
        recipe["trace"] = traceValue(*origin.trace, path);
        if (const std::string place = placeOf(figure, origin); !place.empty()) {
            recipe["address"] = origin.trace->path().filename().string() + "::" + place;
        }
    }
    if (origin.mode != Comparison::Mode::A) {
        recipe["mode"] = nameOf(origin.mode);
    }
    if (origin.b != nullptr) {
        Value& comparison = recipe["comparison"];
        comparison["b"] = sideValue(origin.comparison.b, origin.b, path);
        if (origin.a != nullptr) {
            comparison["a"] = sideValue(origin.comparison.a, origin.a, path);
        }
        comparison["range_locked"] = origin.comparison.isRangeLocked;
    }
    return recipe;
}

QString addressOf(const Figure& figure, const FigureOrigin& origin)
{
    const std::string place = origin.trace != nullptr ? placeOf(figure, origin) : std::string();
    return place.empty() ? QString() : text(origin.trace->path()) + "::" + QString::fromStdString(place);
}

} // namespace fovea
