// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe_arguments.h"

#include "file_search.h"
#include "open_target.h"

#include <fovea/figure_recipe.h>
#include <fovea/json.h>

#include <QDir>
#include <QFileInfo>

namespace fovea {

namespace {

Result<QString> traceOf(const Value& trace, const QString& figure)
{
    const QString folder = QFileInfo(figure).absolutePath();
    WorkspaceFile place;
    const QString file = QString::fromStdString(trace.get<std::string>("file", ""));
    place.path = QDir::cleanPath(QDir(folder).absoluteFilePath(file)).toStdString();
    place.print = { trace.get<int64_t>("bytes", 0), trace.get<std::string>("hash", "") };
    const SearchedFile found = searchFile(place, { folder });
    if (file.isEmpty() || found.state == FileState::Missing) {
        return inputError(
            FOVEA_TEXT("RecipeArguments",
                "%1 shows the trace %2, which is neither at %3 nor beside the figure; give the trace "
                "itself, or put it there"),
            { figure.toStdString(), file.toStdString(), place.path });
    }
    return found.path;
}

/// "layer=3,head=5,path=/x".
QString selectionText(const Value& selection)
{
    QStringList parts;
    const Value::Object none;
    const auto* members = selection.as<Value::Object>();
    for (const auto& [key, value] : members != nullptr ? *members : none) {
        if (const auto* number = value.as<int64_t>()) {
            parts << QString("%1=%2").arg(QString::fromStdString(key)).arg(*number);
        }
    }
    if (const std::string path = selection.get<std::string>("path", ""); !path.empty()) {
        parts << "path=" + QString::fromStdString(path);
    }
    return parts.join(',');
}

Result<QString> sideOf(const Value& comparison, const char* name, const QString& figure)
{
    const Value* side = comparison.find(name);
    const Value* trace = side != nullptr ? side->find("trace") : nullptr;
    if (trace == nullptr) {
        return QString();
    }
    const Result<QString> path = traceOf(*trace, figure);
    const Value* example = side->find("example");
    const auto* number = example != nullptr ? example->as<int64_t>() : nullptr;
    return path && number != nullptr ? Result<QString>(*path + "#" + QString::number(*number)) : path;
}

} // namespace

Result<ExportArguments> withRecipe(ExportArguments given)
{
    const QString figure = given.trace;
    if (openTarget(figure).type != OpenTarget::Type::Figure) {
        return given;
    }
    const Result<Value> recipe = readRecipe(figure.toStdString());
    if (!recipe) {
        return recipe.error();
    }
    const Value* trace = recipe->find("trace");
    const Result<QString> path = traceOf(trace != nullptr ? *trace : Value(), figure);
    if (!path) {
        return path.error();
    }
    given.trace = *path;
    const auto take = [](QString& field, const QString& from) { field = field.isEmpty() ? from : field; };
    take(given.panel, QString::fromStdString(recipe->get<std::string>("panel", "")));
    take(given.language, QString::fromStdString(recipe->get<std::string>("language", "")));
    if (const Value* selection = recipe->find("selection")) {
        take(given.selection, selectionText(*selection));
    }
    if (const Value* state = recipe->find("state"); state != nullptr && !state->isNull()) {
        take(given.state, QString::fromStdString(formatJson(*state)));
    }
    if (const Value* comparison = recipe->find("comparison"); comparison != nullptr && given.b.isEmpty()) {
        const Result<QString> a = sideOf(*comparison, "a", figure);
        const Result<QString> b = sideOf(*comparison, "b", figure);
        if (!a || !b) {
            return a ? b.error() : a.error();
        }
        given.a = *a;
        given.b = *b;
        given.hasOwnRanges = !comparison->get("range_locked", true);
        take(given.compare, QString::fromStdString(recipe->get<std::string>("mode", "a")));
    }
    Value settings = recipe->find("export") != nullptr ? *recipe->find("export") : Value();
    const Value::Object none;
    const auto* changes = given.settings.as<Value::Object>();
    for (const auto& [key, value] : changes != nullptr ? *changes : none) {
        settings[key] = value;
    }
    given.settings = settings;
    return given;
}

} // namespace fovea
