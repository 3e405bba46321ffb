/* The members of an enum by number, in an array where the numbers are close together, else in a dict.

   Invariant: the members never change once Python sees them; the array keeps its own references, since Python code
   that looks for it finds the dict. */

#ifndef OPEND_MEMBERS_H
#define OPEND_MEMBERS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdint.h>

typedef struct {
    PyObject_HEAD
    PyObject *enum_class;
    PyObject *by_number;
    int64_t lowest;
    Py_ssize_t size;
    PyObject **dense;
} Members;

extern PyType_Spec members_spec;

/* The member with a number: a new reference, or NULL, without an error if there is none. */
PyObject *members_find(const Members *members, int64_t number);

#endif
