// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/browser_panel.h"

#include "trace_browser/followed_path.h"
#include "trace_browser/node_model.h"
#include "trace_browser/slice_figure.h"
#include "trace_browser/slice_view.h"

#include <fovea/error_text.h>
#include <fovea/heatmap_content.h>
#include <fovea/labels.h>
#include <fovea/theme.h>

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace fovea::trace_browser {
namespace {

constexpr int emptyPage = 0;
constexpr int contentPage = 1;

} // namespace

BrowserPanel::BrowserPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_ratio(new QAction(this))
    , m_nodes(new NodeModel(workbench, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel)
    , m_tree(new QTreeView)
    , m_view(new SliceView)
    , m_otherView(new SliceView("OfB"))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    buildPages();
    m_ratio->setCheckable(true);
    addAction(m_ratio);
    connectParts();
    retranslate();
    follow();
}

void BrowserPanel::connectParts()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) { choose(index); });
    connect(m_nodes, &NodeModel::found, this, [this](const QModelIndex& index) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    });
    connect(m_nodes, &NodeModel::failed, m_view, &SliceView::showProblem);
    for (SliceView* view : { m_view, m_otherView }) {
        connect(view, &SliceView::chosen, this, [this](const SliceChoice& choice) {
            choose(choice, m_shown.first != nullptr ? m_shown.first->node.shape.rank() : 0);
        });
    }
    connect(m_view, &SliceView::cellChosen, this,
        [this](int row, int column) { chooseCell(m_shown.first, shownSelection(), row, column); });
    connect(m_otherView, &SliceView::cellChosen, this, [this](int row, int column) {
        const std::optional<Selection> ofB = selectionOfB(m_workbench.comparison(), m_workbench.selection());
        chooseCell(m_shown.second, ofB.value_or(m_workbench.selection()), row, column);
    });
    connect(m_ratio, &QAction::triggered, this, [this](bool isRatio) {
        m_isRatio = isRatio;
        m_hasGrown = true; // The same slices, read anew.
        follow();
        emit stateChanged(m_ratio->text());
    });
    connect(this, &Panel::comparisonModeChanged, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::comparisonChanged, this, [this] {
        follow();
        refreshViews();
    });
    connect(&m_workbench, &Workbench::selectionChanged, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::traceClosed, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::traceGrew, this, [this](int key) {
        const std::shared_ptr<const Trace> grown = m_workbench.trace(key);
        if (grown != nullptr && (grown == m_trace || grown == m_other)) {
            m_hasGrown = true;
            follow();
        }
    });
    connect(&m_workbench, &Workbench::themeChanged, m_view, qOverload<>(&QWidget::update));
}

void BrowserPanel::buildPages()
{
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", "sentence");
    m_empty->setMargin(24);
    m_tree->setModel(m_nodes);
    m_tree->setUniformRowHeights(true);
    m_tree->setObjectName("browserTree");
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(40);
    m_tree->header()->resizeSection(1, 56);
    m_tree->header()->resizeSection(2, 52);
    m_tree->setMinimumWidth(200);
    m_tree->setIndentation(12);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_tree);
    auto* views = new QSplitter;
    views->addWidget(m_view);
    views->addWidget(m_otherView);
    views->setHandleWidth(1);
    m_otherView->hide();
    splitter->addWidget(views);
    splitter->setHandleWidth(1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 200, 480 });
    m_pages->addWidget(m_empty);
    m_pages->addWidget(splitter);
    setFocusProxy(m_tree);
}

void BrowserPanel::retranslate()
{
    m_empty->setText(tr("No file is open. Drop a trace or any HDF5 file here, or run a sentence."));
    m_tree->setAccessibleName(tr("Groups and datasets"));
    m_ratio->setText(tr("Difference as ratio"));
    m_ratio->setToolTip(tr("log₂(B / A): 1 is twice as much, −1 half as much"));
    m_view->retranslate();
    m_otherView->retranslate();
    m_view->showProblem(problem());
    emit subjectChanged();
    emit footerChanged();
}

bool BrowserPanel::isBehind() const
{
    return parentWidget() != nullptr && visibleRegion().isEmpty();
}

void BrowserPanel::setTrace(std::shared_ptr<const Trace> trace)
{
    m_trace = std::move(trace);
    m_shown = {};
    m_wanted = {};
    m_problem.reset();
    m_nodes->setTrace(m_trace);
    m_pages->setCurrentIndex(m_trace == nullptr ? emptyPage : contentPage);
}

std::vector<Comparison::Mode> BrowserPanel::comparisonModes() const
{
    return { fovea::comparisonModes.begin(), fovea::comparisonModes.end() };
}

Comparison::Mode BrowserPanel::mode() const
{
    return m_workbench.comparison().b ? comparisonMode() : Comparison::Mode::A;
}

Selection BrowserPanel::shownSelection() const
{
    const Selection& selection = m_workbench.selection();
    const std::optional<Selection> side = mode() == Comparison::Mode::B
        ? selectionOfB(m_workbench.comparison(), selection)
        : selectionOfA(m_workbench.comparison(), selection);
    return side.value_or(selection);
}

std::shared_ptr<const Trace> BrowserPanel::traceOf(const std::optional<Selection>& selection) const
{
    return selection && selection->trace ? m_workbench.trace(*selection->trace) : nullptr;
}

void BrowserPanel::follow()
{
    const Selection selection = shownSelection();
    std::shared_ptr<const Trace> trace = traceOf(selection);
    const bool isOfTwo = mode() == Comparison::Mode::Split || mode() == Comparison::Mode::Difference;
    std::shared_ptr<const Trace> other
        = isOfTwo ? traceOf(selectionOfB(m_workbench.comparison(), m_workbench.selection())) : nullptr;
    const bool isOther = trace != m_trace || other != m_other || mode() != m_readMode;
    if (isBehind()) {
        m_isStale = true;
        if (isOther && m_trace != nullptr) {
            // Not kept open for a picture that nobody sees.
            setTrace(nullptr);
            m_other.reset();
        }
        emit loadingChanged();
        return;
    }
    m_isStale = false;
    if (trace != m_trace) {
        setTrace(std::move(trace));
    }
    m_other = std::move(other);
    m_readMode = mode();
    const bool hasGrown = std::exchange(m_hasGrown, false);
    // Without a path the file itself is shown: its attributes say what it is.
    const SliceChoice wanted = m_trace != nullptr ? followed(*m_trace, selection) : SliceChoice {};
    if (m_trace != nullptr && (isOther || hasGrown || !(wanted == m_wanted))) {
        const bool isOtherPath = wanted.path != m_wanted.path;
        read(wanted);
        if (isOtherPath) {
            m_nodes->reveal(QString::fromStdString(wanted.path));
        }
    } else if (m_trace == nullptr) {
        emit subjectChanged();
        emit footerChanged();
    }
}

void BrowserPanel::choose(const QModelIndex& index)
{
    const std::string path = m_nodes->pathOf(index).toStdString();
    if (index.isValid() && path != m_wanted.path) {
        choose(SliceChoice { path, {}, 0 }, 0);
    }
}

void BrowserPanel::choose(const SliceChoice& choice, int rank)
{
    Selection selection = m_workbench.selection();
    if (m_trace != nullptr) {
        selection = withPath(*m_trace, choice, selection);
    }
    selection.path = formatAddress(choice, rank);
    m_workbench.select(selection);
}

void BrowserPanel::chooseCell(
    const std::shared_ptr<const SliceContent>& content, const Selection& of, int row, int column)
{
    if (content != nullptr && content->node.type == TraceNode::Type::Dataset) {
        const std::shared_ptr<const Trace> trace = traceOf(of);
        Selection selection = trace != nullptr ? withCell(*trace, *content, row, column, of) : of;
        selection.path = formatAddress(content->choice, content->node.shape.rank());
        m_workbench.select(selection);
    }
}

void BrowserPanel::read(const SliceChoice& choice)
{
    m_wanted = choice;
    m_isLoading = true;
    emit loadingChanged();
    auto pair = std::make_shared<SlicePair>();
    m_workbench.read(
        this, "slice",
        [trace = m_trace, other = m_other, choice, pair, mode = mode(),
            isRatio = m_isRatio]() -> Result<Array> {
            Result<SlicePair> read = readPair(*trace, other.get(), choice, mode, isRatio);
            if (!read) {
                return read.error();
            }
            *pair = std::move(*read);
            return Array();
        },
        [this, pair, shown = std::weak_ptr(m_trace)](const Result<Array>& result) {
            m_isLoading = false;
            // Else it is of a trace that has been let go of since.
            if (shown.lock() == m_trace) {
                show(result ? Result<SlicePair>(*pair) : result.error());
            }
            emit loadingChanged();
        });
}

void BrowserPanel::show(Result<SlicePair> pair)
{
    m_problem = pair ? std::nullopt : std::optional(pair.error());
    m_shown = pair ? std::move(*pair) : SlicePair();
    refreshViews();
    emit subjectChanged();
    emit footerChanged();
}

void BrowserPanel::refreshViews()
{
    m_view->show(m_shown.first, address(), problem());
    m_otherView->setVisible(m_shown.second != nullptr);
    m_otherView->show(m_shown.second,
        m_other != nullptr && m_shown.second != nullptr ? addressIn(*m_other) : QString(), {});
    if (m_shown.first != nullptr) {
        const PairFigure pictures = picturesOf(m_shown, m_workbench.comparison().isRangeLocked);
        m_view->showMap(pictures.first);
        m_otherView->showMap(pictures.second.value_or(HeatmapContent {}));
    }
    const Theme& theme = currentTheme();
    const bool isB = mode() == Comparison::Mode::B;
    const bool isDifference = mode() == Comparison::Mode::Difference;
    m_view->setBadge(!m_workbench.comparison().b ? QString()
            : isDifference                       ? QStringLiteral("\u0394")
            : isB                                ? QStringLiteral("B")
                                                 : QStringLiteral("A"),
        isDifference ? theme.text
            : isB    ? theme.b
                     : theme.a);
    m_otherView->setBadge(QStringLiteral("B"), theme.b);
}

QString BrowserPanel::problem() const
{
    return m_problem ? errorText(*m_problem) : QString();
}

QString BrowserPanel::addressIn(const Trace& trace) const
{
    const int rank = m_shown.first != nullptr ? m_shown.first->node.shape.rank() : 0;
    return QString::fromStdString(trace.path().string() + "::" + formatAddress(m_wanted, rank));
}

QString BrowserPanel::address() const
{
    return m_trace == nullptr ? QString() : addressIn(*m_trace);
}

QString BrowserPanel::subject() const
{
    if (m_trace == nullptr || m_wanted.path.empty()) {
        return {};
    }
    const int rank = m_shown.first != nullptr ? m_shown.first->node.shape.rank() : 0;
    const QString path = QString::fromStdString(formatAddress(m_wanted, rank));
    if (!m_workbench.comparison().b) {
        return path;
    }
    const std::array words { QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("A | B"),
        m_isRatio ? QStringLiteral("log\u2082 B/A") : QStringLiteral("B \u2212 A") };
    return path + QString::fromUtf8(" · ") + words[static_cast<std::size_t>(mode())];
}

QStringList BrowserPanel::differenceFacts() const
{
    const SliceDifference& found = *m_shown.difference;
    const QLocale locale;
    const auto number = [&](int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    QStringList facts;
    if (found.differing == 0) {
        facts << tr("all %1 numbers are the same").arg(number(found.compared));
    } else {
        facts << tr("%1 of %2 numbers differ").arg(number(found.differing), number(found.compared))
              << tr("largest |B \u2212 A| %1 in row %2, column %3")
                     .arg(formatNumber(found.largest), number(found.row), number(found.column))
              << tr("largest relative %1").arg(formatNumber(found.relative));
    }
    if (found.rowsOnlyInA + found.rowsOnlyInB > 0) {
        facts << tr("rows paired by token, %1 only in A, %2 only in B left out")
                     .arg(number(found.rowsOnlyInA), number(found.rowsOnlyInB));
    }
    return facts;
}

QString BrowserPanel::facts() const
{
    const SliceContent* content = m_shown.first.get();
    if (content == nullptr) {
        return {};
    }
    if (content->node.type == TraceNode::Type::Group) {
        return tr("group");
    }
    const SlicePart& part = content->part;
    const QLocale locale;
    QStringList facts { QString::fromStdString(
        content->node.shape.text() + " " + content->node.elementType) };
    const auto number = [&](int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    if (part.isWhole()) {
        facts << tr("all %1 × %2 shown").arg(number(part.rows), number(part.columns));
    } else {
        facts << tr("%1 of %2 rows, %3 of %4 columns shown")
                     .arg(number(part.rows), number(part.allRows), number(part.columns),
                         number(part.allColumns));
    }
    if (m_shown.difference) {
        facts << differenceFacts();
    } else if (m_shown.second != nullptr) {
        facts << (m_workbench.comparison().isRangeLocked ? tr("one range for both") : tr("a range for each"));
    }
    return facts.join(QString::fromUtf8(" · "));
}

QString BrowserPanel::footer() const
{
    return facts();
}

std::optional<Figure> BrowserPanel::figure() const
{
    if (m_shown.first == nullptr) {
        return std::nullopt;
    }
    return m_shown.second != nullptr || m_shown.difference
        ? figureOf(m_shown, m_workbench.comparison().isRangeLocked, subject(), facts())
        : figureOf(*m_shown.first, m_trace, address(), facts());
}

Value BrowserPanel::state() const
{
    Value state;
    if (m_isRatio) {
        state["ratio"] = true;
    }
    return state;
}

void BrowserPanel::restore(const Value& state)
{
    const bool isRatio = state.get("ratio", false);
    if (isRatio != m_isRatio) {
        m_isRatio = isRatio;
        m_ratio->setChecked(isRatio);
        m_hasGrown = true;
        follow();
    }
}

void BrowserPanel::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    if (m_isStale) {
        QTimer::singleShot(0, this, [this] {
            follow();
            emit loadingChanged();
        });
    }
}

} // namespace fovea::trace_browser
