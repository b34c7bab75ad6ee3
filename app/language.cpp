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
    if (!isKnown) {
        return false;
    }
    // Removing sends the events even when nothing is installed afterwards.
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    m_code = chosen;
    // Digits and separators follow the language chosen, not the desktop's: a figure is the same everywhere.
    QLocale::setDefault(QLocale(chosen == "en" ? QString("en_US") : chosen));
    if (chosen != "en") {
        if (m_qtTranslator.load("qtbase_" + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&m_qtTranslator);
        }
    }
    // English has a file as well: it holds the plural forms.
    if (m_translator.load(":/translations/fovea_" + chosen + ".qm")) {
        QCoreApplication::installTranslator(&m_translator);
    }
    return true;
}

} // namespace fovea
