// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include "guarded_call.h"

#include <fovea/version.h>

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
    } catch (...) {
        emit exceptionCaught(receiver, exceptionText());
        return false;
    }
}

} // namespace fovea
