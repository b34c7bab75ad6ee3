// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/epilogue_kernel.h"
#include "ops/lanes_avx2.h"

namespace fovea {

void epilogueAvx2(const Epilogue& epilogue)
{
    finish<LanesAvx2>(epilogue);
}

} // namespace fovea
