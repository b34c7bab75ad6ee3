// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "session/describe.h"
#include "session/runners.h"

namespace fovea {

Result<Outcome> runOpenModel(Job& job, OpenModels& models)
{
    Parameters parameters(job.command());
    const ModelRequest request = ModelRequest::read(parameters, models.defaults(), "path");
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    const Result<std::shared_ptr<OpenModel>> model = models.load(job, request);
    if (!model) {
        return model.error();
    }
    models.keep(*model);
    Value details = describe(**model);
    details["model"] = (*model)->key;
    return Outcome { "model_opened", std::move(details) };
}

Result<Outcome> runCloseModel(Job& job, OpenModels& models)
{
    Parameters parameters(job.command());
    const int64_t key = parameters.whole("model", 0, 1, maximumCommandId);
    if (const Result<void> isFine = parameters.check(); !isFine) {
        return isFine.error();
    }
    if (const Result<void> closed = models.close(key); !closed) {
        return closed.error();
    }
    return Outcome { "model_closed", Value::Object { { "model", key } } };
}

} // namespace fovea
