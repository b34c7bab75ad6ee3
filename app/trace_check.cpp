// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace_check.h"

#include <fovea/error_text.h>
#include <fovea/json.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceCheck)
};

} // namespace

void checkInChild(const QString& engineProgram, const QString& path, QObject* owner,
    const std::function<void(QString reason)>& checked, int patienceMilliseconds)
{
    auto* child = new QProcess(owner);
    auto* patience = new QTimer(child);
    patience->setSingleShot(true);
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
    QObject::connect(patience, &QTimer::timeout, owner, [child, checked, path, patienceMilliseconds] {
        child->disconnect();
        // Not before it has ended: a process stuck in a disk's answer would be waited for.
        QObject::connect(child, &QProcess::finished, child, &QObject::deleteLater);
        child->kill();
        checked(Text::tr(
            "Looking through %1 took longer than %2 s, so it is not opened here. It may be damaged, or "
            "lie on a slow disk: copy it to a disk of this machine and open the copy.")
                    .arg(path)
                    .arg(patienceMilliseconds / 1000.0));
    });
    QObject::connect(child, &QProcess::finished, owner, [end, path, child](int, QProcess::ExitStatus status) {
        // The engine tries a file in a child of its own, and says so in its error.
        const QByteArray output = child->readAllStandardOutput();
        const Result<Value> answer = parseJson(
            std::string_view(output.constData(), static_cast<std::size_t>(output.size())), "read");
        const Value* error = answer ? answer->find("error") : nullptr;
        if (error != nullptr) {
            end(eventText(*error));
            return;
        }
        end(status == QProcess::CrashExit ? Text::tr(
                "Reading %1 crashed the process that tried it, so it is not opened here. The file is "
                "damaged or was made to do harm.")
                                                .arg(path)
                                          : QString());
    });
    patience->start(patienceMilliseconds);
    child->start(engineProgram, { "read", "--check", path });
}

} // namespace fovea
