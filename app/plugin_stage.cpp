// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_stage.h"

#include "application.h"
#include "guarded_call.h"

#include <fovea/plugin_commands.h>
#include <fovea/plugin_exporter.h>
#include <fovea/plugin_verbs.h>

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace fovea {

namespace {

constexpr int patienceMilliseconds = 15'000;

Error failed(const QString& what, const QString& reason)
{
    return inputError(FOVEA_TEXT("PluginStage", "%1: %2"), { what.toStdString(), reason.toStdString() });
}

template <typename Condition>
bool waitUntil(Condition condition)
{
    const QDeadlineTimer deadline(patienceMilliseconds);
    QTimer tick;
    tick.start(50);
    QEventLoop loop;
    while (!condition() && !deadline.hasExpired()) {
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return condition();
}

} // namespace

PluginStage::PluginStage(const QString& file, Language& language)
    : m_plugins(file)
{
    m_plugins.addTranslations(language);
    const auto keep = [this](const QString& reason) {
        if (m_thrown.isEmpty()) {
            m_thrown = reason;
        }
    };
    QObject::connect(&m_plugins, &PluginLoader::broken, &m_context,
        [keep](const QString&, QObject*, const QString& reason) { keep(reason); });
    if (auto* application = qobject_cast<Application*>(QCoreApplication::instance())) {
        QObject::connect(application, &Application::exceptionCaught, &m_context,
            [keep](QObject*, const QString& reason) { keep(reason); });
    }
}

PluginStage::~PluginStage() = default;

void PluginStage::say(const QString& phase)
{
    std::printf("%s\n", qPrintable(phase));
    std::fflush(stdout);
}

const PluginManifest& PluginStage::manifest() const
{
    return m_plugins.files().front().manifest;
}

Result<void> PluginStage::failure(const QString& what) const
{
    return m_thrown.isEmpty() ? Result<void>()
                              : Result<void>(inputError(FOVEA_TEXT("PluginStage", "%1: it threw \"%2\"."),
                                  { what.toStdString(), m_thrown.toStdString() }));
}

Result<void> PluginStage::call(const QString& what, const std::function<void()>& call)
{
    guardedCall(call, [this](const QString& reason) { m_thrown = reason; });
    return failure(what);
}

Result<void> PluginStage::load()
{
    say("load");
    const PluginFile& file = m_plugins.files().front();
    if (file.state == PluginFile::State::Refused) {
        return failed("manifest", file.reason);
    }
    QString problem;
    bool isWhole = m_plugins.interfaceOf<Plugin>(file.manifest.id, problem) != nullptr;
    if (isWhole && !file.manifest.commands.empty()) {
        isWhole = m_plugins.interfaceOf<PluginCommands>(file.manifest.id, problem) != nullptr;
    }
    if (isWhole && !file.manifest.exporters.empty()) {
        isWhole = m_plugins.interfaceOf<PluginExporter>(file.manifest.id, problem) != nullptr;
    }
    if (isWhole && !file.manifest.verbs.empty()) {
        isWhole = m_plugins.interfaceOf<PluginVerbs>(file.manifest.id, problem) != nullptr;
    }
    return isWhole ? failure("load") : failed("load", problem);
}

Result<void> PluginStage::createPanels()
{
    for (const PluginManifest::PanelEntry& entry : manifest().panels) {
        say("create " + entry.id);
        PluginLoader::Created created = m_plugins.createPanel(entry.id, m_workbench);
        if (created.panel == nullptr) {
            return failed("create " + entry.id, created.reason);
        }
        m_panels[entry.id] = std::move(created.panel);
    }
    settle();
    return failure("create");
}

Result<void> PluginStage::open(const QString& trace)
{
    say("open the trace");
    std::optional<Result<int>> opened;
    m_workbench.open(trace, {}, [&](const Result<int>& key) { opened.emplace(key); });
    waitUntil([&] { return opened.has_value(); });
    if (!opened) {
        return failed("open the trace", "…");
    }
    if (!*opened) {
        return opened->error();
    }
    m_workbench.showTrace(**opened);
    return waitForPanels();
}

Result<void> PluginStage::waitForPanels()
{
    settle();
    for (const auto& [id, panel] : m_panels) {
        say("wait for " + id);
        bool isLoading = true;
        Panel* waited = panel.get();
        const bool isDone = waitUntil([&] {
            const Result<void> asked = call(id, [&] { isLoading = waited->isLoading(); });
            return !asked || (!isLoading && !m_workbench.isReading());
        });
        if (const Result<void> thrown = failure(id); !thrown) {
            return thrown;
        }
        if (!isDone) {
            return inputError(FOVEA_TEXT("PluginStage",
                                  "%1: isLoading() stayed true for %2 s after everything had been read."),
                { id.toStdString(), std::to_string(patienceMilliseconds / 1000) });
        }
    }
    return {};
}

Result<void> PluginStage::draw(QSize size)
{
    for (const auto& [id, panel] : m_panels) {
        say("draw " + id);
        Panel* drawn = panel.get();
        const Result<void> called = call("draw " + id, [drawn, size] {
            drawn->resize(size);
            drawn->show();
            drawn->grab();
            const QString said = drawn->subject() + drawn->footer();
            static_cast<void>(said);
        });
        settle();
        if (!called) {
            return called;
        }
    }
    return failure("draw");
}

void PluginStage::settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace fovea
