# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# Run by cpack on the files that it is about to pack.
file(GLOB_RECURSE binaries "${CPACK_TEMPORARY_DIRECTORY}/*/usr/bin/*" "${CPACK_TEMPORARY_DIRECTORY}/*/usr/lib/*.so*")
foreach(binary IN LISTS binaries)
    if(NOT IS_SYMLINK "${binary}")
        file(RPATH_REMOVE FILE "${binary}")
    endif()
endforeach()
