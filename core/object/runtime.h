// The runtime instance: everything that one run of one program holds. There is no other mutable
// state in the core, so two runtimes never see each other.
#ifndef LS_OBJECT_RUNTIME_H
#define LS_OBJECT_RUNTIME_H

#include "base/alloc.h"
#include "base/status.h"
#include "object/exception.h"
#include "object/object.h"
#include "object/slab.h"
#include "object/str.h"

typedef enum TypeId {
#define BUILTIN_TYPE(name, spec, base) TYPE_ID_##name,
#include "object/builtin_types.def"
#undef BUILTIN_TYPE
    TYPE_ID_COUNT
} TypeId;

// Names that the core itself looks up; rt->names.NAME is the interned string.
typedef struct Names {
#define NAME(id, text) Str *id;
#include "object/names.def"
#undef NAME
} Names;

typedef struct Log Log;
typedef struct Frame Frame;
typedef struct VmState VmState;     // vm/
typedef struct LoopState LoopState; // aio/

// A module that is written in C. `init` fills the module's dict; false: raised.
typedef struct ModuleDef {
    const char *name;
    const NativeDef *functions; // ends with a row without a name; or NULL
    bool (*init)(Runtime *rt, Dict *dict);
} ModuleDef;

// Options of the run that the layers below api need.
typedef struct RunOptions {
    uint32_t python; // minor version of Python 3
    uint64_t seed;
    double epoch; // seconds
    bool trace_lines;
    uint64_t max_instructions;
    uint64_t max_output; // bytes
} RunOptions;

struct Runtime {
    Allocator mem;
    Slabs slabs;
    RunOptions options;

    Value pending;      // the pending exception, or NO_VALUE
    Value memory_error; // made in advance, so that raising it needs no memory
    Frame *frame;       // the frame that executes; NULL outside of any (borrowed)
    Value handled;      // the exception being handled now (sys.exception()), or NO_VALUE
    uint32_t depth;     // Python calls and nested C calls in progress
    uint32_t recursion_limit;
    Status stop; // OK, or the budget that ends the run: unwinds everything, uncatchable

    Type *types[TYPE_ID_COUNT];                // owned
    Type *exceptions[EXC_COUNT];               // owned
    Names names;                               // owned by the table of interned strings
    InternTable interned;
    Value empty_str, empty_tuple, empty_bytes; // owned
    Value ascii[128];                          // owned one-character strings, made when first used
    Dict *builtins;                            // owned: the dict of module builtins
    Dict *modules;                             // owned: sys.modules
    const ModuleDef *const *module_tables;     // NULL-ended arrays of ModuleDef, NULL-ended; static

    uint32_t next_serial;  // of id()
    uint32_t next_version; // of types' and dicts' keys
    uint32_t destroying;   // nesting of object_release
    Object *to_destroy;    // chain of objects whose destruction was put off
    bool finalizing;       // teardown has begun: no Python code runs any more
    Dict *weakrefs;        // owned: object serial -> list of weak references, or NULL

    // Set by the vm layer at the start. Runs the frames above `base` until they have returned to it
    // and gives their result: how C waits for Python.
    Value (*run_nested)(Runtime *rt, Frame *base);
    // Writes program output: stream 0 is stdout, 1 stderr. False: raised or stopped.
    bool (*write)(Runtime *rt, int stream, const char *bytes, size_t size);
    // Issues a warning as warnings.warn_explicit does. False: raised (filters turn it to an error).
    bool (*warn)(Runtime *rt, ExceptionKind category, const char *message);
    // Reports an exception that cannot be raised (in __del__, in a weakref callback), and clears
    // it.
    void (*unraisable)(Runtime *rt, const char *where, ValueRef object);

    Log *log;       // the trace, or NULL when off (owned by the host)
    uint32_t cause; // sequence number of the event that explains what happens now
    VmState *vm;
    LoopState *loop;
};

#define TYPE_OF_ID(rt, id) ((rt)->types[TYPE_ID_##id])

#endif
