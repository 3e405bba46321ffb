/* The wire format: varints, tags and lengths, read and written within bounds.

   Invariant: nothing is read at or beyond `end`. A function that returns false or -1 has met bytes that only the pure
   codec should check; it sets no Python error. Work that is done eight bytes at a time is done byte by byte with other
   compilers and byte orders. */

#ifndef OPEND_WIRE_H
#define OPEND_WIRE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { WIRE_VARINT = 0, WIRE_FIXED64 = 1, WIRE_BYTES = 2, WIRE_GROUP = 3, WIRE_END_GROUP = 4, WIRE_FIXED32 = 5 };

#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define BY_WORDS 1
#else
#define BY_WORDS 0
#endif

/* A tag holds the number of a field and three bits. */
enum { LONGEST_VARINT = 10, LONGEST_TAG = 5 };

/* Google's library allows 100; messages deeper than this are left to it. */
enum { MAX_DEPTH = 64 };

typedef struct {
    const uint8_t *at;
    const uint8_t *end;
} Reader;

/* These take a position and return the next, or NULL: a Reader whose address is never taken stays in registers. */
const uint8_t *parse_varint(const uint8_t *at, const uint8_t *end, uint64_t *value);
const uint8_t *parse_tag(const uint8_t *at, const uint8_t *end, uint32_t *tag);

bool skip_value(Reader *reader, uint32_t tag, int depth);

/* The number of elements that follow one another with `tag`, the first of which was just read; -1 if one is broken. */
Py_ssize_t count_run(Reader reader, uint32_t tag, int depth);

/* The number of elements in packed bytes, -1 if the last one is cut off. */
Py_ssize_t count_packed(Reader reader, int wire_type);

static inline size_t
varint_size(uint64_t value)
{
#if defined(__GNUC__)
    unsigned bits = 64 - (unsigned)__builtin_clzll(value | 1);
#else
    unsigned bits = 1;
    for (uint64_t rest = value >> 1; rest != 0; rest >>= 1) {
        bits++;
    }
#endif
    return (bits + 6) / 7;
}

static inline bool
at_end(const Reader *reader)
{
    return reader->at >= reader->end;
}

static inline bool
read_varint(Reader *reader, uint64_t *value)
{
    if (reader->at < reader->end && *reader->at < 0x80) {
        *value = *reader->at++;
        return true;
    }
    if (reader->end - reader->at >= 2 && reader->at[1] < 0x80) {
        *value = (uint64_t)(reader->at[0] & 0x7f) | (uint64_t)reader->at[1] << 7;
        reader->at += 2;
        return true;
    }
    uint64_t parsed;
    const uint8_t *at = parse_varint(reader->at, reader->end, &parsed);
    if (at == NULL) {
        return false;
    }
    reader->at = at;
    *value = parsed;
    return true;
}

static inline bool
read_tag(Reader *reader, uint32_t *tag)
{
    if (reader->at < reader->end && *reader->at < 0x80) {
        *tag = *reader->at++;
        return *tag >= 8; /* there is no field 0 */
    }
    uint32_t parsed;
    const uint8_t *at = parse_tag(reader->at, reader->end, &parsed);
    if (at == NULL) {
        return false;
    }
    reader->at = at;
    *tag = parsed;
    return true;
}

/* Take the next `size` bytes. */
static inline bool
read_bytes(Reader *reader, uint64_t size, Reader *content)
{
    if (size > (uint64_t)(reader->end - reader->at)) {
        return false;
    }
    content->at = reader->at;
    content->end = reader->at += size;
    return true;
}

/* Take the bytes that a length announces. */
static inline bool
read_content(Reader *reader, Reader *content)
{
    uint64_t size;
    return read_varint(reader, &size) && read_bytes(reader, size, content);
}

static inline uint32_t
load_little_endian(const uint8_t *at)
{
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static inline bool
read_fixed32(Reader *reader, uint32_t *value)
{
    Reader content;
    if (!read_bytes(reader, 4, &content)) {
        return false;
    }
    *value = load_little_endian(content.at);
    return true;
}

static inline bool
read_fixed64(Reader *reader, uint64_t *value)
{
    Reader content;
    if (!read_bytes(reader, 8, &content)) {
        return false;
    }
    *value = (uint64_t)load_little_endian(content.at) | (uint64_t)load_little_endian(content.at + 4) << 32;
    return true;
}

static inline bool
read_double(Reader *reader, double *value)
{
    uint64_t bits;
    if (!read_fixed64(reader, &bits)) {
        return false;
    }
    memcpy(value, &bits, sizeof bits);
    return true;
}

static inline bool
read_float(Reader *reader, float *value)
{
    uint32_t bits;
    if (!read_fixed32(reader, &bits)) {
        return false;
    }
    memcpy(value, &bits, sizeof bits);
    return true;
}

#endif
