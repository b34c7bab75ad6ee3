// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#include "trace/hdf5_types.h"

namespace fovea {

namespace {

constexpr int shownMembers = 8;

bool isBFloat16(hid_t type)
{
    std::size_t sign = 0, exponent = 0, exponentSize = 0, mantissa = 0, mantissaSize = 0;
    return H5Tget_size(type) == 2
        && H5Tget_fields(type, &sign, &exponent, &exponentSize, &mantissa, &mantissaSize) >= 0
        && exponentSize == 8 && mantissaSize == 7;
}

ElementType describeFloat(hid_t type)
{
    const std::size_t size = H5Tget_size(type);
    const bool isLittle = H5Tget_order(type) == H5T_ORDER_LE;
    ElementType out;
    out.elementClass = ElementType::Class::Number;
    out.name = isBFloat16(type) ? "bfloat16" : "float" + std::to_string(8 * size);
    out.arrayType = size > 4 ? DType::F64 : DType::F32;
    out.plainType = isBFloat16(type) ? DType::BF16 : out.arrayType;
    out.isPlain = isLittle
        && (isBFloat16(type) || H5Tequal(type, H5T_IEEE_F32LE) > 0 || H5Tequal(type, H5T_IEEE_F64LE) > 0);
    return out;
}

ElementType describeInteger(hid_t type)
{
    const std::size_t size = H5Tget_size(type);
    const bool isSigned = H5Tget_sign(type) == H5T_SGN_2;
    ElementType out;
    out.elementClass = ElementType::Class::Number;
    out.name = (isSigned ? "int" : "uint") + std::to_string(8 * size);
    if (size == 1) {
        out.arrayType = isSigned ? DType::I8 : DType::U8;
    } else {
        out.arrayType = size == 2 || (size == 4 && isSigned) ? DType::I32 : DType::I64;
    }
    out.isUnsigned64 = !isSigned && out.arrayType == DType::I64 && size == sizeof(uint64_t);
    out.plainType = out.arrayType;
    out.isPlain = H5Tequal(type, *storedType(out.arrayType)) > 0;
    return out;
}

ElementType describeBitField(hid_t type)
{
    ElementType out;
    const std::size_t size = H5Tget_size(type);
    out.elementClass = size <= 8 ? ElementType::Class::Number : ElementType::Class::Other;
    out.name = "bitfield" + std::to_string(8 * size);
    out.arrayType = size == 1 ? DType::U8 : DType::I64;
    out.plainType = out.arrayType;
    out.isBitField = true;
    return out;
}

/// "{RED = 0, GREEN = 1, …}"
std::string memberNames(hid_t type)
{
    std::string names = " {";
    const int count = H5Tget_nmembers(type);
    for (int index = 0; index < count && index < shownMembers; ++index) {
        char* member = H5Tget_member_name(type, static_cast<unsigned>(index));
        names.append(index == 0 ? "" : ", ").append(member != nullptr ? member : "");
        H5free_memory(member);
    }
    return names + (count > shownMembers ? ", …}" : "}");
}

ElementType describeEnumeration(hid_t type)
{
    const Hdf5Handle base(H5Tget_super(type), H5Tclose);
    ElementType out = describeInteger(*base);
    // h5py writes truth values as an enumeration of FALSE and TRUE.
    const bool isTruth
        = H5Tget_nmembers(type) == 2 && H5Tget_size(type) == 1 && H5Tget_member_index(type, "TRUE") >= 0;
    out.elementClass = isTruth ? ElementType::Class::Truth : ElementType::Class::Number;
    out.isEnumeration = !isTruth;
    out.name = isTruth ? "bool" : "enum " + out.name + memberNames(type);
    out.isPlain = false;
    return out;
}

ElementType describeArrayType(hid_t type)
{
    const Hdf5Handle base(H5Tget_super(type), H5Tclose);
    hsize_t extents[H5S_MAX_RANK] = {};
    const int rank = H5Tget_array_ndims(type);
    ElementType out = describeType(*base);
    std::string shape;
    std::vector<int64_t> inner;
    if (rank > 0 && rank <= H5S_MAX_RANK && H5Tget_array_dims2(type, extents) >= 0) {
        for (int axis = 0; axis < rank; ++axis) {
            inner.push_back(static_cast<int64_t>(extents[axis]));
            shape.append(axis == 0 ? "" : ", ").append(std::to_string(extents[axis]));
        }
    }
    const bool isNumeric
        = out.elementClass == ElementType::Class::Number && out.innerExtents.empty() && !out.isEnumeration;
    out.elementClass = isNumeric ? ElementType::Class::NumberArray : ElementType::Class::Other;
    out.name = "array [" + shape + "] of " + out.name;
    out.isPlain = false;
    out.members.clear();
    out.innerExtents = isNumeric ? inner : std::vector<int64_t>();
    return out;
}

/// As h5py writes complex numbers: a record of the floats r and i.
bool isComplex(const std::vector<std::string>& members, hid_t type)
{
    return members == std::vector<std::string> { "r", "i" } && H5Tget_member_class(type, 0) == H5T_FLOAT
        && H5Tget_member_class(type, 1) == H5T_FLOAT;
}

ElementType describeRecord(hid_t type)
{
    ElementType out;
    out.elementClass = ElementType::Class::Record;
    out.arrayType = DType::F64;
    out.name = "record {";
    bool isNumeric = true;
    const int count = H5Tget_nmembers(type);
    for (int index = 0; index < count; ++index) {
        const auto place = static_cast<unsigned>(index);
        char* member = H5Tget_member_name(type, place);
        const Hdf5Handle memberType(H5Tget_member_type(type, place), H5Tclose);
        const H5T_class_t memberClass = H5Tget_class(*memberType);
        const bool isNumber = memberClass == H5T_INTEGER || memberClass == H5T_FLOAT;
        isNumeric = isNumeric && isNumber;
        out.members.emplace_back(member != nullptr ? member : "");
        out.name += (index == 0 ? "" : ", ") + out.members.back() + ": " + describeType(*memberType).name;
        H5free_memory(member);
    }
    out.name += "}";
    if (isComplex(out.members, type)) {
        out.name = "complex" + std::to_string(8 * H5Tget_size(type)) + " {r, i}";
    }
    if (!isNumeric) {
        out.members.clear();
    }
    return out;
}

} // namespace

Hdf5Handle storedType(DType dtype)
{
    switch (dtype) {
    case DType::BF16: {
        Hdf5Handle type(H5Tcopy(H5T_IEEE_F32LE), H5Tclose);
        H5Tset_fields(*type, 15, 7, 8, 0, 7);
        H5Tset_size(*type, 2);
        H5Tset_ebias(*type, 127);
        return type;
    }
    case DType::F16: {
        Hdf5Handle type(H5Tcopy(H5T_IEEE_F32LE), H5Tclose);
        H5Tset_fields(*type, 15, 10, 5, 0, 10);
        H5Tset_size(*type, 2);
        H5Tset_ebias(*type, 15);
        return type;
    }
    case DType::F32:
        return { H5Tcopy(H5T_IEEE_F32LE), H5Tclose };
    case DType::F64:
        return { H5Tcopy(H5T_IEEE_F64LE), H5Tclose };
    case DType::I8:
        return { H5Tcopy(H5T_STD_I8LE), H5Tclose };
    case DType::U8:
        return { H5Tcopy(H5T_STD_U8LE), H5Tclose };
    case DType::I32:
        return { H5Tcopy(H5T_STD_I32LE), H5Tclose };
    case DType::I64:
        break;
    }
    return { H5Tcopy(H5T_STD_I64LE), H5Tclose };
}

hid_t nativeType(DType dtype)
{
    switch (dtype) {
    case DType::F64:
        return H5T_NATIVE_DOUBLE;
    case DType::I8:
        return H5T_NATIVE_INT8;
    case DType::U8:
        return H5T_NATIVE_UINT8;
    case DType::I32:
        return H5T_NATIVE_INT32;
    case DType::I64:
        return H5T_NATIVE_INT64;
    case DType::F32:
    case DType::BF16:
    case DType::F16:
        break;
    }
    return H5T_NATIVE_FLOAT;
}

Hdf5Handle textType()
{
    Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(*type, H5T_VARIABLE);
    H5Tset_cset(*type, H5T_CSET_UTF8);
    return type;
}

Hdf5Handle shortTextType(std::size_t byteCount)
{
    Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(*type, byteCount);
    H5Tset_strpad(*type, H5T_STR_NULLPAD);
    H5Tset_cset(*type, H5T_CSET_UTF8);
    return type;
}

ElementType describeType(hid_t type)
{
    ElementType out;
    switch (H5Tget_class(type)) {
    case H5T_FLOAT:
        return describeFloat(type);
    case H5T_INTEGER:
        return describeInteger(type);
    case H5T_BITFIELD:
        return describeBitField(type);
    case H5T_ENUM:
        return describeEnumeration(type);
    case H5T_STRING:
        out.elementClass = ElementType::Class::Text;
        out.name = "string";
        return out;
    case H5T_COMPOUND:
        return describeRecord(type);
    case H5T_REFERENCE:
        out.name = H5Tequal(type, H5T_STD_REF_OBJ) > 0 ? "reference" : "reference to a region";
        return out;
    case H5T_ARRAY:
        return describeArrayType(type);
    case H5T_VLEN: {
        const Hdf5Handle base(H5Tget_super(type), H5Tclose);
        out.name = "list of " + describeType(*base).name;
        return out;
    }
    default:
        out.name = "opaque, " + std::to_string(H5Tget_size(type)) + " bytes";
        return out;
    }
}

hid_t memoryType(const ElementType& element)
{
    if (element.isBitField) {
        return element.arrayType == DType::U8 ? H5T_NATIVE_B8 : H5T_NATIVE_B64;
    }
    return element.isUnsigned64 ? H5T_NATIVE_UINT64 : nativeType(element.arrayType);
}

} // namespace fovea
