// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/isa.h"

#include <cpuid.h>

#include <cstdlib>
#include <string>

namespace fovea {

namespace {

struct Leaf {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
};

Leaf structuredFeatures(unsigned subleaf)
{
    Leaf leaf;
    if (__get_cpuid_count(7, subleaf, &leaf.eax, &leaf.ebx, &leaf.ecx, &leaf.edx) == 0) {
        return {};
    }
    return leaf;
}

/// Whether the operating system keeps tile registers across a switch of threads (XCR0 bits 17, 18).
bool savesMatrixTiles()
{
    unsigned low = 0, high = 0;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    constexpr unsigned tileState = 0x60000;
    return (low & tileState) == tileState;
}

} // namespace

Isa detectIsa()
{
    // __builtin_cpu_supports also asks the operating system whether it saves the wide registers (XGETBV).
    const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
        && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
    if (!hasAvx2) {
        return Isa::Portable;
    }
    const bool hasAvx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl");
    return hasAvx512 ? Isa::Avx512 : Isa::Avx2;
}

Result<Isa> isaFromEnvironment()
{
    const char* text = std::getenv("FOVEA_ISA");
    if (text == nullptr || *text == '\0') {
        return Isa::Avx512;
    }
    for (const Isa isa : { Isa::Portable, Isa::Avx2, Isa::Avx512 }) {
        if (name(isa) == text) {
            return isa;
        }
    }
    return usageError(
        FOVEA_TEXT("device", "FOVEA_ISA is \"%1\"; expected portable, avx2 or avx512."), { text });
}

std::string_view name(Isa isa)
{
    constexpr std::string_view names[] = { "portable", "avx2", "avx512" };
    return names[static_cast<std::size_t>(isa)];
}

bool hasBFloat16Pairs()
{
    constexpr unsigned vectorBf16 = 1U << 5;
    return detectIsa() == Isa::Avx512 && (structuredFeatures(1).eax & vectorBf16) != 0;
}

std::string_view bfloat16Path(Isa isa)
{
    constexpr unsigned amxBf16 = 1U << 22, amxTile = 1U << 24;
    if (isa != Isa::Avx512) {
        return "";
    }
    if ((structuredFeatures(0).edx & (amxBf16 | amxTile)) == (amxBf16 | amxTile) && savesMatrixTiles()) {
        return "amx_bf16";
    }
    return hasBFloat16Pairs() && __builtin_cpu_is("amd") ? "bf16" : "";
}

} // namespace fovea
