/* Layouts: where the values of a repeated message's rows go when they are read into columns. */

#ifndef OPEND_LAYOUT_H
#define OPEND_LAYOUT_H

#include "messages/table.h"

enum { LONGEST_PATH = 16 };

/* The path from a message down to its rows, as the tags of the fields. */
typedef struct {
    uint32_t tags[LONGEST_PATH];
    Py_ssize_t length;
} Path;

typedef struct Node Node;

/* The action on the value of a field. */
typedef enum {
    TO_NOTHING, /* not a column, so it is only checked; or there is no such field */
    TO_MESSAGE,
    TO_DOUBLE,
    TO_DOUBLE_OF_FLOAT,
    TO_INT64,
    TO_INT64_OF_INT32,
    TO_INT64_OF_UINT32,
    TO_CODE,
    TO_BOOL,
    TO_TEXT,
} Action;

typedef struct {
    uint32_t tag; /* with the wire type of the field; 0 with TO_NOTHING */
    uint8_t action;
    uint8_t word;   /* index of the word in `Presence` with the field's bit */
    uint64_t bit;   /* the field's bit in that word */
    uint32_t column;
    Node *inner;
} Place;

/* The places of a row, or of a message within it, by the numbers of the fields. */
struct Node {
    const Table *table;
    Place *places;
    uint32_t highest; /* number in `places`; the table may be gone when the node is freed */
};

/* The plan of a column. */
typedef struct {
    uint8_t action;
    bool is_utf8;
    bool has_mask; /* the field, or a message around it within the row, may be absent */
} Target;

/* Invariant: it is complete and never changes once Python sees it. It may use what it borrows from its table only
   while the table is current. */
typedef struct {
    PyObject_HEAD
    Table *table;
    Path path;
    Node *row;
    Py_ssize_t count;
    Target *targets;
} Layout;

extern PyType_Spec layout_spec;

/* The method of Layout that columns.c implements. */
PyObject *layout_read(PyObject *self, PyObject *const *args, Py_ssize_t count);

#endif
