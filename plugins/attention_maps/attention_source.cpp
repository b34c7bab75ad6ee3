// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "attention_maps/attention_source.h"

#include <fovea/error_text.h>

#include <algorithm>

namespace fovea::attention_maps {
namespace {

constexpr std::array bothSides { Side::A, Side::B };

} // namespace

/// What is read in one go: of each side what it shows already, or what it shall show.
struct AttentionSource::Job {
    struct Part {
        std::shared_ptr<const Trace> trace;
        std::optional<Target> target;
        std::shared_ptr<const Reading> reading;
        std::optional<Error> error;
    };
    std::array<Part, 2> parts;
    PreparedMaps maps;

    void run(const AttentionOptions& options, bool isRangeLocked)
    {
        for (Part& part : parts) {
            if (part.target && part.reading == nullptr) {
                Result<std::shared_ptr<const Reading>> read = readMap(*part.trace, *part.target);
                read ? part.reading = *read : part.reading = nullptr;
                part.error = read ? std::nullopt : std::optional(read.error());
            }
        }
        if (parts[0].reading != nullptr) {
            maps = prepare(*parts[0].reading, parts[1].reading.get(), options, isRangeLocked);
        }
    }
};

AttentionSource::AttentionSource(Workbench& workbench)
    : m_workbench(workbench)
{
    connect(&workbench, &Workbench::selectionChanged, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::comparisonChanged, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::traceOpened, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::traceGrew, this, &AttentionSource::follow);
    connect(&workbench, &Workbench::traceClosed, this, &AttentionSource::follow);
    follow();
}

std::shared_ptr<const Trace> AttentionSource::trace(Side side) const
{
    return target(side) ? m_workbench.trace(target(side)->trace) : nullptr;
}

void AttentionSource::follow()
{
    std::array<std::optional<Target>, 2> targets;
    std::array<State, 2> states { State::NoTrace, State::NoTrace };
    const Selection& selection = m_workbench.selection();
    targets[0] = targetOf(
        m_workbench, selectionOfA(m_workbench.comparison(), selection).value_or(selection), states[0]);
    if (targets[0]) {
        targets[1] = targetOfB(m_workbench, *targets[0], states[1]);
    }
    bool isSame = m_maps.isRangeLocked == m_workbench.comparison().isRangeLocked || m_maps.a.isEmpty();
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        const SideState& now = m_sides[side];
        isSame = isSame && targets[side] == now.target
            && (states[side] == now.state || (now.state == State::Failed && states[side] == State::Ready));
    }
    if (isSame) {
        emit tokensSelected();
        return;
    }
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        m_sides[side].target = targets[side];
        m_sides[side].state = states[side];
        if (states[side] != State::Ready) {
            m_sides[side].reading.reset();
        }
    }
    if (states[0] == State::Ready) {
        if (states[1] != State::Ready) {
            m_maps.b = m_maps.pairedA = m_maps.pairedB = m_maps.difference = {};
        }
        read();
    } else {
        m_maps = {};
        setLoading(false);
        emit mapChanged();
    }
    emit targetChanged();
}

void AttentionSource::read()
{
    auto job = std::make_shared<Job>();
    for (const Side side : bothSides) {
        const SideState& wanted = at(side);
        if (wanted.state != State::Ready || !wanted.target) {
            continue;
        }
        const bool isThere = wanted.reading != nullptr && wanted.reading->target == *wanted.target;
        job->parts[static_cast<std::size_t>(side)]
            = { trace(side), wanted.target, isThere ? wanted.reading : nullptr, std::nullopt };
    }
    setLoading(true);
    compute(
        this, QStringLiteral("map"),
        [job, options = m_options, isLocked = m_workbench.comparison().isRangeLocked] {
            job->run(options, isLocked);
        },
        [this, job] { take(*job); });
}

void AttentionSource::take(const Job& job)
{
    for (const Side side : bothSides) {
        const Job::Part& part = job.parts[static_cast<std::size_t>(side)];
        SideState& now = m_sides[static_cast<std::size_t>(side)];
        // The Selection may have gone back to where it was while another was being read.
        if (now.state != State::Ready && now.state != State::Failed) {
            continue;
        }
        if (part.target != now.target) {
            return;
        }
        now.state = part.error ? State::Failed : State::Ready;
        now.problem = part.error ? errorText(*part.error) : QString();
        now.reading = part.reading;
    }
    m_maps = {};
    if (reading() == nullptr) {
        setLoading(false);
        emit mapChanged();
    } else if (job.maps.options == m_options
        && job.maps.isRangeLocked == m_workbench.comparison().isRangeLocked) {
        show(job.maps);
    } else {
        prepareAgain();
    }
}

void AttentionSource::prepareAgain()
{
    const bool isLocked = m_workbench.comparison().isRangeLocked;
    const std::shared_ptr<const Reading> a = at(Side::A).reading, b = at(Side::B).reading;
    if (a->map.shape().elementCount() <= mostWeightsAtOnce) {
        show(prepare(*a, b.get(), m_options, isLocked));
        return;
    }
    setLoading(true);
    auto maps = std::make_shared<PreparedMaps>();
    compute(
        this, QStringLiteral("prepare"),
        [maps, a, b, options = m_options, isLocked] { *maps = prepare(*a, b.get(), options, isLocked); },
        [this, maps, a, b] {
            if (a == at(Side::A).reading && b == at(Side::B).reading && maps->options == m_options) {
                show(std::move(*maps));
            }
        });
}

bool AttentionSource::isReadAsWanted() const
{
    return std::all_of(bothSides.begin(), bothSides.end(), [this](Side side) {
        return at(side).state != State::Ready
            || (reading(side) != nullptr && reading(side)->target == target(side));
    });
}

void AttentionSource::show(PreparedMaps maps)
{
    m_maps = std::move(maps);
    // Another map may be on its way.
    if (isReadAsWanted()) {
        setLoading(false);
    }
    emit mapChanged();
}

const PreparedMap& AttentionSource::map(MapView view) const
{
    switch (view) {
    case MapView::B:
        return m_maps.b;
    case MapView::PairedA:
        return m_maps.pairedA;
    case MapView::PairedB:
        return m_maps.pairedB;
    case MapView::Difference:
        return m_maps.difference;
    default:
        return m_maps.a;
    }
}

void AttentionSource::compute(
    QObject* owner, const QString& tag, std::function<void()> work, std::function<void()> done)
{
    m_workbench.read(
        owner, tag,
        [work = std::move(work)]() -> Result<Array> {
            work();
            return Array();
        },
        [done = std::move(done)](const Result<Array>&) { done(); });
}

void AttentionSource::setLoading(bool isLoading)
{
    if (m_isLoading != isLoading) {
        m_isLoading = isLoading;
        emit loadingChanged();
    }
}

std::optional<int64_t> AttentionSource::tokenOf(Side side, std::optional<int64_t> token) const
{
    if (!token || !isComparing() || !target()) {
        return token;
    }
    const Selection& selection = m_workbench.selection();
    const auto isSelected = [&](Side each) {
        return target(each) && selection.trace.value_or(target(each)->trace) == target(each)->trace
            && selection.example.value_or(0) == target(each)->example;
    };
    if (isSelected(side)) {
        return token;
    }
    if (!isSelected(side == Side::A ? Side::B : Side::A) || reading(Side::B) == nullptr) {
        return std::nullopt;
    }
    const std::optional<int> found
        = side == Side::A ? m_maps.alignment.toA(*token) : m_maps.alignment.toB(*token);
    return found ? std::optional<int64_t>(*found) : std::nullopt;
}

std::optional<int> AttentionSource::selectedRow(MapView view) const
{
    const std::optional<int64_t> query
        = tokenOf(view == MapView::B ? Side::B : Side::A, m_workbench.selection().query);
    return query ? map(view).shown.rowOf(*query) : std::nullopt;
}

std::optional<int> AttentionSource::selectedColumn(MapView view) const
{
    const std::optional<int64_t> key
        = tokenOf(view == MapView::B ? Side::B : Side::A, m_workbench.selection().key);
    return key ? map(view).shown.columnOf(*key) : std::nullopt;
}

void AttentionSource::setOptions(const AttentionOptions& options)
{
    if (options == m_options) {
        return;
    }
    m_options = options;
    if (reading() != nullptr) {
        prepareAgain();
    } else {
        emit mapChanged();
    }
}

void AttentionSource::selectHead(int layer, int head, Side side)
{
    const std::optional<Target> from = target(side) ? target(side) : target();
    if (!from) {
        return;
    }
    Selection selection = m_workbench.selection();
    // Tokens stay those of the side that they were chosen in.
    const bool isOfASide = isComparing() && selection.trace && (selection.query || selection.key);
    if (!isOfASide) {
        selection.trace = from->trace;
        selection.example = from->example;
    }
    selection.layer = layer;
    selection.head = head;
    m_workbench.select(selection);
}

void AttentionSource::selectCell(std::optional<int> row, std::optional<int> column, MapView view)
{
    const std::optional<Target> from = target(view == MapView::B ? Side::B : Side::A);
    if (!from) {
        return;
    }
    const auto tokenAt = [](const std::vector<int>& tokens, std::optional<int> place) {
        return place && *place >= 0 && *place < static_cast<int>(tokens.size())
            ? std::optional<int64_t>(tokens[static_cast<std::size_t>(*place)])
            : std::nullopt;
    };
    Selection selection = m_workbench.selection();
    selection.trace = from->trace;
    selection.example = from->example;
    selection.layer = from->layer;
    selection.head = from->head;
    selection.query = tokenAt(map(view).shown.queries, row);
    selection.key = tokenAt(map(view).shown.keys, column);
    m_workbench.select(selection);
}

void AttentionSource::selectExample(int64_t example, Side side)
{
    if (!target(side) || target(side)->example == example) {
        return;
    }
    Comparison comparison = m_workbench.comparison();
    std::optional<ComparisonSide>& compared = side == Side::A ? comparison.a : comparison.b;
    if (compared && compared->example) {
        compared->example = example;
        m_workbench.compare(comparison);
    }
    Selection selection = m_workbench.selection();
    selection.trace = target(side)->trace;
    selection.example = example;
    // Tokens of another text mean nothing here.
    selection.query.reset();
    selection.key.reset();
    m_workbench.select(selection);
}

} // namespace fovea::attention_maps
