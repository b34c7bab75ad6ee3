// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "named_layouts.h"

#include "panel_host.h"

#include <fovea/json.h>

namespace fovea {

namespace {

constexpr const char* setting = "layouts";
constexpr int nameLimit = 60;

Error unknown(const QString& name, const QStringList& known)
{
    return usageError(FOVEA_TEXT("Workspace", "there is no layout %1; there are: %2"),
        { name.toStdString(), known.join(", ").toStdString() });
}

} // namespace

NamedLayouts::NamedLayouts(PanelHost& panels, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_panels(panels)
    , m_settings(settings)
{
    const Result<Value> kept
        = parseJson(m_settings.value(setting, "{}").toString().toStdString(), "settings: layouts");
    if (kept) {
        restore(*kept);
    }
    setLocked(m_settings.value("layoutIsLocked", false).toBool());
}

std::vector<NamedLayouts::BuiltIn> NamedLayouts::builtIns() const
{
    return {
        { "everything", tr("Everything"), tr("Heads at the left, the map beside them, the lines below."),
            {} },
        { "why-this-token", tr("Why this token"),
            tr("Which tokens this one looks at: lines and map large, the heads beside them."),
            { { { "attention_maps.heads", "left" }, { "attention_maps.lines", "center" },
                  { "attention_maps", "below" } },
                26, 55 } },
        { "which-layer-broke", tr("Which layer broke"),
            tr("All heads of all layers large, the map of one beside them, the numbers below."),
            { { { "attention_maps.heads", "left" }, { "attention_maps", "center" },
                  { "trace_browser.tree", "below" } },
                58, 42 } },
    };
}

QStringList NamedLayouts::own() const
{
    QStringList names;
    for (const auto& [name, layout] : m_own) {
        names << name;
    }
    return names;
}

QStringList NamedLayouts::all() const
{
    QStringList names;
    for (const BuiltIn& each : builtIns()) {
        names << each.id;
    }
    return names + own();
}

QString NamedLayouts::titleOf(const QString& name) const
{
    for (const BuiltIn& each : builtIns()) {
        if (each.id == name) {
            return each.title;
        }
    }
    return name;
}

Result<void> NamedLayouts::choose(const QString& name)
{
    for (const BuiltIn& each : builtIns()) {
        if (each.id == name) {
            m_panels.arrange(each.plan);
            m_current = name;
            emit changed();
            return {};
        }
    }
    const auto found = m_own.find(name);
    if (found == m_own.end()) {
        return unknown(name, all());
    }
    if (!m_panels.setLayoutValue(found->second)) {
        return inputError(
            FOVEA_TEXT("Workspace", "the layout %1 cannot be read; save it again under this name"),
            { name.toStdString() });
    }
    m_current = name;
    emit changed();
    return {};
}

Result<void> NamedLayouts::checkName(const QString& name) const
{
    for (const BuiltIn& each : builtIns()) {
        if (each.id == name) {
            return usageError(FOVEA_TEXT("Workspace", "the layout %1 belongs to Fovea; choose another name"),
                { name.toStdString() });
        }
    }
    if (name.trimmed().isEmpty() || name.size() > nameLimit || name != name.simplified()) {
        return usageError(FOVEA_TEXT("Workspace",
                              "the name of a layout is a word or a few, at most 60 letters; found \"%1\""),
            { name.left(nameLimit).toStdString() });
    }
    return {};
}

Result<void> NamedLayouts::save(const QString& name)
{
    return put(name, m_panels.layoutValue());
}

Result<void> NamedLayouts::put(const QString& name, const Value& layout)
{
    if (const Result<void> checked = checkName(name); !checked) {
        return checked.error();
    }
    m_own[name] = layout;
    m_current = name;
    write();
    return {};
}

Result<void> NamedLayouts::rename(const QString& from, const QString& to)
{
    if (!m_own.contains(from)) {
        return unknown(from, own());
    }
    if (const Result<void> checked = checkName(to); !checked) {
        return checked.error();
    }
    if (m_own.contains(to)) {
        return usageError(
            FOVEA_TEXT("Workspace", "there is a layout %1 already; delete it first"), { to.toStdString() });
    }
    auto node = m_own.extract(from);
    node.key() = to;
    m_own.insert(std::move(node));
    m_current = m_current == from ? to : m_current;
    write();
    return {};
}

Result<void> NamedLayouts::remove(const QString& name)
{
    if (m_own.erase(name) == 0) {
        return unknown(name, own());
    }
    m_current = m_current == name ? QString() : m_current;
    write();
    return {};
}

Value NamedLayouts::find(const QString& name) const
{
    const auto found = m_own.find(name);
    return found == m_own.end() ? Value() : found->second;
}

void NamedLayouts::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    m_panels.setLocked(isLocked);
    m_settings.setValue("layoutIsLocked", isLocked);
    emit changed();
}

Value NamedLayouts::state() const
{
    Value::Object layouts;
    for (const auto& [name, layout] : m_own) {
        layouts[name.toStdString()] = layout;
    }
    return layouts;
}

void NamedLayouts::restore(const Value& layouts)
{
    const auto* object = layouts.as<Value::Object>();
    if (object == nullptr) {
        return;
    }
    for (const auto& [name, layout] : *object) {
        const QString key = QString::fromStdString(name);
        if (layout.as<std::string>() != nullptr && checkName(key)) {
            m_own.emplace(key, layout);
        }
    }
    write();
}

void NamedLayouts::write()
{
    m_settings.setValue(setting, QString::fromStdString(formatJson(state())));
    emit changed();
}

} // namespace fovea
