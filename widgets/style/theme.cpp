// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/theme.h>

#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>

namespace fovea {
namespace {

/// What a face leaves open it takes from the application, and a figure would then differ from window to
/// window.
void settle(QFont& face, int pixelSize)
{
    face.setPixelSize(pixelSize);
    face.setWeight(QFont::Normal);
    face.setStyle(QFont::StyleNormal);
    face.setStretch(QFont::Unstretched);
    face.setKerning(true);
    face.setCapitalization(QFont::MixedCase);
    face.setLetterSpacing(QFont::PercentageSpacing, 100);
    face.setWordSpacing(0);
    face.setUnderline(false);
    face.setOverline(false);
    face.setStrikeOut(false);
    // Laid out alike at every scale, on a screen and in an exported file.
    face.setHintingPreference(QFont::PreferNoHinting);
}

QFont textFace(int pixelSize)
{
    QFont face;
    if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) {
        face = QFont(QStringLiteral("Inter"));
    } else {
        face = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    }
    settle(face, pixelSize);
    return face;
}

QFont numberFace(int pixelSize)
{
    // Qt 6.4 cannot ask a face for its tabular figures; a fixed-width face has nothing else.
    QFont face = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::hasFamily(QStringLiteral("DejaVu Sans Mono"))) {
        face = QFont(QStringLiteral("DejaVu Sans Mono"));
    }
    face.setStyleHint(QFont::Monospace);
    settle(face, pixelSize);
    return face;
}

void setFaces(Theme& theme, int text, int caption)
{
    theme.face = textFace(text);
    theme.caption = textFace(caption);
    theme.number = numberFace(text - 1);
}

Theme lightColors()
{
    Theme theme;
    theme.window = QColor(0xee, 0xf0, 0xf2);
    theme.panel = QColor(0xff, 0xff, 0xff);
    theme.raised = QColor(0xf5, 0xf6, 0xf8);
    theme.line = QColor(0xd8, 0xdc, 0xe1);
    theme.text = QColor(0x1b, 0x1e, 0x22);
    theme.dim = QColor(0x5c, 0x64, 0x6d);
    theme.accent = QColor(0x1f, 0x6f, 0xd6);
    theme.selection = QColor(0xd6, 0xe7, 0xfb);
    theme.a = QColor(0x00, 0x72, 0xb2);
    theme.b = QColor(0xc2, 0x7b, 0x00);
    theme.good = QColor(0x1d, 0x8a, 0x5f);
    theme.bad = QColor(0xc8, 0x48, 0x2a);
    theme.isDark = false;
    return theme;
}

Theme& runningTheme()
{
    static Theme theme = Theme::dark();
    return theme;
}

} // namespace

Theme Theme::dark()
{
    Theme theme;
    theme.window = QColor(0x1b, 0x1d, 0x20);
    theme.panel = QColor(0x23, 0x26, 0x2a);
    theme.raised = QColor(0x2c, 0x30, 0x35);
    theme.line = QColor(0x38, 0x3d, 0x43);
    theme.text = QColor(0xe8, 0xea, 0xed);
    theme.dim = QColor(0x9a, 0xa1, 0xa9);
    theme.accent = QColor(0x5a, 0xa9, 0xff);
    theme.selection = QColor(0x23, 0x40, 0x5f);
    theme.a = QColor(0x56, 0xb4, 0xe9);
    theme.b = QColor(0xe6, 0x9f, 0x00);
    theme.good = QColor(0x4f, 0xb2, 0x86);
    theme.bad = QColor(0xe5, 0x70, 0x4b);
    theme.isDark = true;
    setFaces(theme, 13, 11);
    return theme;
}

Theme Theme::light()
{
    Theme theme = lightColors();
    setFaces(theme, 13, 11);
    return theme;
}

Theme Theme::print()
{
    Theme theme = lightColors();
    theme.window = theme.panel;
    setFaces(theme, 9, 8);
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, bad);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Light, raised);
    palette.setColor(QPalette::Midlight, raised);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line);
    palette.setColor(QPalette::Shadow, window);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, dim);
    }
    return palette;
}

const Theme& currentTheme()
{
    return runningTheme();
}

void setCurrentTheme(const Theme& theme)
{
    runningTheme() = theme;
}

} // namespace fovea
