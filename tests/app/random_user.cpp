// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "app/random_user.h"

#include <fovea/json.h>

#include <QApplication>
#include <QDialog>
#include <QDrag>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMimeData>
#include <QTest>
#include <QThread>
#include <QUrl>
#include <QWheelEvent>
#include <QWindow>

#include <utility>

namespace fovea::test {
namespace {

const std::vector<Qt::KeyboardModifiers> modifiers { Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
    Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier };

std::string nameOf(const QWidget& widget)
{
    const QString name = widget.objectName();
    return widget.metaObject()->className() + (name.isEmpty() ? std::string() : " " + name.toStdString());
}

std::string at(QPoint place)
{
    return " at " + std::to_string(place.x()) + "," + std::to_string(place.y());
}

} // namespace

RandomUser::RandomUser(MainWindow& window, UsersFiles files, unsigned seed, std::ostream& log)
    : m_window(window)
    , m_files(std::move(files))
    , m_random(seed)
    , m_log(log)
{
    m_window.installEventFilter(this);
    connect(&m_waiting, &QTimer::timeout, this, &RandomUser::endWaiting);
    m_waiting.start(25);
}

bool RandomUser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Close) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void RandomUser::endWaiting()
{
    // Nothing waits in a loop of its own: menus and dialogs may stay for the next action.
    if (QThread::currentThread()->loopLevel() == 0) {
        return;
    }
    auto* input = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
    if (input != nullptr && m_random.oneIn(2)) {
        input->setTextValue("Anything");
        input->accept();
        return;
    }
    QDrag::cancel();
    closeDialogs();
}

void RandomUser::closeDialogs()
{
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
    }
    for (QWidget* each : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(each);
        if (dialog != nullptr && dialog->isVisible()) {
            dialog->reject();
        }
    }
}

std::string RandomUser::act()
{
    static const std::vector<std::pair<Action, int>> actions { { &RandomUser::runCommand, 20 },
        { &RandomUser::runStrangeCommand, 8 }, { &RandomUser::chooseEntry, 8 }, { &RandomUser::click, 20 },
        { &RandomUser::drag, 7 }, { &RandomUser::turnWheel, 5 }, { &RandomUser::pressKeys, 8 },
        { &RandomUser::pressShortcut, 6 }, { &RandomUser::selectAlot, 5 }, { &RandomUser::compare, 6 },
        { &RandomUser::switchAppearance, 3 }, { &RandomUser::openOrClose, 7 }, { &RandomUser::drop, 2 },
        { &RandomUser::undoAndRedo, 5 }, { &RandomUser::arrange, 5 }, { &RandomUser::run, 6 } };
    int total = 0;
    for (const auto& [action, weight] : actions) {
        total += weight;
    }
    int place = m_random.between(1, total);
    for (const auto& [action, weight] : actions) {
        place -= weight;
        if (place <= 0) {
            (this->*action)();
            break;
        }
    }
    return m_doing;
}

void RandomUser::begin(const std::string& what)
{
    m_doing = what;
    // Flushed, since the program may die of it.
    m_log << what << std::endl;
}

const WindowCommand& RandomUser::anyCommand()
{
    return *m_random.of(m_window.commands().commands());
}

void RandomUser::execute(const std::string& id, const Value& parameters)
{
    begin(id + " " + formatJson(parameters).substr(0, 300));
    if (const Result<void> done = m_window.commands().execute(id, parameters); !done) {
        m_log << "    " << done.error().message() << "\n";
    }
}

void RandomUser::runCommand()
{
    const WindowCommand& command = anyCommand();
    execute(command.id, fittingParameters(command, m_window, m_files, m_random));
}

void RandomUser::runStrangeCommand()
{
    const WindowCommand& command = anyCommand();
    execute(command.id, strangeParameters(command, m_random));
}

void RandomUser::chooseEntry()
{
    const std::string id = anyCommand().id;
    begin("choose " + id);
    m_window.commands().trigger(id);
}

QWidget* RandomUser::anyWidget()
{
    QWidget* front = QApplication::activePopupWidget();
    if (front == nullptr) {
        front = QApplication::activeModalWidget();
    }
    if (front != nullptr && (front->inherits("QFileDialog") || m_random.oneIn(3))) {
        closeDialogs();
        front = nullptr;
    }
    std::vector<QWidget*> windows;
    for (QWidget* each : QApplication::topLevelWidgets()) {
        if (each->isVisible() && each->windowHandle() != nullptr && !each->inherits("QFileDialog")
            && (front == nullptr || each == front)) {
            windows.push_back(each);
        }
    }
    // The main window again and again, however many others there are.
    QWidget* window = front == nullptr && m_random.oneIn(2) ? &m_window : m_random.of(windows);
    std::vector<QWidget*> widgets { window };
    for (QWidget* each : window->findChildren<QWidget*>()) {
        if (each->isVisible() && each->window() == window && !each->visibleRegion().isEmpty()) {
            widgets.push_back(each);
        }
    }
    return m_random.of(widgets);
}

QPoint RandomUser::anyPlace(const QWidget& widget)
{
    const QPoint inside(m_random.between(0, std::max(0, widget.width() - 1)),
        m_random.between(0, std::max(0, widget.height() - 1)));
    return widget.mapTo(widget.window(), inside);
}

void RandomUser::click()
{
    static const std::vector<Qt::MouseButton> buttons { Qt::LeftButton, Qt::LeftButton, Qt::LeftButton,
        Qt::RightButton, Qt::MiddleButton };
    QWidget* widget = anyWidget();
    const std::string name = nameOf(*widget);
    QWindow* window = widget->window()->windowHandle();
    const QPoint place = anyPlace(*widget);
    const Qt::MouseButton button = m_random.of(buttons);
    const Qt::KeyboardModifiers held = m_random.of(modifiers);
    begin("click on " + name + at(place) + ", button " + std::to_string(button));
    QTest::mouseMove(window, place);
    if (m_random.oneIn(5)) {
        QTest::mouseDClick(window, button, held, place);
    } else {
        QTest::mouseClick(window, button, held, place);
    }
}

void RandomUser::drag()
{
    QWidget* widget = anyWidget();
    const std::string name = nameOf(*widget);
    const QPointer<QWindow> window = widget->window()->windowHandle();
    const QPoint from = anyPlace(*widget);
    const QSize size = widget->window()->size();
    const Qt::KeyboardModifiers held = m_random.of(modifiers);
    begin("drag on " + name + at(from));
    QTest::mousePress(window, Qt::LeftButton, held, from);
    QPoint place = from;
    for (int i = m_random.between(1, 6); i > 0 && window != nullptr; --i) {
        place += QPoint(m_random.between(-60, 60), m_random.between(-60, 60));
        place = { std::clamp(place.x(), 0, size.width()), std::clamp(place.y(), 0, size.height()) };
        QTest::mouseMove(window, place);
    }
    if (window != nullptr) {
        QTest::mouseRelease(window, Qt::LeftButton, held, place);
    }
}

void RandomUser::turnWheel()
{
    QWidget* widget = anyWidget();
    const QPointF place(widget->mapFrom(widget->window(), anyPlace(*widget)));
    QWheelEvent event(place, widget->mapToGlobal(place), {}, QPoint(0, 120 * m_random.between(-5, 5)),
        Qt::NoButton, m_random.of(modifiers), Qt::NoScrollPhase, false);
    begin("wheel on " + nameOf(*widget) + at(place.toPoint()));
    QCoreApplication::sendEvent(widget, &event);
}

void RandomUser::pressKeys()
{
    static const std::vector<int> keys { Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Left, Qt::Key_Right,
        Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Return,
        Qt::Key_Space, Qt::Key_Escape, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Plus, Qt::Key_Minus,
        Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_X, Qt::Key_A, Qt::Key_L, Qt::Key_Z, Qt::Key_F1,
        Qt::Key_F2, Qt::Key_F4, Qt::Key_F6, Qt::Key_F12, Qt::Key_Menu };
    if (QWidget* modal = QApplication::activeModalWidget();
        modal != nullptr && modal->inherits("QFileDialog")) {
        closeDialogs();
    }
    for (int i = m_random.between(1, 8); i > 0; --i) {
        const int key = m_random.of(keys);
        const Qt::KeyboardModifiers held = m_random.of(modifiers);
        begin("key " + QKeySequence(key | static_cast<int>(held)).toString().toStdString());
        QWindow* window = QGuiApplication::focusWindow();
        QTest::keyClick(
            window != nullptr ? window : m_window.windowHandle(), static_cast<Qt::Key>(key), held);
    }
}

void RandomUser::pressShortcut()
{
    std::vector<QKeySequence> all;
    for (const WindowCommand* command : m_window.commands().commands()) {
        all.insert(all.end(), command->keys.begin(), command->keys.end());
    }
    const QKeySequence keys = m_random.of(all);
    closeDialogs();
    begin("press " + keys.toString().toStdString());
    QTest::keySequence(m_window.windowHandle(), keys);
}

void RandomUser::selectAlot()
{
    static const std::vector<const char*> places { "example", "step", "layer", "head", "query", "key",
        "channel" };
    const int count = m_random.between(5, 40);
    for (int i = 0; i < count; ++i) {
        Value::Object selection;
        for (const char* place : places) {
            if (m_random.oneIn(2)) {
                selection[place] = m_random.between(-1, 16);
            }
        }
        if (m_random.oneIn(6)) {
            selection["trace"] = m_random.of(m_files.traces);
        }
        execute("view.select", selection);
        if (m_random.oneIn(3)) {
            QCoreApplication::processEvents();
        }
    }
}

void RandomUser::compare()
{
    static const std::vector<const char*> ids { "compare.set", "compare.set", "compare.start",
        "compare.start", "compare.mode", "compare.mode", "compare.mode", "compare.swap", "compare.range",
        "compare.end" };
    const WindowCommand* command = m_window.commands().find(m_random.of(ids));
    execute(command->id, fittingParameters(*command, m_window, m_files, m_random));
}

void RandomUser::switchAppearance()
{
    const WindowCommand* command
        = m_window.commands().find(m_random.oneIn(2) ? "window.theme" : "window.language");
    execute(command->id, fittingParameters(*command, m_window, m_files, m_random));
}

void RandomUser::openOrClose()
{
    if (m_random.oneIn(3)) {
        execute("trace.close",
            m_random.oneIn(2) ? Value() : Value(Value::Object { { "trace", m_random.of(m_files.traces) } }));
        return;
    }
    const std::string path = m_random.of(m_random.oneIn(3) ? m_files.others : m_files.traces);
    begin("open " + path);
    m_window.open(QString::fromStdString(path));
}

void RandomUser::drop()
{
    QMimeData data;
    QList<QUrl> urls;
    std::string told = "drop";
    for (int i = m_random.between(1, 3); i > 0; --i) {
        const std::string path = m_random.of(m_random.oneIn(2) ? m_files.others : m_files.traces);
        urls << QUrl::fromLocalFile(QString::fromStdString(path));
        told += " " + path;
    }
    data.setUrls(urls);
    begin(told);
    QDropEvent event({ 400, 300 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &event);
}

void RandomUser::undoAndRedo()
{
    const int count = m_random.between(1, 25);
    for (int i = 0; i < count; ++i) {
        execute(m_random.between(1, 5) < 4 ? "edit.undo" : "edit.redo", {});
    }
}

void RandomUser::arrange()
{
    static const std::vector<const char*> ids { "layout.reset", "layout.choose", "layout.set", "layout.save",
        "layout.lock", "panel.float", "panel.show", "window.workspace", "window.inspector", "window.history",
        "window.notes" };
    if (m_random.oneIn(4)) {
        begin("resize");
        m_window.resize(m_random.between(600, 1900), m_random.between(400, 1200));
        return;
    }
    const WindowCommand* command = m_window.commands().find(m_random.of(ids));
    execute(command->id, fittingParameters(*command, m_window, m_files, m_random));
}

void RandomUser::run()
{
    if (m_window.control().models().empty() || m_random.oneIn(4)) {
        execute("model.open", Value::Object { { "path", m_random.of(m_files.models) } });
        if (m_random.oneIn(2)) {
            return;
        }
    }
    QString words = "the cat sat on the mat .";
    for (int i = m_random.oneIn(3) ? m_random.between(50, 400) : 0; i > 0; --i) {
        words += " dog";
    }
    execute("run.start", Value::Object { { "text", words.toStdString() } });
    if (m_random.oneIn(2)) {
        QTest::qWait(m_random.between(0, 60));
        execute("run.cancel", {});
    }
}

} // namespace fovea::test
