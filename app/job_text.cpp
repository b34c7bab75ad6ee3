// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "job_text.h"

#include "job_list.h"

#include <fovea/labels.h>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace fovea {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

QString countText(const JobProgress& progress)
{
    switch (progress.unit) {
    case JobUnit::Bytes:
        return Text::tr("%1 of %2").arg(bytesText(progress.done), bytesText(progress.total));
    case JobUnit::Examples:
        return Text::tr("%1 of %2 examples").arg(progress.done).arg(progress.total);
    case JobUnit::Steps:
        break;
    }
    return Text::tr("%1 of %2").arg(progress.done).arg(progress.total);
}

QString rateText(const JobProgress& progress)
{
    const QString rate = progress.unit == JobUnit::Bytes ? bytesText(std::llround(progress.perSecond))
                                                         : formatNumber(progress.perSecond);
    return Text::tr("%1/s").arg(rate);
}

QString secondsText(double seconds)
{
    return seconds < 1 ? Text::tr("%1 ms").arg(std::ceil(1000 * seconds))
        : seconds < 90 ? Text::tr("%1 s").arg(formatNumber(seconds))
                       : Text::tr("%1 min").arg(std::ceil(seconds / 60));
}

} // namespace

QString bytesText(qint64 bytes)
{
    // Qt writes "bytes" out, in English whatever the language.
    return bytes < 1000 ? QString("%1 B").arg(bytes)
                        : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString jobText(const Job& job)
{
    QStringList parts;
    switch (job.state) {
    case Job::State::Running:
        if (job.isCancelling) {
            return Text::tr("stopping …");
        }
        parts << (job.progress.phase ? job.progress.phase() : Text::tr("under way"));
        if (job.progress.total > 0) {
            parts << countText(job.progress);
        }
        if (job.progress.perSecond > 0) {
            parts << rateText(job.progress);
        }
        if (job.progress.secondsLeft) {
            parts << Text::tr("%1 left").arg(secondsText(*job.progress.secondsLeft));
        }
        break;
    // A sign beside the word: never colour alone.
    case Job::State::Done:
        parts << QString::fromUtf8("✓ ") + Text::tr("done");
        break;
    case Job::State::Failed:
        parts << QString::fromUtf8("⚠ ") + Text::tr("failed");
        break;
    case Job::State::Cancelled:
        parts << QString::fromUtf8("– ") + Text::tr("cancelled");
        break;
    }
    if (!job.isRunning()) {
        parts << secondsText(job.seconds);
        if (job.result) {
            parts << job.result();
        }
    }
    parts.removeAll(QString());
    return parts.join(QString::fromUtf8(" · "));
}

} // namespace fovea
