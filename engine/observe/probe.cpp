// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "observe/probe.h"

#include "observe/pass.h"

#include <charconv>
#include <system_error>
#include <utility>

namespace fovea {

ProbeOwner::ProbeOwner()
    : m_root(this)
{
}

ProbeOwner::ProbeOwner(ProbeOwner& parent, std::string_view name)
    : m_root(parent.m_root)
    , m_path(parent.m_path.empty() ? std::string(name) : parent.m_path + "." + std::string(name))
    , m_layer(parent.m_layer)
{
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc() && end == name.data() + name.size()) {
        m_layer = number;
    }
}

Probe::Probe(ProbeOwner& owner, std::string_view name, Kind kind, std::vector<Axis> axes)
    : m_info { owner.path().empty() ? std::string(name) : owner.path() + "." + std::string(name), kind,
        std::move(axes), owner.layer() }
    , m_index(static_cast<int>(owner.m_root->m_probes.size()))
{
    owner.m_root->m_probes.push_back(this);
}

bool Probe::isWatched(const Pass& pass) const
{
    return pass.isWatched(m_index);
}

Tensor Probe::operator()(const Tensor& tensor, Pass& pass) const
{
    if (isWatched(pass)) {
        pass.sink()->see(*this, tensor, pass.examples());
    }
    return tensor;
}

void Pass::checkStop() const
{
    if (shouldStop && shouldStop()) {
        throw Interrupted();
    }
}

} // namespace fovea
