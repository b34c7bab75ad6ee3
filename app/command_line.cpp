// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "appearance.h"

#include <QRegularExpression>

#include <map>

namespace fovea {

namespace {

/// Options with one value each, then the words that stand alone.
struct Words {
    std::map<QString, QStringList> values;
    QStringList alone;

    QString last(const QString& key, const QString& fallback = {}) const
    {
        const auto found = values.find(key);
        return found == values.end() ? fallback : found->second.last();
    }
    bool has(const QString& key) const { return values.contains(key); }
};

Result<Words> split(
    const QStringList& arguments, const QStringList& withValue, const QStringList& withoutValue)
{
    Words words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString argument = arguments[i];
        if (!argument.startsWith('-') || argument == "-") {
            words.alone << argument;
            continue;
        }
        if (argument == "--") {
            words.alone += arguments.mid(i + 1);
            break;
        }
        const QString key = argument.section('=', 0, 0);
        const bool isJoined = argument.contains('=');
        if (withoutValue.contains(key) && !isJoined) {
            words.values[key] << QString();
        } else if (withValue.contains(key) && (isJoined || i + 1 < arguments.size())) {
            words.values[key] << (isJoined ? argument.section('=', 1) : arguments[++i]);
        } else if (withValue.contains(key)) {
            return usageError(FOVEA_TEXT("CommandLine", "%1 wants a value behind it"), { key.toStdString() });
        } else {
            return usageError(FOVEA_TEXT("CommandLine", "there is no option %1; fovea --help lists them"),
                { key.toStdString() });
        }
    }
    return words;
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

Result<void> checkTheme(const QString& theme)
{
    if (!theme.isEmpty() && !isThemeName(theme)) {
        return usageError(FOVEA_TEXT("CommandLine", "--theme is dark, light or print; found \"%1\""),
            { theme.toStdString() });
    }
    return {};
}

} // namespace

Result<WindowArguments> parseWindowArguments(const QStringList& arguments)
{
    const Result<Words> words
        = split(arguments, { "--text", "--theme", "--lang", "--panel", "--capture", "--size" },
            { "--safe-mode", "--help", "-h", "--version" });
    if (!words) {
        return words.error();
    }
    WindowArguments parsed;
    parsed.files = words->alone;
    parsed.text = words->last("--text");
    parsed.theme = words->last("--theme");
    parsed.language = words->last("--lang");
    parsed.panel = words->last("--panel");
    parsed.captureFolder = words->last("--capture");
    parsed.isSafe = words->has("--safe-mode");
    parsed.wantsHelp = words->has("--help") || words->has("-h");
    parsed.wantsVersion = words->has("--version");
    if (const Result<void> theme = checkTheme(parsed.theme); !theme) {
        return theme.error();
    }
    if (words->has("--size")) {
        const Result<QSizeF> size = sizeOf(words->last("--size"));
        if (!size) {
            return size.error();
        }
        parsed.size = size->toSize();
    }
    return parsed;
}

Result<ExportArguments> parseExportArguments(const QStringList& arguments)
{
    const Result<Words> words = split(arguments,
        { "--panel", "--select", "--state", "--size", "--dpi", "--theme", "--lang", "-o", "--output" },
        { "--force", "--help", "-h", "--quiet" });
    if (!words) {
        return words.error();
    }
    ExportArguments parsed;
    parsed.wantsHelp = words->has("--help") || words->has("-h");
    parsed.panel = words->last("--panel");
    parsed.selection = words->last("--select");
    parsed.state = words->last("--state");
    parsed.theme = words->last("--theme", "print");
    parsed.language = words->last("--lang", "en");
    parsed.overwrite = words->has("--force");
    for (const char* key : { "-o", "--output" }) {
        if (words->has(key)) {
            parsed.outputs += words->values.at(key);
        }
    }
    if (parsed.wantsHelp) {
        return parsed;
    }
    if (words->alone.size() != 1 || parsed.panel.isEmpty() || parsed.outputs.isEmpty()) {
        return usageError(FOVEA_TEXT("CommandLine",
            "export wants one trace, --panel and -o: fovea export run.h5 --panel attention_maps -o map.svg"));
    }
    parsed.trace = words->alone.front();
    if (const Result<void> theme = checkTheme(parsed.theme); !theme) {
        return theme.error();
    }
    if (words->has("--size")) {
        const Result<QSizeF> size = sizeOf(words->last("--size"));
        if (!size) {
            return size.error();
        }
        parsed.size = *size;
    }
    if (words->has("--dpi")) {
        bool isNumber = false;
        parsed.dotsPerInch = words->last("--dpi").toInt(&isNumber);
        if (!isNumber || parsed.dotsPerInch < 10 || parsed.dotsPerInch > 2400) {
            return usageError(
                FOVEA_TEXT("CommandLine", "--dpi is a whole number from 10 to 2400; found \"%1\""),
                { words->last("--dpi").toStdString() });
        }
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

fovea [FILES] [--text S] [--panel P] [--theme dark|light] [--lang en|zh_CN] [--safe-mode]
    Opens the window. FILES are model folders, traces, any HDF5 file, or file.h5::/path[slice].
    --text S        runs S as soon as the model is open
    --panel P       brings a panel to the front
    --safe-mode     loads no plugin outside the program's own folder, and no saved layout
fovea --capture FOLDER [--size WxH] [--text S] [FILES]
    The same without a display: leaves first_light.png (the window), .svg (the figure) and .h5 (the trace).
fovea export TRACE --panel P [--select k=v,…] -o FIGURE     (fovea export --help)
fovea plugin list | check FILE | enable ID | disable ID
fovea VERB …
    Every other verb goes to the engine: info, record, dump, verify, repair (fovea-cli --help).

Exit codes: 0 done, 1 the answer is no, 2 usage, 3 input, file or full disk, 4 device, 5 interrupted, 70 our bug.
)";
}

QString exportHelp()
{
    return R"(fovea export TRACE --panel P [options] -o FIGURE.svg|.pdf|.png|.csv|.npy

Draws what a panel shows of a trace, without a window; the same bytes as File > Export figure.
    --panel P         id of the panel (fovea plugin list), or of its plugin
    --select k=v,…    example, step, layer, head, query, key, channel; path last
    --state JSON      what the panel keeps of its options ("Copy as command" writes it)
    --size WxH        in points (1/72 inch); the figure's own size when absent
    --dpi N           for .png (150)
    --theme T         print (default), light or dark
    --lang L          en (default) or zh_CN
    --force           overwrite
    -o FILE           may be repeated
)";
}

} // namespace fovea
