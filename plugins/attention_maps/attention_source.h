// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/prepared_map.h"

#include <fovea/trace.h>
#include <fovea/workbench.h>

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace fovea::attention_maps {

/// The map that the Selection means, read once for every panel that shows it. What the Selection leaves open
/// is the newest trace, its first example, its first layer with attention, head 0.
class AttentionSource : public QObject {
    Q_OBJECT
public:
    struct Target {
        int trace = 0;
        int64_t example = 0;
        int layer = 0;
        int head = 0;
        friend bool operator==(const Target&, const Target&) = default;
    };
    /// What was read last; stays while the next is read.
    struct Reading {
        Target target;
        TraceTokens tokens;
        QStringList labels;
        std::vector<bool> isSpecial;
        /// f32 [query, key], of the first rows when the whole would be too large.
        Array map;
        /// Stored as it was, not computed again from query and key.
        bool isStored = false;
    };
    enum class State { NoTrace, NoAttention, NotRecordedYet, Failed, Ready };

    explicit AttentionSource(Workbench& workbench);

    State state() const { return m_state; }
    /// The sentence of what failed.
    const QString& problem() const { return m_problem; }
    std::optional<Target> target() const { return m_target; }
    std::shared_ptr<const Trace> trace() const;
    bool isLoading() const { return m_isLoading; }

    /// nullptr until the first map has been read, and when there is none to show.
    const Reading* reading() const { return m_reading.get(); }
    const ShownMap& shown() const { return m_prepared.shown; }
    const ValueScale& scale() const { return m_prepared.scale; }
    const std::shared_ptr<const MapPyramid>& pyramid() const { return m_prepared.pyramid; }
    /// Runs `work` on a reading thread and then `done`, as `Workbench::read`; for what takes long of a large
    /// map.
    void compute(QObject* owner, const QString& tag, std::function<void()> work, std::function<void()> done);
    QStringList rowLabels() const;
    QStringList columnLabels() const;
    /// The selected query and key as row and column of `shown`.
    std::optional<int> selectedRow() const;
    std::optional<int> selectedColumn() const;

    const AttentionOptions& options() const { return m_options; }
    void setOptions(const AttentionOptions& options);

    void selectHead(int layer, int head);
    void selectCell(std::optional<int> row, std::optional<int> column);
    void selectExample(int64_t example);

    /// Trace, example, layer, head and tokens by name and number, and how they are shown: a figure's recipe.
    /// The same wherever the file lies.
    Value recipe(const char* panel) const;
    /// "L3 H5 · The animal didn't cross …".
    QString subject() const;
    /// "Example 3 of 10 …" when there are several; empty otherwise.
    QString exampleText() const;

signals:
    void targetChanged();
    /// Another map, or the same shown another way.
    void mapChanged();
    void tokensSelected();
    void loadingChanged();

private:
    void follow();
    void read();
    void take(std::shared_ptr<Reading> reading, PreparedMap prepared, const Result<Array>& answer);
    /// The map that is there under other options.
    void prepareAgain();
    void show(PreparedMap prepared);
    void setLoading(bool isLoading);
    std::optional<Target> targetOf(const Selection& selection, State& state) const;

    Workbench& m_workbench;
    State m_state = State::NoTrace;
    QString m_problem;
    std::optional<Target> m_target;
    std::shared_ptr<const Reading> m_reading;
    PreparedMap m_prepared;
    AttentionOptions m_options;
    bool m_isLoading = false;
};

/// Maps of more weights than this are read in part.
inline constexpr int64_t mostWeightsRead = int64_t { 4096 } * 4096;

} // namespace fovea::attention_maps
