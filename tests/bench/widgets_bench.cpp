// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// From attention maps and long lines to pictures, without a window: 12 x 12 heads of 128 tokens, one map of
// 2,000, and lines of many points. The floor is one read of the numbers and one write of the pixels.
// Everything runs in a thread of Qt's pool, so that Qt does not spread it over others: the times are those of
// one processor.
#include "bench/bench.h"
#include "bench/ceiling.h"
#include "bench/plot_cases.h"
#include "device/cpu/isa.h"

#include <fovea/head_grid_paint.h>
#include <fovea/head_statistics.h>
#include <fovea/heatmap_paint.h>
#include <fovea/map_view.h>

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QThreadPool>

#include <malloc.h>

#include <cmath>
#include <cstdio>
#include <memory>

namespace {

using namespace fovea;

/// Rows that sum to 1, with a diagonal and some noise.
std::vector<float> madeUpMap(int tokens, unsigned head)
{
    std::vector<float> map(static_cast<std::size_t>(tokens) * static_cast<std::size_t>(tokens));
    uint32_t state = 2654435761U * (head + 1);
    for (int query = 0; query < tokens; ++query) {
        float* row = &map[static_cast<std::size_t>(query) * static_cast<std::size_t>(tokens)];
        float sum = 0;
        for (int key = 0; key < tokens; ++key) {
            state = state * 1664525U + 1013904223U;
            const float noise = static_cast<float>(state >> 8) / static_cast<float>(1 << 24);
            row[key] = std::exp(-std::abs(static_cast<float>(query - key)) / 4) + 0.02F * noise;
            sum += row[key];
        }
        for (int key = 0; key < tokens; ++key) {
            row[key] /= sum;
        }
    }
    return map;
}

QImage canvas(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Theme::dark().panel);
    return image;
}

/// Bytes of this process in use by its allocator.
std::size_t heldBytes()
{
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

/// The maps of 12 layers with 12 heads each, as the panel of heads shows them.
struct Heads {
    static constexpr int layers = 12, heads = 12, tokens = 128;
    static constexpr QSize size { 640, 480 };
    std::vector<std::vector<float>> maps;

    Heads()
    {
        for (unsigned head = 0; head < layers * heads; ++head) {
            maps.push_back(madeUpMap(tokens, head));
        }
    }

    HeadGridContent content() const
    {
        HeadGridContent content;
        content.columns = heads;
        for (int layer = 0; layer < layers; ++layer) {
            content.rowLabels << QStringLiteral("L%1").arg(layer);
            content.columnLabels << QString::number(layer);
        }
        for (int head = 0; head < layers * heads; ++head) {
            content.heads.push_back({ head / heads, head % heads,
                poolByMaximum(maps[static_cast<std::size_t>(head)], tokens, tokens, 64) });
        }
        return content;
    }

    static QImage picture(const HeadGridContent& content)
    {
        QImage image = canvas(size);
        QPainter painter(&image);
        const Theme theme = Theme::dark();
        paintHeadGrid(painter, content, layOutHeadGrid(content, QRectF(QPointF(), size), theme), theme);
        return image;
    }
};

/// One map with a label for every token.
struct LongMap {
    static constexpr int tokens = 2000;
    static constexpr QSize size { 900, 700 };
    HeatmapContent content;

    LongMap()
    {
        content.values = Array::of<float>(Shape { tokens, tokens }, madeUpMap(tokens, 0), { "query", "key" });
        content.scale.high = 1;
        for (int token = 0; token < tokens; ++token) {
            content.rowLabels << QStringLiteral("token%1").arg(token % 97);
        }
        content.columnLabels = content.rowLabels;
    }

    QImage picture(const MapPyramid& pyramid, const HeatmapMeasures& measures) const
    {
        QImage image = canvas(size);
        QPainter painter(&image);
        const Theme theme = Theme::dark();
        const HeatmapLayout layout
            = layOutHeatmap(content, measures, QRectF(QPointF(), size), wholeView(tokens, tokens), theme);
        paintHeatmap(painter, content, pyramid, layout, theme);
        return image;
    }
};

void run(const bench::Options& options)
{
    bench::Ceiling ceiling;
    {
        CpuDevice device(1, detectIsa());
        ceiling = bench::measureCeiling(device);
    }
    const auto heads = std::make_shared<Heads>();
    const auto grid = std::make_shared<HeadGridContent>(heads->content());
    const auto map = std::make_shared<LongMap>();
    std::size_t before = heldBytes();
    const auto pyramid = std::make_shared<MapPyramid>(pyramidOf(map->content));
    const std::size_t pyramidBytes = heldBytes() - before;
    const HeatmapMeasures measures = measure(map->content, Theme::dark());
    before = heldBytes();
    const HeadGridContent another = heads->content();
    const std::size_t gridBytes = heldBytes() - before;

    const auto floor = [&](double weights, QSize pixels) {
        return 4e-9 * (weights + pixels.width() * pixels.height()) / ceiling.memory;
    };
    constexpr double headWeights = double { Heads::layers } * Heads::heads * Heads::tokens * Heads::tokens;
    constexpr double mapWeights = double { LongMap::tokens } * LongMap::tokens;
    std::vector<bench::Case> cases {
        { "12 x 12 heads of 128 tokens to statistics",
            [heads] {
                for (const std::vector<float>& each : heads->maps) {
                    statisticsOf(each, Heads::tokens, Heads::tokens);
                }
            },
            floor(headWeights, {}), "memory" },
        { "12 x 12 heads of 128 tokens to picture", [heads] { Heads::picture(heads->content()); },
            floor(headWeights, Heads::size), "memory" },
        { "12 x 12 heads of 128 tokens to PNG",
            [heads] {
                QBuffer file;
                file.open(QIODevice::WriteOnly);
                Heads::picture(heads->content()).save(&file, "PNG");
            },
            floor(headWeights, Heads::size), "memory" },
        { "12 x 12 thumbnails painted again", [grid] { Heads::picture(*grid); }, floor(0, Heads::size),
            "memory" },
        { "map of 2,000 tokens to picture",
            [map] { map->picture(pyramidOf(map->content), measure(map->content, Theme::dark())); },
            floor(mapWeights, LongMap::size), "memory" },
        { "map of 2,000 tokens to PNG",
            [map] {
                QBuffer file;
                file.open(QIODevice::WriteOnly);
                map->picture(pyramidOf(map->content), measure(map->content, Theme::dark()))
                    .save(&file, "PNG");
            },
            floor(mapWeights, LongMap::size), "memory" },
        { "map of 2,000 tokens painted again", [map, pyramid, measures] { map->picture(*pyramid, measures); },
            floor(0, LongMap::size), "memory" },
    };
    for (bench::Case& each : bench::plotCases(ceiling.memory)) {
        cases.push_back(std::move(each));
    }
    bench::print(bench::timeInTurns(cases, options), options);
    if (!options.isJson) {
        std::printf(
            "held beside the weights: %.2f MB for 12 x 12 heads of 128 tokens (weights %.2f MB), %.2f "
            "MB for a map of 2,000 (weights %.2f MB)\n",
            1e-6 * static_cast<double>(gridBytes), 4e-6 * headWeights,
            1e-6 * static_cast<double>(pyramidBytes), 4e-6 * mapWeights);
    }
}

} // namespace

int main(int count, char** arguments)
{
    const fovea::bench::Options options = fovea::bench::Options::parse(count, arguments);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int one = 1;
    const QApplication application(one, arguments);
    QThreadPool::globalInstance()->start([&options] { run(options); });
    QThreadPool::globalInstance()->waitForDone();
    return 0;
}
