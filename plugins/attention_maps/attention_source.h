// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/map_reading.h"
#include "attention_maps/prepared_map.h"

#include <fovea/workbench.h>

#include <QObject>
#include <QStringList>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace fovea::attention_maps {

/// One of the pictures that can be made of A and B; the paired ones have the tokens that both share.
enum class MapView { A, B, PairedA, PairedB, Difference };

/// The maps that Selection and Comparison mean, read once for every panel that shows them. Without a
/// comparison A is what is selected, and B is nothing.
class AttentionSource : public QObject {
    Q_OBJECT
public:
    using Target = MapTarget;
    using Reading = MapReading;
    using State = MapState;

    explicit AttentionSource(Workbench& workbench);

    State state(Side side = Side::A) const { return at(side).state; }
    /// The sentence of what failed.
    const QString& problem(Side side = Side::A) const { return at(side).problem; }
    std::optional<Target> target(Side side = Side::A) const { return at(side).target; }
    std::shared_ptr<const Trace> trace(Side side = Side::A) const;
    bool isComparing() const { return m_workbench.comparison().b.has_value(); }
    /// As it is wanted; `maps` follow when they have been prepared again.
    bool isRangeLocked() const { return m_workbench.comparison().isRangeLocked; }
    bool isLoading() const { return m_isLoading; }

    /// What was read last, which stays while the next is read; nullptr until the first map has been read, and
    /// when there is none to show.
    const Reading* reading(Side side = Side::A) const { return at(side).reading.get(); }
    const PreparedMaps& maps() const { return m_maps; }
    const PreparedMap& map(MapView view = MapView::A) const;
    /// Runs `work` on a reading thread and then `done`, as `Workbench::read`; for what takes long of a large
    /// map.
    void compute(QObject* owner, const QString& tag, std::function<void()> work, std::function<void()> done);

    /// The selected query and key as row and column of that picture.
    std::optional<int> selectedRow(MapView view = MapView::A) const;
    std::optional<int> selectedColumn(MapView view = MapView::A) const;

    const AttentionOptions& options() const { return m_options; }
    void setOptions(const AttentionOptions& options);

    void selectHead(int layer, int head, Side side = Side::A);
    void selectCell(std::optional<int> row, std::optional<int> column, MapView view = MapView::A);
    void selectExample(int64_t example, Side side = Side::A);

    /// Trace, example, layer, head and tokens by name and number, and how they are shown: a figure's recipe.
    /// The same wherever the file lies.
    Value recipe(const char* panel) const;
    /// "L3 H5 · The animal didn't cross …"; of two: "L3 H5 · B − A · …".
    QString subject(Comparison::Mode mode = Comparison::Mode::A) const;
    /// Whose map that is: "A · The animal …".
    QString sideTitle(Side side) const;
    /// "Example 3 of 10 …" when there are several; empty otherwise.
    QString exampleText(Side side = Side::A) const;
    /// How the two were brought together: "14 of 15 tokens aligned".
    QStringList alignmentFacts() const;

signals:
    void targetChanged();
    /// Another map, or the same shown another way.
    void mapChanged();
    void tokensSelected();
    void loadingChanged();

private:
    struct SideState {
        State state = State::NoTrace;
        QString problem;
        std::optional<Target> target;
        std::shared_ptr<const Reading> reading;
    };
    struct Job;

    const SideState& at(Side side) const { return m_sides[static_cast<std::size_t>(side)]; }
    void follow();
    void read();
    void take(const Job& job);
    /// The maps that are there under other options.
    void prepareAgain();
    void show(PreparedMaps maps);
    void setLoading(bool isLoading);
    bool isReadAsWanted() const;
    /// A token of the side that is selected as a token of `side`.
    std::optional<int64_t> tokenOf(Side side, std::optional<int64_t> token) const;

    Workbench& m_workbench;
    std::array<SideState, 2> m_sides;
    PreparedMaps m_maps;
    AttentionOptions m_options;
    bool m_isLoading = false;
};

} // namespace fovea::attention_maps
