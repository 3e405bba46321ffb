/* Receiving the bytes of a reply. */

#ifndef OPEND_RECEIVE_H
#define OPEND_RECEIVE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#ifndef _WIN32
PyObject *receive(PyObject *module, PyObject *const *args, Py_ssize_t count);
#endif

#endif
