// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "export_dialog.h"

#include "export_form.h"
#include "figure_preview.h"
#include "file_dialogs.h"

#include <fovea/color_vision.h>
#include <fovea/error_text.h>
#include <fovea/labels.h>
#include <fovea/workbench.h>

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace fovea {

namespace {

// Long enough that a word can be typed, short enough to be live.
constexpr int drawAfterMilliseconds = 60;

QImage drawnAt(
    const Figure& figure, const ExportOptions& options, QSize room, double density, ColorVision vision)
{
    const QSizeF size = sizeInPoints(figure, options);
    QImage image(room, options.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(options.isTransparent ? QColor(Qt::transparent) : options.theme.panel);
    QPainter painter(&image);
    painter.scale(room.width() / size.width(), room.height() / size.height());
    paintFigure(painter, figure, options);
    painter.end();
    QImage seen = vision == ColorVision::Full ? image : seenAs(image, vision);
    seen.setDevicePixelRatio(density);
    return seen;
}

} // namespace

ExportDialog::ExportDialog(Subject subject, Workbench& workbench, FileDialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_workbench(workbench)
    , m_dialogs(dialogs)
    , m_form(new ExportForm(m_subject.figure, m_subject.settings, m_subject.moreFormats, this))
    , m_preview(new FigurePreview(this))
    , m_vision(new QComboBox(this))
    , m_size(new QLabel(this))
    , m_note(new QLabel(this))
    , m_pathLabel(new QLabel(this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_copyCommand(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName("exportDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(drawAfterMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::draw);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::refresh);
    connect(m_form, &ExportForm::suffixChanged, this, [this](const QString& suffix) {
        const QFileInfo file(path());
        setPath(file.path() + "/" + file.completeBaseName() + suffix);
    });
    connect(m_preview, &FigurePreview::resized, &m_soon, qOverload<>(&QTimer::start));
    connect(m_vision, &QComboBox::currentIndexChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::finish);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] { emit commandWanted(m_form->settings()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    setPath(m_dialogs.suggestedFigure());
    m_form->setSuffix("." + QFileInfo(path()).suffix().toLower());
    retranslate();
    refresh();
    resize(900, 600);
    m_path->setFocus();
    m_path->selectAll();
}

void ExportDialog::build()
{
    m_path->setObjectName("exportPath");
    m_export->setObjectName("exportButton");
    m_export->setDefault(true);
    m_copyCommand->setAutoDefault(false);
    m_browse->setAutoDefault(false);
    m_note->setWordWrap(true);
    m_note->setProperty("role", "sentence");
    m_size->setProperty("role", "dim");
    m_vision->setObjectName("exportVision");
    for (int vision = 0; vision < 4; ++vision) {
        m_vision->addItem(QString());
    }
    m_pathLabel->setBuddy(m_path);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 8, 0);
    pageLayout->addWidget(m_form);
    pageLayout->addWidget(m_note);
    pageLayout->addStretch(1);
    scroll->setWidget(page);
    scroll->setMinimumWidth(360);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);

    auto* left = new QVBoxLayout;
    left->addWidget(m_preview, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_size);
    below->addStretch(1);
    below->addWidget(m_vision);
    left->addLayout(below);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(left, 1);
    top->addWidget(scroll);
    auto* file = new QHBoxLayout;
    file->addWidget(m_pathLabel);
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copyCommand);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(top, 1);
    layout->addLayout(file);
    layout->addLayout(buttons);
    setTabOrder(m_path, m_browse);
}

void ExportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QDialog::changeEvent(event);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export %1").arg(m_subject.title));
    m_pathLabel->setText(tr("File"));
    m_path->setAccessibleName(tr("File"));
    m_browse->setText(tr("Browse…"));
    m_export->setText(tr("Export"));
    m_copyCommand->setText(tr("Copy as command"));
    m_copyCommand->setToolTip(tr("The command line that writes the same file without the window"));
    m_cancel->setText(tr("Cancel"));
    const QStringList visions { tr("Full colour vision"), tr("Without red cones"), tr("Without green cones"),
        tr("Without blue cones") };
    for (int vision = 0; vision < m_vision->count(); ++vision) {
        m_vision->setItemText(vision, visions[vision]);
    }
    m_vision->setAccessibleName(tr("Eyes that see the preview"));
    m_vision->setToolTip(tr("How the figure looks to people with protanopia, deuteranopia and tritanopia; "
                            "the file keeps its colours"));
    m_preview->setAccessibleName(tr("The figure as it will be written"));
}

QString ExportDialog::path() const
{
    return m_path->text().trimmed();
}

const QImage& ExportDialog::preview() const
{
    return m_preview->image();
}

void ExportDialog::setPath(const QString& path)
{
    if (path != this->path()) {
        m_path->setText(path);
    }
}

QString ExportDialog::sizeText(const ExportSettings& settings) const
{
    if (!m_form->isPicture()) {
        const Shape& shape = m_subject.figure.data.shape();
        QStringList extents;
        for (const int64_t extent : shape.extents()) {
            extents << QString::number(extent);
        }
        return tr("%1 numbers").arg(extents.join(QString::fromUtf8(" × ")));
    }
    const QSizeF points = sizeInPoints(m_subject.figure, optionsOf(settings));
    const QSizeF millimetres = points / pointsIn(LengthUnit::Millimetre, settings.dotsPerInch);
    QString text = tr("%1 × %2 mm").arg(millimetres.width(), 0, 'f', 1).arg(millimetres.height(), 0, 'f', 1);
    if (m_form->suffix() == ".png") {
        const QSizeF pixels = points / pointsIn(LengthUnit::Pixel, settings.dotsPerInch);
        text += QString::fromUtf8(" · ")
            + tr("%1 × %2 pixels").arg(qCeil(pixels.width())).arg(qCeil(pixels.height()));
    }
    return text;
}

void ExportDialog::refresh()
{
    const ExportSettings settings = m_form->settings();
    m_size->setText(sizeText(settings));
    const double smallest = (settings.fontSize > 0 ? settings.fontSize : 9) - 1;
    const QFileInfo file(path());
    const bool isKnown = m_form->knows("." + file.suffix().toLower());
    const bool isWritable = isKnown && !file.completeBaseName().isEmpty() && file.dir().exists();
    m_export->setEnabled(isWritable);
    m_note->setText(!file.dir().exists() ? tr("There is no folder %1.").arg(file.path())
            : !isWritable                ? tr("The name of the file ends with a format: .svg, .pdf, .png …")
            : m_form->isPicture() && smallest < 5 ? tr("Text below 5 points is hard to read in print.")
            : file.exists()                       ? tr("%1 exists and will be replaced.").arg(file.fileName())
                                                  : QString());
    m_preview->setWaiting();
    m_soon.start();
}

void ExportDialog::draw()
{
    const ExportOptions options = optionsOf(m_form->settings());
    const QSize room = m_preview->roomFor(sizeInPoints(m_subject.figure, options));
    auto image = std::make_shared<QImage>();
    m_workbench.read(
        this, "preview",
        [figure = m_subject.figure, options, room, image, density = devicePixelRatioF(),
            vision = static_cast<ColorVision>(m_vision->currentIndex())]() -> Result<Array> {
            try {
                *image = drawnAt(figure, options, room, density, vision);
            } catch (const std::exception& problem) {
                return Error(ErrorKind::Internal, "%1", { problem.what() });
            }
            return Array();
        },
        [this, image](const Result<Array>& drawn) {
            if (drawn && !image->isNull()) {
                m_preview->setImage(*image);
            } else {
                m_preview->setProblem(
                    drawn ? tr("There is not enough memory for a picture.") : errorText(drawn.error()));
            }
        });
}

void ExportDialog::browse()
{
    const QString file = m_dialogs.figureToWrite(m_subject.title, path());
    if (!file.isEmpty()) {
        setPath(file);
        m_form->setSuffix("." + QFileInfo(file).suffix().toLower());
    }
}

void ExportDialog::finish()
{
    if (!m_export->isEnabled()) {
        return;
    }
    const QString file = QFileInfo(path()).absoluteFilePath();
    m_dialogs.rememberFigure(file);
    const ExportSettings settings = m_form->settings();
    accept();
    emit chosen(file, settings);
}

} // namespace fovea
