// The virtual machine's state and the interpreter.
#ifndef LS_VM_VM_H
#define LS_VM_VM_H

#include "vm/frame.h"

// Makes rt->vm. False: out of memory.
bool vm_init(Runtime *rt);

// Drops every frame that is still on the chain, and the state.
void vm_free(Runtime *rt);

// Executes Python frames from rt->frame on until control goes to a native frame, a boundary, or
// nowhere (rt->frame NULL), or the slice is over. vm_loop calls it.
void vm_execute(Runtime *rt);

// Gives a value (consumed) that `from` yields or returns to the frame behind it, and makes that one
// the executing frame. `from` is off the chain already.
typedef enum Delivery { DELIVER_RETURN, DELIVER_YIELD } Delivery;
void vm_deliver(Runtime *rt, Frame *back, FrameMode mode, Delivery delivery, Value value);

// Takes a finished frame off the chain and drops it: a generator's stays with its generator,
// closed.
void frame_leave(Runtime *rt, Frame *frame);

// Suspends the chain of awaits whose innermost frame is `leaf`, delivering `value` (consumed).
void vm_suspend(Runtime *rt, Frame *leaf, Value value);

// Runs a frame (consumed) on the C stack until it returns; owned. NO_VALUE: raised.
Value frame_run_here(Runtime *rt, Frame *frame);

// Looks for a handler of the pending exception in `frame`, which executes: true when execution goes
// on there (frame->ip and sp are set), false when the frame must be left.
bool vm_handle(Runtime *rt, Frame *frame, bool add_traceback);

// The slice may be over, the budget reached or an interrupt waiting: called when fuel runs out.
// False: raised, or rt->stop is set, or paused (vm->paused).
bool vm_fuel(Runtime *rt);

// What the exception machinery needs for the instructions (unwind.c).
Value exception_instance(Runtime *rt, ValueRef v); // class or instance -> instance; owned
// What calling an exception class gave (consumed), when it is an exception, else NO_VALUE: raised;
// it tells the type that it is by name or by repr.
Value exception_made(Runtime *rt, ValueRef cls, Value e, bool by_name);
bool vm_raise(Runtime *rt, Value exception,
              Value cause); // consumed; NO_VALUE: absent. Always false
// What a handler's record has for the exception that it got (HandledException.value); owned.
Value handled_record(Runtime *rt, ValueRef exception);
// Up to 3.10 what a handler raises again, which is pending, has the traceback that it came with.
void restore_traceback(Runtime *rt);
int exception_match(Runtime *rt, ValueRef exception, ValueRef classes); // 1, 0, -1: raised
// Whether a handler may name a class: that it is one of exceptions. False: TypeError.
bool catches(Runtime *rt, ValueRef cls);

// match statements and except* (match.c).
bool match_class(Runtime *rt, ValueRef subject, ValueRef cls, uint32_t positional, Tuple *names,
                 Value *out);
bool match_keys(Runtime *rt, ValueRef subject, Tuple *keys, Value *out);
bool match_is_sequence(Runtime *rt, ValueRef subject);
bool match_is_mapping(Runtime *rt, ValueRef subject);

// TYPE_SEQUENCE or TYPE_MAPPING: what patterns take the instances of a type for; 0: neither.
uint32_t match_collection_flag(const Type *type);
bool group_match(Runtime *rt, ValueRef exception, ValueRef classes, Value *rest, Value *match);
Value group_reraise(Runtime *rt, ValueRef original, List *raised);

#endif
