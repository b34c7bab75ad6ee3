// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin_loader.h"
#include "plugins/attention_trace.h"
#include "plugins/fake_workbench.h"
#include "widgets/application.h"

#include <fovea/figure.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace fovea::test {
namespace {

/// The plugins that come with the program; what is found there is tested, so a new panel is as well.
QStringList pluginFolders()
{
    return { QStringLiteral(FOVEA_BINARY_DIR "/../lib/fovea/plugins") };
}

std::vector<PluginManifest::PanelEntry> builtInPanels()
{
    return PluginLoader(pluginFolders(), {}).panels();
}

AttentionTraceSpec otherSpec()
{
    AttentionTraceSpec spec;
    spec.tokens = { "[CLS]", "the", "big", "animal", "did", "n't", "cross", "the", "road", "because", "it",
        "was", "tired", ".", "[SEP]" };
    spec.text = "The big animal did not cross the road because it was tired.";
    spec.seed = 3;
    return spec;
}

/// What every panel of the program promises (SDK.md).
class PanelContract : public ::testing::TestWithParam<PluginManifest::PanelEntry> {
protected:
    PanelContract()
    {
        PluginLoader::Created created = plugins.createPanel(GetParam().id, workbench);
        EXPECT_NE(created.panel, nullptr) << created.reason.toStdString();
        panel = std::move(created.panel);
        if (panel != nullptr) {
            panel->retranslate();
        }
    }

    bool settle() const
    {
        return QTest::qWaitFor([this] { return !panel->isLoading(); }, 10'000);
    }
    int openTrace(const char* name, const AttentionTraceSpec& spec = {})
    {
        const int key = workbench.open(writeAttentionTrace(scratchFolder() / name, spec));
        select(key);
        return key;
    }
    void select(int key)
    {
        Selection selection;
        selection.trace = key;
        selection.example = 0;
        selection.layer = 1;
        selection.head = 2;
        workbench.select(selection);
        // A panel that shows any dataset is given one.
        const std::shared_ptr<const Trace> trace = workbench.trace(key);
        if (trace != nullptr && !trace->readings().empty()) {
            selection.path = trace->readings().back().location;
        }
        workbench.select(selection);
        ASSERT_TRUE(settle());
    }
    void compare(int b, Comparison::Mode mode)
    {
        Comparison comparison = workbench.comparison();
        comparison.b = ComparisonSide { b, std::nullopt };
        workbench.compare(comparison);
        panel->setComparisonMode(mode);
        ASSERT_TRUE(settle());
    }
    /// As a file of the picture; empty when there is none.
    std::string drawn(const char* suffix = ".svg") const
    {
        const std::optional<Figure> figure = panel->figure();
        if (!figure) {
            return {};
        }
        const Result<std::string> bytes = formatFigure(*figure, suffix);
        EXPECT_TRUE(bytes) << suffix << ": " << bytes.error().message();
        return bytes ? *bytes : std::string();
    }
    std::vector<double> numbers() const
    {
        const std::optional<Figure> figure = panel->figure();
        std::vector<double> found;
        if (figure && figure->data.dtype() == DType::F32) {
            found.assign(figure->data.values<float>().begin(), figure->data.values<float>().end());
        } else if (figure && figure->data.dtype() == DType::F64) {
            found.assign(figure->data.values<double>().begin(), figure->data.values<double>().end());
        }
        return found;
    }
    /// Every text that a user may read on the panel.
    QStringList texts() const
    {
        QStringList found { panel->subject(), panel->footer() };
        for (const QAction* action : panel->actions()) {
            found << action->text();
        }
        for (const QWidget* widget : panel->findChildren<QWidget*>()) {
            // Qt names the arrows of its own tab bars.
            if (qobject_cast<const QTabBar*>(widget->parentWidget()) == nullptr) {
                found << widget->accessibleName() << widget->toolTip();
            }
        }
        return found;
    }

    PluginLoader plugins { pluginFolders(), {} };
    FakeWorkbench workbench;
    std::unique_ptr<Panel> panel;
};

TEST_P(PanelContract, IsEmptyAndSaysSoWithoutATrace)
{
    present(*panel, { 480, 400 });
    EXPECT_FALSE(panel->isLoading());
    EXPECT_FALSE(panel->figure().has_value());
    EXPECT_TRUE(panel->footer().isEmpty());
    bool isExplained = false;
    for (const QLabel* label : panel->findChildren<QLabel*>()) {
        isExplained = isExplained || (label->isVisible() && label->text().size() > 20);
    }
    EXPECT_TRUE(isExplained);
}

TEST_P(PanelContract, IsLoadingUntilItsReadingIsAnswered)
{
    openTrace("loading.h5");
    const std::string before = drawn();
    workbench.isHeld = true;
    Selection other = workbench.selection();
    other.layer = 0;
    other.head = 0;
    other.path = workbench.trace(*other.trace)->readings().front().location;
    workbench.select(other);
    const bool wasRead = !panel->isLoading();
    workbench.isHeld = false;
    workbench.answerAll();
    EXPECT_TRUE(settle());
    EXPECT_FALSE(before.empty());
    // An overview of all heads has nothing to read when one of them is selected, but shows which.
    EXPECT_TRUE(wasRead ? drawn() != before : true);
}

TEST_P(PanelContract, FollowsTheSelection)
{
    openTrace("follows.h5");
    const std::string before = drawn();
    ASSERT_FALSE(before.empty());
    EXPECT_FALSE(panel->subject().isEmpty());
    EXPECT_FALSE(panel->footer().isEmpty());
    Selection other = workbench.selection();
    other.layer = 0;
    other.head = 1;
    workbench.select(other);
    ASSERT_TRUE(settle());
    EXPECT_NE(drawn(), before);
}

TEST_P(PanelContract, HasAFigureInEveryModeOfComparison)
{
    const int b = openTrace("modes_b.h5", otherSpec());
    const int a = openTrace("modes_a.h5");
    select(a);
    std::vector<std::string> figures;
    QStringList subjects;
    for (const Comparison::Mode mode : panel->comparisonModes()) {
        compare(b, mode);
        figures.push_back(drawn());
        subjects << panel->subject();
        EXPECT_FALSE(figures.back().empty()) << nameOf(mode);
        EXPECT_FALSE(panel->footer().isEmpty()) << nameOf(mode);
    }
    ASSERT_EQ(figures.size(), 4U) << "every panel of the program compares";
    std::sort(figures.begin(), figures.end());
    EXPECT_EQ(std::unique(figures.begin(), figures.end()), figures.end());
    EXPECT_EQ(subjects.removeDuplicates(), 0) << subjects.join('\n').toStdString();
}

TEST_P(PanelContract, FindsNoDifferenceBetweenATraceAndItself)
{
    const int b = openTrace("same_b.h5");
    const int a = openTrace("same_a.h5");
    select(a);
    compare(b, Comparison::Mode::Difference);
    const std::optional<Figure> figure = panel->figure();
    ASSERT_TRUE(figure);
    // Numbers that name a row (layer, head) are no differences.
    const std::size_t names
        = static_cast<std::size_t>(std::count_if(figure->columnNames.begin(), figure->columnNames.end(),
            [](const std::string& name) { return name.find("_change") == std::string::npos; }));
    const std::size_t columns = std::max<std::size_t>(figure->columnNames.size(), 1);
    const std::vector<double> found = numbers();
    ASSERT_FALSE(found.empty());
    for (std::size_t place = 0; place < found.size(); ++place) {
        if (figure->columnNames.empty() || place % columns >= names) {
            ASSERT_EQ(found[place], 0.0) << place;
        }
    }
}

TEST_P(PanelContract, ChangesTheSignOfADifferenceWhenSidesAreSwapped)
{
    const int b = openTrace("sign_b.h5", otherSpec());
    const int a = openTrace("sign_a.h5");
    select(a);
    compare(b, Comparison::Mode::Difference);
    const std::vector<double> forwards = numbers();
    Comparison swapped = workbench.comparison();
    std::swap(swapped.a, swapped.b);
    workbench.compare(swapped);
    ASSERT_TRUE(settle());
    const std::vector<double> backwards = numbers();
    ASSERT_EQ(forwards.size(), backwards.size());
    double sum = 0, size = 0;
    const std::optional<Figure> figure = panel->figure();
    const std::size_t columns = std::max<std::size_t>(figure->columnNames.size(), 1);
    for (std::size_t place = 0; place < forwards.size(); ++place) {
        const bool isName = !figure->columnNames.empty()
            && figure->columnNames[place % columns].find("_change") == std::string::npos;
        if (!isName) {
            sum = std::max(sum, std::abs(forwards[place] + backwards[place]));
            size = std::max(size, std::abs(forwards[place]));
        }
    }
    EXPECT_GT(size, 0.0);
    EXPECT_LT(sum, 1e-6);
}

TEST_P(PanelContract, SaysWhetherTheRangeOfBothSidesIsLocked)
{
    const int b = openTrace("range_b.h5", otherSpec());
    const int a = openTrace("range_a.h5");
    select(a);
    compare(b, Comparison::Mode::Split);
    const QString locked = panel->footer();
    Comparison comparison = workbench.comparison();
    comparison.isRangeLocked = false;
    workbench.compare(comparison);
    ASSERT_TRUE(settle());
    // Lines of both stand in one picture, whose thickest is that of A.
    const bool hasRange = GetParam().id != "attention_maps.lines";
    EXPECT_EQ(panel->footer() != locked, hasRange) << locked.toStdString();
}

TEST_P(PanelContract, GivesTheSameFigureAfterItsStateCameBack)
{
    const int b = openTrace("state_b.h5", otherSpec());
    const int a = openTrace("state_a.h5");
    select(a);
    for (const Comparison::Mode mode : panel->comparisonModes()) {
        compare(b, mode);
        for (QAction* action : panel->actions()) {
            if (action->isCheckable() && action->isEnabled() && !action->isChecked()) {
                action->trigger();
                break;
            }
        }
        ASSERT_TRUE(settle());
        const std::string before = drawn();
        const Value state = panel->state();
        PluginLoader::Created created = plugins.createPanel(GetParam().id, workbench);
        ASSERT_NE(created.panel, nullptr);
        std::swap(created.panel, panel);
        panel->retranslate();
        panel->restore(state);
        panel->setComparisonMode(mode);
        ASSERT_TRUE(settle());
        EXPECT_EQ(drawn(), before) << nameOf(mode);
    }
}

TEST_P(PanelContract, TellsWhatAHandChanges)
{
    openTrace("told.h5");
    QStringList told;
    QObject::connect(
        panel.get(), &Panel::stateChanged, panel.get(), [&](const QString& what) { told << what; });
    for (QAction* action : panel->actions()) {
        const Value before = panel->state();
        const auto count = told.size();
        if (action->isEnabled()) {
            action->trigger();
        }
        ASSERT_TRUE(settle());
        EXPECT_TRUE(panel->state() == before || told.size() > count) << action->text().toStdString();
    }
    EXPECT_FALSE(told.contains(QString()));
}

TEST_P(PanelContract, ExportsEveryFormatInEveryMode)
{
    const int b = openTrace("formats_b.h5", otherSpec());
    const int a = openTrace("formats_a.h5");
    select(a);
    for (const Comparison::Mode mode : panel->comparisonModes()) {
        compare(b, mode);
        for (const std::string& suffix : figureSuffixes()) {
            EXPECT_FALSE(drawn(suffix.c_str()).empty()) << suffix << ' ' << nameOf(mode);
        }
    }
}

TEST_P(PanelContract, NamesEverythingThatTakesTheKeyboard)
{
    openTrace("names.h5");
    present(*panel, { 640, 600 });
    for (const QWidget* widget : panel->findChildren<QWidget*>()) {
        const bool isOwn = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && widget->focusProxy() == nullptr && !widget->objectName().startsWith("qt_");
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed
            = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        const bool isPart = qobject_cast<const QAbstractItemView*>(widget->parentWidget()) != nullptr
            || widget->inherits("QTabBar") || widget->inherits("QTabWidget") || widget->inherits("QLabel");
        EXPECT_TRUE(!isOwn || isNamed || isPart)
            << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
    }
}

/// Answers every text in brackets: what is not in brackets was not asked for again.
class BracketTranslator final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QStringLiteral("[[") + QString::fromUtf8(text) + QStringLiteral("]]");
    }
    bool isEmpty() const override { return false; }
};

TEST_P(PanelContract, ChangesEveryTextWithTheLanguage)
{
    openTrace("language.h5");
    const QStringList before = texts();
    BracketTranslator brackets;
    QCoreApplication::installTranslator(&brackets);
    panel->retranslate();
    ASSERT_TRUE(settle());
    const QStringList after = texts();
    QCoreApplication::removeTranslator(&brackets);
    ASSERT_EQ(before.size(), after.size());
    EXPECT_TRUE(after[1].contains("[["));
    for (qsizetype place = 2; place < after.size(); ++place) {
        const bool hasWords = std::any_of(
            before[place].begin(), before[place].end(), [](QChar character) { return character.isLower(); });
        EXPECT_TRUE(!hasWords || after[place].contains("[[") || before[place].contains('/'))
            << before[place].toStdString();
    }
}

TEST_P(PanelContract, OutlivesTheTracesThatItShows)
{
    const int b = openTrace("closed_b.h5", otherSpec());
    const int a = openTrace("closed_a.h5");
    select(a);
    compare(b, Comparison::Mode::Split);
    workbench.close(b);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(workbench.comparison().b);
    EXPECT_FALSE(drawn().empty());
    workbench.close(a);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(panel->figure().has_value());
    present(*panel, { 480, 400 });
}

INSTANTIATE_TEST_SUITE_P(EveryPanel, PanelContract, ::testing::ValuesIn(builtInPanels()),
    [](const auto& panel) { return QString(panel.param.id).replace('.', '_').toStdString(); });

} // namespace
} // namespace fovea::test
