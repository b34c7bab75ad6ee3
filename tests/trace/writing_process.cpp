// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// writing_process FILE.h5 EXAMPLES AHEAD: writes a sample trace and says so on stdout: 'c' when it is
// created,
// '.' after each commit. Before each example it waits until it is at most AHEAD examples in front of the
// bytes that came on stdin; AHEAD 0 never waits. At the end it waits for the end of stdin, and does not
// close.
#include "trace/growing_sample.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace fovea;
    if (argc != 4) {
        return 2;
    }
    const sample::Sizes sizes = sample::growingSizes(std::atoll(argv[2]));
    const TracePlan plan = sample::growingPlan(sizes);
    const int64_t ahead = std::atoll(argv[3]);
    Result<TraceFile> file = TraceFile::create(argv[1], plan, true);
    if (!file || write(STDOUT_FILENO, "c", 1) != 1) {
        std::fprintf(stderr, "%s\n", file ? "the pipe is gone" : file.error().message().c_str());
        return 3;
    }
    int64_t asked = 0;
    char byte = 0;
    for (int64_t example = 0; example < static_cast<int64_t>(sizes.tokensOfExample.size()); ++example) {
        while (ahead > 0 && example >= asked + ahead && read(STDIN_FILENO, &byte, 1) == 1) {
            ++asked;
        }
        const Result<void> filled = sample::fill(*file, sizes, plan, example, example + 1);
        if (!filled || write(STDOUT_FILENO, ".", 1) != 1) {
            std::fprintf(stderr, "%s\n", filled ? "the pipe is gone" : filled.error().message().c_str());
            return 3;
        }
    }
    while (read(STDIN_FILENO, &byte, 1) == 1) { }
    // A run that ends like this is one that was cut short.
    _exit(0);
}
