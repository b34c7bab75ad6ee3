// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window_fixture.h"
#include "appearance.h"
#include "missing_files.h"
#include "plugins/attention_trace.h"
#include "window_workspace.h"

#include <QDir>
#include <QPushButton>

namespace fovea::test {

/// Windows that keep their work: one after the other, or two at once, with the same settings and the same
/// journal folder.
class WorkspaceWindowTest : public ::testing::Test {
protected:
    WorkspaceWindowTest()
    {
        // To look at: FOVEA_TEST_LANGUAGE and FOVEA_TEST_THEME.
        m_language.choose(qEnvironmentVariable("FOVEA_TEST_LANGUAGE", "en"));
        applyTheme(themeNamed(qEnvironmentVariable("FOVEA_TEST_THEME", "dark")));
    }
    ~WorkspaceWindowTest() override { m_window.reset(); }

    static bool waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, 60'000); }
    /// A window that has just been started. The one of before is gone as if it had been killed: its journal
    /// stays.
    MainWindow& restart()
    {
        if (m_window != nullptr) {
            EXPECT_TRUE(journal().flush(20'000));
        }
        m_window.reset();
        m_window = makeWindow();
        return *m_window;
    }
    std::unique_ptr<MainWindow> makeWindow()
    {
        WindowSetup setup;
        setup.engineProgram = FOVEA_BINARY_DIR "/fovea-cli";
        setup.runFolder = text(m_folder / "runs");
        setup.journalFolder = text(m_folder / "state");
        setup.pluginFolders = { FOVEA_BINARY_DIR "/../lib/fovea/plugins" };
        auto window = std::make_unique<MainWindow>(setup, m_settings, m_language);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        return window;
    }
    Journal& journal() { return workspace().journal(); }
    Workspace& workspace() { return m_window->workspace().workspace(); }

    void writeTrace(const char* name) const { writeAttentionTrace(m_folder / name, {}); }
    /// Opens traces one after the other, so that their order is known.
    void openTraces(const std::vector<const char*>& names)
    {
        for (const char* name : names) {
            const std::size_t count = m_window->workbench().traces().size();
            m_window->open(text(m_folder / name));
            EXPECT_TRUE(waitFor([&] { return m_window->workbench().traces().size() == count + 1; })) << name;
            EXPECT_TRUE(waitFor([&] { return !m_window->opener().isBusy(); }));
        }
    }
    void execute(const char* id, Value::Object parameters = {})
    {
        const Result<void> done = m_window->commands().execute(id, std::move(parameters));
        EXPECT_TRUE(done) << id << ": " << (done ? "" : done.error().message());
    }
    void selectHead(int layer, int head) { execute("view.select", { { "layer", layer }, { "head", head } }); }
    void save(const char* name)
    {
        execute("workspace.saveAs", { { "path", (m_folder / name).string() } });
        EXPECT_TRUE(waitFor([&] { return workspace().path() == text(m_folder / name); })) << bannerText();
    }
    void openWorkspace(const char* name)
    {
        bool isOpened = false;
        const auto connection
            = QObject::connect(&workspace(), &Workspace::opened, [&isOpened] { isOpened = true; });
        m_window->open(text(m_folder / name));
        EXPECT_TRUE(waitFor([&] { return isOpened; })) << name << ": " << bannerText();
        QObject::disconnect(connection);
    }
    Banner* banner(const QString& what)
    {
        for (Banner* each : m_window->banners().banners()) {
            if (each->problem().what == what) {
                return each;
            }
        }
        return nullptr;
    }
    std::string bannerText()
    {
        std::string all;
        for (const Banner* each : m_window->banners().banners()) {
            all += (each->problem().what + ": " + each->problem().sentence + "\n").toStdString();
        }
        return all;
    }
    /// Presses a button of a banner by its text.
    static bool press(const Banner& banner, const QString& label)
    {
        // A button that was added to a visible banner is shown from the event loop.
        QTest::qWait(50);
        for (QPushButton* button : banner.findChildren<QPushButton*>()) {
            if (button->text() == label && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    /// What the window looks like, kept when FOVEA_TEST_PICTURES names a folder.
    void picture(const char* name)
    {
        const QString folder = qEnvironmentVariable("FOVEA_TEST_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(100);
            QDir().mkpath(folder);
            EXPECT_TRUE(m_window->grab().save(QDir(folder).filePath(QString(name) + ".png")));
        }
    }
    QStringList titles()
    {
        QStringList found;
        for (const int key : m_window->workbench().traces()) {
            found << QFileInfo(QString::fromStdString(m_window->workbench().trace(key)->path().string()))
                         .fileName();
        }
        return found;
    }

    TemporaryFolder m_folder;
    QSettings m_settings { text(m_folder / "settings.ini"), QSettings::IniFormat };
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace fovea::test
