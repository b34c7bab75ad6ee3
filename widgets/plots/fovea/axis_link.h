// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/widgets_export.h>

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace fovea {

class Heatmap;
class LinePlot;

/// Charts whose views move together: line plots share their x axis and crosshair, heat maps of the same shape
/// the part that is seen and the selected cell. A chart that is deleted leaves; the link changes nothing
/// afterwards.
class FOVEA_WIDGETS_EXPORT AxisLink : public QObject {
    Q_OBJECT
public:
    explicit AxisLink(QObject* parent = nullptr);

    void add(LinePlot& plot);
    void add(Heatmap& map);
    void remove(QWidget& chart);

private:
    /// Runs `change` unless it is the answer to a change of ours.
    void once(const std::function<void()>& change);

    QList<QPointer<LinePlot>> m_plots;
    QList<QPointer<Heatmap>> m_maps;
    bool m_isChanging = false;
};

} // namespace fovea
