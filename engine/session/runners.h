// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/open_models.h"

namespace fovea {

/// The last Event of a Command that went well.
struct Outcome {
    std::string event;
    Value details = Value::Object {};
};

/// What runs each Command: one file a name. They throw Interrupted, ShapeError and DeviceError, which Session
/// catches.
using Runner = Result<Outcome> (*)(Job& job, OpenModels& models);

/// hello: from any thread.
Result<Outcome> greet(const Command& command, OpenModels& models);

Result<Outcome> runOpenModel(Job& job, OpenModels& models);
Result<Outcome> runCloseModel(Job& job, OpenModels& models);
Result<Outcome> runTokenize(Job& job, OpenModels& models);
Result<Outcome> runRecord(Job& job, OpenModels& models);
Result<Outcome> runInfo(Job& job, OpenModels& models);
Result<Outcome> runDump(Job& job, OpenModels& models);
Result<Outcome> runNotes(Job& job, OpenModels& models);
/// add_note, change_note, remove_note.
Result<Outcome> runChangeNotes(Job& job, OpenModels& models);
Result<Outcome> runDiff(Job& job, OpenModels& models);
Result<Outcome> runVerify(Job& job, OpenModels& models);
Result<Outcome> runRepair(Job& job, OpenModels& models);

} // namespace fovea
