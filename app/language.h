// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pseudo_language.h"

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <utility>
#include <vector>

namespace fovea {

/// The translators of plugins as one, so that a switch sends one event however many there are.
class PluginTranslator final : public QTranslator {
public:
    /// Files without `_zh_CN.qm`.
    void load(const QStringList& prefixes, const QString& code);
    bool isEmpty() const override { return m_parts.empty(); }
    QString translate(
        const char* context, const char* text, const char* disambiguation, int count) const override;

private:
    std::vector<std::unique_ptr<QTranslator>> m_parts;
};

/// The language of the window, switched at run time: every widget gets a LanguageChange event, and numbers
/// are written as that language writes them.
class Language {
public:
    /// Codes and the names that their speakers use.
    static std::vector<std::pair<QString, QString>> all();

    /// "en", "zh_CN", "pseudo" for tests, or "system" for what the desktop speaks. False for one that there
    /// is not; then nothing changes.
    bool choose(const QString& code);
    const QString& code() const { return m_code; }
    /// Where the translations of plugins begin: `_zh_CN.qm` follows.
    void setPluginTranslations(const QStringList& prefixes);

private:
    QString m_code = "en";
    QTranslator m_translator, m_qtTranslator;
    PluginTranslator m_pluginTranslator;
    PseudoTranslator m_pseudoTranslator;
    QStringList m_pluginPrefixes;
};

} // namespace fovea
