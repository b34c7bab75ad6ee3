// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine_banners.h"

#include "engine_process.h"

namespace fovea {

EngineBanners::EngineBanners(EngineProcess& engine, BannerStack& banners, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_banners(banners)
{
    connect(&m_engine, &EngineProcess::died, this, &EngineBanners::tellOfDeath);
    connect(&m_engine, &EngineProcess::stuck, this, &EngineBanners::tellOfSilence);
    connect(&m_engine, &EngineProcess::greeted, this, [this] {
        // By pointer: the language may have changed since they were written.
        for (Banner* banner : { m_death.data(), m_silence.data() }) {
            if (banner != nullptr) {
                banner->deleteLater();
            }
        }
    });
}

void EngineBanners::tellOfDeath(const QString& reason, const QString& details)
{
    m_death = m_banners.add(Banner::Kind::Error,
        { tr("The engine has stopped"),
            reason + " " + tr("Your traces are still here; the model is opened again after a restart."),
            details });
    m_death->setAction(tr("Restart engine"), [this] { m_engine.restart(); });
}

void EngineBanners::tellOfSilence()
{
    m_silence = m_banners.add(Banner::Kind::Error,
        { tr("The engine does not answer"),
            tr("It has been told to stop and goes on. Restarting it ends the run; the traces stay."), {} });
    m_silence->setAction(tr("Restart engine"), [this] { m_engine.restart(); });
}

} // namespace fovea
