// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace fovea {

/// A figure as it will be written, as large as there is room and in its proportions; a chequered ground where
/// it is transparent.
class FigurePreview : public QWidget {
    Q_OBJECT
public:
    explicit FigurePreview(QWidget* parent = nullptr);

    /// Dims what is shown until the next picture comes.
    void setWaiting();
    void setImage(const QImage& image);
    /// Shown instead of a picture.
    void setProblem(const QString& sentence);
    const QImage& image() const { return m_image; }
    const QString& problem() const { return m_problem; }

    /// The pixels of the screen that a picture in these proportions may take.
    QSize roomFor(const QSizeF& proportions) const;

signals:
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_image;
    QString m_problem;
    bool m_isWaiting = false;
};

} // namespace fovea
