/* Turns columns into what frames show: codes into places of names, seconds into microseconds, numbers into blocks. */

#ifndef OPEND_SHAPING_H
#define OPEND_SHAPING_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *make_indices(PyObject *module, PyObject *const *args, Py_ssize_t count);
PyObject *make_instants(PyObject *module, PyObject *const *args, Py_ssize_t count);
PyObject *widen_offsets(PyObject *module, PyObject *offsets);
PyObject *invert_mask(PyObject *module, PyObject *mask);
PyObject *join_numbers(PyObject *module, PyObject *const *args, Py_ssize_t count);

#endif
