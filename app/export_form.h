// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace fovea {

/// What can be chosen for a figure, as fields: format, size and faces, words, range.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    /// The words of `figure` stand dim in the fields until others are written.
    /// `moreFormats` are exporters of plugins, "Gnuplot matrix (*.dat)".
    ExportForm(const Figure& figure, const ExportSettings& settings, const QStringList& moreFormats,
        QWidget* parent = nullptr);

    ExportSettings settings() const;
    /// ".svg" …
    QString suffix() const;
    void setSuffix(const QString& suffix);
    bool knows(const QString& suffix) const;
    bool isPicture() const;

signals:
    void changed();
    void suffixChanged(const QString& suffix);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const QStringList& moreFormats);
    void connectFields();
    void retranslate();
    void show(const ExportSettings& settings);
    void choosePreset();
    void chooseUnit();
    void showDecimals();
    void keepProportions();
    void enableFields();
    LengthUnit unit() const;
    QLabel* addRow(QFormLayout& form, QWidget* field);

    const Figure& m_figure;
    QSizeF m_own;
    bool m_isShowing = false;
    LengthUnit m_shownUnit = LengthUnit::Millimetre;
    QComboBox *m_format, *m_preset, *m_unit, *m_theme, *m_range;
    QDoubleSpinBox *m_width, *m_height, *m_fontSize;
    QSpinBox* m_dots;
    QCheckBox *m_proportions, *m_transparent, *m_comment, *m_ownFont;
    QFontComboBox* m_font;
    QLineEdit *m_heading, *m_caption, *m_horizontal, *m_vertical;
    std::vector<QLabel*> m_labels;
};

} // namespace fovea
