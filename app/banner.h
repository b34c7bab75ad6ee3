// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problem.h"

#include <QFrame>

#include <functional>
#include <vector>

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
    /// The same again: counted, not stacked.
    void addRepetition();

    Kind kind() const { return m_kind; }
    const Problem& problem() const { return m_problem; }
    QPushButton* action() const { return m_action; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Kind m_kind;
    Problem m_problem;
    int m_count = 1;
    QLabel *m_what, *m_sentence;
    QPushButton *m_action, *m_showDetails, *m_copy, *m_close;
    QPlainTextEdit* m_details;
};

/// The banners above the panels, newest first, at most three; a repeated one is counted.
class BannerStack : public QWidget {
    Q_OBJECT
public:
    explicit BannerStack(QWidget* parent = nullptr);

    /// Shows it and returns it, for an action; a repeated one keeps its own.
    Banner* add(Banner::Kind kind, const Problem& problem);
    std::vector<Banner*> banners() const;

protected:
    void childEvent(QChildEvent* event) override;

private:
    static constexpr int maximumCount = 3;
    QVBoxLayout* m_layout;
};

} // namespace fovea
