/* Makes tables from the rows that `opend.codec.native` gives for a class, and checks the place of each slot. */

#include "messages/table.h"

#include "module.h"

#include <structmember.h>

/* Field numbers are looked up in an array; a class with numbers beyond this is left to the pure codec. */
#define HIGHEST_NUMBER 4095

static int
table_traverse(Table *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->cls);
    for (Py_ssize_t index = 0; index < self->count; index++) {
        Py_VISIT(self->fields[index].inner);
        Py_VISIT(self->fields[index].members);
    }
    return 0;
}

/* The collector clears no table, as it clears no tuple: a thread may be using it. A cycle with a table in it leads
   through a class or a dict, which are cleared. */
static void
table_dealloc(Table *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Py_XDECREF(self->cls);
    for (Py_ssize_t index = 0; index < self->count; index++) {
        Py_XDECREF(self->fields[index].inner);
        Py_XDECREF(self->fields[index].members);
    }
    PyMem_Free(self->fields);
    PyMem_Free(self->lookup);
    type->tp_free(self);
    Py_DECREF(type);
}

/* The number that CPython changes whenever the class or one of its bases is changed; 0 if it has run out of them. */
static unsigned int
class_version(PyTypeObject *cls)
{
#if PY_VERSION_HEX >= 0x030C0000
    PyUnstable_Type_AssignVersionTag(cls);
#else
    /* A look-up in the class assigns one. */
    PyObject *found = PyObject_GetAttrString((PyObject *)cls, "__doc__");
    if (found == NULL) {
        PyErr_Clear();
    }
    Py_XDECREF(found);
#endif
    return version_of(cls);
}

static int
unfit(PyTypeObject *cls, const char *why)
{
    PyErr_Format(PyExc_TypeError, "%s cannot be handled natively: %s", cls->tp_name, why);
    return -1;
}

static int
check_class(PyTypeObject *cls)
{
    const unsigned long foreign = Py_TPFLAGS_LONG_SUBCLASS | Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS
                                  | Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_UNICODE_SUBCLASS
                                  | Py_TPFLAGS_DICT_SUBCLASS | Py_TPFLAGS_BASE_EXC_SUBCLASS
                                  | Py_TPFLAGS_TYPE_SUBCLASS;
    if (!(cls->tp_flags & Py_TPFLAGS_HEAPTYPE) || cls->tp_flags & foreign) {
        return unfit(cls, "it is not a plain class");
    }
    if (cls->tp_new != PyBaseObject_Type.tp_new || cls->tp_alloc != PyType_GenericAlloc || cls->tp_itemsize != 0) {
        return unfit(cls, "its instances are made in a way of their own");
    }
    /* `opend.codec.plain` has checked how attributes are set, which a frozen dataclass refuses. */
    if (cls->tp_getattro != PyObject_GenericGetAttr) {
        return unfit(cls, "it has attribute access of its own");
    }
    if (cls->tp_finalize != NULL || cls->tp_del != NULL || cls->tp_dictoffset != 0 || cls->tp_weaklistoffset != 0) {
        return unfit(cls, "its instances hold more than their fields");
    }
    return 0;
}

static int
read_offset(PyTypeObject *cls, PyObject *descriptor, Py_ssize_t *offset)
{
    if (!Py_IS_TYPE(descriptor, &PyMemberDescr_Type)) {
        return unfit(cls, "a field is not a slot");
    }
    const PyMemberDescrObject *member = (PyMemberDescrObject *)descriptor;
    const PyMemberDef *slot = member->d_member;
    if (!PyType_IsSubtype(cls, member->d_common.d_type) || slot->type != T_OBJECT_EX || slot->flags != 0) {
        return unfit(cls, "a field is not a plain slot of its own");
    }
    Py_ssize_t pointer = (Py_ssize_t)sizeof(PyObject *);
    if (slot->offset < (Py_ssize_t)sizeof(PyObject) || slot->offset > cls->tp_basicsize - pointer
        || slot->offset % pointer != 0) {
        return unfit(cls, "a slot lies outside of the instance");
    }
    *offset = slot->offset;
    return 0;
}

typedef struct {
    const char *name;
    uint8_t value;
    uint8_t wire_type;
} Name;

static const Name kinds[] = {
    {"double", KIND_DOUBLE, WIRE_FIXED64}, {"float", KIND_FLOAT, WIRE_FIXED32},   {"int32", KIND_INT32, WIRE_VARINT},
    {"enum", KIND_INT32, WIRE_VARINT},     {"int64", KIND_INT64, WIRE_VARINT},    {"uint32", KIND_UINT32, WIRE_VARINT},
    {"uint64", KIND_UINT64, WIRE_VARINT},  {"bool", KIND_BOOL, WIRE_VARINT},      {"string", KIND_STRING, WIRE_BYTES},
    {"bytes", KIND_BYTES, WIRE_BYTES},     {"message", KIND_MESSAGE, WIRE_BYTES}, {NULL, 0, 0},
};

static const Name labels[] = {
    {"required", LABEL_REQUIRED, 0},
    {"optional", LABEL_OPTIONAL, 0},
    {"repeated", LABEL_REPEATED, 0},
    {NULL, 0, 0},
};

static const Name *
find_name(const Name *names, const char *wanted)
{
    while (names->name != NULL && strcmp(names->name, wanted) != 0) {
        names++;
    }
    if (names->name == NULL) {
        PyErr_Format(PyExc_ValueError, "'%s' is neither a kind nor a label of fields", wanted);
        return NULL;
    }
    return names;
}

/* The table or the members that a row gives, or NULL for None. */
static int
read_reference(PyObject *given, PyTypeObject *expected, void **reference)
{
    if (given == Py_None) {
        return 0;
    }
    if (!Py_IS_TYPE(given, expected)) {
        PyErr_Format(PyExc_TypeError, "expected a %s, not a %s", expected->tp_name, Py_TYPE(given)->tp_name);
        return -1;
    }
    *reference = Py_NewRef(given);
    return 0;
}

static int
read_row(Table *self, PyObject *row, Field *field)
{
    const ModuleState *state = PyType_GetModuleState(Py_TYPE(self));
    unsigned int number;
    const char *kind_name, *label_name;
    PyObject *descriptor, *inner, *members;
    if (!PyTuple_Check(row)) {
        PyErr_SetString(PyExc_TypeError, "a row must be a tuple");
        return -1;
    }
    if (!PyArg_ParseTuple(row, "IOssOO:row", &number, &descriptor, &kind_name, &label_name, &inner, &members)) {
        return -1;
    }
    const Name *kind = find_name(kinds, kind_name);
    const Name *label = kind ? find_name(labels, label_name) : NULL;
    if (label == NULL || read_offset(self->cls, descriptor, &field->offset) < 0
        || read_reference(inner, state->table_type, (void **)&field->inner) < 0
        || read_reference(members, state->members_type, (void **)&field->members) < 0) {
        return -1;
    }
    field->number = number;
    field->kind = kind->value;
    field->wire_type = kind->wire_type;
    field->tag = field->number << 3 | kind->wire_type;
    field->label = label->value;
    if ((field->inner != NULL) != (field->kind == KIND_MESSAGE)) {
        PyErr_SetString(PyExc_ValueError, "a field has a table exactly if it holds a message");
        return -1;
    }
    if (field->members != NULL && field->kind != KIND_INT32 && field->kind != KIND_INT64
        && field->kind != KIND_UINT32) {
        PyErr_SetString(PyExc_ValueError, "only an int32, int64 or uint32 can stand for an enum");
        return -1;
    }
    return 0;
}

static int
read_rows(Table *self, PyObject *rows)
{
    if (PyTuple_GET_SIZE(rows) > MOST_FIELDS) {
        return unfit(self->cls, "it has too many fields");
    }
    self->fields = PyMem_Calloc((size_t)PyTuple_GET_SIZE(rows) + 1, sizeof(Field));
    if (self->fields == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->has_lists = false;
    for (Py_ssize_t index = 0; index < PyTuple_GET_SIZE(rows); index++) {
        Field *field = &self->fields[index];
        /* Counted first, so that the references of a broken row are released with the table. */
        self->count = index + 1;
        if (read_row(self, PyTuple_GET_ITEM(rows, index), field) < 0) {
            return -1;
        }
        if (field->number <= self->highest || field->number > HIGHEST_NUMBER) {
            PyErr_SetString(PyExc_ValueError, "the numbers of fields must rise from 1 and not be too large");
            return -1;
        }
        self->highest = field->number;
        self->required[index / 64] |= (uint64_t)(field->label == LABEL_REQUIRED) << (index % 64);
        self->has_lists = self->has_lists || field->label == LABEL_REPEATED;
    }
    return 0;
}

static int
fill_lookup(Table *self)
{
    self->lookup = PyMem_Calloc((size_t)self->highest + 1, sizeof(uint16_t));
    if (self->lookup == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (Py_ssize_t index = 0; index < self->count; index++) {
        self->lookup[self->fields[index].number] = (uint16_t)(index + 1);
    }
    return 0;
}

static PyObject *
table_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwargs))
{
    PyObject *cls, *rows;
    if (!PyArg_ParseTuple(args, "O!O!:Table", &PyType_Type, &cls, &PyTuple_Type, &rows)
        || check_class((PyTypeObject *)cls) < 0) {
        return NULL;
    }
    Table *self = (Table *)type->tp_alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->cls = (PyTypeObject *)Py_NewRef(cls);
    self->version = class_version(self->cls);
    if (self->version == 0) {
        unfit(self->cls, "CPython no longer tells when it is changed");
    }
    if (self->version == 0 || read_rows(self, rows) < 0 || fill_lookup(self) < 0) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

bool
table_is_current_throughout(const Table *table)
{
    bool current = table_is_current(table);
    for (Py_ssize_t index = 0; current && index < table->count; index++) {
        current = table->fields[index].inner == NULL || table_is_current_throughout(table->fields[index].inner);
    }
    return current;
}

static PyObject *
table_get_current(PyObject *self, void *Py_UNUSED(closure))
{
    return PyBool_FromLong(table_is_current_throughout((Table *)self));
}

static PyGetSetDef table_properties[] = {
    {"is_current", table_get_current, NULL, "Whether neither the class nor one it holds was changed since.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyMethodDef table_methods[] = {
    {"decode", (PyCFunction)(void (*)(void))table_decode, METH_FASTCALL,
     "Read bytes as a message of so many elements at most; None if the pure codec must judge them."},
    {"encode", table_encode, METH_O, "Write a message as bytes; None if the pure codec must judge it."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot table_slots[] = {
    {Py_tp_doc, "Table(cls, rows): how the instances of a message class are read and written."},
    {Py_tp_new, table_new},
    {Py_tp_dealloc, table_dealloc},
    {Py_tp_traverse, table_traverse},
    {Py_tp_methods, table_methods},
    {Py_tp_getset, table_properties},
    {0, NULL},
};

PyType_Spec table_spec = {
    .name = "opend._native.Table",
    .basicsize = sizeof(Table),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = table_slots,
};
