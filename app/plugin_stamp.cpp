// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_stamp.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginManifest)
};

/// qt6.4-elf-itanium-x86_64
QString whyAbiRefused(const QString& found, const QString& expected)
{
    if (found == expected) {
        return {};
    }
    const QStringList theirs = found.split('-'), ours = expected.split('-');
    if (theirs.size() != ours.size()) {
        return Text::tr(
            "It does not say what it was built for (found \"%1\", expected \"%2\"). Build it with "
            "fovea_add_plugin of this program's SDK.")
            .arg(found, expected);
    }
    if (theirs.last() != ours.last()) {
        return Text::tr(
            "It was built for the processor %1, this program runs on %2. Build it again on such a "
            "machine.")
            .arg(theirs.last(), ours.last());
    }
    if (theirs.first() != ours.first()) {
        return Text::tr("It was built with Qt %1, this program uses Qt %2. Build it again with Qt %2.")
            .arg(theirs.first().mid(2), ours.first().mid(2));
    }
    return Text::tr("It was built with another compiler ABI (%1, this program: %2). Build it again with the "
                    "same compiler.")
        .arg(found, expected);
}

} // namespace

PluginHostVersions hostVersions()
{
    return { FOVEA_SDK_MAJOR, FOVEA_SDK_MINOR, FOVEA_TRACE_SCHEMA, FOVEA_PLUGIN_ABI };
}

QString stampOf(const QJsonObject& metaData, const char* key)
{
    return metaData[QLatin1String(key)].toArray().at(0).toString();
}

QString whyStampRefused(const QJsonObject& metaData, const PluginHostVersions& host)
{
    static const QRegularExpression form("^(\\d{1,4})(?:\\.(\\d{1,4}))?$");
    const QString sdk = stampOf(metaData, "sdk");
    const QRegularExpressionMatch match = form.match(sdk);
    const int major = match.captured(1).toInt(), minor = match.captured(2).toInt();
    if (!match.hasMatch() || major != host.sdkMajor) {
        return Text::tr(
            "It was built for version %1 of the plugin SDK, this program has version %2.%3. Build it again "
            "with the SDK of this program.")
            .arg(sdk.isEmpty() ? QString("?") : sdk)
            .arg(host.sdkMajor)
            .arg(host.sdkMinor);
    }
    if (minor > host.sdkMinor) {
        return Text::tr(
            "It needs version %1 of the plugin SDK, this program has %2.%3. Install a newer Fovea, or "
            "build it again with the SDK of this one.")
            .arg(sdk)
            .arg(host.sdkMajor)
            .arg(host.sdkMinor);
    }
    const QString trace = stampOf(metaData, "trace");
    bool isNumber = false;
    const int schema = trace.toInt(&isNumber);
    if (!trace.isEmpty() && (!isNumber || schema > host.traceSchema)) {
        return Text::tr("It expects traces of schema %1, this program reads up to %2. Install a newer Fovea.")
            .arg(trace)
            .arg(host.traceSchema);
    }
    return whyAbiRefused(stampOf(metaData, "abi"), host.abi);
}

} // namespace fovea
