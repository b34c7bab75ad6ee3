// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/growing_sample.h"
#include "trace/repair.h"
#include "trace/temporary_folder.h"

#include <fovea/array_file.h>
#include <fovea/trace.h>

#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <functional>
#include <sstream>

namespace fovea {
namespace {

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Names of what happens in a folder, in order, as "created run.h5".
class FolderWatch {
public:
    explicit FolderWatch(const std::filesystem::path& folder)
        : m_file(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        EXPECT_GE(
            inotify_add_watch(m_file, folder.c_str(), IN_CREATE | IN_OPEN | IN_MOVED_TO | IN_DELETE), 0);
    }
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    ~FolderWatch() { close(m_file); }

    std::vector<std::string> events() const
    {
        std::vector<std::string> all;
        alignas(inotify_event) std::array<char, 65536> bytes {};
        for (ssize_t count = 0; (count = read(m_file, bytes.data(), bytes.size())) > 0;) {
            for (ssize_t at = 0; at < count;) {
                const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
                const std::string what = (event->mask & IN_CREATE) != 0 ? "created "
                    : (event->mask & IN_OPEN) != 0                      ? "opened "
                    : (event->mask & IN_MOVED_TO) != 0                  ? "replaced "
                                                                        : "deleted ";
                all.push_back(what + (event->len > 0 ? event->name : ""));
                at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
            }
        }
        return all;
    }

private:
    int m_file;
};

class ReplacingAFile : public ::testing::Test {
protected:
    /// A trace that was closed after `written` of 12 examples.
    void writeTrace(const std::filesystem::path& path, int64_t written, bool overwrite = false) const
    {
        const TracePlan plan = sample::growingPlan(m_sizes);
        Result<TraceFile> file = TraceFile::create(path, plan, overwrite);
        ASSERT_TRUE(file) << file.error().message();
        ASSERT_TRUE(sample::fill(*file, m_sizes, plan, 0, written) && file->close());
    }

    std::filesystem::path at(const std::string& name) const { return m_folder.path() / name; }

    sample::Sizes m_sizes = sample::growingSizes(12);
    TemporaryFolder m_folder;
    std::filesystem::path m_path = at("run.h5");
};

TEST_F(ReplacingAFile, LeavesFilesAloneThatHaveTheNamesItWouldUse)
{
    std::vector<std::string> names;
    for (const char* const suffix : { ".new", ".repairing", ".trimming" }) {
        names.push_back("run.h5" + std::string(suffix));
    }
    names.push_back("run.h5.new-" + std::to_string(getpid()));
    for (const std::string& name : names) {
        std::ofstream(at(name)) << "mine";
    }
    writeTrace(m_path, 5);
    ASSERT_TRUE(trimTrace(m_path, int64_t { 1 } << 30));
    ASSERT_TRUE(repairTrace(m_path, m_path, true));
    ASSERT_TRUE(writeFile(at("run.h5"), "text"));
    EXPECT_EQ(contents(m_path), "text");
    for (const std::string& name : names) {
        EXPECT_EQ(contents(at(name)), "mine") << name;
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), 5);
}

TEST_F(ReplacingAFile, ReplacesWhatASymbolicLinkLeadsTo)
{
    std::filesystem::create_directory(at("elsewhere"));
    std::filesystem::create_symlink("elsewhere/real.h5", m_path);
    // The link leads to nothing at first.
    writeTrace(m_path, 5);
    ASSERT_TRUE(std::filesystem::is_symlink(m_path));
    EXPECT_EQ(Trace::open(at("elsewhere/real.h5"))->exampleCount(), 12);
    ASSERT_TRUE(repairTrace(m_path, m_path, false));
    ASSERT_TRUE(std::filesystem::is_symlink(m_path));
    EXPECT_EQ(Trace::open(at("elsewhere/real.h5"))->exampleCount(), 5);
    writeTrace(m_path, 12, true);
    ASSERT_TRUE(std::filesystem::is_symlink(m_path));
    EXPECT_EQ(Trace::open(at("elsewhere/real.h5"))->committedExampleCount(), 12);
}

TEST_F(ReplacingAFile, KeepsAWriterAwayThatCameByAnotherName)
{
    std::filesystem::create_symlink("run.h5", at("link.h5"));
    const TracePlan plan = sample::growingPlan(m_sizes);
    Result<TraceFile> file = TraceFile::create(m_path, plan, false);
    ASSERT_TRUE(file);
    EXPECT_FALSE(TraceFile::create(at("link.h5"), plan, true));
    EXPECT_FALSE(repairTrace(at("link.h5"), at("fixed.h5"), false));
    ASSERT_TRUE(sample::fill(*file, m_sizes, plan, 0, 12) && file->close());
    EXPECT_TRUE(repairTrace(at("link.h5"), at("fixed.h5"), false));
}

TEST_F(ReplacingAFile, HoldsTheLockFromBeforeItReadsUntilAfterItReplaces)
{
    writeTrace(m_path, 5);
    const FolderWatch watch(m_folder.path());
    ASSERT_TRUE(repairTrace(m_path, m_path, false));
    const std::vector<std::string> events = watch.events();
    const auto place = [&](const std::string& event) {
        const auto found = std::find(events.begin(), events.end(), event);
        EXPECT_NE(found, events.end()) << event;
        return found - events.begin();
    };
    EXPECT_LT(place("created run.h5.lock"), place("opened run.h5"));
    EXPECT_LT(place("replaced run.h5"), place("deleted run.h5.lock"));
}

TEST_F(ReplacingAFile, ShowsItToNobodyWhoCouldNotReadItBefore)
{
    using std::filesystem::perms;
    const perms own = perms::owner_read | perms::owner_write;
    const auto modeOf
        = [](const std::filesystem::path& path) { return std::filesystem::status(path).permissions(); };
    writeTrace(m_path, 5);
    EXPECT_EQ(perms::others_read, modeOf(m_path) & perms::others_read) << "a new one, by the usual mask";
    for (const perms mode : { own, own | perms::group_read, perms::owner_read }) {
        std::filesystem::permissions(m_path, mode);
        ASSERT_TRUE(repairTrace(m_path, m_path, true));
        EXPECT_EQ(mode, modeOf(m_path));
    }
    std::filesystem::permissions(m_path, own);
    writeTrace(m_path, 12, true);
    EXPECT_EQ(own, modeOf(m_path));
    ASSERT_TRUE(writeFile(m_path, "text"));
    EXPECT_EQ(own, modeOf(m_path));
}

TEST_F(ReplacingAFile, RefusesToReplaceATraceThatIsBeingWritten)
{
    writeTrace(m_path, 5);
    const Result<TraceFile> file = TraceFile::create(at("other.h5"), sample::growingPlan(m_sizes), false);
    ASSERT_TRUE(file);
    const Result<RepairReport> report = repairTrace(m_path, at("other.h5"), false);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message().find("is being written by process"), std::string::npos);
}

} // namespace
} // namespace fovea
