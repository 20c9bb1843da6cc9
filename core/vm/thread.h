// Threads of virtual time. Each thread is a chain of frames of its own; one of them executes, and
// it goes on until it waits (time.sleep, a lock, a loop's select) or ends, as with CPython's GIL.
// Then the next one that can go on does, in the order in which they became ready. When all of them
// wait, the clock jumps to the earliest deadline; threads whose deadlines are equal go on in the
// order in which they began to wait. A thread that computes for THREAD_QUANTUM instructions gives
// way to the others, and one that does so for SPIN_QUANTA while the others sleep is taken to wait
// for them: the clock moves on.
//
// A thread can stand still only while no C code of it waits for Python (vm/call.h). Where C does
// (a wait inside __repr__, inside sort's key function), the others run on top of its C stack until
// its wait is over (thread_wait_nested); it cannot go on while another thread is nested on top of
// it. When that leaves nobody who can go on, the innermost wait raises RuntimeError.
#ifndef LS_VM_THREAD_H
#define LS_VM_THREAD_H

#include "vm/frame.h"

struct Lock; // vm/lock.h

enum { THREAD_QUANTUM = 500000, SPIN_QUANTA = 20 };

// What the event loop's layer keeps of a thread while another one runs (see LoopState).
typedef struct ThreadLoop {
    Object *running; // borrowed
    Value current;   // owned
    bool set_called;
    uint32_t handle_id, task_id;
} ThreadLoop;

typedef struct Thread {
    struct Thread *next;       // all that have not ended, in the order in which they were started
    struct Thread *next_ready; // in the ready queue
    uint32_t number;           // from 1, the main thread; as the log has it
    uint32_t name, place;      // numbers in the log: its name, what it waits in
    Str *called;               // owned: its name; NULL: the main thread
    bool daemon, ready, waiting;
    bool buried;       // another thread runs nested on top of its C stack
    double deadline;   // while it waits; infinity: none
    uint64_t order;    // of its wait among all waits
    Object *waits_for; // borrowed: a lock or a loop, or NULL
    // What the runtime has for it while it runs.
    Frame *frame;
    Value pending, traceback, carried;
    HandledException *handled, handled_base;
    uint32_t depth, cause, raised;
    struct ReprGuard *reprs;
    Signal signal;
    Value asyncgen_firstiter, asyncgen_finalizer;
    Value *context, base_context; // see vm/context.h
    ThreadLoop loop;
} Thread;

typedef struct Threads {
    Thread main;
    Thread *current;
    Thread *ready_first, *ready_last;
    struct NestedWait *nested; // innermost wait on the C stack, or NULL
    uint32_t count;            // that have not ended, main included
    uint32_t started;          // so far, main included
    uint64_t waits;            // so far
    uint64_t quantum_end;      // vm->executed at which the current one gives way
    uint32_t quanta;           // used up in a row by the current one
    bool preempted;            // the slice ended (vm->paused) for the next thread's sake
    bool told;                 // whether the log knows the main thread
    bool main_over; // the main thread's code is over, but it is nested on another's C stack
} Threads;

// What threading.get_ident() answers in a thread of that number; 0 for no thread.
int64_t thread_ident(uint32_t number);

static inline bool thread_is_main(const Runtime *rt) {
    return rt->vm->threads->current == &rt->vm->threads->main;
}
// Whether there are other threads than the one that executes.
static inline bool threads_many(const Runtime *rt) {
    return rt->vm->threads->count > 1;
}

// Makes rt->vm->threads. False: out of memory, nothing pending.
bool threads_init(Runtime *rt);
// Drops the frames of all threads but the main one, which is made current; then, what the threads
// hold and rt->vm->threads.
void threads_drop(Runtime *rt);
void threads_free(Runtime *rt);

// Drops every frame on the chain that executes.
void vm_drop_frames(Runtime *rt);

// Starts a thread that calls function(*args) (borrowed) when its turn comes; when it has ended,
// `done` (a Lock that is locked, or NO_REF) is released. `name` is for the log. The thread's
// number; 0: raised.
uint32_t thread_start(Runtime *rt, ValueRef function, Tuple *args, ValueRef done, bool daemon,
                      const Str *name);

// Whether the executing thread can stand still: no C code of it waits for Python.
bool thread_can_stand(const Runtime *rt);

// The executing thread waits from now on, for `object` (borrowed; thread_wake names it again) or
// NULL, until `deadline` at the latest. It must then call thread_switch.
void thread_park(Runtime *rt, Object *object, double deadline);

// Lets the next thread go on, whose frames are rt->frame afterwards. THREAD_SAME: it is the one
// that executed already. THREAD_NONE: nobody can, and vm->idle is set.
typedef enum ThreadSwitch { THREAD_SAME, THREAD_OTHER, THREAD_NONE } ThreadSwitch;
ThreadSwitch thread_switch(Runtime *rt);

// Wakes the thread that has waited longest for an object. False: none does.
bool thread_wake(Runtime *rt, Object *object);

// For a native function: waits until a lock (borrowed) is taken, or, when `lock` is NULL, until
// `deadline`. Answers what the function is to answer: True, False or None, PUSHED when a frame
// waits, NO_VALUE: raised (an interrupt).
Value thread_wait(Runtime *rt, struct Lock *lock, double deadline);

// Waits where the C stack is in use: `over` tells whether the wait is over, and else until when it
// lasts. `object` is as for thread_park. False: raised.
bool thread_wait_nested(Runtime *rt, bool (*over)(Runtime *rt, void *data, double *until),
                        void *data, Object *object);

// The main thread's last frame is gone while it runs on top of another thread's C stack: it waits
// until that is not so any more, and the others go on.
void thread_main_over(Runtime *rt);

// For a host, when there are several threads: a line for each that waits for something else than
// its loop, with what it waits in.
void threads_text(Runtime *rt, StrBuf *out);

// What vm_fuel asks: whether the current thread must give way now (then the slice is to end, and
// thread_preempt lets the next one go on). What was executed must be counted.
bool thread_quantum_over(Runtime *rt);

// Limits the fuel of this slice to the rest of the quantum; what is left stays in vm->reserve.
void thread_limit_fuel(Runtime *rt);

// After vm_execute or a native frame has come back with vm->paused: true when that was for the next
// thread's sake, which is there now.
bool thread_preempt(Runtime *rt);

#endif
