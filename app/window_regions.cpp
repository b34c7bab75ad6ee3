// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_regions.h"

#include "inspector.h"
#include "missing_files.h"
#include "status_line.h"
#include "top_bar.h"
#include "welcome_page.h"
#include "workspace_view.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace fovea {

WindowRegions::WindowRegions(
    const Parts& parts, QMenu* modelMenu, const QString& exampleModel, QWidget* parent)
    : QWidget(parent)
    , m_topBar(new TopBar(parts.control, modelMenu, this))
    , m_banners(new BannerStack(this))
    , m_missing(new MissingFiles(this))
    , m_workspace(new WorkspaceView(parts.control, parts.workbench, this))
    , m_pages(new QStackedWidget(this))
    , m_welcome(new WelcomePage(parts.recent, parts.thumbnails, exampleModel, m_pages))
    , m_panels(new PanelHost(parts.plugins, parts.workbench, m_pages))
    , m_inspector(new Inspector(parts.control, parts.workbench, this))
    , m_status(new StatusLine(parts.engine, parts.control, parts.workbench, this))
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    m_workspace->setMinimumWidth(140);
    m_inspector->setMinimumWidth(190);
    splitter->addWidget(m_workspace);
    splitter->addWidget(buildMiddle());
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 200, 840, 240 });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_status);
}

QWidget* WindowRegions::buildMiddle()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_panels);
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_missing);
    layout->addWidget(m_pages, 1);
    return middle;
}

void WindowRegions::showWelcome(bool isWelcome)
{
    m_pages->setCurrentWidget(isWelcome ? static_cast<QWidget*>(m_welcome) : m_panels);
}

} // namespace fovea
