// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace fovea {

class ElidedLabel;
class RunControl;

/// The subject and the one thing to do: model, text, Run or Cancel, device.
class TopBar : public QFrame {
    Q_OBJECT
public:
    TopBar(RunControl& control, QMenu* modelMenu, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void focusInput();

signals:
    void runRequested(const QString& text);
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();

    RunControl& m_control;
    QPushButton* m_model;
    QLineEdit* m_input;
    QPushButton* m_run;
    QLabel* m_device;
};

} // namespace fovea
