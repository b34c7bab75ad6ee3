// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export_form.h"

#include "figure_presets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace fovea {

namespace {

constexpr std::array units { LengthUnit::Millimetre, LengthUnit::Point, LengthUnit::Inch, LengthUnit::Pixel };
constexpr std::array themes { "print", "light", "dark" };

/// A blank means: nothing. What is empty means: the figure's own.
std::optional<QString> chosenWords(const QLineEdit& field)
{
    return field.text().isEmpty() ? std::nullopt : std::optional(field.text().trimmed());
}

void showWords(QLineEdit& field, const std::optional<QString>& words)
{
    field.setText(!words ? QString() : words->isEmpty() ? QString(" ") : *words);
}

} // namespace

ExportForm::ExportForm(
    const Figure& figure, const ExportSettings& settings, const QStringList& moreFormats, QWidget* parent)
    : QWidget(parent)
    , m_figure(figure)
    , m_own(figure.preferredSize)
    , m_format(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_width(new QDoubleSpinBox(this))
    , m_height(new QDoubleSpinBox(this))
    , m_fontSize(new QDoubleSpinBox(this))
    , m_dots(new QSpinBox(this))
    , m_proportions(new QCheckBox(this))
    , m_transparent(new QCheckBox(this))
    , m_comment(new QCheckBox(this))
    , m_ownFont(new QCheckBox(this))
    , m_font(new QFontComboBox(this))
    , m_heading(new QLineEdit(this))
    , m_caption(new QLineEdit(this))
    , m_horizontal(new QLineEdit(this))
    , m_vertical(new QLineEdit(this))
{
    build(moreFormats);
    retranslate();
    show(settings);
    connectFields();
}

QLabel* ExportForm::addRow(QFormLayout& form, QWidget* field)
{
    auto* label = new QLabel(this);
    label->setBuddy(field);
    form.addRow(label, field);
    m_labels.push_back(label);
    return label;
}

void ExportForm::build(const QStringList& moreFormats)
{
    const auto names
        = [](const std::pair<QWidget*, const char*>& each) { each.first->setObjectName(each.second); };
    for (const std::pair<QWidget*, const char*>& each :
        std::initializer_list<std::pair<QWidget*, const char*>> { { m_format, "exportFormat" },
            { m_preset, "exportPreset" }, { m_unit, "exportUnit" }, { m_theme, "exportTheme" },
            { m_range, "exportRange" }, { m_width, "exportWidth" }, { m_height, "exportHeight" },
            { m_fontSize, "exportFontSize" }, { m_dots, "exportDots" },
            { m_proportions, "exportProportions" }, { m_transparent, "exportTransparent" },
            { m_comment, "exportComment" }, { m_ownFont, "exportOwnFont" }, { m_font, "exportFont" },
            { m_heading, "exportHeading" }, { m_caption, "exportCaption" },
            { m_horizontal, "exportHorizontal" }, { m_vertical, "exportVertical" } }) {
        names(each);
    }
    for (const std::string& suffix : figureSuffixes()) {
        m_format->addItem(QString(), QString::fromStdString(suffix));
    }
    for (const QString& format : moreFormats) {
        m_format->addItem(format, format.section("(*", 1).section(')', 0, 0));
    }
    m_preset->addItem(QString(), QString());
    for (const FigurePreset& preset : figurePresets()) {
        m_preset->addItem(QString(), QString(preset.id));
    }
    for (const LengthUnit unit : units) {
        m_unit->addItem(symbolOf(unit), static_cast<int>(unit));
    }
    for (const char* theme : themes) {
        m_theme->addItem(QString(), QString(theme));
    }
    m_range->addItem(QString());
    m_range->addItem(QString());
    for (QDoubleSpinBox* side : { m_width, m_height }) {
        side->setRange(0.1, 14400);
        side->setDecimals(1);
    }
    m_fontSize->setRange(3, 72);
    m_fontSize->setDecimals(1);
    m_dots->setRange(10, 2400);
    m_proportions->setChecked(true);

    auto* size = new QWidget(this);
    auto* sizeRow = new QHBoxLayout(size);
    sizeRow->setContentsMargins(0, 0, 0, 0);
    sizeRow->addWidget(m_width, 1);
    sizeRow->addWidget(new QLabel(QString::fromUtf8("×"), size));
    sizeRow->addWidget(m_height, 1);
    sizeRow->addWidget(m_unit);
    auto* font = new QWidget(this);
    auto* fontRow = new QHBoxLayout(font);
    fontRow->setContentsMargins(0, 0, 0, 0);
    fontRow->addWidget(m_font, 1);
    fontRow->addWidget(m_fontSize);
    m_font->setMinimumContentsLength(8);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QComboBox* box : { m_format, m_preset, m_theme, m_range }) {
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, m_format);
    addRow(*form, m_range);
    addRow(*form, m_preset);
    addRow(*form, size)->setBuddy(m_width);
    form->addRow(QString(), m_proportions);
    addRow(*form, m_dots);
    addRow(*form, m_theme);
    form->addRow(QString(), m_transparent);
    form->addRow(QString(), m_ownFont);
    addRow(*form, font)->setBuddy(m_font);
    addRow(*form, m_heading);
    addRow(*form, m_caption);
    addRow(*form, m_horizontal);
    addRow(*form, m_vertical);
    form->addRow(QString(), m_comment);
}

void ExportForm::connectFields()
{
    const auto tell = [this] {
        if (!m_isShowing) {
            enableFields();
            emit changed();
        }
    };
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this, tell] {
        choosePreset();
        tell();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this, tell] {
        chooseUnit();
        tell();
    });
    connect(m_width, &QDoubleSpinBox::valueChanged, this, [this, tell] {
        keepProportions();
        tell();
    });
    connect(m_proportions, &QCheckBox::toggled, this, [this, tell] {
        keepProportions();
        tell();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this, tell] {
        emit suffixChanged(suffix());
        tell();
    });
    connect(m_height, &QDoubleSpinBox::valueChanged, this, tell);
    connect(m_dots, &QSpinBox::valueChanged, this, tell);
    connect(m_fontSize, &QDoubleSpinBox::valueChanged, this, tell);
    connect(m_font, &QFontComboBox::currentFontChanged, this, tell);
    for (QComboBox* box : { m_theme, m_range }) {
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    }
    for (QCheckBox* box : { m_transparent, m_comment, m_ownFont }) {
        connect(box, &QCheckBox::toggled, this, tell);
    }
    for (QLineEdit* field : { m_heading, m_caption, m_horizontal, m_vertical }) {
        connect(field, &QLineEdit::textChanged, this, tell);
    }
    enableFields();
}

void ExportForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ExportForm::retranslate()
{
    const QStringList rows { tr("Format"), tr("Range"), tr("Made for"), tr("Size"), tr("Dots per inch"),
        tr("Colours"), tr("Font"), tr("Title"), tr("Caption"), tr("Horizontal axis"), tr("Vertical axis") };
    for (std::size_t row = 0; row < m_labels.size(); ++row) {
        const QString text = rows[static_cast<qsizetype>(row)];
        m_labels[row]->setText(text);
        m_labels[row]->buddy()->setAccessibleName(text);
    }
    const QStringList formats { tr("SVG, vectors"), tr("PDF, vectors"), tr("PNG, pixels"), tr("CSV, numbers"),
        tr("TSV, numbers"), tr("NPY, numbers for NumPy"), tr("HDF5, numbers with axes"),
        tr("Markdown, a table"), tr("LaTeX, a table") };
    for (int index = 0; index < formats.size(); ++index) {
        m_format->setItemText(index, formats[index]);
    }
    m_preset->setItemText(0, tr("Any use"));
    const std::vector<FigurePreset> presets = figurePresets();
    for (std::size_t index = 0; index < presets.size(); ++index) {
        m_preset->setItemText(static_cast<int>(index) + 1, presets[index].title);
    }
    const QStringList themeTitles { tr("For print, on white"), tr("Light, as on the screen"),
        tr("Dark, as on the screen") };
    for (int index = 0; index < m_theme->count(); ++index) {
        m_theme->setItemText(index, themeTitles[index]);
    }
    m_range->setItemText(0, tr("What is seen"));
    m_range->setItemText(1, tr("All there is"));
    m_proportions->setText(tr("Keep proportions"));
    m_transparent->setText(tr("Transparent ground"));
    m_comment->setText(tr("Recipe as a first line behind #"));
    m_ownFont->setText(tr("Own font"));
    m_unit->setAccessibleName(tr("Unit"));
    m_height->setAccessibleName(tr("Height"));
    m_width->setAccessibleName(tr("Width"));
    m_fontSize->setAccessibleName(tr("Size of the text in points"));
    m_fontSize->setSuffix(" pt");
    m_width->setToolTip(tr("Of the whole figure, with its words"));
    m_fontSize->setToolTip(tr("Of the title, in points on paper; captions and numbers are a point smaller"));
    m_dots->setToolTip(tr("Of pictures made of pixels; printers take 300, lines 600 and more"));
    m_range->setToolTip(tr("Where the panel is zoomed in: the part that is seen, or the whole"));
    m_heading->setPlaceholderText(m_figure.heading);
    m_caption->setPlaceholderText(m_figure.caption);
    m_horizontal->setPlaceholderText(m_figure.horizontalName);
    m_vertical->setPlaceholderText(m_figure.verticalName);
    for (QLineEdit* field : { m_heading, m_caption, m_horizontal, m_vertical }) {
        field->setToolTip(tr("Empty: the figure's own words. A blank: none."));
    }
}

LengthUnit ExportForm::unit() const
{
    return units[static_cast<std::size_t>(m_unit->currentIndex())];
}

void ExportForm::show(const ExportSettings& settings)
{
    m_isShowing = true;
    const FigureSize size = settings.size.value_or(FigureSize {
        m_own.width() / pointsIn(LengthUnit::Millimetre, settings.dotsPerInch), 0, LengthUnit::Millimetre });
    for (int index = 0; index < m_unit->count(); ++index) {
        if (m_unit->itemData(index).toInt() == static_cast<int>(size.unit)) {
            m_unit->setCurrentIndex(index);
        }
    }
    m_shownUnit = size.unit;
    showDecimals();
    m_dots->setValue(settings.dotsPerInch);
    m_proportions->setChecked(size.height <= 0);
    m_width->setValue(size.width);
    m_height->setValue(size.height > 0 ? size.height : size.width * m_own.height() / m_own.width());
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(settings.theme)));
    m_range->setCurrentIndex(settings.range == FigureRange::Everything ? 1 : 0);
    m_transparent->setChecked(settings.isTransparent);
    m_comment->setChecked(settings.hasRecipeInTables);
    m_ownFont->setChecked(!settings.fontFamily.isEmpty() || settings.fontSize > 0);
    m_font->setCurrentFont(settings.fontFamily.isEmpty() ? Theme::print().face : QFont(settings.fontFamily));
    m_fontSize->setValue(settings.fontSize > 0 ? settings.fontSize : Theme::print().face.pixelSize());
    showWords(*m_heading, settings.heading);
    showWords(*m_caption, settings.caption);
    showWords(*m_horizontal, settings.horizontalName);
    showWords(*m_vertical, settings.verticalName);
    m_isShowing = false;
}

ExportSettings ExportForm::settings() const
{
    ExportSettings settings;
    settings.dotsPerInch = m_dots->value();
    const FigureSize size { m_width->value(), m_proportions->isChecked() ? 0 : m_height->value(), unit() };
    const double own = m_own.width() / pointsIn(unit(), settings.dotsPerInch);
    // Within what the field can show, it is the figure's own.
    if (!m_proportions->isChecked() || std::abs(size.width - own) > 0.05) {
        settings.size = size;
    }
    settings.theme = m_theme->currentData().toString();
    settings.range = m_range->currentIndex() == 1 ? FigureRange::Everything : FigureRange::Visible;
    settings.isTransparent = m_transparent->isChecked();
    settings.hasRecipeInTables = m_comment->isChecked();
    if (m_ownFont->isChecked()) {
        settings.fontFamily = m_font->currentFont().family();
        settings.fontSize = m_fontSize->value();
    }
    settings.heading = chosenWords(*m_heading);
    settings.caption = chosenWords(*m_caption);
    settings.horizontalName = chosenWords(*m_horizontal);
    settings.verticalName = chosenWords(*m_vertical);
    return settings;
}

QString ExportForm::suffix() const
{
    return m_format->currentData().toString();
}

void ExportForm::setSuffix(const QString& suffix)
{
    const int index = m_format->findData(suffix);
    if (index >= 0) {
        m_format->setCurrentIndex(index);
    }
}

bool ExportForm::knows(const QString& suffix) const
{
    return m_format->findData(suffix) >= 0;
}

bool ExportForm::isPicture() const
{
    return m_format->currentIndex() < 3;
}

void ExportForm::choosePreset()
{
    const QString id = m_preset->currentData().toString();
    if (id.isEmpty()) {
        return;
    }
    if (const Result<ExportSettings> chosen = withPreset(id, settings())) {
        show(*chosen);
    }
}

void ExportForm::chooseUnit()
{
    if (m_isShowing || unit() == m_shownUnit) {
        return;
    }
    const double factor = pointsIn(m_shownUnit, m_dots->value()) / pointsIn(unit(), m_dots->value());
    m_shownUnit = unit();
    m_isShowing = true;
    const double height = m_height->value() * factor;
    const double width = m_width->value() * factor;
    showDecimals();
    m_width->setValue(width);
    m_height->setValue(height);
    m_isShowing = false;
}

void ExportForm::showDecimals()
{
    const int decimals = unit() == LengthUnit::Inch ? 3 : unit() == LengthUnit::Pixel ? 0 : 1;
    m_width->setDecimals(decimals);
    m_height->setDecimals(decimals);
}

void ExportForm::keepProportions()
{
    if (m_proportions->isChecked() && !m_isShowing) {
        const QSignalBlocker blocker(m_height);
        m_height->setValue(m_width->value() * m_own.height() / m_own.width());
    }
}

void ExportForm::enableFields()
{
    const QString format = suffix();
    const bool picture = isPicture();
    for (QWidget* field : std::initializer_list<QWidget*> { m_preset, m_width, m_unit, m_proportions, m_theme,
             m_transparent, m_ownFont, m_heading, m_caption, m_horizontal, m_vertical }) {
        field->setEnabled(picture);
    }
    m_height->setEnabled(picture && !m_proportions->isChecked());
    m_font->setEnabled(picture && m_ownFont->isChecked());
    m_fontSize->setEnabled(picture && m_ownFont->isChecked());
    m_dots->setEnabled(format == ".png" || (picture && unit() == LengthUnit::Pixel));
    m_range->setEnabled(!m_figure.visible.empty() || m_figure.paintEverything || m_figure.readEverything);
    m_comment->setEnabled(format == ".csv" || format == ".tsv");
}

} // namespace fovea
