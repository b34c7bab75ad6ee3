// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace_document.h"

#include <fovea/json.h>

#include <gtest/gtest.h>

namespace fovea {
namespace {

WorkspaceDocument sample()
{
    WorkspaceDocument document;
    document.models.push_back({ { "/data/models/minilm", {}, { 612, "00ff" } }, true });
    document.traces.push_back({ { "/data/work/runs/a.h5", {}, { 40'000, "aa11" } }, "The animal", "m1" });
    document.traces.push_back({ { "/elsewhere/b.h5", {}, { 9, "bb22" } }, "它太累了", "m1" });
    document.panels["attention_maps.heads"]
        = { "attention_maps", "Heads", "difference", Value::Object { { "filter", "entropy < 1" } } };
    document.panels["stranger.panel"] = { "stranger", "Not here", {}, Value::List { 1, 2.5, "x" } };
    document.selection = Value::Object { { "trace", 1 }, { "layer", 3 }, { "path", "/tokens/ids" } };
    document.parts["comparison"] = Value::Object { { "a", Value::Object { { "trace", 0 } } },
        { "b", Value::Object { { "trace", 1 }, { "example", 2 } } }, { "mode", "split" } };
    document.parts["notes"] = Value::List { Value::Object { { "text", "look here" } } };
    document.parts["of_a_later_program"] = Value::Object { { "kept", true } };
    return document;
}

TEST(WorkspaceDocument, ReadsBackWhatItWrote)
{
    const WorkspaceDocument document = sample();
    const Result<WorkspaceDocument> again
        = parseWorkspace(formatWorkspace(document, "/data/work"), "w.fovea", "/data/work");
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ(formatJson(toValue(*again)), formatJson(toValue(document)));
    EXPECT_TRUE(again->models.front().isCurrent);
    EXPECT_EQ(again->panels.at("attention_maps.heads").comparison, "difference");
}

TEST(WorkspaceDocument, GivesTheSameBytesAgain)
{
    const std::string text = formatWorkspace(sample(), "/data/work");
    EXPECT_EQ(formatWorkspace(*parseWorkspace(text, "w", "/data/work"), "/data/work"), text);
    EXPECT_EQ(text.back(), '\n');
    EXPECT_LT(text.find("\"comparison\""), text.find("\"format\""));
    EXPECT_NE(text.find("\n  \"traces\": [\n"), std::string::npos);
}

TEST(WorkspaceDocument, NamesFilesFromItsOwnFolder)
{
    const std::string text = formatWorkspace(sample(), "/data/work");
    EXPECT_NE(text.find("\"path\": \"runs/a.h5\""), std::string::npos) << text;
    EXPECT_NE(text.find("\"path\": \"../models/minilm\""), std::string::npos) << text;
    const Result<WorkspaceDocument> moved = parseWorkspace(text, "w", "/other/place");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->traces.front().path, "/other/place/runs/a.h5");
    EXPECT_EQ(moved->traces.front().was, "");
    EXPECT_EQ(moved->traces.back().was, "/elsewhere/b.h5");
}

TEST(WorkspaceDocument, KeepsWhatALaterProgramAdded)
{
    const Result<WorkspaceDocument> again = parseWorkspace(formatWorkspace(sample(), "/"), "w", "/");
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->parts.at("of_a_later_program").get("kept", false));
    EXPECT_TRUE(again->panels.at("stranger.panel").state == Value(Value::List { 1, 2.5, "x" }));
}

TEST(WorkspaceDocument, RefusesANewerVersionAndSaysWhichProgramWroteIt)
{
    const Result<WorkspaceDocument> newer = parseWorkspace(
        R"({"format": "fovea-workspace", "version": 2, "written_by": "fovea 9.1"})", "w.fovea", "/");
    ASSERT_FALSE(newer);
    const std::string sentence = newer.error().message();
    for (const char* part : { "w.fovea", "fovea 9.1", "version 2", "up to version 1", "left as it is" }) {
        EXPECT_NE(sentence.find(part), std::string::npos) << part << ": " << sentence;
    }
}

/// What is wrong with a workspace, and the words that its sentence must hold.
struct Hostile {
    const char* text;
    const char* word;
};

class HostileWorkspace : public testing::TestWithParam<Hostile> { };

TEST_P(HostileWorkspace, IsRefusedWithASentence)
{
    const std::string start = R"({"format": "fovea-workspace", "version": 1)";
    const std::string given = GetParam().text;
    const std::string text = given.starts_with(",") ? start + given + "}" : given;
    const Result<WorkspaceDocument> read = parseWorkspace(text, "bad.fovea", "/folder");
    ASSERT_FALSE(read) << text;
    EXPECT_NE(read.error().message().find("bad.fovea"), std::string::npos) << read.error().message();
    EXPECT_NE(read.error().message().find(GetParam().word), std::string::npos) << read.error().message();
    EXPECT_LT(read.error().message().size(), 500U);
}

const std::string deep = std::string(70, '[');
const std::string longText = R"(, "traces": ")" + std::string(100'000, 'x') + "\"";

INSTANTIATE_TEST_SUITE_P(Table, HostileWorkspace,
    testing::Values(Hostile { "", "JSON" }, Hostile { "\x89HDF\r\n", "JSON" }, Hostile { "{", "JSON" },
        Hostile { "[]", "format" }, Hostile { "{}", "format" }, Hostile { "null", "format" },
        Hostile { deep.c_str(), "levels" }, Hostile { R"({"format": 3})", "found 3" },
        Hostile { R"({"format": "fovea-trace", "version": 1})", "fovea-trace" },
        Hostile { R"({"format": "fovea-workspace"})", "version" },
        Hostile { R"({"format": "fovea-workspace", "version": "1"})", "version" },
        Hostile { R"({"format": "fovea-workspace", "version": 0})", "version" },
        Hostile { R"({"format": "fovea-workspace", "version": -9223372036854775808})", "version" },
        Hostile { R"({"format": "fovea-workspace", "version": 1e300})", "version" },
        Hostile { R"(, "version": 1)", "twice" }, Hostile { R"(, "traces": {})", "traces" },
        Hostile { longText.c_str(), "traces" }, Hostile { R"(, "traces": [5])", "traces[0].path" },
        Hostile { R"(, "traces": [{}])", "traces[0].path" },
        Hostile { R"(, "traces": [{"path": "a.h5"}, {"path": 7}])", "traces[1].path" },
        Hostile { R"(, "traces": [{"path": "a\u0000b"}])", "traces[0].path" },
        Hostile { R"(, "traces": [{"path": "a", "bytes": -1}])", "traces[0].bytes" },
        Hostile { R"(, "traces": [{"path": "a", "bytes": 1.5}])", "traces[0].bytes" },
        Hostile { R"(, "traces": [{"path": "a", "hash": []}])", "traces[0].hash" },
        Hostile { R"(, "traces": [{"path": "a", "title": null}])", "traces[0].title" },
        Hostile { R"(, "traces": [{"path": "a", "was": 1}])", "traces[0].was" },
        Hostile { R"(, "models": [null])", "models[0].path" },
        Hostile { R"(, "models": [{"path": "m", "current": "yes"}])", "models[0].current" },
        Hostile { R"(, "panels": [])", "panels" }, Hostile { R"(, "panels": {"p": 3})", "panels.p" },
        Hostile { R"(, "panels": {"p": {"plugin": 3}})", "panels.p.plugin" },
        Hostile { R"(, "selection": 4)", "selection" },
        Hostile { R"(, "selection": {"trace": 0})", "selection.trace" },
        Hostile { R"(, "traces": [{"path": "a"}], "selection": {"trace": 1})", "selection.trace" },
        Hostile { R"(, "selection": {"layer": 2147483648})", "selection.layer" },
        Hostile { R"(, "selection": {"query": -1})", "selection.query" },
        Hostile { R"(, "selection": {"path": {}})", "selection.path" },
        Hostile { R"(, "selection": {"pixel": {"x": -4}})", "selection.pixel.x" },
        Hostile { R"(, "comparison": {"a": {"trace": 0}})", "comparison.a" },
        Hostile { R"(, "traces": [{"path": "a"}], "comparison": {"b": {"trace": 3}})", "comparison.b.trace" },
        Hostile { R"(, "comparison": {"mode": 1})", "comparison.mode" },
        Hostile { R"(, "notes": {})", "notes" }, Hostile { R"(, "history": [])", "history" },
        Hostile { R"(, "layout": {"docks": 5})", "layout.docks" },
        Hostile { R"(, "layouts": {"mine": []})", "layouts.mine" }));

} // namespace
} // namespace fovea
