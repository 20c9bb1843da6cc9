// except*: which part of an exception a handler takes, and what is raised after all of them
// (ceval.c:_PyEval_ExceptionGroupMatch, exceptions.c:_PyExc_PrepReraiseStar).
#include "vm/vm.h"

#include "object/containers.h"
#include "object/exception_group.h"
#include "object/ops.h"
#include "object/str.h"

static bool no_group_class(Runtime *rt, ValueRef cls) {
    if (!type_is_subtype(AS_TYPE(cls), rt->exceptions[EXC_BaseExceptionGroup])) return true;
    raise(rt, EXC_TypeError,
          "catching ExceptionGroup with except* is not allowed. Use except instead.");
    return false;
}

// All classes must be exceptions; then none may be a group.
static bool classes_allowed(Runtime *rt, ValueRef classes) {
    if (!IS_TUPLE(classes)) return catches(rt, classes) && no_group_class(rt, classes);
    Tuple *tuple = AS_TUPLE(classes);
    for (uint32_t i = 0; i < tuple->length; i++)
        if (!catches(rt, ref(tuple->items[i]))) return false;
    for (uint32_t i = 0; i < tuple->length; i++)
        if (!no_group_class(rt, ref(tuple->items[i]))) return false;
    return true;
}

// A bare exception is seen by its handler as a group of one.
static bool wrap_bare(Runtime *rt, ValueRef exception, Value *match) {
    Value list = list_from(rt, &exception, 1);
    Value members = IS_NULL(list) ? NO_VALUE : tuple_from_iterable(rt, ref(list));
    drop(rt, list);
    *match = IS_NULL(members) ? NO_VALUE : exception_group_new(rt, "", ref(members));
    drop(rt, members);
    return !IS_NULL(*match);
}

static bool split_group(Runtime *rt, ValueRef group, ValueRef classes, Value *rest, Value *match) {
    Value pair = call_method(rt, group, "split", &classes, 1);
    if (IS_NULL(pair)) return false;
    const char *type = type_of(rt, group)->name->data;
    bool ok = false;
    if (!IS_TUPLE(pair)) {
        raise(rt, EXC_TypeError, "%s.split must return a tuple, not %s", type,
              type_of(rt, ref(pair))->name->data);
    } else if (AS_TUPLE(pair)->length < 2) {
        raise(rt, EXC_TypeError, "%s.split must return a 2-tuple, got tuple of size %u", type,
              AS_TUPLE(pair)->length);
    } else {
        *match = copy(AS_TUPLE(pair)->items[0]);
        *rest = copy(AS_TUPLE(pair)->items[1]);
        ok = true;
    }
    drop(rt, pair);
    return ok;
}

bool group_match(Runtime *rt, ValueRef exception, ValueRef classes, Value *rest, Value *match) {
    if (!classes_allowed(rt, classes)) return false;
    *match = NONE;
    *rest = NONE;
    if (IS_NONE(exception)) return true;
    bool group = is_exception_group(rt, exception);
    if (exception_is_instance(rt, exception, classes)) {
        if (group)
            *match = own(exception);
        else if (!wrap_bare(rt, exception, match))
            return false;
    } else if (!group) {
        *rest = own(exception);
    } else if (!split_group(rt, exception, classes, rest, match)) {
        return false;
    }
    return true;
}

// Whether an exception is a part of the original group that no handler replaced.
static bool same_metadata(Runtime *rt, ValueRef a, ValueRef b) {
    if (!is_exception_group(rt, a) || !is_exception_group(rt, b)) return false;
    const Exception *x = (Exception *)AS_OBJECT(a), *y = (Exception *)AS_OBJECT(b);
    return SAME(x->traceback, y->traceback) && SAME(x->cause, y->cause) &&
           SAME(x->context, y->context);
}

// Divides what the handlers left into exceptions that are raised anew and parts of the original.
// False: raised.
static bool sort_raised(Runtime *rt, ValueRef original, const List *all, List *raised,
                        List *remains) {
    for (uint32_t i = 0; i < all->length; i++) {
        Value e = all->items[i];
        if (IS_NONE(e)) continue;
        List *list = same_metadata(rt, ref(e), original) ? remains : raised;
        if (!list_append(rt, list, copy(e))) return false;
    }
    return true;
}

Value group_reraise(Runtime *rt, ValueRef original, List *raised) {
    if (raised->length == 0) return NONE;
    // Of a bare exception at most one handler took all.
    if (!is_exception_group(rt, original)) return copy(raised->items[0]);
    Value anew = list_new(rt, 0), remains = list_new(rt, 0), result = NO_VALUE;
    bool ok = !IS_NULL(anew) && !IS_NULL(remains) &&
              sort_raised(rt, original, raised, AS_LIST(anew), AS_LIST(remains));
    Value rest = NONE;
    if (ok && AS_LIST(remains)->length > 0)
        rest = exception_group_project(rt, original, AS_LIST(remains));
    if (ok && !IS_NULL(rest)) {
        List *list = AS_LIST(anew);
        if (list->length == 0)
            result = copy(rest);
        else if (IS_NONE(rest) || list_append(rt, list, copy(rest)))
            result =
                list->length == 1 ? copy(list->items[0]) : exception_group_new(rt, "", ref(anew));
    }
    drop(rt, rest);
    drop(rt, anew);
    drop(rt, remains);
    return result;
}
