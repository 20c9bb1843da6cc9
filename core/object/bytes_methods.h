// What bytes and bytearray share: their methods, and conversion of arguments.
#ifndef LS_OBJECT_BYTES_METHODS_H
#define LS_OBJECT_BYTES_METHODS_H

#include "object/bytes.h"
#include "object/runtime.h"
#include "object/str_methods.h"

#define BYTES_METHOD(text, function, from, to, flag, parameters) \
    Value bytes_##function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
#include "object/bytes_methods.def"
#undef BYTES_METHOD

// A row of a method table from a row of bytes_methods.def.
#define BYTES_METHOD(text, function, from, to, flag, parameters) \
    {.name = text,                                               \
     .fn = bytes_##function,                                     \
     .min = from,                                                \
     .max = to,                                                  \
     .flags = flag,                                              \
     .params = parameters},

// The content of bytes or a bytearray that is known to be one.
Text bytes_text(Runtime *rt, ValueRef v);

// A new object of the kind that `like` is: bytes or bytearray.
Value bytes_like(Runtime *rt, ValueRef like, const char *data, size_t size);

// The content that bytes(x), bytes(n), bytes(iterable) and bytes(text, encoding) have, appended to
// a buffer. False: raised.
bool bytes_collect(Runtime *rt, StrBuf *buf, const char *type_name, const ValueRef given[3]);

// A byte from an int in range(256). False: raised.
bool byte_argument(Runtime *rt, ValueRef v, const char *type_name, unsigned char *out);

Value bytes_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op);
int bytes_contains(Runtime *rt, ValueRef self, ValueRef item);
Value bytes_iter(Runtime *rt, ValueRef self);
Value bytes_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right);
Value bytes_getitem(Runtime *rt, ValueRef self, ValueRef key);
#endif
