/* Reads a run: frames of one protocol that follow one another, whole, in the clear and sound (protocol document,
   section 1).

   Invariant: the run ends before the first frame that is not, or that the pure code must check, and takes no byte of
   that frame. So a run has no errors of its own. */

#include "exchange/runs.h"

#include "exchange/header.h"
#include "exchange/sha1.h"

bool
read_frame(Reader *reader, Py_ssize_t longest, Frame *frame)
{
    const uint8_t *header = reader->at;
    if (reader->end - header < HEADER_SIZE || header[0] != 'F' || header[1] != 'T'
        || header[FORMAT_OFFSET] != BODY_PROTOBUF || header[VERSION_OFFSET] != PROTOCOL_VERSION) {
        return false;
    }
    uint32_t size = load_little_endian(header + LENGTH_OFFSET);
    Reader rest = {header + HEADER_SIZE, reader->end};
    if ((Py_ssize_t)size > longest || !read_bytes(&rest, size, &frame->body)) {
        return false;
    }
    frame->protocol_id = load_little_endian(header + ID_OFFSET);
    frame->serial = load_little_endian(header + SERIAL_OFFSET);
    frame->checksum = header + SHA1_OFFSET;
    reader->at = rest.at;
    return true;
}

bool
is_sound(const Frame *frame)
{
    uint8_t digest[SHA1_SIZE];
    sha1(frame->body.at, (size_t)(frame->body.end - frame->body.at), digest);
    return memcmp(digest, frame->checksum, SHA1_SIZE) == 0;
}

Table *
find_table(const ModuleState *state, PyObject *tables, uint32_t protocol_id)
{
    PyObject *key = PyLong_FromUnsignedLong(protocol_id);
    if (key == NULL) {
        return NULL;
    }
    PyObject *table = find_item(tables, key);
    Py_DECREF(key);
    if (table != NULL && !Py_IS_TYPE(table, state->table_type)) {
        Py_CLEAR(table);
    }
    return (Table *)table;
}

/* Append a new object to a list and release it; 1, or -1 with an error, as when the object is NULL for an error. */
static int
append_new(PyObject *list, PyObject *item)
{
    int result = item == NULL ? -1 : PyList_Append(list, item);
    Py_XDECREF(item);
    return result < 0 ? -1 : 1;
}

/* Add the message in a frame to the run; 0 if the pure code must check the frame, -1 with a Python error. */
static int
add_message(const Table *table, const Frame *frame, PyObject *serials, PyObject *messages)
{
    if (!is_sound(frame)) {
        return 0;
    }
    /* A body is too short to hold too many elements. */
    PyObject *message = table_read(table, frame->body, PY_SSIZE_T_MAX);
    if (message == NULL) {
        return PyErr_Occurred() ? -1 : 0;
    }
    int added = append_new(messages, message);
    return added < 0 ? added : append_new(serials, PyLong_FromUnsignedLong(frame->serial));
}

/* The run that begins with the frame that was just read. */
static PyObject *
read_messages(const Table *table, Frame frame, Py_ssize_t longest, Reader reader, const uint8_t *start)
{
    PyObject *messages = PyList_New(0), *serials = PyList_New(0);
    uint32_t protocol_id = frame.protocol_id;
    Py_ssize_t end = 0;
    int added = messages == NULL || serials == NULL ? -1 : 1;
    while (added > 0 && (added = add_message(table, &frame, serials, messages)) > 0) {
        end = reader.at - start;
        added = read_frame(&reader, longest, &frame) && frame.protocol_id == protocol_id;
    }
    if (added == 0 && end > 0) {
        return Py_BuildValue("kNNn", (unsigned long)protocol_id, serials, messages, end);
    }
    Py_XDECREF(messages);
    Py_XDECREF(serials);
    return added < 0 ? NULL : Py_NewRef(Py_None);
}

PyObject *
read_run(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    if (count != 4 || !PyDict_CheckExact(args[0]) || !PyBytes_CheckExact(args[1])) {
        PyErr_SetString(PyExc_TypeError, "read_run takes a dict of tables, bytes, a position and a length");
        return NULL;
    }
    Py_ssize_t position = PyLong_AsSsize_t(args[2]);
    Py_ssize_t longest = PyLong_AsSsize_t(args[3]);
    if (PyErr_Occurred()) {
        return NULL;
    }
    const uint8_t *start = (const uint8_t *)PyBytes_AS_STRING(args[1]);
    Py_ssize_t size = PyBytes_GET_SIZE(args[1]);
    if (PyDict_GET_SIZE(args[0]) == 0 || position < 0 || position > size) {
        Py_RETURN_NONE;
    }
    Frame first;
    Reader reader = {start + position, start + size};
    if (!read_frame(&reader, longest, &first)) {
        Py_RETURN_NONE;
    }
    Table *table = find_table(PyModule_GetState(module), args[0], first.protocol_id);
    if (table == NULL) {
        return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
    }
    PyObject *run = read_messages(table, first, longest, reader, start);
    Py_DECREF(table);
    return run;
}
