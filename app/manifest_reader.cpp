// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "manifest_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace fovea {

namespace {

// Far more than any plugin has; a hostile manifest has no end otherwise.
constexpr qsizetype longestList = 1000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PluginManifest)
};

QString wrongType(const QString& key)
{
    return Text::tr("Its manifest has something of another type under \"%1\".").arg(key);
}

} // namespace

ManifestReader::ManifestReader(QJsonObject object, QString place, QString& problem)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_problem(problem)
{
}

void ManifestReader::refuse(const QString& sentence)
{
    if (m_problem.isEmpty()) {
        m_problem = sentence;
    }
}

QString ManifestReader::text(const char* key)
{
    const QString found = m_object.value(QLatin1String(key)).toString();
    if (found.isEmpty()) {
        refuse(Text::tr("Its manifest has no text under \"%1\".").arg(m_place + key));
    }
    return found;
}

QString ManifestReader::text(const char* key, const QString& fallback)
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    if (!found.isUndefined() && !found.isString()) {
        refuse(wrongType(m_place + key));
    }
    return found.toString(fallback);
}

bool ManifestReader::boolean(const char* key, bool fallback)
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    if (!found.isUndefined() && !found.isBool()) {
        refuse(wrongType(m_place + key));
    }
    return found.toBool(fallback);
}

std::optional<double> ManifestReader::number(const char* key)
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    if (found.isUndefined()) {
        return std::nullopt;
    }
    if (!found.isDouble() || !std::isfinite(found.toDouble())) {
        refuse(wrongType(m_place + key));
        return std::nullopt;
    }
    return found.toDouble();
}

QStringList ManifestReader::texts(const char* key)
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    const QJsonArray list = found.toArray();
    if ((!found.isUndefined() && !found.isArray()) || list.size() > longestList) {
        refuse(wrongType(m_place + key));
        return {};
    }
    QStringList texts;
    for (const QJsonValue& each : list) {
        if (!each.isString()) {
            refuse(wrongType(m_place + key));
        }
        texts << each.toString();
    }
    return texts;
}

QString ManifestReader::choice(const char* key, const QStringList& choices, const QString& fallback)
{
    const QString found = text(key, fallback);
    if (!choices.contains(found)) {
        refuse(Text::tr("Its manifest has \"%2\" under \"%1\"; there are: %3.")
                   .arg(m_place + key, found, choices.join(", ")));
    }
    return found;
}

Value ManifestReader::value(const char* key)
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    if (found.isBool()) {
        return found.toBool();
    }
    if (found.isString()) {
        return found.toString().toStdString();
    }
    if (found.isDouble()) {
        const double number = found.toDouble();
        // Whole numbers beyond 2^53 are not what they were written as.
        const bool isWhole = std::nearbyint(number) == number && std::abs(number) < 9007199254740992.0;
        return isWhole ? Value(static_cast<int64_t>(number)) : Value(number);
    }
    if (!found.isUndefined()) {
        refuse(wrongType(m_place + key));
    }
    return {};
}

std::vector<ManifestReader> ManifestReader::objects(const char* key)
{
    const QJsonValue found = m_object.value(QLatin1String(key));
    const QJsonArray list = found.toArray();
    std::vector<ManifestReader> readers;
    if ((!found.isUndefined() && !found.isArray()) || list.size() > longestList) {
        refuse(wrongType(m_place + key));
        return readers;
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].isObject()) {
            refuse(wrongType(m_place + key));
        }
        readers.emplace_back(
            list[i].toObject(), m_place + QString("%1[%2].").arg(QLatin1String(key)).arg(i), m_problem);
    }
    return readers;
}

} // namespace fovea
