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
typedef struct VmState VmState;           // vm/
typedef struct LoopState LoopState;       // aio/
typedef struct ProgramState ProgramState; // vm/program.h

// The exception that code is handling at the moment (sys.exception()). A generator has a record of
// its own while it runs, so that what it handles does not leak into its caller (CPython's
// _PyErr_StackItem).
typedef struct HandledException {
    Value value; // NO_VALUE: none here, look at `outer`. Up to 3.10 a handler in Python has a tuple
                 // of the exception and the traceback that it came with, or None
    struct HandledException *outer;
} HandledException;

// A module that is written in C. `init` fills the module's dict; false: raised.
typedef struct ModuleDef {
    const char *name;
    const NativeDef *functions; // ends with a row without a name; or NULL
    bool (*init)(Runtime *rt, Dict *dict);
    bool python; // the library has a Python file of the same name, which comes after this part
} ModuleDef;

// The Python source of a module of the library or of the program's own.
typedef struct ModuleSource {
    const char *text; // UTF-8; a file of the program's own: as its encoding line says
    size_t size;      // bytes
    bool package;     // whether there are modules below it
    const char *file; // the path of a file of the program's own; NULL: part of the library
} ModuleSource;

// Answers the source of the library module with a dotted name, which stays valid until the next
// question; or false.
typedef bool (*FindModule)(void *host, const char *name, ModuleSource *source);

// Answers the module of the program's own that a directory has under a name without dots: NAME.py,
// or NAME/__init__.py, which is a package. Valid until the next question.
typedef bool (*ReadModule)(void *host, const char *directory, const char *name,
                           ModuleSource *source);

// Answers the next part of the run's input, which stays valid until the next question; nothing is
// its end. False: Ctrl+C came first.
typedef bool (*ReadInput)(void *host, const char **bytes, size_t *size);

// Options of the run that the layers below api need.
typedef struct RunOptions {
    uint32_t python; // minor version of Python 3
    uint64_t seed;
    double epoch;     // seconds
    double latency;   // of the network in memory, in seconds
    double bandwidth; // of a connection, in bytes a second; 0 is no limit
    bool trace_lines;
    uint64_t max_instructions;
    uint64_t max_output;      // bytes
    uint64_t fail_allocation; // for tests: see Allocator.fail_at and fail_on
    bool fail_all_after;
    FindModule find_module;       // asked for modules that are not part of the program; or NULL
    ReadModule read_module;       // asked for modules in the directories of sys.path; or NULL
    const char *const *path;      // sys.path at the start: NULL-ended; or NULL
    const char *const *arguments; // sys.argv at the start, likewise; NULL: the file's name alone
    ReadInput read_input;         // or NULL: there is no input
    void *host;                   // that of all three
} RunOptions;

// Look-ups along MROs, by the version of the type and the interned name.
typedef struct MethodCacheEntry {
    uint32_t version; // 0: empty
    Str *name;        // borrowed
    ValueRef value;   // NO_REF: known to be missing
} MethodCacheEntry;

enum { METHOD_CACHE_SIZE = 1024 };

// What the `params` of a NativeDef say: see function.c.
typedef struct ParamCounts {
    const char *params; // NULL: empty
    uint8_t count, positional, only;
} ParamCounts;

enum { PARAM_COUNTS_SIZE = 64 };

// What was done when an exception came that cannot be raised.
typedef enum Unraisable {
    UNRAISABLE_IN, // no more is said than the object
    UNRAISABLE_ATEXIT,
    UNRAISABLE_THREAD,
    UNRAISABLE_DEALLOCATOR, // from here on it is said from 3.14 on only
    UNRAISABLE_WEAKREF_CALLBACK,
    UNRAISABLE_GENERATOR,
    UNRAISABLE_COROUTINE,
    UNRAISABLE_CLOSING_GENERATOR,
    UNRAISABLE_ASYNC_GENERATOR
} Unraisable;

struct Runtime {
    Allocator mem;
    Slabs slabs;
    RunOptions options;

    Value pending;                 // the pending exception, or NO_VALUE
    Value traceback;               // its traceback, up to 3.11: see pending_traceback; or NO_VALUE
    Value memory_error;            // made in advance, so that raising it needs no memory
    Frame *frame;                  // the frame that executes; NULL outside of any (borrowed)
    HandledException *handled;     // innermost record of exceptions being handled; never NULL
    HandledException handled_base; // the outermost one
    uint32_t depth;                // Python calls in progress; up to 3.11 nested C calls too
    uint32_t native_depth;         // nested C calls, where they are counted apart
    uintptr_t stack_base;          // where the C stack stood when the host called; 0: not known
    uint32_t recursion_limit;
    uint32_t max_str_digits; // of ints turned to decimal text or back; 0: no limit
    uint32_t nan_count;      // of those that float() made
    Status stop;             // OK, or the budget that ends the run: unwinds everything, uncatchable

    Type *types[TYPE_ID_COUNT];  // owned
    Type *exceptions[EXC_COUNT]; // owned
    Names names;                 // owned by the table of interned strings
    InternTable interned;
    StrMark mark;                              // where a long string was last indexed
    Value empty_str, empty_tuple, empty_bytes; // owned
    Value ascii[128];                          // owned one-character strings, made when first used
    Dict *builtins;                            // owned: the dict of module builtins
    Dict *modules;                             // owned: sys.modules
    Type *view_type;                           // the class memoryview, once it was asked for; owned
    const ModuleDef *const *module_tables;     // NULL-ended arrays of ModuleDef, NULL-ended; static

    MethodCacheEntry method_cache[METHOD_CACHE_SIZE];
    ParamCounts param_counts[PARAM_COUNTS_SIZE];
    uint32_t next_serial;  // of id()
    uint32_t collected;    // what that was when cycles were last looked for
    uint32_t next_version; // of types' and dicts' keys
    uint32_t destroying;   // nesting of object_release
    Object **deferred;     // owned array: dead objects whose destruction was put off
    size_t deferred_count, deferred_capacity;
    bool library_changed;    // a program has changed a class of asyncio's
    bool finalizing;         // teardown has begun: no Python code runs any more
    Dict *weakrefs;          // owned: object serial -> list of weak references, or NULL
    struct ReprGuard *reprs; // containers whose repr is being made, innermost first (borrowed)

    // Writes program output: stream 0 is stdout, 1 stderr. False: raised or stopped.
    bool (*write)(Runtime *rt, int stream, const char *bytes, size_t size);
    // Issues a warning as warnings.warn_explicit does. False: raised (filters turn it to an error).
    bool (*warn)(Runtime *rt, ExceptionKind category, const char *message);
    // Reports an exception that cannot be raised (in __del__, in a weakref callback), and clears
    // it; `object` is what it was ignored in, or NO_REF.
    void (*unraisable)(Runtime *rt, Unraisable where, ValueRef object);

    // The generator whose frame this is, borrowed; NULL: it is that of no generator.
    const Object *(*frame_owner)(const Object *frame);

    // Calls a function of a library module. NO_VALUE: raised.
    Value (*library)(Runtime *rt, const char *module, const char *function, const ValueRef *args,
                     uint32_t n, Tuple *names);

    // That of the words, with blanks between them, which is nearest to a wrong one; owned. NO_VALUE
    // with nothing pending: none is near.
    Value (*nearest_word)(Runtime *rt, Str *wrong, const char *words);

    Log *log;       // the trace, or NULL when off (owned by the host)
    uint32_t cause; // sequence number of the event that explains what happens now
    VmState *vm;
    LoopState *loop;
    ProgramState *program;
};

// Makes the types, the names, the exceptions and the empty values; sets the fields up. False: out
// of memory (the runtime must still be given to runtime_free).
bool runtime_init(Runtime *rt, const RunOptions *options, size_t memory_limit);

// Drops everything that the runtime holds and collects cycles; the number of objects that are left,
// which is always 0, or there is a leak. Blocks are freed in any case.
size_t runtime_free(Runtime *rt);

#define TYPE_OF_ID(rt, id) ((rt)->types[TYPE_ID_##id])

// type_of, quick for what is an object.
static inline Type *quick_type_of(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) ? AS_OBJECT(v)->type : type_of(rt, v);
}

// What programs are told of the type: functions of Python that stand for C code are like native
// ones.
static inline Type *shown_type(Runtime *rt, ValueRef v) {
    Type *type = quick_type_of(rt, v);
    return type == TYPE_OF_ID(rt, BUILT_IN_FUNCTION) ? TYPE_OF_ID(rt, NATIVE_FUNCTION) : type;
}

// The next serial number for an object.
static inline uint32_t next_serial(Runtime *rt) {
    rt->next_serial = (rt->next_serial + 1) & OBJECT_SERIAL;
    if (rt->next_serial == 0) rt->next_serial = 1;
    return rt->next_serial;
}

// Whether an exception is pending.
static inline bool rt_pending(const Runtime *rt) {
    return !IS_NULL(rt->pending);
}

#endif
