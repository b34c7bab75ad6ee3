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
        { "theme", "dark or light", "T" },
        { "lang", "en or zh_CN; without it the language of the desktop", "L" },
        { "safe-mode", "loads no plugin outside the program's own folder, and no saved layout" },
        { "capture",
            "without a display: leaves first_light.png (the window), .svg (the figure), .h5 (the trace)",
            "FOLDER" },
        { "size", "of the captured window (1600x1000)", "WxH" },
        { { "h", "help" }, "prints this" },
        { "version", "prints the version" },
    };
    return options;
}

const Options& exportOptions()
{
    static const Options options {
        { "panel", "id of the panel (fovea plugin list), or of its plugin", "P" },
        { "select", "example, step, layer, head, query, key, channel; path last", "k=v,…" },
        { "state", "what the panel keeps of its options (\"Copy as command\" writes it)", "JSON" },
        { "size", "in points (1/72 inch); the figure's own size when absent", "WxH" },
        { "dpi", "for .png (150)", "N" },
        { "theme", "print (default), light or dark", "T" },
        { "lang", "en (default) or zh_CN", "L" },
        { "force", "overwrite" },
        { "json", "print the result, or the error, as one JSON object" },
        { "quiet", "print nothing but errors" },
        { { "o", "output" }, "may be repeated; the suffix picks the format", "FILE" },
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
    parsed.files = parser.positionalArguments();
    parsed.text = parser.value("text");
    parsed.theme = *theme;
    parsed.language = parser.value("lang");
    parsed.panel = parser.value("panel");
    parsed.captureFolder = parser.value("capture");
    parsed.isSafe = parser.isSet("safe-mode");
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
    parsed.language = parser.isSet("lang") ? parser.value("lang") : "en";
    parsed.overwrite = parser.isSet("force");
    parsed.outputs = parser.values("output");
    const QStringList traces = parser.positionalArguments();
    if (traces.size() != 1 || parsed.panel.isEmpty() || parsed.outputs.isEmpty()) {
        return usageError(FOVEA_TEXT("CommandLine",
            "export wants one trace, --panel and -o: fovea export run.h5 --panel attention_maps -o map.svg"));
    }
    parsed.trace = traces.front();
    const Result<QString> theme = themeOf(parser);
    if (!theme) {
        return theme.error();
    }
    parsed.theme = theme->isEmpty() ? "print" : *theme;
    if (parser.isSet("size")) {
        const Result<QSizeF> size = sizeOf(parser.value("size"));
        if (!size) {
            return size.error();
        }
        parsed.size = *size;
    }
    if (parser.isSet("dpi")) {
        const Result<int> dots = dotsOf(parser.value("dpi"));
        if (!dots) {
            return dots.error();
        }
        parsed.dotsPerInch = *dots;
    }
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
    Every other verb goes to the engine: info, record, dump, verify, repair (fovea-cli --help).

Exit codes: 0 done, 1 the answer is no, 2 usage, 3 input, file or full disk, 4 device, 5 interrupted, 70 our bug.
)";
}

QString exportHelp()
{
    return R"(fovea export TRACE --panel P [options] -o FIGURE.svg|.pdf|.png|.csv|.npy

Draws what a panel shows of a trace, without a window; the same bytes as File > Export figure.
)" + helpOf(exportOptions());
}

} // namespace fovea
