// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "data/post_processor_file.h"

#include <algorithm>
#include <limits>

namespace fovea {

namespace {

using Part = PostProcessor::Part;

/// A template of more pieces, or a name for more tokens, is a file made to take memory.
constexpr std::size_t longestTemplate = 64;

Part special(int32_t id, int32_t typeId)
{
    return { Part::Source::Special, { id }, typeId };
}

bool hasToken(const TokenizerParts& parts, int64_t id)
{
    return (id <= std::numeric_limits<int32_t>::max()
               && parts.model->vocabulary().contains(static_cast<int32_t>(id)))
        || std::any_of(parts.addedTokens.begin(), parts.addedTokens.end(),
            [id](const AddedToken& token) { return token.id == id; });
}

/// The token of ["[CLS]", 101] at `key`.
int32_t readTokenPair(const Settings& settings, std::string_view key, const TokenizerParts& parts)
{
    const std::vector<Settings> members = settings.list(key);
    const auto* id = members.size() == 2 ? members[1].value().as<int64_t>() : nullptr;
    if (id == nullptr || !hasToken(parts, *id)) {
        settings.wrong(key, "a token and its id in the vocabulary, as [\"[CLS]\", 101]");
        return 0;
    }
    return static_cast<int32_t>(*id);
}

std::vector<int32_t> readSpecialIds(
    const Settings& tokens, const std::string& name, const TokenizerParts& parts)
{
    std::vector<int32_t> ids;
    if (tokens.at(name).isAbsent()) {
        tokens.wrong(name, "the ids that the template asks for");
        return ids;
    }
    const std::vector<Settings> members = tokens.at(name).list("ids");
    if (members.size() > longestTemplate) {
        tokens.wrong(name, "at most 64 ids");
        return ids;
    }
    for (const Settings& member : members) {
        const auto* id = member.value().as<int64_t>();
        if (id == nullptr || !hasToken(parts, *id)) {
            member.wrong("", "an id in the vocabulary");
            return {};
        }
        ids.push_back(static_cast<int32_t>(*id));
    }
    return ids;
}

std::vector<Part> readTemplate(const Settings& settings, std::string_view key, const TokenizerParts& parts)
{
    std::vector<Part> read;
    const std::vector<Settings> pieces = settings.list(key);
    if (pieces.size() > longestTemplate) {
        settings.wrong(key, "at most 64 pieces");
        return read;
    }
    for (const Settings& piece : pieces) {
        const Settings token = piece.at("SpecialToken");
        const Settings sequence = piece.at("Sequence");
        const Settings& what = token.isAbsent() ? sequence : token;
        if (what.isAbsent()) {
            piece.wrong("", "a SpecialToken or a Sequence");
            return read;
        }
        Part part;
        part.typeId = static_cast<int32_t>(what.whole("type_id", 0, std::numeric_limits<int32_t>::max()));
        const std::string id = what.text("id");
        if (!token.isAbsent()) {
            part.source = Part::Source::Special;
            part.specialIds = readSpecialIds(settings.at("special_tokens"), id, parts);
        } else if (id == "B" && key == "pair") {
            part.source = Part::Source::Second;
        } else if (id != "A") {
            what.wrong("id", key == "pair" ? "\"A\" or \"B\"" : "\"A\"");
        }
        read.push_back(std::move(part));
    }
    return read;
}

} // namespace

PostProcessor bertProcessor(int32_t first, int32_t last)
{
    PostProcessor processor;
    processor.single = { special(first, 0), { Part::Source::First, {}, 0 }, special(last, 0) };
    processor.pair = processor.single;
    processor.pair.push_back({ Part::Source::Second, {}, 1 });
    processor.pair.push_back(special(last, 1));
    return processor;
}

PostProcessor robertaProcessor(int32_t first, int32_t last)
{
    PostProcessor processor;
    processor.single = { special(first, 0), { Part::Source::First, {}, 0 }, special(last, 0) };
    processor.pair = processor.single;
    processor.pair.push_back(special(last, 0));
    processor.pair.push_back({ Part::Source::Second, {}, 0 });
    processor.pair.push_back(special(last, 0));
    return processor;
}

PostProcessor readPostProcessor(const Settings& settings, const TokenizerParts& parts)
{
    PostProcessor processor;
    if (settings.isAbsent()) {
        return processor;
    }
    const std::string type = settings.text("type");
    if (type == "TemplateProcessing") {
        settings.onlyKnows({ "type", "single", "pair", "special_tokens" });
        processor.single = readTemplate(settings, "single", parts);
        processor.pair = readTemplate(settings, "pair", parts);
    } else if (type == "BertProcessing") {
        settings.onlyKnows({ "type", "sep", "cls" });
        processor
            = bertProcessor(readTokenPair(settings, "cls", parts), readTokenPair(settings, "sep", parts));
    } else if (type == "RobertaProcessing") {
        settings.onlyKnows({ "type", "sep", "cls", "trim_offsets", "add_prefix_space" });
        processor
            = robertaProcessor(readTokenPair(settings, "cls", parts), readTokenPair(settings, "sep", parts));
        processor.trimsOffsets = settings.flag("trim_offsets");
        processor.addsPrefixSpace = settings.flag("add_prefix_space");
    } else if (type == "ByteLevel") {
        settings.onlyKnows({ "type", "trim_offsets", "add_prefix_space", "use_regex" });
        processor.trimsOffsets = settings.flag("trim_offsets");
        processor.addsPrefixSpace = settings.flag("add_prefix_space");
    } else if (type == "Sequence") {
        settings.onlyKnows({ "type", "processors" });
        const std::vector<Settings> members = settings.list("processors");
        const bool isKnown = members.size() == 1
            || (members.size() == 2 && members[0].text("type") == "ByteLevel"
                && members[1].text("type") == "TemplateProcessing");
        if (!isKnown) {
            settings.wrong("processors", "one, or ByteLevel and then TemplateProcessing");
            return processor;
        }
        processor = readPostProcessor(members.back(), parts);
        if (members.size() == 2) {
            const PostProcessor trimming = readPostProcessor(members.front(), parts);
            processor.trimsOffsets = trimming.trimsOffsets;
            processor.addsPrefixSpace = trimming.addsPrefixSpace;
        }
    } else {
        settings.wrong(
            "type", "TemplateProcessing, BertProcessing, RobertaProcessing, ByteLevel or a Sequence of them");
    }
    return processor;
}

} // namespace fovea
