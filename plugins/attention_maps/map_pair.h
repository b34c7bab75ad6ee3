// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/heatmap.h>

#include <QWidget>

class QLabel;

namespace fovea::attention_maps {

class WipeLine;

/// One map, or two: beside each other (below, where the widget is high), or one over the other with a line
/// between them that is dragged. Two maps of the same cells are zoomed and moved together.
class MapPair : public QWidget {
    Q_OBJECT
public:
    enum class Arrangement { One, Beside, Wipe };

    explicit MapPair(QWidget* parent = nullptr);

    Heatmap& first() { return *m_first; }
    const Heatmap& first() const { return *m_first; }
    Heatmap& second() { return *m_second; }
    const Heatmap& second() const { return *m_second; }
    void show(Arrangement arrangement, HeatmapContent first, HeatmapContent second = {});
    /// Above the maps when there are two.
    void setTitles(const QString& first, const QString& second);
    void setDimmed(bool isDimmed);
    void showAll();
    void retranslate();
    Arrangement arrangement() const { return m_arrangement; }
    /// Where the line stands, 0 … 1 from the left: the first map is seen up to it, the second beyond it.
    double wipe() const { return m_wipe; }
    void setWipe(double place);

signals:
    void firstSelected(fovea::MapCell cell);
    void secondSelected(fovea::MapCell cell);
    void viewChanged();
    /// The user has moved the line.
    void wipeMoved();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void follow(const Heatmap& moved, Heatmap& other);

    Arrangement m_arrangement = Arrangement::One;
    double m_wipe = 0.5;
    Heatmap *m_first, *m_second;
    QLabel *m_firstTitle, *m_secondTitle;
    QString m_firstText, m_secondText;
    WipeLine* m_line;
};

/// Whether two pictures stand beside each other in an area, or one below the other.
bool standBeside(const QSizeF& area);

} // namespace fovea::attention_maps
