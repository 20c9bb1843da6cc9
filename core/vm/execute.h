// The slow halves of instructions. Those that take a Frame work on its value stack through
// frame->sp, which the dispatch loop has saved. False or NO_VALUE: raised.
#ifndef LS_VM_EXECUTE_H
#define LS_VM_EXECUTE_H

#include "vm/frame.h"

// Executes an instruction of a RARE_OPCODE row, on frame->ip and frame->sp.
typedef enum RareResult {
    RARE_NEXT,    // the frame goes on
    RARE_ENTERED, // control may have gone to another frame, or something is pending
    RARE_RAISED,
    RARE_RERAISED, // raised, and the traceback does not grow
} RareResult;
RareResult execute_rare(Runtime *rt, Frame *frame, uint32_t word);

// Before an instruction of rt->frame, when something is pending or the fuel is used up: unwinds, or
// begins a new slice. False: no Python frame goes on.
bool vm_settle(Runtime *rt, bool add_traceback);

// Variables
Value load_global(Runtime *rt, Frame *frame, Str *name, Cache *cache);
Value load_name(Runtime *rt, Frame *frame, Str *name);
// LOAD_DICT_DEREF (`cell`) and LOAD_DICT_GLOBAL: a name from the namespace of a class, or from
// there.
Value load_from_dict(Runtime *rt, Frame *frame, ValueRef names, bool cell, uint32_t arg);
bool delete_name(Runtime *rt, Object *names, Str *name);
Value load_build_class(Runtime *rt, Frame *frame);
// Sets a name in a mapping: a module's globals, or what a class body or exec() has in their place.
bool name_set(Runtime *rt, Object *names, Str *name, Value value); // consumes
void raise_unbound(Runtime *rt, const Code *code, uint32_t slot, bool cell);

// Attributes
RareResult load_attr(Runtime *rt, Frame *frame, Str *name, Cache *cache);
bool store_attr(Runtime *rt, Frame *frame, Str *name, Cache *cache);
bool load_method(Runtime *rt, Frame *frame, Str *name, Cache *cache);

// Operators
bool set_item(Runtime *rt, Frame *frame);
// `s + t`, and `s += t` as well.
bool concat_strings(Runtime *rt, Frame *frame);
// The truth of what is on top, and of a comparison: 1, 0, -1: raised. The operands leave the stack.
int pop_truth(Runtime *rt, Frame *frame);
int compare_truth(Runtime *rt, Frame *frame, CompareOp op);

// Building: the items stay with the caller
Value build_set(Runtime *rt, const Value *items, uint32_t n);
Value build_map(Runtime *rt, const Value *items, uint32_t n);
bool extend_unpacked(Runtime *rt, List *list, ValueRef iterable);
bool update_unpacked(Runtime *rt, Dict *dict, ValueRef mapping);
// A callable as errors name it: "module.name()". Owned.
Value callable_name(Runtime *rt, ValueRef callable);
// Whether what stands behind * in a call can be iterated (ceval.c:check_args_iterable). False:
// raised.
bool check_starred(Runtime *rt, ValueRef callable, ValueRef args);
bool merge_keywords(Runtime *rt, Dict *dict, ValueRef mapping, ValueRef callable);
// The items of what is on top in its place, the first one uppermost.
bool unpack_top(Runtime *rt, Frame *frame, uint32_t n);
// Write the items to out[0..], the first one last; nothing is written when they fail.
bool unpack_sequence(Runtime *rt, ValueRef v, uint32_t n, Value *out);
bool unpack_starred(Runtime *rt, ValueRef v, uint32_t before, uint32_t after, Value *out);
Value format_value(Runtime *rt, ValueRef value, uint32_t conversion, ValueRef spec);

// Calls: `n` counts all arguments, `names` those of the last ones (or NULL). The callable and all
// arguments leave the stack; a result that is there at once is pushed.
bool call_values(Runtime *rt, Frame *frame, uint32_t n, Tuple *names);
bool call_unpacked(Runtime *rt, Frame *frame, bool keywords);
bool make_function(Runtime *rt, Frame *frame, uint32_t flags);

// Ends the frame, which executes, with a value (consumed).
void return_value(Runtime *rt, Frame *frame, Value value);
// Ends it with the pending exception. False: whoever drove it gets a result instead.
bool leave_raised(Runtime *rt, Frame *frame);

// Imports
bool import_instruction(Runtime *rt, Frame *frame, Str *name);
bool import_star_instruction(Runtime *rt, Frame *frame, ValueRef module);
bool setup_annotations(Runtime *rt, Frame *frame);

// with, await, async for
bool before_with(Runtime *rt, Frame *frame, bool async);
Value yield_from_iter(Runtime *rt, Frame *frame, ValueRef iterable);
RareResult send_value(Runtime *rt, Frame *frame);
// The same for a receiver that is neither a coroutine nor a generator nor a future; `value` is
// consumed.
bool send_slow(Runtime *rt, Frame *frame, Value receiver, Value value);
Value get_aiter(Runtime *rt, ValueRef iterable);
Value get_anext(Runtime *rt, ValueRef iterator);

bool type_params_instruction(Runtime *rt, Frame *frame, uint32_t word);

#endif
