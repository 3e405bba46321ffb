/* Writing a frame in one go, or the header of one, and the checksum of a body. */

#ifndef OPEND_FRAMES_H
#define OPEND_FRAMES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stdint.h>

/* Whether the argument is a number from 0 to `largest`; if not, a Python error is set. */
bool read_number(PyObject *argument, unsigned long largest, uint32_t *number);

/* Write the header in front of a body of `size` bytes that follows it. */
void fill_header(uint8_t *header, uint32_t protocol_id, uint32_t serial, uint32_t format, size_t size);

PyObject *write_frame(PyObject *module, PyObject *const *args, Py_ssize_t count);
PyObject *checksum(PyObject *module, PyObject *body);

#endif
