// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tensor/tensor.h"

#include <fovea/result.h>

#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace fovea {

/// Named parameters for a model under construction. A model asks for each by its own name; who implements
/// this knows the file's names.
class ParameterSource {
public:
    virtual ~ParameterSource() = default;
    virtual bool has(std::string_view name) const = 0;
    /// The parameter as stored (f32, bf16 or f16), shape checked. Throws ParameterError.
    virtual Tensor get(std::string_view name, const Shape& expected) = 0;
    /// The parameter widened to f32.
    Tensor getFloat(std::string_view name, const Shape& expected);
};

/// A parameter is missing or has another shape: an input error that names file, tensor, expected and found.
class ParameterError : public std::exception {
public:
    explicit ParameterError(Error error)
        : m_error(std::move(error))
        , m_message(m_error.message())
    {
    }
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_message.c_str(); }

private:
    Error m_error;
    std::string m_message;
};

} // namespace fovea
