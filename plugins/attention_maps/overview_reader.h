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

    /// An example of a trace; with `other`, what is different there.
    struct Subject {
        struct Example {
            int trace = 0;
            int64_t example = 0;
            friend bool operator==(const Example&, const Example&) = default;
        };
        Example example;
        std::optional<Example> other;
        friend bool operator==(const Subject&, const Subject&) = default;
    };

    explicit OverviewReader(Workbench& workbench, QObject* parent = nullptr);

    /// Starts anew unless it is the same already. Of a difference the heads that both have.
    void show(const Subject& subject);
    void show(int traceKey, int64_t example) { show({ { traceKey, example }, std::nullopt }); }
    void clear();

    const std::vector<Head>& heads() const { return m_heads; }
    int readCount() const { return m_readCount; }
    /// The head of that number, or nullptr.
    const Head* find(int layer, int head) const;
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
    std::optional<Subject> m_subject;
    std::vector<Head> m_heads;
    std::size_t m_next = 0;
    int m_readCount = 0;
    uint64_t m_generation = 0;
    std::optional<Error> m_problem;
};

} // namespace fovea::attention_maps
