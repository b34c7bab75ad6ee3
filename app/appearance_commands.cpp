// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "appearance.h"
#include "main_window.h"
#include "vision_effect.h"
#include "window_commands.h"

namespace fovea {

namespace {

/// One of several by name; the inverse chooses what was chosen before.
CommandEffect chosen(const char* id, const char* parameter, const std::string& before, const std::string& now)
{
    CommandEffect effect { std::nullopt, {}, QString::fromStdString(now) };
    if (before != now) {
        effect.inverse = Command { 0, id, Value::Object { { parameter, before } } };
    }
    return effect;
}

} // namespace

void AppearanceCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    QWidget& seen = window.regions();
    registry.add({ .id = "window.vision",
        .title = [] { return tr("Colour vision"); },
        .help =
            [] {
                return tr("Shows the window as eyes without one kind of cones see it; full turns it off. A "
                          "help for makers of figures.");
            },
        .parameters = { { "vision", ParameterType::Choice, true, [] { return tr("which"); },
            { "full", "protanopia", "deuteranopia", "tritanopia" } } },
        .run =
            [&window, &seen](const Value& given) {
                const std::string before = nameOf(shownAs(seen));
                const std::string now = given.get<std::string>("vision", "full");
                showAs(seen, visionNamed(QString::fromStdString(now)));
                window.showChoices();
                return chosen("window.vision", "vision", before, now);
            } });
    registry.add({ .id = "window.density",
        .title = [] { return tr("Density"); },
        .help =
            [] {
                return tr(
                    "Compact for many figures at once, comfortable for tired eyes; a setting that stays.");
            },
        .parameters = { { "density", ParameterType::Choice, true, [] { return tr("which"); },
            { "compact", "comfortable" } } },
        .run =
            [&window](const Value& given) {
                const std::string before = isComfortable() ? "comfortable" : "compact";
                const std::string now = given.get<std::string>("density", "compact");
                setComfortable(now == "comfortable");
                window.settings().setValue("density", QString::fromStdString(now));
                window.setThemeName(window.themeName());
                window.showChoices();
                return chosen("window.density", "density", before, now);
            } });
}

} // namespace fovea
