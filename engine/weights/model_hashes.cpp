// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "weights/model_hashes.h"

#include "weights/content_digest.h"
#include "weights/mapped_file.h"

namespace fovea {

ModelHashes hashModel(const ModelFolder& folder, const std::atomic<bool>* stop)
{
    ModelHashes hashes;
    hashes.weights = folder.weights.contentHash(stop);
    hashes.config = folder.configHash;
    ContentDigest digest;
    bool hasFiles = false;
    for (const auto* file : { &folder.tokenizerJson, &folder.tokenizerConfig, &folder.vocabText,
             &folder.vocabJson, &folder.mergesText, &folder.specialTokensMap }) {
        if (!*file) {
            continue;
        }
        hasFiles = true;
        const Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(**file);
        const std::span<const std::byte> bytes = mapped ? (*mapped)->bytes() : std::span<const std::byte>();
        digest.addText((*file)->filename().string());
        digest.addNumber(bytes.size());
        digest.addBytes(bytes);
    }
    hashes.tokenizer = hasFiles ? digest.text() : "";
    return hashes;
}

} // namespace fovea
