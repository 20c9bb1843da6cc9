// Values: how every Python object is represented.
//
// A value is 64 bits on every machine (NaN boxing). Small integers, floats and the singletons live
// in the bits themselves; everything else is a pointer to an Object with a reference count.
//
//   bits                                         meaning
//   0                                            no value: a failed call, an unset slot
//   1                                            PUSHED: the call pushed a frame (see call.h)
//   2 .. 15                                      singleton: None, True, False, ...
//   16 .. 2^48-1                                 pointer to an Object
//   0x0002 .. 0xFFF2 in the top 16 bits          a double, with 2^49 added to its bits
//   0xFFFE in the top 16 bits                    an integer of 48 bits, signed
//
// Integers outside 48 bits are Int objects, and an integer that fits is never one (but for
// instances of subclasses of int). A float is never an object but for subclasses of float.
//
// Ownership is in the types. A Value owns one reference: whoever has it passes it on or drops it. A
// ValueRef borrows: whoever has it must know who owns the object, and for how long. A parameter of
// type Value is consumed, also when the function fails; a result of type Value belongs to the
// caller. A raw pointer (Str *, Dict *) in a parameter or result is borrowed too; a pointer in a
// struct says in its comment when it owns.
#ifndef LS_OBJECT_VALUE_H
#define LS_OBJECT_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Runtime Runtime;
typedef struct Object Object;
typedef struct Type Type;

typedef struct Value {
    uint64_t bits;
} Value;

typedef struct ValueRef {
    uint64_t bits;
} ValueRef;

#define VALUE_TAG_INT 0xFFFE000000000000u
#define VALUE_DOUBLE_OFFSET 0x0002000000000000u
#define SMALL_INT_MAX ((int64_t)0x7FFFFFFFFFFF)
#define SMALL_INT_MIN (-SMALL_INT_MAX - 1)

#define NO_VALUE ((Value){0})
#define NO_REF ((ValueRef){0})
#define PUSHED ((Value){1})
#define NONE ((Value){2})
#define FALSE_VALUE ((Value){4})
#define TRUE_VALUE ((Value){5})
#define NOT_IMPLEMENTED ((Value){6})
#define ELLIPSIS ((Value){7})

// The tests below take a Value or a ValueRef.
#define IS_NULL(v) ((v).bits == 0)
#define IS_PUSHED(v) ((v).bits == 1)
#define IS_OBJECT(v) ((v).bits - 16 < ((uint64_t)UINTPTR_MAX & 0x0000FFFFFFFFFFFFu) - 15)
#define IS_SMALL(v) ((v).bits >> 48 == 0xFFFE)
#define IS_DOUBLE(v) ((v).bits - VALUE_DOUBLE_OFFSET < 0xFFF1000000000000u)
#define IS_NONE(v) ((v).bits == NONE.bits)
#define IS_TRUE(v) ((v).bits == TRUE_VALUE.bits)
#define IS_FALSE(v) ((v).bits == FALSE_VALUE.bits)
#define IS_BOOL(v) (((v).bits | 1) == TRUE_VALUE.bits)
#define IS_NOT_IMPLEMENTED(v) ((v).bits == NOT_IMPLEMENTED.bits)
#define SAME(a, b) ((a).bits == (b).bits) // identity, as `is` has it
#define BOTH_SMALL(a, b) ((((a).bits ^ VALUE_TAG_INT) | ((b).bits ^ VALUE_TAG_INT)) >> 48 == 0)

#define AS_OBJECT(v) ((Object *)(uintptr_t)(v).bits)
#define AS_SMALL(v) ((int64_t)((v).bits << 16) >> 16)

static inline Value small_int(int64_t n) {
    return (Value){VALUE_TAG_INT | ((uint64_t)n & 0x0000FFFFFFFFFFFFu)};
}

// left + right, and left - right, of small integers: false when the result is none. Their 48 bits
// are added where a carry out of them shows as an overflow.
static inline bool small_add(Value left, Value right, Value *out) {
    int64_t n;
    if (__builtin_add_overflow((int64_t)(left.bits << 16), (int64_t)(right.bits << 16), &n))
        return false;
    *out = (Value){VALUE_TAG_INT | (uint64_t)n >> 16};
    return true;
}

static inline bool small_sub(Value left, Value right, Value *out) {
    int64_t n;
    if (__builtin_sub_overflow((int64_t)(left.bits << 16), (int64_t)(right.bits << 16), &n))
        return false;
    *out = (Value){VALUE_TAG_INT | (uint64_t)n >> 16};
    return true;
}

static inline bool fits_small(int64_t n) {
    return n >= SMALL_INT_MIN && n <= SMALL_INT_MAX;
}

static inline Value value_bool(bool b) {
    return (Value){4u | (uint64_t)b};
}

// A NaN with the sign of this one. To its bits may be added a number that makes it no other's:
// objects that are not equal to themselves are told apart by identity.
Value value_nan(double d);

static inline Value value_double(double d) {
    uint64_t bits;
    if (d != d) return value_nan(d);
    memcpy(&bits, &d, sizeof bits);
    return (Value){bits + VALUE_DOUBLE_OFFSET};
}

#define AS_DOUBLE(v) value_to_double((v).bits)
static inline double value_to_double(uint64_t bits) {
    double d;
    bits -= VALUE_DOUBLE_OFFSET;
    memcpy(&d, &bits, sizeof d);
    return d;
}

// Borrows what a Value owns. The Value stays the owner.
static inline ValueRef ref(Value v) {
    return (ValueRef){v.bits};
}

// A pointer as a value: object_ref borrows, object_value passes the reference on that the caller
// owns.
#define object_ref(object) ((ValueRef){(uint64_t)(uintptr_t)(object)})
#define object_value(object) ((Value){(uint64_t)(uintptr_t)(object)})

#endif
