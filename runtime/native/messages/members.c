/* The members of an enum by number. */

#include "messages/members.h"

#include "threads.h"

#include <stdbool.h>

/* An enum whose numbers span more than this is looked up in a dict. */
#define DENSEST_SPAN 512

static int
members_traverse(Members *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->enum_class);
    Py_VISIT(self->by_number);
    for (Py_ssize_t index = 0; index < self->size; index++) {
        Py_VISIT(self->dense[index]);
    }
    return 0;
}

/* Not cleared by the collector, like a table. */
static void
members_dealloc(Members *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    for (Py_ssize_t index = 0; index < self->size; index++) {
        Py_XDECREF(self->dense[index]);
    }
    Py_XDECREF(self->enum_class);
    Py_XDECREF(self->by_number);
    PyMem_Free(self->dense);
    type->tp_free(self);
    Py_DECREF(type);
}

static int
members_span(Members *self, int64_t *highest)
{
    PyObject *key, *value;
    Py_ssize_t position = 0;
    bool first = true;
    while (PyDict_Next(self->by_number, &position, &key, &value)) {
        /* A key of another type could give another number the next time. */
        if (!PyLong_CheckExact(key)) {
            PyErr_SetString(PyExc_TypeError, "members are given by their numbers");
            return -1;
        }
        int64_t number = PyLong_AsLongLong(key);
        if (number == -1 && PyErr_Occurred()) {
            return -1;
        }
        self->lowest = first || number < self->lowest ? number : self->lowest;
        *highest = first || number > *highest ? number : *highest;
        first = false;
    }
    return 0;
}

static int
members_make_dense(Members *self)
{
    int64_t highest = 0;
    if (members_span(self, &highest) < 0) {
        return -1;
    }
    uint64_t span = (uint64_t)highest - (uint64_t)self->lowest;
    if (PyDict_GET_SIZE(self->by_number) == 0 || span >= DENSEST_SPAN) {
        return 0;
    }
    self->dense = PyMem_Calloc((size_t)span + 1, sizeof(PyObject *));
    if (self->dense == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->size = (Py_ssize_t)span + 1;
    PyObject *key, *value;
    Py_ssize_t position = 0;
    while (PyDict_Next(self->by_number, &position, &key, &value)) {
        self->dense[PyLong_AsLongLong(key) - self->lowest] = Py_NewRef(value);
    }
    return 0;
}

static PyObject *
members_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    PyObject *enum_class, *by_number;
    if (!PyArg_ParseTuple(args, "O!O!:Members", &PyType_Type, &enum_class, &PyDict_Type, &by_number)) {
        return NULL;
    }
    if (!PyType_IsSubtype((PyTypeObject *)enum_class, &PyLong_Type)) {
        PyErr_SetString(PyExc_TypeError, "an enum must be of integers");
        return NULL;
    }
    Members *self = (Members *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->enum_class = Py_NewRef(enum_class);
    self->by_number = PyDict_Copy(by_number);
    if (self->by_number == NULL || members_make_dense(self) < 0) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

PyObject *
members_find(const Members *members, int64_t number)
{
    uint64_t index = (uint64_t)number - (uint64_t)members->lowest;
    if (index < (uint64_t)members->size && members->dense[index] != NULL) {
        return Py_NewRef(members->dense[index]);
    }
    PyObject *key = PyLong_FromLongLong(number);
    if (key == NULL) {
        return NULL;
    }
    PyObject *member = find_item(members->by_number, key);
    Py_DECREF(key);
    return member;
}

static PyType_Slot members_slots[] = {
    {Py_tp_doc, "Members(enum, by_number): the members of an enum by their number."},
    {Py_tp_new, members_new},
    {Py_tp_dealloc, members_dealloc},
    {Py_tp_traverse, members_traverse},
    {0, NULL},
};

PyType_Spec members_spec = {
    .name = "opend._native.Members",
    .basicsize = sizeof(Members),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = members_slots,
};
