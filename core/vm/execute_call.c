// Calls, functions and classes: the slow halves of their instructions.
#include "vm/execute.h"

#include "base/assert.h"
#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/frame_trace.h"
#include "vm/function_object.h"
#include "vm/generator.h"
#include "vm/import.h"
#include "vm/vm.h"

// Takes everything down to `base` off the stack of a frame.
static void cut(Runtime *rt, Frame *frame, Value *base) {
    while (frame->sp > base) {
        Value v = *--frame->sp;
        drop(rt, v);
    }
}

// Enters or answers a call whose callable and arguments have been looked at but are still on the
// stack of `frame`, above `base`.
static bool finish_call(Runtime *rt, Frame *frame, Value *base, Value result) {
    if (IS_NULL(result)) return false;
    // These may be the last references to what a new frame works with: its own references keep
    // what it needs.
    cut(rt, frame, base);
    if (!IS_PUSHED(result)) *frame->sp++ = result;
    return true;
}

bool call_values(Runtime *rt, Frame *frame, uint32_t n, Tuple *names) {
    Value *args = frame->sp - n, *base = args - 2;
    uint32_t positional = n - (names == NULL ? 0 : names->length);
    Value callable = base[0];
    if (!IS_NULL(base[1])) {
        args--;
        positional++;
    }
    rt->vm->fuel -= 4;
    Type *type = quick_type_of(rt, ref(callable));
    if (is_function_type(rt, type)) {
        Function *f = (Function *)AS_OBJECT(callable);
        Frame *callee = function_bind(rt, f, (const ValueRef *)(void *)args, positional, names);
        if (callee == NULL) return false;
        Value held = copy(callable);
        cut(rt, frame, base);
        Value result = function_enter(rt, f, callee, MODE_CALL);
        drop(rt, held);
        if (IS_NULL(result)) return false;
        if (!IS_PUSHED(result)) *frame->sp++ = result;
        return true;
    }
    if (type->slots.call == NULL) {
        raise_not_callable(rt, ref(callable));
        return false;
    }
    Value result =
        type->slots.call(rt, ref(callable), (const ValueRef *)(void *)args, positional, names);
    return finish_call(rt, frame, base, result);
}

bool check_starred(Runtime *rt, ValueRef callable, ValueRef args) {
    Type *type = type_of(rt, args);
    if (type_iterable(type)) return true;
    Value name = callable_name(rt, callable);
    if (!IS_NULL(name))
        raise(rt, EXC_TypeError, "%s argument after * must be an iterable, not %s",
              AS_STR(name)->data, type->name->data);
    drop(rt, name);
    return false;
}

// What stands behind * in f(*x), as a tuple.
static bool unpack_arguments(Runtime *rt, ValueRef callable, Value *args) {
    if (!check_starred(rt, callable, ref(*args))) return false;
    Value tuple = tuple_from_iterable(rt, ref(*args));
    if (IS_NULL(tuple)) return false;
    replace(rt, args, tuple);
    return true;
}

bool call_unpacked(Runtime *rt, Frame *frame, bool keywords) {
    Value *base = frame->sp - (keywords ? 4 : 3);
    if (!IS_TUPLE(base[2]) && !unpack_arguments(rt, ref(base[0]), &base[2])) return false;
    Value callable = base[0], args = base[2];
    Tuple *tuple = AS_TUPLE(args);
    Dict *dict = keywords ? AS_DICT(base[3]) : NULL;
    Type *type = type_of(rt, ref(callable));
    if (type->slots.call == NULL) {
        raise_not_callable(rt, ref(callable));
        return false;
    }
    Value result;
    if (dict == NULL || dict->count == 0) {
        result = type->slots.call(rt, ref(callable), (const ValueRef *)(void *)tuple->items,
                                  tuple->length, NULL);
        return finish_call(rt, frame, base, result);
    }
    uint32_t total = tuple->length + dict->count, at = tuple->length, pos = 0;
    ValueRef *all = mem_alloc(&rt->mem, total * sizeof *all);
    Value names = all == NULL ? NO_VALUE : tuple_new(rt, dict->count);
    if (IS_NULL(names)) {
        if (all == NULL) raise_memory(rt);
        mem_free(&rt->mem, all, total * sizeof *all);
        return false;
    }
    if (at > 0) memcpy(all, tuple->items, at * sizeof *all);
    ValueRef key, value;
    while (dict_next(dict, &pos, &key, &value)) {
        AS_TUPLE(names)->items[at - tuple->length] = own(key);
        all[at++] = value;
    }
    result = type->slots.call(rt, ref(callable), all, tuple->length, AS_TUPLE(names));
    mem_free(&rt->mem, all, total * sizeof *all);
    drop(rt, names);
    return finish_call(rt, frame, base, result);
}

bool make_function(Runtime *rt, Frame *frame, uint32_t flags) {
    Value code = *--frame->sp;
    Value closure = (flags & 8) != 0 ? *--frame->sp : NO_VALUE;
    Value annotations = (flags & 4) != 0 ? *--frame->sp : NO_VALUE;
    Value kwdefaults = (flags & 2) != 0 ? *--frame->sp : NO_VALUE;
    Value defaults = (flags & 1) != 0 ? *--frame->sp : NO_VALUE;
    Value made = function_new(rt, (Code *)AS_OBJECT(code), frame->globals, closure);
    drop(rt, code);
    if (IS_NULL(made)) {
        drop(rt, annotations);
        drop(rt, kwdefaults);
        drop(rt, defaults);
        return false;
    }
    Function *f = (Function *)AS_OBJECT(made);
    if (IS_NULL(annotations) || IS_DICT(annotations))
        f->annotations = annotations;
    else
        f->annotate = annotations;
    f->kwdefaults = kwdefaults;
    f->defaults = defaults;
    *frame->sp++ = made;
    return true;
}

// ------------------------------------------------------------------ ends of frames

void return_value(Runtime *rt, Frame *frame, Value value) {
    Frame *back = frame->back;
    FrameMode mode = (FrameMode)frame->mode;
    Generator *g = frame->generator;
    if (rt->log != NULL) frame_trace_popped(rt, frame, false, ref(value));
    if (mode == MODE_INIT) {
        Value object = frame->result_override;
        frame->result_override = NO_VALUE;
        bool none = IS_NONE(value);
        if (!none)
            raise(rt, EXC_TypeError, "__init__() should return None, not '%s'",
                  type_of(rt, ref(value))->name->data);
        drop(rt, value);
        value = object;
        if (!none) {
            drop(rt, value);
            frame_leave(rt, frame);
            rt->vm->signal = SIGNAL_RAISE;
            return;
        }
    }
    if (g != NULL && g->head.type == TYPE_OF_ID(rt, ASYNC_GENERATOR)) {
        drop(rt, value);
        object_retain(g);
        bool threw = g->running >= RUNS_BY_THROW;
        frame_leave(rt, frame);
        if (async_generator_end(rt, g, false, threw))
            vm_deliver(rt, back, mode, DELIVER_RETURN, NONE);
        else
            rt->vm->signal = SIGNAL_RAISE;
        drop_object(rt, g);
        return;
    }
    frame_leave(rt, frame);
    vm_deliver(rt, back, mode, DELIVER_RETURN, value);
}

bool leave_raised(Runtime *rt, Frame *frame) {
    Frame *back = frame->back;
    FrameMode mode = (FrameMode)frame->mode;
    Generator *g = frame->generator;
    if (rt->log != NULL) frame_trace_popped(rt, frame, true, ref(rt->pending));
    bool threw = g != NULL && g->running >= RUNS_BY_THROW;
    if (g == NULL || g->head.type != TYPE_OF_ID(rt, ASYNC_GENERATOR)) {
        PutAside pending = pending_put_aside(rt); // leaving may run code
        frame_leave(rt, frame);
        pending_put_back(rt, pending);
        if (mode == MODE_SEND && threw) generator_chain(rt, back);
        return true;
    }
    object_retain(g);
    PutAside pending = pending_put_aside(rt);
    frame_leave(rt, frame);
    pending_put_back(rt, pending);
    bool result = async_generator_end(rt, g, true, threw);
    drop_object(rt, g);
    if (result)
        vm_deliver(rt, back, mode, DELIVER_RETURN, NONE);
    else if (mode == MODE_SEND && threw)
        generator_chain(rt, back);
    return !result;
}

// ------------------------------------------------------------------ classes

// The bases with those that only stand for others (__mro_entries__) replaced; owned.
static Value resolve_bases(Runtime *rt, const ValueRef *bases, uint32_t n, bool *changed) {
    Value list = list_new(rt, n);
    *changed = false;
    for (uint32_t i = 0; !IS_NULL(list) && i < n; i++) {
        bool ok;
        Value hook =
            IS_TYPE(bases[i]) ? NO_VALUE : op_getattr_optional(rt, bases[i], rt->names.mro_entries);
        if (IS_NULL(hook)) {
            ok = !rt_pending(rt) && list_append(rt, AS_LIST(list), own(bases[i]));
        } else {
            *changed = true;
            Value original = tuple_from(rt, bases, n);
            Value entries = IS_NULL(original) ? NO_VALUE : call1(rt, ref(hook), ref(original));
            ok = !IS_NULL(entries) && list_extend(rt, AS_LIST(list), ref(entries));
            drop(rt, original);
            drop(rt, entries);
            drop(rt, hook);
        }
        if (!ok) {
            drop(rt, list);
            return NO_VALUE;
        }
    }
    if (IS_NULL(list)) return NO_VALUE;
    Value tuple = tuple_from_iterable(rt, ref(list));
    drop(rt, list);
    return tuple;
}

// Runs the class body with a namespace; its result is the __class__ cell or None. Owned.
static Value run_body(Runtime *rt, Function *f, Object *namespace) {
    Frame *frame = function_bind(rt, f, NULL, 0, NULL);
    if (frame == NULL) return NO_VALUE;
    drop_object(rt, frame->namespace);
    frame->namespace = namespace;
    object_retain(namespace);
    return frame_run_here(rt, frame);
}

static Value prepare_namespace(Runtime *rt, ValueRef meta, ValueRef name, ValueRef bases,
                               const ValueRef *values, Tuple *keywords) {
    Value prepare = op_getattr_optional(rt, meta, rt->names.prepare);
    if (IS_NULL(prepare)) return rt_pending(rt) ? NO_VALUE : dict_new(rt);
    const ValueRef args[] = {name, bases};
    Value namespace = call_longer(rt, ref(prepare), args, 2, values, 0, keywords);
    drop(rt, prepare);
    if (!IS_NULL(namespace) && type_of(rt, ref(namespace))->slots.getitem == NULL) {
        raise(rt, EXC_TypeError, "%s.__prepare__() must return a mapping, not %s",
              IS_TYPE(meta) ? AS_TYPE(meta)->name->data : "<metaclass>",
              type_of(rt, ref(namespace))->name->data);
        drop(rt, namespace);
        return NO_VALUE;
    }
    return namespace;
}

// Takes `metaclass=` out of the keywords. The rest goes to *values (n of them) and *names (owned).
static bool split_keywords(Runtime *rt, const ValueRef *values, Tuple *names, ValueRef *metaclass,
                           ValueRef *rest, Value *rest_names) {
    uint32_t count = names == NULL ? 0 : names->length, n = 0;
    *metaclass = NO_REF;
    for (uint32_t i = 0; i < count; i++)
        if (str_is(AS_STR(names->items[i]), "metaclass")) *metaclass = values[i];
    uint32_t left = count - (IS_NULL(*metaclass) ? 0 : 1);
    *rest_names = NO_VALUE;
    if (left == 0) return true;
    *rest_names = tuple_new(rt, left);
    if (IS_NULL(*rest_names)) return false;
    for (uint32_t i = 0; i < count; i++) {
        if (str_is(AS_STR(names->items[i]), "metaclass")) continue;
        AS_TUPLE(*rest_names)->items[n] = copy(names->items[i]);
        rest[n++] = values[i];
    }
    return true;
}

// A class whose methods ask for __class__ must have set it. The error is worded in Python.
static void check_class_cell(Runtime *rt, const Cell *cell, ValueRef name, Value *cls) {
    if (SAME(cell->value, *cls)) return;
    const ValueRef args[] = {name, ref(*cls), ref(cell->value)};
    Value e =
        call_library(rt, "_builtins", "class_cell_error", args, IS_NULL(cell->value) ? 2 : 3, NULL);
    if (!IS_NULL(e)) raise_value(rt, e);
    clear(rt, cls);
}

static Value make_class(Runtime *rt, Function *f, ValueRef name, Value bases, bool changed,
                        const ValueRef *original, uint32_t original_count, ValueRef metaclass,
                        const ValueRef *values, Tuple *keywords) {
    ValueRef meta = metaclass;
    if (IS_NULL(meta))
        meta = AS_TUPLE(bases)->length == 0
                   ? object_ref(TYPE_OF_ID(rt, TYPE))
                   : object_ref(type_of(rt, ref(AS_TUPLE(bases)->items[0])));
    if (IS_TYPE(meta)) {
        Type *winner = class_metaclass(rt, AS_TYPE(meta), AS_TUPLE(bases));
        if (winner == NULL) return NO_VALUE;
        meta = object_ref(winner);
    }
    Value namespace = prepare_namespace(rt, meta, name, ref(bases), values, keywords);
    if (IS_NULL(namespace)) return NO_VALUE;
    Value cell = run_body(rt, f, AS_OBJECT(namespace));
    Value cls = NO_VALUE;
    if (!IS_NULL(cell) && changed) {
        Str *key = intern(rt, "__orig_bases__");
        Value tuple = key == NULL ? NO_VALUE : tuple_from(rt, original, original_count);
        if (IS_NULL(tuple) || !name_set(rt, AS_OBJECT(namespace), key, tuple)) {
            drop(rt, cell);
            cell = NO_VALUE;
        }
    }
    if (!IS_NULL(cell)) {
        const ValueRef args[] = {name, ref(bases), ref(namespace)};
        cls = call_longer(rt, meta, args, 3, values, 0, keywords);
        if (!IS_NULL(cls) && IS_TYPE(cls) && type_of(rt, ref(cell)) == TYPE_OF_ID(rt, CELL))
            check_class_cell(rt, (const Cell *)AS_OBJECT(cell), name, &cls);
    }
    drop(rt, cell);
    drop(rt, namespace);
    return cls;
}

// __build_class__(body function, name, *bases, metaclass=..., **keywords)
static Value build_class(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (n < 2 || type_of(rt, args[0]) != TYPE_OF_ID(rt, FUNCTION) || !IS_STR(args[1]))
        return raise(rt, EXC_TypeError, "__build_class__: func must be a function");
    Function *f = (Function *)AS_OBJECT(args[0]);
    ValueRef metaclass;
    Value rest_names, cls = NO_VALUE;
    uint32_t count = names == NULL ? 0 : names->length;
    ValueRef *rest = mem_alloc(&rt->mem, (count + 1) * sizeof *rest);
    if (rest == NULL) return raise_memory(rt);
    if (split_keywords(rt, args + n, names, &metaclass, rest, &rest_names)) {
        bool changed;
        Value bases = resolve_bases(rt, args + 2, n - 2, &changed);
        if (!IS_NULL(bases))
            cls = make_class(rt, f, args[1], bases, changed, args + 2, n - 2, metaclass, rest,
                             IS_NULL(rest_names) ? NULL : AS_TUPLE(rest_names));
        drop(rt, bases);
        drop(rt, rest_names);
    }
    mem_free(&rt->mem, rest, (count + 1) * sizeof *rest);
    return cls;
}

const NativeDef BUILTINS_CLASS[] = {{"__build_class__", build_class, 2, -1, NATIVE_KEYWORDS, NULL},
                                    {0}};
