/* Arrow's C data interface: arrays whose memory any library in the process can take over.

   The two structures are those of its specification: https://arrow.apache.org/docs/format/CDataInterface.html */

#ifndef OPEND_ARROW_H
#define OPEND_ARROW_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stdint.h>

typedef struct ArrowSchema ArrowSchema;
struct ArrowSchema {
    const char *format, *name, *metadata;
    int64_t flags, n_children;
    ArrowSchema **children, *dictionary;
    void (*release)(ArrowSchema *);
    void *private_data;
};

typedef struct ArrowArray ArrowArray;
struct ArrowArray {
    int64_t length, null_count, offset, n_buffers, n_children;
    const void **buffers;
    ArrowArray **children, *dictionary;
    void (*release)(ArrowArray *);
    void *private_data;
};

/* What an array is copied from. A buffer without an object is none. */
typedef struct {
    const char *format;
    Py_buffer values;  /* of an enum, the place of each row's name, which is negative where it is absent */
    Py_buffer offsets; /* where each text begins; without them, the values are one text for all rows */
    Py_buffer valid;   /* a byte for each row */
} Source;

/* Make an array of so many rows; false with a Python error. `names` is the number of an enum's names. */
bool make_array(ArrowArray *array, const Source *source, Py_ssize_t rows, Py_ssize_t names);

/* Make room in an array or a schema for what is inside: zeroed structures, which are released with it. */
bool make_children(ArrowArray *array, Py_ssize_t count);
ArrowArray *make_dictionary(ArrowArray *array);
bool make_schema(ArrowSchema *schema, const char *name, const char *format, Py_ssize_t children, bool has_dictionary);

/* Return the capsules of the schema and the array of a table's columns. */
PyObject *export_arrow(PyObject *module, PyObject *const *args, Py_ssize_t count);

#endif
