// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_reference.h"
#include "main_window.h"
#include "plugins_dialog.h"
#include "window_commands.h"

#include <fovea/version.h>

#include <QDialog>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace fovea {

namespace {

void showReference(MainWindow& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("commandReference");
    dialog->setWindowTitle(HelpCommands::tr("Commands"));
    auto* text = new QTextBrowser(dialog);
    text->setMarkdown(commandReference(window.commands(), window.shortcuts()));
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    dialog->resize(680, 600);
    dialog->show();
}

} // namespace

void HelpCommands::add(MainWindow& window)
{
    CommandRegistry& registry = window.commands();
    registry.add({ .id = "help.commands",
        .title = [] { return tr("&Commands…"); },
        .help = [] { return tr("Lists every command with its keys and parameters."); },
        .run =
            [&window](const Value&) {
                showReference(window);
                return CommandEffect {};
            },
        .isRecorded = false });
    registry.add({ .id = "help.plugins",
        .title = [] { return tr("&Plugins…"); },
        .help = [] { return tr("Lists the plugins, and says of those that were refused why."); },
        .run =
            [&window](const Value&) {
                (new PluginsDialog(window.plugins(), &window))->show();
                return CommandEffect {};
            },
        .isRecorded = false });
    registry.add({ .id = "help.about",
        .title = [] { return tr("&About Fovea"); },
        .help = [] { return tr("Version and licence."); },
        .run =
            [&window](const Value&) {
                QMessageBox::about(&window, tr("About Fovea"),
                    tr("Fovea %1, a research workbench for Transformer internals.\n\nIt sends nothing "
                       "anywhere.\n\nOur sources: Apache-2.0.")
                        .arg(version));
                return CommandEffect {};
            },
        .isRecorded = false });
}

} // namespace fovea
