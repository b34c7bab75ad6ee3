// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include <fovea/version.h>

#include <exception>

namespace fovea {

Application::Application(int& count, char** arguments)
    : QApplication(count, arguments)
{
    setOrganizationName("fovea");
    setApplicationName("fovea");
    setApplicationDisplayName("Fovea");
    setApplicationVersion(version);
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& problem) {
        emit exceptionCaught(receiver, QString::fromUtf8(problem.what()));
        return false;
    }
}

} // namespace fovea
