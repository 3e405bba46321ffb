/* Makes layouts from the field numbers that `opend.codec.native` gives, and checks that they lead to values. */

#include "columns/layout.h"

#include "module.h"

static int
refuse(const char *why)
{
    PyErr_SetString(PyExc_ValueError, why);
    return -1;
}

/* Nodes */

static void
free_node(Node *node)
{
    if (node == NULL) {
        return;
    }
    for (uint32_t number = 0; number <= node->highest; number++) {
        free_node(node->places[number].inner);
    }
    PyMem_Free(node->places);
    PyMem_Free(node);
}

static Node *
make_node(const Table *table)
{
    Node *node = PyMem_Calloc(1, sizeof(Node));
    Place *places = PyMem_Calloc((size_t)table->highest + 1, sizeof(Place));
    if (node == NULL || places == NULL) {
        PyMem_Free(node);
        PyMem_Free(places);
        PyErr_NoMemory();
        return NULL;
    }
    *node = (Node){table, places, table->highest};
    return node;
}

/* The field of a message whose number is an element of a tuple. */
static const Field *
read_step(const Table *table, PyObject *numbers, Py_ssize_t step)
{
    unsigned long number = PyLong_AsUnsignedLong(PyTuple_GET_ITEM(numbers, step));
    if (number == (unsigned long)-1 && PyErr_Occurred()) {
        return NULL;
    }
    const Field *field = number <= UINT32_MAX ? table_field(table, (uint32_t)number) : NULL;
    if (field == NULL) {
        refuse("there is no field with this number");
    }
    return field;
}

/* Columns */

static Action
action_of(const Field *field)
{
    switch (field->kind) {
    case KIND_DOUBLE:
        return TO_DOUBLE;
    case KIND_FLOAT:
        return TO_DOUBLE_OF_FLOAT;
    case KIND_INT32:
        return field->members ? TO_CODE : TO_INT64_OF_INT32;
    case KIND_UINT32:
        return TO_INT64_OF_UINT32;
    case KIND_BOOL:
        return TO_BOOL;
    case KIND_STRING:
    case KIND_BYTES:
        return TO_TEXT;
    case KIND_MESSAGE:
        return TO_MESSAGE;
    default:
        return TO_INT64;
    }
}

static void
take_place(Place *place, const Table *table, const Field *field)
{
    Py_ssize_t index = field - table->fields;
    place->tag = field->number << 3 | field->wire_type;
    place->action = (uint8_t)action_of(field);
    place->word = (uint8_t)(index / 64);
    place->bit = UINT64_C(1) << (index % 64);
}

static int
place_column(Layout *self, const Node *node, const Field *field, bool has_mask)
{
    Place *place = &node->places[field->number];
    if (field->label == LABEL_REPEATED || field->inner != NULL || place->action != TO_NOTHING) {
        return refuse("a column holds a single value, and each value is in one column");
    }
    take_place(place, node->table, field);
    place->column = (uint32_t)self->count;
    self->targets[self->count++] = (Target){place->action, field->kind == KIND_STRING, has_mask};
    return 0;
}

static Node *
enter_message(const Node *node, const Field *field)
{
    Place *place = &node->places[field->number];
    if (field->label == LABEL_REPEATED || field->inner == NULL) {
        refuse("only single messages lead to a column");
        return NULL;
    }
    if (place->inner == NULL && (place->inner = make_node(field->inner)) != NULL) {
        take_place(place, node->table, field);
    }
    return place->inner;
}

static int
add_column(Layout *self, PyObject *numbers)
{
    if (!PyTuple_Check(numbers) || PyTuple_GET_SIZE(numbers) < 1 || PyTuple_GET_SIZE(numbers) > LONGEST_PATH) {
        return refuse("a column is a tuple of numbers, neither empty nor too long");
    }
    Node *node = self->row;
    bool has_mask = false;
    for (Py_ssize_t step = 0; node != NULL; step++) {
        const Field *field = read_step(node->table, numbers, step);
        if (field == NULL) {
            return -1;
        }
        has_mask = has_mask || field->label == LABEL_OPTIONAL;
        if (step + 1 == PyTuple_GET_SIZE(numbers)) {
            return place_column(self, node, field, has_mask);
        }
        node = enter_message(node, field);
    }
    return -1;
}

static int
add_columns(Layout *self, PyObject *columns)
{
    Py_ssize_t count = PyTuple_GET_SIZE(columns);
    self->targets = PyMem_Calloc((size_t)count + 1, sizeof(Target));
    if (self->targets == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (Py_ssize_t index = 0; index < count; index++) {
        if (add_column(self, PyTuple_GET_ITEM(columns, index)) < 0) {
            return -1;
        }
    }
    return 0;
}

/* The table of the rows, if the path leads to rows: through single messages to a repeated one. */
static const Table *
read_path(Layout *self, PyObject *numbers)
{
    const Table *table = self->table;
    self->path.length = PyTuple_GET_SIZE(numbers);
    if (self->path.length < 1 || self->path.length > LONGEST_PATH) {
        refuse("the path is empty or too long");
        return NULL;
    }
    for (Py_ssize_t step = 0; step < self->path.length; step++) {
        const Field *field = read_step(table, numbers, step);
        if (field == NULL) {
            return NULL;
        }
        bool is_last = step + 1 == self->path.length;
        if (field->inner == NULL || (field->label == LABEL_REPEATED) != is_last) {
            refuse("the path does not lead to a repeated message");
            return NULL;
        }
        self->path.tags[step] = field->number << 3 | WIRE_BYTES;
        table = field->inner;
    }
    return table;
}

/* The type */

static int
layout_traverse(Layout *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->table);
    return 0;
}

static void
layout_dealloc(Layout *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    free_node(self->row);
    PyMem_Free(self->targets);
    Py_XDECREF(self->table);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *
layout_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    const ModuleState *state = PyType_GetModuleState(type);
    PyObject *table, *path, *columns;
    if (!PyArg_ParseTuple(args, "O!O!O!:Layout", state->table_type, &table, &PyTuple_Type, &path, &PyTuple_Type,
                          &columns)) {
        return NULL;
    }
    Layout *self = (Layout *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->table = (Table *)Py_NewRef(table);
    const Table *row = read_path(self, path);
    if (row == NULL || (self->row = make_node(row)) == NULL || add_columns(self, columns) < 0) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static PyMethodDef layout_methods[] = {
    {"read", (PyCFunction)(void (*)(void))layout_read, METH_FASTCALL,
     "Read the rows in bytes, so many at most, as columns; None if the pure codec must judge them."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot layout_slots[] = {
    {Py_tp_doc, "Layout(table, path, columns): which values of the rows at the end of a path go into columns."},
    {Py_tp_new, layout_new},
    {Py_tp_dealloc, layout_dealloc},
    {Py_tp_traverse, layout_traverse},
    {Py_tp_methods, layout_methods},
    {0, NULL},
};

PyType_Spec layout_spec = {
    .name = "opend._native.Layout",
    .basicsize = sizeof(Layout),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = layout_slots,
};
