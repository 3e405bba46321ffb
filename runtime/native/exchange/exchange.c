/* The two steps of a usual call, each in one go: writing the request's frame, and reading the frame that answers it.

   Invariant: a step is taken as a whole or not at all; what it declines, the pure code does and reports. */

#include "exchange/calls.h"

#include "exchange/frames.h"
#include "exchange/header.h"
#include "exchange/runs.h"
#include "messages/table.h"
#include "module.h"

/* Arguments: a table, a request, its method, the method's number, the time now, the deadline, and whether the caller
   sends the frame at once, so that the call need not be handed over. */
PyObject *
calls_post(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    const ModuleState *state = PyType_GetModuleState(Py_TYPE(self));
    if (count != 7 || !Py_IS_TYPE(args[0], state->table_type) || !PyBool_Check(args[6])) {
        PyErr_SetString(PyExc_TypeError,
                        "post takes a table, a request, a method, its number, a time, a deadline and a truth value");
        return NULL;
    }
    uint32_t number, serial;
    double now = PyFloat_AsDouble(args[4]), deadline = PyFloat_AsDouble(args[5]);
    if (PyErr_Occurred() || !read_number(args[3], UINT32_MAX, &number)) {
        return NULL;
    }
    PyObject *frame = table_write((const Table *)args[0], args[1], HEADER_SIZE);
    if (frame == NULL) {
        return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
    }
    if (calls_next((Calls *)self, &serial) < 0
        || calls_open((Calls *)self, args[2], number, serial, now, deadline, false, args[6] == Py_True) < 0) {
        Py_DECREF(frame);
        return NULL;
    }
    fill_header((uint8_t *)PyBytes_AS_STRING(frame), number, serial, BODY_PROTOBUF,
                (size_t)PyBytes_GET_SIZE(frame) - HEADER_SIZE);
    return frame;
}

/* Arguments: the tables by number, bytes, and the length of the longest body to read. */
PyObject *
calls_answer(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    const ModuleState *state = PyType_GetModuleState(Py_TYPE(self));
    if (count != 3 || !PyDict_CheckExact(args[0]) || !PyBytes_CheckExact(args[1])) {
        PyErr_SetString(PyExc_TypeError, "answer takes a dict of tables, bytes and a length");
        return NULL;
    }
    Py_ssize_t longest = PyLong_AsSsize_t(args[2]);
    if (longest == -1 && PyErr_Occurred()) {
        return NULL;
    }
    const uint8_t *start = (const uint8_t *)PyBytes_AS_STRING(args[1]);
    Reader reader = {start, start + PyBytes_GET_SIZE(args[1])};
    Frame frame;
    if (!read_frame(&reader, longest, &frame) || !at_end(&reader)) {
        Py_RETURN_NONE;
    }
    Call *call = calls_find((Calls *)self, frame.protocol_id, frame.serial);
    if (call == NULL || call->own || call->is_read) {
        return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
    }
    Table *table = find_table(state, args[0], frame.protocol_id);
    if (table == NULL) {
        return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
    }
    /* Held: reading may run the code of an enum, which may do anything. */
    Py_INCREF(call);
    PyObject *result = NULL;
    /* A body is too short to hold too many elements. */
    PyObject *message = is_sound(&frame) ? table_read(table, frame.body, PY_SSIZE_T_MAX) : NULL;
    if (message != NULL && calls_find((Calls *)self, frame.protocol_id, frame.serial) == call
        && calls_remove((Calls *)self, frame.serial) == 0) {
        result = PyTuple_Pack(2, call, message);
    }
    Py_XDECREF(message);
    Py_DECREF(call);
    Py_DECREF(table);
    return result != NULL || PyErr_Occurred() ? result : Py_NewRef(Py_None);
}
