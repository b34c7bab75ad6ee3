// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "samples.h"
#include "window_habits.h"

#include <QPushButton>
#include <QSignalSpy>

namespace fovea::test {
namespace {

/// A window that has the model which comes with the program.
class WindowSamples : public WindowTest {
protected:
    WindowSamples()
    {
        m_window.reset();
        WindowSetup setup;
        setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
        setup.runFolder = text(m_folder / "runs");
        setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins" };
        setup.exampleModel = FOVEA_TEST_DATA "/../resources/models/sorter";
        m_window = std::make_unique<MainWindow>(setup, m_settings, m_language);
        m_window->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }
    Samples& samples() { return m_window->habits().samples(); }
};

TEST_F(WindowSamples, OpenToTheirEndWithoutAComplaint)
{
    for (const Sample& sample : samples().all()) {
        QSignalSpy opened(&samples(), &Samples::opened);
        ASSERT_TRUE(m_window->commands().execute(
            "sample.open", Value::Object { { "sample", sample.id.toStdString() } }))
            << sample.id.toStdString();
        EXPECT_TRUE(waitFor([&] { return !samples().isOpening(); })) << sample.id.toStdString();
        EXPECT_EQ(opened.size(), 1) << sample.id.toStdString();
        if (const Banner* shown = banner()) {
            ADD_FAILURE() << sample.id.toStdString() << ": " << shown->problem().sentence.toStdString();
            delete banner();
        }
    }
    EXPECT_TRUE(m_window->workbench().comparison().b) << "the sample that compares was among them";
}

TEST_F(WindowSamples, AreOpenedByAClickOnTheWelcomePage)
{
    auto* button = part<QPushButton>("sample_sort");
    ASSERT_NE(button, nullptr);
    ASSERT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(samples().isOpening());
    EXPECT_FALSE(m_window->commands().whyDisabled("sample.open").isEmpty()) << "one at a time";
    EXPECT_TRUE(waitFor([&] { return !samples().isOpening() && !m_window->workbench().traces().empty(); }));
}

TEST_F(WindowSamples, AreNamedWhenOneIsAskedForThatThereIsNot)
{
    const Result<void> opened
        = m_window->commands().execute("sample.open", Value::Object { { "sample", "nothing" } });
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message().find("sort"), std::string::npos);
}

} // namespace
} // namespace fovea::test
