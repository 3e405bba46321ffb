/* The checksum of a frame (FIPS 180-4, SHA-1). It guards against damage, not against malice. */

#ifndef OPEND_SHA1_H
#define OPEND_SHA1_H

#include <stddef.h>
#include <stdint.h>

enum { SHA1_SIZE = 20 };

void sha1(const uint8_t *at, size_t size, uint8_t digest[SHA1_SIZE]);

#endif
