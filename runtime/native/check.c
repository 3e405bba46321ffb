/* Judges bytes without making anything of them, as strictly as they would be if they were read into messages. */

#include "check.h"

#include "decode.h"

static bool check_message(const Table *table, Reader reader, int depth);

bool
presence_begin(Presence *presence, const Table *table)
{
    if (table->count > MOST_FIELDS) {
        return false;
    }
    memset(presence->met, 0, (size_t)table->count);
    return true;
}

bool
presence_has_required(const Presence *presence, const Table *table)
{
    for (Py_ssize_t index = 0; index < table->count; index++) {
        if (table->fields[index].label == LABEL_REQUIRED && !presence->met[index]) {
            return false;
        }
    }
    return true;
}

static bool
check_string(Reader content)
{
    if (is_ascii(content.at, content.end - content.at)) {
        return true;
    }
    PyObject *text = read_string(content);
    Py_XDECREF(text);
    return text != NULL;
}

static bool
check_packed(Reader content, int wire_type)
{
    while (!at_end(&content)) {
        if (!skip_value(&content, (uint32_t)wire_type, 0)) {
            return false;
        }
    }
    return true;
}

bool
check_field(const Field *field, Reader *reader, uint32_t tag, int depth)
{
    Reader content;
    int wire_type = tag & 7;
    if (wire_type == WIRE_BYTES && field->wire_type != WIRE_BYTES && field->label == LABEL_REPEATED) {
        return read_content(reader, &content) && check_packed(content, field->wire_type);
    }
    if (wire_type != WIRE_BYTES || field->wire_type != WIRE_BYTES) {
        return skip_value(reader, tag, depth);
    }
    if (!read_content(reader, &content)) {
        return false;
    }
    switch (field->kind) {
    case KIND_STRING:
        return check_string(content);
    case KIND_MESSAGE:
        return check_message(field->inner, content, depth - 1);
    default:
        return true;
    }
}

static bool
check_message(const Table *table, Reader reader, int depth)
{
    Presence presence;
    if (depth <= 0 || !presence_begin(&presence, table)) {
        return false;
    }
    while (!at_end(&reader)) {
        uint32_t tag;
        if (!read_tag(&reader, &tag)) {
            return false;
        }
        const Field *field = table_field(table, tag >> 3);
        if (field == NULL ? !skip_value(&reader, tag, depth) : !check_field(field, &reader, tag, depth)) {
            return false;
        }
        if (field != NULL && (tag & 7) == field->wire_type) {
            presence.met[field - table->fields] = 1;
        }
    }
    return presence_has_required(&presence, table);
}
