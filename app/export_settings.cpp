// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export_settings.h"

#include "appearance.h"

#include <cmath>

namespace fovea {

namespace {

struct Words {
    const char* key;
    std::optional<QString> ExportSettings::*words;
};

constexpr Words words[] { { "title", &ExportSettings::heading }, { "caption", &ExportSettings::caption },
    { "x", &ExportSettings::horizontalName }, { "y", &ExportSettings::verticalName } };

Error wrong(const char* key, const char* expected)
{
    return usageError(FOVEA_TEXT("ExportSettings", "\"%1\" of a figure is %2"), { key, expected });
}

Result<void> readSize(const Value& value, ExportSettings& settings)
{
    const Value* member = value.find("size");
    if (member == nullptr) {
        return {};
    }
    const auto* text = member->as<std::string>();
    if (text == nullptr) {
        return wrong("size", "a text such as 89x60mm");
    }
    const Result<FigureSize> size = parseFigureSize(QString::fromStdString(*text));
    if (!size) {
        return size.error();
    }
    settings.size = *size;
    return {};
}

Result<void> readNumbers(const Value& value, ExportSettings& settings)
{
    if (const Value* member = value.find("dpi")) {
        const auto* dots = member->as<int64_t>();
        if (dots == nullptr || *dots < 10 || *dots > 2400) {
            return wrong("dpi", "a whole number from 10 to 2400");
        }
        settings.dotsPerInch = static_cast<int>(*dots);
    }
    if (const Value* member = value.find("font_size")) {
        const std::optional<double> size = member->number();
        if (!size || !(*size == 0 || (*size >= 3 && *size <= 72))) {
            return wrong("font_size", "a number of points from 3 to 72, or 0 for the theme's own");
        }
        settings.fontSize = *size;
    }
    return {};
}

Result<void> readChoices(const Value& value, ExportSettings& settings)
{
    if (const Value* member = value.find("theme")) {
        const auto* theme = member->as<std::string>();
        if (theme == nullptr || !isThemeName(QString::fromStdString(*theme))) {
            return wrong("theme", "print, light or dark");
        }
        settings.theme = QString::fromStdString(*theme);
    }
    if (const Value* member = value.find("range")) {
        const auto* range = member->as<std::string>();
        if (range == nullptr || (*range != "visible" && *range != "all")) {
            return wrong("range", "visible or all");
        }
        settings.range = *range == "all" ? FigureRange::Everything : FigureRange::Visible;
    }
    const auto readFlag = [&value](const char* key, bool& flag) {
        const Value* member = value.find(key);
        const bool* truth = member != nullptr ? member->as<bool>() : nullptr;
        flag = truth != nullptr ? *truth : flag;
        return member == nullptr || truth != nullptr;
    };
    if (!readFlag("transparent", settings.isTransparent)) {
        return wrong("transparent", "true or false");
    }
    if (!readFlag("comment", settings.hasRecipeInTables)) {
        return wrong("comment", "true or false");
    }
    return {};
}

Result<void> readWords(const Value& value, ExportSettings& settings)
{
    // Longer ones are a slip of the hand, or meant to do harm.
    constexpr std::size_t longest = 4096;
    for (const Words& each : words) {
        if (const Value* member = value.find(each.key)) {
            const auto* text = member->as<std::string>();
            if (text == nullptr || text->size() > longest) {
                return wrong(each.key, "a text of at most 4096 bytes");
            }
            settings.*each.words = QString::fromStdString(*text);
        }
    }
    if (const Value* member = value.find("font")) {
        const auto* text = member->as<std::string>();
        if (text == nullptr || text->size() > longest) {
            return wrong("font", "the name of a font");
        }
        settings.fontFamily = QString::fromStdString(*text);
    }
    return {};
}

} // namespace

Value toValue(const ExportSettings& settings)
{
    Value value = Value::Object {};
    const ExportSettings defaults;
    if (settings.size) {
        value["size"] = formatFigureSize(*settings.size).toStdString();
    }
    if (settings.dotsPerInch != defaults.dotsPerInch) {
        value["dpi"] = settings.dotsPerInch;
    }
    if (settings.theme != defaults.theme) {
        value["theme"] = settings.theme.toStdString();
    }
    if (settings.range == FigureRange::Everything) {
        value["range"] = "all";
    }
    for (const Words& each : words) {
        if (const std::optional<QString>& text = settings.*each.words) {
            value[each.key] = text->toStdString();
        }
    }
    if (!settings.fontFamily.isEmpty()) {
        value["font"] = settings.fontFamily.toStdString();
    }
    if (settings.fontSize != 0) {
        value["font_size"] = settings.fontSize;
    }
    if (settings.isTransparent) {
        value["transparent"] = true;
    }
    if (settings.hasRecipeInTables) {
        value["comment"] = true;
    }
    return value;
}

Result<ExportSettings> exportSettingsFrom(const Value& value, ExportSettings base)
{
    for (const auto read : { readSize, readNumbers, readChoices, readWords }) {
        if (const Result<void> done = read(value, base); !done) {
            return done.error();
        }
    }
    return base;
}

ExportOptions optionsOf(const ExportSettings& settings)
{
    ExportOptions options;
    options.size = settings.size ? inPoints(*settings.size, settings.dotsPerInch) : QSizeF();
    options.dotsPerInch = settings.dotsPerInch;
    options.theme = themeNamed(settings.theme);
    options.range = settings.range;
    options.heading = settings.heading;
    options.caption = settings.caption;
    options.horizontalName = settings.horizontalName;
    options.verticalName = settings.verticalName;
    options.fontFamily = settings.fontFamily;
    options.fontSize = settings.fontSize;
    options.isTransparent = settings.isTransparent;
    options.hasRecipeInTables = settings.hasRecipeInTables;
    return options;
}

QString exportArgumentsOf(const ExportSettings& settings)
{
    QString arguments;
    const Value value = toValue(settings);
    for (const auto& [key, member] : *value.as<Value::Object>()) {
        QString option = QString::fromStdString(key);
        arguments += " --" + option.replace('_', '-');
        if (const auto* text = member.as<std::string>()) {
            arguments += " " + shellQuoted(QString::fromStdString(*text));
        } else if (const std::optional<double> number = member.number()) {
            arguments += " " + QString::number(*number, 'g', 8);
        }
    }
    return arguments;
}

QString shellQuoted(const QString& text)
{
    QString inner = text;
    return "'" + inner.replace("'", "'\\''") + "'";
}

} // namespace fovea
