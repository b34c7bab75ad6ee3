// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "appearance.h"

#include "desk_appearance.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

namespace fovea {

namespace {

bool& comfort()
{
    static bool isComfortable = false;
    return isComfortable;
}

int enlarged(int pixels)
{
    return (pixels * 5 + 2) / 4;
}

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
    if (isComfortable()) {
        // Hairlines and corners stay.
        static const QRegularExpression measure("(padding[a-z-]*|(?:min-)?height|font-size): ([^;}]+)");
        static const QRegularExpression pixels("(\\d+)px");
        QString larger;
        qsizetype end = 0;
        for (auto match = measure.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            larger += text.mid(end, found.capturedStart(2) - end);
            QString values = found.captured(2);
            qsizetype from = 0;
            for (QRegularExpressionMatch each = pixels.match(values); each.hasMatch();
                 each = pixels.match(values, from)) {
                const QString size = QString::number(enlarged(each.captured(1).toInt()));
                values.replace(each.capturedStart(1), each.capturedLength(1), size);
                from = each.capturedStart(1) + size.size();
            }
            larger += values;
            end = found.capturedEnd(2);
        }
        text = larger + text.mid(end);
    }
    return text;
}

} // namespace

void setComfortable(bool isComfortable)
{
    comfort() = isComfortable;
}

bool isComfortable()
{
    return comfort();
}

void applyTheme(const Theme& chosen)
{
    Theme theme = chosen;
    if (isComfortable()) {
        for (QFont* face : { &theme.face, &theme.caption, &theme.number }) {
            face->setPixelSize(face->pixelSize() + 2);
        }
    }
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
    // Asked in any case: once a theme is applied the palette is no longer the desk's.
    const bool isDeskDark = deskIsDark();
    if (name == "system") {
        return isDeskDark ? Theme::dark() : Theme::light();
    }
    return name == "light" ? Theme::light() : name == "print" ? Theme::print() : Theme::dark();
}

} // namespace fovea
