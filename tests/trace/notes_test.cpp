// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/repair.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"

#include <fovea/notes.h>

#include <gtest/gtest.h>
#include <hdf5.h>

#include <fstream>
#include <thread>

namespace fovea {
namespace {

class Notes : public ::testing::Test {
protected:
    Trace record(int64_t examples = 3, const std::string& name = "run.h5")
    {
        const sample::Sizes sizes;
        TracePlan plan = sample::plan(sizes);
        sample::addBlockOutput(plan, sizes);
        m_path = m_folder.path() / name;
        {
            Result<TraceFile> file = TraceFile::create(m_path, plan, true);
            EXPECT_TRUE(file && sample::fill(*file, sizes, plan, 0, examples));
            if (examples == 3) {
                EXPECT_TRUE(file->close());
            }
        }
        return reopened();
    }

    Trace reopened() const
    {
        Result<Trace> trace = Trace::open(m_path);
        EXPECT_TRUE(trace) << trace.error().message();
        return *std::move(trace);
    }

    std::filesystem::path beside() const { return m_path.string() + ".notes.json"; }

    TemporaryFolder m_folder;
    std::filesystem::path m_path;
};

Note noteOn(std::string text, int64_t token)
{
    Note note;
    note.text = std::move(text);
    note.example = 0;
    note.token = token;
    note.layer = 1;
    note.head = 2;
    note.path = "/readings/encoder.layer.1.output/full[0:3]";
    return note;
}

TEST_F(Notes, AreKeptInACompleteTrace)
{
    const Trace trace = record();
    EXPECT_TRUE(readNotes(trace)->empty());
    const Result<Note> added = addNote(trace, noteOn("watch \"this\" 看这里\nhere", 3));
    ASSERT_TRUE(added) << added.error().message();
    EXPECT_EQ(16U, added->id.size());
    EXPECT_EQ('Z', added->created.back());
    EXPECT_FALSE(std::filesystem::exists(beside()));
    const Trace again = reopened();
    ASSERT_EQ(1U, readNotes(again)->size());
    EXPECT_EQ(*added, readNotes(again)->front());
    EXPECT_TRUE(again.isComplete());
    EXPECT_EQ(3, again.committedExampleCount());
    // Who had the trace open goes on reading it.
    EXPECT_TRUE(trace.read(trace.readings().front(), { 1, {}, {} }));
    EXPECT_EQ(1U, readNotes(trace)->size());
}

TEST_F(Notes, AreChangedAndRemovedAndComeBack)
{
    const Trace trace = record();
    const Note first = *addNote(trace, noteOn("one", 1)), second = *addNote(trace, noteOn("two", 2));
    Note changed = first;
    changed.text = "one and a half";
    EXPECT_EQ(first, *changeNote(trace, changed));
    EXPECT_EQ("one and a half", readNotes(trace)->front().text);
    EXPECT_NE("", readNotes(trace)->front().changed);
    EXPECT_EQ(second, *removeNote(trace, second.id));
    EXPECT_EQ(1U, readNotes(trace)->size());
    EXPECT_EQ(second, *addNote(trace, second)) << "with its id and its time";
    EXPECT_FALSE(addNote(trace, second)) << "twice";
    EXPECT_FALSE(removeNote(trace, "absent"));
    EXPECT_FALSE(addNote(trace, Note())) << "says nothing";
    Note wrong = noteOn("x", -1);
    EXPECT_FALSE(addNote(trace, wrong));
    EXPECT_EQ(2U, readNotes(reopened())->size());
}

TEST_F(Notes, LieBesideATraceThatIsStillWritten)
{
    const Trace trace = record(2);
    ASSERT_FALSE(trace.isComplete());
    ASSERT_TRUE(addNote(trace, noteOn("early", 0)));
    EXPECT_TRUE(std::filesystem::exists(beside()));
    EXPECT_EQ(1U, readNotes(reopened())->size());
}

TEST_F(Notes, LieBesideWhereTheBytesOfTheTraceMustStay)
{
    const Trace trace = record();
    const auto size = std::filesystem::file_size(m_path);
    const Result<Note> note = addNote(trace, noteOn("apart", 0), NotePlace::Beside);
    ASSERT_TRUE(note);
    EXPECT_TRUE(std::filesystem::exists(beside()));
    EXPECT_EQ(size, std::filesystem::file_size(m_path));
    EXPECT_EQ("apart", readNotes(reopened())->front().text);
    ASSERT_TRUE(removeNote(trace, note->id, NotePlace::Beside));
    EXPECT_TRUE(readNotes(reopened())->empty());
}

TEST_F(Notes, LieBesideFilesOfOthers)
{
    m_path = m_folder.path() / "other.h5";
    H5Fclose(H5Fcreate(m_path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT));
    const auto size = std::filesystem::file_size(m_path);
    ASSERT_TRUE(addNote(reopened(), noteOn("theirs", 0)));
    EXPECT_TRUE(std::filesystem::exists(beside()));
    EXPECT_EQ(size, std::filesystem::file_size(m_path));
    EXPECT_EQ("theirs", readNotes(reopened())->front().text);
}

TEST_F(Notes, SurviveARepair)
{
    const Trace trace = record();
    ASSERT_TRUE(addNote(trace, noteOn("kept", 1)));
    const Result<RepairReport> repaired = repairTrace(m_path, m_path, true, {});
    ASSERT_TRUE(repaired) << repaired.error().message();
    const Result<std::vector<Note>> notes = readNotes(reopened());
    ASSERT_TRUE(notes) << notes.error().message();
    ASSERT_EQ(1U, notes->size());
    EXPECT_EQ("kept", notes->front().text);
}

TEST_F(Notes, AndWhatElseOthersPutIntoATraceSurviveARepair)
{
    record();
    const hid_t file = H5Fopen(m_path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    const hid_t group = H5Gcreate2(file, "analysis", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t number
        = H5Dcreate2(group, "score", H5T_STD_I32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    const int32_t score = 42;
    H5Dwrite(number, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, &score);
    H5Dclose(number);
    H5Sclose(space);
    H5Gclose(group);
    H5Lcreate_soft("/analysis/score", file, "best", H5P_DEFAULT, H5P_DEFAULT);
    H5Fclose(file);
    for (const bool isPacked : { false, true }) {
        const Result<RepairReport> repaired = repairTrace(m_path, m_path, isPacked, {});
        ASSERT_TRUE(repaired) << repaired.error().message();
        const Trace trace = reopened();
        EXPECT_TRUE(trace.isComplete());
        EXPECT_EQ(3, trace.committedExampleCount());
        const Result<Array> kept = trace.readDataset("/best");
        ASSERT_TRUE(kept) << kept.error().message();
        EXPECT_EQ(42, kept->values<int32_t>()[0]);
    }
}

TEST_F(Notes, OfSeveralAtOnceAreAllKept)
{
    record();
    std::vector<std::thread> people;
    for (int person = 0; person < 4; ++person) {
        people.emplace_back([this, person] {
            const Result<Trace> trace = Trace::open(m_path);
            for (int64_t token = 0; token < 3; ++token) {
                EXPECT_TRUE(trace && addNote(*trace, noteOn("by " + std::to_string(person), token)));
            }
        });
    }
    for (std::thread& person : people) {
        person.join();
    }
    EXPECT_EQ(12U, readNotes(reopened())->size());
}

TEST_F(Notes, AreSeenByWhoMaySeeTheTrace)
{
    using std::filesystem::perms;
    const perms own = perms::owner_read | perms::owner_write;
    const Trace trace = record();
    std::filesystem::permissions(m_path, own);
    ASSERT_TRUE(addNote(trace, noteOn("mine", 0)));
    EXPECT_EQ(own, std::filesystem::status(m_path).permissions());
    ASSERT_TRUE(addNote(trace, noteOn("mine, too", 0), NotePlace::Beside));
    EXPECT_EQ(own, std::filesystem::status(beside()).permissions());
}

TEST_F(Notes, AreTheSameUnderEveryNameOfTheTrace)
{
    ASSERT_TRUE(addNote(record(2), noteOn("once", 0)));
    const std::filesystem::path link = m_folder.path() / "latest.h5";
    std::filesystem::create_symlink("run.h5", link);
    const Result<Trace> other = Trace::open(link);
    ASSERT_TRUE(other);
    ASSERT_EQ(1U, readNotes(*other)->size());
    ASSERT_TRUE(addNote(*other, noteOn("twice", 1)));
    EXPECT_EQ(2U, readNotes(reopened())->size());
    EXPECT_FALSE(std::filesystem::exists(link.string() + ".notes.json"));
}

TEST_F(Notes, AreNeverMoreThanCanBeRead)
{
    const Trace trace = record();
    Note large = noteOn(std::string(60'000, 'x'), 0);
    std::vector<Note> notes;
    for (int index = 0; index < 1110; ++index) {
        large.id = std::to_string(index);
        notes.push_back(large);
    }
    std::ofstream(beside()) << formatNotes(notes);
    ASSERT_EQ(notes.size(), readNotes(trace)->size());
    for (int tries = 0; tries < 8; ++tries) {
        const Result<Note> added = addNote(trace, noteOn(std::string(60'000, 'y'), 1), NotePlace::Beside);
        if (!added) {
            EXPECT_NE(std::string::npos, added.error().message().find("remove some"))
                << added.error().message();
        }
        ASSERT_TRUE(readNotes(trace)) << "those that were there stay within reach";
    }
    EXPECT_FALSE(addNote(trace, noteOn(std::string(60'000, 'y'), 1), NotePlace::Beside));
}

/// A trace whose /notes is what no reader gets through.
void spoilNotes(const std::filesystem::path& path)
{
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    H5Lcreate_external("elsewhere.h5", "/notes", file, "notes", H5P_DEFAULT, H5P_DEFAULT);
    H5Fclose(file);
}

TEST_F(Notes, ThatCannotBeReadAreNotNoNotes)
{
    record();
    spoilNotes(m_path);
    const Trace trace = reopened();
    EXPECT_FALSE(readNotes(trace));
    EXPECT_FALSE(addNote(trace, noteOn("over it", 0)));
    const Result<RepairReport> repaired = repairTrace(m_path, m_path, false, {});
    ASSERT_FALSE(repaired);
    EXPECT_NE(std::string::npos, repaired.error().message().find("would be lost"))
        << repaired.error().message();
}

TEST_F(Notes, AreRefusedInASentenceWhenTheyAreDamaged)
{
    const Trace trace = record();
    for (const char* const text : { "", "{}", "[1]", R"([{"id":"a"}])", R"([{"text":"no id"}])",
             R"([{"id":"a","text":"x","token":-1}])", R"([{"id":"a","text":"x"},{"id":"a","text":"y"}])",
             R"([{"id":"a","text":7}])" }) {
        std::ofstream(beside()) << text;
        const Result<std::vector<Note>> notes = readNotes(trace);
        ASSERT_FALSE(notes) << text;
        EXPECT_NE(std::string::npos, notes.error().message().find("run.h5.notes.json"))
            << notes.error().message();
        EXPECT_FALSE(addNote(trace, noteOn("x", 0))) << "nothing that cannot be read is written over";
    }
}

} // namespace
} // namespace fovea
