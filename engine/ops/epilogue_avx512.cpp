// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "ops/epilogue_kernel.h"
#include "ops/lanes_avx512.h"

namespace fovea {

void epilogueAvx512(const Epilogue& epilogue)
{
    finish<LanesAvx512>(epilogue);
}

} // namespace fovea
