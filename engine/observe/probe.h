// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

#include <fovea/reading.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fovea {

class Pass;
class Probe;

/// A part of a model that owns Probes: what a Probe must know about it. Module is the one implementation.
class ProbeOwner {
public:
    ProbeOwner(const ProbeOwner&) = delete;
    ProbeOwner& operator=(const ProbeOwner&) = delete;

    /// encoder.layer.3.attention; empty for the root.
    const std::string& path() const { return m_path; }
    /// The block this part belongs to, or -1.
    int layer() const { return m_layer; }
    /// All probes of the model, in order of declaration.
    const std::vector<const Probe*>& probes() const { return m_root->m_probes; }

protected:
    ProbeOwner();
    ProbeOwner(ProbeOwner& parent, std::string_view name);
    ~ProbeOwner() = default;

private:
    friend class Probe;
    ProbeOwner* m_root;
    std::string m_path;
    int m_layer = -1;
    std::vector<const Probe*> m_probes;
};

/// What a Probe tells about itself.
struct ProbeInfo {
    /// Unique in its model: encoder.layer.3.attention.query.
    std::string path;
    Kind kind = Kind::Embedding;
    /// The axes of the tensor seen, outermost first.
    std::vector<Axis> axes;
    /// The block it belongs to, or -1 (embeddings, pooler, head).
    int layer = -1;
};

/// A named point in a forward pass through which a tensor can be seen. Declared as a member of its Module,
/// which lists it; its index is its place in the model's list of probes.
class Probe {
public:
    Probe(ProbeOwner& owner, std::string_view name, Kind kind, std::vector<Axis> axes);
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    const ProbeInfo& info() const { return m_info; }
    int index() const { return m_index; }

    /// Whether anybody watches in this pass: a Module computes what only a Probe needs when this says so.
    bool isWatched(const Pass& pass) const;

    /// Shows `tensor` to who watches and gives back the tensor to go on with. Nobody watching: returns at
    /// once.
    Tensor operator()(const Tensor& tensor, Pass& pass) const;

private:
    ProbeInfo m_info;
    int m_index = -1;
};

} // namespace fovea
