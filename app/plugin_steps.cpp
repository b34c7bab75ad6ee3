// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_steps.h"

#include "appearance.h"
#include "language.h"
#include "plugin_stage.h"

#include <fovea/error_text.h>
#include <fovea/plugin_exporter.h>
#include <fovea/random.h>

#include <QCommandLineParser>
#include <QImage>
#include <QLibrary>
#include <QPainter>

#include <cstdio>

namespace fovea {

namespace {

using Step = Result<void> (*)(PluginStage& stage, const QString& file, const QString& trace, Language&);

Result<void> symbols(PluginStage&, const QString& file, const QString&, Language&)
{
    QLibrary library(file);
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    PluginStage::say("resolve every symbol");
    return library.load() ? Result<void>()
                          : inputError(FOVEA_TEXT("PluginSteps", "It could not be loaded: %1"),
                              { library.errorString().toStdString() });
}

Result<void> create(PluginStage& stage)
{
    const Result<void> loaded = stage.load();
    return loaded ? stage.createPanels() : loaded;
}

Result<void> drawEmpty(PluginStage& stage)
{
    const Result<void> created = create(stage);
    return created ? stage.draw() : created;
}

Result<void> openTrace(PluginStage& stage, const QString& trace)
{
    const Result<void> created = create(stage);
    return created ? stage.open(trace) : created;
}

/// Paints what a panel would export, and hands it to the plugin's exporters.
Result<void> useFigure(PluginStage& stage, const QString& id, const Panel& panel)
{
    std::optional<Figure> figure;
    Result<void> called = stage.call("figure of " + id, [&] { figure = panel.figure(); });
    if (!called || !figure) {
        return called;
    }
    PluginStage::say("paint the figure of " + id);
    called = stage.call("paint the figure of " + id, [&] {
        QImage image(figure->preferredSize.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        figure->paint(painter, QRectF({}, figure->preferredSize), Theme::print());
    });
    QString problem;
    for (const PluginManifest::ExporterEntry& exporter : stage.manifest().exporters) {
        if (!called) {
            break;
        }
        PluginStage::say("exporter " + exporter.id);
        auto* writer = stage.plugins().interfaceOf<PluginExporter>(stage.manifest().id, problem);
        Result<QByteArray> bytes = QByteArray();
        called = stage.call(
            "exporter " + exporter.id, [&] { bytes = writer->exported(exporter.id, *figure, {}); });
        if (called && !bytes) {
            called = bytes.error();
        }
    }
    return called;
}

Result<void> drawTrace(PluginStage& stage, const QString&, const QString& trace, Language&)
{
    Result<void> done = openTrace(stage, trace);
    if (done) {
        done = stage.draw();
    }
    for (const auto& [id, panel] : stage.panels()) {
        if (done) {
            done = useFigure(stage, id, *panel);
        }
    }
    return done;
}

Result<void> selectionStorm(PluginStage& stage, const QString&, const QString& trace, Language&)
{
    Result<void> done = openTrace(stage, trace);
    const Philox random(1, 0);
    uint64_t drawn = 0;
    PluginStage::say("300 selections, many of which point at nothing");
    for (int i = 0; i < 300 && done; ++i) {
        Selection selection = stage.workbench().selection();
        const auto any = [&](int64_t end) {
            return static_cast<int64_t>(random.uniform(drawn++) * static_cast<float>(end)) - 1;
        };
        if (i % 7 != 0) {
            selection.trace = stage.workbench().traces().front() + (i % 50 == 1 ? 1000 : 0);
        } else {
            selection.trace.reset();
        }
        selection.example = any(4);
        selection.layer = static_cast<int>(any(8));
        selection.head = static_cast<int>(any(8));
        selection.query = any(40);
        selection.key = any(40);
        selection.path = i % 3 == 0 ? "/nowhere" : "/tokens";
        done = stage.call("selection", [&] { stage.workbench().select(selection); });
        if (done && i % 10 == 0) {
            PluginStage::settle();
            done = stage.failure("selection");
        }
    }
    if (done) {
        done = stage.waitForPanels();
    }
    return done ? stage.draw() : done;
}

Result<void> looks(PluginStage& stage, const QString&, const QString& trace, Language& language)
{
    Result<void> done = openTrace(stage, trace);
    for (const char* code : { "zh_CN", "en" }) {
        for (const char* theme : { "light", "dark" }) {
            if (!done) {
                return done;
            }
            PluginStage::say(QString("theme %1, language %2").arg(theme, code));
            applyTheme(themeNamed(theme));
            language.choose(code);
            for (const auto& [id, panel] : stage.panels()) {
                done = done ? stage.call("retranslate " + id, [each = panel.get()] { each->retranslate(); })
                            : done;
            }
            done = done ? stage.call("theme", [&] { emit stage.workbench().themeChanged(); }) : done;
            for (const QSize size : { QSize(1, 1), QSize(90, 60), QSize(1600, 1200) }) {
                done = done ? stage.draw(size) : done;
            }
        }
    }
    return done;
}

Result<void> stateRoundTrip(PluginStage& stage, const QString&, const QString& trace, Language&)
{
    Result<void> done = openTrace(stage, trace);
    for (const auto& [id, owner] : stage.panels()) {
        Panel* panel = owner.get();
        Value before, after;
        PluginStage::say("state of " + id);
        done = done
            ? stage.call("state of " + id,
                [&] {
                    before = panel->state();
                    // As a workspace of another version might have it, or one that was damaged.
                    for (const Value& wrong : { Value(), Value(-1), Value("?"), Value(Value::List { 1, "x" }),
                             Value(Value::Object { { "unknown", Value::Object {} } }) }) {
                        panel->restore(wrong);
                    }
                    panel->restore(before);
                    after = panel->state();
                })
            : done;
        if (done && before != after) {
            done = inputError(
                FOVEA_TEXT("PluginSteps", "%1: state() is another after restore() of what it had told."),
                { id.toStdString() });
        }
    }
    return done;
}

Result<void> destroy(PluginStage& stage, const QString&, const QString& trace, Language&)
{
    Result<void> done = openTrace(stage, trace);
    if (!done) {
        return done;
    }
    PluginStage::say("remove the panels while they read");
    done = stage.call("select", [&] {
        Selection selection = stage.workbench().selection();
        selection.head = 1;
        stage.workbench().select(selection);
    });
    stage.removePanels();
    PluginStage::settle();
    PluginStage::say("close the trace");
    stage.workbench().close(stage.workbench().traces().front());
    PluginStage::settle();
    return done ? stage.failure("destroy") : done;
}

Result<void> closeTrace(PluginStage& stage, const QString&, const QString& trace, Language&)
{
    Result<void> done = openTrace(stage, trace);
    PluginStage::say("close the trace");
    if (done) {
        done = stage.call("close", [&] { stage.workbench().close(stage.workbench().traces().front()); });
    }
    if (done) {
        done = stage.waitForPanels();
    }
    return done ? stage.draw() : done;
}

struct NamedStep {
    PluginStep step;
    Step run;
};

const std::vector<NamedStep>& namedSteps()
{
    static const std::vector<NamedStep> steps {
        { { "symbols", "every symbol that it needs is there", false }, symbols },
        { { "load", "it loads, and has what its manifest lists", false },
            [](PluginStage& stage, const QString&, const QString&, Language&) { return stage.load(); } },
        { { "create", "every panel can be made", false },
            [](PluginStage& stage, const QString&, const QString&, Language&) { return create(stage); } },
        { { "empty", "every panel draws without a trace", false },
            [](PluginStage& stage, const QString&, const QString&, Language&) { return drawEmpty(stage); } },
        { { "trace", "every panel draws and exports a trace", true }, drawTrace },
        { { "selection", "300 selections, many of which point at nothing", true }, selectionStorm },
        { { "looks", "themes, languages and sizes", true }, looks },
        { { "state", "its state comes back, and wrong states are taken", true }, stateRoundTrip },
        { { "closing", "the trace is closed under it", true }, closeTrace },
        { { "destroy", "panels are removed while they read", true }, destroy },
        { { "start", "it loads, and every panel draws", false },
            [](PluginStage& stage, const QString&, const QString&, Language&) { return drawEmpty(stage); } },
    };
    return steps;
}

} // namespace

const std::vector<PluginStep>& pluginSteps()
{
    static const std::vector<PluginStep> steps = [] {
        std::vector<PluginStep> all;
        for (const NamedStep& each : namedSteps()) {
            if (each.step.name != "start") {
                all.push_back(each.step);
            }
        }
        return all;
    }();
    return steps;
}

Result<void> runPluginStep(const QString& step, const QString& file, const QString& trace, Language& language)
{
    for (const NamedStep& each : namedSteps()) {
        if (each.step.name == step) {
            PluginStage stage(file, language);
            return each.run(stage, file, trace, language);
        }
    }
    return usageError(FOVEA_TEXT("PluginSteps", "there is no step %1"), { step.toStdString() });
}

int runTryPlugin(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { "step", "", "S", "start" }, { "trace", "", "T" }, { "lang", "", "L", "en" } });
    if (!parser.parse(QStringList("fovea") + arguments) || parser.positionalArguments().size() != 1) {
        std::fputs("fovea --try-plugin FILE [--step S] [--trace T] [--lang L]\n", stderr);
        return 2;
    }
    Language language;
    language.choose(parser.value("lang"));
    applyTheme(Theme::dark());
    const Result<void> done = runPluginStep(
        parser.value("step"), parser.positionalArguments().front(), parser.value("trace"), language);
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(errorText(done.error())));
        return 1;
    }
    PluginStage::say("done");
    return 0;
}

} // namespace fovea
