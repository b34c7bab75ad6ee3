// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugins_dialog.h"

#include "plugin_loader.h"
#include "plugin_settings_page.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fovea {

namespace {

/// A number of arXiv as a link, everything else as it is.
QString paperText(const QString& paper)
{
    static const QRegularExpression arxiv("^\\d{4}\\.\\d{4,5}$");
    return arxiv.match(paper).hasMatch() ? QString("arXiv %1").arg(paper) : paper.toHtmlEscaped();
}

QString translated(const PluginManifest& manifest, const QString& text)
{
    return QCoreApplication::translate(manifest.id.toUtf8().constData(), text.toUtf8().constData());
}

} // namespace

PluginsDialog::PluginsDialog(PluginLoader& plugins, QWidget* parent)
    : QDialog(parent)
    , m_plugins(plugins)
    , m_table(new QTableWidget(this))
    , m_details(new QLabel(this))
    , m_folders(new QLabel(this))
    , m_enabled(new QCheckBox(this))
    , m_offHere(new QCheckBox(this))
    , m_again(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 520);
    m_table->setObjectName("pluginTable");
    m_enabled->setObjectName("pluginEnabled");
    m_offHere->setObjectName("pluginOffHere");
    m_again->setObjectName("pluginAgain");
    m_details->setObjectName("pluginDetails");
    m_table->setColumnCount(3);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Tab leaves the table; the arrow keys go through its cells.
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_folders->setWordWrap(true);
    m_folders->setProperty("role", "sentence");

    auto* page = new QWidget(this);
    m_side = new QVBoxLayout(page);
    m_side->addWidget(m_details);
    m_side->addWidget(m_enabled);
    m_side->addWidget(m_offHere);
    m_side->addWidget(m_again, 0, Qt::AlignLeft);
    m_side->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_table, 2);
    columns->addWidget(scroll, 3);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_folders);

    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (row != before) {
            showDetails();
        }
    });
    // Clicked and not toggled: what the code sets is no wish of the user.
    connect(m_enabled, &QCheckBox::clicked, this, [this](bool isOn) {
        if (const PluginFile* file = current()) {
            m_plugins.setEnabled(file->manifest.id, isOn);
            showDetails();
        }
    });
    connect(m_offHere, &QCheckBox::clicked, this, [this](bool isOff) {
        if (const PluginFile* file = current()) {
            QStringList ids = m_plugins.workspaceDisabled();
            ids.removeAll(file->manifest.id);
            m_plugins.setWorkspaceDisabled(isOff ? ids + QStringList(file->manifest.id) : ids);
            showDetails();
        }
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const PluginFile* file = current()) {
            m_plugins.tryAgain(file->path);
        }
    });
    connect(&m_plugins, &PluginLoader::changed, this, [this] {
        fillTable();
        showDetails();
    });
    retranslate();
    m_table->setCurrentCell(0, 0);
}

void PluginsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void PluginsDialog::retranslate()
{
    setWindowTitle(tr("Plugins"));
    m_table->setHorizontalHeaderLabels({ tr("plugin"), tr("version"), tr("state") });
    m_table->setAccessibleName(tr("Plugins"));
    m_enabled->setText(tr("Use this plugin"));
    m_offHere->setText(tr("But not in this workspace"));
    m_again->setText(tr("Try again"));
    m_folders->setText(tr("Looked for in: %1").arg(PluginLoader::defaultFolders().join(", ")));
    fillTable();
    showDetails();
}

void PluginsDialog::fillTable()
{
    const std::vector<PluginFile>& files = m_plugins.files();
    m_table->setRowCount(static_cast<int>(files.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PluginFile& file = files[static_cast<std::size_t>(row)];
        const QString name = file.manifest.name.isEmpty() ? QFileInfo(file.path).fileName()
                                                          : translated(file.manifest, file.manifest.name);
        const QString state = file.isUntried && file.state == PluginFile::State::Accepted
            ? tr("being tried")
            : stateText(file.state);
        const QStringList cells { name, file.manifest.version, state };
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(file.reason.isEmpty() ? file.path : file.reason);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
}

const PluginFile* PluginsDialog::current() const
{
    const int row = m_table->currentRow();
    const std::vector<PluginFile>& files = m_plugins.files();
    return row >= 0 && row < static_cast<int>(files.size()) ? &files[static_cast<std::size_t>(row)] : nullptr;
}

void PluginsDialog::showDetails()
{
    const PluginFile* file = current();
    for (QWidget* each : { static_cast<QWidget*>(m_enabled), static_cast<QWidget*>(m_offHere),
             static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_details) }) {
        each->setVisible(file != nullptr);
    }
    showSettings(file);
    if (file == nullptr) {
        return;
    }
    const PluginManifest& manifest = file->manifest;
    QStringList lines;
    const auto line = [&lines](const QString& what, const QString& text) {
        if (!text.isEmpty()) {
            lines << QString("<b>%1</b> %2").arg(what, text);
        }
    };
    lines << QString("<b>%1</b> %2")
                 .arg(translated(manifest, manifest.name).toHtmlEscaped(), manifest.version.toHtmlEscaped());
    if (!manifest.description.isEmpty()) {
        lines << translated(manifest, manifest.description).toHtmlEscaped();
    }
    QStringList steps;
    for (const PluginFile::Step& step : file->steps) {
        steps << stateText(step.state)
                + (step.reason.isEmpty() ? QString() : ": " + step.reason.toHtmlEscaped());
    }
    line(tr("State:"), steps.join(QString::fromUtf8(" → ")));
    line(tr("Licence:"), manifest.license.toHtmlEscaped());
    line(tr("Built for:"),
        manifest.sdk.isEmpty() ? QString()
                               : tr("SDK %1, traces of schema %2, %3")
                                     .arg(manifest.sdk.toHtmlEscaped(), manifest.traceSchema.toHtmlEscaped(),
                                         manifest.abi.toHtmlEscaped()));
    QStringList papers;
    for (const QString& paper : manifest.papers) {
        papers << paperText(paper);
    }
    line(tr("Papers:"), papers.join(", "));
    QStringList panels;
    for (const PluginManifest::PanelEntry& panel : manifest.panels) {
        panels << translated(manifest, panel.title).toHtmlEscaped()
                + (panel.kinds.isEmpty() ? QString()
                                         : tr(" (for traces with %1)").arg(panel.kinds.join(", ")));
    }
    line(tr("Panels:"), panels.join(", "));
    QStringList others;
    for (const PluginManifest::CommandEntry& command : manifest.commands) {
        others << command.id.toHtmlEscaped();
    }
    for (const PluginManifest::ExporterEntry& exporter : manifest.exporters) {
        others << "*." + exporter.suffix;
    }
    for (const PluginManifest::VerbEntry& verb : manifest.verbs) {
        others << "fovea " + verb.name;
    }
    line(tr("Commands, exporters, verbs:"), others.join(", "));
    line(tr("File:"), file->path.toHtmlEscaped());
    m_details->setText(lines.join("<br>"));

    const bool isRefused = file->state == PluginFile::State::Refused;
    m_enabled->setVisible(!isRefused);
    m_offHere->setVisible(!isRefused);
    m_again->setVisible(isRefused && !m_plugins.isUnguarded());
    m_enabled->setChecked(m_plugins.isEnabled(manifest.id));
    m_offHere->setChecked(m_plugins.workspaceDisabled().contains(manifest.id));
    m_offHere->setEnabled(m_enabled->isChecked());
}

void PluginsDialog::showSettings(const PluginFile* file)
{
    const QString id
        = file != nullptr && file->state != PluginFile::State::Refused && !file->manifest.settings.empty()
        ? file->manifest.id
        : QString();
    if (m_settings != nullptr && m_settings->objectName() == "settings_" + id) {
        m_settings->retranslate();
        return;
    }
    delete m_settings;
    m_settings = nullptr;
    if (!id.isEmpty()) {
        m_settings = new PluginSettingsPage(id, m_plugins.settingsOf(id), this);
        m_settings->setObjectName("settings_" + id);
        connect(m_settings, &PluginSettingsPage::broken, &m_plugins,
            [this](const QString& pluginId, const QString& reason) {
                emit m_plugins.broken(pluginId, nullptr, reason);
            });
        m_side->insertWidget(m_side->count() - 1, m_settings);
    }
}

} // namespace fovea
