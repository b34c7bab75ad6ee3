// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/browser_panel.h"

#include <fovea/plugin.h>

#include <QCoreApplication>
#include <QObject>

namespace fovea::trace_browser {
namespace {

// For lupdate: the host translates the titles of the manifest in the context of the plugin's id.
[[maybe_unused]] constexpr const char* title = QT_TRANSLATE_NOOP("trace_browser", "Trace browser");

} // namespace

class TraceBrowser final : public QObject, public Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "trace_browser.json")
    Q_INTERFACES(fovea::Plugin)
public:
    std::unique_ptr<Panel> createPanel(const QString& id, Workbench& workbench) override
    {
        return id == QLatin1String("trace_browser.tree") ? std::make_unique<BrowserPanel>(workbench)
                                                         : nullptr;
    }
};

} // namespace fovea::trace_browser

#include "plugin.moc"
