// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "banner.h"

#include <QObject>
#include <QPointer>

namespace fovea {

class EngineProcess;

/// Tells of an engine that has died or does not answer, with the button that restarts it.
class EngineBanners : public QObject {
    Q_OBJECT
public:
    EngineBanners(EngineProcess& engine, BannerStack& banners, QObject* parent = nullptr);

private:
    void tellOfDeath(const QString& reason, const QString& details);
    void tellOfSilence();

    EngineProcess& m_engine;
    BannerStack& m_banners;
    QPointer<Banner> m_death, m_silence;
};

} // namespace fovea
