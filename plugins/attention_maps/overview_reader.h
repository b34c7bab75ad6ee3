// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/head_overview.h"

#include <fovea/error.h>
#include <fovea/trace.h>
#include <fovea/workbench.h>

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace fovea::attention_maps {

/// Reads the overview of every head of one example, piece after piece: one piece at a time, so that a map
/// asked for meanwhile waits for one piece at most.
class OverviewReader : public QObject {
    Q_OBJECT
public:
    struct Head {
        int layer = 0;
        int head = 0;
        std::optional<HeadOverview> overview;
    };

    explicit OverviewReader(Workbench& workbench, QObject* parent = nullptr);

    /// Starts anew unless it is the same trace and example.
    void show(int traceKey, int64_t example);
    void clear();

    const std::vector<Head>& heads() const { return m_heads; }
    int readCount() const { return m_readCount; }
    bool isLoading() const { return m_next < m_heads.size(); }
    /// In the window's language; empty when all went well.
    QString problem() const;

signals:
    /// Other heads than before, none of them read.
    void restarted();
    /// [first, end) of `heads`.
    void headsRead(int first, int end);
    void loadingChanged();

private:
    void readNext();

    Workbench& m_workbench;
    std::optional<int> m_trace;
    int64_t m_example = 0;
    std::vector<Head> m_heads;
    std::size_t m_next = 0;
    int m_readCount = 0;
    uint64_t m_generation = 0;
    std::optional<Error> m_problem;
};

} // namespace fovea::attention_maps
