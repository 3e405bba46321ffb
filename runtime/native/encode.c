/* Writes messages as bytes, from the end to the start, so that the length of what is inside is known when it is due.

   Invariant: no Python code runs between the first look at a message and the last, so nothing changes on the way.
   Whatever is not exactly of the type its field says is declined, so that the pure codec accepts or refuses it. */

#include "table.h"

#include <math.h>

typedef struct {
    uint8_t *start;
    uint8_t *at; /* the bytes from here to the end are written */
    uint8_t *end;
    uint8_t initial[1024];
} Writer;

static int encode_message(Writer *writer, const Table *table, PyObject *message, int depth);

/* Bytes */

static int
grow(Writer *writer, size_t wanted)
{
    size_t written = (size_t)(writer->end - writer->at);
    size_t size = (size_t)(writer->end - writer->start);
    while (size - written < wanted) {
        if (size > (size_t)INT32_MAX) {
            return -1; /* too large for protobuf */
        }
        size *= 2;
    }
    uint8_t *start = PyMem_Malloc(size);
    if (start == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    memcpy(start + size - written, writer->at, written);
    if (writer->start != writer->initial) {
        PyMem_Free(writer->start);
    }
    writer->start = start;
    writer->end = start + size;
    writer->at = writer->end - written;
    return 0;
}

static inline int
reserve(Writer *writer, size_t size)
{
    if ((size_t)(writer->at - writer->start) < size && grow(writer, size) < 0) {
        return -1;
    }
    writer->at -= size;
    return 0;
}

static int
write_bytes(Writer *writer, const void *bytes, size_t size)
{
    if (size > (size_t)INT32_MAX || reserve(writer, size) < 0) {
        return -1;
    }
    memcpy(writer->at, bytes, size);
    return 0;
}

static int
write_varint(Writer *writer, uint64_t value)
{
    uint8_t bytes[10];
    size_t size = 0;
    for (; value >= 0x80; value >>= 7) {
        bytes[size++] = (uint8_t)(value | 0x80);
    }
    bytes[size++] = (uint8_t)value;
    return write_bytes(writer, bytes, size);
}

static int
write_little_endian(Writer *writer, uint64_t bits, size_t size)
{
    if (reserve(writer, size) < 0) {
        return -1;
    }
    for (size_t index = 0; index < size; index++) {
        writer->at[index] = (uint8_t)(bits >> (8 * index));
    }
    return 0;
}

/* What is put before the bytes written since `before` were: their number. */
static int
write_length(Writer *writer, size_t before)
{
    return write_varint(writer, (size_t)(writer->end - writer->at) - before);
}

/* Scalars */

static int
write_signed(Writer *writer, const Field *field, PyObject *value)
{
    /* A member is exactly of its enum; what else is derived from int may be a bool or a member of another enum. */
    if (!PyLong_CheckExact(value) && (!field->members || (PyObject *)Py_TYPE(value) != field->members->enum_class)) {
        return -1;
    }
    int overflow;
    long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow || (field->kind == KIND_INT32 && (number < INT32_MIN || number > INT32_MAX))) {
        return -1;
    }
    return write_varint(writer, (uint64_t)number);
}

static int
write_unsigned(Writer *writer, const Field *field, PyObject *value)
{
    if (!PyLong_CheckExact(value)) {
        return -1;
    }
    unsigned long long number = PyLong_AsUnsignedLongLong(value);
    if (number == (unsigned long long)-1 && PyErr_Occurred()) {
        PyErr_Clear();
        return -1;
    }
    if (field->kind == KIND_UINT32 && number > UINT32_MAX) {
        return -1;
    }
    return write_varint(writer, number);
}

static int
write_number(Writer *writer, const Field *field, PyObject *value)
{
    if (!PyFloat_CheckExact(value) && !PyLong_CheckExact(value)) {
        return -1;
    }
    double number = PyFloat_AsDouble(value);
    if (number == -1.0 && PyErr_Occurred()) {
        PyErr_Clear();
        return -1;
    }
    if (field->kind == KIND_DOUBLE) {
        uint64_t bits;
        memcpy(&bits, &number, sizeof bits);
        return write_little_endian(writer, bits, sizeof bits);
    }
    /* The pure codec knows what is rounded to the largest float and what is too large. */
    if (isfinite(number) && fabs(number) > 3.4028234663852886e+38) {
        return -1;
    }
    float short_number = (float)number;
    uint32_t bits;
    memcpy(&bits, &short_number, sizeof bits);
    return write_little_endian(writer, bits, sizeof bits);
}

static int
write_string(Writer *writer, PyObject *value)
{
    if (!PyUnicode_CheckExact(value)) {
        return -1;
    }
    Py_ssize_t size;
    const char *text = PyUnicode_AsUTF8AndSize(value, &size);
    if (text == NULL) {
        if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) {
            PyErr_Clear();
        }
        return -1;
    }
    return write_bytes(writer, text, (size_t)size) < 0 ? -1 : write_varint(writer, (uint64_t)size);
}

static int
write_content(Writer *writer, PyObject *value)
{
    if (!PyBytes_CheckExact(value)) {
        return -1;
    }
    size_t size = (size_t)PyBytes_GET_SIZE(value);
    return write_bytes(writer, PyBytes_AS_STRING(value), size) < 0 ? -1 : write_varint(writer, size);
}

/* Messages */

static int
write_inner(Writer *writer, const Table *table, PyObject *value, int depth)
{
    size_t before = (size_t)(writer->end - writer->at);
    return encode_message(writer, table, value, depth - 1) < 0 ? -1 : write_length(writer, before);
}

static int
write_value(Writer *writer, const Field *field, PyObject *value, int depth)
{
    switch (field->kind) {
    case KIND_DOUBLE:
    case KIND_FLOAT:
        return write_number(writer, field, value);
    case KIND_INT32:
    case KIND_INT64:
        return write_signed(writer, field, value);
    case KIND_UINT32:
    case KIND_UINT64:
        return write_unsigned(writer, field, value);
    case KIND_BOOL:
        return PyBool_Check(value) ? write_varint(writer, value == Py_True) : -1;
    case KIND_STRING:
        return write_string(writer, value);
    case KIND_BYTES:
        return write_content(writer, value);
    case KIND_MESSAGE:
        return write_inner(writer, field->inner, value, depth);
    default:
        return -1;
    }
}

static int
write_tagged(Writer *writer, const Field *field, PyObject *value, int depth)
{
    if (write_value(writer, field, value, depth) < 0) {
        return -1;
    }
    return write_varint(writer, field->number << 3 | field->wire_type);
}

static int
write_list(Writer *writer, const Field *field, PyObject *values, int depth)
{
    if (values == NULL || (!PyList_CheckExact(values) && !PyTuple_CheckExact(values))) {
        return -1;
    }
    for (Py_ssize_t index = PySequence_Fast_GET_SIZE(values) - 1; index >= 0; index--) {
        if (write_tagged(writer, field, PySequence_Fast_GET_ITEM(values, index), depth) < 0) {
            return -1;
        }
    }
    return 0;
}

static int
encode_message(Writer *writer, const Table *table, PyObject *message, int depth)
{
    if (depth <= 0 || Py_TYPE(message) != table->cls || !table_is_current(table)) {
        return -1;
    }
    for (Py_ssize_t index = table->count - 1; index >= 0; index--) {
        const Field *field = &table->fields[index];
        PyObject *value = *slot_of(message, field);
        int result = 0;
        if (field->label == LABEL_REPEATED) {
            result = write_list(writer, field, value, depth);
        }
        else if (value != NULL && value != Py_None) {
            result = write_tagged(writer, field, value, depth);
        }
        else if (field->label == LABEL_REQUIRED) {
            result = -1;
        }
        if (result < 0) {
            return -1;
        }
    }
    return 0;
}

PyObject *
table_encode(PyObject *self, PyObject *message)
{
    Writer writer;
    writer.start = writer.initial;
    writer.at = writer.end = writer.initial + sizeof writer.initial;
    PyObject *result = NULL;
    if (encode_message(&writer, (Table *)self, message, MAX_DEPTH) == 0) {
        size_t size = (size_t)(writer.end - writer.at);
        if (size <= (size_t)INT32_MAX) {
            result = PyBytes_FromStringAndSize((const char *)writer.at, (Py_ssize_t)size);
        }
    }
    if (writer.start != writer.initial) {
        PyMem_Free(writer.start);
    }
    if (result == NULL && !PyErr_Occurred()) {
        Py_RETURN_NONE;
    }
    return result;
}
