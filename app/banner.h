// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problem.h"

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace fovea {

/// One thing that the user should know, inside the window: what, why and where, what now. Details fold out
/// and can be copied.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Error, Note };
    Banner(Kind kind, Problem problem, QWidget* parent = nullptr);

    /// A button that does what helps; the banner closes when it was pressed.
    void setAction(const QString& text, std::function<void()> act);
    /// One button more, for what else can be done.
    void addAction(const QString& text, std::function<void()> act);
    /// The same again, perhaps about another file or number: counted, not stacked. The newest sentence is
    /// shown, the others are among the details.
    void addRepetition(const Problem& problem);
    /// Whether it is the same but for names of files and numbers.
    bool isLike(Kind kind, const Problem& problem) const;

    Kind kind() const { return m_kind; }
    const Problem& problem() const { return m_problem; }
    QPushButton* action() const { return m_action; }
    /// Whether something would be lost with it that the user could still do.
    bool hasActions() const { return m_hasActions; }
    /// Goes away: at once for the eye, as an object when nothing of it runs any more.
    void dismiss();
    bool isDismissed() const { return m_isDismissed; }

signals:
    void helpRequested(const QString& page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Kind m_kind;
    Problem m_problem;
    int m_count = 1;
    bool m_hasActions = false, m_isDismissed = false;
    QHBoxLayout* m_top;
    QLabel *m_what, *m_sentence;
    QPushButton *m_action, *m_showDetails, *m_copy, *m_help, *m_close;
    QPlainTextEdit* m_details;
};

/// The banners above the panels, newest first; a repeated one is counted. Of those that only tell something
/// the oldest goes when there are more than three.
class BannerStack : public QWidget {
    Q_OBJECT
public:
    explicit BannerStack(QWidget* parent = nullptr);

    /// Shows it and returns it, for an action. A repeated one that had actions is shown anew, without them.
    Banner* add(Banner::Kind kind, const Problem& problem);
    std::vector<Banner*> banners() const;

signals:
    /// Of each one, the repeated ones as well.
    void told(const fovea::Problem& problem);
    void helpRequested(const QString& page);

protected:
    void childEvent(QChildEvent* event) override;

private:
    static constexpr int maximumCount = 3;
    QVBoxLayout* m_layout;
};

} // namespace fovea
