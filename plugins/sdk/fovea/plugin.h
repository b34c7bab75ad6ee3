// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/panel.h>
#include <fovea/sdk_export.h>
#include <fovea/workbench.h>

#include <QString>
#include <QtPlugin>

#include <memory>

namespace fovea {

/// A loadable bundle of panels. Its manifest (SDK.md) is compiled in with Q_PLUGIN_METADATA and read before
/// any of its code runs; `createPanel` is called with a panel id that the manifest lists.
class FOVEA_SDK_EXPORT Plugin {
public:
    virtual ~Plugin();
    /// The panel, not yet parented; nullptr for an id that the manifest does not list.
    virtual std::unique_ptr<Panel> createPanel(const QString& id, Workbench& workbench) = 0;
};

} // namespace fovea

#define FOVEA_PLUGIN_IID "org.fovea.Plugin/2"
Q_DECLARE_INTERFACE(fovea::Plugin, FOVEA_PLUGIN_IID)
