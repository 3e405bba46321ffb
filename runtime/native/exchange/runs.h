/* Reading frames and their bodies, one or many in one go. */

#ifndef OPEND_RUNS_H
#define OPEND_RUNS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "messages/table.h"
#include "module.h"

typedef struct {
    uint32_t protocol_id;
    uint32_t serial;
    const uint8_t *checksum;
    Reader body;
} Frame;

/* Take the next frame, if it is whole and its body not longer than `longest`. */
bool read_frame(Reader *reader, Py_ssize_t longest, Frame *frame);

/* Whether the body of a frame has the checksum in its header. */
bool is_sound(const Frame *frame);

/* A new reference to the table of a protocol; NULL, without an error if there is none. */
Table *find_table(const ModuleState *state, PyObject *tables, uint32_t protocol_id);

PyObject *read_run(PyObject *module, PyObject *const *args, Py_ssize_t count);

#endif
