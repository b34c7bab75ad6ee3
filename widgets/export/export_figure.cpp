// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/figure_formats.h"

#include <fovea/array_file.h>
#include <fovea/figure_file.h>
#include <fovea/figure_recipe.h>
#include <fovea/figure_table.h>
#include <fovea/version.h>

#include <algorithm>
#include <cmath>

namespace fovea {
namespace {

// A figure of 200 inches a side is a slip of the hand, and more than PDF allows.
constexpr double longestSide = 14400;

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
    return text;
}

Result<void> checkOptions(const Figure& figure, const ExportOptions& options)
{
    const QSizeF size = sizeInPoints(figure, options);
    const bool isSize = std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() >= 1
        && size.height() >= 1 && size.width() <= longestSide && size.height() <= longestSide;
    if (!isSize) {
        return usageError(
            FOVEA_TEXT("Export", "A figure of %1 x %2 points cannot be exported; each side may be 1 to %3."),
            { std::to_string(size.width()), std::to_string(size.height()),
                std::to_string(static_cast<int>(longestSide)) });
    }
    if (options.dotsPerInch < 10 || options.dotsPerInch > 2400) {
        return usageError(FOVEA_TEXT("Export", "%1 dots per inch cannot be exported; 10 to 2400 can."),
            { std::to_string(options.dotsPerInch) });
    }
    if (options.fontSize != 0 && !(options.fontSize >= 3 && options.fontSize <= 72)) {
        return usageError(FOVEA_TEXT("Export", "A text of %1 points cannot be exported; 3 to 72 can."),
            { std::to_string(options.fontSize) });
    }
    return {};
}

Result<std::string> bytesOf(const Result<QByteArray>& picture)
{
    return picture ? Result<std::string>(picture->toStdString()) : Result<std::string>(picture.error());
}

Result<FigureTable> tableOf(const Figure& figure, FigureRange range)
{
    FigureTable table { figure.data, figure.columnNames, {}, figure.placeNames };
    if (range == FigureRange::Visible) {
        return partOf(table, figure.visible);
    }
    if (figure.readEverything) {
        Result<Array> all = figure.readEverything();
        if (!all) {
            return all.error();
        }
        table.values = *std::move(all);
    }
    return table;
}

Result<std::string> formatTable(const Figure& figure, const std::string& suffix, const ExportOptions& options)
{
    const Result<FigureTable> table = tableOf(figure, options.range);
    if (!table) {
        return table.error();
    }
    if (suffix == ".npy") {
        return formatNpy(table->values);
    }
    if (suffix == ".h5") {
        return formatFigureFile(*table, figure.title.toStdString(), figure.recipe);
    }
    if (suffix == ".md") {
        return formatMarkdown(*table);
    }
    if (suffix == ".tex") {
        return formatLatex(*table);
    }
    const std::string comment = options.hasRecipeInTables ? "# " + recipeText(figure.recipe) + "\n" : "";
    return comment + formatDelimited(*table, suffix == ".tsv" ? '\t' : ',');
}

} // namespace

const std::vector<std::string>& figureSuffixes()
{
    static const std::vector<std::string> suffixes { ".svg", ".pdf", ".png", ".csv", ".tsv", ".npy", ".h5",
        ".md", ".tex" };
    return suffixes;
}

QString softwareName()
{
    return QStringLiteral("Fovea ") + QLatin1String(version);
}

QString xmlText(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        const bool isPair
            = QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            ++at;
        } else if ((unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r')
            || QChar::isSurrogate(unit) || unit >= 0xFFFE) {
            text[at] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

QString recipeOf(const Figure& figure)
{
    return QString::fromStdString(recipeText(figure.recipe));
}

Result<std::string> formatFigure(
    const Figure& figure, const std::string& suffix, const ExportOptions& options)
{
    const std::vector<std::string>& known = figureSuffixes();
    if (std::find(known.begin(), known.end(), suffix) == known.end()) {
        return usageError(
            FOVEA_TEXT("Export",
                "A figure is written as .svg, .pdf, .png, .csv, .tsv, .npy, .h5, .md or .tex, not as "
                "\"%1\"."),
            { suffix });
    }
    if (Result<void> checked = checkOptions(figure, options); !checked) {
        return checked.error();
    }
    if (suffix == ".svg") {
        return bytesOf(formatSvg(figure, options));
    }
    if (suffix == ".pdf") {
        return bytesOf(formatPdf(figure, options));
    }
    if (suffix == ".png") {
        return bytesOf(formatPng(figure, options));
    }
    return formatTable(figure, suffix, options);
}

Result<void> exportFigure(
    const Figure& figure, const std::filesystem::path& path, const ExportOptions& options)
{
    const Result<std::string> bytes = formatFigure(figure, lowerCase(path.extension().string()), options);
    return bytes ? writeFile(path, *bytes) : Result<void>(bytes.error());
}

Result<std::string> formatNumbers(const Figure& figure, FigureRange range)
{
    const Result<FigureTable> table = tableOf(figure, range);
    return table ? Result<std::string>(formatDelimited(*table, '\t')) : Result<std::string>(table.error());
}

} // namespace fovea
