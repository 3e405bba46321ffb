/* Judges bytes without making anything of them. */

#ifndef OPEND_CHECK_H
#define OPEND_CHECK_H

#include "table.h"

/* A class with more fields than this is left to the pure codec; it bounds what is noted on the stack. */
enum { MOST_FIELDS = 512 };

/* Which fields of a message were met; by their index in the table. */
typedef struct {
    uint8_t met[MOST_FIELDS];
} Presence;

bool presence_begin(Presence *presence, const Table *table);
bool presence_has_required(const Presence *presence, const Table *table);

/* Whether the value of a field is valid; what follows `tag` is taken from the reader. */
bool check_field(const Field *field, Reader *reader, uint32_t tag, int depth);

#endif
