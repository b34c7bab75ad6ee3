// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/theme.h>
#include <fovea/widgets_export.h>

#include <QImage>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace fovea {

/// Pictures in their order: the steps of a diffusion, the layers of a model.
struct FilmStripContent {
    struct Frame {
        QImage image;
        /// "step 10".
        QString label;
    };
    std::vector<Frame> frames;
    std::optional<int> current {};

    int count() const { return static_cast<int>(frames.size()); }
};

struct FOVEA_WIDGETS_EXPORT FilmStripLayout {
    QRectF area;
    double frameSide = 0;
    double pitch = 0;
    double scrolled = 0;
    int count = 0;

    QRectF frameRect(int frame) const;
    std::optional<int> frameAt(QPointF position) const;
    double longestScroll() const;
};
FOVEA_WIDGETS_EXPORT FilmStripLayout layOutFilmStrip(
    const FilmStripContent& content, const QRectF& area, const Theme& theme, double scrolled = 0);
/// The frames in the area alone.
FOVEA_WIDGETS_EXPORT void paintFilmStrip(
    QPainter& painter, const FilmStripContent& content, const FilmStripLayout& layout, const Theme& theme);

/// A click or the arrow keys choose a frame; the wheel scrolls.
class FOVEA_WIDGETS_EXPORT FilmStrip : public QWidget {
    Q_OBJECT
public:
    explicit FilmStrip(QWidget* parent = nullptr);

    const FilmStripContent& content() const { return m_content; }
    void setContent(FilmStripContent content);
    void setCurrent(std::optional<int> frame);
    void setEmptyText(const QString& text);
    FilmStripLayout layoutNow() const;

    QSize sizeHint() const override { return { 480, 110 }; }
    QSize minimumSizeHint() const override { return { 100, 60 }; }

signals:
    void frameSelected(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(int frame);
    void describe();

    FilmStripContent m_content;
    QString m_emptyText;
    double m_scrolled = 0;
};

} // namespace fovea
