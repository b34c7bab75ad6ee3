// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "elided_label.h"
#include "outlet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <csignal>
#include <set>

namespace fovea::test {
namespace {

void collectHeaders(const QAbstractItemView& view, std::set<QString>& texts)
{
    for (int column = 0; view.model() != nullptr && column < view.model()->columnCount(); ++column) {
        for (const int role : { Qt::DisplayRole, Qt::ToolTipRole }) {
            texts.insert(view.model()->headerData(column, Qt::Horizontal, role).toString());
        }
    }
}

/// All that the window says: on its widgets, beside the cursor, to a screen reader, and in its menus.
std::set<QString> textsOf(MainWindow& window)
{
    std::set<QString> texts;
    for (const QWidget* each : window.findChildren<QWidget*>()) {
        if (!each->isVisible() && qobject_cast<const QMenu*>(each) == nullptr) {
            continue;
        }
        // An address is data.
        if (each->objectName() == "inspectorAddress") {
            continue;
        }
        texts.insert({ each->toolTip(), each->accessibleName(), each->accessibleDescription() });
        if (const auto* elided = qobject_cast<const ElidedLabel*>(each)) {
            texts.insert(elided->fullText());
        } else if (const auto* label = qobject_cast<const QLabel*>(each)) {
            texts.insert(label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(each)) {
            texts.insert(button->text());
        } else if (const auto* field = qobject_cast<const QLineEdit*>(each)) {
            texts.insert(field->placeholderText());
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(each)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                texts.insert(tabs->tabText(tab));
            }
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(each)) {
            collectHeaders(*view, texts);
        }
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        texts.insert({ action->text(), action->toolTip() });
    }
    for (PanelFrame* frame : window.panels().frames()) {
        texts.insert({ frame->title(), frame->panel().subject(), frame->panel().footer() });
    }
    auto* tree = window.findChild<QTreeWidget*>("workspaceTree");
    for (QTreeWidgetItemIterator item(tree); *item != nullptr; ++item) {
        texts.insert((*item)->text(0));
    }
    return texts;
}

/// Switched while it runs, so that what forgets to follow is found as well.
class WindowLanguage : public WindowTest {
protected:
    /// Texts with English words that are the same in both languages.
    QStringList untranslated()
    {
        m_window->setLanguage("en");
        settle();
        const std::set<QString> english = textsOf(*m_window);
        m_window->setLanguage("zh_CN");
        settle();
        QStringList same;
        for (const QString& text : textsOf(*m_window)) {
            if (english.contains(text) && hasWords(text)) {
                same << text;
            }
        }
        return same;
    }
    void expectAllTranslated(const char* state)
    {
        for (const QString& text : untranslated()) {
            ADD_FAILURE() << state << ": \"" << text.toStdString() << "\" is the same in Chinese";
        }
    }

private:
    void settle()
    {
        // A switch reaches the widgets by posted events, and they may read again.
        QCoreApplication::processEvents();
        ASSERT_TRUE(
            waitFor([&] { return !m_window->workbench().isReading() && !m_window->panels().isLoading(); }));
        QCoreApplication::processEvents();
    }
    /// Words of people, not names: of models, files, libraries, keys, units and languages.
    static bool hasWords(const QString& text)
    {
        static const QRegularExpression names(
            "Fovea|English|fovea-test-[\\w-]+|<[^>]*>|Ctrl\\+|Shift\\+|Home|Esc|F\\d+|/[^ "
            "]*|[\\w-]+\\.(h5|json|safetensors)\\S*|entropy < 1\\.5|"
            "\\bnat\\b|\\bcpu\\b|\\bpid \\d+|AVX\\S*|AMX BF16|\\bbert\\b|\\bWordPiece\\b|\\bmodel\\b|"
            "\\[CLS\\]|\\[SEP\\]|\\bcat\\b|\\bthe\\b|\\bsat\\b|cividis|viridis|Transformer|\\bL\\d+\\b|"
            "\\bH\\d+\\b|"
            "\\bfloat\\d+|\\bint\\d+|\\bframe\\b(?= \\d)");
        static const QRegularExpression word("[A-Za-z]{3,}");
        return QString(text).remove('&').remove(names).contains(word);
    }
};

TEST_F(WindowLanguage, ChineseIsSpokenWhileNothingIsOpen)
{
    expectAllTranslated("empty");
}

TEST_F(WindowLanguage, ChineseIsSpokenAboutARun)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    expectAllTranslated("a model is open");
    ASSERT_TRUE(typeAndRun("the cat sat"));
    expectAllTranslated("a run");
    m_window->panels().raisePanel("trace_browser.tree");
    expectAllTranslated("the trace browser");
    auto* filter = part<QLineEdit>("headFilter");
    filter->setText("wrong < 1");
    expectAllTranslated("a filter that is not understood");
    filter->setText("layer = 0");
    expectAllTranslated("a filter");
}

TEST_F(WindowLanguage, ChineseIsSpokenWhenTheEngineIsDead)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    m_window->setLanguage("zh_CN");
    ASSERT_EQ(::kill(static_cast<pid_t>(m_window->engine().processId()), SIGKILL), 0);
    ASSERT_TRUE(waitFor([&] { return banner() != nullptr; }));
    static const QRegularExpression twoWords("[A-Za-z]{2,} [A-Za-z]{2,}");
    EXPECT_FALSE(banner()->problem().what.contains(twoWords)) << banner()->problem().what.toStdString();
    EXPECT_FALSE(banner()->problem().sentence.contains(twoWords))
        << banner()->problem().sentence.toStdString();
}

TEST_F(WindowLanguage, ChineseIsSpokenAboutWhatCouldNotBeOpenedOrWritten)
{
    m_window->setLanguage("zh_CN");
    m_folder.write("not.h5", "nothing");
    m_folder.write("notes.txt", "nothing");
    m_folder.write("broken/config.json", "{}");
    static const QRegularExpression twoWords("[A-Za-z]{2,} [A-Za-z]{2,}");
    for (const char* file : { "not.h5", "notes.txt", "broken", "nowhere" }) {
        m_window->open(text(m_folder / file));
        ASSERT_TRUE(waitFor([&] { return banner() != nullptr; })) << file;
        // Commands and paths keep their words.
        const QString sentence = QString(banner()->problem().sentence)
                                     .remove(text(m_folder.path()))
                                     .remove(QRegularExpression("fovea [ -~]*"));
        EXPECT_FALSE(sentence.contains(twoWords)) << file << ": " << sentence.toStdString();
        delete banner();
    }
}

TEST_F(WindowLanguage, EveryWidgetThatTakesTheKeyboardHasAName)
{
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(typeAndRun("the cat sat"));
    for (const QWidget* each : m_window->findChildren<QWidget*>()) {
        const bool takesKeys
            = each->isVisible() && (each->focusPolicy() & Qt::TabFocus) != 0 && each->focusProxy() == nullptr;
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        if (takesKeys && qobject_cast<const QTabBar*>(each) == nullptr) {
            EXPECT_FALSE(each->accessibleName().isEmpty() && (button == nullptr || button->text().isEmpty()))
                << each->metaObject()->className() << " " << each->objectName().toStdString();
        }
    }
}

} // namespace
} // namespace fovea::test
