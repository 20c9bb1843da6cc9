// The generic operations of Python on any value: what the operators and builtin functions do. They
// follow CPython's Objects/abstract.c and Objects/object.c. All of them may execute Python code
// (nested, on the C stack), and count against the recursion limit.
#ifndef LS_OBJECT_OPS_H
#define LS_OBJECT_OPS_H

#include "object/object.h"

Value op_repr(Runtime *rt, ValueRef v);

// TypeError: 'X' object is not callable.
Value raise_not_callable(Runtime *rt, ValueRef v);

// Calls, and returns what slots.call returns: IS_PUSHED, when the callee is a frame that is to run.
// The arguments are borrowed; `names` (NULL: none) are those of the last ones. NO_VALUE: raised.
Value op_call(Runtime *rt, ValueRef callable, const ValueRef *args, uint32_t n, Tuple *names);

Value op_str(Runtime *rt, ValueRef v);
Value op_format(Runtime *rt, ValueRef v, Str *spec);  // format(v, spec)
bool op_hash(Runtime *rt, ValueRef v, int64_t *hash); // false: raised
// The same of a key of a dict or an element of a set, whose TypeError 3.14 tells as one of these.
bool op_hash_as(Runtime *rt, ValueRef v, int64_t *hash, const char *what);
int op_truth(Runtime *rt, ValueRef v); // 1, 0, -1: raised
Value op_compare(Runtime *rt, ValueRef a, ValueRef b, CompareOp op);
// The answer of a comparison of values whose order is known: below 0, 0 or above 0.
Value order_answer(int order, CompareOp op);
int op_equal(Runtime *rt, ValueRef a, ValueRef b); // ==, identity first: 1, 0, -1: raised
int op_less(Runtime *rt, ValueRef a, ValueRef b);  // <: 1, 0, -1: raised
Value op_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b);
Value op_inplace(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b);
Value op_unary(Runtime *rt, UnaryOp op, ValueRef v);

int64_t op_length(Runtime *rt, ValueRef v); // -1: raised
Value op_getitem(Runtime *rt, ValueRef v, ValueRef key);
bool op_setitem(Runtime *rt, ValueRef v, ValueRef key, ValueRef value); // NO_REF deletes
int op_contains(Runtime *rt, ValueRef container, ValueRef item);        // 1, 0, -1: raised
Value op_iter(Runtime *rt, ValueRef v);
// Whether op_iter will try it.
bool type_iterable(const Type *type);
// The next item; NO_VALUE with nothing pending at the end, or raised.
Value op_next(Runtime *rt, ValueRef iterator);

Value op_getattr(Runtime *rt, ValueRef v, Str *name);
// As op_getattr; NO_VALUE with nothing pending when there is no such attribute.
Value op_getattr_optional(Runtime *rt, ValueRef v, Str *name);
bool op_setattr(Runtime *rt, ValueRef v, Str *name, ValueRef value); // NO_REF deletes
// The attribute of the class of `v`, bound to v, as dunder look-ups have it; NO_VALUE with nothing
// pending when missing.
Value op_lookup_special(Runtime *rt, ValueRef v, Str *name);

int op_isinstance(Runtime *rt, ValueRef v, ValueRef cls);   // 1, 0, -1: raised
int op_issubclass(Runtime *rt, ValueRef sub, ValueRef cls); // 1, 0, -1: raised

// An int argument that fits a C integer (through __index__). False: raised (TypeError with
// CPython's words "'str' object cannot be interpreted as an integer", OverflowError).
bool op_index(Runtime *rt, ValueRef v, int64_t *out);

// What a parameter is in CPython's C code, which up to 3.9 decides the words of the TypeError.
typedef enum IntKind {
    INT_ANY,  // whatever has __index__
    INT_SIZE, // a Py_ssize_t
    INT_C,    // an int
} IntKind;
bool op_int(Runtime *rt, ValueRef v, IntKind kind, int64_t *out);
// A yes or no argument: up to 3.11 an int, then anything. 1, 0, -1: raised.
int op_flag(Runtime *rt, ValueRef v);
// TypeError for what is no real number: `otherwise` with the name of its class. Up to 3.9 complex
// has a conversion to float and int, which says why it fails. Answers NO_VALUE.
Value raise_not_real(Runtime *rt, ValueRef v, const char *to, const char *otherwise);
// What a conversion method gave (consumed): one of the type `wanted`; one of a class below it, with
// a warning; or TypeError. `self` is named in the messages, if any.
Value checked_conversion(Runtime *rt, ValueRef self, Value result, Type *wanted,
                         const char *method);

// A number as a double (int, float, __float__). False: raised ("must be real number, not str").
bool op_double(Runtime *rt, ValueRef v, double *out);

// Calls and waits for the result (nested on the C stack when it is Python code). Never PUSHED.
Value call(Runtime *rt, ValueRef callable, const ValueRef *args, uint32_t n);
Value call_keywords(Runtime *rt, ValueRef callable, const ValueRef *args, uint32_t n, Tuple *names);
Value call0(Runtime *rt, ValueRef callable);
Value call1(Runtime *rt, ValueRef callable, ValueRef arg);
// Calls a method by name. NO_VALUE: raised.
Value call_method(Runtime *rt, ValueRef self, const char *name, const ValueRef *args, uint32_t n);
// Calls a dunder of the class with `self` first; NO_VALUE with nothing pending when missing.
Value call_special(Runtime *rt, ValueRef self, Str *name, const ValueRef *args, uint32_t n);

// Guards C recursion: false (RecursionError pending) when too deep; else leave must follow.
bool enter_recursion(Runtime *rt,
                     const char *where); // " while getting the repr of an object" or ""
void leave_recursion(Runtime *rt);
// The same for what CPython does not count, as hash() of a tuple within a tuple: it may go as deep
// as the stack allows. A browser's stack is not known.
#ifdef __wasm__
#define enter_uncounted(rt) enter_recursion(rt, "")
#define leave_uncounted(rt) leave_recursion(rt)
#define enter_python(rt) enter_recursion(rt, "")
#define leave_python(rt) leave_recursion(rt)
#else
bool enter_uncounted(Runtime *rt);
#define leave_uncounted(rt) ((void)(rt))
// The same for C code that calls Python code: up to 3.11 only Python's frame counts, in 3.12 it
// counts twice, apart from the frame.
bool enter_python(Runtime *rt);
void leave_python(Runtime *rt);
#endif
// A call of a builtin function or type that calls Python code counts before 3.<version>, when the
// instruction that calls it was told apart.
bool enter_builtin(Runtime *rt, uint32_t version);
void leave_builtin(Runtime *rt, uint32_t version);

#endif
