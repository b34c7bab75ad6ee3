// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0

// An NVIDIA driver that starts and then cannot count its devices.
extern "C" {

[[gnu::visibility("default")]] int cuInit(unsigned)
{
    return 0;
}

[[gnu::visibility("default")]] int cuDeviceGetCount(int*)
{
    return 803;
}
}
