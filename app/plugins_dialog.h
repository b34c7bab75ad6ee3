// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace fovea {

class PluginLoader;

/// Every plugin file that was found, its state, and why it was refused.
class PluginsDialog : public QDialog {
    Q_OBJECT
public:
    PluginsDialog(const PluginLoader& plugins, QWidget* parent);
};

} // namespace fovea
