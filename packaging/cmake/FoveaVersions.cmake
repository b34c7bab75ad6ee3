# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# The versions that a plugin is built against, each counted for itself: the SDK's classes (major.minor), and the
# traces' schema, which lay_out.h has. An installed package brings the same two in FoveaConfig.cmake.
include_guard(GLOBAL)
set(FOVEA_SDK_VERSION 2.0)
string(REPLACE "." ";" sdk_version_parts "${FOVEA_SDK_VERSION}")
list(GET sdk_version_parts 0 FOVEA_SDK_MAJOR)
list(GET sdk_version_parts 1 FOVEA_SDK_MINOR)

set(schema_header "${PROJECT_SOURCE_DIR}/engine/trace/lay_out.h")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${schema_header}")
file(STRINGS "${schema_header}" schema_line REGEX "constexpr int64_t traceSchema = [0-9]+")
string(REGEX MATCH "traceSchema = ([0-9]+)" schema_line "${schema_line}")
set(FOVEA_TRACE_SCHEMA "${CMAKE_MATCH_1}")
if(NOT FOVEA_TRACE_SCHEMA)
    message(FATAL_ERROR "${schema_header} has no traceSchema")
endif()
