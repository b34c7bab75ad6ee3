// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_attributes.h"

#include "trace/element_text.h"
#include "trace/hdf5_types.h"

#include <fovea/json.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace fovea {

namespace {

constexpr hsize_t attributeByteLimit = hsize_t { 1 } << 20;

Hdf5Handle truthType()
{
    Hdf5Handle type(H5Tenum_create(H5T_STD_I8LE), H5Tclose);
    const int8_t no = 0, yes = 1;
    H5Tenum_insert(*type, "FALSE", &no);
    H5Tenum_insert(*type, "TRUE", &yes);
    return type;
}

bool writeScalar(hid_t object, const std::string& name, hid_t stored, hid_t native, const void* value)
{
    const Hdf5Handle space(H5Screate(H5S_SCALAR), H5Sclose);
    const Hdf5Handle attribute(
        H5Acreate2(object, name.c_str(), stored, *space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    return attribute && H5Awrite(*attribute, native, value) >= 0;
}

Value readTexts(hid_t attribute, hid_t type, std::size_t count)
{
    std::vector<std::string> texts(count);
    if (H5Tis_variable_str(type) > 0) {
        std::vector<char*> pointers(count, nullptr);
        const Hdf5Handle memory(H5Tcopy(type), H5Tclose);
        if (H5Aread(attribute, *memory, pointers.data()) < 0) {
            return {};
        }
        for (std::size_t index = 0; index < count; ++index) {
            texts[index] = pointers[index] != nullptr ? pointers[index] : "";
            H5free_memory(pointers[index]);
        }
    } else {
        const std::size_t size = H5Tget_size(type);
        std::vector<char> bytes(size * count);
        if (H5Aread(attribute, type, bytes.data()) < 0) {
            return {};
        }
        for (std::size_t index = 0; index < count; ++index) {
            texts[index].assign(bytes.data() + index * size, strnlen(bytes.data() + index * size, size));
        }
    }
    if (count == 1) {
        return Value(std::move(texts.front()));
    }
    return Value::List(texts.begin(), texts.end());
}

template <typename T>
Value readNumbers(hid_t attribute, hid_t native, std::size_t count)
{
    std::vector<T> numbers(count);
    if (H5Aread(attribute, native, numbers.data()) < 0) {
        return {};
    }
    if (count == 1) {
        return Value(numbers.front());
    }
    return Value::List(numbers.begin(), numbers.end());
}

/// Enumerations, records, references …: each element's text.
Value readOthers(hid_t attribute, hid_t stored, hid_t space, std::size_t count)
{
    const Hdf5Handle memory(H5Tget_native_type(stored, H5T_DIR_ASCEND), H5Tclose);
    const std::size_t size = memory ? H5Tget_size(*memory) : 0;
    if (size == 0 || size > attributeByteLimit || count > attributeByteLimit / size) {
        return {};
    }
    std::vector<std::byte> elements(size * count);
    if (H5Aread(attribute, *memory, elements.data()) < 0) {
        return {};
    }
    Value::List texts;
    for (std::size_t index = 0; index < count; ++index) {
        texts.emplace_back(elementText(attribute, *memory, elements.data() + index * size));
    }
    H5Dvlen_reclaim(*memory, space, H5P_DEFAULT, elements.data());
    return count == 1 ? std::move(texts.front()) : Value(std::move(texts));
}

/// Numbers up to 2^64: as numbers where they all are below 2^63, else as text.
Value readUnsigned(hid_t attribute, hid_t stored, hid_t space, std::size_t count)
{
    std::vector<uint64_t> numbers(count);
    if (H5Aread(attribute, H5T_NATIVE_UINT64, numbers.data()) < 0) {
        return {};
    }
    const bool isWide = std::ranges::any_of(numbers, [](uint64_t number) { return number >> 63U != 0; });
    return isWide ? readOthers(attribute, stored, space, count)
                  : readNumbers<int64_t>(attribute, H5T_NATIVE_INT64, count);
}

/// What dimension scales keep for HDF5 itself.
bool isBookkeeping(std::string_view name)
{
    return name == "DIMENSION_LIST" || name == "REFERENCE_LIST";
}

Value readAttribute(hid_t attribute)
{
    const Hdf5Handle type(H5Aget_type(attribute), H5Tclose);
    const Hdf5Handle space(H5Aget_space(attribute), H5Sclose);
    const hssize_t count = H5Sget_simple_extent_npoints(*space);
    if (count <= 0 || H5Aget_storage_size(attribute) > attributeByteLimit
        || static_cast<hsize_t>(count) > attributeByteLimit / 8) {
        return {};
    }
    const auto length = static_cast<std::size_t>(count);
    const ElementType element = describeType(*type);
    switch (element.elementClass) {
    case ElementType::Class::Text:
        return readTexts(attribute, *type, length);
    case ElementType::Class::Truth: {
        std::vector<int8_t> truths(length);
        if (H5Aread(attribute, *type, truths.data()) < 0) {
            return {};
        }
        if (length == 1) {
            return Value(truths.front() != 0);
        }
        Value::List list;
        for (const int8_t truth : truths) {
            list.emplace_back(truth != 0);
        }
        return list;
    }
    case ElementType::Class::Number:
        if (H5Tget_class(*type) == H5T_FLOAT) {
            return readNumbers<double>(attribute, H5T_NATIVE_DOUBLE, length);
        }
        if (H5Tget_class(*type) == H5T_INTEGER && !element.isUnsigned64) {
            return readNumbers<int64_t>(attribute, H5T_NATIVE_INT64, length);
        }
        if (H5Tget_class(*type) == H5T_INTEGER) {
            return readUnsigned(attribute, *type, *space, length);
        }
        break;
    case ElementType::Class::Record:
    case ElementType::Class::NumberArray:
    case ElementType::Class::Other:
        break;
    }
    return readOthers(attribute, *type, *space, length);
}

herr_t visitAttribute(hid_t object, const char* name, const H5A_info_t*, void* data)
{
    auto& attributes = *static_cast<Value::Object*>(data);
    if (isBookkeeping(name)) {
        return 0;
    }
    const Hdf5Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
    if (attribute) {
        Value value = readAttribute(*attribute);
        if (!value.isNull()) {
            attributes.emplace(name, std::move(value));
        }
    }
    return attributes.size() < 10'000 ? 0 : 1;
}

Result<void> writeAttribute(hid_t object, const std::string& name, const Value& value)
{
    bool isWritten = false;
    if (const auto* truth = value.as<bool>()) {
        const auto byte = static_cast<int8_t>(*truth);
        const Hdf5Handle type = truthType();
        isWritten = writeScalar(object, name, *type, *type, &byte);
    } else if (const auto* whole = value.as<int64_t>()) {
        isWritten = writeScalar(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, whole);
    } else if (const auto* real = value.as<double>()) {
        isWritten = writeScalar(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, real);
    } else {
        const auto* text = value.as<std::string>();
        const std::string content = text != nullptr ? *text : formatJson(value);
        const char* pointer = content.c_str();
        const Hdf5Handle type = textType();
        isWritten = writeScalar(object, name, *type, *type, &pointer);
    }
    if (!isWritten) {
        return inputError(
            FOVEA_TEXT("Trace", "the attribute \"%1\" cannot be written (%2)"), { name, hdf5Reason() });
    }
    return {};
}

bool isStructured(const Value& value)
{
    return value.as<Value::List>() != nullptr || value.as<Value::Object>() != nullptr;
}

} // namespace

Result<void> writeAttributes(hid_t object, const Value::Object& attributes)
{
    Value::List structured;
    for (const auto& [name, value] : attributes) {
        if (value.isNull()) {
            continue;
        }
        if (isStructured(value)) {
            structured.emplace_back(name);
        }
        if (Result<void> written = writeAttribute(object, name, value); !written) {
            return written;
        }
    }
    return structured.empty() ? Result<void>() : writeAttribute(object, "structured", Value(structured));
}

Value readAttributes(hid_t object)
{
    Value::Object attributes;
    hsize_t position = 0;
    H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_NATIVE, &position, visitAttribute, &attributes);
    const auto listed = attributes.find("structured");
    const auto* text = listed != attributes.end() ? listed->second.as<std::string>() : nullptr;
    if (text == nullptr) {
        return attributes;
    }
    const Result<Value> names = parseJson(*text, "structured");
    const auto* list = names ? names->as<Value::List>() : nullptr;
    for (const Value& name : list != nullptr ? *list : Value::List()) {
        const auto* key = name.as<std::string>();
        const auto member = key != nullptr ? attributes.find(*key) : attributes.end();
        const auto* json = member != attributes.end() ? member->second.as<std::string>() : nullptr;
        if (json != nullptr) {
            if (Result<Value> parsed = parseJson(*json, *key)) {
                member->second = *std::move(parsed);
            }
        }
    }
    attributes.erase("structured");
    return attributes;
}

} // namespace fovea
