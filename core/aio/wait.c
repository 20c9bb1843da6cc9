#include "aio/wait.h"

#include "aio/closure.h"
#include "aio/loop_hooks.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/import.h"
#include "vm/warnings.h"

// The state of the coroutine: what it was called with, and what it waits with.
enum { FUTURES, TIMEOUT, RETURN_WHEN, WAITER, TIMER, CLOSURE };

enum { BY_LIBRARY = 1 }; // step

typedef enum ReturnWhen { WHEN_ALL, WHEN_FIRST, WHEN_EXCEPTION } ReturnWhen;

// The closure of _on_completion.
enum { DONE_WAITER, DONE_TIMER }; // values
enum { DONE_COUNTER, DONE_WHEN }; // numbers

// _wait.<locals>._on_completion
static Value on_completion(Runtime *rt, ValueRef target, ValueRef argument) {
    Closure *closure = as_closure(target);
    Future *future = as_future(argument);
    closure->numbers[DONE_COUNTER]--;
    ReturnWhen when = (ReturnWhen)closure->numbers[DONE_WHEN];
    bool over = closure->numbers[DONE_COUNTER] <= 0 || when == WHEN_FIRST;
    if (!over && when == WHEN_EXCEPTION && future->state != FutureState_CANCELLED)
        over = !IS_NULL(future_exception(future));
    if (!over) return NONE;
    if (!IS_NULL(closure->values[DONE_TIMER]))
        handle_cancel(rt, as_handle(ref(closure->values[DONE_TIMER])));
    Future *waiter = as_future(ref(closure->values[DONE_WAITER]));
    return future_done(waiter) || future_tell(rt, waiter, NONE, NO_VALUE) ? NONE : NO_VALUE;
}

static const NativeCallback ON_COMPLETION = {"_wait.<locals>._on_completion", "tasks.py",
                                             on_completion, SHOWS_ARGUMENT};

static int equals_text(Runtime *rt, ValueRef v, const char *text) {
    Str *name = intern(rt, text);
    return name == NULL ? -1 : op_equal(rt, v, object_ref(name));
}

// One of the three constants. False: raised.
static bool return_when(Runtime *rt, ValueRef v, ReturnWhen *when) {
    static const char *const NAMES[] = {"ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"};
    for (int i = 0; i < 3; i++) {
        int equal = equals_text(rt, v, NAMES[i]);
        if (equal < 0) return false;
        *when = (ReturnWhen)i;
        if (equal > 0) return true;
    }
    Value text = op_str(rt, v);
    if (!IS_NULL(text))
        raise(rt, EXC_ValueError, "Invalid return_when value: %s", AS_STR(text)->data);
    drop(rt, text);
    return false;
}

// The items of an iterable without duplicates, in order: the keys of a dict.
static Value distinct(Runtime *rt, ValueRef iterable) {
    Value list = list_from_iterable(rt, iterable);
    Value dict = IS_NULL(list) ? NO_VALUE : dict_new(rt);
    for (uint32_t i = 0; !IS_NULL(dict) && i < AS_LIST(list)->length; i++)
        if (!dict_set(rt, AS_DICT(dict), ref(AS_LIST(list)->items[i]), NONE)) clear(rt, &dict);
    drop(rt, list);
    return dict;
}

static bool warn_of_coroutines(Runtime *rt) {
    Value text = str_text(rt, "The explicit passing of coroutine objects to asyncio.wait() is "
                              "deprecated since Python 3.8, and scheduled for removal in Python "
                              "3.11.");
    bool good = !IS_NULL(text) &&
                warnings_warn(rt, rt->exceptions[EXC_DeprecationWarning], ref(text), 2, NO_REF);
    drop(rt, text);
    return good;
}

// Up to 3.10 coroutines are wrapped in tasks; from 3.11 on they are refused. What is in `items`
// goes to `list`. False: raised.
static bool to_futures(Runtime *rt, Dict *items, List *list, Loop *loop) {
    uint32_t python = rt->options.python, pos = 0;
    ValueRef item, unused;
    bool coroutines = false;
    while (dict_next(items, &pos, &item, &unused)) coroutines |= task_is_coroutine(rt, item);
    if (coroutines && python >= 11) {
        raise(rt, EXC_TypeError, "Passing coroutines is forbidden, use tasks explicitly.");
        return false;
    }
    if (coroutines && python >= 9 && !warn_of_coroutines(rt)) return false;
    pos = 0;
    while (dict_next(items, &pos, &item, &unused)) {
        bool like = is_like_future(rt, item);
        if (python >= 11 && !like && !is_future(item)) {
            raise(rt, EXC_AttributeError, "'%s' object has no attribute 'add_done_callback'",
                  type_of(rt, item)->name->data);
            return false;
        }
        Value future = like || python >= 11 ? own(item) : ensure_future(rt, item, loop);
        if (IS_NULL(future) || !list_append(rt, list, future)) return false;
    }
    return true;
}

// Checks the arguments and makes the list of futures of them.
static Value take_arguments(Runtime *rt, NativeFrame *frame, ReturnWhen *when) {
    ValueRef fs = ref(frame->state[FUTURES]);
    uint32_t python = rt->options.python;
    if (is_future(fs) || task_is_coroutine(rt, fs))
        return raise(rt, EXC_TypeError, "expect a list of futures, not %s",
                     type_short_name(type_of(rt, fs))->data);
    int truth = op_truth(rt, fs);
    if (truth < 0) return NO_VALUE;
    if (truth == 0)
        return raise(rt, EXC_ValueError, "Set of %s/Futures is empty.",
                     python < 11 ? "coroutines" : "Tasks");
    if (!return_when(rt, ref(frame->state[RETURN_WHEN]), when)) return NO_VALUE;
    Value items = distinct(rt, fs);
    if (IS_NULL(items)) return NO_VALUE;
    Loop *loop = running_loop(rt);
    Value list = loop == NULL ? NO_VALUE : list_new(rt, AS_DICT(items)->count);
    if (!IS_NULL(list) && !to_futures(rt, AS_DICT(items), AS_LIST(list), loop)) clear(rt, &list);
    drop(rt, items);
    return list;
}

static bool start_timer(Runtime *rt, NativeFrame *frame, Loop *loop) {
    if (IS_NONE(frame->state[TIMEOUT])) return true;
    double seconds;
    if (!op_double(rt, ref(frame->state[TIMEOUT]), &seconds)) return false;
    Callback release = {&RELEASE_WAITER_LATER, copy(frame->state[WAITER]), NO_VALUE};
    TimerHandle *timer = loop_call_later(rt, loop, seconds, release, NO_VALUE,
                                         as_future(ref(frame->state[WAITER]))->trace_id);
    if (timer == NULL) return false;
    frame->state[TIMER] = own(object_ref(timer));
    return true;
}

static bool start_waiting(Runtime *rt, NativeFrame *frame, ReturnWhen when) {
    Loop *loop = running_loop(rt);
    if (loop == NULL) return false;
    List *futures = AS_LIST(frame->state[FUTURES]);
    frame->state[WAITER] = loop_create_future(rt, loop);
    if (IS_NULL(frame->state[WAITER]) || !start_timer(rt, frame, loop)) return false;
    Closure *closure = closure_new(rt);
    if (closure == NULL) return false;
    frame->state[CLOSURE] = object_value(closure);
    closure->values[DONE_WAITER] = copy(frame->state[WAITER]);
    closure->values[DONE_TIMER] = copy(frame->state[TIMER]);
    closure->values[CLOSURE_PARENT] = closure_parent(rt);
    closure->numbers[DONE_COUNTER] = futures->length;
    closure->numbers[DONE_WHEN] = when;
    for (uint32_t i = 0; i < futures->length; i++)
        if (!future_add_native(rt, as_future(ref(futures->items[i])), &ON_COMPLETION,
                               object_ref(closure)))
            return false;
    return true;
}

// The `finally` of _wait.
static void stop_waiting(Runtime *rt, NativeFrame *frame) {
    if (!IS_NULL(frame->state[TIMER])) handle_cancel(rt, as_handle(ref(frame->state[TIMER])));
    if (IS_NULL(frame->state[CLOSURE])) return;
    List *futures = AS_LIST(frame->state[FUTURES]);
    for (uint32_t i = 0; i < futures->length; i++)
        future_remove_native(rt, as_future(ref(futures->items[i])), &ON_COMPLETION,
                             ref(frame->state[CLOSURE]));
}

static Value done_and_pending(Runtime *rt, List *futures) {
    Value sets[2] = {set_new(rt, TYPE_OF_ID(rt, SET)), set_new(rt, TYPE_OF_ID(rt, SET))};
    bool ok = !IS_NULL(sets[0]) && !IS_NULL(sets[1]);
    for (uint32_t i = 0; ok && i < futures->length; i++) {
        ValueRef future = ref(futures->items[i]);
        ok = set_add(rt, (Set *)AS_OBJECT(sets[!future_done(as_future(future))]), future);
    }
    ValueRef items[2] = {ref(sets[0]), ref(sets[1])};
    Value result = ok ? tuple_from(rt, items, 2) : NO_VALUE;
    drop(rt, sets[0]);
    drop(rt, sets[1]);
    return result;
}

// With objects that only behave as futures a coroutine in Python does it.
static Value wait_by_library(Runtime *rt, NativeFrame *frame) {
    ValueRef args[] = {ref(frame->state[FUTURES]), ref(frame->state[TIMEOUT]),
                       ref(frame->state[RETURN_WHEN])};
    Value rest = call_library(rt, "asyncio.base_futures", "_wait", args, 3, NULL);
    Value pushed = IS_NULL(rest) ? NO_VALUE : vm_await(rt, frame, ref(rest));
    drop(rt, rest);
    frame->step = BY_LIBRARY;
    return pushed;
}

static Value wait_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    if (frame->step == BY_LIBRARY && signal == SIGNAL_RETURN) return carried;
    drop(rt, carried);
    if (frame->step == BY_LIBRARY) return NO_VALUE;
    Value result = NO_VALUE;
    if (signal == SIGNAL_START) {
        ReturnWhen when = WHEN_ALL;
        Value list = take_arguments(rt, frame, &when);
        if (IS_NULL(list)) return NO_VALUE;
        replace(rt, &frame->state[FUTURES], list);
        const List *futures = AS_LIST(list);
        if (any_like_future(rt, (const ValueRef *)(const void *)futures->items, futures->length))
            return wait_by_library(rt, frame);
        if (!start_waiting(rt, frame, when)) return NO_VALUE;
    }
    if (signal != SIGNAL_THROWN)
        result = future_wait(rt, frame, as_future(ref(frame->state[WAITER])));
    if (IS_PUSHED(result)) return PUSHED;
    stop_waiting(rt, frame);
    if (IS_NULL(result)) return NO_VALUE;
    drop(rt, result);
    return done_and_pending(rt, AS_LIST(frame->state[FUTURES]));
}

static Value wait_function(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value state[3] = {own(args[0]), IS_NULL(args[1]) ? NONE : own(args[1]), own(args[2])};
    if (IS_NULL(args[2])) state[2] = str_intern(rt, "ALL_COMPLETED", 13);
    if (!IS_NULL(state[2])) return native_coroutine_new(rt, "wait", wait_resume, state, 3);
    drop(rt, state[0]);
    drop(rt, state[1]);
    return NO_VALUE;
}

const NativeDef WAIT_FUNCTIONS[] = {
    {"wait", wait_function, 1, 1, NATIVE_PYTHON, "fs * timeout return_when"},
    {0},
};
