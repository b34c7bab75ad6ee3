// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "plugin_loader.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace fovea {
namespace {

QJsonObject goodManifest()
{
    return { { "IID", FOVEA_PLUGIN_IID }, { "sdk", QJsonArray { "1" } }, { "abi", QJsonArray { hostAbi() } },
        { "MetaData",
            QJsonObject { { "id", "good" }, { "name", "Good" }, { "version", "1.0" }, { "license", "MIT" },
                { "panels",
                    QJsonArray { QJsonObject { { "id", "good.panel" }, { "title", "Good" },
                        { "kinds", QJsonArray { "query" } } } } } } } };
}

QString refusal(const std::function<void(QJsonObject& manifest)>& spoil)
{
    QJsonObject metaData = goodManifest();
    QJsonObject manifest = metaData["MetaData"].toObject();
    spoil(manifest);
    metaData["MetaData"] = manifest;
    const auto read = readManifest(metaData);
    const auto* reason = std::get_if<QString>(&read);
    return reason != nullptr ? *reason : QString();
}

TEST(PluginManifest, AcceptsACompleteOne)
{
    const auto read = readManifest(goodManifest());
    ASSERT_TRUE(std::holds_alternative<PluginManifest>(read));
    EXPECT_EQ(std::get<PluginManifest>(read).panels.front().area, "center");
}

TEST(PluginManifest, SaysWhyItIsRefused)
{
    EXPECT_NE(refusal([](QJsonObject& m) { m["name"] = ""; }).indexOf("name"), -1);
    EXPECT_NE(refusal([](QJsonObject& m) { m["id"] = "no/slash"; }).indexOf("no/slash"), -1);
    EXPECT_NE(refusal([](QJsonObject& m) { m["panels"] = QJsonArray {}; }).indexOf("no panel"), -1);
    EXPECT_NE(refusal([](QJsonObject& m) {
        m["panels"] = QJsonArray { QJsonObject {
            { "id", "p" }, { "title", "P" }, { "kinds", QJsonArray { "telepathy" } } } };
    }).indexOf("telepathy"),
        -1);
    const auto refusalWith = [](const char* key, const QJsonValue& value) {
        QJsonObject metaData = goodManifest();
        metaData[key] = value;
        const auto read = readManifest(metaData);
        const auto* reason = std::get_if<QString>(&read);
        return reason != nullptr ? *reason : QString();
    };
    EXPECT_NE(refusalWith("IID", "org.example.Other").indexOf("org.example.Other"), -1);
    EXPECT_NE(refusalWith("sdk", QJsonArray { "7" }).indexOf("SDK"), -1);
    EXPECT_NE(refusalWith("sdk", QJsonValue()).indexOf("SDK"), -1);
    EXPECT_NE(refusalWith("abi", QJsonArray { "qt5.15" }).indexOf("qt5.15"), -1);
}

TEST(PluginLoader, FindsTheBuiltInPluginsWithoutRunningThem)
{
    const PluginLoader plugins({ FOVEA_BINARY_DIR "/../lib/fovea/plugins" }, {});
    ASSERT_NE(plugins.owner("attention_maps"), nullptr);
    ASSERT_NE(plugins.owner("trace_browser.tree"), nullptr);
    EXPECT_EQ(plugins.owner("attention_maps")->state, PluginFile::State::Accepted);
    EXPECT_EQ(plugins.panels().front().area, "left");
}

TEST(PluginLoader, RefusesASecondPluginWithTheSameId)
{
    const QString folder = FOVEA_BINARY_DIR "/../lib/fovea/plugins";
    const PluginLoader plugins({ folder, folder }, {});
    int refused = 0;
    for (const PluginFile& file : plugins.files()) {
        refused += file.state == PluginFile::State::Refused && file.reason.contains("is taken by") ? 1 : 0;
    }
    EXPECT_EQ(refused * 2, static_cast<int>(plugins.files().size()));
}

TEST(PluginLoader, LeavesADisabledPluginAlone)
{
    const PluginLoader plugins({ FOVEA_BINARY_DIR "/../lib/fovea/plugins" }, { "trace_browser" });
    EXPECT_EQ(plugins.owner("trace_browser.tree"), nullptr);
}

TEST(PluginLoader, SaysThatALibraryIsNoPlugin)
{
    const test::TemporaryFolder folder;
    folder.write("broken.so", "no library at all");
    const PluginLoader plugins({ QString::fromStdString(folder.path().string()) }, {});
    ASSERT_EQ(plugins.files().size(), 1U);
    EXPECT_EQ(plugins.files().front().state, PluginFile::State::Refused);
    EXPECT_FALSE(plugins.files().front().reason.isEmpty());
}

} // namespace
} // namespace fovea
