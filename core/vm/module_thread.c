// The native part of the module `_thread`: locks and starting threads. The rest of it is
// core/lib/_thread.py.
#include <math.h>

#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/clock.h"
#include "vm/lock.h"
#include "vm/modules.h"
#include "vm/thread.h"

// What get_ident answers for the first thread, and the distance to the next one's.
#define FIRST_IDENT 139900000000000
#define NEXT_IDENT 8392704
#define TIMEOUT_MAX 9223372036.0

int64_t thread_ident(uint32_t number) {
    return number == 0 ? 0 : FIRST_IDENT - (int64_t)(number - 1) * NEXT_IDENT;
}

static uint32_t current(Runtime *rt) {
    return rt->vm->threads->current->number;
}

// ------------------------------------------------------------------ locks

static bool is_reentrant(Runtime *rt, const Lock *lock) {
    return type_is_subtype(lock->head.type, TYPE_OF_ID(rt, RLOCK));
}

bool lock_take(Runtime *rt, Lock *lock) {
    if (is_reentrant(rt, lock)) {
        if (lock->locked && lock->owner != current(rt)) return false;
        lock->count++;
    } else if (lock->locked) {
        return false;
    }
    lock->locked = true;
    lock->owner = current(rt);
    return true;
}

void lock_free(Runtime *rt, Lock *lock) {
    lock->locked = false;
    lock->owner = lock->count = 0;
    thread_wake(rt, &lock->head);
}

static Lock *as_lock(ValueRef v) {
    return (Lock *)AS_OBJECT(v);
}

// The seconds of `timeout`; -1: for ever. False: raised.
static bool get_timeout(Runtime *rt, ValueRef v, bool blocking, double *seconds) {
    *seconds = -1;
    if (!IS_NULL(v) && !op_double(rt, v, seconds)) return false;
    const char *problem = NULL;
    ExceptionKind kind = EXC_ValueError;
    if (isnan(*seconds)) {
        problem = "Invalid value NaN (not a number)";
    } else if (!blocking && !(*seconds >= -1 && *seconds <= -1)) {
        problem = "can't specify a timeout for a non-blocking call";
    } else if (*seconds < 0 && !(*seconds >= -1 && *seconds <= -1)) {
        problem = rt->options.python < 13 ? "timeout value must be positive"
                                          : "timeout value must be a non-negative number";
    } else if (*seconds > TIMEOUT_MAX) {
        problem = "timestamp out of range for platform time_t";
        kind = EXC_OverflowError;
    }
    if (problem != NULL) raise(rt, kind, "%s", problem);
    return problem == NULL;
}

static Value acquire(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Lock *lock = as_lock(args[0]);
    int blocking = IS_NULL(args[1]) ? 1 : op_truth(rt, args[1]);
    double seconds;
    if (blocking < 0 || !get_timeout(rt, args[2], blocking > 0, &seconds)) return NO_VALUE;
    if (lock_take(rt, lock)) return TRUE_VALUE;
    if (blocking == 0 || (seconds >= 0 && seconds <= 0)) return FALSE_VALUE;
    return thread_wait(rt, lock, seconds < 0 ? INFINITY : clock_now(rt) + seconds);
}

static Value enter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n;
    ValueRef all[3] = {args[0], NO_REF, NO_REF};
    return acquire(rt, all, 3, names);
}

static Value release(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Lock *lock = as_lock(args[0]);
    if (is_reentrant(rt, lock)) {
        if (!lock->locked || lock->owner != current(rt))
            return raise(rt, EXC_RuntimeError, "cannot release un-acquired lock");
        if (--lock->count > 0) return NONE;
    } else if (!lock->locked) {
        return raise(rt, EXC_RuntimeError, "release unlocked lock");
    }
    lock_free(rt, lock);
    return NONE;
}

static Value locked(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(as_lock(args[0])->locked);
}

static Value lock_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)names;
    if (n > 0 && (cls->flags & TYPE_HEAP) == 0)
        return raise(rt, EXC_TypeError, "%s() takes no arguments", cls->name->data);
    Object *lock = object_new(rt, cls);
    return lock == NULL ? NO_VALUE : object_value(lock);
}

static Value lock_repr(Runtime *rt, ValueRef self) {
    Lock *lock = as_lock(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<%s %s object", lock->locked ? "locked" : "unlocked",
                  lock->head.type->name->data);
    if (is_reentrant(rt, lock)) {
        strbuf_text(&buf, " owner=");
        strbuf_int(&buf, thread_ident(lock->owner));
        strbuf_format(&buf, " count=%u", lock->count);
    }
    strbuf_text(&buf, " at ");
    append_address(rt, &buf, &lock->head);
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

// What Condition asks of an RLock.
static Value is_owned(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return value_bool(as_lock(args[0])->locked && as_lock(args[0])->owner == current(rt));
}

static Value release_save(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Lock *lock = as_lock(args[0]);
    if (!lock->locked) return raise(rt, EXC_RuntimeError, "cannot release un-acquired lock");
    Value count = small_int(lock->count);
    lock_free(rt, lock);
    return count;
}

static Value set_count(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t count;
    if (!op_index(rt, args[1], &count)) return NO_VALUE;
    as_lock(args[0])->count = (uint32_t)count;
    return NONE;
}

static const NativeDef LOCK_METHODS[] = {
    {"acquire", acquire, 1, 3, 0, "blocking timeout"},
    {"release", release, 1, 1, 0, NULL},
    {"locked", locked, 1, 1, 0, NULL},
    {"__enter__", enter, 1, 1, 0, NULL},
    {"__exit__", release, 1, 4, 0, NULL},
    {0},
};

static const NativeDef RLOCK_METHODS[] = {
    {"acquire", acquire, 1, 3, 0, "blocking timeout"},
    {"release", release, 1, 1, 0, NULL},
    {"__enter__", enter, 1, 1, 0, NULL},
    {"__exit__", release, 1, 4, 0, NULL},
    {"_is_owned", is_owned, 1, 1, 0, NULL},
    {"_release_save", release_save, 1, 1, 0, NULL},
    {"_set_count", set_count, 2, 2, 0, NULL},
    {0},
};

const TypeSpec LOCK_SPEC = {
    .name = "_thread.lock",
    .size = sizeof(Lock),
    .flags = TYPE_WEAKREFS,
    .slots = {.repr = lock_repr, .create = lock_create},
    .methods = LOCK_METHODS,
};

const TypeSpec RLOCK_SPEC = {
    .name = "_thread.RLock",
    .size = sizeof(Lock),
    .flags = TYPE_WEAKREFS | TYPE_BASE,
    .slots = {.repr = lock_repr, .create = lock_create},
    .methods = RLOCK_METHODS,
};

// ------------------------------------------------------------------ functions

static Value get_ident(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return int_new(rt, thread_ident(current(rt)));
}

// _start(function, args, done, daemon, name): the new thread's ident.
static Value start(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    bool lock = !IS_NONE(args[2]);
    if (!IS_TUPLE(args[1]) || !IS_STR(args[4]) ||
        (lock && !is_instance(rt, args[2], TYPE_OF_ID(rt, LOCK))))
        return raise(rt, EXC_TypeError, "_start() was given something else than it takes");
    uint32_t number = thread_start(rt, args[0], AS_TUPLE(args[1]), lock ? args[2] : NO_REF,
                                   op_truth(rt, args[3]) > 0, AS_STR(args[4]));
    return number == 0 ? NO_VALUE : int_new(rt, thread_ident(number));
}

static Value allocate_lock(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    return lock_create(rt, TYPE_OF_ID(rt, LOCK), args, n, names);
}

static Value count(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return small_int((int64_t)rt->vm->threads->count - 1);
}

const NativeDef THREAD_FUNCTIONS[] = {
    {"get_ident", get_ident, 0, 0, 0, NULL},
    {"allocate_lock", allocate_lock, 0, 0, 0, NULL},
    {"_start", start, 5, 5, 0, NULL},
    {"_count", count, 0, 0, 0, NULL},
    {0},
};

bool module_thread_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "LockType", own(object_ref(TYPE_OF_ID(rt, LOCK)))) &&
           dict_set_text(rt, dict, "RLock", own(object_ref(TYPE_OF_ID(rt, RLOCK)))) &&
           dict_set_text(rt, dict, "TIMEOUT_MAX", value_double(TIMEOUT_MAX));
}
