// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_actions.h"

#include "selection_text.h"

#include <fovea/array_file.h>
#include <fovea/json.h>
#include <fovea/workbench.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

namespace fovea {

namespace {

QString quoted(const QString& text)
{
    QString inner = text;
    return "'" + inner.replace("'", "'\\''") + "'";
}

} // namespace

Result<Figure> figureOf(const Panel& panel)
{
    std::optional<Figure> figure = panel.figure();
    if (!figure) {
        return inputError(FOVEA_TEXT("FigureActions",
            "The panel shows nothing that could be exported. Select a trace, a layer and a head first."));
    }
    return *std::move(figure);
}

Result<void> exportPanel(const Panel& panel, const QString& path, const ExportOptions& options)
{
    const Result<Figure> figure = figureOf(panel);
    return figure ? exportFigure(*figure, path.toStdString(), options) : Result<void>(figure.error());
}

void copyPicture(const Panel& panel)
{
    const std::optional<Figure> figure = panel.figure();
    if (!figure) {
        return;
    }
    constexpr double density = 2;
    QImage image((figure->preferredSize * density).toSize(), QImage::Format_RGB32);
    image.fill(currentTheme().panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(density, density);
    figure->paint(painter, QRectF({}, figure->preferredSize), currentTheme());
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
}

QString numbersText(const Figure& figure)
{
    QString text = QString::fromStdString(formatCsv(figure.data, figure.columnNames));
    return text.replace(',', '\t');
}

QString exportCommand(
    const QString& panelId, const Panel& panel, const Workbench& workbench, const QString& language)
{
    const Selection& selection = workbench.selection();
    const std::shared_ptr<const Trace> trace = selection.trace ? workbench.trace(*selection.trace) : nullptr;
    if (trace == nullptr) {
        return {};
    }
    const QString chosen = formatSelection(selection);
    const Value state = panel.state();
    const QString options
        = state.isNull() ? QString() : " --state " + quoted(QString::fromStdString(formatJson(state)));
    return "fovea export " + quoted(QString::fromStdString(trace->path().string())) + " --panel " + panelId
        + (chosen.isEmpty() ? QString() : " --select " + quoted(chosen)) + options
        + (language == "en" ? QString() : " --lang " + language) + " -o figure.svg";
}

} // namespace fovea
