// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/heads_panel.h"
#include "attention_maps/lines_panel.h"
#include "attention_maps/map_panel.h"

#include <fovea/plugin.h>

#include <QCoreApplication>
#include <QObject>

#include <map>
#include <memory>

namespace fovea::attention_maps {
namespace {

// For lupdate: the host translates the titles of the manifest in the context of the plugin's id.
[[maybe_unused]] constexpr const char* titles[] { QT_TRANSLATE_NOOP("attention_maps", "Heads"),
    QT_TRANSLATE_NOOP("attention_maps", "Attention map"), QT_TRANSLATE_NOOP("attention_maps", "Lines") };

} // namespace

/// The panels of one Workbench share what they read.
class AttentionMaps final : public QObject, public Plugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "attention_maps.json")
    Q_INTERFACES(fovea::Plugin)
public:
    std::unique_ptr<Panel> createPanel(const QString& id, Workbench& workbench) override
    {
        std::weak_ptr<AttentionSource>& known = m_sources[&workbench];
        std::shared_ptr<AttentionSource> source = known.lock();
        if (source == nullptr) {
            source = std::make_shared<AttentionSource>(workbench);
            known = source;
        }
        if (id == QLatin1String("attention_maps")) {
            return std::make_unique<MapPanel>(source);
        }
        if (id == QLatin1String("attention_maps.heads")) {
            return std::make_unique<HeadsPanel>(source, workbench);
        }
        if (id == QLatin1String("attention_maps.lines")) {
            return std::make_unique<LinesPanel>(source);
        }
        return nullptr;
    }

private:
    std::map<Workbench*, std::weak_ptr<AttentionSource>> m_sources;
};

} // namespace fovea::attention_maps

#include "plugin.moc"
