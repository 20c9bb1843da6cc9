#include "aio/gather.h"

#include "aio/closure.h"
#include "aio/debug.h"
#include "aio/loop_hooks.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/ops.h"
#include "vm/import.h"
#include "vm/traceback.h"

// ------------------------------------------------------------------ _GatheringFuture

// child.cancel(msg=message), for a child that may have a method of its own.
static Value call_cancel(Runtime *rt, ValueRef child, ValueRef message) {
    Str *cancel = intern(rt, "cancel"), *msg = intern(rt, "msg");
    ValueRef name = msg == NULL ? NO_REF : object_ref(msg);
    Value names = cancel == NULL || msg == NULL ? NO_VALUE : tuple_from(rt, &name, 1);
    Value method = IS_NULL(names) ? NO_VALUE : op_getattr(rt, child, cancel);
    Value result =
        IS_NULL(method) ? NO_VALUE : call_keywords(rt, ref(method), &message, 0, AS_TUPLE(names));
    drop(rt, method);
    drop(rt, names);
    return result;
}

static int cancel_child(Runtime *rt, Object *child, ValueRef message) {
    if ((child->type->flags & TYPE_HEAP) == 0 || rt->options.python < 9)
        return future_cancel_any(rt, child, message);
    Value result = call_cancel(rt, object_ref(child), IS_NULL(message) ? ref(NONE) : message);
    if (IS_NULL(result)) return -1;
    int truth = op_truth(rt, ref(result));
    drop(rt, result);
    return truth;
}

int gathering_cancel(Runtime *rt, GatheringFuture *future, ValueRef message) {
    if (future_done(&future->future)) return 0;
    Value children = copy(future->children);
    int result = 0;
    for (uint32_t i = 0; !IS_NULL(children) && i < AS_LIST(children)->length; i++) {
        Value child = copy(AS_LIST(children)->items[i]);
        int cancelled = cancel_child(rt, AS_OBJECT(child), message);
        drop(rt, child);
        if (cancelled < 0) {
            result = -1;
            break;
        }
        if (cancelled > 0) result = 1;
    }
    drop(rt, children);
    if (result > 0) future->cancel_requested = true;
    return result;
}

static Value cancel_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int result = gathering_cancel(rt, (GatheringFuture *)AS_OBJECT(args[0]), args[1]);
    return result < 0 ? NO_VALUE : value_bool(result > 0);
}

static void gathering_destroy(Runtime *rt, Object *self) {
    clear(rt, &((GatheringFuture *)self)->children);
    future_destroy(rt, self);
}

static void gathering_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((GatheringFuture *)self)->children), context);
    future_traverse(self, visit, context);
}

static Value no_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise(rt, EXC_TypeError, "cannot create '%s' instances", cls->name->data);
}

static const NativeDef GATHERING_METHODS[] = {{"cancel", cancel_method, 1, 2, 0, "msg"}, {0}};

const TypeSpec GATHERING_FUTURE_SPEC = {
    .name = "asyncio.tasks._GatheringFuture",
    .doc = "Helper for gather().",
    .size = sizeof(GatheringFuture),
    .flags = TYPE_FUTURE,
    .attrs = true,
    .slots = {.destroy = gathering_destroy,
              .traverse = gathering_traverse,
              .finalize = future_finalize,
              .create = no_create},
    .methods = GATHERING_METHODS,
};

// ------------------------------------------------------------------ gather

// The closure of gather's callback.
enum { CHILDREN, OUTER, RETURN_EXCEPTIONS }; // values
enum { TOTAL, FINISHED };                    // numbers

// What a child that is done adds to the list of results. NO_VALUE: raised.
static Value child_outcome(Runtime *rt, Future *child) {
    Value exception;
    int cancelled = future_ask_exception(rt, child, &exception);
    if (cancelled < 0) return NO_VALUE;
    if (cancelled > 0) {
        if (rt->options.python < 9) return cancelled_error_new(rt, NO_REF);
        // gather always gives a message, '' where there is none
        Value message =
            IS_NULL(child->cancel_message) ? copy(rt->empty_str) : copy(child->cancel_message);
        exception = cancelled_error_new(rt, ref(message));
        drop(rt, message);
        return exception;
    }
    return IS_NULL(exception) ? future_ask_result(rt, child) : exception;
}

static bool finish(Runtime *rt, GatheringFuture *outer, List *children, Future *last) {
    Value results = list_new(rt, children->length);
    if (IS_NULL(results)) return false;
    for (uint32_t i = 0; i < children->length; i++) {
        Value outcome = child_outcome(rt, as_future(ref(children->items[i])));
        if (IS_NULL(outcome) || !list_append(rt, AS_LIST(results), outcome)) {
            drop(rt, results);
            return false;
        }
    }
    if (!outer->cancel_requested) return future_set_result(rt, &outer->future, results);
    drop(rt, results);
    Value exception = future_cancelled_error(rt, last);
    return !IS_NULL(exception) && future_set_exception(rt, &outer->future, exception);
}

// Nobody wants to know how a future ended: its exception counts as retrieved.
static Value retrieve(Runtime *rt, Future *future) {
    Value exception;
    int cancelled = future_ask_exception(rt, future, &exception);
    drop(rt, exception);
    return cancelled < 0 ? NO_VALUE : NONE;
}

// gather.<locals>._done_callback
static Value child_done(Runtime *rt, ValueRef target, ValueRef argument) {
    Closure *closure = as_closure(target);
    Future *child = as_future(argument);
    closure->numbers[FINISHED]++;
    GatheringFuture *outer = IS_NULL(closure->values[OUTER])
                                 ? NULL
                                 : (GatheringFuture *)AS_OBJECT(closure->values[OUTER]);
    if (outer == NULL && rt->options.python < 9) // gather has failed: the cell is empty
        return raise(rt, EXC_NameError,
                     "free variable 'outer' referenced before assignment in enclosing scope");
    if (outer == NULL || future_done(&outer->future)) return retrieve(rt, child);
    if (!IS_TRUE(closure->values[RETURN_EXCEPTIONS])) {
        Value exception;
        int cancelled = future_ask_exception(rt, child, &exception);
        if (cancelled > 0) exception = future_cancelled_error(rt, child);
        if (cancelled < 0 || (cancelled > 0 && IS_NULL(exception))) return NO_VALUE;
        if (!IS_NULL(exception))
            return future_set_exception(rt, &outer->future, exception) ? NONE : NO_VALUE;
    }
    if (closure->numbers[FINISHED] != closure->numbers[TOTAL]) return NONE;
    // In CPython the loop over the children leaves the last one in the variable `fut`.
    List *children = AS_LIST(closure->values[CHILDREN]);
    Future *last = as_future(ref(children->items[children->length - 1]));
    return finish(rt, outer, children, last) ? NONE : NO_VALUE;
}

static const NativeCallback CHILD_DONE = {"gather.<locals>._done_callback", "tasks.py", child_done,
                                          SHOWS_ARGUMENT},
                            CHILD_DONE_3_9 = {"_gather.<locals>._done_callback", "tasks.py",
                                              child_done, SHOWS_ARGUMENT};

// Makes a future of one argument, adds it to the children and, when it is new, the callback.
static bool add_child(Runtime *rt, Closure *closure, Dict *seen, ValueRef argument, Loop **loop) {
    List *children = AS_LIST(closure->values[CHILDREN]);
    ValueRef known = dict_get(rt, seen, argument);
    if (!IS_NULL(known)) return list_append(rt, children, own(known));
    if (rt_pending(rt)) return false;
    Value future = ensure_future(rt, argument, *loop);
    if (IS_NULL(future)) return false;
    Future *child = as_future(ref(future));
    *loop = child->loop;
    if (!SAME(ref(future), argument)) child->log_pending = false;
    closure->numbers[TOTAL]++;
    const NativeCallback *told = rt->options.python == 9 ? &CHILD_DONE_3_9 : &CHILD_DONE;
    bool later = rt->options.python >= 12 && future_done(child);
    if (!dict_set(rt, seen, argument, copy(future)) ||
        (!later && !future_add_native(rt, child, told, object_ref(closure)))) {
        drop(rt, future);
        return false;
    }
    return list_append(rt, children, future);
}

// From 3.12 on children that are done already are dealt with at once.
static bool run_done(Runtime *rt, Closure *closure, Dict *seen) {
    if (rt->options.python < 12) return true;
    uint32_t pos = 0;
    ValueRef key, value;
    while (dict_next(seen, &pos, &key, &value)) {
        // A child with the callback still has it; done ones never got it.
        Future *child = as_future(value);
        if (!future_done(child)) continue;
        if (IS_NULL(child_done(rt, object_ref(closure), value))) return false;
    }
    return true;
}

// What is raised keeps what gather was called with, as the frame of gather in its traceback does: a
// list of coroutines that is not unpacked, for one, or coroutines where there is no loop.
static void keep_awaitables(Runtime *rt, const ValueRef *awaitables, uint32_t n) {
    if (!pending_is(rt, EXC_TypeError) && !pending_is(rt, EXC_RuntimeError) &&
        !pending_is(rt, EXC_ValueError))
        return;
    Value exception = take_pending(rt);
    Value kept = tuple_from(rt, awaitables, n);
    if (IS_NULL(kept)) drop(rt, take_pending(rt));
    replace(rt, &((Exception *)AS_OBJECT(exception))->held, kept);
    reraise(rt, exception);
}

Value gather(Runtime *rt, Loop *loop, const ValueRef *awaitables, uint32_t n,
             bool return_exceptions) {
    Value result = NO_VALUE, seen = NO_VALUE;
    Closure *closure = closure_new(rt);
    if (closure == NULL) return NO_VALUE;
    closure->values[CHILDREN] = list_new(rt, n);
    closure->values[RETURN_EXCEPTIONS] = value_bool(return_exceptions);
    closure->values[CLOSURE_PARENT] = closure_parent(rt);
    if (rt->options.python >= 14) loop = rt->loop->running;
    if (IS_NULL(closure->values[CHILDREN])) goto done;
    seen = dict_new(rt);
    if (IS_NULL(seen)) goto done;
    for (uint32_t i = 0; i < n; i++)
        if (!add_child(rt, closure, AS_DICT(seen), awaitables[i], &loop)) {
            keep_awaitables(rt, awaitables, n);
            goto done;
        }
    GatheringFuture *outer = object_new(rt, TYPE_OF_ID(rt, GATHERING_FUTURE));
    if (outer == NULL) goto done;
    future_init(rt, &outer->future, loop, FutureKind_GATHERING);
    outer->children = copy(closure->values[CHILDREN]);
    closure->values[OUTER] = own(object_ref(outer));
    result = object_value(outer);
    if (!debug_note(rt, loop, &outer->future.head, &outer->future.noted, 1, "tasks.py") ||
        !run_done(rt, closure, AS_DICT(seen)))
        clear(rt, &result);
done:
    drop(rt, seen);
    drop_object(rt, closure);
    return result;
}

static Value gather_nothing(Runtime *rt, Loop *loop) {
    if (loop == NULL) loop = event_loop(rt);
    Value future = loop == NULL ? NO_VALUE : loop_create_future(rt, loop);
    Value list = IS_NULL(future) ? NO_VALUE : list_new(rt, 0);
    if (!IS_NULL(list) && future_set_result(rt, as_future(ref(future)), list)) return future;
    drop(rt, future);
    return NO_VALUE;
}

// The keywords of gather: return_exceptions and, up to 3.9, loop. False: raised.
static bool gather_keywords(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names,
                            bool *return_exceptions, Loop **loop) {
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        ValueRef value = args[n + i];
        if (str_is(name, "return_exceptions")) {
            int truth = op_truth(rt, value);
            if (truth < 0) return false;
            *return_exceptions = truth > 0;
        } else if (str_is(name, "loop") && rt->options.python < 10) {
            if (!IS_NONE(value) && is_loop(rt, value)) *loop = as_loop(value);
        } else {
            Str *right = intern(rt, "return_exceptions");
            if (right != NULL) raise_keyword(rt, "gather", name, &right, 1);
            return false;
        }
    }
    return true;
}

static Value gather_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (any_like_future(rt, args, n))
        return call_library(rt, "asyncio.base_futures", "_gather", args, n, names);
    bool return_exceptions = false;
    Loop *loop = NULL;
    if (!gather_keywords(rt, args, n, names, &return_exceptions, &loop)) return NO_VALUE;
    if (n == 0) return gather_nothing(rt, loop);
    return gather(rt, loop, args, n, return_exceptions);
}

// ------------------------------------------------------------------ shield

// The closure of shield's callbacks.
enum { SHIELD_INNER, SHIELD_OUTER };

// shield.<locals>._inner_done_callback
static Value inner_done(Runtime *rt, ValueRef target, ValueRef argument) {
    Closure *closure = as_closure(target);
    Future *inner = as_future(argument), *outer = as_future(ref(closure->values[SHIELD_OUTER]));
    if (outer->state == FutureState_CANCELLED)
        return rt->options.python < 14 ? retrieve(rt, inner) : NONE;
    Value exception;
    int cancelled = future_ask_exception(rt, inner, &exception);
    bool ok = cancelled >= 0;
    if (cancelled > 0) {
        ok = future_cancel_any(rt, &outer->head, NO_REF) >= 0;
    } else if (!IS_NULL(exception)) {
        ok = future_tell(rt, outer, NO_VALUE, exception);
    } else if (ok) {
        Value result = future_ask_result(rt, inner);
        ok = !IS_NULL(result) && future_tell(rt, outer, result, NO_VALUE);
    }
    return ok ? NONE : NO_VALUE;
}

static const NativeCallback INNER_DONE = {"shield.<locals>._inner_done_callback", "tasks.py",
                                          inner_done, SHOWS_ARGUMENT};

// _log_on_exception: what nobody waits for any more and fails later is reported.
static Value log_on_exception(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)target;
    Future *inner = as_future(argument);
    if (inner->state == FutureState_CANCELLED) return NONE;
    ValueRef exception = future_exception(inner);
    if (IS_NULL(exception)) return NONE;
    Value message =
        str_format(rt, "%s exception in shielded future", type_of(rt, exception)->name->data);
    bool good = !IS_NULL(message) && loop_report(rt, inner->loop, AS_STR(message)->data, exception,
                                                 "future", object_ref(inner), NULL, NULL);
    drop(rt, message);
    return good ? NONE : NO_VALUE;
}

static const NativeCallback LOG_ON_EXCEPTION = {"_log_on_exception", "tasks.py", log_on_exception,
                                                SHOWS_ARGUMENT};

// shield.<locals>._clear_awaited_by_callback: its target tells who waits.
static Value clear_awaited_by(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)rt, (void)target, (void)argument;
    return NONE;
}

static const NativeCallback CLEAR_AWAITED_BY = {"shield.<locals>._clear_awaited_by_callback",
                                                "tasks.py", clear_awaited_by, SHOWS_ARGUMENT};

// shield.<locals>._outer_done_callback
static Value outer_done(Runtime *rt, ValueRef target, ValueRef argument) {
    (void)argument;
    Future *inner = as_future(ref(as_closure(target)->values[SHIELD_INNER]));
    if (future_done(inner)) return NONE;
    future_remove_native(rt, inner, &INNER_DONE, target);
    if (rt->options.python < 14) return NONE;
    future_remove_native(rt, inner, &LOG_ON_EXCEPTION, NO_REF);
    return future_add_native(rt, inner, &LOG_ON_EXCEPTION, NO_REF) ? NONE : NO_VALUE;
}

static const NativeCallback OUTER_DONE = {"shield.<locals>._outer_done_callback", "tasks.py",
                                          outer_done, SHOWS_ARGUMENT};

static Value shield(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (is_like_future(rt, args[0]))
        return call_library(rt, "asyncio.base_futures", "_shield", args, 1, NULL);
    Value inner = ensure_future(rt, args[0], NULL);
    if (IS_NULL(inner) || future_done(as_future(ref(inner)))) return inner;
    Value outer = loop_create_future(rt, as_future(ref(inner))->loop);
    Closure *closure = IS_NULL(outer) ? NULL : closure_new(rt);
    if (closure == NULL) {
        drop(rt, inner);
        drop(rt, outer);
        return NO_VALUE;
    }
    closure->values[SHIELD_INNER] = inner;
    closure->values[SHIELD_OUTER] = copy(outer);
    ValueRef target = object_ref(closure);
    Future *child = as_future(ref(inner));
    Value parent = closure_parent(rt);
    if ((!IS_NULL(parent) && !future_add_native(rt, child, &CLEAR_AWAITED_BY, ref(parent))) ||
        !future_add_native(rt, child, &INNER_DONE, target) ||
        !future_add_native(rt, as_future(ref(outer)), &OUTER_DONE, target))
        clear(rt, &outer);
    drop(rt, parent);
    drop_object(rt, closure);
    return outer;
}

const NativeDef GATHER_FUNCTIONS[] = {
    {"gather", gather_function, 0, -1, NATIVE_PYTHON | NATIVE_KEYWORDS, NULL},
    {"shield", shield, 1, 1, NATIVE_PYTHON, "arg"},
    {0},
};
