// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "app/window_texts.h"
#include "help_center.h"
#include "help_window.h"
#include "plugins_dialog.h"
#include "pseudo_language.h"
#include "shortcuts_dialog.h"
#include "window_habits.h"

#include <QLineEdit>
#include <QRegularExpression>

#include <set>

namespace fovea::test {
namespace {

TEST(PseudoLanguage, MarksATextAndMakesItLonger)
{
    const QString text = pseudoText("&Open %1");
    EXPECT_TRUE(text.contains("&Open %1"));
    EXPECT_GE(text.size(), 1.4 * 8);
    EXPECT_TRUE(pseudoText({}).isEmpty());
}

/// The running window, switched from English to marked texts, to Chinese and back, with every dialog open
/// that can be.
class WindowPseudo : public WindowTest {
protected:
    void switchTo(const char* code)
    {
        m_window->setLanguage(code);
        settle();
    }
    void settle()
    {
        QCoreApplication::processEvents();
        ASSERT_TRUE(
            waitFor([&] { return !m_window->workbench().isReading() && !m_window->panels().isLoading(); }));
        QCoreApplication::processEvents();
    }
    /// Words of people outside the marks. Data keeps its words: names of models, files and tokens, ids of
    /// commands and pages, units, keys, and what is written in code.
    static bool hasUnmarkedWords(QString text)
    {
        static const QRegularExpression marked("\u27e6[^\u27e6\u27e7]*\u27e7");
        while (text.contains(marked)) {
            text.remove(marked);
        }
        static const QRegularExpression data(
            "Fovea|English|Apache|arXiv|\\b[a-z]+\\.[a-zA-Z.]+\\b|[\\w-]*model[\\w-]*|fovea-test-[\\w-]+|<[^>"
            "]*>|/[^ ]*|"
            "[\\w-]+\\.(h5|json|safetensors)\\S*|\\S*\u2026\\S*\\]|\\b(Ctrl|Shift|Alt|Home|Esc|Return|Enter|"
            "Del|Tab|Space)\\b|"
            "\\bcpu\\b|\\bpid\\b|AVX\\S*|AMX|BF16|bert|WordPiece|\\[[A-Z]+\\]|\\b(cat|the|sat|ran|dog)\\b|"
            "cividis|viridis|\\b(float|int|uint)\\d+|pseudo|\\b(nat|kB|MB|GB)\\b");
        static const QRegularExpression word("[A-Za-z]{3,}");
        return text.remove('&').remove(data).contains(word);
    }
    /// Qt names its own small buttons once, in the language of their birth; none of them can be seen here.
    static bool isOfQt(const QString& where)
    {
        static const QRegularExpression own("qt_dockwidget_\\w+|Scroll(Left|Right)Button");
        return where.contains(own);
    }
    void expectAllMarked(const QWidget& root)
    {
        std::set<QString> told;
        for (const SeenText& seen : textsBelow(root)) {
            if (!isOfQt(seen.where) && hasUnmarkedWords(seen.text)
                && told.insert(seen.where + seen.text).second) {
                ADD_FAILURE() << seen.where.toStdString() << ": \"" << seen.text.toStdString()
                              << "\" is not translated";
            }
        }
    }
    void expectNoneMarked(const QWidget& root, const char* language)
    {
        for (const SeenText& seen : textsBelow(root)) {
            EXPECT_FALSE(!isOfQt(seen.where) && seen.text.contains(QChar(0x27E6)))
                << seen.where.toStdString() << ": \"" << seen.text.toStdString() << "\" was left behind by "
                << language;
        }
    }
};

TEST_F(WindowPseudo, EveryTextFollowsALanguageChange)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(typeAndRun("the cat sat"));
    switchTo("pseudo");
    expectAllMarked(*m_window);
    switchTo("zh_CN");
    expectNoneMarked(*m_window, "zh_CN");
    switchTo("en");
    expectNoneMarked(*m_window, "en");
    static const QRegularExpression chinese("[\u4e00-\u9fff]");
    for (const SeenText& seen : textsBelow(*m_window)) {
        EXPECT_TRUE(!seen.text.contains(chinese) || seen.text.contains(QString::fromUtf8("简体中文")))
            << seen.where.toStdString() << ": " << seen.text.toStdString();
    }
}

TEST_F(WindowPseudo, EveryTextFollowsWhileNothingIsOpen)
{
    switchTo("pseudo");
    expectAllMarked(*m_window);
    switchTo("en");
    expectNoneMarked(*m_window, "en");
}

TEST_F(WindowPseudo, ErrorsOfTheEngineAreTranslatedToo)
{
    switchTo("pseudo");
    m_folder.write("broken/config.json", "{}");
    m_folder.write("not.h5", "nothing");
    for (const char* file : { "broken", "not.h5", "nowhere" }) {
        m_window->open(text(m_folder / file));
        ASSERT_TRUE(waitFor([&] { return banner() != nullptr; })) << file;
        EXPECT_TRUE(banner()->problem().what.contains(QChar(0x27E6))) << file;
        EXPECT_FALSE(hasUnmarkedWords(banner()->problem().sentence))
            << file << ": " << banner()->problem().sentence.toStdString();
        delete banner();
    }
}

TEST_F(WindowPseudo, EveryDialogFollows)
{
    for (const char* command : { "help.plugins", "edit.shortcuts", "help.report" }) {
        m_window->commands().trigger(command);
        settle();
        switchTo("pseudo");
        for (const QWidget* dialog : m_window->findChildren<QDialog*>()) {
            if (dialog->objectName() != "reportDialog") {
                expectAllMarked(*dialog);
            }
        }
        switchTo("en");
        for (QDialog* dialog : m_window->findChildren<QDialog*>()) {
            expectNoneMarked(*dialog, "en");
            delete dialog;
        }
    }
}

} // namespace
} // namespace fovea::test
