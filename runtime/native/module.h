/* The module's state: the types its objects are made of. */

#ifndef OPEND_MODULE_H
#define OPEND_MODULE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyTypeObject *members_type;
    PyTypeObject *table_type;
    PyTypeObject *layout_type;
    PyTypeObject *call_type;
    PyTypeObject *calls_type;
} ModuleState;

#endif
