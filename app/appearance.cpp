// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "appearance.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

namespace fovea {

namespace {

QString styleSheet(const Theme& theme)
{
    QFile file(":/themes/window.qss");
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString text = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> colors[] { { "window", theme.window }, { "panel", theme.panel },
        { "raised", theme.raised }, { "line", theme.line }, { "text", theme.text }, { "dim", theme.dim },
        { "a", theme.a }, { "b", theme.b }, { "accent", theme.accent }, { "selection", theme.selection },
        { "good", theme.good }, { "bad", theme.bad },
        // Text on the accent colour: 4.5:1 in both themes.
        { "onAccent", theme.isDark ? theme.window : QColor(Qt::white) } };
    for (const auto& [name, color] : colors) {
        text.replace(QRegularExpression(QString("@%1\\b").arg(name)), color.name());
    }
    return text;
}

} // namespace

void applyTheme(const Theme& theme)
{
    setCurrentTheme(theme);
    static const bool hasStyle = [] {
        QApplication::setStyle(QStyleFactory::create("Fusion"));
        return true;
    }();
    Q_UNUSED(hasStyle)
    // A new sheet over an old one polishes every object that Qt 6.4 remembers, and some of those may be gone:
    // a widget that is asked for its style while its children are being deleted is remembered after its end.
    qApp->setStyleSheet({});
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.face);
    qApp->setStyleSheet(styleSheet(theme));
}

bool isThemeName(const QString& name)
{
    return name == "dark" || name == "light" || name == "print";
}

Theme themeNamed(const QString& name)
{
    return name == "light" ? Theme::light() : name == "print" ? Theme::print() : Theme::dark();
}

} // namespace fovea
