# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# `cpack` in the build folder makes two Debian packages: fovea (programs, libraries, plugins, samples) and fovea-dev
# (headers, the CMake package, the contract, the example). The CUDA module is in neither: NVIDIA's libraries are not
# Debian's.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME fovea)
set(CPACK_PACKAGE_VENDOR "The Fovea authors")
set(CPACK_PACKAGE_CONTACT "The Fovea authors <authors@fovea.invalid>")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop research workbench for Transformer internals")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL Runtime Plugins Development)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${CMAKE_BINARY_DIR}/lib")
# The libraries lie where the loader looks: a search path in the files would be one too many.
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/FoveaRemoveSearchPath.cmake")

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME fovea)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# Opened at run time, so that no symbol names them: the platform for off-screen work comes with Qt's own packages.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "fonts-dejavu-core")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS
    "fonts-inter, fonts-droid-fallback, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_CONTROL_EXTRA "${PROJECT_SOURCE_DIR}/packaging/debian/triggers")
# The synopsis stands before each; an empty line is one with a full stop.
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"Fovea loads and runs Transformer models with an engine of its own, records
what happens inside into an HDF5 trace, and shows traces in panels: attention
maps and heads, any dataset of any HDF5 file, and whatever plugins add.
Nothing is ever sent anywhere.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME fovea-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "fovea (= ${PROJECT_VERSION}), cmake (>= 3.25), g++, ninja-build | make, qt6-base-dev (>= 6.4), qt6-tools-dev, qt6-tools-dev-tools, qt6-l10n-tools")
set(CPACK_DEBIAN_DEV_DESCRIPTION
"Headers, CMake package, contract and example for writing panels, exporters,
commands and verbs for Fovea: find_package(Fovea COMPONENTS Sdk) and
fovea_add_plugin(). 'fovea plugin new NAME' writes a plugin to begin with.")

# A change log as Debian wants it, beside a statement of the licence.
find_program(FOVEA_GZIP gzip)
set(package_folder "${CMAKE_BINARY_DIR}/package")
foreach(document IN ITEMS debian/changelog man/fovea.1 man/fovea-cli.1)
    get_filename_component(name "${document}" NAME)
    set(source "${PROJECT_SOURCE_DIR}/packaging/${document}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
    if(FOVEA_GZIP)
        execute_process(COMMAND "${FOVEA_GZIP}" -9nc "${source}" OUTPUT_FILE "${package_folder}/${name}.gz")
    endif()
endforeach()
if(FOVEA_GZIP)
    install(FILES "${package_folder}/fovea.1.gz" "${package_folder}/fovea-cli.1.gz"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/man/man1" COMPONENT Runtime)
    install(FILES "${package_folder}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/fovea" COMPONENT Runtime)
    install(FILES "${package_folder}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/fovea-dev"
        COMPONENT Development)
endif()
install(FILES "${PROJECT_SOURCE_DIR}/packaging/debian/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/fovea"
    COMPONENT Runtime)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/debian/copyright"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/fovea-dev" COMPONENT Development)

install(FILES "${PROJECT_SOURCE_DIR}/packaging/debian/lintian-overrides" RENAME fovea
    DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides" COMPONENT Runtime)

include(CPack)
cpack_add_component_group(program DISPLAY_NAME "Fovea")
cpack_add_component_group(dev DISPLAY_NAME "Plugin SDK")
cpack_add_component(Runtime GROUP program)
cpack_add_component(Plugins GROUP program)
cpack_add_component(Development GROUP dev)
