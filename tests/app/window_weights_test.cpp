// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "window_fixture.h"

namespace fovea::test {
namespace {

class WindowWeights : public WindowTest { };

TEST_F(WindowWeights, AreLookedAtWithoutRunningTheModel)
{
    EXPECT_FALSE(m_window->commands().execute("model.weights")) << "no model";
    ASSERT_TRUE(openModel(modelWithWords(m_folder)));
    ASSERT_TRUE(m_window->commands().execute("model.weights"));
    ASSERT_TRUE(waitFor([&] { return !m_window->workbench().traces().empty(); }));
    const std::shared_ptr<const Trace> weights
        = m_window->workbench().trace(m_window->workbench().traces().front());
    EXPECT_FALSE(weights->isTrace());
    const Result<TraceNode> tensor = weights->node("/embeddings/word_embeddings/weight");
    ASSERT_TRUE(tensor) << tensor.error().message();
    EXPECT_TRUE(weights->readDataset(tensor->path));
    ASSERT_TRUE(m_window->commands().execute("edit.undo"));
    EXPECT_TRUE(waitFor([&] { return m_window->workbench().traces().empty(); }));
}

} // namespace
} // namespace fovea::test
