/* Checks bytes without making objects of them, as strictly as reading them into messages would. */

#include "messages/check.h"

static bool check_message(const Table *table, Reader reader, int depth);

/* Texts */

bool
is_ascii(const uint8_t *at, Py_ssize_t size)
{
    uint64_t seen = 0;
    for (; size >= 8; at += 8, size -= 8) {
        uint64_t word;
        memcpy(&word, at, sizeof word);
        seen |= word;
    }
    for (; size > 0; at++, size--) {
        seen |= *at;
    }
    return (seen & UINT64_C(0x8080808080808080)) == 0;
}

/* Characters whose first byte is from `first` to `last` have `size` bytes; their second byte is from `lowest` to
   `highest`, which excludes surrogates and overlong forms (Unicode, table 3-7). */
typedef struct {
    uint8_t first, last, size, lowest, highest;
} Sequence;

static const Sequence sequences[] = {
    {0x00, 0x7f, 1, 0x80, 0xbf}, {0xc2, 0xdf, 2, 0x80, 0xbf}, {0xe0, 0xe0, 3, 0xa0, 0xbf},
    {0xe1, 0xec, 3, 0x80, 0xbf}, {0xed, 0xed, 3, 0x80, 0x9f}, {0xee, 0xef, 3, 0x80, 0xbf},
    {0xf0, 0xf0, 4, 0x90, 0xbf}, {0xf1, 0xf3, 4, 0x80, 0xbf}, {0xf4, 0xf4, 4, 0x80, 0x8f},
};

static const Sequence *
sequence_of(uint8_t first)
{
    for (size_t index = 0; index < sizeof sequences / sizeof *sequences; index++) {
        if (first <= sequences[index].last) {
            return first >= sequences[index].first ? &sequences[index] : NULL;
        }
    }
    return NULL;
}

bool
is_utf8(Reader content)
{
    while (!at_end(&content)) {
        const Sequence *sequence = sequence_of(*content.at);
        Reader character;
        if (sequence == NULL || !read_bytes(&content, sequence->size, &character)) {
            return false;
        }
        if (sequence->size > 1 && (character.at[1] < sequence->lowest || character.at[1] > sequence->highest)) {
            return false;
        }
        for (const uint8_t *at = character.at + 2; at < character.end; at++) {
            if ((*at & 0xc0) != 0x80) {
                return false;
            }
        }
    }
    return true;
}

/* Fields */

static bool
check_packed(Reader content, int wire_type)
{
    while (!at_end(&content)) {
        if (!skip_value(&content, (uint32_t)wire_type, 0)) {
            return false;
        }
    }
    return true;
}

bool
check_field(const Field *field, Reader *reader, uint32_t tag, int depth)
{
    Reader content;
    int wire_type = tag & 7;
    if (wire_type == WIRE_BYTES && field->wire_type != WIRE_BYTES && field->label == LABEL_REPEATED) {
        return read_content(reader, &content) && check_packed(content, field->wire_type);
    }
    if (wire_type != WIRE_BYTES || field->wire_type != WIRE_BYTES) {
        return skip_value(reader, tag, depth);
    }
    if (!read_content(reader, &content)) {
        return false;
    }
    switch (field->kind) {
    case KIND_STRING:
        return is_ascii(content.at, content.end - content.at) || is_utf8(content);
    case KIND_MESSAGE:
        return check_message(field->inner, content, depth - 1);
    default:
        return true;
    }
}

static bool
check_message(const Table *table, Reader reader, int depth)
{
    Presence presence;
    if (depth <= 0) {
        return false;
    }
    presence_begin(&presence, table);
    while (!at_end(&reader)) {
        uint32_t tag;
        if (!read_tag(&reader, &tag)) {
            return false;
        }
        const Field *field = table_field(table, tag >> 3);
        if (field == NULL ? !skip_value(&reader, tag, depth) : !check_field(field, &reader, tag, depth)) {
            return false;
        }
        if (field != NULL && (tag & 7) == field->wire_type) {
            presence_note(&presence, field - table->fields);
        }
    }
    return presence_has_required(&presence, table);
}
