// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace_opener.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fovea {

/// The files of a workspace that are missing, changed or broken, one a row, with what can be done about each.
class MissingFiles : public QFrame {
    Q_OBJECT
public:
    explicit MissingFiles(QWidget* parent = nullptr);

    /// Hides itself when there are none.
    void show(const std::vector<FileTrouble>& troubles);
    void remove(const QString& path);
    const std::vector<FileTrouble>& troubles() const { return m_troubles; }

signals:
    void locateRequested(const fovea::FileTrouble& trouble);
    void leaveOutRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QWidget* row(const FileTrouble& trouble);
    static QString sentence(const FileTrouble& trouble);

    std::vector<FileTrouble> m_troubles;
    QLabel* m_title;
    QPushButton* m_close;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace fovea
