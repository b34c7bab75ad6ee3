// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "reading_pool.h"

#include <exception>

namespace fovea {

ReadingPool::ReadingPool(QObject* parent)
    : QObject(parent)
{
    // One lock guards the HDF5 library, so more threads would only wait for it; the second one computes maps.
    m_threads.setMaxThreadCount(2);
}

ReadingPool::~ReadingPool()
{
    m_threads.waitForDone();
}

void ReadingPool::read(QObject* owner, const QString& tag, std::function<Result<Array>()> work,
    std::function<void(Result<Array>)> done)
{
    const Place place { owner, tag };
    Request request { ++m_lastNumber, owner, std::move(work), std::move(done), false };
    const auto current = m_requests.find(place);
    if (current != m_requests.end() && current->second.owner == owner) {
        m_next.insert_or_assign(place, std::move(request));
        return;
    }
    begin(place, m_requests.insert_or_assign(place, std::move(request)).first->second);
}

void ReadingPool::begin(const Place& place, Request& request)
{
    request.isUnderWay = true;
    m_threads.start([this, place, number = request.number, work = std::move(request.work)] {
        Result<Array> answer = [&]() -> Result<Array> {
            try {
                return work();
            } catch (const std::exception& problem) {
                return Error(ErrorKind::Internal, FOVEA_TEXT("ReadingPool", "A reading failed: %1"),
                    { problem.what() });
            }
        }();
        QMetaObject::invokeMethod(
            this, [this, place, number, answer = std::move(answer)] { deliver(place, number, answer); },
            Qt::QueuedConnection);
    });
}

void ReadingPool::deliver(const Place& place, uint64_t number, Result<Array> answer)
{
    const auto found = m_requests.find(place);
    if (found == m_requests.end() || found->second.number != number) {
        return;
    }
    Request request = std::move(found->second);
    m_requests.erase(found);
    if (const auto next = m_next.find(place); next != m_next.end()) {
        Request newer = std::move(next->second);
        m_next.erase(next);
        if (!newer.owner.isNull()) {
            begin(place, m_requests.insert_or_assign(place, std::move(newer)).first->second);
        }
    } else if (!request.owner.isNull()) {
        request.done(std::move(answer));
    }
    if (m_requests.empty()) {
        emit idle();
    }
}

} // namespace fovea
