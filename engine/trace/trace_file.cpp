// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/trace_file.h"

#include "trace/checked.h"
#include "trace/commit_record.h"
#include "trace/file_descriptor.h"
#include "trace/lay_out.h"
#include "trace/lock_file.h"
#include "trace/replacement.h"

#include <fovea/message_text.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <deque>
#include <limits>
#include <system_error>

namespace fovea {

namespace {

/// One dataset while its rows are written.
struct OpenPart {
    int64_t offset = -1;
    int64_t rowBytes = 0;
    std::vector<int64_t> begin;
    uint64_t seed = 0;

    int64_t byteBegin(int64_t example) const { return begin[static_cast<std::size_t>(example)] * rowBytes; }
};

/// What is known of an example that is not committed yet.
struct PendingExample {
    int64_t partCount = 0;
    uint64_t data = 0;
};

double secondsSince1970()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Bytes of all parts, or nothing when the number leaves int64.
std::optional<int64_t> partBytes(
    const std::vector<std::vector<PartLayout>>& layouts, const std::vector<int64_t>& begin)
{
    int64_t total = 0;
    for (const auto& parts : layouts) {
        for (const PartLayout& part : parts) {
            const auto rows = rowBegin(part, begin);
            const auto rowBytes = part.rowBytes();
            const auto bytes = rows && rowBytes ? checkedProduct({ rows->back(), *rowBytes }) : std::nullopt;
            const auto sum = bytes ? checkedSum(total, part.sharedWith.empty() ? *bytes : 0) : std::nullopt;
            if (!sum) {
                return std::nullopt;
            }
            total = *sum;
        }
    }
    return total;
}

} // namespace

struct TraceFile::Implementation {
    std::filesystem::path path;
    LockFile lock;
    FileDescriptor file;
    std::vector<std::vector<OpenPart>> parts;
    int64_t commitOffset = -1;
    int64_t exampleCount = 0;
    int64_t committed = 0;
    int64_t bytesWritten = 0;
    int64_t bytesSinceWriteBack = 0;
    /// Examples from `committed` on.
    std::deque<PendingExample> pending;
    DataChecksum checksum;
    bool isClosed = false;

    Error writeError(std::size_t byteCount) const
    {
        if (meansDiskFull(errno)) {
            return inputError(FOVEA_TEXT("Trace",
                                  "%1: the disk is full: %2 more were needed, %3 are free; examples written "
                                  "before are kept (%4)"),
                { path.string(), byteText(static_cast<int64_t>(byteCount)), byteText(freeBytes(path)),
                    std::to_string(committed) });
        }
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), path, errno);
    }

    /// Adds a piece of consecutive examples' rows to the checksum of each example it touches.
    void countPiece(const OpenPart& part, const Piece& piece, std::span<const std::byte> bytes)
    {
        int64_t at = part.byteBegin(piece.firstExample) + piece.offset;
        const int64_t end = at + static_cast<int64_t>(bytes.size());
        for (int64_t example = piece.firstExample; example < piece.firstExample + piece.exampleCount;
             ++example) {
            const int64_t first = part.byteBegin(example), last = part.byteBegin(example + 1);
            if (last <= at || first >= end) {
                continue;
            }
            if (first >= at) {
                checksum.begin(part.seed);
            }
            const int64_t from = std::max(first, at), to = std::min(last, end);
            checksum.add(
                bytes.subspan(static_cast<std::size_t>(from - at), static_cast<std::size_t>(to - from)));
            if (to == last) {
                const auto place = static_cast<std::size_t>(example - committed);
                pending.resize(std::max(pending.size(), place + 1));
                pending[place].partCount += 1;
                pending[place].data += checksum.value();
            }
        }
    }

    /// Parts that have rows of this example.
    int64_t partCountOf(int64_t example) const
    {
        int64_t count = 0;
        for (const auto& reading : parts) {
            count += std::count_if(reading.begin(), reading.end(), [&](const OpenPart& part) {
                return !part.begin.empty() && part.byteBegin(example) < part.byteBegin(example + 1);
            });
        }
        return count;
    }

    /// The disk begins while rows still come, so that closing has little left to wait for.
    void startWriteBack(int64_t byteCount)
    {
        constexpr int64_t stepBytes = int64_t { 16 } << 20;
        bytesSinceWriteBack += byteCount;
        if (bytesSinceWriteBack >= stepBytes) {
            bytesSinceWriteBack = 0;
            sync_file_range(*file, 0, 0, SYNC_FILE_RANGE_WRITE);
        }
    }

    Result<void> append(CommitRecord record, int64_t index)
    {
        record.time = secondsSince1970();
        record.seal();
        const auto bytes = std::as_bytes(std::span(&record, 1));
        if (!writeFully(*file, bytes, commitOffset + index * static_cast<int64_t>(sizeof(record)))) {
            return writeError(bytes.size());
        }
        return {};
    }
};

TraceFile::TraceFile(std::unique_ptr<Implementation> implementation)
    : m_implementation(std::move(implementation))
{
}

TraceFile::~TraceFile() = default;
TraceFile::TraceFile(TraceFile&&) noexcept = default;
TraceFile& TraceFile::operator=(TraceFile&&) noexcept = default;

int64_t TracePlan::byteCount() const
{
    const auto layouts = layoutsOf(readings);
    const auto begin = tokenBegin(examples);
    int64_t text = 0;
    for (const PlannedExample& example : examples) {
        text += static_cast<int64_t>(example.text.size() + example.pair.size());
        for (const std::string& token : example.tokenTexts) {
            text += static_cast<int64_t>(token.size());
        }
    }
    // Beside the rows: the tokens' numbers and text, the commit records, and what HDF5 keeps for each object.
    const int64_t aside = text + 48 * begin.back() + 160 * static_cast<int64_t>(begin.size()) + 65536
        + 8192 * static_cast<int64_t>(readings.size());
    const auto rows = layouts ? partBytes(*layouts, begin) : std::optional<int64_t>(0);
    return (rows ? checkedSum(*rows, aside) : std::nullopt).value_or(std::numeric_limits<int64_t>::max());
}

Result<TraceFile> TraceFile::create(const std::filesystem::path& path, const TracePlan& plan, bool overwrite)
{
    std::error_code error;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, error)) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: the folder %2 does not exist"), { path.string(), folder.string() });
    }
    if (std::filesystem::is_directory(path, error)) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: is a folder; expected the name of a file"), { path.string() });
    }
    auto made = std::make_unique<Implementation>();
    made->path = path;
    Result<std::vector<std::vector<PartLayout>>> layouts = layoutsOf(plan.readings);
    if (!layouts) {
        return layouts.error();
    }
    Result<LockFile> lock = LockFile::acquire(path);
    if (!lock) {
        return lock.error();
    }
    made->lock = *std::move(lock);
    if (!overwrite && std::filesystem::exists(path, error)) {
        return inputError(
            FOVEA_TEXT("Trace", "%1: exists already; choose another name or allow to overwrite it (--force)"),
            { path.string() });
    }
    const int64_t needed = plan.byteCount(), available = freeBytes(path);
    if (needed > available) {
        return inputError(
            FOVEA_TEXT("Trace",
                "%1: the disk is full: the trace will hold %2, %3 are free; record fewer kinds, layers "
                "or examples, or choose another disk"),
            { path.string(), byteText(needed), byteText(available) });
    }
    // Laid out beside and renamed, so that a reader meets the old file or the new one, whole.
    Result<Replacement> replacement = Replacement::create(path);
    if (!replacement) {
        return replacement.error();
    }
    const Result<LaidOut> laidOut = layOut(replacement->beside(), plan, *layouts);
    if (!laidOut) {
        return laidOut.error();
    }
    if (Result<void> put = replacement->putInPlace(); !put) {
        return put.error();
    }
    made->file = replacement->takeFile();
    made->commitOffset = laidOut->commitOffset;
    made->exampleCount = static_cast<int64_t>(plan.examples.size());
    const auto begin = tokenBegin(plan.examples);
    for (std::size_t reading = 0; reading < layouts->size(); ++reading) {
        std::vector<OpenPart> parts;
        for (std::size_t part = 0; part < (*layouts)[reading].size(); ++part) {
            const PartLayout& layout = (*layouts)[reading][part];
            parts.push_back({ laidOut->offsets[reading][part], *layout.rowBytes(), *rowBegin(layout, begin),
                datasetSeed(readingGroup(plan.readings[reading].path) + "/" + layout.name) });
            if (!layout.sharedWith.empty()) {
                parts.back().begin.clear();
            }
        }
        made->parts.push_back(std::move(parts));
    }
    return TraceFile(std::move(made));
}

Result<void> TraceFile::write(
    std::size_t reading, int part, int64_t example, std::span<const std::byte> bytes)
{
    return write({ reading, part, example, 1, 0 }, bytes);
}

Result<void> TraceFile::write(const Piece& piece, std::span<const std::byte> bytes)
{
    Implementation& trace = *m_implementation;
    const bool isKnown = piece.reading < trace.parts.size() && piece.part >= 0
        && static_cast<std::size_t>(piece.part) < trace.parts[piece.reading].size()
        && piece.firstExample >= trace.committed && piece.exampleCount > 0
        && piece.exampleCount <= trace.exampleCount - piece.firstExample && !trace.isClosed;
    const OpenPart* part
        = isKnown ? &trace.parts[piece.reading][static_cast<std::size_t>(piece.part)] : nullptr;
    const auto byteCount = static_cast<int64_t>(bytes.size());
    if (part == nullptr || part->begin.empty() || piece.offset < 0
        || byteCount > part->byteBegin(piece.firstExample + piece.exampleCount)
                - part->byteBegin(piece.firstExample) - piece.offset) {
        return Error(ErrorKind::Internal,
            FOVEA_TEXT("Trace",
                "%1: rows that the trace has no place for: reading %2, part %3, example %4, %5 bytes"),
            { trace.path.string(), std::to_string(piece.reading), std::to_string(piece.part),
                std::to_string(piece.firstExample), std::to_string(bytes.size()) });
    }
    const int64_t offset = part->offset + part->byteBegin(piece.firstExample) + piece.offset;
    if (!bytes.empty() && !writeFully(*trace.file, bytes, offset)) {
        return trace.writeError(bytes.size());
    }
    trace.countPiece(*part, piece, bytes);
    trace.bytesWritten += byteCount;
    trace.startWriteBack(byteCount);
    return {};
}

Result<void> TraceFile::commit(int64_t example)
{
    Implementation& trace = *m_implementation;
    const PendingExample written = trace.pending.empty() ? PendingExample() : trace.pending.front();
    const bool isNext = example == trace.committed && example < trace.exampleCount;
    const int64_t expected = isNext ? trace.partCountOf(example) : 0;
    if (!isNext || written.partCount != expected) {
        return Error(ErrorKind::Internal,
            FOVEA_TEXT("Trace",
                "%1: example %2 cannot be committed: %3 of %4 datasets are written, %5 examples before it"),
            { trace.path.string(), std::to_string(example), std::to_string(written.partCount),
                std::to_string(expected), std::to_string(trace.committed) });
    }
    CommitRecord record;
    record.rows = example + 1;
    record.data = written.data;
    Result<void> appended = trace.append(record, example);
    if (appended) {
        trace.committed += 1;
        if (!trace.pending.empty()) {
            trace.pending.pop_front();
        }
    }
    return appended;
}

Result<void> TraceFile::close()
{
    Implementation& trace = *m_implementation;
    if (trace.isClosed) {
        return {};
    }
    trace.isClosed = true;
    CommitRecord record;
    record.rows = trace.committed;
    record.closed = 1;
    // After a loss of power the rows must be there when the closing record is.
    if (fdatasync(*trace.file) != 0) {
        return trace.writeError(0);
    }
    if (Result<void> appended = trace.append(record, trace.committed); !appended) {
        return appended;
    }
    if (fdatasync(*trace.file) != 0) {
        return trace.writeError(0);
    }
    trace.lock.release();
    return {};
}

int64_t TraceFile::bytesWritten() const
{
    return m_implementation->bytesWritten;
}

} // namespace fovea
