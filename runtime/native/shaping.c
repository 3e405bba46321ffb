/* Turns columns into what frames show: codes into places of names, seconds into microseconds, numbers into
   blocks.

   Invariant: each row is looked at once, and gives what the same steps with NumPy give (`opend.frames.table`). What
   those must do themselves is declined. */

#include "shaping.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* The content of an argument; of None, nothing. */
typedef struct {
    Py_buffer buffer;
    bool is_held;
} Held;

static bool
hold(Held *held, PyObject *argument)
{
    held->is_held = argument != Py_None && PyObject_GetBuffer(argument, &held->buffer, PyBUF_SIMPLE) == 0;
    return held->is_held || argument == Py_None;
}

static void
let_go(Held *held)
{
    if (held->is_held) {
        PyBuffer_Release(&held->buffer);
    }
}

/* The number of items of `width` bytes. */
static Py_ssize_t
items(const Held *held, size_t width)
{
    return held->is_held ? held->buffer.len / (Py_ssize_t)width : 0;
}

/* Whether a row has a value, as the mask says if there is one. */
static inline bool
is_present(const Held *valid, Py_ssize_t row)
{
    return !valid->is_held || ((const uint8_t *)valid->buffer.buf)[row];
}

/* Whether there is a mask with a place for each row, or none. */
static bool
fits(const Held *valid, Py_ssize_t rows)
{
    return !valid->is_held || valid->buffer.len == rows;
}

/* The place of a code in the table; -1 if it has none. */
static inline int32_t
place_of(const Held *table, int64_t code)
{
    return code < 0 || code >= items(table, sizeof(int32_t)) ? -1 : ((const int32_t *)table->buffer.buf)[code];
}

/* Fill the places of all rows; false if a present code has none. */
static bool
fill_places(int32_t *places, const Held *codes, Py_ssize_t rows, const Held *table, const Held *valid, bool *is_full)
{
    bool is_wide = codes->buffer.len == rows * (Py_ssize_t)sizeof(int64_t);
    *is_full = true;
    for (Py_ssize_t row = 0; row < rows; row++) {
        if (!is_present(valid, row)) {
            places[row] = -1;
            *is_full = false;
            continue;
        }
        int64_t code = is_wide ? ((const int64_t *)codes->buffer.buf)[row] : ((const int32_t *)codes->buffer.buf)[row];
        places[row] = place_of(table, code);
        if (places[row] < 0) {
            return false;
        }
    }
    return true;
}

static PyObject *
indices_of(const Held *codes, Py_ssize_t rows, const Held *table, const Held *valid)
{
    bool is_full;
    PyObject *places = PyByteArray_FromStringAndSize(NULL, rows * (Py_ssize_t)sizeof(int32_t));
    if (places == NULL) {
        return NULL;
    }
    if (!fill_places((int32_t *)(void *)PyByteArray_AS_STRING(places), codes, rows, table, valid, &is_full)) {
        Py_DECREF(places);
        Py_RETURN_NONE;
    }
    return Py_BuildValue("NO", places, is_full ? Py_True : Py_False);
}

PyObject *
make_indices(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t count)
{
    if (count != 4) {
        PyErr_SetString(PyExc_TypeError, "make_indices takes codes, their number, a table of places, and a mask");
        return NULL;
    }
    Held codes = {.is_held = false}, table = {.is_held = false}, valid = {.is_held = false};
    PyObject *result = NULL;
    Py_ssize_t rows = PyLong_AsSsize_t(args[1]);
    if (!PyErr_Occurred() && hold(&codes, args[0]) && hold(&table, args[2]) && hold(&valid, args[3])) {
        if (rows >= 0 && (items(&codes, sizeof(int32_t)) == rows || items(&codes, sizeof(int64_t)) == rows)
            && fits(&valid, rows)) {
            result = indices_of(&codes, rows, &table, &valid);
        }
        else {
            PyErr_SetString(PyExc_ValueError, "the columns have different lengths");
        }
    }
    let_go(&codes);
    let_go(&table);
    let_go(&valid);
    return result;
}

/* Round to the nearest whole number, halves to the even one, as NumPy does. */
static inline int64_t
nearest(double value)
{
    int64_t whole = (int64_t)value;
    double rest = value - (double)whole;
    int64_t away = value < 0 ? -1 : 1;
    double part = rest * (double)away;
    return part > 0.5 || (part == 0.5 && whole % 2 != 0) ? whole + away : whole;
}

typedef struct {
    double first, last;
} Range;

/* Fill the moments and whether each is known; return whether all are. */
static bool
fill_moments(int64_t *moments, uint8_t *known, const double *seconds, Py_ssize_t rows, const Held *valid, Range range)
{
    bool all = true;
    for (Py_ssize_t row = 0; row < rows; row++) {
        double second = seconds[row];
        /* Not a number is in no range. */
        known[row] = second >= range.first && second <= range.last && is_present(valid, row);
        moments[row] = known[row] ? nearest(second * 1e6) : 0;
        all = all && known[row];
    }
    return all;
}

static PyObject *
instants_of(const Held *seconds, const Held *valid, Range range)
{
    Py_ssize_t rows = items(seconds, sizeof(double));
    PyObject *moments = PyByteArray_FromStringAndSize(NULL, rows * (Py_ssize_t)sizeof(int64_t));
    PyObject *known = PyByteArray_FromStringAndSize(NULL, rows);
    if (moments == NULL || known == NULL) {
        Py_XDECREF(moments);
        Py_XDECREF(known);
        return NULL;
    }
    bool all = fill_moments((int64_t *)(void *)PyByteArray_AS_STRING(moments), (uint8_t *)PyByteArray_AS_STRING(known),
                            seconds->buffer.buf, rows, valid, range);
    if (all) {
        Py_SETREF(known, Py_NewRef(Py_None));
    }
    return Py_BuildValue("NN", moments, known);
}

PyObject *
make_instants(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t count)
{
    if (count != 4) {
        PyErr_SetString(PyExc_TypeError, "make_instants takes seconds, a mask, and the first and the last second");
        return NULL;
    }
    Range range = {PyFloat_AsDouble(args[2]), PyFloat_AsDouble(args[3])};
    Held seconds = {.is_held = false}, valid = {.is_held = false};
    PyObject *result = NULL;
    if (!PyErr_Occurred() && hold(&seconds, args[0]) && hold(&valid, args[1])) {
        if (range.first < -9e12 || range.last > 9e12) {
            PyErr_SetString(PyExc_OverflowError, "the microseconds would not fit");
        }
        else if (fits(&valid, items(&seconds, sizeof(double)))) {
            result = instants_of(&seconds, &valid, range);
        }
        else {
            PyErr_SetString(PyExc_ValueError, "the columns have different lengths");
        }
    }
    let_go(&seconds);
    let_go(&valid);
    return result;
}

/* Copy a column of numbers of eight bytes; where there is a mask they are floats, and NaN where they are absent. False
   with a Python error if it has not so many rows. */
static bool
copy_numbers(double *copied, Py_ssize_t rows, PyObject *values, PyObject *mask)
{
    Held numbers = {.is_held = false}, valid = {.is_held = false};
    bool are_held = hold(&numbers, values) && hold(&valid, mask);
    bool have_rows = are_held && numbers.is_held
                     && numbers.buffer.len == rows * (Py_ssize_t)sizeof(double) && fits(&valid, rows);
    if (are_held && !have_rows) {
        PyErr_SetString(PyExc_ValueError, "the columns have different lengths");
    }
    if (have_rows) {
        memcpy(copied, numbers.buffer.buf, (size_t)numbers.buffer.len);
        for (Py_ssize_t row = 0; valid.is_held && row < rows; row++) {
            copied[row] = is_present(&valid, row) ? copied[row] : (double)NAN;
        }
    }
    let_go(&numbers);
    let_go(&valid);
    return have_rows;
}

PyObject *
join_numbers(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t count)
{
    if (count != 3 || !PyTuple_CheckExact(args[1]) || !PyTuple_CheckExact(args[2])) {
        PyErr_SetString(PyExc_TypeError, "join_numbers takes a number of rows, a tuple of columns, and one of masks");
        return NULL;
    }
    Py_ssize_t rows = PyLong_AsSsize_t(args[0]), columns = PyTuple_GET_SIZE(args[1]);
    if (PyErr_Occurred()) {
        return NULL;
    }
    Py_ssize_t most = PY_SSIZE_T_MAX / (Py_ssize_t)sizeof(double) / (columns + 1);
    if (rows < 0 || rows > most || PyTuple_GET_SIZE(args[2]) != columns) {
        PyErr_SetString(PyExc_ValueError, "the columns have different lengths");
        return NULL;
    }
    PyObject *block = PyByteArray_FromStringAndSize(NULL, columns * rows * (Py_ssize_t)sizeof(double));
    for (Py_ssize_t index = 0; block != NULL && index < columns; index++) {
        double *copied = (double *)(void *)PyByteArray_AS_STRING(block) + index * rows;
        if (!copy_numbers(copied, rows, PyTuple_GET_ITEM(args[1], index), PyTuple_GET_ITEM(args[2], index))) {
            Py_CLEAR(block);
        }
    }
    return block;
}

PyObject *
widen_offsets(PyObject *Py_UNUSED(module), PyObject *offsets)
{
    Py_buffer buffer;
    if (PyObject_GetBuffer(offsets, &buffer, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    Py_ssize_t count = buffer.len / (Py_ssize_t)sizeof(int32_t);
    PyObject *widened = PyByteArray_FromStringAndSize(NULL, count * (Py_ssize_t)sizeof(int64_t));
    if (widened != NULL) {
        int64_t *wide = (int64_t *)(void *)PyByteArray_AS_STRING(widened);
        const int32_t *narrow = buffer.buf;
        for (Py_ssize_t index = 0; index < count; index++) {
            wide[index] = narrow[index];
        }
    }
    PyBuffer_Release(&buffer);
    return widened;
}

PyObject *
invert_mask(PyObject *Py_UNUSED(module), PyObject *mask)
{
    Py_buffer buffer;
    if (PyObject_GetBuffer(mask, &buffer, PyBUF_SIMPLE) < 0) {
        return NULL;
    }
    PyObject *inverted = PyByteArray_FromStringAndSize(NULL, buffer.len);
    if (inverted != NULL) {
        uint8_t *absent = (uint8_t *)PyByteArray_AS_STRING(inverted);
        const uint8_t *present = buffer.buf;
        for (Py_ssize_t row = 0; row < buffer.len; row++) {
            absent[row] = !present[row];
        }
    }
    PyBuffer_Release(&buffer);
    return inverted;
}
