// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/ceiling_kernels.h"

#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace fovea::bench {

namespace {

/// Linux grants the tile registers only on request.
bool requestTiles()
{
    constexpr long requestPermission = 0x1023, tileData = 18;
    return syscall(SYS_arch_prctl, requestPermission, tileData) == 0;
}

struct alignas(64) TileShape {
    uint8_t palette = 1, startRow = 0, reserved[14] = {};
    uint16_t columnBytes[16] = { 64, 64, 64, 64, 64, 64, 64, 64 };
    uint8_t rows[16] = { 16, 16, 16, 16, 16, 16, 16, 16 };
};

} // namespace

double bfloat16Amx(int64_t rounds, float* sink)
{
    static const bool isGranted = requestTiles();
    if (!isGranted) {
        return 0;
    }
    const TileShape shape;
    alignas(64) float tile[256] = {};
    _tile_loadconfig(&shape);
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
    _tile_loadd(4, tile, 64);
    _tile_loadd(5, tile, 64);
    _tile_loadd(6, tile, 64);
    _tile_loadd(7, tile, 64);
    for (int64_t round = 0; round < rounds; ++round) {
        _tile_dpbf16ps(0, 4, 6);
        _tile_dpbf16ps(1, 4, 7);
        _tile_dpbf16ps(2, 5, 6);
        _tile_dpbf16ps(3, 5, 7);
    }
    _tile_stored(0, tile, 64);
    _tile_release();
    *sink += tile[0];
    return 2.0 * 16 * 16 * 32 * 4 * static_cast<double>(rounds);
}

} // namespace fovea::bench
