// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "appearance.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace fovea {

namespace {

using Options = QList<QCommandLineOption>;

const Options& windowOptions()
{
    static const Options options {
        { "text", "runs S as soon as the model is open", "S" },
        { "panel", "brings a panel to the front", "P" },
        { "layout", "why-this-token, which-layer-broke, everything, or a layout of your own", "L" },
        { "theme", "dark or light", "T" },
        { "lang", "en or zh_CN; without it the language of the desktop", "L" },
        { "log", "a file for the log, or - for the terminal", "FILE" },
        { "safe-mode", "loads no plugin outside the program's own folder, and no saved layout" },
        { "capture",
            "without a display: leaves first_light.png (the window), .svg (the figure), .h5 (the trace)",
            "FOLDER" },
        { "follow", "a trace that another process writes, shown as it grows; may be repeated", "T" },
        { "run", "executes a script of commands, - reads it from the standard input", "SCRIPT" },
        { "offscreen", "without a display, and with no settings of the user; ends after --run" },
        { "commands", "prints every command with its parameters and keys" },
        { "json", "prints that as JSON" },
        { "size", "of a window without a display (1600x1000)", "WxH" },
        { { "h", "help" }, "prints this" },
        { "version", "prints the version" },
    };
    return options;
}

const Options& exportOptions()
{
    static const Options options {
        { "panel", "id of the panel (fovea plugin list), or of its plugin", "P" },
        { "select", "example, step, layer, head, query, key, channel; path last; a series: layer=0-3,7",
            "k=v,…" },
        { "state", "what the panel keeps of its options (\"Copy as command\" writes it)", "JSON" },
        { "b", "a trace to compare with, # and an example behind it", "TRACE" },
        { "a", "what it is held against, when that is not TRACE", "TRACE" },
        { "compare", "a, b, split or difference", "MODE" },
        { "own-ranges", "the two sides each on a range of its own" },
        { "preset", "size, font and dots of a publisher: nature-1, ieee-2, acl-1, neurips …", "P" },
        { "size", "width, or WxH, in mm, pt (default), in or px; the figure's own when absent", "SIZE" },
        { "dpi", "for .png, and for pixels (150)", "N" },
        { "theme", "print (default), light or dark", "T" },
        { "range", "visible (default) or all, where the panel is zoomed in", "R" },
        { "title", "what stands above the figure; empty: nothing", "TEXT" },
        { "caption", "what stands below it", "TEXT" },
        { "x", "name of the horizontal axis", "TEXT" },
        { "y", "name of the vertical axis", "TEXT" },
        { "font", "of the words, when it is installed", "NAME" },
        { "font-size", "of the title in points; captions and numbers are a point smaller", "N" },
        { "transparent", "without a ground" },
        { "comment", "the recipe as a first line behind # in .csv and .tsv" },
        { "lang", "en (default) or zh_CN", "L" },
        { "format", "of the files in a folder (svg); may be repeated", "F" },
        { "force", "overwrite" },
        { "json", "print the result, or the error, as one JSON object" },
        { "quiet", "print nothing but errors" },
        { { "o", "output" }, "a file, whose suffix picks the format, or a folder/; may be repeated", "FILE" },
        { { "h", "help" }, "prints this" },
    };
    return options;
}

/// One line an option, as `--help` prints them.
QString helpOf(const Options& options)
{
    constexpr int column = 22;
    QString lines;
    for (const QCommandLineOption& option : options) {
        QStringList names;
        for (const QString& name : option.names()) {
            names << (name.size() == 1 ? "-" : "--") + name;
        }
        const QString value = option.valueName().isEmpty() ? QString() : " " + option.valueName();
        lines += "    " + (names.join(", ") + value).leftJustified(column) + option.description() + "\n";
    }
    return lines;
}

Result<void> parse(QCommandLineParser& parser, const Options& options, const QStringList& arguments)
{
    parser.addOptions(options);
    if (parser.parse(QStringList("fovea") + arguments)) {
        return {};
    }
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        const QString name = (unknown.front().size() == 1 ? "-" : "--") + unknown.front();
        return usageError(FOVEA_TEXT("CommandLine", "there is no option %1; fovea --help lists them"),
            { name.toStdString() });
    }
    // The parser's own sentence names the option: a value is missing behind it, or one stands where none may.
    return usageError(
        FOVEA_TEXT("CommandLine", "%1 fovea --help lists the options"), { parser.errorText().toStdString() });
}

Result<QSizeF> sizeOf(const QString& text)
{
    static const QRegularExpression form("^(\\d{1,5}(?:\\.\\d+)?)x(\\d{1,5}(?:\\.\\d+)?)$");
    const QRegularExpressionMatch match = form.match(text);
    const QSizeF size(match.captured(1).toDouble(), match.captured(2).toDouble());
    if (!match.hasMatch() || size.width() < 16 || size.height() < 16) {
        return usageError(FOVEA_TEXT("CommandLine",
                              "--size is WIDTHxHEIGHT with both at least 16, as in 480x360; found \"%1\""),
            { text.toStdString() });
    }
    return size;
}

Result<QString> themeOf(const QCommandLineParser& parser)
{
    const QString theme = parser.value("theme");
    if (!theme.isEmpty() && !isThemeName(theme)) {
        return usageError(FOVEA_TEXT("CommandLine", "--theme is dark, light or print; found \"%1\""),
            { theme.toStdString() });
    }
    return theme;
}

Result<int> dotsOf(const QString& text)
{
    bool isNumber = false;
    const int dots = text.toInt(&isNumber);
    if (!isNumber || dots < 10 || dots > 2400) {
        return usageError(FOVEA_TEXT("CommandLine", "--dpi is a whole number from 10 to 2400; found \"%1\""),
            { text.toStdString() });
    }
    return dots;
}

} // namespace

Result<WindowArguments> parseWindowArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    if (const Result<void> read = parse(parser, windowOptions(), arguments); !read) {
        return read.error();
    }
    const Result<QString> theme = themeOf(parser);
    if (!theme) {
        return theme.error();
    }
    WindowArguments parsed;
    parsed.files = parser.positionalArguments() + parser.values("follow");
    parsed.text = parser.value("text");
    parsed.theme = *theme;
    parsed.language = parser.value("lang");
    parsed.panel = parser.value("panel");
    parsed.layout = parser.value("layout");
    parsed.captureFolder = parser.value("capture");
    parsed.script = parser.value("run");
    parsed.isOffscreen = parser.isSet("offscreen");
    parsed.wantsCommands = parser.isSet("commands");
    parsed.isJson = parser.isSet("json");
    if (parsed.isOffscreen && parsed.script.isEmpty() && parsed.captureFolder.isEmpty()) {
        return usageError(FOVEA_TEXT(
            "CommandLine", "--offscreen shows nothing by itself: add --run SCRIPT or --capture FOLDER"));
    }
    parsed.isSafe = parser.isSet("safe-mode");
    parsed.logFile = parser.value("log");
    parsed.wantsHelp = parser.isSet("help");
    parsed.wantsVersion = parser.isSet("version");
    if (parser.isSet("size")) {
        const Result<QSizeF> size = sizeOf(parser.value("size"));
        if (!size) {
            return size.error();
        }
        parsed.size = size->toSize();
    }
    return parsed;
}

namespace {

/// The options that are members of ExportSettings, as `exportSettingsFrom` reads them.
Result<Value> settingsOf(const QCommandLineParser& parser)
{
    Value settings = Value::Object {};
    for (const char* key : { "size", "theme", "range", "title", "caption", "x", "y", "font" }) {
        if (parser.isSet(key)) {
            settings[key] = parser.value(key).toStdString();
        }
    }
    for (const char* key : { "transparent", "comment" }) {
        if (parser.isSet(key)) {
            settings[key] = true;
        }
    }
    if (parser.isSet("dpi")) {
        const Result<int> dots = dotsOf(parser.value("dpi"));
        if (!dots) {
            return dots.error();
        }
        settings["dpi"] = *dots;
    }
    if (parser.isSet("font-size")) {
        bool isNumber = false;
        const double size = parser.value("font-size").toDouble(&isNumber);
        if (!isNumber) {
            return usageError(FOVEA_TEXT("CommandLine", "--font-size is a number of points; found \"%1\""),
                { parser.value("font-size").toStdString() });
        }
        settings["font_size"] = size;
    }
    return settings;
}

} // namespace

Result<ExportArguments> parseExportArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    if (const Result<void> read = parse(parser, exportOptions(), arguments); !read) {
        return read.error();
    }
    ExportArguments parsed;
    parsed.wantsHelp = parser.isSet("help");
    if (parsed.wantsHelp) {
        return parsed;
    }
    parsed.panel = parser.value("panel");
    parsed.selection = parser.value("select");
    parsed.state = parser.value("state");
    parsed.language = parser.value("lang");
    parsed.a = parser.value("a");
    parsed.b = parser.value("b");
    parsed.compare = parser.value("compare");
    parsed.hasOwnRanges = parser.isSet("own-ranges");
    parsed.overwrite = parser.isSet("force");
    parsed.isQuiet = parser.isSet("quiet");
    parsed.outputs = parser.values("output");
    parsed.formats = parser.isSet("format") ? parser.values("format") : QStringList("svg");
    const QStringList traces = parser.positionalArguments();
    if (traces.size() != 1 || parsed.outputs.isEmpty()) {
        return usageError(FOVEA_TEXT("CommandLine",
            "export wants one trace, --panel and -o: fovea export run.h5 --panel attention_maps -o map.svg"));
    }
    parsed.trace = traces.front();
    parsed.preset = parser.value("preset");
    const Result<Value> settings = settingsOf(parser);
    if (!settings) {
        return settings.error();
    }
    if (const Result<ExportSettings> checked = exportSettingsFrom(*settings); !checked) {
        return checked.error();
    }
    parsed.settings = *settings;
    return parsed;
}

bool isEngineVerb(const QString& word)
{
    static const QStringList verbs { "info", "record", "dump", "verify", "repair", "diff", "systems", "train",
        "evaluate", "claim", "fold", "generate", "edit", "invert", "heatmap", "compress", "distill",
        "compare", "serve" };
    return verbs.contains(word);
}

QString windowHelp()
{
    return R"(Fovea, a research workbench for Transformer internals.

fovea [FILES] [options]
    Opens the window. FILES are model folders, traces, any HDF5 file, or file.h5::/path[slice].
)" + helpOf(windowOptions())
        + R"(
fovea export TRACE --panel P [--select k=v,…] -o FIGURE     (fovea export --help)
fovea plugin list | check FILE | new NAME | enable ID | disable ID
fovea VERB …
    Every other verb goes to the engine: info, record, dump, diff, verify, repair (fovea-cli --help).

Exit codes: 0 done, 1 the answer is no, 2 usage, 3 input, file or full disk, 4 device, 5 interrupted, 70 our bug.
)";
}

QString exportHelp()
{
    return R"(fovea export TRACE --panel P [options] -o FIGURE.svg|.pdf|.png|.csv|.tsv|.npy|.h5|.md|.tex
fovea export FIGURE [options] -o FIGURE

Draws what a panel shows of a trace, or what an exported figure shows, without a window; the same bytes as File >
Export figure.
)" + helpOf(exportOptions());
}

} // namespace fovea
