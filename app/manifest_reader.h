// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/value.h>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace fovea {

/// Reads one object of a manifest key by key. The first thing that is wrong is kept as a sentence; what is
/// read after it means nothing.
class ManifestReader {
public:
    /// `place` stands before every key that a sentence names: "panels[0].".
    ManifestReader(QJsonObject object, QString place, QString& problem);

    /// A text that must be there, and not be empty.
    QString text(const char* key);
    QString text(const char* key, const QString& fallback);
    bool boolean(const char* key, bool fallback);
    std::optional<double> number(const char* key);
    QStringList texts(const char* key);
    /// A text that is one of these.
    QString choice(const char* key, const QStringList& choices, const QString& fallback);
    /// A text, number or boolean; null when it is absent.
    Value value(const char* key);
    /// A list of objects, each with a reader of its own.
    std::vector<ManifestReader> objects(const char* key);

    bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    bool isGood() const { return m_problem.isEmpty(); }
    void refuse(const QString& sentence);
    const QString& place() const { return m_place; }

private:
    QJsonObject m_object;
    QString m_place;
    QString& m_problem;
};

} // namespace fovea
