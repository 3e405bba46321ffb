/* Tables: the facts about a message class that reading and writing need, compiled from the field tables.

   Invariant: a table is complete and never changes once Python sees it, and it keeps alive all it points to. It is
   valid only until its class is changed: call `table_is_current` before the class is used. */

#ifndef OPEND_TABLE_H
#define OPEND_TABLE_H

#include "messages/members.h"
#include "messages/wire.h"
#include "threads.h"

typedef enum {
    KIND_DOUBLE,
    KIND_FLOAT,
    KIND_INT32,
    KIND_INT64,
    KIND_UINT32,
    KIND_UINT64,
    KIND_BOOL,
    KIND_STRING,
    KIND_BYTES,
    KIND_MESSAGE,
} Kind;

typedef enum { LABEL_REQUIRED, LABEL_OPTIONAL, LABEL_REPEATED } Label;

typedef struct Table Table;

/* A class with more fields than this is left to the pure codec. */
enum { MOST_FIELDS = 512 };

typedef struct {
    uint32_t number;
    uint32_t tag; /* the number with the wire type */
    uint8_t kind;
    uint8_t label;
    uint8_t wire_type;
    Py_ssize_t offset; /* of the slot within an instance */
    Table *inner;      /* of a message, else NULL */
    Members *members;  /* of an integer that stands for an enum, else NULL */
} Field;

struct Table {
    PyObject_HEAD
    PyTypeObject *cls;
    unsigned int version;
    bool has_lists; /* to which a program may append what their types do not allow */
    Py_ssize_t count;
    Field *fields; /* in the order of their numbers */
    uint64_t required[MOST_FIELDS / 64]; /* a bit for each required field, by its index */
    uint32_t highest;
    uint16_t *lookup; /* the index of the field plus one, by number */
};

extern PyType_Spec table_spec;

bool table_is_current_throughout(const Table *table);

static inline bool
table_is_current(const Table *table)
{
    return version_of(table->cls) == table->version;
}

static inline const Field *
table_field(const Table *table, uint32_t number)
{
    uint16_t index = number <= table->highest ? table->lookup[number] : 0;
    return index ? &table->fields[index - 1] : NULL;
}

static inline PyObject **
slot_of(PyObject *message, const Field *field)
{
    return (PyObject **)((char *)message + field->offset);
}

/* The message in some bytes: a new reference, or NULL, without an error if the pure codec must check them. Sets
   OverflowError if they hold more messages and items of lists than `elements`. */
PyObject *table_read(const Table *table, Reader reader, Py_ssize_t elements);

/* A message as bytes, behind `head` bytes that the caller must set: a new reference, or NULL, without an error if the
   pure codec must write it. */
PyObject *table_write(const Table *table, PyObject *message, size_t head);

/* Methods of Table that other files implement. */
PyObject *table_decode(PyObject *self, PyObject *const *args, Py_ssize_t count);
PyObject *table_encode(PyObject *self, PyObject *message);

#endif
