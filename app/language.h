// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>

#include <utility>
#include <vector>

namespace fovea {

/// The language of the window, switched at run time: every widget gets a LanguageChange event, and numbers
/// are written as that language writes them.
class Language {
public:
    /// Codes and the names that their speakers use.
    static std::vector<std::pair<QString, QString>> all();

    /// "en", "zh_CN", or "system" for what the desktop speaks. False for one that there is not; then nothing
    /// changes.
    bool choose(const QString& code);
    const QString& code() const { return m_code; }

private:
    QString m_code = "en";
    QTranslator m_translator, m_qtTranslator;
};

} // namespace fovea
