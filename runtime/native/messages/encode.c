/* Writes messages as bytes, from the end to the start, so that a content is written before the length in front of it.

   Invariant: no Python code runs between the first look at a message and the last, so nothing changes meanwhile; but
   without the GIL other threads may change it, and then each value is the one from before or after their change.
   A value that is not exactly of its field's type is declined, so that the pure codec accepts or refuses it. */

#include "messages/table.h"
#include "threads.h"

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

/* Make sure that the next bytes fit. */
static inline int
make_room(Writer *writer, size_t size)
{
    return (size_t)(writer->at - writer->start) < size ? grow(writer, size) : 0;
}

/* The next functions write where room was made. */

static inline void
put_varint(Writer *writer, uint64_t value)
{
    if (value < 0x80) {
        *--writer->at = (uint8_t)value;
        return;
    }
    writer->at -= varint_size(value);
    uint8_t *at = writer->at;
    for (; value >= 0x80; value >>= 7) {
        *at++ = (uint8_t)(value | 0x80);
    }
    *at = (uint8_t)value;
}

static inline void
put_bytes(Writer *writer, const void *bytes, size_t size)
{
    writer->at -= size;
    memcpy(writer->at, bytes, size);
}

static inline void
put_little_endian(Writer *writer, uint64_t bits, size_t size)
{
    writer->at -= size;
    for (size_t index = 0; index < size; index++) {
        writer->at[index] = (uint8_t)(bits >> (8 * index));
    }
}

static inline void
put_tag(Writer *writer, const Field *field)
{
    put_varint(writer, field->number << 3 | field->wire_type);
}

/* Write a number and the tag before it. */
static inline int
write_varint_field(Writer *writer, const Field *field, uint64_t value)
{
    if (make_room(writer, LONGEST_VARINT + LONGEST_TAG) < 0) {
        return -1;
    }
    put_varint(writer, value);
    put_tag(writer, field);
    return 0;
}

/* Write a content, its length before it, and the tag before that. */
static inline int
write_content_field(Writer *writer, const Field *field, const void *bytes, size_t size)
{
    if (size > (size_t)INT32_MAX || make_room(writer, size + LONGEST_VARINT + LONGEST_TAG) < 0) {
        return -1;
    }
    put_bytes(writer, bytes, size);
    put_varint(writer, size);
    put_tag(writer, field);
    return 0;
}

/* Scalars */

/* Whether it is an int or a member of the field's enum; other types derived from int may be bool or another enum. */
static bool
is_integer(const Field *field, PyObject *value)
{
    return PyLong_CheckExact(value) || (field->members && (PyObject *)Py_TYPE(value) == field->members->enum_class);
}

static int
write_signed(Writer *writer, const Field *field, PyObject *value)
{
    if (!is_integer(field, value)) {
        return -1;
    }
    int overflow;
    long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow || (field->kind == KIND_INT32 && (number < INT32_MIN || number > INT32_MAX))) {
        return -1;
    }
    return write_varint_field(writer, field, (uint64_t)number);
}

static int
write_unsigned(Writer *writer, const Field *field, PyObject *value)
{
    if (!is_integer(field, value)) {
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
    return write_varint_field(writer, field, number);
}

/* Read a float or an int as a double; false if it is neither, or too large. */
static inline bool
as_double(PyObject *value, double *number)
{
    if (PyFloat_CheckExact(value)) {
        *number = PyFloat_AS_DOUBLE(value);
        return true;
    }
    if (!PyLong_CheckExact(value)) {
        return false;
    }
    *number = PyLong_AsDouble(value);
    if (*number == -1.0 && PyErr_Occurred()) {
        PyErr_Clear();
        return false;
    }
    return true;
}

static int
write_double(Writer *writer, const Field *field, PyObject *value)
{
    double number;
    uint64_t bits;
    if (!as_double(value, &number) || make_room(writer, sizeof bits + LONGEST_TAG) < 0) {
        return -1;
    }
    memcpy(&bits, &number, sizeof bits);
    put_little_endian(writer, bits, sizeof bits);
    put_tag(writer, field);
    return 0;
}

static int
write_float(Writer *writer, const Field *field, PyObject *value)
{
    double number;
    uint32_t bits;
    /* The pure codec decides which numbers are rounded to the largest float and which are too large. */
    if (!as_double(value, &number) || (isfinite(number) && fabs(number) > 3.4028234663852886e+38)
        || make_room(writer, sizeof bits + LONGEST_TAG) < 0) {
        return -1;
    }
    float short_number = (float)number;
    memcpy(&bits, &short_number, sizeof bits);
    put_little_endian(writer, bits, sizeof bits);
    put_tag(writer, field);
    return 0;
}

static int
write_string(Writer *writer, const Field *field, PyObject *value)
{
    if (!PyUnicode_CheckExact(value)) {
        return -1;
    }
    if (PyUnicode_IS_COMPACT_ASCII(value)) {
        return write_content_field(writer, field, PyUnicode_DATA(value), (size_t)PyUnicode_GET_LENGTH(value));
    }
    /* The first to ask makes the text's UTF-8, and others wait for that. */
    Py_ssize_t size;
    KEEP(value);
    const char *text = PyUnicode_AsUTF8AndSize(value, &size);
    int result = -1;
    if (text != NULL) {
        result = write_content_field(writer, field, text, (size_t)size);
    }
    else if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) {
        PyErr_Clear();
    }
    DROP(value);
    return result;
}

/* Messages */

static int
write_message(Writer *writer, const Field *field, PyObject *value, int depth)
{
    size_t before = (size_t)(writer->end - writer->at);
    KEEP(value);
    int result = encode_message(writer, field->inner, value, depth - 1);
    DROP(value);
    if (result < 0 || make_room(writer, LONGEST_VARINT + LONGEST_TAG) < 0) {
        return -1;
    }
    put_varint(writer, (size_t)(writer->end - writer->at) - before);
    put_tag(writer, field);
    return 0;
}

static inline int
write_field(Writer *writer, const Field *field, PyObject *value, int depth)
{
    switch (field->kind) {
    case KIND_DOUBLE:
        return write_double(writer, field, value);
    case KIND_FLOAT:
        return write_float(writer, field, value);
    case KIND_INT32:
    case KIND_INT64:
        return write_signed(writer, field, value);
    case KIND_UINT32:
    case KIND_UINT64:
        return write_unsigned(writer, field, value);
    case KIND_BOOL:
        return PyBool_Check(value) ? write_varint_field(writer, field, value == Py_True) : -1;
    case KIND_STRING:
        return write_string(writer, field, value);
    case KIND_BYTES:
        return PyBytes_CheckExact(value) ? write_content_field(writer, field, PyBytes_AS_STRING(value),
                                                               (size_t)PyBytes_GET_SIZE(value))
                                         : -1;
    case KIND_MESSAGE:
        return write_message(writer, field, value, depth);
    default:
        return -1;
    }
}

static int
write_list(Writer *writer, const Field *field, PyObject *values, int depth)
{
    if (values == NULL || (!PyList_CheckExact(values) && !PyTuple_CheckExact(values))) {
        return -1;
    }
    int result = 0;
    KEEP(values);
    HOLD(values);
    for (Py_ssize_t index = PySequence_Fast_GET_SIZE(values) - 1; index >= 0; index--) {
        /* While an element was written, another thread may have shortened the list. */
        if ((IS_FREE_THREADED && index >= PySequence_Fast_GET_SIZE(values))
            || write_field(writer, field, PySequence_Fast_GET_ITEM(values, index), depth) < 0) {
            result = -1;
            break;
        }
    }
    LET_GO();
    DROP(values);
    return result;
}

/* The caller keeps the message alive. */
static int
encode_message(Writer *writer, const Table *table, PyObject *message, int depth)
{
    if (depth <= 0 || Py_TYPE(message) != table->cls || !table_is_current(table)) {
        return -1;
    }
    int result = 0;
    HOLD(message);
    for (Py_ssize_t index = table->count - 1; index >= 0; index--) {
        const Field *field = &table->fields[index];
        PyObject *value = *slot_of(message, field);
        if (field->label == LABEL_REPEATED) {
            result = write_list(writer, field, value, depth);
        }
        else if (value != NULL && value != Py_None) {
            result = write_field(writer, field, value, depth);
        }
        else if (field->label == LABEL_REQUIRED) {
            result = -1;
        }
        if (result < 0) {
            break;
        }
    }
    LET_GO();
    return result;
}

PyObject *
table_write(const Table *table, PyObject *message, size_t head)
{
    Writer writer;
    writer.start = writer.initial;
    writer.at = writer.end = writer.initial + sizeof writer.initial;
    PyObject *result = NULL;
    if (encode_message(&writer, table, message, MAX_DEPTH) == 0) {
        size_t size = (size_t)(writer.end - writer.at);
        if (size <= (size_t)INT32_MAX) {
            result = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(head + size));
        }
        if (result != NULL) {
            memcpy(PyBytes_AS_STRING(result) + head, writer.at, size);
        }
    }
    if (writer.start != writer.initial) {
        PyMem_Free(writer.start);
    }
    return result;
}

PyObject *
table_encode(PyObject *self, PyObject *message)
{
    PyObject *body = table_write((const Table *)self, message, 0);
    return body != NULL || PyErr_Occurred() ? body : Py_NewRef(Py_None);
}
