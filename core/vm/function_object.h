// Functions that are written in Python.
#ifndef LS_VM_FUNCTION_OBJECT_H
#define LS_VM_FUNCTION_OBJECT_H

#include "lang/code.h"
#include "vm/frame.h"

typedef struct Function {
    Object head;
    Code *code;           // owned
    Dict *globals;        // owned
    Value defaults;       // tuple, or NO_VALUE
    Value kwdefaults;     // dict, or NO_VALUE
    Value closure;        // tuple of cells, or NO_VALUE
    Value annotations;    // dict, or NO_VALUE while nobody asked
    Value annotate;       // what gives them when someone does, from 3.14 on; or NO_VALUE
    Value type_params;    // tuple, or NO_VALUE
    Str *name, *qualname; // owned
    Value module;         // __module__: a str or None
    Value doc;
    Value replaced; // the code objects before __code__ was set: frames may execute them; a list
    // Frames of coroutines that have ended, each with its coroutine, for the next calls: see
    // coroutine_spare. Linked by `back`; they are no objects meanwhile.
    Frame *spares;
    uint32_t spare_count;
} Function;

// Whether objects of the type are Functions, be they shown as such or as C code (vm/built_in.h).
static inline bool is_function_type(Runtime *rt, const Type *type) {
    return type == TYPE_OF_ID(rt, FUNCTION) || type == TYPE_OF_ID(rt, BUILT_IN_FUNCTION);
}

// A function over `code` with the globals and closure (consumed; may be NO_VALUE). NO_VALUE:
// raised.
Value function_new(Runtime *rt, Code *code, Dict *globals, Value closure);

// A frame for a call with its parameters filled from borrowed arguments; owned. NULL: TypeError in
// CPython's words.
Frame *function_bind(Runtime *rt, Function *function, const ValueRef *args, uint32_t n,
                     Tuple *names);

// What a call of the function does with a frame that holds its arguments (consumed): pushes it
// (PUSHED), or makes the generator, coroutine or asynchronous generator that owns it.
Value function_enter(Runtime *rt, Function *function, Frame *frame, FrameMode mode);

// Both: the slot of the types of functions.
Value function_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n, Tuple *names);

// Gives up the spare coroutines, since what they have in common changes.
void function_drop_spares(Runtime *rt, Function *function);

// Sets a text that functions and generators have, such as their `__name__` (`what`). False:
// TypeError.
bool function_set_text(Runtime *rt, Str **slot, ValueRef value, const char *what);

#endif
