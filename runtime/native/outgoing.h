/* Writing a frame in one go. */

#ifndef OPEND_OUTGOING_H
#define OPEND_OUTGOING_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *write_frame(PyObject *module, PyObject *const *args, Py_ssize_t count);

#endif
