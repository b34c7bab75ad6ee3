// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace fovea {

class Samples;

/// The samples on the welcome page: a button each, and beside it what there is to see.
class SampleList : public QWidget {
    Q_OBJECT
public:
    explicit SampleList(Samples& samples, QWidget* parent = nullptr);

signals:
    void chosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Samples& m_samples;
    QVBoxLayout* m_layout;
};

} // namespace fovea
