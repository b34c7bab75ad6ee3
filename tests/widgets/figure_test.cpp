// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf_dates.h"
#include "widgets/application.h"

#include <fovea/figure.h>
#include <fovea/figure_recipe.h>
#include <fovea/heatmap_paint.h>
#include <fovea/json.h>
#include <fovea/map_view.h>
#include <fovea/version.h>

#include <QFile>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace fovea {
namespace {

/// A map with labels in three scripts, so that several faces enter the file.
Figure sample(int side = 12)
{
    HeatmapContent content;
    std::vector<float> values(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (std::size_t index = 0; index < values.size(); ++index) {
        values[index] = static_cast<float>((index * 7919) % 101) / 101;
    }
    content.values = Array::of<float>({ side, side }, std::move(values), { "query", "key" });
    content.rowLabels
        = QStringList { QStringLiteral("the"), QStringLiteral("\u4E2D\u6587"), QStringLiteral("<&>\"") };
    content.columnLabels = content.rowLabels;
    content.valueName = QStringLiteral("weight");
    content.selectedRow = 2;
    Figure figure;
    figure.title = QStringLiteral("L3 H5 <&> \u4E2D\u6587");
    figure.preferredSize = { 300, 240 };
    figure.data = content.values;
    figure.recipe["panel"] = "attention_maps";
    figure.recipe["selection"]["layer"] = 3;
    figure.recipe["note"] = "<&> -- \xE4\xB8\xAD";
    figure.paint = [content, side](QPainter& painter, const QRectF& area, const Theme& theme) {
        const HeatmapLayout layout = layOutHeatmap(
            content, measure(content, theme), area.adjusted(8, 8, -8, -8), wholeView(side, side), theme);
        paintHeatmap(painter, content, pyramidOf(content), layout, theme);
    };
    return figure;
}

class ExportFigure : public ::testing::Test {
protected:
    QByteArray exported(const Figure& figure, const char* name, const ExportOptions& options = {}) const
    {
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / name;
        const Result<void> written = exportFigure(figure, path, options);
        EXPECT_TRUE(written) << written.error().message();
        QFile file(QString::fromStdString(path.string()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QTemporaryDir folder;
};

TEST_F(ExportFigure, GivesTheSameBytesTwice)
{
    const char* names[] { "a.svg", "a.pdf", "a.png", "a.csv", "a.tsv", "a.npy", "a.h5", "a.md", "a.tex" };
    QList<QByteArray> first;
    for (const char* name : names) {
        first << exported(sample(), name);
    }
    QTest::qWait(1100); // A date with seconds would differ now.
    for (qsizetype index = 0; index < first.size(); ++index) {
        EXPECT_EQ(exported(sample(), names[index]), first[index]) << names[index];
    }
}

TEST_F(ExportFigure, PdfHoldsNoDateAndItsTableOfContentsIsRight)
{
    const QByteArray pdf = exported(sample(), "a.pdf");
    EXPECT_FALSE(pdf.contains("CreationDate"));
    EXPECT_FALSE(pdf.contains("(D:"));
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype table = pdf.mid(start + 10).trimmed().split('\n').first().trimmed().toLongLong();
    ASSERT_EQ(pdf.mid(table, 5), "xref\n");
    const QList<QByteArray> lines = pdf.mid(table).split('\n');
    const int count = lines[1].split(' ')[1].toInt();
    ASSERT_GT(count, 5);
    int used = 0;
    for (int object = 1; object < count; ++object) {
        const QByteArray entry = lines[2 + object];
        if (entry.contains(" n")) {
            const qsizetype offset = entry.left(10).toLongLong();
            EXPECT_TRUE(pdf.mid(offset, 20).startsWith(QByteArray::number(object) + " 0 obj")) << object;
            ++used;
        }
    }
    EXPECT_GT(used, 5);
}

TEST(WithoutDate, LeavesWhatIsNoPdfAlone)
{
    for (const QByteArray& bytes : { QByteArray(), QByteArray("hello"), QByteArray("/CreationDate (D:2"),
             QByteArray("1 0 obj\n/CreationDate (D:2020)\nendobj\nxref\n0 99999\nstartxref\n3\n") }) {
        EXPECT_EQ(withoutDate(bytes), bytes);
    }
}

TEST_F(ExportFigure, StaysXmlWhateverAFileIsCalled)
{
    Figure figure = sample(3);
    const QString odd
        = QStringLiteral("a\u0001b\u000Bc\uFFFEd\uFFFF") + QChar(0xD800) + QStringLiteral("\U0001F600");
    figure.title = odd;
    figure.data = Array::of<float>({ 1, 1 }, { 1.0F }, { odd.toStdString(), "key" });
    figure.paint
        = [odd](QPainter& painter, const QRectF& area, const Theme&) { painter.drawText(area, odd); };
    const QByteArray svg = exported(figure, "odd.svg"), pdf = exported(figure, "odd.pdf");
    const qsizetype begin = pdf.indexOf("<x:xmpmeta"), end = pdf.indexOf("<?xpacket end", begin);
    ASSERT_GT(end, begin);
    for (const QByteArray& xml : { svg, pdf.mid(begin, end - begin) }) {
        QXmlStreamReader reader(xml);
        while (!reader.atEnd()) {
            reader.readNext();
        }
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        EXPECT_TRUE(QString::fromUtf8(xml).contains(QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd")));
        // Qt's reader lets some of them pass.
        for (const char* const forbidden :
            { "\x01", "\x0b", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xED\xA0\x80" }) {
            EXPECT_FALSE(xml.contains(forbidden));
        }
        EXPECT_TRUE(xml.contains("\xF0\x9F\x98\x80")) << "a pair is one character";
    }
}

TEST_F(ExportFigure, RecipeStandsInEveryFormatThatCanHoldIt)
{
    const Figure figure = sample();
    ExportOptions options;
    options.hasRecipeInTables = true;
    for (const char* name : { "a.svg", "a.pdf", "a.png", "a.h5", "a.csv", "a.tsv" }) {
        exported(figure, name, options);
        const Result<Value> recipe = readRecipe(std::filesystem::path(folder.path().toStdString()) / name);
        ASSERT_TRUE(recipe) << recipe.error().message();
        Value expected = figure.recipe;
        expected["Fovea"] = version;
        EXPECT_EQ(*recipe, expected) << name;
    }
    EXPECT_FALSE(findRecipe(exported(figure, "a.csv").toStdString())) << "numbers alone, unless asked for";
}

TEST_F(ExportFigure, PicturesSayWhatTheyShow)
{
    Figure figure = sample();
    figure.heading = QStringLiteral("L3 H5 <&>");
    figure.caption = QStringLiteral("12 \u00D7 12 tokens");
    const QString words = QStringLiteral("L3 H5 <&>. 12 \u00D7 12 tokens");

    QXmlStreamReader svg(exported(figure, "a.svg"));
    QMap<QString, QString> texts;
    QString role;
    bool hasText = false;
    int shapes = 0;
    while (!svg.atEnd()) {
        if (svg.readNext() == QXmlStreamReader::StartElement) {
            const QString name = svg.name().toString();
            shapes += name == QLatin1String("path") || name == QLatin1String("rect");
            if (name == QLatin1String("svg")) {
                role = svg.attributes().value(QLatin1String("role")).toString();
            } else if (name == QLatin1String("title") || name == QLatin1String("desc")
                || name == QLatin1String("table")) {
                texts[name] = svg.readElementText();
            } else if (name == QLatin1String("text")) {
                hasText = hasText || svg.readElementText().contains(QStringLiteral("the"));
            }
        }
    }
    EXPECT_FALSE(svg.hasError()) << svg.errorString().toStdString();
    EXPECT_EQ(role, QStringLiteral("img"));
    EXPECT_EQ(texts[QStringLiteral("title")], figure.title);
    EXPECT_EQ(texts[QStringLiteral("desc")], words);
    EXPECT_EQ(texts[QStringLiteral("table")].toStdString(), *formatNumbers(figure));
    EXPECT_TRUE(hasText) << "words are text, not outlines";
    EXPECT_GT(shapes, 50) << "cells are shapes, not a picture";

    const QImage png = QImage::fromData(exported(figure, "a.png"));
    EXPECT_EQ(png.text(QStringLiteral("Title")), figure.title);
    EXPECT_EQ(png.text(QStringLiteral("Description")), words);
    EXPECT_EQ(png.text(QStringLiteral("Recipe")).toStdString(), recipeText(figure.recipe));

    const QByteArray pdf = exported(figure, "a.pdf");
    EXPECT_TRUE(pdf.contains(words.toHtmlEscaped().toUtf8()));
    EXPECT_TRUE(pdf.contains("/FontFile2") || pdf.contains("/FontFile3") || pdf.contains("/FontFile"));
}

TEST_F(ExportFigure, WordsAndFacesAreTheUsersToChoose)
{
    Figure figure = sample();
    figure.heading = QStringLiteral("automatic");
    ExportOptions options;
    options.heading = QStringLiteral("Chosen heading");
    options.caption = QStringLiteral("Chosen caption");
    options.horizontalName = QStringLiteral("read from");
    options.verticalName = QStringLiteral("read by");
    options.fontFamily = QStringLiteral("DejaVu Serif");
    options.fontSize = 7;
    const QString svg = QString::fromUtf8(exported(figure, "a.svg", options));
    for (const char* words : { "Chosen heading", "Chosen caption", "read from", "read by" }) {
        EXPECT_TRUE(svg.contains(QLatin1String(">") + QLatin1String(words) + QLatin1String("<"))) << words;
    }
    EXPECT_FALSE(svg.contains(QStringLiteral(">automatic<")));
    EXPECT_TRUE(svg.contains(QStringLiteral("font-family=\"DejaVu Serif\"")));
    EXPECT_FALSE(svg.contains(QStringLiteral("font-family=\"Inter\"")));
    EXPECT_TRUE(svg.contains(QStringLiteral("font-size=\"7\""))) << svg.left(2000).toStdString();
    options.heading = QString();
    EXPECT_FALSE(
        QString::fromUtf8(exported(figure, "a.svg", options)).contains(QStringLiteral(">automatic<")));
}

TEST_F(ExportFigure, SvgHasTheSizeAskedForInMillimetres)
{
    ExportOptions options;
    options.size = { 89 * 72 / 25.4, 60 * 72 / 25.4 };
    const QByteArray svg = exported(sample(), "a.svg", options);
    EXPECT_TRUE(svg.contains("width=\"89.000mm\" height=\"60.000mm\"")) << svg.left(300).toStdString();
}

TEST_F(ExportFigure, TransparentPicturesHaveNoGround)
{
    ExportOptions options;
    options.isTransparent = true;
    const QImage image = QImage::fromData(exported(sample(), "a.png", options));
    EXPECT_EQ(qAlpha(image.pixel(1, 1)), 0);
    EXPECT_EQ(qAlpha(QImage::fromData(exported(sample(), "a.png")).pixel(1, 1)), 255);
}

TEST_F(ExportFigure, NumbersAreThoseSeenOrAllThereAre)
{
    Figure figure = sample();
    figure.visible = { { 2, 4 }, { 1, 3 } };
    const std::string seen = exported(figure, "a.csv").toStdString();
    EXPECT_EQ(seen.substr(0, seen.find('\n')), "query,key_1,key_2");
    EXPECT_EQ(std::count(seen.begin(), seen.end(), '\n'), 3);
    EXPECT_NE(seen.find("\n2,"), std::string::npos) << "the index in the whole";
    ExportOptions options;
    options.range = FigureRange::Everything;
    const std::string all = exported(figure, "a.csv", options).toStdString();
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 13);
    figure.readEverything = [] { return Result<Array>(Array::of<float>({ 1 }, { 42.0F }, { "x" })); };
    EXPECT_EQ(exported(figure, "a.csv", options).toStdString(), "x_0\n42\n");
}

TEST_F(ExportFigure, PngHasTheSizeAskedForAndTheRightColours)
{
    ExportOptions options;
    options.dotsPerInch = 144;
    const Figure figure = sample();
    const QImage image = QImage::fromData(exported(figure, "a.png", options));
    EXPECT_EQ(image.size(), QSize(600, 480));
    EXPECT_EQ(image.dotsPerMeterX(), 5669);
    EXPECT_EQ(image.pixelColor(1, 1), options.theme.panel);

    HeatmapContent content;
    content.values = figure.data;
    const std::vector<uint8_t> cells = quantise(figure.data.values<float>(), content.scale);
    const std::array<QRgb, 256> colors = quantisedColors(ColorMap::Cividis, Qt::red);
    EXPECT_GT(test::countPixels(image, QColor(colors[cells[50]]), 0), 100);
}

TEST_F(ExportFigure, LargeMapsAreAPictureInAVectorFile)
{
    const QByteArray svg = exported(sample(300), "large.svg");
    EXPECT_TRUE(svg.contains("<image"));
    EXPECT_LT(svg.size(), 2'000'000);
}

TEST_F(ExportFigure, SaysWhatIsWrong)
{
    const std::filesystem::path base = folder.path().toStdString();
    const auto messageOf
        = [](const Result<void>& result) { return result ? std::string() : result.error().message(); };
    EXPECT_NE(messageOf(exportFigure(sample(), base / "a.gif"))
                  .find(".svg, .pdf, .png, .csv, .tsv, .npy, .h5, .md or .tex"),
        std::string::npos);
    EXPECT_NE(messageOf(exportFigure(sample(), base / "none" / "a.png")).find("a.png"), std::string::npos);
    EXPECT_NE(messageOf(exportFigure(sample(), "/dev/full/a.svg")), "");
    ExportOptions options;
    options.dotsPerInch = 100000;
    EXPECT_NE(
        messageOf(exportFigure(sample(), base / "a.png", options)).find("dots per inch"), std::string::npos);
    options = {};
    options.size = { 14000, 14000 };
    options.dotsPerInch = 600;
    EXPECT_NE(
        messageOf(exportFigure(sample(), base / "a.png", options)).find("too large"), std::string::npos);
    options.size = { 1e9, 10 };
    EXPECT_NE(messageOf(exportFigure(sample(), base / "a.svg", options)).find("points"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(base / "a.png"));
}

/// In another process: what a hash table's order, the time zone or the scale of the screen would change.
TEST_F(ExportFigure, GivesTheSameBytesInAnotherProcess)
{
    if (qEnvironmentVariableIsSet("FOVEA_TEST_EXPORT_TO")) {
        const std::filesystem::path out = qgetenv("FOVEA_TEST_EXPORT_TO").toStdString();
        for (const char* name : { "b.svg", "b.pdf", "b.png" }) {
            ASSERT_TRUE(exportFigure(sample(), out / name));
        }
        return;
    }
    for (const char* zone : { "Asia/Kolkata", "America/St_Johns" }) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FOVEA_TEST_EXPORT_TO"), folder.path());
        environment.insert(QStringLiteral("TZ"), QLatin1String(zone));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")),
            { QStringLiteral("--gtest_filter=ExportFigure.GivesTheSameBytesInAnotherProcess") });
        ASSERT_TRUE(process.waitForFinished(60000));
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardOutput().toStdString();
        for (const char* suffix : { "svg", "pdf", "png" }) {
            QFile other(folder.filePath(QStringLiteral("b.") + QLatin1String(suffix)));
            ASSERT_TRUE(other.open(QIODevice::ReadOnly));
            EXPECT_EQ(other.readAll(), exported(sample(), (std::string("a.") + suffix).c_str()))
                << suffix << ' ' << zone;
        }
    }
}

} // namespace
} // namespace fovea
