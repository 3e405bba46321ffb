/* The table of calls that wait for replies. */

#ifndef OPEND_CALLS_H
#define OPEND_CALLS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stdint.h>

/* A request that was queued and has no reply yet, as `opend.session.connection.calls.PendingCall`. */
typedef struct {
    PyObject_HEAD
    PyObject *method;
    uint32_t number; /* of the method */
    uint32_t serial;
    double started;
    double deadline;
    char own;
    char is_read;
    char handed_over;
} Call;

typedef struct {
    double deadline;
    uint32_t serial;
} Deadline;

typedef struct {
    PyObject_HEAD
    PyObject *calls;     /* a dict of calls by serial */
    PyObject *queued;    /* a list of calls whose bytes the shell has not taken */
    Deadline *deadlines; /* a heap, the earliest first; entries of ended calls stay until they reach the top */
    Py_ssize_t count;
    Py_ssize_t room;
    uint32_t last_serial;
} Calls;

extern PyType_Spec call_spec;
extern PyType_Spec calls_spec;

/* Methods of Calls that exchange.c implements. */
PyObject *calls_post(PyObject *self, PyObject *const *args, Py_ssize_t count);
PyObject *calls_answer(PyObject *self, PyObject *const *args, Py_ssize_t count);

/* The next free serial. */
int calls_next(Calls *self, uint32_t *serial);

/* Add a call, whose bytes the shell takes later or, if it is handed over, has taken; -1 with a Python error, when memory
   is out. */
int calls_open(Calls *self, PyObject *method, uint32_t number, uint32_t serial, double started, double deadline, bool own,
               bool handed_over);

/* The waiting call with a serial and the number of a protocol: borrowed, or NULL, without an error if there is none. */
Call *calls_find(const Calls *self, uint32_t number, uint32_t serial);

/* Remove a call that waits; -1 with a Python error. */
int calls_remove(Calls *self, uint32_t serial);

#endif
