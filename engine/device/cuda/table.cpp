// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/table.h"

#include "device/cuda/context.h"

#include <iterator>

namespace fovea::cuda {

namespace {

/// Checks that `Type` is what callers of the entry will cast to.
template <typename Type>
Entry entry(const char* name, Type function)
{
    return { name, 1, reinterpret_cast<void (*)()>(function) };
}

const Entry entries[] = {
    entry<CountDevices>(operation::countDevices, countDevices),
    entry<OpenContext>(operation::openContext, openContext),
    entry<CloseContext>(operation::closeContext, closeContext),
    entry<Allocate>(operation::allocate, allocate),
    entry<Free>(operation::free, free),
    entry<Fill>(operation::fill, fill),
    entry<CopyIn>(operation::copyIn, copyIn),
    entry<CopyOut>(operation::copyOut, copyOut),
    entry<CopyRows>(operation::copyRows, copyRows),
    entry<Synchronize>(operation::synchronize, synchronize),
    entry<Linear>(operation::linear, linear),
    entry<Normalize>(operation::normalize, normalize),
    entry<Softmax>(operation::softmax, softmax),
    entry<Pointwise>(operation::pointwise, pointwise),
};

const Table table { tableVersion, static_cast<uint32_t>(std::size(entries)), entries };

} // namespace

} // namespace fovea::cuda

extern "C" __attribute__((visibility("default"))) const fovea::cuda::Table* fovea_cuda_table()
{
    return &fovea::cuda::table;
}
