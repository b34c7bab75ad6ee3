// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "plugins/attention_trace.h"
#include "script_runner.h"

#include <fovea/array_file.h>
#include <fovea/json.h>

#include <QFile>
#include <QProcess>

#include <fstream>

namespace fovea::test {
namespace {

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// Debian's, which has Debian's h5py.
const QString python = "/usr/bin/python3";

class WindowScript : public WindowTest {
protected:
    bool settle()
    {
        return waitFor([&] {
            return !m_window->opener().isBusy() && !m_window->panels().isLoading()
                && !m_window->workbench().isReading() && !m_window->control().isRunning();
        });
    }
    void execute(const char* id, Value::Object parameters)
    {
        const Result<void> done = m_window->commands().execute(id, std::move(parameters));
        ASSERT_TRUE(done) << done.error().message();
        ASSERT_TRUE(settle());
    }
    std::string file(const char* name) { return (m_folder / name).string(); }
    void write(const char* name, const std::string& content) { std::ofstream(m_folder / name) << content; }

    struct Ended {
        int exitCode;
        QString output, errors;
    };
    Ended start(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FOVEA", FOVEA_BINARY_DIR "/fovea");
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        environment.remove("QT_QPA_PLATFORM");
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(patienceMilliseconds));
        return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
    }
    Ended fovea(const QStringList& arguments) { return start(FOVEA_BINARY_DIR "/fovea", arguments); }

    /// A session: a trace, a head, an option, a figure.
    void work()
    {
        writeAttentionTrace(m_folder / "trace.h5", {});
        execute("trace.open", { { "path", file("trace.h5") } });
        Selection selection = m_window->workbench().selection();
        selection.layer = 1;
        selection.head = 2;
        selection.query = 3;
        m_window->workbench().select(selection);
        ASSERT_TRUE(settle());
        execute("figure.export", { { "path", file("map.svg") }, { "panel", "attention_maps" } });
        ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(m_folder / "map.svg"); }));
        ASSERT_TRUE(settle());
    }
};

TEST_F(WindowScript, IsNotKeptWaitingByAModelThatIsLeftUnloaded)
{
    const TemporaryFolder other;
    ASSERT_TRUE(openModel(modelWithWords(other)));
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    m_window->restartEngine();
    ASSERT_TRUE(waitFor([&] { return m_window->control().currentModel()->engineKey == 0; }));
    EXPECT_FALSE(isSettled(*m_window)) << "the current one is on its way";
    EXPECT_TRUE(waitFor([&] { return isSettled(*m_window); }));
    EXPECT_NE(m_window->control().currentModel()->engineKey, 0);
}

TEST_F(WindowScript, TheShellScriptOfASessionDrawsTheSameFigure)
{
    work();
    execute("script.save", { { "path", file("session.sh") } });
    const std::string drawn = bytesOf(m_folder / "map.svg");
    ASSERT_FALSE(drawn.empty());
    std::filesystem::remove(m_folder / "map.svg");
    const Ended ended = start(text(m_folder / "session.sh"), {});
    EXPECT_EQ(ended.exitCode, 0) << ended.errors.toStdString() << bytesOf(m_folder / "session.sh");
    EXPECT_EQ(bytesOf(m_folder / "map.svg"), drawn);
}

TEST_F(WindowScript, ThePythonScriptReadsTheNumbersThatAreShown)
{
    work();
    execute("script.save", { { "path", file("session.py") } });
    const Ended ended = start(python, { text(m_folder / "session.py"), text(m_folder.path()) });
    ASSERT_EQ(ended.exitCode, 0) << ended.errors.toStdString();
    execute("figure.export", { { "path", file("shown.npy") }, { "panel", "attention_maps" } });
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(m_folder / "shown.npy"); }));
    ASSERT_TRUE(settle());
    const Ended compared = start(python,
        { "-c",
            "import sys, numpy as np; a, b = (np.load(each) for each in sys.argv[1:]); "
            "assert a.shape == b.shape, (a.shape, b.shape); assert np.array_equal(a, b), abs(a - b).max()",
            text(m_folder / "view_1.npy"), text(m_folder / "shown.npy") });
    EXPECT_EQ(compared.exitCode, 0) << compared.errors.toStdString();
}

TEST_F(WindowScript, ARunOfASessionIsRunAgainUnderItsOwnName)
{
    const std::string model = modelWithWords(m_folder).string();
    execute("model.open", { { "path", model } });
    ASSERT_TRUE(waitFor([&] { return m_window->control().currentModel()->engineKey != 0; }));
    execute("run.start", { { "text", "the cat sat on a mat" } });
    ASSERT_TRUE(waitFor([&] { return !m_window->workbench().traces().empty(); }));
    ASSERT_TRUE(settle());
    Selection selection = m_window->workbench().selection();
    selection.head = 1;
    selection.query = 2;
    m_window->workbench().select(selection);
    ASSERT_TRUE(settle());
    execute("figure.export", { { "path", file("run.npy") }, { "panel", "attention_maps" } });
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(m_folder / "run.npy"); }));
    ASSERT_TRUE(settle());
    execute("script.save", { { "path", file("session.commands") } });
    EXPECT_NE(bytesOf(m_folder / "session.commands").find("run:1"), std::string::npos);
    const std::string shown = bytesOf(m_folder / "run.npy");
    std::filesystem::remove(m_folder / "run.npy");
    const Ended ended = fovea({ "--offscreen", "--run", text(m_folder / "session.commands") });
    EXPECT_EQ(ended.exitCode, 0) << ended.errors.toStdString();
    EXPECT_EQ(bytesOf(m_folder / "run.npy"), shown);

    // Its maps are stored as queries and keys; Python computes them again.
    execute("script.save", { { "path", file("session.py") } });
    ASSERT_EQ(start(python, { text(m_folder / "session.py"), text(m_folder.path()) }).exitCode, 0);
    const Ended compared = start(python,
        { "-c",
            "import sys, numpy as np; a, b = (np.load(each) for each in sys.argv[1:]); "
            "assert a.shape == b.shape; assert np.allclose(a, b, atol=1e-6), abs(a - b).max()",
            text(m_folder / "view_1.npy"), text(m_folder / "run.npy") });
    EXPECT_EQ(compared.exitCode, 0) << compared.errors.toStdString();
}

TEST_F(WindowScript, AnErrorNamesLineAndCommand)
{
    write("bad.commands", "# nothing here\ntrace.open path=" + file("missing.h5") + "\n");
    const Ended missing = fovea({ "--offscreen", "--run", text(m_folder / "bad.commands") });
    EXPECT_EQ(missing.exitCode, 3);
    EXPECT_TRUE(missing.errors.contains("bad.commands, line 2 (trace.open): "))
        << missing.errors.toStdString();
    write("unknown.commands", "trace.opne path=x\n");
    const Ended unknown = fovea({ "--run", text(m_folder / "unknown.commands") });
    EXPECT_EQ(unknown.exitCode, 3);
    EXPECT_TRUE(unknown.errors.contains("unknown.commands, line 1: There is no command \"trace.opne\""))
        << unknown.errors.toStdString();
    EXPECT_EQ(fovea({ "--offscreen" }).exitCode, 2);
    EXPECT_EQ(fovea({ "--run", text(m_folder / "nowhere.commands") }).exitCode, 3);
}

TEST_F(WindowScript, TheReferenceListsWhatTheWindowHas)
{
    const Ended printed = fovea({ "--commands" });
    EXPECT_EQ(printed.exitCode, 0);
    EXPECT_TRUE(printed.output.startsWith("# Commands")) << printed.output.left(200).toStdString();
    const Ended listed = fovea({ "--commands", "--json" });
    ASSERT_EQ(listed.exitCode, 0) << listed.errors.toStdString();
    const Result<Value> value = parseJson(listed.output.toStdString(), "--commands");
    ASSERT_TRUE(value) << value.error().message();
    const auto* list = value->find("commands")->as<Value::List>();
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->size(), m_window->commands().commands().size());
    for (const Value& each : *list) {
        const std::string id = each.get<std::string>("id", "");
        EXPECT_NE(m_window->commands().find(id), nullptr) << id;
        EXPECT_TRUE(printed.output.contains("`" + QString::fromStdString(id) + "`")) << id;
    }
}

} // namespace
} // namespace fovea::test
