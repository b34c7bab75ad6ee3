// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugins_dialog.h"

#include "plugin_loader.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fovea {

PluginsDialog::PluginsDialog(const PluginLoader& plugins, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Plugins"));
    resize(760, 320);
    const std::vector<PluginFile>& files = plugins.files();
    auto* table = new QTableWidget(static_cast<int>(files.size()), 5, this);
    table->setHorizontalHeaderLabels(
        { tr("plugin"), tr("version"), tr("licence"), tr("state"), tr("file, or why it was refused") });
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    // Tab leaves the table; the arrow keys go through its cells.
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    for (int row = 0; row < table->rowCount(); ++row) {
        const PluginFile& file = files[static_cast<std::size_t>(row)];
        const QString states[] { tr("ready"), tr("running"), tr("disabled"), tr("refused") };
        const bool isRefused = file.state == PluginFile::State::Refused;
        const QStringList cells { file.manifest.name, file.manifest.version, file.manifest.license,
            states[static_cast<int>(file.state)], isRefused ? file.reason : file.path };
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(file.path + "\n" + (isRefused ? file.reason : file.manifest.description));
            table->setItem(row, column, item);
        }
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    auto* note = new QLabel(tr("Looked for in: %1").arg(PluginLoader::defaultFolders().join(", ")), this);
    note->setWordWrap(true);
    note->setProperty("role", "sentence");
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table, 1);
    layout->addWidget(note);
}

} // namespace fovea
