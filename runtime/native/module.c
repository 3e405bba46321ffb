/* The module `opend._native`: the types Table, Members, Layout and PendingCalls, and the functions below,
   used by `opend.codec.native` alone. */

#include "arrow.h"
#include "calls.h"
#include "frames.h"
#include "layout.h"
#include "module.h"
#include "receive.h"
#include "runs.h"
#include "shaping.h"
#include "sha1.h"

/* Increased whenever the interface to `opend.codec.native` changes, so that a stale build is noticed and not used. */
#define INTERFACE 14

static int
add_type(PyObject *module, PyType_Spec *spec, PyTypeObject **type)
{
    *type = (PyTypeObject *)PyType_FromModuleAndSpec(module, spec, NULL);
    return *type == NULL ? -1 : PyModule_AddType(module, *type);
}

static int
module_exec(PyObject *module)
{
    ModuleState *state = PyModule_GetState(module);
    if (add_type(module, &members_spec, &state->members_type) < 0
        || add_type(module, &table_spec, &state->table_type) < 0
        || add_type(module, &layout_spec, &state->layout_type) < 0
        || add_type(module, &call_spec, &state->call_type) < 0
        || add_type(module, &calls_spec, &state->calls_type) < 0) {
        return -1;
    }
    if (PyModule_AddIntConstant(module, "HAS_FAST_CHECKSUM", sha1_is_fast()) < 0) {
        return -1;
    }
    return PyModule_AddIntConstant(module, "INTERFACE", INTERFACE);
}

static int
module_traverse(PyObject *module, visitproc visit, void *arg)
{
    ModuleState *state = PyModule_GetState(module);
    Py_VISIT(state->members_type);
    Py_VISIT(state->table_type);
    Py_VISIT(state->layout_type);
    Py_VISIT(state->call_type);
    Py_VISIT(state->calls_type);
    return 0;
}

static int
module_clear(PyObject *module)
{
    ModuleState *state = PyModule_GetState(module);
    Py_CLEAR(state->members_type);
    Py_CLEAR(state->table_type);
    Py_CLEAR(state->layout_type);
    Py_CLEAR(state->call_type);
    Py_CLEAR(state->calls_type);
    return 0;
}

static void
module_free(void *module)
{
    module_clear((PyObject *)module);
}

static PyMethodDef module_methods[] = {
    {"read_run", (PyCFunction)(void (*)(void))read_run, METH_FASTCALL,
     "Read frames of one protocol of those in tables, one after another in bytes from a position on; None if there are\n"
     "none."},
    {"write_frame", (PyCFunction)(void (*)(void))write_frame, METH_FASTCALL,
     "Write a frame of a protocol id, a serial, a body format and a body in the clear."},
    {"checksum", checksum, METH_O, "Return the SHA-1 of bytes."},
    {"make_indices", (PyCFunction)(void (*)(void))make_indices, METH_FASTCALL,
     "Return the places of codes, and whether no row is absent; None if a code has no place."},
    {"make_instants", (PyCFunction)(void (*)(void))make_instants, METH_FASTCALL,
     "Return seconds as microseconds, and a mask of those that are known, or None if all are."},
    {"widen_offsets", widen_offsets, METH_O, "Return int32 offsets as int64."},
    {"invert_mask", invert_mask, METH_O, "Return a byte for each of a mask: whether that is 0."},
    {"join_numbers", (PyCFunction)(void (*)(void))join_numbers, METH_FASTCALL,
     "Return columns of numbers one after another, with NaN for floats that are absent."},
    {"export_arrow", (PyCFunction)(void (*)(void))export_arrow, METH_FASTCALL,
     "Return the capsules of the schema and the array of columns, as Arrow's PyCapsule interface has them."},
#ifndef _WIN32
    {"receive", (PyCFunction)(void (*)(void))receive, METH_FASTCALL,
     "Append the bytes that a socket has, or gets within some seconds, to a list; another socket ends the wait."},
#endif
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot module_slots[] = {
    {Py_mod_exec, module_exec},
#ifdef Py_mod_multiple_interpreters
    /* Each interpreter has its own types, and nothing else is kept. */
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#endif
#ifdef Py_mod_gil
    /* Tables, members and layouts never change; threads.h says how messages are looked at that other threads have. */
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "opend._native",
    .m_doc = "The codec in C; what it declines, the pure codec judges.",
    .m_size = sizeof(ModuleState),
    .m_methods = module_methods,
    .m_slots = module_slots,
    .m_traverse = module_traverse,
    .m_clear = module_clear,
    .m_free = module_free,
};

PyMODINIT_FUNC
PyInit__native(void)
{
    return PyModuleDef_Init(&definition);
}
