/* Reads bytes into messages by writing the slots of new instances.

   Invariant: neither Python code nor the garbage collector sees an instance before it is complete. Anything but a
   complete and valid message is declined, so that the pure codec can report the fault; but a message that has too many
   elements is refused here, before most of them are made. Without the GIL another thread may change the bytes, if they
   are not of the type bytes: nothing is then read beyond them, and every text that is made is valid. */

#include "check.h"
#include "threads.h"
#include "turns.h"

typedef struct {
    Turns turns;
    Py_ssize_t elements; /* messages and list items that may still be made; below 0 if there were too many */
    int steps;           /* the length of `path`: the numbers of the fields that lead to them */
    uint32_t path[MAX_DEPTH];
} Decoder;

/* Stands for "declined": NULL or -1 without a Python error. */
#define DECLINED NULL

static int decode_fields(Decoder *decoder, const Table *table, PyObject *message, Reader reader, int depth);

/* Elements */

/* Count elements that are about to be made; false if they are too many. */
static inline bool
spend(Decoder *decoder, Py_ssize_t count)
{
    if (count > decoder->elements) {
        decoder->elements = -1;
        return false;
    }
    decoder->elements -= count;
    return true;
}

/* Record a step of the path on the way up, if reading ended because there are too many elements. */
static inline void
note_step(Decoder *decoder, const Field *field, int depth)
{
    if (decoder->elements < 0) {
        int step = MAX_DEPTH - depth;
        decoder->steps = decoder->steps == 0 ? step + 1 : decoder->steps;
        decoder->path[step] = field->number;
    }
}

/* Raise OverflowError with the numbers of the fields that lead to the list. */
static void
raise_too_many(const Decoder *decoder)
{
    PyObject *path = PyTuple_New(decoder->steps);
    for (int step = 0; path != NULL && step < decoder->steps; step++) {
        PyObject *number = PyLong_FromUnsignedLong(decoder->path[step]);
        if (number == NULL) {
            Py_CLEAR(path);
            break;
        }
        PyTuple_SET_ITEM(path, step, number);
    }
    if (path != NULL) {
        PyObject *arguments = PyTuple_Pack(1, path);
        if (arguments != NULL) {
            PyErr_SetObject(PyExc_OverflowError, arguments);
            Py_DECREF(arguments);
        }
        Py_DECREF(path);
    }
}

/* Scalars */

static PyObject *
read_member(Decoder *decoder, const Members *members, int64_t number)
{
    PyObject *member = members_find(members, number);
    if (member != NULL || PyErr_Occurred()) {
        return member;
    }
    /* The enum makes a member for a number that it does not know. That is Python code: anything may happen in it. */
    resume_collector(&decoder->turns);
    member = PyObject_CallFunction(members->enum_class, "L", (long long)number);
    pause_collector(&decoder->turns);
    return member;
}

/* Decode bytes that do not change meanwhile; what is not UTF-8 is declined. */
static PyObject *
decode_utf8(const char *at, Py_ssize_t size)
{
    PyObject *text = PyUnicode_DecodeUTF8(at, size, NULL);
    if (text == NULL && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) {
        PyErr_Clear();
    }
    return text;
}

static PyObject *
copy_ascii(Reader content)
{
    Py_ssize_t size = content.end - content.at;
    PyObject *text = PyUnicode_New(size, 127);
    if (text != NULL) {
        memcpy(PyUnicode_1BYTE_DATA(text), content.at, (size_t)size);
    }
    return text;
}

#ifdef Py_GIL_DISABLED
/* The copy is checked, not the bytes that it was made of. */
static PyObject *
read_string(Reader content)
{
    Py_ssize_t size = content.end - content.at;
    if (size > 1 && is_ascii(content.at, size)) {
        PyObject *text = copy_ascii(content);
        if (text == NULL || is_ascii(PyUnicode_1BYTE_DATA(text), size)) {
            return text;
        }
        Py_DECREF(text);
    }
    PyObject *copy = PyBytes_FromStringAndSize((const char *)content.at, size);
    PyObject *text = copy == NULL ? NULL : decode_utf8(PyBytes_AS_STRING(copy), size);
    Py_XDECREF(copy);
    return text;
}
#else
static PyObject *
read_string(Reader content)
{
    Py_ssize_t size = content.end - content.at;
    return size > 1 && is_ascii(content.at, size) ? copy_ascii(content) : decode_utf8((const char *)content.at, size);
}
#endif

static PyObject *
read_integer(Decoder *decoder, const Field *field, Reader *reader)
{
    uint64_t bits;
    if (!read_varint(reader, &bits)) {
        return DECLINED;
    }
    int64_t number = field->kind == KIND_INT32 ? (int64_t)(int32_t)(uint32_t)bits : (int64_t)bits;
    return field->members ? read_member(decoder, field->members, number) : PyLong_FromLongLong(number);
}

static PyObject *
read_unsigned(Decoder *decoder, const Field *field, Reader *reader)
{
    uint64_t bits;
    if (!read_varint(reader, &bits)) {
        return DECLINED;
    }
    switch (field->kind) {
    case KIND_BOOL:
        return PyBool_FromLong(bits != 0);
    case KIND_UINT32:
        return field->members ? read_member(decoder, field->members, (int64_t)(uint32_t)bits)
                              : PyLong_FromUnsignedLong((uint32_t)bits);
    default:
        return PyLong_FromUnsignedLongLong(bits);
    }
}

static PyObject *
read_scalar(Decoder *decoder, const Field *field, Reader *reader)
{
    Reader content;
    double number;
    float short_number;
    switch (field->kind) {
    case KIND_DOUBLE:
        return read_double(reader, &number) ? PyFloat_FromDouble(number) : DECLINED;
    case KIND_FLOAT:
        return read_float(reader, &short_number) ? PyFloat_FromDouble(short_number) : DECLINED;
    case KIND_INT32:
    case KIND_INT64:
        return read_integer(decoder, field, reader);
    case KIND_STRING:
        return read_content(reader, &content) ? read_string(content) : DECLINED;
    case KIND_BYTES:
        return read_content(reader, &content)
                   ? PyBytes_FromStringAndSize((const char *)content.at, content.end - content.at)
                   : DECLINED;
    default:
        return read_unsigned(decoder, field, reader);
    }
}

/* Messages */

/* Fill the fields that the bytes lack with None or an empty list; -1 if a required field is missing. */
static int
complete(const Table *table, PyObject *message)
{
    for (Py_ssize_t index = 0; index < table->count; index++) {
        const Field *field = &table->fields[index];
        PyObject **slot = slot_of(message, field);
        if (*slot != NULL) {
            continue;
        }
        if (field->label == LABEL_REQUIRED) {
            return -1;
        }
        *slot = field->label == LABEL_REPEATED ? PyList_New(0) : Py_NewRef(Py_None);
        if (*slot == NULL) {
            return -1;
        }
    }
    return 0;
}

static PyObject *
decode_message(Decoder *decoder, const Table *table, Reader reader, int depth)
{
    if (depth <= 0 || !table_is_current(table) || !spend(decoder, 1)) {
        return DECLINED;
    }
    PyObject *message = PyType_GenericAlloc(table->cls, 0);
    if (message == NULL) {
        return NULL;
    }
    bool collectable = PyType_IS_GC(table->cls);
    if (collectable) {
        PyObject_GC_UnTrack(message);
    }
    if (decode_fields(decoder, table, message, reader, depth) < 0) {
        Py_DECREF(message);
        return NULL;
    }
    /* An instance that holds only numbers, texts and messages of other classes, whose tables were made before its own,
       is part of no cycle, unless a value is put into it that its types do not allow. A hundred thousand of them would
       cost every later run of the collector as much as reading them. */
    if (collectable && table->has_lists) {
        PyObject_GC_Track(message);
    }
    return message;
}

static PyObject *
read_value(Decoder *decoder, const Field *field, Reader *reader, int depth)
{
    if (field->kind != KIND_MESSAGE) {
        return read_scalar(decoder, field, reader);
    }
    Reader content;
    return read_content(reader, &content) ? decode_message(decoder, field->inner, content, depth - 1) : DECLINED;
}

static int
read_single(Decoder *decoder, const Field *field, PyObject **slot, Reader *reader, int depth)
{
    Reader content;
    if (field->kind == KIND_MESSAGE && *slot != NULL && *slot != Py_None) {
        /* A message that is given twice is merged. Its type is checked, since an enum's code could have found it.
           Without the GIL other threads could have found it too, and be at work on it: the pure codec merges then. */
        if (IS_FREE_THREADED || depth <= 1 || !Py_IS_TYPE(*slot, field->inner->cls) || !read_content(reader, &content)) {
            return -1;
        }
        /* Held: an enum's code could remove it from the message around it, which was complete once and can be found. */
        PyObject *message = Py_NewRef(*slot);
        int result = decode_fields(decoder, field->inner, message, content, depth - 1);
        Py_DECREF(message);
        return result;
    }
    PyObject *value = read_value(decoder, field, reader, depth);
    if (value == NULL) {
        return -1;
    }
    Py_XSETREF(*slot, value);
    return 0;
}

/* Lists */

/* Fill a list of known size; `tag` stands between the elements, or is 0 if they are packed. */
static int
fill_list(Decoder *decoder, const Field *field, PyObject *list, Reader *reader, uint32_t tag, int depth)
{
    for (Py_ssize_t index = 0; index < PyList_GET_SIZE(list); index++) {
        uint32_t next;
        take_turns(&decoder->turns);
        if (index > 0 && tag != 0 && (!read_tag(reader, &next) || next != tag)) {
            return -1;
        }
        PyObject *value = read_value(decoder, field, reader, depth);
        if (value == NULL) {
            return -1;
        }
        PyList_SET_ITEM(list, index, value);
    }
    return 0;
}

static int
append_list(PyObject **slot, PyObject *list)
{
    if (*slot == NULL) {
        *slot = list;
        return 0;
    }
    int result = PyList_CheckExact(*slot) ? PyList_SetSlice(*slot, PY_SSIZE_T_MAX, PY_SSIZE_T_MAX, list) : -1;
    Py_DECREF(list);
    return result;
}

static int
read_list(Decoder *decoder, const Field *field, PyObject **slot, Reader *reader, uint32_t tag, int depth)
{
    Py_ssize_t count = tag ? count_run(*reader, tag, depth) : count_packed(*reader, field->wire_type);
    if (count < 0) {
        return -1;
    }
    /* Messages are counted one by one, as they are made; but a list of more than may be made is not begun. */
    if (count > decoder->elements || field->kind != KIND_MESSAGE) {
        if (!spend(decoder, count)) {
            return -1;
        }
    }
    PyObject *list = PyList_New(count);
    if (list == NULL) {
        return -1;
    }
    PyObject_GC_UnTrack(list);
    if (fill_list(decoder, field, list, reader, tag, depth) < 0) {
        Py_DECREF(list);
        return -1;
    }
    PyObject_GC_Track(list);
    return append_list(slot, list);
}

static int
read_packed(Decoder *decoder, const Field *field, PyObject **slot, Reader *reader, int depth)
{
    Reader content;
    if (!read_content(reader, &content) || read_list(decoder, field, slot, &content, 0, depth) < 0) {
        return -1;
    }
    return at_end(&content) ? 0 : -1;
}

static int
read_field(Decoder *decoder, const Field *field, PyObject **slot, Reader *reader, uint32_t tag, int depth)
{
    int wire_type = tag & 7;
    if (wire_type == field->wire_type) {
        return field->label == LABEL_REPEATED ? read_list(decoder, field, slot, reader, tag, depth)
                                              : read_single(decoder, field, slot, reader, depth);
    }
    if (wire_type == WIRE_BYTES && field->label == LABEL_REPEATED) {
        return read_packed(decoder, field, slot, reader, depth);
    }
    /* A known number with another wire type is an unknown field. */
    return skip_value(reader, tag, depth) ? 0 : -1;
}

static int
decode_fields(Decoder *decoder, const Table *table, PyObject *message, Reader reader, int depth)
{
    const Field *field = NULL, *next = table->fields, *end = table->fields + table->count;
    for (; !at_end(&reader); next = field == NULL ? next : field + 1) {
        uint32_t tag;
        take_turns(&decoder->turns);
        if (!read_tag(&reader, &tag)) {
            return -1;
        }
        /* Nearly always the field with the next number follows. */
        field = next < end && next->tag == tag ? next : table_field(table, tag >> 3);
        if (field == NULL) {
            if (!skip_value(&reader, tag, depth)) {
                return -1;
            }
        }
        else if (tag == field->tag && field->kind != KIND_MESSAGE && field->label != LABEL_REPEATED) {
            PyObject *value = read_scalar(decoder, field, &reader);
            if (value == NULL) {
                return -1;
            }
            Py_XSETREF(*slot_of(message, field), value);
        }
        else if (read_field(decoder, field, slot_of(message, field), &reader, tag, depth) < 0) {
            note_step(decoder, field, depth);
            return -1;
        }
    }
    return complete(table, message);
}

PyObject *
table_read(const Table *table, Reader reader, Py_ssize_t elements)
{
    /* One more for the message itself, so that a body never has more elements than bytes. */
    Decoder decoder;
    decoder.elements = elements < PY_SSIZE_T_MAX ? elements + 1 : elements;
    decoder.steps = 0;
    decoder.turns.left = FIELDS_PER_TURN;
    pause_collector(&decoder.turns);
    PyObject *message = decode_message(&decoder, table, reader, MAX_DEPTH);
    resume_collector(&decoder.turns);
    if (message == NULL && decoder.elements < 0 && !PyErr_Occurred()) {
        raise_too_many(&decoder);
    }
    return message;
}

PyObject *
table_decode(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "decode takes bytes and the number of elements they may hold");
        return NULL;
    }
    Py_ssize_t elements = PyLong_AsSsize_t(args[1]);
    if (elements < 0 && PyErr_Occurred()) {
        return NULL;
    }
    Py_buffer buffer;
    if (get_bytes(args[0], &buffer) < 0) {
        PyErr_Clear();
        Py_RETURN_NONE;
    }
    PyObject *message = DECLINED;
    if (buffer.len <= INT32_MAX) {
        Reader reader = {buffer.buf, (const uint8_t *)buffer.buf + buffer.len};
        message = table_read((Table *)self, reader, elements < 0 ? 0 : elements);
    }
    release_bytes(args[0], &buffer);
    if (message == NULL && !PyErr_Occurred()) {
        Py_RETURN_NONE;
    }
    return message;
}
