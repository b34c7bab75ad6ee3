# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# What every target shares: language level, warnings, sanitizers, output folders, ccache.
include_guard(GLOBAL)
include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
# Every public header is also compiled alone: target all_verify_interface_header_sets.
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(CMAKE_BUILD_RPATH_USE_ORIGIN ON)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")

find_program(FOVEA_CCACHE ccache)
if(FOVEA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Relative paths, so that a clone elsewhere finds what another one has built.
    set(FOVEA_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" "${FOVEA_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER ${FOVEA_LAUNCHER})
    set(CMAKE_CUDA_COMPILER_LAUNCHER ${FOVEA_LAUNCHER})
endif()

# Linked privately by every target of ours: warnings and sanitizers, never a global flag.
add_library(fovea_warnings INTERFACE)
add_library(Fovea::Warnings ALIAS fovea_warnings)
target_compile_options(fovea_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Werror=return-type>
    # Contraction would make the same source give other bits on another instruction set.
    $<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)
if(FOVEA_SANITIZE)
    target_compile_options(fovea_warnings INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer>)
    target_link_options(fovea_warnings INTERFACE -fsanitize=address,undefined)
endif()
if(FOVEA_FUZZ)
    target_compile_options(fovea_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
endif()
