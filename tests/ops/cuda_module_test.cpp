// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "device/cuda/cuda_module.h"
#include "device/device.h"

#include <gtest/gtest.h>

namespace fovea {

TEST(CudaModule, IsNeverNeededToSayThatThereIsNoGpu)
{
    const Result<int> count = CudaModule::countDevices();
    const Result<std::unique_ptr<Device>> device = Device::open({ "cuda:999" });
    ASSERT_FALSE(device);
    EXPECT_EQ(device.error().kind(), ErrorKind::Device);
    EXPECT_EQ(device.error().message(),
        count ? "Device \"cuda:999\" is not there: this machine has " + std::to_string(*count)
                + " GPUs, counted from 0"
              : count.error().message());
}

TEST(CudaModule, LeavesMisspeltDevicesToTheUser)
{
    for (const char* name : { "cuda:", "cuda:x", "cuda:-1", "cuda:1x", "cudas", "cuda:99999999999" }) {
        const Result<std::unique_ptr<Device>> device = Device::open({ name });
        ASSERT_FALSE(device) << name;
        EXPECT_EQ(device.error().kind(), ErrorKind::Usage) << name;
    }
}

TEST(CudaModule, NamesAFileThatIsNoModule)
{
    const auto module = CudaModule::open("/nowhere/libfovea_cuda.so");
    ASSERT_FALSE(module);
    EXPECT_EQ(module.error().kind(), ErrorKind::Device);
    EXPECT_TRUE(
        module.error().message().starts_with("The CUDA module /nowhere/libfovea_cuda.so cannot be opened: "))
        << module.error().message();
}

#ifdef FOVEA_CUDA_MODULE
TEST(CudaModule, HasEveryOperationInTheVersionThatIsAskedFor)
{
    const auto module = CudaModule::open(FOVEA_CUDA_MODULE);
    ASSERT_TRUE(module) << module.error().message();
    EXPECT_NE((*module)->linear, nullptr);
    // Without a GPU a call gives a reason, not a crash.
    int32_t count = -1;
    cuda::Message message {};
    if ((*module)->count(&count, &message) != cuda::Status::Done) {
        EXPECT_NE(std::string(message.text), "");
    }
}
#endif

} // namespace fovea
