/* The parts of the wire format that are too long to be inlined. */

#include "wire.h"

bool
read_long_varint(Reader *reader, uint64_t *value)
{
    uint64_t result = 0;
    const uint8_t *at = reader->at;
    for (unsigned shift = 0; shift < 70; shift += 7) {
        if (at >= reader->end) {
            return false;
        }
        uint64_t byte = *at++;
        /* Of the tenth byte only the lowest bit has room; the others are dropped, as Google's library does. */
        result |= (byte & 0x7f) << shift;
        if (byte < 0x80) {
            reader->at = at;
            *value = result;
            return true;
        }
    }
    return false;
}

bool
read_long_tag(Reader *reader, uint32_t *tag)
{
    const uint8_t *start = reader->at;
    uint64_t value;
    if (!read_long_varint(reader, &value) || value > UINT32_MAX || value < 8 || reader->at - start > 5) {
        return false;
    }
    *tag = (uint32_t)value;
    return true;
}

static bool
skip_group(Reader *reader, uint32_t number, int depth)
{
    if (depth <= 0) {
        return false;
    }
    for (;;) {
        uint32_t tag;
        if (!read_tag(reader, &tag)) {
            return false;
        }
        if ((tag & 7) == WIRE_END_GROUP) {
            return tag >> 3 == number;
        }
        if (!skip_value(reader, tag, depth)) {
            return false;
        }
    }
}

bool
skip_value(Reader *reader, uint32_t tag, int depth)
{
    Reader content;
    uint64_t value;
    switch (tag & 7) {
    case WIRE_VARINT:
        return read_varint(reader, &value);
    case WIRE_FIXED64:
        return read_bytes(reader, 8, &content);
    case WIRE_BYTES:
        return read_content(reader, &content);
    case WIRE_GROUP:
        return skip_group(reader, tag >> 3, depth - 1);
    case WIRE_FIXED32:
        return read_bytes(reader, 4, &content);
    default:
        return false;
    }
}

Py_ssize_t
count_run(Reader reader, uint32_t tag, int depth)
{
    Py_ssize_t count = 0;
    uint32_t next = tag;
    while (next == tag) {
        if (!skip_value(&reader, tag, depth)) {
            return -1;
        }
        count++;
        if (at_end(&reader) || !read_tag(&reader, &next)) {
            break;
        }
    }
    return count;
}

Py_ssize_t
count_packed(Reader reader, int wire_type)
{
    Py_ssize_t size = reader.end - reader.at;
    if (wire_type == WIRE_FIXED64 || wire_type == WIRE_FIXED32) {
        Py_ssize_t width = wire_type == WIRE_FIXED64 ? 8 : 4;
        return size % width == 0 ? size / width : -1;
    }
    Py_ssize_t count = 0;
    for (const uint8_t *at = reader.at; at < reader.end; at++) {
        count += *at < 0x80;
    }
    return size == 0 || reader.end[-1] < 0x80 ? count : -1;
}
