/* Columns that are being filled: an array of numbers, or texts one after another, for each field of a layout.

   Invariant: a column of numbers that is always present is not cleared before it is filled, so columns are only
   returned if every row was complete. */

#ifndef OPEND_COLUMN_H
#define OPEND_COLUMN_H

#include "columns/layout.h"

/* Numbers are stored as they are. Texts and bytes are stored one after another, as in Arrow: those of a row begin at
   its offset and end at that of the next. */
typedef struct Column Column;

struct Column {
    PyObject *values; /* bytearrays; NULL where the column needs none */
    PyObject *offsets;
    PyObject *valid;
    uint8_t *numbers; /* pointers into the bytearrays */
    int32_t *ends;    /* the end of each row's text: the offsets without the first */
    uint8_t *present;
    uint8_t *texts;
    size_t size; /* of the texts so far */
    size_t room; /* for texts */
    Column *next; /* column of texts */
};

typedef struct {
    const Layout *layout;
    Column *columns;
    Column *texts; /* the first column of texts */
    Py_ssize_t rows;
    Py_ssize_t row;
    size_t most; /* bytes that the texts of a column can have: those of the body */
    int turn; /* the number of fields to read before other threads get a turn */
} ColumnSet;

int make_columns(ColumnSet *set, const Layout *layout, Py_ssize_t rows, size_t body_size);
void free_columns(ColumnSet *set);

/* Cut the texts to their size; false if one that must be UTF-8 is not. */
bool finish_columns(ColumnSet *set);

/* (rows, ((values, offsets or None, valid or None), …)) */
PyObject *columns_result(const ColumnSet *set);

/* Make the bytearray of the texts at least as long as `wanted`; it is cut to its size at the end. */
int grow_texts(const ColumnSet *set, Column *column, size_t wanted);

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

/* Texts up to this size are copied as if they had it, which takes two instructions. */
enum { SHORT_TEXT = 32 };

static inline bool
put_text(const ColumnSet *set, Column *column, Reader *reader)
{
    Reader content;
    if (!read_content(reader, &content)) {
        return false;
    }
    /* Of a text that is given twice, the second one counts. */
    size_t start = (size_t)column->ends[set->row - 1]; /* of the first row: the first offset */
    size_t size = (size_t)(content.end - content.at);
    if (start + size > column->room && grow_texts(set, column, start + size) < 0) {
        return false;
    }
    if (size <= SHORT_TEXT && reader->end - content.at >= SHORT_TEXT && column->room - start >= SHORT_TEXT) {
        memcpy(column->texts + start, content.at, SHORT_TEXT);
    }
    else if (size > 0) {
        memcpy(column->texts + start, content.at, size);
    }
    column->size = start + size;
    return true;
}

#undef STORE

#endif
