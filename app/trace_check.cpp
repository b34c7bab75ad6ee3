// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_check.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

namespace fovea {

namespace {

constexpr int patienceMilliseconds = 10'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceCheck)
};

} // namespace

void checkInChild(const QString& engineProgram, const QString& path, QObject* owner,
    std::function<void(QString reason)> checked)
{
    auto* child = new QProcess(owner);
    child->setStandardOutputFile(QProcess::nullDevice());
    child->setStandardErrorFile(QProcess::nullDevice());
    const auto end = [child, checked](const QString& reason) {
        child->disconnect();
        child->deleteLater();
        checked(reason);
    };
    QObject::connect(child, &QProcess::errorOccurred, owner, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            // Without the engine program there is no child to try in; the reader's own checks remain.
            end({});
        }
    });
    QObject::connect(child, &QProcess::finished, owner, [end, path](int, QProcess::ExitStatus status) {
        end(status == QProcess::CrashExit ? Text::tr(
                "Reading %1 crashed the process that tried it, so it is not opened here. The file is "
                "damaged or was made to do harm.")
                                                .arg(path)
                                          : QString());
    });
    QTimer::singleShot(patienceMilliseconds, child, [child] { child->kill(); });
    child->start(engineProgram, { "info", "--json", "--quiet", path });
}

} // namespace fovea
