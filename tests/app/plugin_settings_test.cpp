// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/temporary_folder.h"
#include "plugin_settings_page.h"
#include "plugin_settings_store.h"
#include "settings_schema.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

std::vector<SettingEntry> schema(const char* settings, QString* problem = nullptr)
{
    QString said;
    const QByteArray text = QByteArray("{\"settings\":") + settings + "}";
    ManifestReader reader(QJsonDocument::fromJson(text).object(), {}, said);
    std::vector<SettingEntry> entries = readSettingsSchema(reader);
    if (problem != nullptr) {
        *problem = said;
    } else {
        EXPECT_TRUE(said.isEmpty()) << said.toStdString();
    }
    return entries;
}

constexpr const char* everyType = R"([
    { "key": "on", "type": "bool", "title": "On", "default": true },
    { "key": "count", "type": "int", "title": "Count", "minimum": 1, "maximum": 8, "default": 4, "unit": "heads" },
    { "key": "share", "type": "real", "title": "Share", "minimum": 0, "maximum": 1, "default": 0.5 },
    { "key": "name", "type": "text", "title": "Name" },
    { "key": "unit", "type": "choice", "title": "Unit", "choices": ["bit", "nat"] },
    { "key": "mark", "type": "color", "title": "Mark", "default": "#56b4e9" },
    { "key": "file", "type": "path", "title": "File" } ])";

TEST(SettingsSchema, GivesEachSettingItsDefault)
{
    const PluginSettings settings(schema(everyType));
    EXPECT_EQ(settings.value("on"), Value(true));
    EXPECT_EQ(settings.value("count"), Value(4));
    EXPECT_EQ(settings.value("share"), Value(0.5));
    EXPECT_EQ(settings.value("name"), Value(""));
    EXPECT_EQ(settings.value("unit"), Value("bit"));
    EXPECT_EQ(settings.value("mark"), Value("#56b4e9"));
    EXPECT_TRUE(settings.value("none").isNull());
}

TEST(SettingsSchema, SaysWhatIsWrongWithIt)
{
    const auto problemOf = [](const char* text) {
        QString problem;
        schema(text, &problem);
        return problem;
    };
    EXPECT_TRUE(problemOf(R"([{ "key": "a b", "type": "bool", "title": "A" }])").contains("settings[0].key"));
    EXPECT_TRUE(problemOf(R"([{ "key": "a", "type": "colour", "title": "A" }])").contains("colour"));
    EXPECT_TRUE(problemOf(R"([{ "key": "a", "type": "bool" }])").contains("settings[0].title"));
    EXPECT_TRUE(problemOf(R"([{ "key": "a", "type": "choice", "title": "A" }])").contains("without choices"));
    EXPECT_TRUE(problemOf(R"([{ "key": "a", "type": "int", "title": "A", "minimum": 3, "maximum": 2 }])")
                    .contains("minimum"));
    EXPECT_TRUE(
        problemOf(R"([{ "key": "a", "type": "int", "title": "A", "default": 1.5 }])").contains("1.5"));
    EXPECT_TRUE(problemOf(
        R"([{ "key": "a", "type": "bool", "title": "A" }, { "key": "a", "type": "bool", "title": "A" }])")
                    .contains("twice"));
    EXPECT_TRUE(problemOf(R"({ "a": 1 })").contains("settings"));
}

TEST(PluginSettingsTest, RefusesWhatTheSchemaDoesNotAllow)
{
    PluginSettings settings(schema(everyType));
    int changes = 0;
    QObject::connect(&settings, &PluginSettings::changed, [&] { ++changes; });
    EXPECT_FALSE(settings.set("count", 9));
    EXPECT_FALSE(settings.set("count", 2.5));
    EXPECT_FALSE(settings.set("unit", "byte"));
    EXPECT_FALSE(settings.set("mark", "red"));
    EXPECT_FALSE(settings.set("nothing", 1));
    EXPECT_EQ(changes, 0);
    EXPECT_TRUE(settings.set("count", 8));
    EXPECT_TRUE(settings.set("count", 8));
    EXPECT_EQ(changes, 1);
    settings.reset();
    EXPECT_EQ(settings.value("count"), Value(4));
    EXPECT_EQ(changes, 2);
}

TEST(PluginSettingsStoreTest, KeepsWhatWasSetAndDropsWhatIsNoLongerAllowed)
{
    test::TemporaryFolder folder;
    QSettings file(QString::fromStdString((folder / "s.ini").string()), QSettings::IniFormat);
    PluginSettingsStore store(file);
    {
        PluginSettings settings(schema(everyType));
        store.keep("mine", settings);
        ASSERT_TRUE(settings.set("share", 0.25));
        ASSERT_TRUE(settings.set("unit", "nat"));
        ASSERT_TRUE(settings.set("count", 8));
    }
    PluginSettings later(schema(R"([
        { "key": "share", "type": "real", "title": "Share" }, { "key": "unit", "type": "choice", "title": "U", "choices": ["bit", "nat"] },
        { "key": "count", "type": "int", "title": "Count", "maximum": 5, "default": 2 } ])"));
    store.keep("mine", later);
    EXPECT_EQ(later.value("share"), Value(0.25));
    EXPECT_EQ(later.value("unit"), Value("nat"));
    EXPECT_EQ(later.value("count"), Value(2));
    PluginSettings other(schema(everyType));
    store.keep("other", other);
    EXPECT_EQ(other.value("unit"), Value("bit"));
}

TEST(PluginSettingsPageTest, ChangesASettingByHandAndShowsAChangeMadeElsewhere)
{
    PluginSettings settings(schema(everyType));
    PluginSettingsPage page("mine", settings);
    page.show();
    QTest::mouseClick(page.findChild<QCheckBox*>("setting_on"), Qt::LeftButton, {}, QPoint(6, 8));
    EXPECT_EQ(settings.value("on"), Value(false));
    auto* count = page.findChild<QSpinBox*>("setting_count");
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Up);
    EXPECT_EQ(settings.value("count"), Value(5));
    auto* name = page.findChild<QLineEdit*>("setting_name");
    QTest::keyClicks(name, "lowest");
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_EQ(settings.value("name"), Value("lowest"));
    ASSERT_TRUE(settings.set("unit", "nat"));
    EXPECT_EQ(page.findChild<QComboBox*>("setting_unit")->currentText(), "nat");
    ASSERT_TRUE(settings.set("share", 0.75));
    EXPECT_EQ(page.findChild<QDoubleSpinBox*>("setting_share")->value(), 0.75);
    bool hasUnit = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        hasUnit = hasUnit || label->text() == "Count (heads)";
    }
    EXPECT_TRUE(hasUnit);
}

} // namespace
} // namespace fovea
