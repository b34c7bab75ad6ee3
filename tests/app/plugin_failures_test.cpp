// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "engine_process.h"
#include "figure_actions.h"
#include "panel_host.h"
#include "plugin_loader.h"
#include "trace/sample_trace.h"
#include "trace/temporary_folder.h"
#include "workbench_host.h"

#include <QProcess>
#include <QTest>

#include <gtest/gtest.h>

namespace fovea {
namespace {

/// A window's middle with the trace browser and a plugin that fails in one call, given as the parameter.
class PluginFailure : public ::testing::TestWithParam<const char*> {
protected:
    PluginFailure()
    {
        qputenv("FOVEA_TEST_THROWS_IN", GetParam());
        QObject::connect(&m_host, &PanelHost::failed,
            [this](const Problem& problem) { m_problems << problem.what + " " + problem.sentence; });
        m_host.resize(600, 400);
        m_host.createPanels();
        m_host.show();
    }
    ~PluginFailure() override { qunsetenv("FOVEA_TEST_THROWS_IN"); }

    /// Every call that a host makes.
    void useThePanel()
    {
        QCoreApplication::processEvents();
        Selection selection;
        selection.path = "/tokens";
        m_workbench.select(selection);
        if (PanelFrame* frame = m_host.frame("throwing.panel")) {
            frame->isLoading();
            frame->ask([this, frame] {
                const Result<Figure> figure = figureOf(frame->panel());
                return figure
                    ? writeFigure(*figure, originOf(frame->panelId(), frame->panel(), m_workbench, "en"), {},
                        "/nowhere/figure.png")
                    : Result<void>(figure.error());
            });
        }
        if (PanelFrame* frame = m_host.frame("throwing.panel")) {
            frame->ask([this, frame] {
                frame->panel().restore({});
                return frame->panel().state();
            });
        }
        QTest::qWaitFor([this] { return !m_workbench.isReading() && !m_problems.isEmpty(); }, 2000);
    }

    EngineProcess m_engine { "" };
    WorkbenchHost m_workbench { m_engine };
    PluginLoader m_plugins { { FOVEA_BINARY_DIR "/../lib/fovea/plugins", FOVEA_THROWING_PLUGIN }, {} };
    PanelHost m_host { m_plugins, m_workbench };
    QStringList m_problems;
};

TEST_P(PluginFailure, ClosesThatPanelAloneAndNamesThePlugin)
{
    useThePanel();
    EXPECT_EQ(m_host.frame("throwing.panel"), nullptr);
    EXPECT_NE(m_host.frame("trace_browser.tree"), nullptr);
    EXPECT_NE(m_host.frame("attention_maps"), nullptr);
    ASSERT_EQ(m_problems.size(), 1) << m_problems.join("\n").toStdString();
    EXPECT_TRUE(m_problems[0].contains("Throwing things")) << m_problems[0].toStdString();
    EXPECT_TRUE(m_problems[0].contains(QString("thrown in %1").arg(GetParam())))
        << m_problems[0].toStdString();
}

INSTANTIATE_TEST_SUITE_P(Of, PluginFailure,
    ::testing::Values("create", "retranslate", "subject", "footer", "figure", "paint", "loading", "state",
        "restore", "selection", "answer"),
    [](const auto& each) { return std::string(each.param); });

TEST(PluginFailureInAnExport, EndsItWithASentenceThatNamesThePlugin)
{
    const TemporaryFolder folder;
    const std::filesystem::path trace = folder.path() / "run.h5";
    const sample::Sizes sizes;
    TracePlan plan = sample::plan(sizes);
    sample::addAttention(plan, sizes, Reduction::QueryKey);
    {
        Result<TraceFile> file = TraceFile::create(trace, plan, false);
        ASSERT_TRUE(file);
        ASSERT_TRUE(sample::fill(*file, sizes, plan, 0, 1));
    }
    for (const char* call : { "create", "figure", "paint", "loading", "restore", "selection", "answer" }) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FOVEA_TEST_THROWS_IN", call);
        environment.insert("FOVEA_PLUGIN_PATH", FOVEA_THROWING_PLUGIN);
        process.setProcessEnvironment(environment);
        process.start(FOVEA_BINARY_DIR "/fovea",
            { "export", QString::fromStdString(trace.string()), "--panel", "throwing.panel", "--state",
                "{\"a\":1}", "-o",
                QString::fromStdString((folder.path() / (std::string(call) + ".svg")).string()) });
        ASSERT_TRUE(process.waitForFinished(60'000)) << call;
        const QString errors = QString::fromUtf8(process.readAllStandardError());
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << call;
        EXPECT_EQ(process.exitCode(), QString(call) == "create" ? 2 : 70) << call;
        EXPECT_TRUE(errors.contains("Throwing things")) << errors.toStdString();
        EXPECT_TRUE(errors.contains(QString("thrown in %1").arg(call))) << errors.toStdString();
    }
}

} // namespace
} // namespace fovea
