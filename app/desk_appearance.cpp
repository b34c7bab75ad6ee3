// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "desk_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

#include <unistd.h>

#include <optional>

namespace fovea {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto object = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";
constexpr auto appearanceGroup = "org.freedesktop.appearance";
constexpr auto schemeKey = "color-scheme";

bool paletteIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

std::optional<bool>& said()
{
    static std::optional<bool> isDark;
    return isDark;
}

/// Without one, asking for the bus would start a process.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(QString("/run/user/%1/bus").arg(getuid()));
}

} // namespace

bool deskIsDark()
{
    // Before the first theme is applied the palette is the desk's own.
    static const bool wasDark = paletteIsDark();
    return said().value_or(wasDark);
}

DeskAppearance::DeskAppearance(QObject* parent)
    : QObject(parent)
{
    if (!hasSessionBus()) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(
        service, object, interface, "SettingChanged", this, SLOT(takeChange(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, object, interface, "Read");
    question << QString(appearanceGroup) << QString(schemeKey);
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid()) {
            // A variant in a variant: the portal's own mistake, kept for its old callers.
            const QVariant inner = reply.value().variant();
            take((inner.canConvert<QDBusVariant>() ? inner.value<QDBusVariant>().variant() : inner).toUInt());
        }
        answer->deleteLater();
    });
}

void DeskAppearance::takeChange(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearanceGroup && key == schemeKey) {
        take(value.variant().toUInt());
    }
}

void DeskAppearance::take(uint scheme)
{
    const bool before = deskIsDark();
    said() = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    if (deskIsDark() != before) {
        emit changed();
    }
}

} // namespace fovea
