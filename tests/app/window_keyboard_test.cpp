// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/window_fixture.h"
#include "plugins/attention_trace.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabBar>

#include <set>

namespace fovea::test {
namespace {

class WindowKeyboard : public WindowTest {
protected:
    void openTrace()
    {
        writeAttentionTrace(m_folder / "a.h5", {});
        m_window->open(text(m_folder / "a.h5"));
        ASSERT_TRUE(waitFor([&] { return !m_window->workbench().traces().empty(); }));
        ASSERT_TRUE(
            waitFor([&] { return !m_window->panels().isLoading() && !m_window->workbench().isReading(); }));
    }
    static QString nameOf(const QWidget& widget)
    {
        return QString("%1 \"%2\" %3")
            .arg(widget.metaObject()->className(), widget.objectName(), widget.accessibleName());
    }
    /// What Tab comes to, in order, until it has come round.
    std::vector<QWidget*> walk()
    {
        std::vector<QWidget*> reached;
        part<QLineEdit>("input")->setFocus();
        for (int step = 0; step < 400; ++step) {
            QWidget* now = QApplication::focusWidget();
            if (now == nullptr || (step > 0 && now == reached.front())) {
                break;
            }
            reached.push_back(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return reached;
    }
};

TEST_F(WindowKeyboard, TabReachesEveryControl)
{
    openTrace();
    std::vector<QWidget*> controls;
    for (QWidget* each : m_window->findChildren<QWidget*>()) {
        const bool isControl = each->isVisible() && each->isEnabled()
            && (each->focusPolicy() & Qt::TabFocus) != 0 && each->focusProxy() == nullptr
            && !each->visibleRegion().isEmpty();
        if (isControl) {
            controls.push_back(each);
        }
    }
    ASSERT_GT(controls.size(), 10u);
    const std::vector<QWidget*> walked = walk();
    EXPECT_LT(walked.size(), 400u) << "somewhere Tab does not lead out";
    const std::set<QWidget*> reached(walked.begin(), walked.end());
    for (const QWidget* each : controls) {
        EXPECT_TRUE(reached.count(const_cast<QWidget*>(each)) > 0) << nameOf(*each).toStdString();
    }
}

TEST_F(WindowKeyboard, FocusIsSeenWhereverItIs)
{
    openTrace();
    for (QWidget* each : walk()) {
        if (!each->isVisible() || each->visibleRegion().isEmpty()) {
            continue;
        }
        each->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        // Tab bars and edits of spin boxes show it around themselves.
        QWidget* shown = each->parentWidget() != nullptr ? each->parentWidget() : each;
        const QImage with = shown->grab().toImage();
        each->clearFocus();
        QCoreApplication::processEvents();
        EXPECT_NE(with, shown->grab().toImage()) << nameOf(*each).toStdString();
    }
}

} // namespace
} // namespace fovea::test
