/* What differs in an interpreter without the GIL (PEP 703), where other threads change objects at the same time.

   Invariant: with the GIL all of this is the plain code. Without it, a value that another thread may replace is only
   used while its owner is held, or while we keep the value alive ourselves. */

#ifndef OPEND_THREADS_H
#define OPEND_THREADS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>

#ifdef Py_GIL_DISABLED

enum { IS_FREE_THREADED = 1 };

/* Let no other thread replace what an object holds. A thread that has to wait for one object lets go of all that it
   holds, and takes back the last one: so what is used across another HOLD must be kept alive. No return in between. */
#define HOLD(object) Py_BEGIN_CRITICAL_SECTION(object)
#define LET_GO() Py_END_CRITICAL_SECTION()

/* Keep alive what its holder may drop meanwhile. */
#define KEEP(object) Py_INCREF(object)
#define DROP(object) Py_DECREF(object)

#else

enum { IS_FREE_THREADED = 0 };

#define HOLD(object) {
#define LET_GO() }
#define KEEP(object) ((void)(object))
#define DROP(object) ((void)(object))

#endif

/* The number that CPython changes with the class; see table.c. Another thread may be changing it now. */
static inline unsigned int
version_of(PyTypeObject *cls)
{
#if defined(Py_GIL_DISABLED) && defined(__GNUC__)
    return __atomic_load_n(&cls->tp_version_tag, __ATOMIC_RELAXED);
#elif defined(Py_GIL_DISABLED)
    return *(volatile unsigned int *)&cls->tp_version_tag;
#else
    return cls->tp_version_tag;
#endif
}

/* The value of a key: a new reference, or NULL, without an error if there is none. */
static inline PyObject *
find_item(PyObject *dict, PyObject *key)
{
#if PY_VERSION_HEX >= 0x030D0000
    PyObject *value;
    return PyDict_GetItemRef(dict, key, &value) < 0 ? NULL : value;
#else
    return Py_XNewRef(PyDict_GetItemWithError(dict, key));
#endif
}

/* Get the bytes of an object. A bytearray counts who has them, without the GIL unguarded up to 3.13: two threads that
   count at the same time would lose one, and the bytes might be freed while they are read. Bytes need no count. */
static inline int
get_bytes(PyObject *object, Py_buffer *buffer)
{
    if (PyBytes_CheckExact(object)) {
        return PyObject_GetBuffer(object, buffer, PyBUF_SIMPLE);
    }
    int result;
    HOLD(object);
    result = PyObject_GetBuffer(object, buffer, PyBUF_SIMPLE);
    LET_GO();
    return result;
}

/* Give them back; the caller must have kept the object alive. */
static inline void
release_bytes(PyObject *object, Py_buffer *buffer)
{
    if (PyBytes_CheckExact(object)) {
        PyBuffer_Release(buffer);
        return;
    }
    HOLD(object);
    PyBuffer_Release(buffer);
    LET_GO();
}

#endif
