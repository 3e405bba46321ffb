/* Writing a frame in one go, and the checksum of a body. */

#ifndef OPEND_FRAMES_H
#define OPEND_FRAMES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *write_frame(PyObject *module, PyObject *const *args, Py_ssize_t count);
PyObject *checksum(PyObject *module, PyObject *body);

#endif
