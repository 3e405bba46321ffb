/* Keeps the calls that wait for replies: assigns serials, matches replies, tracks deadlines.

   Invariant: as of `opend.session.connection.calls`, which is the reference: a serial is reused only after 2^32 others
   and never while its call waits, and a call leaves the table exactly once. */

#include "exchange/calls.h"

#include "exchange/frames.h"
#include "module.h"

#include <math.h>
#include <structmember.h>

/* Entries of ended calls that the heap may hold beyond those of as many calls as wait. */
enum { SLACK = 64 };

static PyObject *
key_of(uint32_t serial)
{
    return PyLong_FromUnsignedLong(serial);
}

/* The call with a serial: borrowed, or NULL, without an error if none waits. */
static Call *
call_with(const Calls *self, uint32_t serial)
{
    PyObject *key = key_of(serial);
    if (key == NULL) {
        return NULL;
    }
    PyObject *call = PyDict_GetItemWithError(self->calls, key);
    Py_DECREF(key);
    return (Call *)call;
}

Call *
calls_find(const Calls *self, uint32_t number, uint32_t serial)
{
    Call *call = call_with(self, serial);
    return call != NULL && call->number == number ? call : NULL;
}

int
calls_remove(Calls *self, uint32_t serial)
{
    PyObject *key = key_of(serial);
    if (key == NULL) {
        return -1;
    }
    int result = PyDict_DelItem(self->calls, key);
    Py_DECREF(key);
    return result;
}

/* Deadlines */

static inline bool
is_earlier(Deadline first, Deadline second)
{
    return first.deadline < second.deadline || (first.deadline == second.deadline && first.serial < second.serial);
}

static void
sift_up(Deadline *heap, Py_ssize_t at)
{
    Deadline entry = heap[at];
    for (; at > 0 && is_earlier(entry, heap[(at - 1) / 2]); at = (at - 1) / 2) {
        heap[at] = heap[(at - 1) / 2];
    }
    heap[at] = entry;
}

static void
sift_down(Deadline *heap, Py_ssize_t count, Py_ssize_t at)
{
    Deadline entry = heap[at];
    for (Py_ssize_t next; (next = 2 * at + 1) < count; at = next) {
        if (next + 1 < count && is_earlier(heap[next + 1], heap[next])) {
            next++;
        }
        if (!is_earlier(heap[next], entry)) {
            break;
        }
        heap[at] = heap[next];
    }
    heap[at] = entry;
}

static void
pop_deadline(Calls *self)
{
    self->deadlines[0] = self->deadlines[--self->count];
    if (self->count > 0) {
        sift_down(self->deadlines, self->count, 0);
    }
}

/* Leave only the deadlines of waiting calls, when those of ended ones outnumber them. */
static int
drop_ended(Calls *self)
{
    if (self->count <= 2 * PyDict_GET_SIZE(self->calls) + SLACK) {
        return 0;
    }
    Py_ssize_t kept = 0;
    for (Py_ssize_t index = 0; index < self->count; index++) {
        Call *call = call_with(self, self->deadlines[index].serial);
        if (call == NULL && PyErr_Occurred()) {
            return -1;
        }
        if (call != NULL && call->deadline == self->deadlines[index].deadline) {
            self->deadlines[kept++] = self->deadlines[index];
        }
    }
    self->count = kept;
    for (Py_ssize_t index = kept / 2; index-- > 0;) {
        sift_down(self->deadlines, kept, index);
    }
    return 0;
}

static int
reserve_deadline(Calls *self)
{
    if (self->count < self->room) {
        return 0;
    }
    Py_ssize_t room = self->room == 0 ? SLACK : 2 * self->room;
    Deadline *grown = PyMem_Realloc(self->deadlines, (size_t)room * sizeof(Deadline));
    if (grown == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->deadlines = grown;
    self->room = room;
    return 0;
}

/* The earliest deadline of the waiting calls, infinity if there are none; -1 with a Python error. */
static int
find_deadline(Calls *self, double *deadline)
{
    for (; self->count > 0; pop_deadline(self)) {
        Call *call = call_with(self, self->deadlines[0].serial);
        if (call == NULL && PyErr_Occurred()) {
            return -1;
        }
        if (call != NULL && call->deadline == self->deadlines[0].deadline) {
            *deadline = call->deadline;
            return 0;
        }
    }
    *deadline = INFINITY;
    return 0;
}

/* Opening */

int
calls_next(Calls *self, uint32_t *serial)
{
    uint32_t next = self->last_serial;
    do {
        next = next == UINT32_MAX ? 1 : next + 1; /* 0 is never used */
    } while (call_with(self, next) != NULL);
    if (PyErr_Occurred()) {
        return -1;
    }
    self->last_serial = *serial = next;
    return 0;
}

int
calls_open(Calls *self, PyObject *method, uint32_t number, uint32_t serial, double started, double deadline, bool own,
           bool handed_over)
{
    const ModuleState *state = PyType_GetModuleState(Py_TYPE(self));
    PyObject *key = key_of(serial);
    Call *call = key == NULL ? NULL : PyObject_New(Call, state->call_type);
    if (call == NULL) {
        Py_XDECREF(key);
        return -1;
    }
    call->method = Py_NewRef(method);
    call->number = number;
    call->serial = serial;
    call->started = started;
    call->deadline = deadline;
    call->own = own;
    call->is_read = false;
    call->handed_over = handed_over;
    int result = reserve_deadline(self);
    if (result == 0 && (handed_over || (result = PyList_Append(self->queued, (PyObject *)call)) == 0)
        && (result = PyDict_SetItem(self->calls, key, (PyObject *)call)) == 0 && deadline < INFINITY) {
        self->deadlines[self->count++] = (Deadline){deadline, serial};
        sift_up(self->deadlines, self->count - 1);
        result = drop_ended(self);
    }
    Py_DECREF(key);
    Py_DECREF(call);
    return result;
}

/* Methods */

static PyObject *
next_serial(Calls *self, PyObject *Py_UNUSED(ignored))
{
    uint32_t serial;
    return calls_next(self, &serial) < 0 ? NULL : PyLong_FromUnsignedLong(serial);
}

static PyObject *
open_call(Calls *self, PyObject *args)
{
    PyObject *method, *serial_object;
    double started, deadline = INFINITY;
    int own = 0;
    uint32_t number, serial;
    if (!PyArg_ParseTuple(args, "OOd|dp:open", &method, &serial_object, &started, &deadline, &own)
        || !read_number(serial_object, UINT32_MAX, &serial)) {
        return NULL;
    }
    PyObject *id = PyObject_GetAttrString(method, "id");
    bool fits = id != NULL && read_number(id, UINT32_MAX, &number);
    Py_XDECREF(id);
    if (!fits || calls_open(self, method, number, serial, started, deadline, own, false) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyObject *
hand_over(Calls *self, PyObject *Py_UNUSED(ignored))
{
    for (Py_ssize_t index = 0; index < PyList_GET_SIZE(self->queued); index++) {
        ((Call *)PyList_GET_ITEM(self->queued, index))->handed_over = true;
    }
    if (PyList_SetSlice(self->queued, 0, PY_SSIZE_T_MAX, NULL) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

/* Read a number that a frame has: 1, 0 if it is too large for any call's (a WebSocket's may be), -1 with an error. */
static int
read_received(PyObject *argument, uint32_t *number)
{
    int overflow;
    long long value = PyLong_AsLongLongAndOverflow(argument, &overflow);
    if (value == -1 && PyErr_Occurred()) {
        return -1;
    }
    *number = (uint32_t)value;
    return overflow == 0 && value >= 0 && value <= (long long)UINT32_MAX;
}

/* The waiting call that two arguments name, as a new reference; None if there is none. */
static PyObject *
find_named(const Calls *self, PyObject *const *args, Py_ssize_t count)
{
    uint32_t number, serial;
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "a call is named by its protocol's id and its serial");
        return NULL;
    }
    int read = read_received(args[0], &number);
    read = read > 0 ? read_received(args[1], &serial) : read;
    PyObject *call = read > 0 ? (PyObject *)calls_find(self, number, serial) : NULL;
    if (call == NULL) {
        return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
    }
    return Py_NewRef(call);
}

static PyObject *
find(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    return find_named((Calls *)self, args, count);
}

static PyObject *
take(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    PyObject *call = find_named((Calls *)self, args, count);
    if (call != NULL && call != Py_None && calls_remove((Calls *)self, ((Call *)call)->serial) < 0) {
        Py_CLEAR(call);
    }
    return call;
}

static PyObject *
discard(Calls *self, PyObject *serial_object)
{
    uint32_t serial;
    int read = read_received(serial_object, &serial);
    PyObject *call = read > 0 ? (PyObject *)call_with(self, serial) : NULL;
    if (call == NULL) {
        return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
    }
    Py_INCREF(call);
    if (calls_remove(self, serial) < 0) {
        Py_CLEAR(call);
    }
    return call;
}

static PyObject *
next_deadline(Calls *self, PyObject *Py_UNUSED(ignored))
{
    double deadline;
    return find_deadline(self, &deadline) < 0 ? NULL : PyFloat_FromDouble(deadline);
}

static PyObject *
take_expired(Calls *self, PyObject *argument)
{
    double now = PyFloat_AsDouble(argument), deadline;
    if (now == -1.0 && PyErr_Occurred()) {
        return NULL;
    }
    PyObject *expired = PyList_New(0);
    while (expired != NULL) {
        if (find_deadline(self, &deadline) < 0) {
            Py_CLEAR(expired);
        }
        else if (!(deadline <= now) || self->count == 0) {
            break;
        }
        else {
            uint32_t serial = self->deadlines[0].serial;
            pop_deadline(self);
            Call *call = call_with(self, serial);
            if (call == NULL || PyList_Append(expired, (PyObject *)call) < 0 || calls_remove(self, serial) < 0) {
                Py_CLEAR(expired);
            }
        }
    }
    return expired;
}

static PyObject *
take_all(Calls *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *all = PyDict_Values(self->calls);
    if (all != NULL) {
        PyDict_Clear(self->calls);
        self->count = 0;
    }
    return all;
}

static PyObject *
iterate(Calls *self)
{
    PyObject *all = PyDict_Values(self->calls);
    PyObject *iterator = all == NULL ? NULL : PyObject_GetIter(all);
    Py_XDECREF(all);
    return iterator;
}

/* The types */

static void
call_dealloc(Call *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Py_DECREF(self->method);
    PyObject_Free(self);
    Py_DECREF(type);
}

static PyMemberDef call_members[] = {
    {"method", T_OBJECT_EX, offsetof(Call, method), READONLY, NULL},
    {"serial", T_UINT, offsetof(Call, serial), READONLY, NULL},
    {"started", T_DOUBLE, offsetof(Call, started), READONLY, NULL},
    {"deadline", T_DOUBLE, offsetof(Call, deadline), READONLY, NULL},
    {"own", T_BOOL, offsetof(Call, own), READONLY, NULL},
    {"is_read", T_BOOL, offsetof(Call, is_read), 0, NULL},
    {"handed_over", T_BOOL, offsetof(Call, handed_over), 0, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot call_slots[] = {
    {Py_tp_doc, "A request that was queued and has no reply yet."},
    {Py_tp_dealloc, call_dealloc},
    {Py_tp_members, call_members},
    {0, NULL},
};

PyType_Spec call_spec = {
    .name = "opend._native.PendingCall",
    .basicsize = sizeof(Call),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .slots = call_slots,
};

static int
calls_traverse(Calls *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->calls);
    Py_VISIT(self->queued);
    return 0;
}

static void
calls_dealloc(Calls *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->calls);
    Py_XDECREF(self->queued);
    PyMem_Free(self->deadlines);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *
calls_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    PyObject *last_serial = NULL;
    uint32_t last = 0;
    if (!PyArg_ParseTuple(args, "|O:PendingCalls", &last_serial)
        || (last_serial != NULL && !read_number(last_serial, UINT32_MAX, &last))) {
        return NULL;
    }
    Calls *self = (Calls *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->last_serial = last;
    self->calls = PyDict_New();
    self->queued = PyList_New(0);
    if (self->calls == NULL || self->queued == NULL) {
        Py_CLEAR(self);
    }
    return (PyObject *)self;
}

static PyMethodDef calls_methods[] = {
    {"next_serial", (PyCFunction)next_serial, METH_NOARGS, "Return the next free serial; 0 is never used."},
    {"open", (PyCFunction)open_call, METH_VARARGS, "Add a call of a method: serial, start, deadline, own."},
    {"hand_over", (PyCFunction)hand_over, METH_NOARGS, "Mark all queued calls as taken by the shell."},
    {"take", (PyCFunction)(void (*)(void))take, METH_FASTCALL, "Remove and return the call that a reply belongs to."},
    {"find", (PyCFunction)(void (*)(void))find, METH_FASTCALL, "Return the call that a reply belongs to."},
    {"discard", (PyCFunction)discard, METH_O, "Remove and return a call that nobody waits for any longer."},
    {"next_deadline", (PyCFunction)next_deadline, METH_NOARGS, "Return the earliest deadline of the waiting calls."},
    {"take_expired", (PyCFunction)take_expired, METH_O, "Remove and return the calls whose deadline has passed."},
    {"take_all", (PyCFunction)take_all, METH_NOARGS, "Remove and return every call, in the order they were made."},
    {"post", (PyCFunction)(void (*)(void))calls_post, METH_FASTCALL,
     "Open a call and return its frame; None if the request is left to the pure codec."},
    {"answer", (PyCFunction)(void (*)(void))calls_answer, METH_FASTCALL,
     "Take the call that bytes answer, and return it with the reply; None if they are not exactly one reply."},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef calls_members[] = {
    {"last_serial", T_UINT, offsetof(Calls, last_serial), READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot calls_slots[] = {
    {Py_tp_doc, "PendingCalls(last_serial=0): the calls of a connection that wait for replies."},
    {Py_tp_new, calls_new},
    {Py_tp_dealloc, calls_dealloc},
    {Py_tp_traverse, calls_traverse},
    {Py_tp_iter, iterate},
    {Py_tp_methods, calls_methods},
    {Py_tp_members, calls_members},
    {0, NULL},
};

PyType_Spec calls_spec = {
    .name = "opend._native.PendingCalls",
    .basicsize = sizeof(Calls),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = calls_slots,
};
