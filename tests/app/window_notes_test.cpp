// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "note_book.h"
#include "notes_dock.h"
#include "window_fixture.h"

#include <QListWidget>
#include <QPushButton>

namespace fovea::test {
namespace {

/// A window with a recorded trace, and its notes.
class WindowNotes : public WindowTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(openModel(modelWithWords(m_folder)));
        ASSERT_TRUE(typeAndRun("the cat sat."));
        m_book = m_window->findChild<NoteBook*>();
        ASSERT_NE(m_book, nullptr);
        m_trace = *m_window->workbench().selection().trace;
        ASSERT_TRUE(waitFor([&] { return m_window->workbench().trace(m_trace)->isComplete(); }));
    }

    bool execute(const std::string& id, const Value& parameters)
    {
        const Result<void> done = m_window->commands().execute(id, parameters);
        EXPECT_TRUE(done) << done.error().message();
        return waitFor([&] { return !m_book->isWriting(); });
    }

    std::vector<Note> kept() const
    {
        const Result<Trace> trace = Trace::open(m_window->workbench().trace(m_trace)->path());
        const Result<std::vector<Note>> notes = trace ? readNotes(*trace) : trace.error();
        EXPECT_TRUE(notes) << notes.error().message();
        return notes ? *notes : std::vector<Note>();
    }

    NoteBook* m_book = nullptr;
    int m_trace = 0;
};

TEST_F(WindowNotes, AreKeptWithTheTraceAtWhatIsSelected)
{
    Selection selection = m_window->workbench().selection();
    selection.layer = 1;
    selection.head = 2;
    selection.query = 1;
    m_window->workbench().select(selection);
    ASSERT_TRUE(execute("note.add", Value::Object { { "text", "look here" } }));
    ASSERT_EQ(1U, kept().size());
    const Note note = kept().front();
    EXPECT_EQ("look here", note.text);
    EXPECT_EQ(1, note.layer);
    EXPECT_EQ(2, note.head);
    EXPECT_EQ(1, note.token);
    EXPECT_EQ(note.id, m_book->notes(m_trace).front().id);
}

TEST_F(WindowNotes, MadeJustBeforeTheWindowClosesAreKept)
{
    for (const char* note : { "one", "two", "three" }) {
        ASSERT_TRUE(m_window->commands().execute("note.add", Value::Object { { "text", note } }));
    }
    const std::filesystem::path path = m_window->workbench().trace(m_trace)->path();
    ASSERT_TRUE(m_window->close());
    m_window.reset();
    const Result<Trace> trace = Trace::open(path);
    ASSERT_TRUE(trace);
    const Result<std::vector<Note>> notes = readNotes(*trace);
    ASSERT_TRUE(notes);
    EXPECT_EQ(3U, notes->size());
}

TEST_F(WindowNotes, AreUndoneAndComeBack)
{
    ASSERT_TRUE(execute("note.add", Value::Object { { "text", "one" } }));
    const Note note = kept().front();
    ASSERT_TRUE(execute("note.change", Value::Object { { "id", note.id }, { "text", "two" } }));
    EXPECT_EQ("two", kept().front().text);
    ASSERT_TRUE(execute("edit.undo", {}));
    EXPECT_EQ("one", kept().front().text);
    ASSERT_TRUE(execute("edit.undo", {}));
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(execute("edit.redo", {}));
    ASSERT_EQ(1U, kept().size());
    EXPECT_EQ(note.id, kept().front().id) << "it is the same note";
    EXPECT_EQ(note.created, kept().front().created);
    ASSERT_TRUE(execute("edit.redo", {}));
    EXPECT_EQ("two", kept().front().text);
    ASSERT_TRUE(execute("edit.undo", {}));
    ASSERT_TRUE(execute("edit.undo", {}));
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(execute("edit.redo", {}));
    ASSERT_TRUE(execute("note.remove", Value::Object { { "id", note.id } }));
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(execute("edit.undo", {}));
    ASSERT_EQ(1U, kept().size());
    EXPECT_EQ("one", kept().front().text);
}

TEST_F(WindowNotes, AreListedAndLeadBackToTheirPlace)
{
    ASSERT_TRUE(execute("note.add",
        Value::Object { { "text", "far away" },
            { "at", Value::Object { { "example", 0 }, { "layer", 1 }, { "head", 3 } } } }));
    ASSERT_TRUE(execute("window.notes", Value::Object { { "visible", true } }));
    auto* list = part<QListWidget>("noteList");
    ASSERT_NE(list, nullptr);
    ASSERT_EQ(1, list->count());
    EXPECT_TRUE(list->item(0)->text().startsWith("far away"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    EXPECT_TRUE(waitFor([&] { return m_window->workbench().selection().head == 3; }));
    EXPECT_EQ(1, m_window->workbench().selection().layer);
}

TEST_F(WindowNotes, RefuseATraceThatIsNotOpenAndANoteThatIsNotThere)
{
    EXPECT_FALSE(m_window->commands().execute(
        "note.add", Value::Object { { "text", "x" }, { "trace", "/absent.h5" } }));
    EXPECT_FALSE(m_window->commands().execute("note.add", Value::Object { { "text", "" } }));
    EXPECT_FALSE(m_window->commands().execute("note.remove", Value::Object { { "id", "absent" } }));
    EXPECT_FALSE(m_window->commands().execute(
        "note.add", Value::Object { { "text", "x" }, { "at", Value::Object { { "layer", -1 } } } }));
}

} // namespace
} // namespace fovea::test
