// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/cuda_module.h"

#include <dlfcn.h>
#include <gtest/gtest.h>

namespace fovea {

TEST(BrokenDriver, IsBlamedForTheCallThatFailed)
{
    // Whoever asks for libcuda.so.1 from now on gets this one, which has that name.
    ASSERT_NE(dlopen(FOVEA_FAKE_DRIVER, RTLD_NOW | RTLD_LOCAL), nullptr) << dlerror();
    const Result<int> count = CudaModule::countDevices();
    ASSERT_FALSE(count);
    EXPECT_EQ(count.error().kind(), ErrorKind::Device);
    EXPECT_NE(count.error().message().find("cuDeviceGetCount gave 803"), std::string::npos)
        << count.error().message();
}

} // namespace fovea
