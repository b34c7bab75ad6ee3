// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main_window.h"

#include <fovea/value.h>

#include <filesystem>
#include <functional>
#include <memory>

namespace fovea::test {

/// A window with the real engine and a journal, worked with as a person does: by the mouse, by keys and by
/// dropping files. `folder` holds its settings, journals and runs, so that one started later finds them.
class StoryWindow {
public:
    explicit StoryWindow(const std::filesystem::path& folder);

    MainWindow& window() { return *m_window; }
    static bool waitFor(const std::function<bool()>& condition);
    /// Until the panels show what was asked for.
    bool settle();

    bool openModel(const std::filesystem::path& model);
    bool typeAndRun(const QString& sentence);
    void drop(const std::filesystem::path& file);
    void press(const QKeySequence& keys);
    /// In a panel: what is seen there gets the focus, then the key.
    void pressIn(const char* panel, Qt::Key key);
    /// By its name in the palette: "l1h2".
    void pick(const QString& letters);
    void clickHead(int head);
    void clickCell(int query, int key);
    /// Closer to the middle of the map, by the wheel.
    void zoomIn();
    void clickIn(const char* panel, const char* button);
    bool clickBanner(const QString& what, const QString& label);
    void writeNote(const QString& text);
    /// Through the dialog; true when the file is there.
    bool exportFigure(const std::filesystem::path& file);

    /// All that must be there again after a restart.
    Value seen();
    std::string bannerText();
    /// What the window looks like, kept when FOVEA_TEST_PICTURES names a folder.
    void picture(const char* name);

private:
    template <typename Widget>
    Widget* shown(const char* panel);

    QSettings m_settings;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace fovea::test
