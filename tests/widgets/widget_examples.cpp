// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// The examples of SDK.md, word for word: sdk_document_test.cpp compares them.
#include "widgets/widget_examples.h"

#include <fovea/bars.h>
#include <fovea/data_table.h>
#include <fovea/film_strip.h>
#include <fovea/head_grid.h>
#include <fovea/heatmap.h>
#include <fovea/histogram.h>
#include <fovea/image_pair.h>
#include <fovea/line_plot.h>
#include <fovea/mask_overlay.h>
#include <fovea/ridge.h>
#include <fovea/series_pyramid.h>
#include <fovea/token_pair.h>
#include <fovea/token_strip.h>

#include <cmath>
#include <random>

namespace fovea::test {
namespace {

std::vector<float> normalSample(int count, float mean, float deviation, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> distribution(mean, deviation);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values) {
        value = distribution(random);
    }
    return values;
}

std::vector<float> loss(double height, unsigned seed)
{
    std::vector<float> values = normalSample(3000, 0, 0.05F, seed);
    for (std::size_t step = 0; step < values.size(); ++step) {
        values[step] += static_cast<float>(1.5 + height * std::exp(-static_cast<double>(step) / 600));
    }
    return values;
}

std::vector<float> attention(int queries, int keys)
{
    std::vector<float> weights;
    for (int query = 0; query < queries; ++query) {
        for (int key = 0; key < keys; ++key) {
            weights.push_back(
                std::exp(-std::abs(static_cast<float>(query - key))) + (key == 0 ? 0.3F : 0.0F));
        }
    }
    return weights;
}

QImage scene(double ball)
{
    QImage image(96, 72, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool isBall = std::hypot(x - 48 - ball, y - 40) < 18;
            image.setPixelColor(x, y, isBall ? QColor(222, 140, 60) : QColor(50 + x, 90 + y, 150));
        }
    }
    return image;
}

std::unique_ptr<QWidget> linePlotExample()
{
    fovea::LinePlotContent content;
    content.title = "Training loss";
    content.x = { "step" };
    content.y = { "loss", "nats", fovea::AxisKind::Log };
    content.series = {
        { "post-norm", fovea::SeriesRole::A, std::make_shared<fovea::SeriesPyramid>(loss(3, 1)) },
        { "pre-norm", fovea::SeriesRole::B, std::make_shared<fovea::SeriesPyramid>(loss(2, 2)) },
    };
    auto plot = std::make_unique<fovea::LinePlot>();
    plot->setContent(std::move(content));
    return plot;
}

std::unique_ptr<QWidget> histogramExample()
{
    fovea::HistogramContent content;
    content.title = "Activations of layer 3";
    content.x = { "activation" };
    content.edges = fovea::binEdges(-3, 3, 40);
    content.series = {
        fovea::binned(normalSample(5000, 0, 1, 1), content.edges, "A", fovea::SeriesRole::A),
        fovea::binned(normalSample(3000, 0.8F, 1, 2), content.edges, "B", fovea::SeriesRole::B),
    };
    auto histogram = std::make_unique<fovea::Histogram>();
    histogram->setContent(std::move(content));
    return histogram;
}

std::unique_ptr<QWidget> barsExample()
{
    fovea::BarsContent content;
    content.title = "Effect of masking a head";
    content.value = { "change of the logit", "nats" };
    content.intervalName = "95 %, n 872";
    content.names = { "L0 H1", "L2 H7", "L3 H5", "L5 H0" };
    content.series = { { "A", fovea::SeriesRole::A,
        { { 0.4, 0.3, 0.5 }, { 1.9, 1.7, 2.1 }, { -0.8, -1.0, -0.6 }, { 0.1, -0.1, 0.3 } } } };
    content.order = fovea::BarOrder::LargestFirst;
    auto bars = std::make_unique<fovea::Bars>();
    bars->setContent(std::move(content));
    return bars;
}

std::unique_ptr<QWidget> ridgeExample()
{
    fovea::RidgeContent content;
    content.title = "Gradients over steps";
    content.x = { "log10 |g|" };
    content.rowTitle = "step";
    content.edges = fovea::binEdges(-4, 4, 64);
    for (int step = 0; step < 10; ++step) {
        const auto counts = fovea::binned(normalSample(2000, 2 - 0.4F * static_cast<float>(step), 0.5F, 3),
            content.edges, {}, fovea::SeriesRole::A)
                                .counts;
        content.rows.push_back({ QString::number(100 * step), counts });
    }
    auto ridge = std::make_unique<fovea::Ridge>();
    ridge->setContent(std::move(content));
    return ridge;
}

std::unique_ptr<QWidget> heatmapExample()
{
    fovea::HeatmapContent content;
    content.values = fovea::Array::of<float>({ 8, 8 }, attention(8, 8), { "query", "key" });
    content.rowLabels = { "the", "animal", "did", "not", "cross", "it", "was", "tired" };
    content.columnLabels = content.rowLabels;
    content.valueName = "weight";
    content.scale = { 0.01, 1.3, fovea::ColorMap::Cividis, true };
    content.scaleNotes = { "log" };
    auto map = std::make_unique<fovea::Heatmap>();
    map->setContent(std::move(content));
    return map;
}

std::unique_ptr<QWidget> headGridExample()
{
    fovea::HeadGridContent content;
    content.columns = 6;
    for (int head = 0; head < 12; ++head) {
        const auto weights = attention(4 + head, 4 + head);
        content.heads.push_back(
            { head / 6, head % 6, fovea::poolByMaximum(weights, 4 + head, 4 + head, 64) });
    }
    content.rowLabels = { "L0", "L1" };
    content.columnLabels = { "0", "1", "2", "3", "4", "5" };
    auto grid = std::make_unique<fovea::HeadGrid>();
    grid->setContent(std::move(content));
    return grid;
}

std::unique_ptr<QWidget> tokenStripExample()
{
    const std::vector<std::string> tokens { "[CLS]", "the", "un", "##believ", "##able", "注", "意", "力",
        "[SEP]" };
    fovea::TokenStripContent content;
    content.tokens = fovea::stripTokens(tokens);
    content.values = { 0.05F, 0.1F, 0.7F, 0.9F, 0.6F, 0.2F, 0.3F, 0.4F, 0 };
    content.valueName = "weight";
    content.query = 3;
    content.key = 6;
    auto strip = std::make_unique<fovea::TokenStrip>();
    strip->setContent(std::move(content));
    return strip;
}

std::unique_ptr<QWidget> tokenPairExample()
{
    fovea::TokenPairContent content;
    content.a.tokens = fovea::stripTokens(std::vector<std::string> { "the", "animal", "was", "tired" });
    content.b.tokens
        = fovea::stripTokens(std::vector<std::string> { "the", "street", "was", "very", "wide" });
    content.a.values = { 0.1F, 0.9F, 0.2F, 0.4F };
    content.b.values = { 0.2F, 0.6F, 0.2F, 0.1F, 0.7F };
    content.columns = { { 0, 0 }, { 1, 1 }, { 2, 2 }, { {}, 3 }, { 3, 4 } };
    auto pair = std::make_unique<fovea::TokenPair>();
    pair->setContent(std::move(content));
    return pair;
}

std::unique_ptr<QWidget> imagePairExample()
{
    fovea::ImagePairContent content;
    content.before = scene(-12);
    content.after = scene(14);
    content.beforeName = "a ball";
    content.afterName = "a ball on the right";
    content.mode = fovea::ImagePairMode::Wipe;
    auto pair = std::make_unique<fovea::ImagePair>();
    pair->setContent(std::move(content));
    return pair;
}

std::unique_ptr<QWidget> maskOverlayExample()
{
    fovea::MaskOverlayContent content;
    content.image = scene(0);
    content.title = "ball, step 20";
    content.mask
        = fovea::Array::of<float>({ 3, 4 }, { 0, 0.1F, 0.1F, 0, 0, 0.9F, 1, 0.1F, 0, 0.5F, 0.6F, 0 });
    content.valueName = "weight";
    auto overlay = std::make_unique<fovea::MaskOverlay>();
    overlay->setContent(std::move(content));
    return overlay;
}

std::unique_ptr<QWidget> filmStripExample()
{
    fovea::FilmStripContent content;
    for (int step = 0; step < 12; ++step) {
        content.frames.push_back({ scene(4 * step - 24), QString("step %1").arg(step) });
    }
    content.current = 2;
    auto strip = std::make_unique<fovea::FilmStrip>();
    strip->setContent(std::move(content));
    return strip;
}

std::unique_ptr<QWidget> dataTableExample()
{
    fovea::TableContent content;
    content.rowTitle = "head";
    content.rowNames = { "L0 H1", "L2 H7", "L3 H5" };
    content.columnNames = { "entropy (nats)", "distance (tokens)" };
    content.values = fovea::Array::of<double>({ 3, 2 }, { 1.25, 3.5, 0.31, 1.02, 2.07, 8.4 });
    auto table = std::make_unique<fovea::DataTable>();
    table->setContent(std::move(content));
    return table;
}

} // namespace

const std::vector<WidgetExample>& widgetExamples()
{
    static const std::vector<WidgetExample> examples {
        { QStringLiteral("line_plot"), { 420, 240 }, linePlotExample },
        { QStringLiteral("histogram"), { 420, 240 }, histogramExample },
        { QStringLiteral("bars"), { 420, 200 }, barsExample },
        { QStringLiteral("ridge"), { 420, 260 }, ridgeExample },
        { QStringLiteral("heatmap"), { 420, 300 }, heatmapExample },
        { QStringLiteral("head_grid"), { 420, 180 }, headGridExample },
        { QStringLiteral("token_strip"), { 420, 48 }, tokenStripExample },
        { QStringLiteral("token_pair"), { 420, 76 }, tokenPairExample },
        { QStringLiteral("image_pair"), { 320, 260 }, imagePairExample },
        { QStringLiteral("mask_overlay"), { 320, 260 }, maskOverlayExample },
        { QStringLiteral("film_strip"), { 420, 96 }, filmStripExample },
        { QStringLiteral("data_table"), { 420, 120 }, dataTableExample },
    };
    return examples;
}

} // namespace fovea::test
