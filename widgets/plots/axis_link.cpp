// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include <fovea/axis_link.h>
#include <fovea/heatmap.h>
#include <fovea/line_plot.h>

namespace fovea {

AxisLink::AxisLink(QObject* parent)
    : QObject(parent)
{
}

void AxisLink::once(const std::function<void()>& change)
{
    if (!m_isChanging) {
        m_isChanging = true;
        change();
        m_isChanging = false;
    }
}

void AxisLink::add(LinePlot& plot)
{
    LinePlot* const source = &plot;
    m_plots.append(source);
    connect(source, &LinePlot::viewChanged, this, [this, source] {
        once([&] {
            for (const QPointer<LinePlot>& other : std::as_const(m_plots)) {
                if (other != nullptr && other != source) {
                    other->setXAxis(source->view().x);
                }
            }
        });
    });
    connect(source, &LinePlot::crosshairMoved, this, [this, source](std::optional<double> x) {
        once([&] {
            for (const QPointer<LinePlot>& other : std::as_const(m_plots)) {
                if (other != nullptr && other != source) {
                    other->setCrosshair(x);
                }
            }
        });
    });
}

void AxisLink::add(Heatmap& map)
{
    Heatmap* const source = &map;
    m_maps.append(source);
    const auto others = [this, source](const std::function<void(Heatmap&)>& change) {
        once([&] {
            for (const QPointer<Heatmap>& other : std::as_const(m_maps)) {
                if (other != nullptr && other != source && other->content().rows() == source->content().rows()
                    && other->content().columns() == source->content().columns()) {
                    change(*other);
                }
            }
        });
    };
    connect(source, &Heatmap::viewChanged, this,
        [others, source] { others([source](Heatmap& other) { other.setView(source->view()); }); });
    connect(source, &Heatmap::cellSelected, this, [others](const MapCell& cell) {
        others([cell](Heatmap& other) { other.setSelected(cell.row, cell.column); });
    });
}

void AxisLink::remove(QWidget& chart)
{
    disconnect(&chart, nullptr, this, nullptr);
    m_plots.removeIf([&chart](const QPointer<LinePlot>& each) { return each == nullptr || each == &chart; });
    m_maps.removeIf([&chart](const QPointer<Heatmap>& each) { return each == nullptr || each == &chart; });
}

} // namespace fovea
