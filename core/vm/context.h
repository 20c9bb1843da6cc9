// Contexts: the variables of contextvars (Python/context.c, PEP 567).
//
// A slot (a Value) keeps a context: a Context object; or, while nobody has asked for the object,
// the dict of its variables; or NO_VALUE, which is a context without any. Such a dict is shared by
// all who copied the context, and copied before it is written to, so that copying costs nothing.
// rt->vm->context points to the slot of what executes: of a task, a handle, or a call of
// Context.run. The slot's owner outlives the execution.
#ifndef LS_VM_CONTEXT_H
#define LS_VM_CONTEXT_H

#include "object/function.h"
#include "vm/frame.h"

// What a new slot gets that copies the context of what executes (copy_context()). Never fails.
Value context_copy(Runtime *rt);

// The Context object of a slot, made at the first question. Owned; NO_VALUE: raised.
Value context_object(Runtime *rt, Value *slot);

// The `context` argument of a scheduling function for a new slot: None and NO_REF mean a copy. What
// is no Context is kept as it is, and refused when it is to be entered.
Value context_argument(Runtime *rt, ValueRef v);

// Marks what a slot holds as entered. False: raised ("is already entered").
bool context_mark(Runtime *rt, ValueRef context);
void context_unmark(ValueRef context);

// Makes a slot the context of what executes. False: raised, nothing has changed.
static inline bool context_enter(Runtime *rt, Value *slot) {
    if (!IS_NULL(*slot) && !context_mark(rt, ref(*slot))) return false;
    rt->vm->context = slot;
    return true;
}

// The way back: `outer` is what rt->vm->context was before.
static inline void context_leave(Runtime *rt, Value *outer) {
    if (!IS_NULL(*rt->vm->context)) context_unmark(ref(*rt->vm->context));
    rt->vm->context = outer;
}

bool module_contextvars_init(Runtime *rt, Dict *dict);

extern const NativeDef CONTEXT_FUNCTIONS[];
extern const TypeSpec CONTEXT_SPEC, CONTEXT_VAR_SPEC, CONTEXT_TOKEN_SPEC, TOKEN_MISSING_SPEC;

#endif
