// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_browser/browser_panel.h"

#include "trace_browser/node_model.h"
#include "trace_browser/slice_figure.h"
#include "trace_browser/slice_view.h"

#include <fovea/error_text.h>

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace fovea::trace_browser {
namespace {

constexpr int emptyPage = 0;
constexpr int contentPage = 1;

} // namespace

BrowserPanel::BrowserPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_nodes(new NodeModel(workbench, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel)
    , m_tree(new QTreeView)
    , m_view(new SliceView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    buildPages();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) { choose(index); });
    connect(m_nodes, &NodeModel::found, this, [this](const QModelIndex& index) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    });
    connect(m_nodes, &NodeModel::failed, m_view, &SliceView::showProblem);
    connect(m_view, &SliceView::chosen, this, [this](const SliceChoice& choice) {
        choose(choice, m_content != nullptr ? m_content->node.shape.rank() : 0);
    });
    connect(&m_workbench, &Workbench::selectionChanged, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::traceClosed, this, &BrowserPanel::follow);
    connect(&m_workbench, &Workbench::traceGrew, this, [this](int key) {
        if (m_workbench.selection().trace == key) {
            m_hasGrown = true;
            follow();
        }
    });
    connect(&m_workbench, &Workbench::themeChanged, m_view, qOverload<>(&QWidget::update));
    retranslate();
    follow();
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
    splitter->addWidget(m_view);
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
    m_view->retranslate();
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
    m_content.reset();
    m_wanted = {};
    m_problem.reset();
    m_nodes->setTrace(m_trace);
    m_pages->setCurrentIndex(m_trace == nullptr ? emptyPage : contentPage);
}

void BrowserPanel::follow()
{
    const Selection& selection = m_workbench.selection();
    std::shared_ptr<const Trace> trace = selection.trace ? m_workbench.trace(*selection.trace) : nullptr;
    const bool isOther = trace != m_trace;
    if (isBehind()) {
        m_isStale = true;
        if (isOther && m_trace != nullptr) {
            // Not kept open for a picture that nobody sees.
            setTrace(nullptr);
        }
        emit loadingChanged();
        return;
    }
    m_isStale = false;
    if (isOther) {
        setTrace(std::move(trace));
    }
    const bool hasGrown = std::exchange(m_hasGrown, false);
    // Without a path the file itself is shown: its attributes say what it is.
    const SliceChoice wanted = parseAddress(selection.path.value_or("/"));
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
    selection.path = formatAddress(choice, rank);
    m_workbench.select(selection);
}

void BrowserPanel::read(const SliceChoice& choice)
{
    m_wanted = choice;
    m_isLoading = true;
    emit loadingChanged();
    auto content = std::make_shared<SliceContent>();
    m_workbench.read(
        this, "slice",
        [trace = m_trace, choice, content]() -> Result<Array> {
            Result<SliceContent> slice = readSlice(*trace, choice);
            if (!slice) {
                return slice.error();
            }
            *content = std::move(*slice);
            return Array();
        },
        [this, content, shown = std::weak_ptr(m_trace)](const Result<Array>& result) {
            m_isLoading = false;
            // Else it is of a trace that has been let go of since.
            if (shown.lock() == m_trace) {
                show(result ? Result<std::shared_ptr<const SliceContent>>(content) : result.error());
            }
            emit loadingChanged();
        });
}

void BrowserPanel::show(Result<std::shared_ptr<const SliceContent>> content)
{
    m_problem = content ? std::nullopt : std::optional(content.error());
    m_content = content ? *content : nullptr;
    m_view->show(m_content, address(), problem());
    emit subjectChanged();
    emit footerChanged();
}

QString BrowserPanel::problem() const
{
    return m_problem ? errorText(*m_problem) : QString();
}

QString BrowserPanel::address() const
{
    if (m_trace == nullptr) {
        return {};
    }
    const int rank = m_content != nullptr ? m_content->node.shape.rank() : 0;
    return QString::fromStdString(m_trace->path().string() + "::" + formatAddress(m_wanted, rank));
}

QString BrowserPanel::subject() const
{
    return m_trace == nullptr || m_wanted.path.empty()
        ? QString()
        : QString::fromStdString(
            formatAddress(m_wanted, m_content != nullptr ? m_content->node.shape.rank() : 0));
}

QString BrowserPanel::facts() const
{
    if (m_content == nullptr) {
        return {};
    }
    if (m_content->node.type == TraceNode::Type::Group) {
        return tr("group");
    }
    const SlicePart& part = m_content->part;
    const QLocale locale;
    QStringList facts { QString::fromStdString(
        m_content->node.shape.text() + " " + m_content->node.elementType) };
    const auto number = [&](int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    if (part.isWhole()) {
        facts << tr("all %1 × %2 shown").arg(number(part.rows), number(part.columns));
    } else {
        facts << tr("%1 of %2 rows, %3 of %4 columns shown")
                     .arg(number(part.rows), number(part.allRows), number(part.columns),
                         number(part.allColumns));
    }
    return facts.join(QString::fromUtf8(" · "));
}

QString BrowserPanel::footer() const
{
    return facts();
}

std::optional<Figure> BrowserPanel::figure() const
{
    return m_content != nullptr ? figureOf(*m_content, address(), facts()) : std::nullopt;
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
