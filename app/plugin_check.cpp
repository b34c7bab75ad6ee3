// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_check.h"

#include "plugin_child.h"
#include "plugin_file.h"
#include "plugin_steps.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace fovea {

namespace {

constexpr int recordMilliseconds = 60'000;

/// A trace of the example model that comes with the program; empty when it cannot be recorded.
QString recordSample(const QTemporaryDir& folder)
{
    const QString programs = QCoreApplication::applicationDirPath();
    const QString trace = folder.filePath("sample.h5");
    QProcess process;
    process.start(programs + "/fovea-cli",
        { "record", programs + "/../share/fovea/models/sorter", "--text", "2 0 1 1 0 2", "--watch", "all",
            "-o", trace, "--quiet" });
    const bool isRecorded = process.waitForFinished(recordMilliseconds) && process.exitCode() == 0
        && process.exitStatus() == QProcess::NormalExit;
    if (!isRecorded) {
        std::fprintf(stderr, "fovea: no sample trace could be recorded: %s\n",
            process.readAllStandardError().trimmed().constData());
    }
    return isRecorded ? trace : QString();
}

void printLine(
    bool isPassed, const char* name, const char* promise, qint64 milliseconds, const QString& reason)
{
    std::printf("%-6s %-10s %-56s %6lld ms\n", isPassed ? "ok" : "FAILED", name, promise,
        static_cast<long long>(milliseconds));
    if (!reason.isEmpty()) {
        std::printf("       %s\n", qPrintable(reason));
    }
    std::fflush(stdout);
}

} // namespace

int runPluginCheck(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ "trace", "", "T" });
    if (!parser.parse(QStringList("fovea") + arguments) || parser.positionalArguments().size() != 1) {
        std::fputs("fovea plugin check FILE [--trace TRACE]\n", stderr);
        return 2;
    }
    const QFileInfo given(parser.positionalArguments().front());
    if (!given.isFile() || !given.isReadable()) {
        std::fprintf(stderr, "fovea: %s: there is no such file, or it cannot be read\n",
            qPrintable(parser.positionalArguments().front()));
        return 3;
    }
    QElapsedTimer clock;
    clock.start();
    const PluginFile file = inspectPlugin(given.absoluteFilePath());
    const bool isAccepted = file.state == PluginFile::State::Accepted;
    printLine(isAccepted, "manifest", "it is whole, and for this program", clock.elapsed(), file.reason);
    if (!isAccepted) {
        return 1;
    }
    const QTemporaryDir scratch;
    const QString trace = parser.isSet("trace") ? parser.value("trace") : recordSample(scratch);
    if (trace.isEmpty()) {
        return 3;
    }
    int failures = 0;
    for (const PluginStep& step : pluginSteps()) {
        QStringList words { "--try-plugin", file.path, "--step", step.name };
        if (step.needsTrace) {
            words << "--trace" << trace;
        }
        clock.restart();
        PluginChild child(QCoreApplication::applicationDirPath() + "/fovea", words, 60'000);
        child.run();
        printLine(child.isPassed(), qPrintable(step.name), step.promise, clock.elapsed(), child.reason());
        failures += child.isPassed() ? 0 : 1;
    }
    std::printf("%s %s: %s\n", qPrintable(file.manifest.name), qPrintable(file.manifest.version),
        failures == 0 ? "passes"
                      : qPrintable(QString("%1 of %2 steps failed").arg(failures).arg(pluginSteps().size())));
    return failures == 0 ? 0 : 1;
}

} // namespace fovea
