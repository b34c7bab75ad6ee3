// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_actions.h"

#include "selection_text.h"

#include <fovea/array_file.h>
#include <fovea/json.h>
#include <fovea/workbench.h>

#include <QFileInfo>
#include <QPainter>

namespace fovea {

Result<Figure> figureOf(const Panel& panel)
{
    std::optional<Figure> figure = panel.figure();
    if (!figure) {
        return inputError(FOVEA_TEXT("FigureActions",
            "The panel shows nothing that could be exported. Select a trace, a layer and a head first."));
    }
    return *std::move(figure);
}

Result<void> writeFigure(const Figure& figure, const FigureOrigin& origin, const ExportSettings& settings,
    const QString& path, const FigureFormat& format, const std::function<bool()>& isStopped)
{
    const auto stopped = [&isStopped] { return isStopped && isStopped(); };
    const Error interrupted(ErrorKind::Interrupted, FOVEA_TEXT("FigureActions", "The export was cancelled."));
    if (stopped()) {
        return interrupted;
    }
    Figure whole = figure;
    whole.recipe = recipeOf(figure, origin, settings, path);
    const std::filesystem::path file = path.toStdString();
    const std::string suffix = "." + QFileInfo(path).suffix().toLower().toStdString();
    const ExportOptions options = optionsOf(settings);
    const Result<std::string> bytes = format ? format(whole, options) : formatFigure(whole, suffix, options);
    if (!bytes) {
        return bytes.error();
    }
    return stopped() ? Result<void>(interrupted) : writeFile(file, *bytes);
}

QImage pictureOf(const Figure& figure, const Theme& theme)
{
    constexpr double density = 2;
    ExportOptions options;
    options.theme = theme;
    QImage image((figure.preferredSize * density).toSize(), QImage::Format_RGB32);
    image.fill(theme.panel);
    QPainter painter(&image);
    painter.scale(density, density);
    paintFigure(painter, figure, options);
    return image;
}

QString exportCommand(const QString& panelId, const Panel& panel, const Workbench& workbench,
    const QString& language, const ExportSettings& settings)
{
    const Selection& selection = workbench.selection();
    const std::shared_ptr<const Trace> trace = selection.trace ? workbench.trace(*selection.trace) : nullptr;
    if (trace == nullptr) {
        return {};
    }
    const auto quoted = [](const std::string& text) { return shellQuoted(QString::fromStdString(text)); };
    const auto option = [](const char* name, const QString& value) {
        return value.isEmpty() ? QString() : QString(" --%1 %2").arg(name, value);
    };
    const QString chosen = formatSelection(selection);
    const Value state = panel.state();
    QString command = "fovea export " + quoted(trace->path().string()) + " --panel " + panelId;
    command += option("select", chosen.isEmpty() ? QString() : shellQuoted(chosen));
    command += option("state", state.isNull() ? QString() : quoted(formatJson(state)));
    const Comparison& comparison = workbench.comparison();
    const auto side = [&](const std::optional<ComparisonSide>& each) {
        const std::shared_ptr<const Trace> shown = each ? workbench.trace(each->trace) : nullptr;
        const QString example = each && each->example ? QString("#%1").arg(*each->example) : QString();
        return shown == nullptr ? QString()
                                : shellQuoted(QString::fromStdString(shown->path().string()) + example);
    };
    if (comparison.b) {
        command += option("a", side(comparison.a)) + option("b", side(comparison.b));
        command += option("compare", QString::fromStdString(std::string(nameOf(panel.comparisonMode()))));
        command += comparison.isRangeLocked ? QString() : QString(" --own-ranges");
    }
    command += exportArgumentsOf(settings);
    return command + (language == "en" ? QString() : " --lang " + language) + " -o figure.svg";
}

} // namespace fovea
