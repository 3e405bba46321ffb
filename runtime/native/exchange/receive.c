/* Receives the bytes of a reply in one go: looks for them, waits for them, and takes them.

   Invariant: bytes that were received are in the caller's list before anything can interrupt it, so none are lost. */

#include "exchange/receive.h"

#ifndef _WIN32

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <sys/socket.h>

enum { LONGEST_WAIT = 86400 * 1000 };

/* Milliseconds, rounded up, as far as the system takes them; 0 for what is no number. */
static int
milliseconds(double seconds)
{
    double wanted = seconds * 1000.0;
    if (!(wanted > 0.0)) {
        return 0;
    }
    return wanted < LONGEST_WAIT ? (int)wanted + 1 : LONGEST_WAIT;
}

static inline bool
is_empty(ssize_t received)
{
    return received < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

/* Receive what has arrived, or arrives before the time is over or the ear hears something; -1 with errno if nothing. */
static ssize_t
receive_soon(int number, int ear, int time, char *place, size_t room)
{
    ssize_t received = recv(number, place, room, MSG_DONTWAIT);
    if (!is_empty(received)) {
        return received;
    }
    struct pollfd watched[] = {{number, POLLIN, 0}, {ear, POLLIN, 0}};
    if (poll(watched, 2, time) > 0 && watched[0].revents != 0) {
        return recv(number, place, room, MSG_DONTWAIT);
    }
    errno = EAGAIN; /* Also for an interruption, which the interpreter sees to as soon as this is over. */
    return -1;
}

/* Arguments: the numbers of a socket and of the ear, the length to receive, a list for the bytes, and seconds. */
PyObject *
receive(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t count)
{
    if (count != 5 || !PyList_CheckExact(args[3])) {
        PyErr_SetString(PyExc_TypeError, "receive takes two descriptors, a length, a list and seconds");
        return NULL;
    }
    long number = PyLong_AsLong(args[0]), ear = PyLong_AsLong(args[1]);
    Py_ssize_t room = PyLong_AsSsize_t(args[2]);
    double seconds = PyFloat_AsDouble(args[4]);
    if (PyErr_Occurred()) {
        return NULL;
    }
    if (room < 0) {
        PyErr_SetString(PyExc_ValueError, "a length is not negative");
        return NULL;
    }
    PyObject *data = PyBytes_FromStringAndSize(NULL, room);
    if (data == NULL) {
        return NULL;
    }
    ssize_t received;
    int failure;
    char *place = PyBytes_AS_STRING(data);
    Py_BEGIN_ALLOW_THREADS
    received = receive_soon((int)number, (int)ear, milliseconds(seconds), place, (size_t)room);
    failure = errno;
    Py_END_ALLOW_THREADS
    if (received < 0) {
        Py_DECREF(data);
        if (failure == EAGAIN || failure == EWOULDBLOCK || failure == EINTR) {
            Py_RETURN_NONE;
        }
        errno = failure;
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    if (_PyBytes_Resize(&data, received) < 0) {
        return NULL;
    }
    int result = PyList_Append(args[3], data);
    Py_DECREF(data);
    if (result < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

#endif
