// Bytes and byte arrays.
#ifndef LS_OBJECT_BYTES_H
#define LS_OBJECT_BYTES_H

#include "base/strbuf.h"
#include "object/object.h"

typedef struct Str Str;

typedef struct Bytes {
    Object head;
    uint32_t size;
    char data[]; // NUL-terminated
} Bytes;

// A bytearray: bytes that can change.
typedef struct ByteArray {
    Object head;
    char *data; // owned; NULL while empty
    uint32_t size;
    uint32_t capacity;
    Value views; // owned; what memoryviews of it hold too as long as they are there, or NO_VALUE
} ByteArray;

#define AS_BYTES(v) ((Bytes *)AS_OBJECT(v))
#define AS_BYTEARRAY(v) ((ByteArray *)AS_OBJECT(v))

// A new bytes object; `data` NULL leaves its content for the caller to fill. NO_VALUE: raised.
Value bytes_new(Runtime *rt, const char *data, size_t size);

// The content of a buffer, which is freed in any case. NO_VALUE: raised, also when it had failed.
Value bytes_from_buf(Runtime *rt, StrBuf *buf);

// A bytearray with a copy of `data`.
Value bytearray_new(Runtime *rt, const char *data, size_t size);

// The content of bytes or a bytearray, borrowed until it changes. False: something else.
bool bytes_view(Runtime *rt, ValueRef v, const char **data, size_t *size);

// str.encode and bytes.decode. `encoding` and `errors` are NULL for utf-8 and strict. NO_VALUE:
// raised (LookupError, UnicodeError, MemoryError).
Value codec_encode(Runtime *rt, Str *text, const char *encoding, const char *errors);
Value codec_decode(Runtime *rt, ValueRef source, const char *encoding, const char *errors);

// Whether text can be encoded in UTF-8, as all but lone surrogates can. False: UnicodeEncodeError.
bool codec_check(Runtime *rt, Str *text);

// str() of a UnicodeError of one of the three kinds with its four or five parts.
Value unicode_error_text(Runtime *rt, ValueRef exception, const Tuple *args);

extern const TypeSpec BYTES_SPEC, BYTES_ITER_SPEC, BYTEARRAY_SPEC;

#endif
