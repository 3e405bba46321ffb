/* Reads the rows of a repeated message into columns, an array for each field, without an object for a row or a text.

   Invariant: the bytes beside the rows are checked as strictly as the rows, so that everything read here could be read
   into messages too. Anything else is declined. */

#include "check.h"
#include "column.h"
#include "turns.h"

static bool read_message(ColumnSet *set, const Node *node, Reader reader, int depth);

/* Store a value in its column, or read the message that it holds. */
static inline bool
put_value(ColumnSet *set, const Place *place, Reader *reader, int depth)
{
    Reader content;
    if (place->action == TO_MESSAGE) {
        return read_content(reader, &content) && read_message(set, place->inner, content, depth - 1);
    }
    Column *column = &set->columns[place->column];
    if (column->present != NULL) {
        column->present[set->row] = 1;
    }
    /* Each kind of integer has its own branch, in which its action is known to the compiler. */
    switch (place->action) {
    case TO_DOUBLE:
        return put_double(column, set->row, reader);
    case TO_DOUBLE_OF_FLOAT:
        return put_float(column, set->row, reader);
    case TO_TEXT:
        return put_text(set, column, reader);
    case TO_BOOL:
        return put_integer(TO_BOOL, column, set->row, reader);
    case TO_CODE:
        return put_integer(TO_CODE, column, set->row, reader);
    case TO_INT64_OF_INT32:
        return put_integer(TO_INT64_OF_INT32, column, set->row, reader);
    case TO_INT64_OF_UINT32:
        return put_integer(TO_INT64_OF_UINT32, column, set->row, reader);
    default:
        return put_integer(TO_INT64, column, set->row, reader);
    }
}

/* Check a value that has no place here. Takes and returns positions, as in wire.h. */
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
read_message(ColumnSet *set, const Node *node, Reader reader, int depth)
{
    const Table *table = node->table;
    const Place *place = node->places, *last = node->places + node->highest;
    Presence presence;
    int left = FIELDS_PER_TURN;
    if (depth <= 0) {
        return false;
    }
    presence_begin(&presence, table);
    while (!at_end(&reader)) {
        uint32_t tag;
        if (turn_is_over(&left)) {
            give_turn();
        }
        if (!read_tag(&reader, &tag)) {
            return false;
        }
        /* Nearly always the field with the next number follows. */
        if (place < last && place[1].tag == tag) {
            place++;
        }
        else {
            place = &node->places[tag >> 3 <= node->highest ? tag >> 3 : 0];
        }
        if (place->tag == tag) {
            if (!put_value(set, place, &reader, depth)) {
                return false;
            }
            presence.met[place->word] |= place->bit;
        }
        else if ((reader.at = pass_over(table, &presence, reader.at, reader.end, tag, depth)) == NULL) {
            return false;
        }
    }
    set->turn -= FIELDS_PER_TURN - left;
    if (set->turn <= 0) {
        set->turn = FIELDS_PER_TURN;
        give_turn();
    }
    return presence_has_required(&presence, table);
}

static bool
read_row(ColumnSet *set, Reader reader, int depth)
{
    if (set->row >= set->rows || !read_message(set, set->layout->row, reader, depth)) {
        return false;
    }
    for (Column *column = set->texts; column != NULL; column = column->next) {
        column->ends[set->row] = (int32_t)column->size;
    }
    set->row++;
    return true;
}

/* Read a message on the path to the rows. */
static bool
read_level(ColumnSet *set, const Table *table, Reader reader, Py_ssize_t step, int depth)
{
    const Path *path = &set->layout->path;
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
            read = read_content(&reader, &content) && read_row(set, content, depth - 1);
        }
        else {
            read = read_content(&reader, &content) && read_level(set, field->inner, content, step + 1, depth - 1);
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
    /* A row may have two bytes, but a number has eight, and there is one offset more than rows. */
    if (rows >= PY_SSIZE_T_MAX / (Py_ssize_t)sizeof(int64_t)) {
        return PyErr_NoMemory();
    }
    ColumnSet set;
    PyObject *result = NULL;
    if (make_columns(&set, layout, rows, (size_t)(reader.end - reader.at)) == 0 && read_level(&set, layout->table, reader, 0, MAX_DEPTH)
        && set.row == rows && finish_columns(&set)) {
        result = columns_result(&set);
    }
    free_columns(&set);
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
    if (!table_is_current_throughout(layout->table) || get_bytes(args[0], &buffer) < 0) {
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    PyObject *result = NULL;
    if (buffer.len <= INT32_MAX) {
        Reader reader = {buffer.buf, (const uint8_t *)buffer.buf + buffer.len};
        result = read_columns(layout, reader, most);
    }
    release_bytes(args[0], &buffer);
    if (result == NULL && !PyErr_Occurred()) {
        Py_RETURN_NONE;
    }
    return result;
}
