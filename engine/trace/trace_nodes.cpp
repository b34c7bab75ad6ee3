// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/trace_state.h"

namespace fovea {

Result<TraceNode> Trace::node(const std::string& path) const
{
    return m_implementation->nodes->node(path);
}

Result<std::vector<TraceNode>> Trace::children(const std::string& path) const
{
    return m_implementation->nodes->children(path);
}

Result<Array> Trace::readDataset(const std::string& path, const std::vector<int64_t>& begin,
    const std::vector<int64_t>& count, const std::vector<int64_t>& step) const
{
    return m_implementation->nodes->readNumbers(path, { begin, count, step });
}

Result<std::vector<std::string>> Trace::readStrings(const std::string& path,
    const std::vector<int64_t>& begin, const std::vector<int64_t>& count,
    const std::vector<int64_t>& step) const
{
    return m_implementation->nodes->readStrings(path, { begin, count, step });
}

int64_t Trace::bytesRead() const
{
    return m_implementation->bytesRead + m_implementation->nodes->bytesRead();
}

} // namespace fovea
