// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/plugin_settings.h>

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;

namespace fovea {

/// What a plugin lets the user set, as its manifest describes it. A change is made at once; what is not
/// allowed is said below and not made.
class PluginSettingsPage : public QWidget {
    Q_OBJECT
public:
    /// `pluginId` is the context in which the manifest's texts are translated.
    PluginSettingsPage(QString pluginId, PluginSettings& settings, QWidget* parent = nullptr);

    void retranslate();

signals:
    /// A slot of the plugin threw when it was told of the change.
    void broken(const QString& pluginId, const QString& reason);

private:
    QWidget* editorFor(const SettingEntry& entry);
    void change(const QString& key, const Value& value);
    QString translated(const QString& text) const;

    QString m_pluginId;
    PluginSettings& m_settings;
    QFormLayout* m_form;
    QLabel* m_problem;
    std::vector<QLabel*> m_labels;
    std::vector<QWidget*> m_editors;
    /// Shows what is set, one for each editor.
    std::vector<std::function<void()>> m_refresh;
};

} // namespace fovea
