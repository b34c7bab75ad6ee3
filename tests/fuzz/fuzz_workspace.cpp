// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a workspace file and as a journal.
#include "app/journal_text.h"
#include "app/workspace_document.h"

#include <fovea/json.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace fovea;

void checkDocument(const WorkspaceDocument& document)
{
    // What was read is written so that it is read the same again.
    const std::string text = formatWorkspace(document, "/folder");
    const Result<WorkspaceDocument> again = parseWorkspace(text, "again", "/folder");
    if (!again || formatWorkspace(*again, "/folder") != text) {
        std::abort();
    }
    const Value* trace = document.selection.find("trace");
    const auto* index = trace != nullptr ? trace->as<int64_t>() : nullptr;
    if (index != nullptr && (*index < 0 || static_cast<std::size_t>(*index) >= document.traces.size())) {
        std::abort();
    }
    for (const WorkspaceTrace& each : document.traces) {
        if (each.path.empty() || each.path.front() != '/' || each.print.bytes < 0) {
            std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const Result<WorkspaceDocument> document = parseWorkspace(text, "w.fovea", "/folder")) {
        checkDocument(*document);
    }
    if (const Result<JournalContent> content = readJournal(text, "w.journal")) {
        if (const Result<WorkspaceDocument> document
            = workspaceFrom(content->state, "w.journal", "/folder")) {
            checkDocument(*document);
        }
    }
    return 0;
}
