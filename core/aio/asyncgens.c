#include "aio/asyncgens.h"

#include "aio/future.h"
#include "aio/gather.h"
#include "object/containers.h"
#include "object/ops.h"
#include "vm/context.h"
#include "vm/frame.h"

typedef struct LiveGenerator {
    Object *generator; // borrowed
    Loop *loop;        // borrowed
} LiveGenerator;

// ------------------------------------------------------------------ those that are alive

// Takes out the generator, or (NULL) all of the loop; NULL and NULL: all.
static void take_out(LoopState *state, const Object *generator, const Loop *loop) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < state->asyncgen_count; i++) {
        LiveGenerator live = state->asyncgens[i];
        bool out =
            generator != NULL ? live.generator == generator : loop == NULL || live.loop == loop;
        if (!out) state->asyncgens[kept++] = live;
    }
    state->asyncgen_count = kept;
}

Value asyncgens_alive(Runtime *rt, const Loop *loop) {
    LoopState *state = rt->loop;
    Value list = list_new(rt, 0);
    for (uint32_t i = 0; !IS_NULL(list) && i < state->asyncgen_count; i++) {
        LiveGenerator live = state->asyncgens[i];
        if (live.loop != loop || live.generator->refcount == 0) continue;
        if (!list_append(rt, AS_LIST(list), own(object_ref(live.generator)))) clear(rt, &list);
    }
    return list;
}

void asyncgens_gone(Runtime *rt, Object *generator) {
    if (rt->loop != NULL) take_out(rt->loop, generator, NULL);
}

void asyncgens_forget(Runtime *rt, Loop *loop) {
    if (rt->loop == NULL) return;
    take_out(rt->loop, NULL, loop);
    if (rt->loop->asyncgen_count > 0) return;
    mem_free(&rt->mem, rt->loop->asyncgens,
             rt->loop->asyncgen_capacity * sizeof *rt->loop->asyncgens);
    rt->loop->asyncgens = NULL;
    rt->loop->asyncgen_capacity = 0;
}

static bool warn_late(Runtime *rt, ValueRef generator) {
    Value repr = op_repr(rt, generator);
    Value text = IS_NULL(repr) ? NO_VALUE
                               : str_format(rt,
                                            "asynchronous generator %s was scheduled after "
                                            "loop.shutdown_asyncgens() call",
                                            AS_STR(repr)->data);
    bool ok = !IS_NULL(text) && rt->warn(rt, EXC_ResourceWarning, AS_STR(text)->data);
    drop(rt, repr);
    drop(rt, text);
    return ok;
}

Value asyncgen_first(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    LoopState *state = rt->loop;
    Loop *loop = as_loop(args[0]);
    if (loop->asyncgens_shut_down && !warn_late(rt, args[1])) return NO_VALUE;
    if (type_of(rt, args[1]) != TYPE_OF_ID(rt, ASYNC_GENERATOR)) return NONE;
    size_t capacity = state->asyncgen_capacity;
    if (!vec_reserve(&rt->mem, (void **)&state->asyncgens, &capacity, state->asyncgen_count + 1,
                     sizeof *state->asyncgens))
        return raise_memory(rt);
    state->asyncgen_capacity = (uint32_t)capacity;
    state->asyncgens[state->asyncgen_count++] = (LiveGenerator){AS_OBJECT(args[1]), loop};
    return NONE;
}

// A generator that nobody refers to any more, before its end: a task closes it.
Value asyncgen_final(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Loop *loop = as_loop(args[0]);
    take_out(rt->loop, AS_OBJECT(args[1]), NULL);
    if (loop->closed) return NONE;
    Str *name = intern(rt, "create_task");
    Value create = name == NULL ? NO_VALUE : op_getattr(rt, args[0], name);
    Value closing = IS_NULL(create) ? NO_VALUE : call_method(rt, args[1], "aclose", NULL, 0);
    if (IS_NULL(closing)) {
        drop(rt, create);
        return NO_VALUE;
    }
    Callback callback = {NULL, create, context_copy(rt)};
    return loop_call_soon(rt, loop, callback, closing, ARGS_ONE, Origin_THREADSAFE, 0) == NULL
               ? NO_VALUE
               : NONE;
}

// ------------------------------------------------------------------ a run of the loop

bool asyncgens_begin(Runtime *rt, Loop *loop) {
    static const char *const NAMES[] = {"_asyncgen_firstiter_hook", "_asyncgen_finalizer_hook"};
    Value hooks[2] = {NO_VALUE, NO_VALUE};
    for (int i = 0; i < 2; i++) {
        Str *name = intern(rt, NAMES[i]);
        if (name != NULL) hooks[i] = op_getattr(rt, object_ref(loop), name);
        if (!IS_NULL(hooks[i])) continue;
        drop(rt, hooks[0]);
        return false;
    }
    loop->old_hooks[0] = rt->vm->asyncgen_firstiter;
    loop->old_hooks[1] = rt->vm->asyncgen_finalizer;
    rt->vm->asyncgen_firstiter = hooks[0];
    rt->vm->asyncgen_finalizer = hooks[1];
    return true;
}

void asyncgens_end(Runtime *rt, Loop *loop) {
    Value old[2] = {loop->old_hooks[0], loop->old_hooks[1]};
    loop->old_hooks[0] = loop->old_hooks[1] = NO_VALUE;
    replace(rt, &rt->vm->asyncgen_firstiter, old[0]);
    replace(rt, &rt->vm->asyncgen_finalizer, old[1]);
}

// ------------------------------------------------------------------ shutdown_asyncgens

// gather(*[generator.aclose() for ...], return_exceptions=True). NO_VALUE: raised.
static Value close_all(Runtime *rt, Loop *loop, const List *generators) {
    Value ends = list_new(rt, generators->length);
    for (uint32_t i = 0; !IS_NULL(ends) && i < generators->length; i++) {
        Value end = call_method(rt, ref(generators->items[i]), "aclose", NULL, 0);
        if (IS_NULL(end) || !list_append(rt, AS_LIST(ends), end)) clear(rt, &ends);
    }
    if (IS_NULL(ends)) return NO_VALUE;
    Value future = gather(rt, loop, (const ValueRef *)(const void *)AS_LIST(ends)->items,
                          AS_LIST(ends)->length, true);
    drop(rt, ends);
    return future;
}

static bool report(Runtime *rt, Loop *loop, ValueRef generator, ValueRef exception) {
    Value repr = op_repr(rt, generator);
    Value text =
        IS_NULL(repr)
            ? NO_VALUE
            : str_format(rt, "an error occurred during closing of asynchronous generator %s",
                         AS_STR(repr)->data);
    drop(rt, repr);
    bool ok = !IS_NULL(text) && loop_report(rt, loop, AS_STR(text)->data, exception, "asyncgen",
                                            generator, NULL, NULL);
    drop(rt, text);
    return ok;
}

// state[0] is the loop, state[1] the generators, state[2] the future of their ends.
static Value shutdown(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    drop(rt, carried);
    if (signal == SIGNAL_THROWN) return NO_VALUE;
    Loop *loop = as_loop(ref(frame->state[0]));
    if (signal == SIGNAL_START) {
        loop->asyncgens_shut_down = true;
        if (rt->loop->asyncgen_count == 0) return NONE;
        frame->state[1] = asyncgens_alive(rt, loop);
        if (!IS_NULL(frame->state[1])) take_out(rt->loop, NULL, loop);
        if (IS_NULL(frame->state[1])) return NO_VALUE;
        if (AS_LIST(frame->state[1])->length == 0) return NONE;
        frame->state[2] = close_all(rt, loop, AS_LIST(frame->state[1]));
        if (IS_NULL(frame->state[2])) return NO_VALUE;
    }
    Value results = future_wait(rt, frame, as_future(ref(frame->state[2])));
    if (IS_NULL(results) || IS_PUSHED(results)) return results;
    bool ok = true;
    List *generators = AS_LIST(frame->state[1]);
    for (uint32_t i = 0; ok && i < AS_LIST(results)->length && i < generators->length; i++) {
        ValueRef result = ref(AS_LIST(results)->items[i]);
        if (IS_EXCEPTION(result) && exception_matches(rt, result, EXC_Exception))
            ok = report(rt, loop, ref(generators->items[i]), result);
    }
    drop(rt, results);
    return ok ? NONE : NO_VALUE;
}

Value shutdown_asyncgens_new(Runtime *rt, Loop *loop) {
    Value state = own(object_ref(loop));
    return native_coroutine_new(rt, "BaseEventLoop.shutdown_asyncgens", shutdown, &state, 1);
}
