/* Makes and frees the structures of Arrow's C data interface.

   Invariant: each structure owns its memory, which holds copies and nothing of Python's. So a library may move it away
   from the others, and free it in any thread, at any time. */

#include "arrow.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 64, NULLABLE = 2, MOST_BUFFERS = 3 };

static size_t
padded(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void
release_array(ArrowArray *array)
{
    for (int64_t index = 0; index < array->n_children; index++) {
        ArrowArray *child = array->children[index];
        if (child->release != NULL) {
            child->release(child);
        }
    }
    if (array->dictionary != NULL && array->dictionary->release != NULL) {
        array->dictionary->release(array->dictionary);
    }
    free(array->dictionary);
    free(array->private_data);
    array->release = NULL;
}

static void
release_schema(ArrowSchema *schema)
{
    for (int64_t index = 0; index < schema->n_children; index++) {
        ArrowSchema *child = schema->children[index];
        if (child->release != NULL) {
            child->release(child);
        }
    }
    if (schema->dictionary != NULL && schema->dictionary->release != NULL) {
        schema->dictionary->release(schema->dictionary);
    }
    free(schema->private_data);
    schema->release = NULL;
}

bool
make_schema(ArrowSchema *schema, const char *name, const char *format, Py_ssize_t children, bool has_dictionary)
{
    /* First the dictionary, then the children and the pointers to them, then the texts. */
    size_t names = strlen(name) + 1, formats = strlen(format) + 1, count = (size_t)children;
    size_t within = sizeof(ArrowSchema) + count * (sizeof(ArrowSchema) + sizeof(ArrowSchema *));
    char *memory = calloc(1, within + names + formats);
    if (memory == NULL) {
        PyErr_NoMemory();
        return false;
    }
    ArrowSchema *inner = (ArrowSchema *)(void *)memory;
    ArrowSchema **pointers = (ArrowSchema **)(void *)(inner + 1 + count);
    for (size_t index = 0; index < count; index++) {
        pointers[index] = inner + 1 + index;
    }
    *schema = (ArrowSchema){
        .name = memcpy(memory + within, name, names),
        .format = memcpy(memory + within + names, format, formats),
        .flags = NULLABLE,
        .n_children = children,
        .children = count > 0 ? pointers : NULL,
        .dictionary = has_dictionary ? inner : NULL,
        .release = release_schema,
        .private_data = memory,
    };
    return true;
}

bool
make_children(ArrowArray *array, Py_ssize_t children)
{
    size_t count = (size_t)children;
    /* A struct has one buffer, of which rows are present: none, since all are. */
    const void **buffers = calloc(1, sizeof(void *) + count * (sizeof(ArrowArray *) + sizeof(ArrowArray)));
    if (buffers == NULL) {
        PyErr_NoMemory();
        return false;
    }
    ArrowArray **pointers = (ArrowArray **)(void *)(buffers + 1);
    ArrowArray *inner = (ArrowArray *)(void *)(pointers + count);
    for (size_t index = 0; index < count; index++) {
        pointers[index] = inner + index;
    }
    array->n_buffers = 1;
    array->buffers = buffers;
    array->n_children = children;
    array->children = pointers;
    array->private_data = buffers;
    array->release = release_array;
    return true;
}

ArrowArray *
make_dictionary(ArrowArray *array)
{
    array->dictionary = calloc(1, sizeof(ArrowArray));
    if (array->dictionary == NULL) {
        PyErr_NoMemory();
    }
    return array->dictionary;
}

/* Give an array memory for buffers of these sizes; the second and third of size 0 are there, and empty. */
static bool
make_buffers(ArrowArray *array, const size_t sizes[MOST_BUFFERS], int count)
{
    size_t size = padded(MOST_BUFFERS * sizeof(void *)) + ALIGNMENT;
    for (int index = 0; index < count; index++) {
        size += padded(sizes[index]);
    }
    char *memory = malloc(size);
    if (memory == NULL) {
        PyErr_NoMemory();
        return false;
    }
    array->n_buffers = count;
    array->buffers = (const void **)(void *)memory;
    array->private_data = memory;
    array->release = release_array;
    memory = (char *)(padded((uintptr_t)memory + MOST_BUFFERS * sizeof(void *)));
    for (int index = 0; index < count; index++) {
        array->buffers[index] = index == 0 && sizes[index] == 0 ? NULL : memory;
        memory += padded(sizes[index]);
    }
    return true;
}

/* Set a bit for each byte that is not 0; return the number of those that are. */
static int64_t
pack_bits(uint8_t *bits, const uint8_t *bytes, Py_ssize_t rows)
{
    int64_t set = 0;
    for (Py_ssize_t row = 0; row < rows; row += 8) {
        uint8_t eight = 0;
        for (int bit = 0; bit < 8 && row + bit < rows; bit++) {
            uint8_t one = bytes[row + bit] != 0;
            eight |= (uint8_t)(one << bit);
            set += one;
        }
        bits[row / 8] = eight;
    }
    return rows - set;
}

/* Copy an enum's places, with 0 and no bit for an absent name; false if a place is beyond the names. */
static bool
copy_places(ArrowArray *array, const int32_t *places, Py_ssize_t rows, Py_ssize_t names)
{
    uint8_t *bits = (uint8_t *)array->buffers[0];
    int32_t *copied = (int32_t *)array->buffers[1];
    int32_t most = -1;
    for (Py_ssize_t row = 0; row < rows; row += 8) {
        uint8_t eight = 0;
        for (int bit = 0; bit < 8 && row + bit < rows; bit++) {
            int32_t place = places[row + bit];
            uint8_t is_present = place >= 0;
            eight |= (uint8_t)(is_present << bit);
            copied[row + bit] = is_present ? place : 0;
            array->null_count += !is_present;
            most = place > most ? place : most;
        }
        bits[row / 8] = eight;
    }
    return most < names;
}

/* Copy where the texts begin; false if they do not follow one another within the text. */
static bool
copy_offsets(int32_t *copied, const Source *source, Py_ssize_t rows)
{
    const int32_t *offsets = source->offsets.buf;
    if (source->offsets.len != (rows + 1) * (Py_ssize_t)sizeof(int32_t) || offsets[0] < 0
        || offsets[rows] > source->values.len) {
        return false;
    }
    copied[0] = offsets[0];
    for (Py_ssize_t row = 0; row < rows; row++) {
        if (offsets[row] > offsets[row + 1]) {
            return false;
        }
        copied[row + 1] = offsets[row + 1];
    }
    return true;
}

/* Write a text for each row, and where each begins. */
static void
repeat_text(int32_t *offsets, char *texts, const Py_buffer *text, Py_ssize_t rows)
{
    size_t size = (size_t)text->len, whole = size * (size_t)rows;
    for (Py_ssize_t row = 0; row <= rows; row++) {
        offsets[row] = (int32_t)(row * text->len);
    }
    memcpy(texts, text->buf, size < whole ? size : whole);
    for (size_t done = size; done < whole; done *= 2) {
        memcpy(texts + done, texts, done < whole - done ? done : whole - done);
    }
}

static bool
copy_texts(ArrowArray *array, const Source *source, Py_ssize_t rows)
{
    int32_t *offsets = (int32_t *)array->buffers[1];
    char *texts = (char *)array->buffers[2];
    if (source->offsets.obj == NULL) {
        repeat_text(offsets, texts, &source->values, rows);
        return true;
    }
    memcpy(texts, source->values.buf, (size_t)source->values.len);
    return copy_offsets(offsets, source, rows);
}

static bool
is_text(const Source *source)
{
    return *source->format == 'u' || *source->format == 'z';
}

/* Return the sizes of the buffers, or false if the values are not those of so many rows. */
static bool
sizes_of(const Source *source, Py_ssize_t rows, size_t sizes[MOST_BUFFERS])
{
    Py_ssize_t size = source->values.len, bits = (rows + 7) / 8;
    bool has_bits = source->valid.obj != NULL || *source->format == 'i';
    sizes[0] = has_bits ? (size_t)bits : 0;
    if (rows < 0 || rows >= INT32_MAX || (source->valid.obj != NULL && source->valid.len != rows)) {
        return false;
    }
    if (is_text(source)) {
        bool is_one = source->offsets.obj == NULL;
        sizes[1] = ((size_t)rows + 1) * sizeof(int32_t);
        sizes[2] = is_one ? (size_t)size * (size_t)rows : (size_t)size;
        return size <= INT32_MAX && (!is_one || (int64_t)size * rows <= INT32_MAX);
    }
    Py_ssize_t width = *source->format == 'b' ? 1 : *source->format == 'i' ? 4 : 8;
    sizes[1] = width == 1 ? (size_t)bits : (size_t)size;
    return size == rows * width;
}

static bool
copy_values(ArrowArray *array, const Source *source, Py_ssize_t rows, Py_ssize_t names)
{
    void *values = (void *)array->buffers[1];
    if (*source->format == 'i') {
        return copy_places(array, source->values.buf, rows, names);
    }
    if (source->valid.obj != NULL) {
        array->null_count = pack_bits((uint8_t *)array->buffers[0], source->valid.buf, rows);
    }
    if (is_text(source)) {
        return copy_texts(array, source, rows);
    }
    if (*source->format == 'b') {
        pack_bits(values, source->values.buf, rows);
    }
    else {
        memcpy(values, source->values.buf, (size_t)source->values.len);
    }
    return true;
}

bool
make_array(ArrowArray *array, const Source *source, Py_ssize_t rows, Py_ssize_t names)
{
    size_t sizes[MOST_BUFFERS] = {0};
    *array = (ArrowArray){.length = rows};
    if (!sizes_of(source, rows, sizes)) {
        PyErr_SetString(PyExc_ValueError, "the columns have different lengths");
        return false;
    }
    if (!make_buffers(array, sizes, is_text(source) ? 3 : 2)) {
        return false;
    }
    if (!copy_values(array, source, rows, names)) {
        PyErr_SetString(PyExc_ValueError, "a column points beyond its texts");
        return false;
    }
    return true;
}
