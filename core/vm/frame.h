// Frames: where execution is. A frame belongs to a call, a generator, a coroutine, or to C code
// that takes turns with Python (a native frame); no Python frame is on the C stack across a
// suspension.
//
// The frames that execute form a chain from rt->frame along `back`. Control moves by changing
// rt->frame and delivering something to the frame it moves to:
//   - a value: pushed on a Python frame's stack, or kept in rt->vm->carried for a native frame;
//   - an exception: left pending on the runtime.
// Whoever moves control answers PUSHED up to vm_loop, which goes on with rt->frame.
//
// A suspended coroutine keeps its chain: the frame that awaits is still `back` of the one awaited
// (its `mode` is MODE_SEND), and the root knows its innermost frame, so that a switch costs the
// same at any depth of awaits. The generators between the two stay marked as running meanwhile:
// generator_runs tells whether one does. The chain is walked, and each link looked at anew, only
// when some chain was broken in its middle since, after a throw, when another chain ran on top of
// this one since it was entered, and where asynchronous generators take part (see enter_chain and
// vm_suspend).
#ifndef LS_VM_FRAME_H
#define LS_VM_FRAME_H

#include "base/strbuf.h"
#include "lang/code.h"
#include "object/runtime.h"
#include "vm/awaitable.h"

typedef enum FrameForm {
    FORM_PYTHON,   // executes code
    FORM_NATIVE,   // `resume` is called whenever control comes to it
    FORM_BOUNDARY, // C code waits for a result on the C stack (call.c); lives there
} FrameForm;

// What the frame behind (`back`) waits for when this frame yields, returns or raises.
typedef enum FrameMode {
    MODE_CALL,   // a plain call: the returned value
    MODE_INIT,   // __init__: must return None; the new object (`result_override`) is delivered
    MODE_SEND,   // SEND of await / yield from: yields pass on outwards, the return is delivered
    MODE_ITER,   // FOR_ITER: yields are items, the return ends the loop
    MODE_NEXT,   // generator.send / __next__ / throw called as functions: yields are results, the
                 // return is StopIteration
    MODE_NATIVE, // a native frame drives it: both are signalled
} FrameMode;

// How control came to a native frame.
typedef enum Signal {
    SIGNAL_START,  // first time; nothing carried
    SIGNAL_RETURN, // the frame it pushed returned: the value is carried
    SIGNAL_YIELD,  // the generator or coroutine it drives yielded: the value is carried
    SIGNAL_RAISE,  // what it pushed raised: the exception is pending
    SIGNAL_SENT,   // a native coroutine: resumed with the carried value (usually None)
    SIGNAL_THROWN, // a native coroutine: an exception was thrown in and is pending
} Signal;

typedef struct Generator Generator;
typedef struct NativeFrame NativeFrame;

struct Frame {
    Object head;  // frames are objects: tracebacks keep them
    Frame *back;  // borrowed, NULL when not on a chain; owned: see keeps_back
    uint8_t form; // FrameForm
    uint8_t mode; // FrameMode
    bool finished;
    bool started;
    bool keeps_back;      // it has ended and somebody still refers to it: `back` is owned
    bool at_future;       // suspended in SEND on a future: SEND is executed again on resuming
    Frame *awaiting;      // borrowed: root frame of the generator that SEND drives; else NULL
    uint32_t trace_id;    // number in the log; 0 while not logged
    uint32_t raised;      // word of the instruction whose exception went to a handler last
    Generator *generator; // borrowed: whose frame this is, or NULL
    // The rest is for FORM_PYTHON.
    Object *owner; // owned: the function whose code and globals these are, or NULL: then
                   // the frame owns them itself
    Code *code;
    Dict *globals;
    Object *namespace;     // owned: a mapping, of class bodies and modules; see frame_extras
    const uint32_t *ip;    // the next instruction while another frame executes
    Value *sp;             // one past the top of the value stack
    Value result_override; // MODE_INIT: the new object
    uint32_t line;         // last LINE that was logged
    uint32_t locals_base;  // of its variables in rt->vm->logged; when traced
    Value slots[];         // locals, cells, free variables, value stack
};

// A frame of C code. Answers of `resume`: an owned value (the frame is over and returns it),
// NO_VALUE (it is over and raises what is pending), or PUSHED (control went elsewhere: to a frame
// it pushed, or, for a native coroutine, out by vm_yield).
typedef Value (*NativeResume)(Runtime *rt, NativeFrame *frame, Signal signal, Value carried);

struct NativeFrame {
    Frame frame;
    NativeResume resume;
    // What is to be done when the frame goes before it has ended; or NULL.
    void (*destroy)(Runtime *rt, NativeFrame *frame);
    void (*traverse)(NativeFrame *frame, Visit visit, void *context);
    const char *name;     // for reprs: "sleep"
    int step;             // for the resume function: where it goes on
    bool entered;         // resume was called at least once
    uint8_t stands_for;   // how many frames CPython has for it: 0 where that is C code there
    uint8_t place;        // tells lines of CPython's own code apart, where warnings are told once
    Value *outer_context; // for Context.run: what rt->vm->context was before
    Value state[6];       // for the resume function; dropped and visited by the frame itself
};

// Whether a generator's code runs, and whether send() or throw() has let it go on: its own, or, for
// RUNS_BY_DEEP_THROW, that of a generator that waits for it.
typedef enum Running { NOT_RUNNING, RUNS_BY_SEND, RUNS_BY_THROW, RUNS_BY_DEEP_THROW } Running;

// A generator, coroutine or asynchronous generator.
struct Generator {
    Object head;
    Frame *frame;             // owned; a Python frame or, for native coroutines, a NativeFrame
    Str *name, *qualname;     // owned
    HandledException handled; // what its code is handling while suspended or running
    uint8_t running;          // Running
    bool closed;
    bool awaited; // whether it was ever started (for "never awaited")
    // Asynchronous generators: whether the firstiter hook was called; ag_running; whether it is
    // over for aclose() and athrow().
    bool hooks_done, async_running, async_closed;
    union {
        struct ASend *driver; // asynchronous generators: borrowed; what let it go on, or NULL
        // Others, while suspended as the root of a chain of awaits whose generators but the first
        // and the last are marked as running by send: borrowed, the innermost frame; else NULL.
        Frame *leaf;
    };
    Value finalizer; // asynchronous generators: the loop's finalizer hook
    Value origin;    // coroutines: where it was made, a tuple as cr_origin; or NO_VALUE
    // With `leaf`: how many frames the chain has, and what vm->chain_breaks was.
    uint32_t chain_length, chain_breaks;
};

// A variable of a traced frame, as the log has it.
typedef struct LoggedLocal {
    uint64_t glance; // of a watched container (log_glance); 0: unknown
    uint32_t text;   // number of its text in the log; 0: no value
    bool watched;    // may change without being stored to: looked at again at each line
} LoggedLocal;

// The names of a native coroutine, by the text that its maker gave.
typedef struct NativeName {
    const char *text;     // NULL: empty
    Str *name, *qualname; // borrowed: interned
} NativeName;

enum { NATIVE_NAMES_SIZE = 16 };

// What the vm layer keeps for a runtime.
struct VmState {
    Value carried; // what is delivered to a native frame or boundary
    Signal signal;
    int64_t fuel;          // instructions left in this slice (roughly: counted at jumps and calls)
    int64_t slice;         // what fuel was when it was last counted into `executed`
    uint64_t executed;     // instructions counted in earlier slices
    uint32_t boundaries;   // C calls that wait for Python: slices end only when there are none
    bool interrupted;      // Ctrl+C waits to be raised
    bool idle;             // the loop waits for ever: the host is told
    uint64_t signals;      // pending ones that the program raised, as bits
    Value signal_handlers; // owned: dict of the handlers that the program set, or NO_VALUE
    int64_t reserve;       // of the slice's fuel, kept back while there are several threads
    struct Threads *threads;       // owned; never NULL
    const AwaitHooks *await_hooks; // what the event loop does for await; NULL before asyncio
    bool paused;                   // the slice is over
    bool prepaid;                  // vm_charge ended the slice: what it was asked for is paid
    uint32_t frame_count;          // numbers given to frames in the log
    uint32_t raised;               // number of the last EXCEPTION_RAISED that was not caught
    uint32_t chain_breaks;         // how often a suspended chain was broken in its middle
    // The root of the chain that executes, when all that have joined it were resumed by send and
    // none is an asynchronous generator: borrowed; else NULL. And rt->depth without the chain.
    Generator *chain_root;
    uint32_t chain_depth;
    LoggedLocal *logged; // what the log says of the variables of all traced frames
    size_t logged_count, logged_capacity;
    StrBuf value_text;                            // what log_value makes is written here
    Value asyncgen_firstiter, asyncgen_finalizer; // sys.set_asyncgen_hooks; NO_VALUE: none
    uint32_t origin_depth;                        // sys.set_coroutine_origin_tracking_depth
    Value *context;     // the slot of the context of what executes: see vm/context.h
    Value base_context; // the slot of the program itself
    NativeName native_names[NATIVE_NAMES_SIZE];
    Value main_module; // owned
    Str *main_file;    // owned
};

// A new Python frame with empty slots; NULL: raised. Owned by the caller.
Frame *frame_new(Runtime *rt, Code *code, Dict *globals);

// A new native frame, which stands for one of CPython; NULL: raised. Owned by the caller.
NativeFrame *native_frame_new(Runtime *rt, const char *name, NativeResume resume);

// Makes a frame the executing one, on top of rt->frame. The chain takes the reference. False:
// RecursionError or MemoryError raised, and the frame is dropped.
bool frame_push(Runtime *rt, Frame *frame, FrameMode mode);

// Runs until control comes back to `base` (a boundary) or, when base is NULL, until no frame is
// left, the slice is over, or the loop idles.
void vm_loop(Runtime *rt, Frame *base);

// ------------------------------------------------------------------ generators from C

// A generator, coroutine or asynchronous generator (as its code's flags say) over a frame that has
// not started; the frame is consumed. NO_VALUE: raised.
Value generator_new(Runtime *rt, Frame *frame, Str *name, Str *qualname);

// A coroutine whose body is C: awaitable as any other. `name` is its qualified name. `state` values
// are consumed.
Value native_coroutine_new(Runtime *rt, const char *name, NativeResume resume, const Value *state,
                           uint32_t count);

// Resumes a generator or coroutine with a value (consumed), so that what it yields, returns or
// raises comes to rt->frame as `mode` says. PUSHED, or NO_VALUE: raised ("generator already
// executing", "cannot reuse already awaited coroutine"; StopIteration for a finished generator).
Value generator_resume(Runtime *rt, Generator *generator, Value value, FrameMode mode);

// The same with an exception (consumed) thrown in.
Value generator_throw(Runtime *rt, Generator *generator, Value exception, FrameMode mode);

// The pending exception was thrown into the frame of a generator, or has come to it from what it
// awaits and into which one was thrown: what the generator itself is handling becomes its context
// (_PyErr_ChainStackItem in CPython's errors.c, from 3.9 on). Other frames, and NULL: nothing.
void generator_chain(Runtime *rt, const Frame *frame);

// For the resume function of a native coroutine: suspends it, and with it the whole chain of
// awaits, giving `value` (consumed) to whoever drives the chain. Always PUSHED.
Value vm_yield(Runtime *rt, NativeFrame *frame, Value value);

// For the resume function of a native coroutine: awaits `awaitable` (borrowed) as `await` does.
// PUSHED: SIGNAL_RETURN or SIGNAL_RAISE will follow. NO_VALUE: raised.
Value vm_await(Runtime *rt, NativeFrame *frame, ValueRef awaitable);

bool is_coroutine(Runtime *rt, ValueRef v); // a coroutine object (Python's or native)
bool is_generator(Runtime *rt, ValueRef v);
static inline Generator *as_generator(ValueRef v) {
    return (Generator *)AS_OBJECT(v);
}

// Counts work against the slice and the budget; for native frames. False: stop is set, or an
// interrupt was raised (pending).
bool vm_charge(Runtime *rt, int64_t instructions);

// The same for native functions, which are not interrupted by the slice's end.
bool vm_work(Runtime *rt, int64_t instructions);

// How many frames CPython has for one of any form.
uint32_t frame_weight(const Frame *frame);

// The innermost frame at or behind one that is a frame in CPython too: of Python code, or a native
// one that stands for some of the library's; NULL: none.
Frame *frame_with_code(Frame *frame);

// What frame_with_code gives for who called a frame, as f_back shows it; NULL: none. CPython does
// not show a frame through which something was thrown into one that it waits for by way of an
// object that is no generator or coroutine, as asend() makes; in 3.8 none of those, in 3.14 all
// (gen_throw).
Frame *frame_outer(Runtime *rt, const Frame *frame);

// The innermost Python frame at or behind rt->frame; NULL: none.
Frame *frame_current(Runtime *rt);

// The variables of a frame as a dict (locals()); owned. NO_VALUE: raised.
Value frame_locals(Runtime *rt, Frame *frame);

// Natives of core/lib/_frames.py: (frame) -> dict of the variables, (frame, name, value) -> None.
Value frame_variables(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);
Value set_frame_variable(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names);

// The word index of the instruction that a frame executes or is suspended in.
uint32_t frame_word(const Frame *frame);

#endif
