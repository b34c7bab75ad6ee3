// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "file_dialogs.h"
#include "trace/temporary_folder.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>

#include <gtest/gtest.h>

#include <utility>

namespace fovea {
namespace {

class FileDialogsTest : public ::testing::Test {
protected:
    FileDialogsTest()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_settings.setValue("figureFolder", path("."));
        m_settings.setValue("traceFolder", path("."));
    }

    QString path(const char* name) const
    {
        return QString::fromStdString((m_folder.path() / name).lexically_normal().string());
    }

    /// Types a name into the dialog that comes up and accepts it; says No to a question, and then cancels.
    void typeAndAccept(const QString& name)
    {
        m_wasTyped = false;
        m_timer.disconnect();
        QObject::connect(&m_timer, &QTimer::timeout, [this, name] {
            // Each step from the event loop: a dialog inside this slot would keep the timer from firing.
            if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                m_wasAsked = true;
                QTimer::singleShot(0, question, [question] { question->done(QMessageBox::No); });
            } else if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                const bool isSecond = std::exchange(m_wasTyped, true);
                QTimer::singleShot(0, dialog, [this, dialog, name, isSecond] {
                    if (m_wasAsked) {
                        dialog->reject();
                    } else if (!isSecond) {
                        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(name);
                        static_cast<QDialog*>(dialog)->accept();
                    }
                });
            }
            if (++m_ticks > 200) {
                ADD_FAILURE() << "the dialog does not close";
                if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                    QTimer::singleShot(0, dialog, &QDialog::reject);
                }
            }
        });
        m_timer.start(50);
    }

    TemporaryFolder m_folder;
    QSettings m_settings { path("settings.ini"), QSettings::IniFormat };
    QWidget m_window;
    FileDialogs m_dialogs { &m_window, m_settings };
    QTimer m_timer;
    bool m_wasAsked = false, m_wasTyped = false;
    int m_ticks = 0;
};

TEST_F(FileDialogsTest, ANameWithoutASuffixGetsTheUsualOne)
{
    typeAndAccept("drawing");
    EXPECT_EQ(m_dialogs.figureToWrite("Map"), path("drawing.svg"));
    typeAndAccept("kept");
    EXPECT_EQ(m_dialogs.traceToSave(), path("kept.h5"));
    typeAndAccept("numbers.csv");
    EXPECT_EQ(m_dialogs.figureToWrite("Map"), path("numbers.csv"));
    EXPECT_FALSE(m_wasAsked);
}

TEST_F(FileDialogsTest, AsksBeforeItOverwritesTheFileThatTheSuffixMakes)
{
    QFile there(path("drawing.svg"));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.close();
    typeAndAccept("drawing");
    EXPECT_EQ(m_dialogs.figureToWrite("Map"), "");
    EXPECT_TRUE(m_wasAsked);
}

} // namespace
} // namespace fovea
