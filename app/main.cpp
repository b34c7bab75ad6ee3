// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "appearance.h"
#include "application.h"
#include "capture_verb.h"
#include "command_line.h"
#include "command_reference.h"
#include "display.h"
#include "export_verb.h"
#include "language.h"
#include "main_window.h"
#include "named_layouts.h"
#include "plugin_steps.h"
#include "plugin_verb.h"
#include "plugin_verbs_run.h"
#include "script_runner.h"

#include <fovea/error_text.h>
#include <fovea/json.h>
#include <fovea/version.h>

#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace fovea {

namespace {

int fail(const Error& error)
{
    std::fprintf(stderr, "fovea: %s\n", error.message().c_str());
    return exitCode(error.kind());
}

QStringList wordsAfter(int count, char** arguments, int first)
{
    QStringList words;
    for (int i = first; i < count; ++i) {
        words << QString::fromLocal8Bit(arguments[i]);
    }
    return words;
}

std::filesystem::path ownFolder()
{
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return program.parent_path();
}

/// The verbs of the engine run in its own program, without Qt.
int handOver(char** arguments)
{
    const std::string program = (ownFolder() / "fovea-cli").string();
    execv(program.c_str(), arguments);
    std::fprintf(stderr, "fovea: %s cannot be started: %s\n", program.c_str(), std::strerror(errno));
    return 70;
}

void print(const Value& value)
{
    std::fputs((formatJson(value) + "\n").c_str(), stdout);
}

int runExportVerb(int count, char** arguments)
{
    const QStringList words = wordsAfter(count, arguments, 2);
    const bool isJson = words.contains("--json");
    const auto failed = [isJson](const Error& error) {
        if (isJson) {
            print(Value::Object { { "error",
                Value::Object { { "kind", name(error.kind()) }, { "exit_code", exitCode(error.kind()) },
                    { "message", error.message() } } } });
        }
        return fail(error);
    };
    const Result<ExportArguments> parsed = parseExportArguments(words);
    if (!parsed) {
        return failed(parsed.error());
    }
    if (parsed->wantsHelp) {
        std::fputs(qPrintable(exportHelp()), stdout);
        return 0;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Application application(count, arguments);
    Language language;
    const Result<QStringList> exported = runExport(*parsed, language);
    if (!exported) {
        return failed(exported.error());
    }
    if (isJson) {
        Value::List files;
        for (const QString& output : *exported) {
            files.push_back(output.toStdString());
        }
        print(Value::Object { { "files", std::move(files) } });
    }
    return 0;
}

QString exampleModel()
{
    const std::filesystem::path beside = ownFolder() / "../share/fovea/models/sorter";
    const QString folder = QString::fromStdString(beside.lexically_normal().string());
    return QFileInfo::exists(folder + "/config.json") ? folder : QString();
}

/// The panel with this id, or the first of the plugin with it.
Result<QString> panelNamed(const QString& name, const MainWindow& window)
{
    QStringList known;
    for (const PanelFrame* frame : window.panels().frames()) {
        if (frame->panelId() == name) {
            return name;
        }
        known << frame->panelId();
    }
    for (const PanelFrame* frame : window.panels().frames()) {
        if (frame->pluginId() == name) {
            return frame->panelId();
        }
    }
    return usageError(FOVEA_TEXT("Window", "there is no panel %1; there are: %2"),
        { name.toStdString(), known.join(", ").toStdString() });
}

int runWindow(const WindowArguments& asked, int count, char** arguments)
{
    const bool hasDisplay = canOpenDisplay(count, arguments);
    const bool isCapture = !asked.captureFolder.isEmpty() || asked.isOffscreen || asked.wantsCommands
        || (!asked.script.isEmpty() && !hasDisplay);
    if (isCapture) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!hasDisplay) {
        return fail({ ErrorKind::Device,
            FOVEA_TEXT("Window",
                "There is no display that a window can be opened on. fovea --capture FOLDER works without "
                "one, and so does fovea export."),
            {} });
    }
    Application application(count, arguments);
    // A capture is the same on every machine: it neither reads nor writes what a user has set.
    QTemporaryDir scratch;
    const auto settings = isCapture
        ? std::make_unique<QSettings>(scratch.filePath("settings.ini"), QSettings::IniFormat)
        : std::make_unique<QSettings>();
    Language language;
    const QString code
        = asked.language.isEmpty() ? settings->value("language", "system").toString() : asked.language;
    if (!language.choose(isCapture && asked.language.isEmpty() ? "en" : code)) {
        return fail(
            usageError("there is no language \"%1\"; there are en and zh_CN", { code.toStdString() }));
    }
    setComfortable(settings->value("density").toString() == "comfortable");
    applyTheme(themeNamed(asked.theme.isEmpty() ? settings->value("theme", "dark").toString() : asked.theme));

    WindowSetup setup;
    setup.engineProgram = QCoreApplication::applicationDirPath() + "/fovea-cli";
    setup.runFolder = isCapture ? scratch.filePath("runs")
                                : QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/runs";
    if (!isCapture) {
        setup.journalFolder
            = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/journals";
        setup.pictureFolder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/thumbnails";
    }
    setup.exampleModel = exampleModel();
    setup.pluginFolders = PluginLoader::defaultFolders();
    setup.pluginStateFolder = isCapture
        ? scratch.filePath("plugins")
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/plugins";
    setup.logFile = asked.logFile;
    if (asked.logFile.isEmpty() && !isCapture) {
        setup.logFile = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/fovea.log";
    }
    if (asked.isSafe) {
        setup.pluginFolders = setup.pluginFolders.mid(0, 1);
        setup.isLayoutFixed = true;
    }
    MainWindow window(setup, *settings, language);
    QObject::connect(&application, &Application::exceptionCaught, &window,
        [&window](QObject* receiver, const QString& what) { window.panels().blame(receiver, what); });
    if (isCapture) {
        window.resize(asked.size);
    }
    if (asked.wantsCommands) {
        if (asked.isJson) {
            print(commandList(window.commands(), window.shortcuts()));
        } else {
            std::fputs(qUtf8Printable(commandReference(window.commands(), window.shortcuts())), stdout);
        }
        return 0;
    }
    window.show();
    for (const QString& file : asked.files) {
        window.open(file);
    }
    if (!asked.layout.isEmpty()) {
        if (const Result<void> chosen = window.layouts().choose(asked.layout); !chosen) {
            return fail(chosen.error());
        }
    }
    if (!asked.panel.isEmpty()) {
        const Result<QString> panel = panelNamed(asked.panel, window);
        if (!panel) {
            return fail(panel.error());
        }
        window.panels().raisePanel(*panel);
    }
    if (!asked.script.isEmpty() && isCapture) {
        if (const Result<void> done = runScript(window, asked.script); !done) {
            return fail(done.error());
        }
        if (asked.captureFolder.isEmpty()) {
            return 0;
        }
    }
    if (isCapture) {
        const Result<void> captured = runCapture(window, asked.captureFolder, asked.text);
        return captured ? 0 : fail(captured.error());
    }
    if (!asked.text.isEmpty()) {
        window.run(asked.text);
    }
    if (!asked.script.isEmpty()) {
        QTimer::singleShot(0, &window, [&window, &asked] {
            if (const Result<void> done = runScript(window, asked.script); !done) {
                fail(done.error());
                window.showProblem({ QObject::tr("The script stopped"), errorText(done.error()), {} });
            }
        });
    }
    return QApplication::exec();
}

int runVerb(int count, char** arguments)
{
    const QString verb = count > 1 ? QString::fromLocal8Bit(arguments[1]) : QString();
    if (isEngineVerb(verb)) {
        return handOver(arguments);
    }
    if (verb == "export") {
        return runExportVerb(count, arguments);
    }
    if (verb == "plugin") {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        Application application(count, arguments);
        QSettings settings;
        return runPluginVerb(wordsAfter(count, arguments, 2), settings);
    }
    if (verb == "--try-plugin") {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        Application application(count, arguments);
        return runTryPlugin(wordsAfter(count, arguments, 2));
    }
    if (const std::optional<int> code = runContributedVerb(count, arguments)) {
        return *code;
    }
    const Result<WindowArguments> asked = parseWindowArguments(wordsAfter(count, arguments, 1));
    if (!asked) {
        return fail(asked.error());
    }
    if (asked->wantsHelp || asked->wantsVersion) {
        const std::string text
            = asked->wantsHelp ? windowHelp().toStdString() : std::string("fovea ") + version + "\n";
        std::fputs(text.c_str(), stdout);
        return 0;
    }
    return runWindow(*asked, count, arguments);
}

} // namespace

} // namespace fovea

int main(int count, char** arguments)
{
    return fovea::runVerb(count, arguments);
}
