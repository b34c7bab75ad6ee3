// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "entropy.h"

#include <cmath>
#include <cstdio>

namespace {

int failures = 0;

void expectNear(double found, double expected, const char* what)
{
    if (!(std::abs(found - expected) < 1e-6)) {
        std::printf("%s: found %g, expected %g\n", what, found, expected);
        ++failures;
    }
}

} // namespace

int main()
{
    using head_entropy::meanEntropy;
    const float sharp[] { 1, 0, 0, 0, 1, 0 };
    expectNear(meanEntropy(sharp, 2, 3), 0, "a head that looks at one token each");
    const float even[] { 0.25F, 0.25F, 0.25F, 0.25F };
    expectNear(meanEntropy(even, 1, 4), 2, "a head that looks at four tokens alike");
    const float mixed[] { 1, 0, 0.5F, 0.5F };
    expectNear(meanEntropy(mixed, 2, 2), 0.5, "the mean over rows");
    return failures == 0 ? 0 : 1;
}
