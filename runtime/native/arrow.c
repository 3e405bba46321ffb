/* Hands the columns of a table to a library of frames, as one struct in Arrow's C data interface.

   Invariant: all is copied, so that what a user does to the columns later changes no frame. */

#include "arrow.h"

#include <stdlib.h>

static void
free_schema(PyObject *capsule)
{
    ArrowSchema *schema = PyCapsule_GetPointer(capsule, "arrow_schema");
    if (schema->release != NULL) {
        schema->release(schema);
    }
    free(schema);
}

static void
free_array(PyObject *capsule)
{
    ArrowArray *array = PyCapsule_GetPointer(capsule, "arrow_array");
    if (array->release != NULL) {
        array->release(array);
    }
    free(array);
}

/* Return a capsule of zeroed memory. */
static PyObject *
make_capsule(size_t size, const char *name, PyCapsule_Destructor destructor)
{
    void *memory = calloc(1, size);
    if (memory == NULL) {
        return PyErr_NoMemory();
    }
    PyObject *capsule = PyCapsule_New(memory, name, destructor);
    if (capsule == NULL) {
        free(memory);
    }
    return capsule;
}

static bool
hold(Py_buffer *buffer, PyObject *object)
{
    return object == Py_None || PyObject_GetBuffer(object, buffer, PyBUF_SIMPLE) == 0;
}

static void
let_go(Source *source)
{
    PyBuffer_Release(&source->values);
    PyBuffer_Release(&source->offsets);
    PyBuffer_Release(&source->valid);
}

/* Add a column: its name, its format, its values, offsets and mask; then the names of an enum, and their offsets. */
static bool
add_column(PyObject *column, Py_ssize_t rows, ArrowSchema *schema, ArrowArray *array)
{
    const char *name;
    PyObject *values, *offsets, *valid, *names, *ends;
    Source source = {.format = NULL}, named = {.format = "u"};
    if (!PyArg_ParseTuple(column, "ssOOOOO", &name, &source.format, &values, &offsets, &valid, &names, &ends)) {
        return false;
    }
    bool has_names = names != Py_None;
    bool made = hold(&source.values, values) && hold(&source.offsets, offsets) && hold(&source.valid, valid)
                && hold(&named.values, names) && hold(&named.offsets, ends);
    Py_ssize_t most = has_names ? named.offsets.len / (Py_ssize_t)sizeof(int32_t) - 1 : 0;
    made = made && make_schema(schema, name, source.format, 0, has_names) && make_array(array, &source, rows, most);
    if (made && has_names) {
        made = make_schema(schema->dictionary, "", "u", 0, false) && make_dictionary(array) != NULL
               && make_array(array->dictionary, &named, most, 0);
    }
    let_go(&source);
    let_go(&named);
    return made;
}

static bool
add_columns(PyObject *columns, Py_ssize_t rows, ArrowSchema *schema, ArrowArray *array)
{
    Py_ssize_t count = PyTuple_GET_SIZE(columns);
    array->length = rows;
    if (!make_schema(schema, "", "+s", count, false) || !make_children(array, count)) {
        return false;
    }
    for (Py_ssize_t index = 0; index < count; index++) {
        if (!add_column(PyTuple_GET_ITEM(columns, index), rows, schema->children[index], array->children[index])) {
            return false;
        }
    }
    return true;
}

PyObject *
export_arrow(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t count)
{
    if (count != 2 || !PyTuple_CheckExact(args[1])) {
        PyErr_SetString(PyExc_TypeError, "export_arrow takes a number of rows and a tuple of columns");
        return NULL;
    }
    Py_ssize_t rows = PyLong_AsSsize_t(args[0]);
    if (PyErr_Occurred()) {
        return NULL;
    }
    PyObject *schema = make_capsule(sizeof(ArrowSchema), "arrow_schema", free_schema);
    PyObject *array = schema == NULL ? NULL : make_capsule(sizeof(ArrowArray), "arrow_array", free_array);
    if (array != NULL
        && add_columns(args[1], rows, PyCapsule_GetPointer(schema, "arrow_schema"),
                       PyCapsule_GetPointer(array, "arrow_array"))) {
        return Py_BuildValue("NN", schema, array);
    }
    Py_XDECREF(schema);
    Py_XDECREF(array);
    return NULL;
}
