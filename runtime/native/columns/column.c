/* Makes, finishes and hands over the columns that the rows of a layout are read into. */

#include "columns/column.h"

#include "messages/check.h"
#include "turns.h"

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

int
make_columns(ColumnSet *set, const Layout *layout, Py_ssize_t rows, size_t body_size)
{
    *set = (ColumnSet){.layout = layout, .rows = rows, .most = body_size, .turn = FIELDS_PER_TURN};
    set->columns = PyMem_Calloc((size_t)layout->count + 1, sizeof(Column));
    if (set->columns == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (Py_ssize_t index = 0; index < layout->count; index++) {
        Column *column = &set->columns[index];
        if (make_column(column, &layout->targets[index], rows) < 0) {
            return -1;
        }
        if (column->ends != NULL) {
            column->next = set->texts;
            set->texts = column;
        }
    }
    return 0;
}

void
free_columns(ColumnSet *set)
{
    for (Py_ssize_t index = 0; set->columns != NULL && index < set->layout->count; index++) {
        Py_XDECREF(set->columns[index].values);
        Py_XDECREF(set->columns[index].offsets);
        Py_XDECREF(set->columns[index].valid);
    }
    PyMem_Free(set->columns);
}

int
grow_texts(const ColumnSet *set, Column *column, size_t wanted)
{
    /* As much as all rows need if the others are like those so far, but never more than there are bytes to read. */
    size_t each = wanted / ((size_t)set->row + 1) + 1;
    size_t rows_left = (size_t)(set->rows - set->row - 1);
    size_t left = set->most > wanted ? set->most - wanted : 0;
    size_t more = rows_left < left / each ? rows_left * each + left / 16 : left;
    size_t room = wanted + (more < left ? more : left) + SHORT_TEXT;
    if (PyByteArray_Resize(column->values, (Py_ssize_t)room) < 0) {
        return -1;
    }
    column->texts = (uint8_t *)PyByteArray_AS_STRING(column->values);
    column->room = room;
    return 0;
}

/* Whether each text of a column is UTF-8. Each is checked alone: two that are not could be valid together. */
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

bool
finish_columns(ColumnSet *set)
{
    for (Py_ssize_t index = 0; index < set->layout->count; index++) {
        Column *column = &set->columns[index];
        if (column->ends == NULL) {
            continue;
        }
        if ((set->layout->targets[index].is_utf8 && !check_texts(column, set->rows))
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

PyObject *
columns_result(const ColumnSet *set)
{
    PyObject *columns = PyTuple_New(set->layout->count);
    for (Py_ssize_t index = 0; columns != NULL && index < set->layout->count; index++) {
        const Column *column = &set->columns[index];
        PyObject *parts = PyTuple_Pack(3, column->values, or_none(column->offsets), or_none(column->valid));
        if (parts == NULL) {
            Py_CLEAR(columns);
            break;
        }
        PyTuple_SET_ITEM(columns, index, parts);
    }
    return columns == NULL ? NULL : Py_BuildValue("nN", set->rows, columns);
}
