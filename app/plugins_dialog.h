// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QMap>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace fovea {

class PluginLoader;
class PluginSettingsPage;
struct PluginFile;

/// Every plugin file that was found: its state and every reason on the way there, its papers, its settings;
/// switches it on and off.
class PluginsDialog : public QDialog {
    Q_OBJECT
public:
    PluginsDialog(PluginLoader& plugins, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillTable();
    void showDetails();
    void showSettings(const PluginFile* file);
    const PluginFile* current() const;

    PluginLoader& m_plugins;
    QTableWidget* m_table;
    QLabel *m_details, *m_folders;
    QCheckBox *m_enabled, *m_offHere;
    QPushButton* m_again;
    QVBoxLayout* m_side;
    PluginSettingsPage* m_settings = nullptr;
};

} // namespace fovea
