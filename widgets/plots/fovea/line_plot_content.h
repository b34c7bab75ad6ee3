// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/axis_scale.h>
#include <fovea/plot_frame.h>
#include <fovea/series_source.h>
#include <fovea/series_style.h>
#include <fovea/table_content.h>
#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace fovea {

struct PlotSeries {
    QString name;
    SeriesRole role = SeriesRole::Other;
    std::shared_ptr<const SeriesSource> samples;
    /// The ends of an interval around the samples, drawn as a band; both or neither.
    std::shared_ptr<const SeriesSource> low {};
    std::shared_ptr<const SeriesSource> high {};
    /// "95 %, n 872": what the band is.
    QString intervalName {};
};

/// A vertical line with a word: an epoch, an edit.
struct PlotEvent {
    double x = 0;
    QString label;
};

/// What a line plot shows. Values that are not finite leave a gap and a mark at the edge.
struct LinePlotContent {
    QString title;
    PlotAxis x;
    PlotAxis y;
    std::vector<PlotSeries> series;
    std::vector<PlotEvent> events {};

    bool isEmpty() const;
};

/// The part of both axes that is seen.
struct PlotView {
    AxisScale x;
    AxisScale y;
    friend bool operator==(const PlotView&, const PlotView&) = default;
};

/// All samples, with a little room above and below; a locked range as it is.
FOVEA_WIDGETS_EXPORT PlotView wholeView(const LinePlotContent& content);

/// Of every series the sample nearest to `x`, where it has one.
struct CrosshairReading {
    struct Value {
        int series = 0;
        double x = 0;
        double value = 0;
    };
    double x = 0;
    std::vector<Value> values;
};
FOVEA_WIDGETS_EXPORT CrosshairReading readAt(const LinePlotContent& content, double x);
/// "step 1,200", then a line for each series: "A 0.412 nats". At most `most` of them.
FOVEA_WIDGETS_EXPORT QStringList crosshairLines(
    const LinePlotContent& content, const CrosshairReading& reading, int most = 12);

/// How many of all samples the view holds.
struct ShownPoints {
    int64_t shown = 0;
    int64_t total = 0;
    bool hasNotFinite = false;
};
FOVEA_WIDGETS_EXPORT ShownPoints shownPoints(const LinePlotContent& content, const PlotView& view);
/// The footer line of that: "1,840 of 1,840 points shown".
FOVEA_WIDGETS_EXPORT QString shownText(const ShownPoints& points);

/// The samples in the view as a table: x, then a column for each series. Where there are more rows than
/// `mostRows`, the extremes of equal parts stand for them, and the table says so.
FOVEA_WIDGETS_EXPORT TableContent tableOf(
    const LinePlotContent& content, const PlotView& view, int mostRows = 10000);

} // namespace fovea
