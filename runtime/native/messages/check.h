/* Checks bytes without making objects of them. */

#ifndef OPEND_CHECK_H
#define OPEND_CHECK_H

#include "messages/table.h"

/* The fields of a message that were met: a bit for each, by its index in the table. */
typedef struct {
    uint64_t met[MOST_FIELDS / 64];
} Presence;

static inline size_t
presence_words(const Table *table)
{
    return ((size_t)table->count + 63) / 64;
}

static inline void
presence_begin(Presence *presence, const Table *table)
{
    for (size_t word = 0; word < presence_words(table); word++) {
        presence->met[word] = 0;
    }
}

static inline void
presence_note(Presence *presence, Py_ssize_t index)
{
    presence->met[index / 64] |= UINT64_C(1) << (index % 64);
}

static inline bool
presence_has_required(const Presence *presence, const Table *table)
{
    for (size_t word = 0; word < presence_words(table); word++) {
        if (table->required[word] & ~presence->met[word]) {
            return false;
        }
    }
    return true;
}

bool is_ascii(const uint8_t *at, Py_ssize_t size);

/* As strict as CPython: no surrogates, no overlong forms. */
bool is_utf8(Reader content);

/* Whether the value of a field is valid; takes the bytes after `tag` from the reader. */
bool check_field(const Field *field, Reader *reader, uint32_t tag, int depth);

#endif
