/* Reading frames and their bodies in one go. */

#ifndef OPEND_RUNS_H
#define OPEND_RUNS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *read_run(PyObject *module, PyObject *const *args, Py_ssize_t count);

#endif
