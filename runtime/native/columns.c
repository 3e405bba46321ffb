/* Reads the rows of a repeated message into columns, an array for each field, without an object for a row or a text.

   Invariant: what lies beside the rows is judged as strictly as the rows, so that what is read here could be read into
   messages too. Whatever could not is declined. A column of numbers that is always present is not cleared before it is
   filled, so nothing is handed out unless every row was complete. */

#include "check.h"
#include "layout.h"
#include "turns.h"

/* Numbers are stored as they are. Texts and bytes are stored one after another, as in Arrow: those of a row begin at
   its offset and end at that of the next. */
typedef struct {
    PyObject *values; /* bytearrays; those a column has no use for are NULL */
    PyObject *offsets;
    PyObject *valid;
    uint8_t *numbers; /* what is in them */
    int32_t *ends;    /* of each row's text: the offsets without the first */
    uint8_t *present;
    size_t size; /* of the texts up to now */
} Column;

typedef struct {
    const Layout *layout;
    Column *columns;
    Py_ssize_t rows;
    Py_ssize_t row;
    int turn; /* how many fields may be read before other threads are given a turn */
} Frame;

/* Columns */

static size_t
width_of(uint8_t action)
{
    return action == TO_BOOL ? sizeof(uint8_t) : action == TO_CODE ? sizeof(int32_t) : sizeof(int64_t);
}

static uint8_t *
make_buffer(PyObject **buffer, Py_ssize_t size, bool cleared)
{
    *buffer = PyByteArray_FromStringAndSize(NULL, size);
    if (*buffer == NULL) {
        return NULL;
    }
    uint8_t *content = (uint8_t *)PyByteArray_AS_STRING(*buffer);
    if (cleared) {
        memset(content, 0, (size_t)size);
    }
    return content;
}

static int
make_texts(Column *column, Py_ssize_t rows)
{
    uint8_t *offsets = make_buffer(&column->offsets, (rows + 1) * (Py_ssize_t)sizeof(int32_t), false);
    if (offsets == NULL || make_buffer(&column->values, 0, false) == NULL) {
        return -1;
    }
    memset(offsets, 0, sizeof(int32_t));
    column->ends = (int32_t *)(void *)offsets + 1;
    return 0;
}

static int
make_column(Column *column, const Target *target, Py_ssize_t rows)
{
    if (target->has_mask) {
        column->present = make_buffer(&column->valid, rows, true);
        if (column->present == NULL) {
            return -1;
        }
    }
    if (target->action == TO_TEXT) {
        return make_texts(column, rows);
    }
    column->numbers = make_buffer(&column->values, rows * (Py_ssize_t)width_of(target->action), target->has_mask);
    return column->numbers == NULL ? -1 : 0;
}

static int
make_frame(Frame *frame, const Layout *layout, Py_ssize_t rows)
{
    *frame = (Frame){.layout = layout, .rows = rows, .turn = FIELDS_PER_TURN};
    frame->columns = PyMem_Calloc((size_t)layout->count + 1, sizeof(Column));
    if (frame->columns == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (Py_ssize_t index = 0; index < layout->count; index++) {
        if (make_column(&frame->columns[index], &layout->targets[index], rows) < 0) {
            return -1;
        }
    }
    return 0;
}

static void
free_frame(Frame *frame)
{
    for (Py_ssize_t index = 0; frame->columns != NULL && index < frame->layout->count; index++) {
        Py_XDECREF(frame->columns[index].values);
        Py_XDECREF(frame->columns[index].offsets);
        Py_XDECREF(frame->columns[index].valid);
    }
    PyMem_Free(frame->columns);
}

/* Values */

#define STORE(column, row, value) memcpy((column)->numbers + (size_t)(row) * sizeof(value), &(value), sizeof(value))

static inline bool
put_double(const Column *column, Py_ssize_t row, Reader *reader)
{
    double number;
    if (!read_double(reader, &number)) {
        return false;
    }
    STORE(column, row, number);
    return true;
}

static inline bool
put_float(const Column *column, Py_ssize_t row, Reader *reader)
{
    float short_number;
    if (!read_float(reader, &short_number)) {
        return false;
    }
    double number = short_number;
    STORE(column, row, number);
    return true;
}

static inline bool
put_integer(uint8_t action, const Column *column, Py_ssize_t row, Reader *reader)
{
    uint64_t bits;
    if (!read_varint(reader, &bits)) {
        return false;
    }
    uint32_t low = (uint32_t)bits;
    uint8_t truth = bits != 0;
    switch (action) {
    case TO_BOOL:
        STORE(column, row, truth);
        return true;
    case TO_CODE:
        STORE(column, row, low);
        return true;
    case TO_INT64_OF_INT32:
        bits = (uint64_t)(int64_t)(int32_t)low;
        break;
    case TO_INT64_OF_UINT32:
        bits = low;
        break;
    default:
        break;
    }
    STORE(column, row, bits);
    return true;
}

/* Make the bytearray of the texts longer than it must be; it is cut to its size at the end. */
static int
grow_texts(Column *column, size_t wanted)
{
    size_t room = (size_t)PyByteArray_GET_SIZE(column->values);
    return wanted <= room ? 0 : PyByteArray_Resize(column->values, (Py_ssize_t)(wanted + room + 256));
}

static inline bool
put_text(Column *column, Py_ssize_t row, Reader *reader)
{
    Reader content;
    if (!read_content(reader, &content)) {
        return false;
    }
    /* A text that is given twice counts the second time. */
    size_t start = row == 0 ? 0 : (size_t)column->ends[row - 1];
    size_t size = (size_t)(content.end - content.at);
    if (grow_texts(column, start + size) < 0) {
        return false;
    }
    memcpy(PyByteArray_AS_STRING(column->values) + start, content.at, size);
    column->size = start + size;
    return true;
}

/* Rows */

static bool read_message(Frame *frame, const Node *node, Reader reader, int depth);

/* Put a value where it goes. */
static inline bool
put_value(Frame *frame, const Place *place, Reader *reader, int depth)
{
    Reader content;
    if (place->action == TO_MESSAGE) {
        return read_content(reader, &content) && read_message(frame, place->inner, content, depth - 1);
    }
    Column *column = &frame->columns[place->column];
    if (column->present != NULL) {
        column->present[frame->row] = 1;
    }
    switch (place->action) {
    case TO_DOUBLE:
        return put_double(column, frame->row, reader);
    case TO_DOUBLE_OF_FLOAT:
        return put_float(column, frame->row, reader);
    case TO_TEXT:
        return put_text(column, frame->row, reader);
    default:
        return put_integer(place->action, column, frame->row, reader);
    }
}

/* Judge the value of what has no place here. As in wire.h, positions are taken and returned. */
static const uint8_t *
pass_over(const Table *table, Presence *presence, const uint8_t *at, const uint8_t *end, uint32_t tag, int depth)
{
    Reader reader = {at, end};
    const Field *field = table_field(table, tag >> 3);
    if (field == NULL) {
        return skip_value(&reader, tag, depth) ? reader.at : NULL;
    }
    if ((tag & 7) == field->wire_type) {
        presence_note(presence, field - table->fields);
    }
    return check_field(field, &reader, tag, depth) ? reader.at : NULL;
}

/* Read a row, or a message within it. */
static bool
read_message(Frame *frame, const Node *node, Reader reader, int depth)
{
    const Table *table = node->table;
    Presence presence;
    if (depth <= 0) {
        return false;
    }
    presence_begin(&presence, table);
    while (!at_end(&reader)) {
        uint32_t tag;
        if (turn_is_over(&frame->turn)) {
            give_turn();
        }
        if (!read_tag(&reader, &tag)) {
            return false;
        }
        const Place *place = &node->places[tag >> 3 <= node->highest ? tag >> 3 : 0];
        if (place->tag == tag) {
            if (!put_value(frame, place, &reader, depth)) {
                return false;
            }
            presence.met[place->word] |= place->bit;
        }
        else if ((reader.at = pass_over(table, &presence, reader.at, reader.end, tag, depth)) == NULL) {
            return false;
        }
    }
    return presence_has_required(&presence, table);
}

static bool
read_row(Frame *frame, Reader reader, int depth)
{
    if (frame->row >= frame->rows || !read_message(frame, frame->layout->row, reader, depth)) {
        return false;
    }
    for (Py_ssize_t index = 0; index < frame->layout->count; index++) {
        Column *column = &frame->columns[index];
        if (column->ends != NULL) {
            column->ends[frame->row] = (int32_t)column->size;
        }
    }
    frame->row++;
    return true;
}

/* Read a message on the way to the rows. */
static bool
read_level(Frame *frame, const Table *table, Reader reader, Py_ssize_t step, int depth)
{
    const Path *path = &frame->layout->path;
    Presence presence;
    if (depth <= 0) {
        return false;
    }
    presence_begin(&presence, table);
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
        else if (tag != path->tags[step]) {
            read = check_field(field, &reader, tag, depth);
        }
        else if (step + 1 == path->length) {
            read = read_content(&reader, &content) && read_row(frame, content, depth - 1);
        }
        else {
            read = read_content(&reader, &content) && read_level(frame, field->inner, content, step + 1, depth - 1);
        }
        if (!read) {
            return false;
        }
        if (field != NULL && (tag & 7) == field->wire_type) {
            presence_note(&presence, field - table->fields);
        }
    }
    return presence_has_required(&presence, table);
}

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
        if (tag != path->tags[step]) {
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

/* Results */

/* Whether each text of a column is UTF-8: the bytes of two that are not could be it together. */
static bool
check_texts(const Column *column, Py_ssize_t rows)
{
    const uint8_t *texts = (const uint8_t *)PyByteArray_AS_STRING(column->values);
    if (is_ascii(texts, (Py_ssize_t)column->size)) {
        return true;
    }
    int32_t start = 0;
    for (Py_ssize_t row = 0; row < rows; row++) {
        Reader content = {texts + start, texts + column->ends[row]};
        if (!is_utf8(content)) {
            return false;
        }
        start = column->ends[row];
    }
    return true;
}

static bool
finish_columns(Frame *frame)
{
    for (Py_ssize_t index = 0; index < frame->layout->count; index++) {
        Column *column = &frame->columns[index];
        if (column->ends == NULL) {
            continue;
        }
        if ((frame->layout->targets[index].is_utf8 && !check_texts(column, frame->rows))
            || PyByteArray_Resize(column->values, (Py_ssize_t)column->size) < 0) {
            return false;
        }
    }
    return true;
}

static inline PyObject *
or_none(PyObject *object)
{
    return object != NULL ? object : Py_None;
}

/* (rows, ((values, offsets or None, valid or None), …)) */
static PyObject *
frame_result(const Frame *frame)
{
    PyObject *columns = PyTuple_New(frame->layout->count);
    for (Py_ssize_t index = 0; columns != NULL && index < frame->layout->count; index++) {
        const Column *column = &frame->columns[index];
        PyObject *parts = PyTuple_Pack(3, column->values, or_none(column->offsets), or_none(column->valid));
        if (parts == NULL) {
            Py_CLEAR(columns);
            break;
        }
        PyTuple_SET_ITEM(columns, index, parts);
    }
    return columns == NULL ? NULL : Py_BuildValue("nN", frame->rows, columns);
}

static PyObject *
read_columns(const Layout *layout, Reader reader, Py_ssize_t most)
{
    Py_ssize_t rows = count_rows(reader, &layout->path, 0);
    if (rows < 0) {
        return NULL;
    }
    if (rows > most) {
        PyErr_SetString(PyExc_OverflowError, "too many rows");
        return NULL;
    }
    /* A row may be of two bytes, a number is of eight; and there is one offset more than rows. */
    if (rows >= PY_SSIZE_T_MAX / (Py_ssize_t)sizeof(int64_t)) {
        return PyErr_NoMemory();
    }
    Frame frame;
    PyObject *result = NULL;
    if (make_frame(&frame, layout, rows) == 0 && read_level(&frame, layout->table, reader, 0, MAX_DEPTH)
        && frame.row == rows && finish_columns(&frame)) {
        result = frame_result(&frame);
    }
    free_frame(&frame);
    return result;
}

PyObject *
layout_read(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    const Layout *layout = (Layout *)self;
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "read takes bytes and the number of rows they may hold");
        return NULL;
    }
    Py_ssize_t most = PyLong_AsSsize_t(args[1]);
    if (most < 0 && PyErr_Occurred()) {
        return NULL;
    }
    Py_buffer buffer;
    if (!table_is_current_throughout(layout->table) || PyObject_GetBuffer(args[0], &buffer, PyBUF_SIMPLE) < 0) {
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    PyObject *result = NULL;
    if (buffer.len <= INT32_MAX) {
        Reader reader = {buffer.buf, (const uint8_t *)buffer.buf + buffer.len};
        result = read_columns(layout, reader, most);
    }
    PyBuffer_Release(&buffer);
    if (result == NULL && !PyErr_Occurred()) {
        Py_RETURN_NONE;
    }
    return result;
}
