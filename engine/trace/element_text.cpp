// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/element_text.h"

#include "trace/checked.h"
#include "trace/commit_record.h"

#include <fovea/message_text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <optional>
#include <span>

namespace fovea {

namespace {

constexpr std::size_t longestText = 4096, shownElements = 64, shownBytes = 32;
constexpr int deepest = 16, deepestAtAll = 256;

/// How much of an element is written: what a person reads, or all of it into a checksum.
enum class Extent { Shown, Whole };

class ElementWriter {
public:
    ElementWriter(hid_t file, Extent extent)
        : m_file(file)
        , m_isWhole(extent == Extent::Whole)
    {
        if (m_isWhole) {
            m_checksum.emplace().begin(0);
        }
    }

    bool isCut() const { return m_isCut || m_text.size() > longestText; }
    std::string take() { return shortened(m_text, longestText); }
    uint64_t checksum()
    {
        m_checksum->add(std::as_bytes(std::span(m_text)));
        m_text.clear();
        return m_checksum->value();
    }

    void write(hid_t type, const std::byte* element, int depth = 0)
    {
        if (m_isWhole && m_text.size() > longestText) {
            m_checksum->add(std::as_bytes(std::span(m_text)));
            m_text.clear();
        }
        if (depth > (m_isWhole ? deepestAtAll : deepest) || (!m_isWhole && m_text.size() > longestText)) {
            m_text += "…";
            m_isCut = true;
            return;
        }
        switch (H5Tget_class(type)) {
        case H5T_INTEGER:
            return writeInteger(type, element);
        case H5T_FLOAT:
            return writeFloat(type, element);
        case H5T_STRING:
            return writeString(type, element, depth);
        case H5T_ENUM:
            return writeEnumeration(type, element);
        case H5T_COMPOUND:
            return writeRecord(type, element, depth);
        case H5T_ARRAY:
            return writeArray(type, element, depth);
        case H5T_VLEN:
            return writeList(type, element, depth);
        case H5T_REFERENCE:
            return writeReference(type, element);
        default:
            return writeBytes(type, element);
        }
    }

private:
    void writeInteger(hid_t type, const std::byte* element)
    {
        // In memory a number has this machine's byte order and one of its sizes.
        const std::size_t size = H5Tget_size(type);
        const bool isSigned = H5Tget_sign(type) == H5T_SGN_2;
        uint64_t bits = 0;
        if (size > sizeof(bits)) {
            return writeBytes(type, element);
        }
        std::memcpy(&bits, element, size);
        if (isSigned && size < sizeof(bits) && (bits >> (8 * size - 1)) != 0) {
            bits |= ~uint64_t { 0 } << (8 * size);
        }
        m_text += isSigned ? std::to_string(static_cast<int64_t>(bits)) : std::to_string(bits);
    }

    void writeFloat(hid_t type, const std::byte* element)
    {
        std::array<std::byte, 64> value {};
        const std::size_t size = H5Tget_size(type);
        if (size > value.size()) {
            return writeBytes(type, element);
        }
        std::memcpy(value.data(), element, size);
        H5Tconvert(type, H5T_NATIVE_DOUBLE, 1, value.data(), nullptr, H5P_DEFAULT);
        double number = 0;
        std::memcpy(&number, value.data(), sizeof(number));
        std::array<char, 32> digits {};
        const auto [end, problem] = size <= sizeof(float)
            ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<float>(number))
            : std::to_chars(digits.data(), digits.data() + digits.size(), number);
        m_text.append(digits.data(), end);
    }

    void writeString(hid_t type, const std::byte* element, int depth)
    {
        const char* text = reinterpret_cast<const char*>(element);
        std::size_t size = H5Tget_size(type);
        if (H5Tis_variable_str(type) > 0) {
            std::memcpy(&text, element, sizeof(text));
            // One more than is shown tells that there is more.
            size = m_isWhole && text != nullptr ? std::strlen(text) : longestText + 1;
        }
        const std::string content = text != nullptr ? std::string(text, strnlen(text, size)) : std::string();
        m_text += depth > 0 ? "\"" + content + "\"" : content;
    }

    void writeEnumeration(hid_t type, const std::byte* element)
    {
        std::array<char, 256> name {};
        std::array<std::byte, 16> value {};
        std::memcpy(value.data(), element, std::min(H5Tget_size(type), value.size()));
        if (H5Tget_size(type) <= value.size()
            && H5Tenum_nameof(type, value.data(), name.data(), name.size() - 1) >= 0) {
            m_text += name.data();
        } else {
            const Hdf5Handle base(H5Tget_super(type), H5Tclose);
            writeInteger(*base, element);
        }
    }

    void writeRecord(hid_t type, const std::byte* element, int depth)
    {
        m_text += "{";
        const int count = H5Tget_nmembers(type);
        for (int index = 0; index < count; ++index) {
            const auto place = static_cast<unsigned>(index);
            char* name = H5Tget_member_name(type, place);
            m_text.append(index == 0 ? "" : ", ").append(name != nullptr ? name : "").append(": ");
            H5free_memory(name);
            const Hdf5Handle member(H5Tget_member_type(type, place), H5Tclose);
            write(*member, element + H5Tget_member_offset(type, place), depth + 1);
        }
        m_text += "}";
    }

    void writeElements(hid_t type, const std::byte* elements, std::size_t count, int depth)
    {
        const std::size_t size = H5Tget_size(type);
        m_text += "[";
        const std::size_t written = m_isWhole ? count : std::min(count, shownElements);
        m_isCut = m_isCut || written < count;
        for (std::size_t index = 0; index < written; ++index) {
            m_text += index == 0 ? "" : ", ";
            write(type, elements + index * size, depth + 1);
        }
        m_text += written < count ? ", … " + std::to_string(count) + " in all]" : "]";
    }

    void writeArray(hid_t type, const std::byte* element, int depth)
    {
        const Hdf5Handle base(H5Tget_super(type), H5Tclose);
        const std::size_t size = H5Tget_size(*base);
        writeElements(*base, element, size > 0 ? H5Tget_size(type) / size : 0, depth);
    }

    void writeList(hid_t type, const std::byte* element, int depth)
    {
        hvl_t list {};
        std::memcpy(&list, element, sizeof(list));
        const Hdf5Handle base(H5Tget_super(type), H5Tclose);
        writeElements(*base, static_cast<const std::byte*>(list.p), list.p != nullptr ? list.len : 0, depth);
    }

    void writeReference(hid_t type, const std::byte* element)
    {
        const bool isObject = H5Tequal(type, H5T_STD_REF_OBJ) > 0;
        std::array<char, 1024> name {};
        const ssize_t size = H5Rget_name(
            m_file, isObject ? H5R_OBJECT : H5R_DATASET_REGION, element, name.data(), name.size() - 1);
        m_text += size > 0 ? "-> " + std::string(name.data()) + (isObject ? "" : " (a region)")
                           : std::string("-> nothing");
    }

    void writeBytes(hid_t type, const std::byte* element)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        const std::size_t size = H5Tget_size(type);
        const bool isNumber = H5Tget_class(type) == H5T_BITFIELD;
        const std::size_t written = m_isWhole ? size : std::min(size, shownBytes);
        m_isCut = m_isCut || written < size;
        m_text += "0x";
        for (std::size_t index = 0; index < written; ++index) {
            // Bits are a number, whose highest byte is written first and lies last.
            const auto byte = static_cast<unsigned char>(element[isNumber ? size - 1 - index : index]);
            m_text += digits[byte >> 4U];
            m_text += digits[byte & 15U];
        }
        m_text += written < size ? "…" : "";
    }

    hid_t m_file;
    bool m_isWhole, m_isCut = false;
    std::optional<DataChecksum> m_checksum;
    std::string m_text;
};

std::string hexadecimal(uint64_t number)
{
    std::array<char, 17> text {};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(number));
    return text.data();
}

} // namespace

std::string elementText(hid_t file, hid_t type, const std::byte* element)
{
    ElementWriter shown(file, Extent::Shown);
    shown.write(type, element);
    if (!shown.isCut()) {
        return shown.take();
    }
    ElementWriter whole(file, Extent::Whole);
    whole.write(type, element);
    return shown.take() + " (whole: " + hexadecimal(whole.checksum()) + ")";
}

Result<std::vector<std::string>> readElementTexts(
    hid_t dataset, const DatasetDescription& description, const DatasetPart& part, const std::string& name)
{
    const Hdf5Handle stored(H5Dget_type(dataset), H5Tclose);
    const Hdf5Handle memory(H5Tget_native_type(*stored, H5T_DIR_ASCEND), H5Tclose);
    if (!memory) {
        return inputError(FOVEA_TEXT("Trace", "%1: cannot be read (%2)"), { name, hdf5Reason() });
    }
    const std::size_t size = H5Tget_size(*memory);
    Result<std::vector<std::byte>> bytes
        = readPart(dataset, description, *memory, static_cast<int64_t>(size), part, name);
    if (!bytes) {
        return bytes.error();
    }
    std::vector<std::string> texts(size > 0 ? bytes->size() / size : 0);
    for (std::size_t index = 0; index < texts.size(); ++index) {
        texts[index] = elementText(dataset, *memory, bytes->data() + index * size);
    }
    const auto count = static_cast<hsize_t>(texts.size());
    const Hdf5Handle space(H5Screate_simple(1, &count, nullptr), H5Sclose);
    H5Dvlen_reclaim(*memory, *space, H5P_DEFAULT, bytes->data());
    return texts;
}

} // namespace fovea
