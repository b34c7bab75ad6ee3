// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <fovea/draw.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace fovea {
namespace {

/// As many lines of at most `width` as `text` needs; what is left when there are `most` ends with an
/// ellipsis.
QStringList wrapped(const QString& text, const QFontMetricsF& metrics, double width, int most)
{
    QStringList lines;
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0, last = 0;
    while (true) {
        const qsizetype next = breaks.toNextBoundary();
        if (next < 0) {
            break;
        }
        if (last > begin && metrics.horizontalAdvance(text.mid(begin, next - begin).trimmed()) > width) {
            if (lines.size() + 1 == most) {
                break;
            }
            lines << text.mid(begin, last - begin).trimmed();
            begin = last;
        }
        last = next;
    }
    if (begin < text.size()) {
        lines << text.mid(begin).trimmed();
    }
    return lines;
}

struct Words {
    QString heading, caption, horizontalName, verticalName;
};

Words wordsOf(const Figure& figure, const ExportOptions& options)
{
    const bool isEverything
        = options.range == FigureRange::Everything && !figure.captionOfEverything.isEmpty();
    return { options.heading.value_or(figure.heading),
        options.caption.value_or(isEverything ? figure.captionOfEverything : figure.caption),
        options.horizontalName.value_or(figure.horizontalName),
        options.verticalName.value_or(figure.verticalName) };
}

/// Draws lines from the top of `area`; the height that they take.
double drawLines(QPainter& painter, const QStringList& lines, const QRectF& area)
{
    const double height = QFontMetricsF(painter.font()).height();
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const double y = area.top() + (static_cast<double>(line) + 0.5) * height;
        drawLabel(painter, { area.left(), y }, Qt::AlignLeft, lines[line], area.width());
    }
    return height * static_cast<double>(lines.size());
}

/// Writes the words round the edge of `area`; gives what is left for the picture.
QRectF paintWords(QPainter& painter, const Words& words, const QRectF& area, const Theme& theme)
{
    constexpr double gap = 6;
    QRectF left = area;
    painter.save();
    if (!words.heading.isEmpty()) {
        QFont bold = theme.face;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(theme.text);
        left.setTop(left.top() + gap
            + drawLines(painter, wrapped(words.heading, QFontMetricsF(bold), area.width(), 2), left));
    }
    painter.setFont(theme.caption);
    painter.setPen(theme.dim);
    const QFontMetricsF metrics(theme.caption);
    if (!words.caption.isEmpty()) {
        const QStringList lines = wrapped(words.caption, metrics, area.width(), 3);
        const double height = metrics.height() * static_cast<double>(lines.size());
        drawLines(painter, lines, QRectF(left.left(), left.bottom() - height, left.width(), height));
        left.setBottom(left.bottom() - height - gap);
    }
    painter.setPen(theme.text);
    if (!words.horizontalName.isEmpty()) {
        drawLabel(painter, { left.center().x(), left.bottom() - metrics.height() / 2 }, Qt::AlignHCenter,
            words.horizontalName, left.width());
        left.setBottom(left.bottom() - metrics.height() - 2);
    }
    if (!words.verticalName.isEmpty()) {
        painter.translate(left.left() + metrics.height() / 2, left.center().y());
        painter.rotate(-90);
        drawLabel(painter, { 0, 0 }, Qt::AlignHCenter, words.verticalName, left.height());
        left.setLeft(left.left() + metrics.height() + 2);
    }
    painter.restore();
    return left;
}

void chooseFace(QFont& face, const ExportOptions& options, double smaller)
{
    if (!options.fontFamily.isEmpty()) {
        face.setFamilies({ options.fontFamily });
    }
    if (options.fontSize > 0) {
        // The painter's unit is a point, and so is a pixel of its face.
        face.setPixelSize(std::max(qRound(options.fontSize - smaller), 1));
    }
}

} // namespace

QSizeF sizeInPoints(const Figure& figure, const ExportOptions& options)
{
    const double width = options.size.width(), height = options.size.height();
    if (width > 0 && height > 0) {
        return options.size;
    }
    const QSizeF& own = figure.preferredSize;
    return width > 0 ? QSizeF(width, width * own.height() / own.width()) : own;
}

Theme themeOf(const ExportOptions& options)
{
    Theme theme = options.theme;
    chooseFace(theme.face, options, 0);
    chooseFace(theme.caption, options, 1);
    chooseFace(theme.number, options, 1);
    return theme;
}

void paintFigure(QPainter& painter, const Figure& figure, const ExportOptions& options)
{
    const Theme theme = themeOf(options);
    const QRectF area(QPointF(0, 0), sizeInPoints(figure, options));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    // Before anything is drawn: SVG writes the face that it begins with, which would be the application's.
    painter.setFont(theme.face);
    if (!options.isTransparent) {
        painter.fillRect(area, theme.panel);
    }
    const Words words = wordsOf(figure, options);
    const bool hasWords = !words.heading.isEmpty() || !words.caption.isEmpty()
        || !words.horizontalName.isEmpty() || !words.verticalName.isEmpty();
    const double margin = hasWords ? std::clamp(area.width() / 48, 4.0, 10.0) : 0;
    const QRectF inside = paintWords(painter, words, area.adjusted(margin, margin, -margin, -margin), theme);
    const bool isEverything = options.range == FigureRange::Everything && figure.paintEverything;
    const Figure::Paint& paint = isEverything ? figure.paintEverything : figure.paint;
    if (paint && inside.width() > 1 && inside.height() > 1) {
        paint(painter, inside, theme);
    }
}

QString alternativeText(const Figure& figure, const ExportOptions& options)
{
    const Words words = wordsOf(figure, options);
    QStringList sentences;
    for (const QString& text : { words.heading.isEmpty() ? figure.title : words.heading, words.verticalName,
             words.horizontalName, words.caption }) {
        if (!text.isEmpty()) {
            sentences << text;
        }
    }
    return sentences.join(QStringLiteral(". "));
}

} // namespace fovea
