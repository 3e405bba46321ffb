/* What reading into messages and reading into columns share. */

#ifndef OPEND_DECODE_H
#define OPEND_DECODE_H

#include "wire.h"

bool is_ascii(const uint8_t *at, Py_ssize_t size);

/* The text that UTF-8 bytes hold; NULL without an error if they are not UTF-8. */
PyObject *read_string(Reader content);

#endif
