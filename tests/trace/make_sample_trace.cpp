// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
// make_sample_trace FILE.h5 [LAYERS HEADS HEAD_WIDTH TOKENS…]: a trace with made-up numbers, for tests of
// what reads traces.
#include "trace/sample_trace.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace fovea;
    if (argc < 2) {
        std::fprintf(stderr, "make_sample_trace FILE.h5 [LAYERS HEADS HEAD_WIDTH TOKENS...]\n");
        return 2;
    }
    sample::Sizes sizes;
    sizes.layers = argc > 2 ? std::atoll(argv[2]) : 6;
    sizes.heads = argc > 3 ? std::atoll(argv[3]) : 12;
    sizes.headWidth = argc > 4 ? std::atoll(argv[4]) : 32;
    sizes.tokensOfExample = { 18, 7, 32 };
    if (argc > 5) {
        sizes.tokensOfExample.clear();
        for (int argument = 5; argument < argc; ++argument) {
            sizes.tokensOfExample.push_back(std::atoll(argv[argument]));
        }
    }
    TracePlan plan = sample::plan(sizes);
    sample::addBlockOutput(plan, sizes);
    sample::addAttention(plan, sizes, Reduction::QueryKey);
    sample::addMoments(plan, sizes);
    sample::addPooled(plan, sizes);
    sample::addNormScale(plan, sizes);
    Result<TraceFile> file = TraceFile::create(argv[1], plan, true);
    Result<void> done = file
        ? sample::fill(*file, sizes, plan, 0, static_cast<int64_t>(sizes.tokensOfExample.size()))
        : Result<void>(file.error());
    if (done) {
        done = file->close();
    }
    if (!done) {
        std::fprintf(stderr, "%s\n", done.error().message().c_str());
        return 3;
    }
    return 0;
}
