# SPDX-FileCopyrightText: The Fovea authors
# SPDX-License-Identifier: Apache-2.0
# The Debian 12 packages that Fovea is built from. Sourced.

# To build and run.
FOVEA_PACKAGES=(
    g++ cmake ninja-build pkg-config ccache git ca-certificates
    qt6-base-dev qt6-wayland qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libdnnl-dev libhdf5-dev libicu-dev libpcre2-dev libxxhash-dev libdeflate-dev
    nlohmann-json3-dev libcli11-dev libspdlog-dev
    python3 python3-venv
    fonts-inter fonts-dejavu-core fonts-droid-fallback
)

# To build and run the tests, beside the above.
FOVEA_TEST_PACKAGES=(
    libgtest-dev zlib1g-dev clang-14 libclang-rt-14-dev
    python3-h5py python3-xarray python3-h5netcdf
)

# To make and try the Debian packages (cpack, packaging/deb_test.sh).
FOVEA_DEB_PACKAGES=(
    dpkg-dev file debootstrap lintian
)
