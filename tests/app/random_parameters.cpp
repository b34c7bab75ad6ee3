// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/random_parameters.h"

#include <QAction>

#include <limits>

namespace fovea::test {
namespace {

const std::vector<std::string> texts { "the cat sat on the mat.", "a dog ran", "", " ", "1 0 2",
    "\xE7\x8C\xAB\xE5\x9D\x90\xE7\x9D\x80", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "%1 & <b>%2</b> \"",
    "attention_maps", "L0 H1", "no such thing", "\xFF\xFE" };

Value strangeValue(RandomChoice& random, int depth = 0)
{
    switch (random.between(0, depth > 2 ? 4 : 7)) {
    case 0:
        return random.oneIn(2);
    case 1:
        return random.between(-3, 20);
    case 2:
        return random.oneIn(2) ? std::numeric_limits<int64_t>::max() : std::numeric_limits<int64_t>::min();
    case 3:
        return random.oneIn(2) ? 0.5 : std::numeric_limits<double>::quiet_NaN();
    case 4:
        return random.of(texts);
    case 5:
        return {};
    case 6: {
        Value::List list;
        for (int i = random.between(0, 3); i > 0; --i) {
            list.push_back(strangeValue(random, depth + 1));
        }
        return list;
    }
    default: {
        Value::Object object;
        for (const char* name : { "trace", "example", "layer", "x", "zoom" }) {
            if (random.oneIn(2)) {
                object[name] = strangeValue(random, depth + 1);
            }
        }
        return object;
    }
    }
}

std::string panelId(const MainWindow& window, RandomChoice& random)
{
    return random.of(window.panels().frames())->panelId().toStdString();
}

/// What the panel keeps of its options, with one of them changed now and then.
Value panelState(const MainWindow& window, RandomChoice& random)
{
    Value state = random.of(window.panels().frames())->panel().state();
    if (auto* members = state.as<Value::Object>(); members != nullptr && random.oneIn(2)) {
        for (auto& [name, value] : *members) {
            if (random.oneIn(3)) {
                value = value.as<bool>() != nullptr ? Value(!*value.as<bool>()) : strangeValue(random);
            }
        }
    }
    return state;
}

std::string panelAction(const MainWindow& window, RandomChoice& random)
{
    const auto actions = random.of(window.panels().frames())->panel().actions();
    return actions.isEmpty()
        ? "Nothing"
        : actions[random.between(0, static_cast<int>(actions.size()) - 1)]->text().toStdString();
}

std::string newFile(const std::string& folder, RandomChoice& random)
{
    static const std::vector<std::string> suffixes { "svg", "pdf", "png", "csv", "npy", "h5", "md", "tex",
        "fovea", "sh", "py", "commands", "nothing" };
    const std::string name = "/out-" + std::to_string(random.between(1, 40)) + "." + random.of(suffixes);
    return folder + (random.oneIn(12) ? "/no/such/folder" : "") + name;
}

std::string pathFor(const std::string& command, const UsersFiles& files, RandomChoice& random)
{
    if (command.ends_with(".save") || command.ends_with(".saveAs") || command.ends_with(".export")) {
        return newFile(files.folder, random);
    }
    if (random.oneIn(8)) {
        return random.of(files.others);
    }
    return random.of(command.starts_with("model.") ? files.models : files.traces);
}

Value sideOf(const UsersFiles& files, RandomChoice& random)
{
    return Value::Object { { "trace", random.of(files.traces) }, { "example", random.between(0, 3) } };
}

Value valueFor(const WindowCommand& command, const CommandParameter& parameter, const MainWindow& window,
    const UsersFiles& files, RandomChoice& random)
{
    if (!parameter.choices.empty()) {
        return random.of(parameter.choices);
    }
    if (parameter.name == "panel") {
        return panelId(window, random);
    }
    if (parameter.name == "action") {
        return panelAction(window, random);
    }
    if (parameter.name == "trace") {
        return random.of(files.traces);
    }
    if (parameter.name == "a" || parameter.name == "b") {
        return sideOf(files, random);
    }
    if (parameter.name == "state") {
        return command.id == "panel.set" ? panelState(window, random) : window.panels().layoutValue();
    }
    switch (parameter.type) {
    case ParameterType::Boolean:
        return random.oneIn(2);
    case ParameterType::Integer:
        return random.oneIn(10) ? Value(std::numeric_limits<int64_t>::max()) : Value(random.between(-2, 12));
    case ParameterType::Real:
        return random.between(-20, 90) / 4.0;
    case ParameterType::Path:
        return pathFor(command.id, files, random);
    case ParameterType::Any:
        return strangeValue(random);
    case ParameterType::Text:
    case ParameterType::Choice:
        break;
    }
    return random.of(texts);
}

} // namespace

Value fittingParameters(
    const WindowCommand& command, const MainWindow& window, const UsersFiles& files, RandomChoice& random)
{
    Value::Object given;
    for (const CommandParameter& parameter : command.parameters) {
        if (parameter.isRequired || random.oneIn(2)) {
            given[parameter.name] = valueFor(command, parameter, window, files, random);
        }
    }
    return given;
}

Value strangeParameters(const WindowCommand& command, RandomChoice& random)
{
    if (random.oneIn(6)) {
        return strangeValue(random);
    }
    Value::Object given;
    for (const CommandParameter& parameter : command.parameters) {
        // A path of no meaning could still be one that is written to.
        if (parameter.type != ParameterType::Path && !random.oneIn(4)) {
            given[parameter.name] = strangeValue(random);
        }
    }
    if (random.oneIn(4)) {
        given["unheard_of"] = strangeValue(random);
    }
    return given;
}

} // namespace fovea::test
