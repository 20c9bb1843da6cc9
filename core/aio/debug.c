#include "aio/debug.h"

#include <string.h>

#include "aio/report.h"
#include "aio/task.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/function_object.h"
#include "vm/import.h"
#include "vm/places.h"

// ------------------------------------------------------------------ where things were made

static Value key_of(Runtime *rt, Object *object) {
    return small_int(object_serial(rt, object));
}

// What was noted: a tuple of the places and the library's file (None: no such file). Borrowed.
static ValueRef noted_of(Runtime *rt, Object *object, bool noted) {
    Dict *sources = rt->loop == NULL ? NULL : rt->loop->sources;
    if (!noted || sources == NULL) return NO_REF;
    return dict_get(rt, sources, ref(key_of(rt, object)));
}

bool debug_note_now(Runtime *rt, Object *object, bool *noted, uint32_t inner, const char *by) {
    LoopState *state = rt->loop;
    if (state->sources == NULL) {
        Value dict = dict_new(rt);
        if (IS_NULL(dict)) return false;
        state->sources = AS_DICT(dict);
    }
    Value places = places_of_stack(rt, PLACES_KEPT - inner);
    Value file = IS_NULL(places) || by == NULL ? NONE : str_text(rt, by);
    ValueRef parts[2] = {ref(places), ref(file)};
    Value entry = IS_NULL(places) || IS_NULL(file) ? NO_VALUE : tuple_from(rt, parts, 2);
    drop(rt, places);
    drop(rt, file);
    *noted = !IS_NULL(entry) && dict_set(rt, state->sources, ref(key_of(rt, object)), entry);
    return *noted;
}

bool debug_note(Runtime *rt, const Loop *loop, Object *object, bool *noted, uint32_t inner,
                const char *by) {
    return !loop->debug || debug_note_now(rt, object, noted, inner, by);
}

void debug_forget(Runtime *rt, Object *object, const bool *noted) {
    if (!*noted || rt->loop == NULL || rt->loop->sources == NULL) return;
    PutAside pending = pending_put_aside(rt);
    int64_t serial = object_serial(rt, object);
    for (int sign = -1; sign <= 1; sign += 2)
        if (dict_remove(rt, rt->loop->sources, ref(small_int(sign * serial)), NULL) < 0)
            clear_pending(rt);
    pending_put_back(rt, pending);
}

// Kept under a negative number.
static Value repr_key(Runtime *rt, Handle *handle) {
    return small_int(-(int64_t)object_serial(rt, &handle->head));
}

void debug_keep_repr(Runtime *rt, Handle *handle) {
    if (!handle->noted || rt->loop == NULL || rt->loop->sources == NULL) return;
    PutAside pending = pending_put_aside(rt);
    Value repr = op_repr(rt, object_ref(handle));
    if (IS_NULL(repr) || !dict_set(rt, rt->loop->sources, ref(repr_key(rt, handle)), repr))
        clear_pending(rt);
    pending_put_back(rt, pending);
}

ValueRef debug_kept_repr(Runtime *rt, Handle *handle) {
    Dict *sources = rt->loop == NULL ? NULL : rt->loop->sources;
    if (!handle->noted || !handle->cancelled || sources == NULL) return NO_REF;
    return dict_get(rt, sources, ref(repr_key(rt, handle)));
}

void debug_append(Runtime *rt, StrBuf *buf, Object *object, const bool *noted) {
    ValueRef found = noted_of(rt, object, *noted);
    if (IS_NULL(found)) return;
    const Value *entry = AS_TUPLE(found)->items;
    if (IS_STR(entry[1])) {
        strbuf_format(buf, " created at <lib>/asyncio/%s:1", AS_STR(entry[1])->data);
    } else if (AS_TUPLE(entry[0])->length > 0) {
        const Value *place = AS_TUPLE(AS_TUPLE(entry[0])->items[0])->items;
        strbuf_format(buf, " created at %s:%lld", AS_STR(place[0])->data,
                      (long long)AS_SMALL(place[1]));
    }
}

Value debug_source(Runtime *rt, Object *object, const bool *noted) {
    ValueRef found = noted_of(rt, object, *noted);
    if (IS_NULL(found)) return NONE;
    ValueRef places = ref(AS_TUPLE(found)->items[0]);
    return call_library(rt, "asyncio.format_helpers", "_stack_of", &places, 1, NULL);
}

// ------------------------------------------------------------------ checks and warnings

static bool is_coroutine_function(Runtime *rt, ValueRef v) {
    return type_of(rt, v) == TYPE_OF_ID(rt, FUNCTION) &&
           (((Function *)AS_OBJECT(v))->code->flags & CODE_COROUTINE) != 0;
}

bool debug_check_callback(Runtime *rt, const Loop *loop, ValueRef callback, const char *method) {
    if (!loop->debug) return true;
    if (loop->running && rt->loop->running != loop && strcmp(method, "call_soon_threadsafe") != 0) {
        raise(rt, EXC_RuntimeError,
              "Non-thread-safe operation invoked on an event loop other than the current one");
        return false;
    }
    if (task_is_coroutine(rt, callback) || is_coroutine_function(rt, callback)) {
        raise(rt, EXC_TypeError, "coroutines cannot be used with %s()", method);
        return false;
    }
    if (type_of(rt, callback)->slots.call != NULL) return true;
    Value repr = op_repr(rt, callback);
    if (!IS_NULL(repr))
        raise(rt, EXC_TypeError, "a callable object was expected by %s(), got %s", method,
              AS_STR(repr)->data);
    drop(rt, repr);
    return false;
}

void debug_track_origins(Runtime *rt, Loop *loop, bool enabled) {
    if (enabled == loop->tracks_origins) return;
    loop->tracks_origins = enabled;
    if (enabled) {
        loop->old_origin_depth = rt->vm->origin_depth;
        rt->vm->origin_depth = PLACES_KEPT;
    } else {
        rt->vm->origin_depth = loop->old_origin_depth;
    }
}

// A task's step is shown as its task (base_events._format_handle).
static ValueRef shown_for(Runtime *rt, Handle *handle) {
    const Callback *callback = &handle->callback;
    ValueRef target = ref(callback->target);
    if (is_step(callback)) return target;
    if (callback->native == NULL && type_of(rt, target) == TYPE_OF_ID(rt, BOUND_METHOD)) {
        ValueRef self = ref(((BoundMethod *)AS_OBJECT(target))->self);
        if (is_task(rt, self)) return self;
    }
    return object_ref(handle);
}

bool debug_warn_slow(Runtime *rt, const Loop *loop, Handle *handle, double seconds) {
    double limit;
    if (!op_double(rt, ref(loop->slow_callback_duration), &limit)) return false;
    if (!(seconds >= limit)) return true; // a limit that is no number is never reached
    Value shown = own(shown_for(rt, handle));
    Value repr = op_repr(rt, ref(shown));
    drop(rt, shown);
    if (IS_NULL(repr)) return false;
    long long thousandths = (long long)(seconds * 1000 + 0.5);
    Value text = str_format(rt, "Executing %s took %lld.%s%lld seconds", AS_STR(repr)->data,
                            thousandths / 1000,
                            thousandths % 1000 < 10    ? "00"
                            : thousandths % 1000 < 100 ? "0"
                                                       : "",
                            thousandths % 1000);
    drop(rt, repr);
    bool ok = !IS_NULL(text) && aio_log(rt, "warning", AS_STR(text), NO_REF);
    drop(rt, text);
    return ok;
}
