// asyncio's core in C: the event loop, handles, futures and tasks, on the stackless machine.
//
// The loop is a native frame (loop.c): it pops a handle and either resumes a task's coroutine or
// calls a callback, and control comes back to it when that suspends, returns or raises. No Python
// code is ever on the C stack below it.
#ifndef LS_AIO_AIO_H
#define LS_AIO_AIO_H

#include "object/function.h"
#include "object/runtime.h"

typedef struct Loop Loop;
typedef struct Task Task;
typedef struct Network Network;

// What the layer keeps for a runtime: rt->loop.
struct LoopState {
    Type *cancelled_error; // owned; asyncio.exceptions.CancelledError
    Type *invalid_state;   // owned; asyncio.exceptions.InvalidStateError
    Type *timeout_error;   // owned; up to 3.10 a class of its own, then the builtin
    Loop *running;         // borrowed from its frame; the running loop, or NULL
    Value current;         // the loop that set_event_loop set, or NO_VALUE
    bool completed;        // whether the loop's methods that are in Python are there
    bool tasks_completed, handles_completed, abstract_completed; // the same of other types
    bool set_called;     // whether set_event_loop was ever called
    Value policy;        // the event loop policy object, or NO_VALUE while nobody asked
    Dict *sources;       // owned: where things were made, in debug mode; or NULL (debug.h)
    const char *made_by; // the library's file that makes a task now, for debug mode: NULL while
                         // none does, "" where CPython leaves the file out
    struct LiveGenerator *asyncgens; // owned array: see asyncgens.c
    uint32_t asyncgen_count, asyncgen_capacity;
    Task *first, *last;  // borrowed; all living tasks in order of creation
    uint64_t task_names; // names "Task-N" given so far
    uint64_t timers;     // timers made so far: who is first among equal deadlines
    Task *main_task; // borrowed from asyncio.run or a Runner: what Ctrl+C cancels first, or NULL
    Value main_like; // instead of it: an object of the program's that behaves as a task
    uint32_t interrupts; // Ctrl+C since asyncio.run began
    Network *network;    // owned; NULL while there was no socket
    // Numbers given in the log so far.
    uint32_t loop_count, handle_count, future_count, callback_count;
    uint32_t handle_id, task_id; // in the log: the handle and the task that run; 0 for none
    // While a program's own call_soon has a callback of the library: what that is, for the log.
    const Object *soon; // borrowed, or NULL
    uint32_t soon_future, soon_done;
    uint8_t soon_origin;
};

// Makes the state and the exceptions, and registers the hooks of the virtual machine, whose state
// must be there. False: raised (aio_free must still be called).
bool aio_init(Runtime *rt);

// Drops what the layer holds. Objects may outlive it.
void aio_free(Runtime *rt);

// The module "asyncio" and its submodules; ends with a row without a name.
extern const ModuleDef AIO_MODULES[];

#endif
