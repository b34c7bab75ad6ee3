// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/repair.h"

#include "trace/checked.h"
#include "trace/foreign_members.h"
#include "trace/lay_out.h"
#include "trace/lock_file.h"
#include "trace/note_store.h"
#include "trace/packed_rows.h"
#include "trace/pyramid_file.h"
#include "trace/replacement.h"
#include "trace/trace_file.h"
#include "trace/trace_state.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <system_error>

namespace fovea {

namespace {

constexpr int64_t blockBytes = int64_t { 4 } << 20;

Error damaged(const TraceState& trace, const std::string& what)
{
    return inputError(FOVEA_TEXT("Trace", "%1: is a damaged trace: %2"), { trace.path.string(), what });
}

/// Copies a trace's committed examples.
class Repair {
public:
    Repair(const TraceState& trace, bool isPacked, const std::function<bool()>& shouldStop)
        : m_trace(trace)
        , m_isPacked(isPacked)
        , m_shouldStop(shouldStop)
    {
    }

    Result<void> run(const std::filesystem::path& output, RepairReport& report)
    {
        if (Result<void> planned = planTokens(m_trace.committed); !planned) {
            return planned;
        }
        const Result<int64_t> intact = countIntact();
        if (!intact) {
            return intact.error();
        }
        report.committedExamples = *intact;
        report.droppedExamples = m_trace.exampleCount - *intact;
        m_plan.examples.resize(static_cast<std::size_t>(*intact));
        return m_isPacked ? pack(output) : copy(output);
    }

private:
    Result<void> checkStop() const
    {
        return m_shouldStop && m_shouldStop() ? Result<void>(Error(ErrorKind::Interrupted,
                   FOVEA_TEXT("Trace", "%1: the repair was interrupted; the file is as it was"),
                   { m_trace.path.string() }))
                                              : Result<void>();
    }

    /// Rows [0, end) of a dataset, in blocks.
    Result<void> eachBlock(const StoredRows& rows, int64_t end,
        const std::function<Result<void>(int64_t firstRow, std::span<const std::byte>)>& visit) const
    {
        const int64_t rowBytes = std::max<int64_t>(1, rows.rowElements() * byteSize(rows.type));
        const int64_t step = std::max<int64_t>(1, blockBytes / rowBytes);
        for (int64_t first = 0; first < end; first += step) {
            if (Result<void> goesOn = checkStop(); !goesOn) {
                return goesOn;
            }
            const Result<std::vector<std::byte>> bytes
                = m_trace.readRows(rows, first, std::min(end, first + step));
            if (!bytes) {
                return bytes.error();
            }
            if (Result<void> visited = visit(first, *bytes); !visited) {
                return visited;
            }
        }
        return {};
    }

    Result<std::vector<std::string>> texts(const std::string& location, int64_t count) const
    {
        const Hdf5Guard guard;
        const Result<Hdf5Handle> hdf5 = openForReading(m_trace.path);
        if (!hdf5) {
            return hdf5.error();
        }
        const Hdf5Handle dataset = openDataset(**hdf5, location);
        const DatasetDescription description = dataset ? describeDataset(*dataset) : DatasetDescription();
        if (description.element.elementClass != ElementType::Class::Text) {
            return damaged(m_trace, location + " holds no text");
        }
        return readTexts(*dataset, description, { { 0 }, { count } }, location);
    }

    /// The plan that this trace was made from, with `count` examples.
    Result<void> planTokens(int64_t count)
    {
        m_plan.header = m_trace.header;
        for (const StoredReading& stored : m_trace.index.stored) {
            // Both are parts of a reading that is planned by its other name.
            const bool isChannel = stored.parts.front().rows.location.ends_with("/moments/channel");
            const bool isCause
                = stored.plan.reduction == Reduction::QueryKey && stored.plan.kind != Kind::AttentionWeights;
            if (!isChannel && !isCause) {
                m_plan.readings.push_back(stored.plan);
            }
        }
        Result<std::vector<std::vector<PartLayout>>> layouts = layoutsOf(m_plan.readings);
        if (!layouts) {
            return damaged(m_trace, layouts.error().message());
        }
        m_layouts = *std::move(layouts);
        m_begin.assign(1, 0);
        for (int64_t example = 0; example < count; ++example) {
            const auto range = m_trace.rowRange(m_trace.tokenBegin, example, m_trace.ids.rowCount);
            if (!range || range->first != m_begin.back()) {
                return range ? damaged(m_trace, "/tokens/begin has gaps") : Result<void>(range.error());
            }
            m_begin.push_back(range->second);
        }
        return readExamples(count);
    }

    Result<void> readExamples(int64_t count)
    {
        const int64_t tokens = m_begin.back();
        const auto ids = m_trace.readNumbers(m_trace.ids, 0, tokens);
        const auto types = m_trace.readNumbers(m_trace.typeIds, 0, tokens);
        const auto offsets = m_trace.readNumbers(m_trace.offsets, 0, tokens);
        const auto words = texts("/tokens/text", tokens), first = texts("/examples/text", count),
                   pairs = texts("/examples/pair", count);
        for (const auto* numbers : { &ids, &types, &offsets }) {
            if (!*numbers) {
                return numbers->error();
            }
        }
        for (const auto* read : { &words, &first, &pairs }) {
            if (!*read) {
                return read->error();
            }
        }
        for (std::size_t example = 0; example < static_cast<std::size_t>(count); ++example) {
            PlannedExample planned;
            planned.text = (*first)[example];
            planned.pair = (*pairs)[example];
            for (auto token = static_cast<std::size_t>(m_begin[example]);
                 token < static_cast<std::size_t>(m_begin[example + 1]); ++token) {
                planned.ids.push_back((*ids)[token]);
                planned.typeIds.push_back((*types)[token]);
                planned.tokenTexts.push_back((*words)[token]);
                planned.offsets.emplace_back((*offsets)[2 * token], (*offsets)[2 * token + 1]);
            }
            m_plan.examples.push_back(std::move(planned));
        }
        return {};
    }

    /// Where the rows of a planned part lie in the trace.
    Result<StoredRows> source(std::size_t reading, const PartLayout& layout) const
    {
        const std::string location = readingGroup(m_plan.readings[reading].path) + "/" + layout.name;
        for (const StoredReading& stored : m_trace.index.stored) {
            for (const StoredPart& part : stored.parts) {
                if (part.rows.location == location) {
                    const bool isAsPlanned
                        = part.rows.innerExtents == layout.innerExtents && part.rows.type == layout.type;
                    return isAsPlanned ? part.rows
                                       : Result<StoredRows>(damaged(m_trace, location + " has other axes"));
                }
            }
        }
        return damaged(m_trace, location + " is missing");
    }

    Result<void> eachPart(
        const std::function<Result<void>(std::size_t, int, const StoredRows&, const std::vector<int64_t>&)>&
            visit) const
    {
        for (std::size_t reading = 0; reading < m_layouts.size(); ++reading) {
            for (std::size_t part = 0; part < m_layouts[reading].size(); ++part) {
                const PartLayout& layout = m_layouts[reading][part];
                if (!layout.sharedWith.empty()) {
                    continue;
                }
                const Result<StoredRows> rows = source(reading, layout);
                const auto begin = rowBegin(layout, m_begin);
                if (!rows || !begin || begin->back() > rows->rowCount) {
                    return rows ? damaged(m_trace, rows->location + " is too short") : rows.error();
                }
                if (Result<void> visited = visit(reading, static_cast<int>(part), *rows, *begin); !visited) {
                    return visited;
                }
            }
        }
        return {};
    }

    /// Examples before the first whose rows are not those that were committed, as after a loss of power.
    Result<int64_t> countIntact() const
    {
        std::vector<uint64_t> sums(m_begin.size() - 1, 0);
        const Result<void> summed = eachPart([&](std::size_t reading, int part, const StoredRows& rows,
                                                 const std::vector<int64_t>& begin) -> Result<void> {
            const uint64_t seed = datasetSeed(readingGroup(m_plan.readings[reading].path) + "/"
                + m_layouts[reading][static_cast<std::size_t>(part)].name);
            ExampleChecksums checksums(begin, rows.rowElements() * byteSize(rows.type), seed, sums);
            return eachBlock(rows, begin.back(), [&](int64_t, std::span<const std::byte> bytes) {
                checksums.add(bytes);
                return Result<void>();
            });
        });
        if (!summed) {
            return summed.error();
        }
        int64_t intact = 0;
        for (const uint64_t sum : sums) {
            const Result<CommitRecord> record = m_trace.readCommit(intact);
            if (!record) {
                return record.error();
            }
            if (record->data != sum) {
                break;
            }
            ++intact;
        }
        return intact;
    }

    int64_t exampleCount() const { return static_cast<int64_t>(m_plan.examples.size()); }

    Result<void> copy(const std::filesystem::path& output)
    {
        Result<TraceFile> file = TraceFile::create(output, m_plan, true);
        if (!file) {
            return file.error();
        }
        Result<void> copied = eachPart([&](std::size_t reading, int part, const StoredRows& rows,
                                           const std::vector<int64_t>& begin) -> Result<void> {
            const int64_t rowBytes = rows.rowElements() * byteSize(rows.type);
            return eachBlock(
                rows, begin[m_plan.examples.size()], [&](int64_t firstRow, std::span<const std::byte> bytes) {
                    return file->write({ reading, part, 0, exampleCount(), firstRow * rowBytes }, bytes);
                });
        });
        if (!copied) {
            return copied;
        }
        for (int64_t example = 0; example < exampleCount(); ++example) {
            if (Result<void> goesOn = checkStop(); !goesOn) {
                return goesOn;
            }
            if (Result<void> committed = file->commit(example); !committed) {
                return committed;
            }
        }
        return file->close();
    }

    Result<void> pack(const std::filesystem::path& output)
    {
        const Result<LaidOut> laidOut = layOut(output, m_plan, m_layouts, Packing::Deflate);
        if (!laidOut) {
            return laidOut.error();
        }
        Result<PackedRows> packed = PackedRows::open(output);
        if (!packed) {
            return packed.error();
        }
        Result<void> copied = eachPart(
            [&](std::size_t, int, const StoredRows& rows, const std::vector<int64_t>& begin) -> Result<void> {
                const int64_t end = begin[m_plan.examples.size()];
                if (Result<void> chosen = packed->choose(rows.location); !chosen) {
                    return chosen;
                }
                for (int64_t first = 0; first < end; first += packed->chunkRows()) {
                    if (Result<void> goesOn = checkStop(); !goesOn) {
                        return goesOn;
                    }
                    const Result<std::vector<std::byte>> bytes
                        = m_trace.readRows(rows, first, std::min(end, first + packed->chunkRows()));
                    if (!bytes) {
                        return bytes.error();
                    }
                    if (Result<void> written = packed->write(first, *bytes); !written) {
                        return written;
                    }
                }
                return {};
            });
        if (!copied) {
            return copied;
        }
        if (Result<void> closed = packed->close(); !closed) {
            return closed;
        }
        return copyCommits(output, laidOut->commitOffset);
    }

    /// The records of the copied examples as they were, and the one that closes the file.
    Result<void> copyCommits(const std::filesystem::path& output, int64_t offset) const
    {
        std::vector<CommitRecord> records;
        for (int64_t example = 0; example < exampleCount(); ++example) {
            const Result<CommitRecord> record = m_trace.readCommit(example);
            if (!record) {
                return record.error();
            }
            records.push_back(*record);
        }
        CommitRecord last;
        last.rows = exampleCount();
        last.time = records.empty() ? 1 : records.back().time;
        last.closed = 1;
        last.seal();
        records.push_back(last);
        return writeDurably(output, std::as_bytes(std::span<const CommitRecord>(records)), offset);
    }

    const TraceState& m_trace;
    bool m_isPacked;
    const std::function<bool()>& m_shouldStop;
    TracePlan m_plan;
    std::vector<std::vector<PartLayout>> m_layouts;
    std::vector<int64_t> m_begin;
};

/// Notes that cannot be read would be lost without a word.
Result<void> keepNotes(const TraceState& trace, const std::filesystem::path& output)
{
    const Result<std::vector<TraceNode>> members = trace.nodes->children("/");
    if (!members) {
        return members.error();
    }
    if (std::ranges::find(*members, "/notes", &TraceNode::path) == members->end()) {
        return {};
    }
    const Result<std::vector<std::string>> notes = trace.nodes->readStrings("/notes", {});
    if (notes && notes->size() == 1) {
        return writeNotesInto(output, notes->front());
    }
    return inputError(FOVEA_TEXT("Trace",
                          "%1: the notes in it cannot be read and would be lost (%2); the file is as it was. "
                          "Remove /notes from it to repair it without them"),
        { trace.path.string(), notes ? "/notes holds no notes" : notes.error().message() });
}

} // namespace

Result<RepairReport> repairTrace(const std::filesystem::path& input, const std::filesystem::path& output,
    bool pack, const std::function<bool()>& shouldStop, Pyramids pyramids)
{
    // Locked before it is read: a writer that ends in between would have committed more than is copied.
    // Where no lock can be made (a folder that may only be read) nobody can be writing either.
    const Result<LockFile> lock = LockFile::acquire(input);
    std::error_code error;
    if (!lock && std::filesystem::exists(LockFile::pathFor(input), error)) {
        return lock.error();
    }
    TraceState trace;
    if (Result<void> opened = openTrace(input, trace); !opened) {
        return opened.error();
    }
    if (!trace.isTrace) {
        return inputError(FOVEA_TEXT("Trace", "%1: is an HDF5 file, but not a trace"), { input.string() });
    }
    const bool isInPlace = std::filesystem::equivalent(input, output, error);
    const Result<LockFile> outputLock = isInPlace ? Result<LockFile>(LockFile()) : LockFile::acquire(output);
    if (!outputLock) {
        return outputLock.error();
    }
    Result<Replacement> replacement = Replacement::create(output);
    if (!replacement) {
        return replacement.error();
    }
    RepairReport report;
    report.bytesBefore = static_cast<int64_t>(std::filesystem::file_size(input, error));
    if (Result<void> repaired = Repair(trace, pack, shouldStop).run(replacement->beside(), report);
        !repaired) {
        return repaired.error();
    }
    // What lies beside the input stays there.
    if (Result<void> kept = keepNotes(trace, replacement->beside()); !kept) {
        return kept.error();
    }
    if (Result<void> kept = copyForeignMembers(input, replacement->beside()); !kept) {
        return kept.error();
    }
    if (pyramids == Pyramids::Build || trace.nodes->node("/pyramids")) {
        const Result<int64_t> added = addPyramids(replacement->beside(), shouldStop);
        if (!added) {
            return added.error();
        }
        report.pyramidCount = *added;
    }
    if (fdatasync(*replacement->file()) != 0) {
        return fileError(FOVEA_TEXT("Trace", "%1: cannot be written (%2)"), output, errno);
    }
    if (Result<void> put = replacement->putInPlace(); !put) {
        return put.error();
    }
    report.bytesAfter = static_cast<int64_t>(std::filesystem::file_size(output, error));
    return report;
}

} // namespace fovea
