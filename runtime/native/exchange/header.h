/* The header of a frame: 44 bytes, numbers in little-endian order (protocol document, section 1). */

#ifndef OPEND_HEADER_H
#define OPEND_HEADER_H

enum {
    ID_OFFSET = 2, /* after the letters FT */
    FORMAT_OFFSET = 6,
    VERSION_OFFSET = 7,
    SERIAL_OFFSET = 8,
    LENGTH_OFFSET = 12,
    SHA1_OFFSET = 16,
    HEADER_SIZE = 44, /* with eight reserved bytes, which are zero */
};

enum { BODY_PROTOBUF = 0, PROTOCOL_VERSION = 0 };

#endif
