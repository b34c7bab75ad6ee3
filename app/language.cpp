// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace fovea {

std::vector<std::pair<QString, QString>> Language::all()
{
    return { { "en", "English" }, { "zh_CN", QString::fromUtf8("简体中文") } };
}

bool Language::choose(const QString& code)
{
    QString chosen = code;
    if (code == "system") {
        chosen = QLocale::system().language() == QLocale::Chinese ? "zh_CN" : "en";
    } else if (code == "zh") {
        chosen = "zh_CN";
    }
    const auto languages = all();
    const bool isKnown = std::any_of(
        languages.begin(), languages.end(), [&](const auto& each) { return each.first == chosen; });
    const bool isPseudo = chosen == "pseudo";
    if (!isKnown && !isPseudo) {
        return false;
    }
    // Removing sends the events even when nothing is installed afterwards.
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    QCoreApplication::removeTranslator(&m_pluginTranslator);
    QCoreApplication::removeTranslator(&m_pseudoTranslator);
    m_code = chosen;
    // Digits and separators follow the language chosen, not the desktop's: a figure is the same everywhere.
    QLocale::setDefault(QLocale(chosen == "en" || isPseudo ? QString("en_US") : chosen));
    if (isPseudo) {
        QCoreApplication::installTranslator(&m_pseudoTranslator);
        return true;
    }
    if (chosen != "en") {
        if (m_qtTranslator.load("qtbase_" + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&m_qtTranslator);
        }
    }
    // English has a file as well: it holds the plural forms.
    if (m_translator.load(":/translations/fovea_" + chosen + ".qm")) {
        QCoreApplication::installTranslator(&m_translator);
    }
    m_pluginTranslator.load(m_pluginPrefixes, m_code);
    if (!m_pluginTranslator.isEmpty()) {
        QCoreApplication::installTranslator(&m_pluginTranslator);
    }
    return true;
}

void Language::setPluginTranslations(const QStringList& prefixes)
{
    if (prefixes == m_pluginPrefixes) {
        return;
    }
    m_pluginPrefixes = prefixes;
    QCoreApplication::removeTranslator(&m_pluginTranslator);
    m_pluginTranslator.load(m_pluginPrefixes, m_code);
    if (!m_pluginTranslator.isEmpty()) {
        QCoreApplication::installTranslator(&m_pluginTranslator);
    }
}

void PluginTranslator::load(const QStringList& prefixes, const QString& code)
{
    m_parts.clear();
    for (const QString& prefix : prefixes) {
        auto part = std::make_unique<QTranslator>();
        if (part->load(prefix + "_" + code + ".qm")) {
            m_parts.push_back(std::move(part));
        }
    }
}

QString PluginTranslator::translate(
    const char* context, const char* text, const char* disambiguation, int count) const
{
    for (const std::unique_ptr<QTranslator>& part : m_parts) {
        const QString found = part->translate(context, text, disambiguation, count);
        if (!found.isEmpty()) {
            return found;
        }
    }
    return {};
}

} // namespace fovea
