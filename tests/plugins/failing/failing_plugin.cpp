// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// One way to fail each, chosen by a definition; tests/app loads them all.
#include <fovea/plugin.h>

#include <QPaintEvent>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#ifdef FAILS_BY_MISSING_SYMBOL
void aFunctionThatNoLibraryHas();
#endif

namespace fovea::test {

class FailingPanel final : public Panel {
public:
    void retranslate() override { }
    QString subject() const override { return {}; }
    QString footer() const override { return {}; }
    std::optional<Figure> figure() const override { return std::nullopt; }
    bool isLoading() const override { return false; }

protected:
    void paintEvent(QPaintEvent* event) override
    {
#if defined(FAILS_BY_THROWS_DRAWING)
        throw std::runtime_error("no colours left");
#elif defined(FAILS_BY_CRASHES_DRAWING)
        std::raise(SIGSEGV);
#elif defined(FAILS_BY_MISSING_SYMBOL)
        aFunctionThatNoLibraryHas();
#endif
        event->accept();
    }
};

class Failing final : public QObject, public Plugin {
    Q_OBJECT
#ifdef FAILS_BY_OLDER_SDK
    Q_PLUGIN_METADATA(IID "org.fovea.Plugin/1" FILE "failing.json")
#else
    Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "failing.json")
#endif
    Q_INTERFACES(fovea::Plugin)
public:
    Failing()
    {
#if defined(FAILS_BY_THROWS_AT_START)
        throw std::runtime_error("no licence for Tuesdays");
#elif defined(FAILS_BY_CRASHES_AT_START)
        std::raise(SIGSEGV);
#elif defined(FAILS_BY_HANGS_AT_START)
        for (;;) {
            std::this_thread::sleep_for(std::chrono::seconds(1));
        }
#elif defined(FAILS_BY_ENDS_THE_PROCESS)
        std::_Exit(0);
#endif
    }

    std::unique_ptr<Panel> createPanel(const QString&, Workbench&) override
    {
#ifdef FAILS_BY_NO_PANEL
        return nullptr;
#else
        return std::make_unique<FailingPanel>();
#endif
    }
};

} // namespace fovea::test

#include "failing_plugin.moc"
