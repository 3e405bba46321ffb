/* The parts of the wire format that are too long to be inlined. */

#include "messages/wire.h"

#if BY_WORDS
/* Put the low seven bits of each byte together. */
static inline uint64_t
join_sevens(uint64_t word)
{
    word = (word & UINT64_C(0x007f007f007f007f)) | (word & UINT64_C(0x7f007f007f007f00)) >> 1;
    word = (word & UINT64_C(0x00003fff00003fff)) | (word & UINT64_C(0x3fff00003fff0000)) >> 2;
    return (word & UINT64_C(0x000000000fffffff)) | (word & UINT64_C(0x0fffffff00000000)) >> 4;
}

/* Add the ninth byte of a number and the lowest bit of the tenth, which has no room for more. */
static inline const uint8_t *
parse_rest(const uint8_t *at, const uint8_t *end, uint64_t *value)
{
    if (end - at < LONGEST_VARINT || (at[8] & at[9] & 0x80)) {
        return NULL;
    }
    *value |= (uint64_t)(at[8] & 0x7f) << 56;
    if (at[8] < 0x80) {
        return at + 9;
    }
    *value |= (uint64_t)at[9] << 63;
    return at + 10;
}

/* Parse a number that is not close to the end of the bytes; NULL if it is. */
static inline const uint8_t *
parse_words(const uint8_t *at, const uint8_t *end, uint64_t *value)
{
    uint64_t word;
    if (end - at < (Py_ssize_t)sizeof word) {
        return NULL;
    }
    memcpy(&word, at, sizeof word);
    uint64_t lasts = ~word & UINT64_C(0x8080808080808080);
    /* All bits up to and including the first byte that ends a number; all bits if none does. */
    *value = join_sevens(word & (lasts ^ (lasts - 1)));
    return lasts == 0 ? parse_rest(at, end, value) : at + (__builtin_ctzll(lasts) + 1) / 8;
}
#endif

static const uint8_t *
parse_bytes(const uint8_t *at, const uint8_t *end, uint64_t *value)
{
    *value = 0;
    for (unsigned shift = 0; shift < 7 * LONGEST_VARINT; shift += 7) {
        if (at >= end) {
            return NULL;
        }
        uint64_t byte = *at++;
        /* Of the tenth byte only the lowest bit has room; the others are dropped, as Google's library does. */
        *value |= (byte & 0x7f) << shift;
        if (byte < 0x80) {
            return at;
        }
    }
    return NULL;
}

const uint8_t *
parse_varint(const uint8_t *at, const uint8_t *end, uint64_t *value)
{
#if BY_WORDS
    const uint8_t *rest = parse_words(at, end, value);
    if (rest != NULL) {
        return rest;
    }
#endif
    return parse_bytes(at, end, value);
}

const uint8_t *
parse_tag(const uint8_t *at, const uint8_t *end, uint32_t *tag)
{
    uint64_t value;
    const uint8_t *rest = parse_bytes(at, end, &value);
    if (rest == NULL || value > UINT32_MAX || value < 8 || rest - at > LONGEST_TAG) {
        return NULL;
    }
    *tag = (uint32_t)value;
    return rest;
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
