/* Reads the rows of a repeated message into columns: one array of numbers for each field, without an object per row.

   Invariant: what lies beside the rows is judged as strictly as the rows, so that what is read here could be read into
   messages too. Whatever could not is declined. */

#include "check.h"
#include "decode.h"

/* The path from a message down to its rows, as the numbers of the fields. */
enum { LONGEST_PATH = 16 };

typedef struct {
    uint32_t numbers[LONGEST_PATH];
    Py_ssize_t length;
} Path;

typedef struct {
    PyObject *values; /* a bytearray, or a list of texts, or NULL for a field that is no column */
    PyObject *valid;  /* a bytearray for an optional field, else NULL */
    PyObject *last;   /* the text of the row before, borrowed from the list; neighbours often have the same */
    Reader last_content;
} Column;

typedef struct {
    const Table *table;
    Column *columns; /* one for each field of the table */
    Py_ssize_t rows;
    Py_ssize_t row;
} Frame;

/* Columns */

static size_t
width_of(const Field *field)
{
    if (field->kind == KIND_BOOL) {
        return sizeof(uint8_t);
    }
    return field->kind == KIND_INT32 && field->members ? sizeof(int32_t) : sizeof(int64_t);
}

static PyObject *
make_zeros(Py_ssize_t size)
{
    PyObject *zeros = PyByteArray_FromStringAndSize(NULL, size);
    if (zeros != NULL) {
        memset(PyByteArray_AS_STRING(zeros), 0, (size_t)size);
    }
    return zeros;
}

static int
make_column(Column *column, const Field *field, Py_ssize_t rows)
{
    if (field->label == LABEL_REPEATED || field->kind == KIND_MESSAGE) {
        return 0;
    }
    if (field->wire_type == WIRE_BYTES) {
        column->values = PyList_New(rows);
        for (Py_ssize_t row = 0; column->values != NULL && row < rows; row++) {
            PyList_SET_ITEM(column->values, row, Py_NewRef(Py_None));
        }
    }
    else {
        column->values = make_zeros(rows * (Py_ssize_t)width_of(field));
    }
    if (column->values != NULL && field->label == LABEL_OPTIONAL) {
        column->valid = make_zeros(rows);
        return column->valid == NULL ? -1 : 0;
    }
    return column->values == NULL ? -1 : 0;
}

static int
make_frame(Frame *frame, const Table *table, Py_ssize_t rows)
{
    *frame = (Frame){.table = table, .rows = rows};
    frame->columns = PyMem_Calloc((size_t)table->count + 1, sizeof(Column));
    if (frame->columns == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (Py_ssize_t index = 0; index < table->count; index++) {
        if (make_column(&frame->columns[index], &table->fields[index], rows) < 0) {
            return -1;
        }
    }
    return 0;
}

static void
free_frame(Frame *frame)
{
    for (Py_ssize_t index = 0; frame->columns != NULL && index < frame->table->count; index++) {
        Py_XDECREF(frame->columns[index].values);
        Py_XDECREF(frame->columns[index].valid);
    }
    PyMem_Free(frame->columns);
}

/* {number: (values, valid or None)} */
static PyObject *
frame_result(const Frame *frame)
{
    PyObject *result = PyDict_New();
    for (Py_ssize_t index = 0; result != NULL && index < frame->table->count; index++) {
        const Column *column = &frame->columns[index];
        if (column->values == NULL) {
            continue;
        }
        PyObject *key = PyLong_FromUnsignedLong(frame->table->fields[index].number);
        PyObject *value = PyTuple_Pack(2, column->values, column->valid ? column->valid : Py_None);
        if (key == NULL || value == NULL || PyDict_SetItem(result, key, value) < 0) {
            Py_CLEAR(result);
        }
        Py_XDECREF(key);
        Py_XDECREF(value);
    }
    return result;
}

/* Values */

static bool
put_float(const Field *field, uint8_t *target, Reader *reader)
{
    double number;
    float short_number;
    if (field->kind == KIND_DOUBLE) {
        if (!read_double(reader, &number)) {
            return false;
        }
    }
    else {
        if (!read_float(reader, &short_number)) {
            return false;
        }
        number = short_number;
    }
    memcpy(target, &number, sizeof number);
    return true;
}

static bool
put_integer(const Field *field, uint8_t *target, Reader *reader)
{
    uint64_t bits;
    if (!read_varint(reader, &bits)) {
        return false;
    }
    int32_t code = (int32_t)(uint32_t)bits;
    int64_t number = field->kind == KIND_INT32 ? code : field->kind == KIND_UINT32 ? (uint32_t)bits : (int64_t)bits;
    if (field->kind == KIND_BOOL) {
        *target = bits != 0;
    }
    else if (width_of(field) == sizeof code) {
        memcpy(target, &code, sizeof code);
    }
    else {
        memcpy(target, &number, sizeof number);
    }
    return true;
}

static bool
put_content(const Field *field, Column *column, Py_ssize_t row, Reader *reader)
{
    Reader content;
    if (!read_content(reader, &content)) {
        return false;
    }
    PyObject *value;
    Py_ssize_t size = content.end - content.at;
    if (column->last != NULL && column->last_content.end - column->last_content.at == size
        && memcmp(column->last_content.at, content.at, (size_t)size) == 0) {
        value = Py_NewRef(column->last);
    }
    else {
        value = field->kind == KIND_STRING ? read_string(content)
                                           : PyBytes_FromStringAndSize((const char *)content.at, size);
    }
    if (value == NULL) {
        return false;
    }
    PyObject *before = PyList_GET_ITEM(column->values, row);
    PyList_SET_ITEM(column->values, row, value);
    Py_DECREF(before);
    column->last = value;
    column->last_content = content;
    return true;
}

static bool
put_value(Frame *frame, const Field *field, Reader *reader, uint32_t tag, int depth)
{
    Column *column = &frame->columns[field - frame->table->fields];
    if (column->values == NULL || (tag & 7) != field->wire_type) {
        return check_field(field, reader, tag, depth);
    }
    if (column->valid != NULL) {
        PyByteArray_AS_STRING(column->valid)[frame->row] = 1;
    }
    if (field->wire_type == WIRE_BYTES) {
        return put_content(field, column, frame->row, reader);
    }
    uint8_t *target = (uint8_t *)PyByteArray_AS_STRING(column->values) + (size_t)frame->row * width_of(field);
    return field->wire_type == WIRE_VARINT ? put_integer(field, target, reader) : put_float(field, target, reader);
}

/* Rows */

static Py_ssize_t
count_rows(Reader reader, const Path *path, Py_ssize_t step)
{
    Py_ssize_t rows = 0;
    while (!at_end(&reader)) {
        uint32_t tag;
        Reader content;
        if (!read_tag(&reader, &tag)) {
            return -1;
        }
        if (tag != (path->numbers[step] << 3 | WIRE_BYTES)) {
            if (!skip_value(&reader, tag, MAX_DEPTH)) {
                return -1;
            }
            continue;
        }
        Py_ssize_t more = 1;
        if (!read_content(&reader, &content)
            || (step + 1 < path->length && (more = count_rows(content, path, step + 1)) < 0)) {
            return -1;
        }
        rows += more;
    }
    return rows;
}

/* Read a message on the way to the rows, or, at the end of the path, a row. */
static bool
read_level(Frame *frame, const Table *table, Reader reader, const Path *path, Py_ssize_t step, int depth)
{
    Presence presence;
    if (depth <= 0 || !presence_begin(&presence, table)) {
        return false;
    }
    bool is_row = step == path->length;
    if (is_row && frame->row >= frame->rows) {
        return false;
    }
    while (!at_end(&reader)) {
        uint32_t tag;
        Reader content;
        if (!read_tag(&reader, &tag)) {
            return false;
        }
        const Field *field = table_field(table, tag >> 3);
        bool read;
        if (field == NULL) {
            read = skip_value(&reader, tag, depth);
        }
        else if (is_row) {
            read = put_value(frame, field, &reader, tag, depth);
        }
        else if (tag == (path->numbers[step] << 3 | WIRE_BYTES)) {
            read = read_content(&reader, &content)
                   && read_level(frame, field->inner, content, path, step + 1, depth - 1);
        }
        else {
            read = check_field(field, &reader, tag, depth);
        }
        if (!read) {
            return false;
        }
        if (field != NULL && (tag & 7) == field->wire_type) {
            presence.met[field - table->fields] = 1;
        }
    }
    frame->row += is_row;
    return presence_has_required(&presence, table);
}

/* The table of the rows, if the path leads to rows: through single messages to a repeated one. */
static const Table *
read_path(const Table *table, PyObject *numbers, Path *path)
{
    path->length = PyTuple_GET_SIZE(numbers);
    if (path->length < 1 || path->length > LONGEST_PATH) {
        PyErr_SetString(PyExc_ValueError, "the path is empty or too long");
        return NULL;
    }
    for (Py_ssize_t step = 0; step < path->length; step++) {
        unsigned long number = PyLong_AsUnsignedLong(PyTuple_GET_ITEM(numbers, step));
        if (PyErr_Occurred()) {
            return NULL;
        }
        const Field *field = number <= UINT32_MAX ? table_field(table, (uint32_t)number) : NULL;
        bool is_last = step + 1 == path->length;
        if (field == NULL || field->inner == NULL || (field->label == LABEL_REPEATED) != is_last) {
            PyErr_SetString(PyExc_ValueError, "the path does not lead to a repeated message");
            return NULL;
        }
        path->numbers[step] = (uint32_t)number;
        table = field->inner;
    }
    return table;
}

static PyObject *
read_columns(const Table *table, const Table *row_table, Reader reader, const Path *path)
{
    Py_ssize_t rows = count_rows(reader, path, 0);
    if (rows < 0) {
        return NULL;
    }
    Frame frame;
    PyObject *result = NULL;
    if (make_frame(&frame, row_table, rows) == 0 && read_level(&frame, table, reader, path, 0, MAX_DEPTH)
        && frame.row == rows) {
        PyObject *columns = frame_result(&frame);
        result = columns ? Py_BuildValue("nN", rows, columns) : NULL;
    }
    free_frame(&frame);
    return result;
}

PyObject *
table_columns(PyObject *self, PyObject *args)
{
    const Table *table = (Table *)self;
    PyObject *data, *numbers;
    Path path;
    if (!PyArg_ParseTuple(args, "OO!:columns", &data, &PyTuple_Type, &numbers)) {
        return NULL;
    }
    const Table *row_table = read_path(table, numbers, &path);
    if (row_table == NULL) {
        return NULL;
    }
    Py_buffer buffer;
    if (!table_is_current_throughout(table) || PyObject_GetBuffer(data, &buffer, PyBUF_SIMPLE) < 0) {
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    PyObject *result = NULL;
    if (buffer.len <= INT32_MAX) {
        Reader reader = {buffer.buf, (const uint8_t *)buffer.buf + buffer.len};
        result = read_columns(table, row_table, reader, &path);
    }
    PyBuffer_Release(&buffer);
    if (result == NULL && !PyErr_Occurred()) {
        Py_RETURN_NONE;
    }
    return result;
}
