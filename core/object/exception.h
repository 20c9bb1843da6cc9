// Exceptions: their types, raising, and the pending exception.
//
// At most one exception is pending on the runtime (rt->pending): set by raise..., taken by whoever
// handles it. A function that fails with an exception returns NO_VALUE, false, NULL or -1 as its
// comment says; code that goes on after a failure must first take or clear the exception.
#ifndef LS_OBJECT_EXCEPTION_H
#define LS_OBJECT_EXCEPTION_H

#include "object/object.h"

// EXCEPTION(Name, Base) for all builtin exceptions, in exceptions.def.
typedef enum ExceptionKind {
#define EXCEPTION(name, base) EXC_##name,
#include "object/exceptions.def"
#undef EXCEPTION
    EXC_COUNT
} ExceptionKind;

typedef struct Traceback Traceback;

// An instance of BaseException or of a class derived from it.
typedef struct Exception {
    Object head;
    Value args;      // a tuple
    Value cause;     // __cause__; NO_VALUE is None
    Value context;   // __context__; NO_VALUE is None
    Value traceback; // a Traceback (see vm), or NO_VALUE
    Value passed;    // native frames that it has left since the last entry of the traceback (see
                     // traceback_pass), or NO_VALUE
    Value held;      // what frames of the library would keep alive, which CPython's traceback has
                     // and ours has not; or NO_VALUE
    Value extra[4]; // by class: StopIteration.value; SystemExit.code; SyntaxError.msg and the tuple
                    // (filename, lineno, offset, ...); OSError.errno, strerror, filename,
                    // filename2; NameError.name; AttributeError.name, obj; ImportError.name, path,
                    // msg, name_from; the tuple of a UnicodeError's parts; ExceptionGroup.message
                    // and the tuple of its exceptions
    bool suppress_context;
} Exception;

// Raises a new exception with a formatted message (strbuf_format's directives). Always NO_VALUE.
Value raise(Runtime *rt, ExceptionKind kind, const char *format, ...);
// The same where the message has the repr of a value: its one %s.
// Adds a note (consumed; NO_VALUE: raised) to the pending exception.
void exception_note_pending(Runtime *rt, Value note);
Value raise_repr(Runtime *rt, ExceptionKind kind, const char *format, ValueRef v);
// The same with one argument that is any value (KeyError(key)), consumed.
Value raise_with(Runtime *rt, ExceptionKind kind, Value argument);
// Makes an exception object pending, consumed. Sets __context__ from the exception that is being
// handled, as CPython's _PyErr_SetObject does.
Value raise_value(Runtime *rt, Value exception);
// StopIteration with a value (consumed); without one for None.
Value raise_stop_iteration(Runtime *rt, Value value);
// MemoryError, without allocating.
Value raise_memory(Runtime *rt);

// Makes `exception` pending without touching its context: to go on with one that was taken.
void reraise(Runtime *rt, Value exception);

// Where the traceback of the pending exception grows. Up to 3.11 that is apart from the exception
// (PyErr_Fetch gave three values): its own __traceback__ stays what it was until it is taken.
Value *pending_traceback(Runtime *rt);

// What is pending, put aside while something else runs that may raise: nobody handles it, and its
// __traceback__ stays as it is. Both values are owned, or NO_VALUE.
typedef struct PutAside {
    Value exception, traceback;
} PutAside;
PutAside pending_put_aside(Runtime *rt);
// Makes that pending again, in place of what is now; if it was nothing, what is pending now stays.
void pending_put_back(Runtime *rt, PutAside aside);

// What code is handling (sys.exception()), borrowed; NO_REF: nothing. In *traceback what
// sys.exc_info() gives, or NO_REF for None.
ValueRef handled_exception(const Runtime *rt, ValueRef *traceback);

// Whether the pending exception is an instance of a builtin kind (rt_pending: runtime.h).
bool pending_is(Runtime *rt, ExceptionKind kind);
// Takes the pending exception (owned), or NO_VALUE, as who handles it does: its __traceback__ is
// set.
Value take_pending(Runtime *rt);
// Makes an exception (consumed) the cause of the pending one (_PyErr_FormatFromCause).
void pending_caused_by(Runtime *rt, Value cause);
// Forgets it; its __traceback__ is not set.
void clear_pending(Runtime *rt);
// Takes StopIteration's value when that is pending: 1 (in *value, owned), 0 nothing pending (*value
// None), -1: another exception stays pending.
int take_stop_iteration(Runtime *rt, Value *value);

// A new exception of a class, called with arguments as Python would. NO_VALUE: raised.
Value exception_new(Runtime *rt, Type *type, const ValueRef *args, uint32_t n);
Value exception_message(Runtime *rt, ExceptionKind kind, const char *format, ...);

bool exception_matches(Runtime *rt, ValueRef exception, ExceptionKind kind);

// Makes all the types of exceptions.def in rt->exceptions. False: out of memory.
bool exceptions_init(Runtime *rt);

#endif
