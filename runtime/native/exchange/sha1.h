/* The checksum of a frame (FIPS 180-4, SHA-1). It guards against damage, not against malice. */

#ifndef OPEND_SHA1_H
#define OPEND_SHA1_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SHA1_SIZE = 20 };

/* Whether the processor has instructions for it, which make it as fast as a library's. */
bool sha1_is_fast(void);

void sha1(const uint8_t *at, size_t size, uint8_t digest[SHA1_SIZE]);

#endif
