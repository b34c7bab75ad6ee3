# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# What an installation has. Runtime: the programs, their libraries, the engine's CUDA module where there is one,
# samples, desktop files. Plugins: those that come with it. Development: headers, the CMake package, the contract.
include(CMakePackageConfigHelpers)

set(FOVEA_CMAKE_FOLDER "lib/cmake/Fovea")
# The name by which programs find a library at run time changes with the SDK's major version.
set_target_properties(fovea_trace fovea_widgets fovea_sdk PROPERTIES
    VERSION "${FOVEA_SDK_VERSION}" SOVERSION "${FOVEA_SDK_MAJOR}")
set_target_properties(fovea_core PROPERTIES EXPORT_NAME Core)
set_target_properties(fovea_trace PROPERTIES EXPORT_NAME Trace)
set_target_properties(fovea_widgets PROPERTIES EXPORT_NAME Widgets)
set_target_properties(fovea_sdk PROPERTIES EXPORT_NAME Sdk)

install(TARGETS fovea fovea-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT Runtime)
install(TARGETS fovea_core fovea_trace fovea_widgets fovea_sdk EXPORT FoveaTargets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT Runtime NAMELINK_COMPONENT Development
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/fovea-sdk" COMPONENT Development)
if(TARGET fovea_cuda)
    install(TARGETS fovea_cuda LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT Cuda)
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/models" DESTINATION "${CMAKE_INSTALL_DATADIR}/fovea"
    COMPONENT Runtime PATTERN "*.py" EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/desktop/org.fovea.Fovea.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT Runtime)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/desktop/org.fovea.Fovea.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" COMPONENT Runtime)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/desktop/org.fovea.Fovea.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT Runtime)

install(EXPORT FoveaTargets NAMESPACE Fovea:: DESTINATION "${FOVEA_CMAKE_FOLDER}" COMPONENT Development)
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/FoveaConfig.cmake.in"
    "${CMAKE_BINARY_DIR}/package/FoveaConfig.cmake" INSTALL_DESTINATION "${FOVEA_CMAKE_FOLDER}")
# Who asks for a version of the package means the SDK's: the program's own says nothing about its classes.
write_basic_package_version_file("${CMAKE_BINARY_DIR}/package/FoveaConfigVersion.cmake"
    VERSION "${FOVEA_SDK_VERSION}" COMPATIBILITY SameMajorVersion)
install(FILES "${CMAKE_BINARY_DIR}/package/FoveaConfig.cmake" "${CMAKE_BINARY_DIR}/package/FoveaConfigVersion.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/FoveaPlugin.cmake"
    DESTINATION "${FOVEA_CMAKE_FOLDER}" COMPONENT Development)
install(FILES "${PROJECT_SOURCE_DIR}/plugins/sdk/SDK.md" "${PROJECT_SOURCE_DIR}/engine/trace/SCHEMA.md"
    "${PROJECT_SOURCE_DIR}/engine/cli/SERVE.md"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/fovea-dev" COMPONENT Development)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/plugins/example" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/fovea-dev"
    COMPONENT Development PATTERN ".gitignore" EXCLUDE PATTERN build EXCLUDE)
include(FoveaPackages)
