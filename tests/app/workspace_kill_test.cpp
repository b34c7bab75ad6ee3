// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspace_fixture.h"
#include "journal_recovery.h"
#include "trace/child_process.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>

namespace fovea::test {
namespace {

using KilledWindow = WorkspaceWindowTest;

constexpr int commandCount = 4000;

/// What command number `index` of the script selects: each differs from those around it.
Value::Object selectionAt(int index)
{
    return { { "layer", index % 2 }, { "head", (index / 2) % 3 }, { "query", (index / 6) % 15 } };
}

std::string scriptOf(const std::filesystem::path& trace)
{
    std::string script = "trace.open path=" + trace.string() + "\n";
    for (int i = 0; i < commandCount; ++i) {
        const Value selection = selectionAt(i);
        script += "view.select";
        for (const char* key : { "layer", "head", "query" }) {
            script += std::string(" ") + key + "=" + std::to_string(selection.get(key, int64_t { 0 }));
        }
        script += "\n";
    }
    return script;
}

int killCount()
{
    const char* asked = std::getenv("FOVEA_KILL_COUNT");
    return asked != nullptr ? std::atoi(asked) : 10;
}

TEST_F(KilledWindow, LeavesAJournalThatSaysWhatWasDoneBeforeAnyMoment)
{
    writeTrace("a.h5");
    m_folder.write("script.txt", scriptOf(m_folder / "a.h5"));
    for (const char* name : { "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME" }) {
        ::setenv(name, (m_folder / "home").c_str(), 1);
    }
    const QString journals = text(m_folder / "home/fovea/fovea/journals");
    std::mt19937 random(20);
    int64_t most = 0;
    for (int round = 0; round < killCount(); ++round) {
        ChildProcess window(FOVEA_BINARY_DIR "/fovea", { "--run", (m_folder / "script.txt").string() });
        ASSERT_TRUE(waitFor([&] {
            return !QDir(journals).entryList({ "*.journal" }, QDir::Files).isEmpty();
        })) << journals.toStdString();
        std::this_thread::sleep_for(
            std::chrono::milliseconds(std::uniform_int_distribution(0, 2500)(random)));
        window.kill();
        for (AbandonedJournal& journal : abandonedJournals({ journals })) {
            EXPECT_FALSE(journal.content.isClosed);
            const Result<WorkspaceDocument> document
                = workspaceFrom(journal.content.state, journal.path.toStdString(), {});
            ASSERT_TRUE(document) << document.error().message();
            const Value* history = journal.content.state.find("history");
            ASSERT_NE(history, nullptr);
            const int64_t steps = history->get("index", int64_t { -1 });
            most = std::max(most, steps);
            // The state is that after some command of the script, whole: the one that the history ends with.
            // A step that selects nothing leaves nothing selected.
            if (const Value* list = history->find("steps"); steps > 1 && list != nullptr) {
                const Value& done = list->as<Value::List>()->back();
                const Value* parameters = done.find("done")->find("parameters");
                for (const char* key : { "layer", "head", "query" }) {
                    EXPECT_EQ(
                        document->selection.get(key, int64_t { -1 }), parameters->get(key, int64_t { -1 }))
                        << key;
                }
            }
            discard(journal);
        }
        EXPECT_TRUE(QDir(journals).entryList({ "*.journal" }, QDir::Files).isEmpty());
    }
    EXPECT_GT(most, 1) << "no command was ever kept";
}

} // namespace
} // namespace fovea::test
