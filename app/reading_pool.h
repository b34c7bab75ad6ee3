// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/array.h>
#include <fovea/result.h>

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace fovea {

/// Reads off the GUI thread, the newest request of each owner and tag first and alone: an older one that has
/// not begun is dropped, one that is under way is not delivered.
class ReadingPool : public QObject {
    Q_OBJECT
public:
    explicit ReadingPool(QObject* parent = nullptr);
    /// Waits for what is under way.
    ~ReadingPool() override;

    void read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
        std::function<void(Result<Array>)> done);

    /// True while any answer is outstanding.
    bool isBusy() const { return !m_requests.empty(); }
    /// Answers that are outstanding.
    int count() const { return static_cast<int>(m_requests.size() + m_next.size()); }

signals:
    void idle();

private:
    using Place = std::pair<QObject*, QString>;
    struct Request {
        uint64_t number = 0;
        QPointer<QObject> owner;
        std::function<Result<Array>()> work;
        std::function<void(Result<Array>)> done;
        bool isUnderWay = false;
    };

    void begin(const Place& place, Request& request);
    void deliver(const Place& place, uint64_t number, Result<Array> answer);

    QThreadPool m_threads;
    std::map<Place, Request> m_requests;
    /// A newer request that waits until the one under way at the same place is through.
    std::map<Place, Request> m_next;
    uint64_t m_lastNumber = 0;
};

} // namespace fovea
