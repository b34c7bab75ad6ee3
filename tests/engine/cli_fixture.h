// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/process.h"
#include "engine/small_models.h"

#include <fovea/trace.h>

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <sstream>

namespace fovea::test {

inline std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A folder with a model that knows words and a trace of two examples, all kinds in full.
class CliWithTrace : public testing::Test {
protected:
    void SetUp() override
    {
        m_model = modelWithWords(m_folder).string();
        m_input = m_folder.write("two.txt", "the cat sat.\nthe dog ran\n").string();
        m_trace = path("run.h5");
        const Finished record = runCli({ "record", m_model, "--input", m_input, "-o", m_trace });
        ASSERT_EQ(0, record.code) << record.error;
    }

    std::string path(std::string_view name) const { return (m_folder / name).string(); }

    TemporaryFolder m_folder;
    std::string m_model, m_input, m_trace;
};

struct Npy {
    std::vector<int64_t> shape;
    std::string type;
    std::vector<float> values;
};

inline Npy readNpy(const std::filesystem::path& path)
{
    const std::string bytes = contents(path);
    Npy npy;
    if (bytes.size() < 10 || bytes.compare(0, 6, "\x93NUMPY") != 0) {
        ADD_FAILURE() << path << " is no npy file";
        return npy;
    }
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[8]))
        + 256U * static_cast<std::size_t>(static_cast<unsigned char>(bytes[9]));
    const std::string header = bytes.substr(10, length);
    const std::size_t type = header.find("'descr': '") + 10;
    npy.type = header.substr(type, header.find('\'', type) - type);
    std::istringstream extents(header.substr(header.find('(') + 1));
    for (int64_t extent = 0; extents >> extent;) {
        npy.shape.push_back(extent);
        extents.ignore(1);
    }
    npy.values.resize((bytes.size() - 10 - length) / sizeof(float));
    std::memcpy(npy.values.data(), bytes.data() + 10 + length, npy.values.size() * sizeof(float));
    return npy;
}

} // namespace fovea::test
