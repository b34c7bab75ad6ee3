// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fovea/result.h>
#include <fovea/sdk_export.h>

#include <QString>
#include <QStringList>
#include <QtPlugin>

namespace fovea {

/// A plugin with verbs for the command line: `fovea VERB …` for what its manifest lists under `verbs`. There
/// is no window and no engine then; traces are opened with `Trace::open`.
class FOVEA_SDK_EXPORT PluginVerbs {
public:
    virtual ~PluginVerbs();
    /// What goes to standard output. An Error is printed as the program's own are, and its kind is the exit
    /// code.
    virtual Result<QString> runVerb(const QString& verb, const QStringList& arguments) = 0;
};

} // namespace fovea

#define FOVEA_PLUGIN_VERBS_IID "org.fovea.PluginVerbs/1"
Q_DECLARE_INTERFACE(fovea::PluginVerbs, FOVEA_PLUGIN_VERBS_IID)
