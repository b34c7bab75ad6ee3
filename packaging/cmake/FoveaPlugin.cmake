# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# fovea_add_plugin(NAME SOURCES … MANIFEST NAME.json): a loadable bundle of panels. The manifest is compiled in
# by Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "NAME.json") in a source beside it; "sdk" and "abi" are added
# here, so that the host can refuse a plugin built for another one before any of its code runs.
include_guard()
find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets)

# Qt minor version, compiler ABI and architecture: what a plugin and its host must share.
set(FOVEA_PLUGIN_ABI
    "qt${Qt6_VERSION_MAJOR}.${Qt6_VERSION_MINOR}-${CMAKE_CXX_COMPILER_ABI}-itanium-${CMAKE_SYSTEM_PROCESSOR}")
string(TOLOWER "${FOVEA_PLUGIN_ABI}" FOVEA_PLUGIN_ABI)
set(FOVEA_SDK_MAJOR 1)

function(fovea_add_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 PLUGIN "" "MANIFEST" "SOURCES")
    if(NOT PLUGIN_MANIFEST)
        message(FATAL_ERROR "fovea_add_plugin(${name}): MANIFEST names no file")
    endif()
    get_filename_component(manifest "${PLUGIN_MANIFEST}" ABSOLUTE)
    if(NOT EXISTS "${manifest}")
        message(FATAL_ERROR "fovea_add_plugin(${name}): there is no ${manifest}")
    endif()

    add_library(${name} MODULE ${PLUGIN_SOURCES})
    set_property(GLOBAL APPEND PROPERTY FOVEA_PLUGINS ${name})
    set_target_properties(${name} PROPERTIES
        AUTOMOC ON
        PREFIX ""
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib/fovea/plugins"
        INSTALL_RPATH "$ORIGIN/../.."
    )
    # Stands beside the manifest in the meta-data.
    set_property(TARGET ${name} APPEND PROPERTY AUTOMOC_MOC_OPTIONS
        "-Msdk=${FOVEA_SDK_MAJOR}" "-Mabi=${FOVEA_PLUGIN_ABI}")
    target_link_libraries(${name} PRIVATE Fovea::Sdk)
    if(TARGET Fovea::Warnings)
        target_link_libraries(${name} PRIVATE Fovea::Warnings)
    endif()
endfunction()
