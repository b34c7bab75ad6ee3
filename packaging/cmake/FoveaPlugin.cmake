# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# fovea_add_plugin(NAME SOURCES … MANIFEST NAME.json [TRANSLATIONS NAME_zh_CN.ts …]): a loadable bundle of panels.
# The manifest is compiled in by Q_PLUGIN_METADATA(IID FOVEA_PLUGIN_IID FILE "NAME.json") in a source beside it;
# "sdk", "trace" and "abi" are added here, so that the host can refuse a plugin built for another one before any of
# its code runs. Translations are compiled and stand beside the plugin, where they are found before it is loaded.
#
# The plugin is built into lib/fovea/plugins of the build folder and installed there (component Plugins; NO_INSTALL
# leaves that to the caller).
include_guard()
find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets)

# Qt minor version, compiler ABI and architecture: what a plugin and its host must share.
set(FOVEA_PLUGIN_ABI
    "qt${Qt6_VERSION_MAJOR}.${Qt6_VERSION_MINOR}-${CMAKE_CXX_COMPILER_ABI}-itanium-${CMAKE_SYSTEM_PROCESSOR}")
string(TOLOWER "${FOVEA_PLUGIN_ABI}" FOVEA_PLUGIN_ABI)
# Under an installation's prefix, where `fovea` looks beside its own bin.
set(FOVEA_PLUGIN_FOLDER "lib/fovea/plugins")

function(fovea_add_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 PLUGIN "NO_INSTALL" "MANIFEST" "SOURCES;TRANSLATIONS")
    if(NOT PLUGIN_MANIFEST)
        message(FATAL_ERROR "fovea_add_plugin(${name}): MANIFEST names no file")
    endif()
    get_filename_component(manifest "${PLUGIN_MANIFEST}" ABSOLUTE)
    if(NOT EXISTS "${manifest}")
        message(FATAL_ERROR "fovea_add_plugin(${name}): there is no ${manifest}")
    endif()

    set(folder "${CMAKE_BINARY_DIR}/${FOVEA_PLUGIN_FOLDER}")
    add_library(${name} MODULE ${PLUGIN_SOURCES})
    set_target_properties(${name} PROPERTIES
        AUTOMOC ON
        PREFIX ""
        CXX_STANDARD 20
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        LIBRARY_OUTPUT_DIRECTORY "${folder}"
        INSTALL_RPATH "$ORIGIN/../.."
    )
    # Stands beside the manifest in the meta-data.
    set_property(TARGET ${name} APPEND PROPERTY AUTOMOC_MOC_OPTIONS
        "-Msdk=${FOVEA_SDK_VERSION}" "-Mtrace=${FOVEA_TRACE_SCHEMA}" "-Mabi=${FOVEA_PLUGIN_ABI}")
    # moc reads it: a changed manifest makes a new plugin.
    set_property(TARGET ${name} APPEND PROPERTY AUTOGEN_TARGET_DEPENDS "${manifest}")
    target_link_libraries(${name} PRIVATE Fovea::Sdk)
    if(TARGET Fovea::Warnings)
        target_link_libraries(${name} PRIVATE Fovea::Warnings)
    endif()

    set(compiled "")
    if(PLUGIN_TRANSLATIONS)
        find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
        foreach(translation IN LISTS PLUGIN_TRANSLATIONS)
            get_filename_component(stem "${translation}" NAME_WE)
            get_filename_component(source "${translation}" ABSOLUTE)
            set(output "${folder}/translations/${stem}.qm")
            add_custom_command(OUTPUT "${output}"
                COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}/translations"
                COMMAND Qt6::lrelease -silent "${source}" -qm "${output}"
                DEPENDS "${source}" VERBATIM)
            list(APPEND compiled "${output}")
        endforeach()
        add_custom_target(${name}_translations ALL DEPENDS ${compiled})
        add_dependencies(${name} ${name}_translations)
    endif()

    if(NOT PLUGIN_NO_INSTALL)
        set_property(GLOBAL APPEND PROPERTY FOVEA_PLUGINS ${name})
        install(TARGETS ${name} LIBRARY DESTINATION "${FOVEA_PLUGIN_FOLDER}" COMPONENT Plugins)
        install(FILES ${compiled} DESTINATION "${FOVEA_PLUGIN_FOLDER}/translations" COMPONENT Plugins)
    endif()
endfunction()
