// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "plugin_loader.h"
#include "plugin_stamp.h"

#include <fovea/random.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace fovea {
namespace {

QJsonObject goodManifest()
{
    return { { "IID", FOVEA_PLUGIN_IID }, { "sdk", QJsonArray { QString::number(hostVersions().sdkMajor) } },
        { "abi", QJsonArray { hostAbi() } },
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

TEST(PluginManifest, SaysWhichRebuildIsNeeded)
{
    const PluginHostVersions host { 1, 4, 2, "qt6.4-elf-itanium-x86_64" };
    const auto refusalOf = [&host](const char* sdk, const char* trace, const char* abi) {
        QJsonObject metaData = goodManifest();
        metaData["sdk"] = QJsonArray { sdk };
        metaData["trace"] = QJsonArray { trace };
        metaData["abi"] = QJsonArray { abi };
        const auto read = readManifest(metaData, host);
        const auto* reason = std::get_if<QString>(&read);
        return reason != nullptr ? reason->toStdString() : std::string();
    };
    const char* ours = "qt6.4-elf-itanium-x86_64";
    // The API may be older within its major, the data model may be older, the ABI is the same.
    EXPECT_EQ(refusalOf("1.4", "2", ours), "");
    EXPECT_EQ(refusalOf("1.0", "1", ours), "");
    EXPECT_NE(refusalOf("2.0", "2", ours).find("Build it again with the SDK"), std::string::npos);
    EXPECT_NE(refusalOf("1.5", "2", ours).find("Install a newer Fovea"), std::string::npos);
    EXPECT_NE(refusalOf("1.4", "3", ours).find("traces of schema 3"), std::string::npos);
    EXPECT_NE(refusalOf("1.4", "2", "qt6.5-elf-itanium-x86_64").find("Build it again with Qt 6.4"),
        std::string::npos);
    EXPECT_NE(
        refusalOf("1.4", "2", "qt6.4-elf-itanium-aarch64").find("processor aarch64"), std::string::npos);
    EXPECT_NE(refusalOf("1.4", "2", "qt6.4-elf-other-x86_64").find("same compiler"), std::string::npos);
    EXPECT_NE(refusalOf("1.4", "2", "").find("fovea_add_plugin"), std::string::npos);
}

TEST(PluginManifest, RefusesTheInterfaceOfAnOlderMajorWithTheRebuildItNeeds)
{
    const auto refusalOf = [](const char* interface, const char* sdk) {
        QJsonObject metaData = goodManifest();
        metaData["IID"] = interface;
        metaData["sdk"] = QJsonArray { sdk };
        const auto read = readManifest(metaData);
        const auto* reason = std::get_if<QString>(&read);
        return reason != nullptr ? reason->toStdString() : std::string();
    };
    EXPECT_EQ(FOVEA_PLUGIN_IID, "org.fovea.Plugin/" + std::to_string(hostVersions().sdkMajor));
    for (const char* sdk : { "1.0", "1.1", "1" }) {
        const std::string reason = refusalOf("org.fovea.Plugin/1", sdk);
        EXPECT_NE(reason.find(std::string("version ") + sdk), std::string::npos) << reason;
        EXPECT_NE(reason.find("Build it again with the SDK"), std::string::npos) << reason;
        EXPECT_NE(refusalOf(FOVEA_PLUGIN_IID, sdk), "");
    }
    EXPECT_NE(refusalOf("org.fovea.Plugin/1", "2.0").find("org.fovea.Plugin/1"), std::string::npos);
}

TEST(PluginManifest, IsRefusedOrReadWhateverIsInIt)
{
    const QByteArray good = QJsonDocument(
        QJsonObject { { "IID", FOVEA_PLUGIN_IID }, { "sdk", QJsonArray { "2.0" } },
            { "trace", QJsonArray { "1" } }, { "abi", QJsonArray { hostAbi() } },
            { "MetaData",
                QJsonDocument::fromJson(
                    R"({ "id": "m", "name": "M", "version": "1", "license": "MIT", "papers": ["1"],
                "languages": ["zh_CN"],
                "panels": [{ "id": "m.p", "title": "P", "kinds": ["query"], "area": "left" }],
                "commands": [{ "id": "m.c", "title": "C", "key": "Ctrl+1",
                    "parameters": [{ "name": "n", "type": "choice", "choices": ["a"], "required": true }] }],
                "exporters": [{ "id": "m.e", "title": "E", "suffix": "dat" }],
                "verbs": [{ "name": "m-v" }],
                "settings": [{ "key": "k", "type": "real", "title": "K", "minimum": -1e300, "maximum": 1e300, "default": 0.5 }] })")
                    .object() } })
                                .toJson(QJsonDocument::Compact);
    ASSERT_TRUE(std::holds_alternative<PluginManifest>(readManifest(QJsonDocument::fromJson(good).object())));
    const char* const pieces[] { "null", "-1", "1e999", "[]", "{}", "\"\"", "true", "99999999999999999999",
        "[[[[]]]]" };
    const Philox random(7, 0);
    uint64_t drawn = 0;
    const auto below = [&](qsizetype end) {
        return static_cast<qsizetype>(random.uniform(drawn++) * static_cast<float>(end));
    };
    int accepted = 0, documents = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = good;
        // A value in place of another keeps it a document; a byte in place of another hardly ever does.
        const qsizetype colon = text.indexOf(':', below(text.size()));
        const qsizetype end = colon < 0 ? -1 : text.indexOf(round % 2 == 0 ? ',' : '}', colon);
        if (end > colon && round % 5 != 0) {
            text.replace(colon + 1, end - colon - 1, pieces[below(std::size(pieces))]);
        } else {
            text[below(text.size())] = static_cast<char>(below(256));
        }
        const QJsonDocument document = QJsonDocument::fromJson(text);
        documents += document.isNull() ? 0 : 1;
        const auto read = readManifest(document.object());
        const auto* reason = std::get_if<QString>(&read);
        accepted += reason == nullptr ? 1 : 0;
        ASSERT_TRUE(reason == nullptr || !reason->isEmpty()) << text.constData();
    }
    EXPECT_GT(documents, 1000);
    EXPECT_GT(accepted, 0);
    EXPECT_LT(accepted, documents);
}

TEST(PluginLoader, ReadsDamagedFilesWithoutHarm)
{
    QFile original(FOVEA_BINARY_DIR "/../lib/fovea/plugins/trace_browser.so");
    ASSERT_TRUE(original.open(QIODevice::ReadOnly));
    const QByteArray bytes = original.readAll();
    const test::TemporaryFolder folder;
    const Philox random(11, 0);
    uint64_t drawn = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = round % 3 == 0
            ? bytes.left(static_cast<qsizetype>(random.uniform(drawn++) * static_cast<float>(bytes.size())))
            : bytes;
        for (int i = 0; i < 40 && !damaged.isEmpty(); ++i) {
            // Headers lie at the beginning, the table of sections at the end.
            const auto reach = static_cast<float>(std::min<qsizetype>(damaged.size(), 4096));
            const auto offset = static_cast<qsizetype>(random.uniform(drawn++) * reach);
            damaged[i % 2 == 0 ? offset : damaged.size() - 1 - offset]
                = static_cast<char>(random.uniform(drawn++) * 255);
        }
        const QString path
            = QString::fromStdString((folder.path() / ("damaged" + std::to_string(round) + ".so")).string());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        const PluginFile found = inspectPlugin(path);
        EXPECT_TRUE(found.state == PluginFile::State::Accepted || !found.reason.isEmpty());
    }
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
