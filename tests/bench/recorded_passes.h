// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/random_model.h"
#include "record/recorder.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fovea::bench {

/// Passes of one example through the real recorder. A trace holds some hundred of them; then the next one
/// takes its place, in a folder that lies in memory where the system has one.
class RecordedPasses {
public:
    /// `reducer` as in --reduce.
    RecordedPasses(const ModelCase& shape, const Model& model, std::string reducer);
    ~RecordedPasses();
    RecordedPasses(const RecordedPasses&) = delete;
    RecordedPasses& operator=(const RecordedPasses&) = delete;

    void run(Model& model, const TokenBatch& batch);
    const std::vector<char>& watched() const { return m_watched; }

private:
    void begin();

    const ModelCase& m_shape;
    const Model& m_model;
    std::string m_reducer;
    std::filesystem::path m_folder;
    std::unique_ptr<Recorder> m_recorder;
    std::vector<char> m_watched;
    int64_t m_next = 0;
};

} // namespace fovea::bench
