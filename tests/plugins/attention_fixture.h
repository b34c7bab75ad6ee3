// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attention_maps/attention_source.h"
#include "plugins/attention_trace.h"
#include "plugins/fake_workbench.h"
#include "widgets/application.h"

#include <fovea/panel.h>

#include <QAction>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace fovea::attention_maps::test {

using fovea::test::AttentionTraceSpec;

/// A workbench without a window, and the source that its attention panels share.
class AttentionPanels : public ::testing::Test {
protected:
    static std::shared_ptr<const Trace> trace(const char* name, const AttentionTraceSpec& spec = {})
    {
        return fovea::test::writeAttentionTrace(fovea::test::scratchFolder() / name, spec);
    }
    static bool settle(const Panel& panel)
    {
        return QTest::qWaitFor([&] { return !panel.isLoading(); }, 5000);
    }
    static QAction* action(const Panel& panel, const QString& text)
    {
        for (QAction* each : panel.actions()) {
            if (each->text() == text) {
                return each;
            }
        }
        ADD_FAILURE() << "no action " << text.toStdString();
        return nullptr;
    }

    fovea::test::FakeWorkbench workbench;
    std::shared_ptr<AttentionSource> source = std::make_shared<AttentionSource>(workbench);
};

} // namespace fovea::attention_maps::test
