/* Writes a frame: the header, with the checksum of the body, and the body, which is not encrypted. Also computes the
   checksum of a body that was read alone.

   Invariant: a number too large for the header is refused, never truncated. */

#include "frames.h"

#include "header.h"
#include "sha1.h"
#include "threads.h"

#include <string.h>

static inline void
store_little_endian(uint8_t *at, uint32_t value)
{
    for (int index = 0; index < 4; index++) {
        at[index] = (uint8_t)(value >> (8 * index));
    }
}

bool
read_number(PyObject *argument, unsigned long largest, uint32_t *number)
{
    unsigned long value = PyLong_AsUnsignedLong(argument);
    if (value == (unsigned long)-1 && PyErr_Occurred()) {
        return false;
    }
    if (value > largest) {
        PyErr_SetString(PyExc_OverflowError, "a number is too large for the header of a frame");
        return false;
    }
    *number = (uint32_t)value;
    return true;
}

void
fill_header(uint8_t *header, uint32_t protocol_id, uint32_t serial, uint32_t format, size_t size)
{
    memset(header, 0, HEADER_SIZE);
    memcpy(header, "FT", 2);
    store_little_endian(header + ID_OFFSET, protocol_id);
    header[FORMAT_OFFSET] = (uint8_t)format;
    header[VERSION_OFFSET] = PROTOCOL_VERSION;
    store_little_endian(header + SERIAL_OFFSET, serial);
    store_little_endian(header + LENGTH_OFFSET, (uint32_t)size);
    sha1(header + HEADER_SIZE, size, header + SHA1_OFFSET);
}

PyObject *
write_frame(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t count)
{
    if (count != 4 || !PyBytes_CheckExact(args[3])) {
        PyErr_SetString(PyExc_TypeError, "write_frame takes a protocol id, a serial, a format and bytes");
        return NULL;
    }
    uint32_t protocol_id, serial, format;
    if (!read_number(args[0], UINT32_MAX, &protocol_id) || !read_number(args[1], UINT32_MAX, &serial)
        || !read_number(args[2], UINT8_MAX, &format)) {
        return NULL;
    }
    size_t size = (size_t)PyBytes_GET_SIZE(args[3]);
    if (size > INT32_MAX) {
        PyErr_SetString(PyExc_OverflowError, "a body is too long for a frame");
        return NULL;
    }
    PyObject *frame = PyBytes_FromStringAndSize(NULL, HEADER_SIZE + (Py_ssize_t)size);
    if (frame == NULL) {
        return NULL;
    }
    uint8_t *header = (uint8_t *)PyBytes_AS_STRING(frame);
    memcpy(header + HEADER_SIZE, PyBytes_AS_STRING(args[3]), size);
    fill_header(header, protocol_id, serial, format, size);
    return frame;
}

PyObject *
checksum(PyObject *Py_UNUSED(module), PyObject *body)
{
    Py_buffer buffer;
    if (get_bytes(body, &buffer) < 0) {
        return NULL;
    }
    uint8_t digest[SHA1_SIZE];
    sha1(buffer.buf, (size_t)buffer.len, digest);
    release_bytes(body, &buffer);
    return PyBytes_FromStringAndSize((const char *)digest, SHA1_SIZE);
}
