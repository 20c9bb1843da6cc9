#include "aio/queue.h"

#include "aio/aio.h"
#include "aio/future.h"
#include "aio/loop_hooks.h"
#include "object/class.h"
#include "object/deque.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"

// What an attribute of a queue is, by its place.
enum { MAXSIZE, QUEUE, GETTERS, PUTTERS, UNFINISHED, FINISHED, SHUT_DOWN, LOOP, FIELD_COUNT };

typedef struct QueueCore {
    Object head;
    Value fields[FIELD_COUNT]; // owned; NO_VALUE: deleted or not set yet
    uint32_t version;          // of the class when it was looked at
    bool plain;                // the class replaces nothing that put() and get() call ...
    bool plain_items;          // ... and neither _put() nor _get()
} QueueCore;

static QueueCore *as_queue(ValueRef v) {
    return (QueueCore *)AS_OBJECT(v);
}

// ------------------------------------------------------------------ what the class replaces

// Whether the class of a queue has this method from the core.
static bool has_own(Runtime *rt, QueueCore *q, const char *name) {
    Str *key = intern(rt, name);
    if (key == NULL) return false;
    ValueRef found = type_lookup(q->head.type, key);
    return !IS_NULL(found) && SAME(found, type_lookup(TYPE_OF_ID(rt, QUEUE_CORE), key));
}

static bool has_all(Runtime *rt, QueueCore *q, const char *const *names) {
    for (; *names != NULL; names++)
        if (!has_own(rt, q, *names)) return false;
    return true;
}

static void look_at_class(Runtime *rt, QueueCore *q) {
    static const char *const CALLED[] = {"full",       "empty",        "qsize", "put_nowait",
                                         "get_nowait", "_wakeup_next", NULL};
    static const char *const ITEMS[] = {"_put", "_get", NULL};
    q->plain = has_all(rt, q, CALLED);
    q->plain_items = q->plain && has_all(rt, q, ITEMS);
    q->version = q->head.type->version;
}

static bool is_deque(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, DEQUE);
}

// Whether the quick way is the right one: nothing is replaced, and the fields are what __init__ has
// made them.
static bool is_quick(Runtime *rt, QueueCore *q) {
    if (q->version != q->head.type->version) look_at_class(rt, q);
    return q->plain && !IS_NULL(q->fields[QUEUE]) && IS_SMALL(q->fields[MAXSIZE]) &&
           IS_SMALL(q->fields[UNFINISHED]) && is_deque(rt, ref(q->fields[GETTERS])) &&
           is_deque(rt, ref(q->fields[PUTTERS])) && !rt_pending(rt);
}

// The loop in which a quick wait may happen; NULL: the long way must be taken. The queue belongs to
// a loop from its first wait on.
static Loop *quick_loop(Runtime *rt, QueueCore *q) {
    if (!SAME(q->fields[SHUT_DOWN], FALSE_VALUE)) return NULL;
    Loop *loop = running_loop(rt);
    if (loop == NULL) clear_pending(rt);
    if (loop == NULL || loop->head.type != TYPE_OF_ID(rt, EVENT_LOOP)) return NULL;
    Value bound = q->fields[LOOP];
    if (IS_NULL(bound) || IS_NONE(bound)) return rt->options.python < 10 ? NULL : loop;
    return AS_OBJECT(bound) == &loop->head ? loop : NULL;
}

// ------------------------------------------------------------------ items

static int64_t size_of(Runtime *rt, QueueCore *q) {
    if (is_deque(rt, ref(q->fields[QUEUE]))) return as_deque(ref(q->fields[QUEUE]))->length;
    return op_length(rt, ref(q->fields[QUEUE]));
}

// 1, 0, -1: raised.
static int is_full(Runtime *rt, QueueCore *q) {
    int64_t max = AS_SMALL(q->fields[MAXSIZE]);
    if (max <= 0) return 0;
    int64_t size = size_of(rt, q);
    return size < 0 ? -1 : size >= max;
}

static int is_empty(Runtime *rt, QueueCore *q) {
    int64_t size = size_of(rt, q);
    return size < 0 ? -1 : size == 0;
}

static bool put_item(Runtime *rt, QueueCore *q, ValueRef item) {
    if (q->plain_items && is_deque(rt, ref(q->fields[QUEUE])))
        return deque_append(rt, as_deque(ref(q->fields[QUEUE])), own(item));
    Value result = call_method(rt, object_ref(q), "_put", &item, 1);
    drop(rt, result);
    return !IS_NULL(result);
}

static Value take_item(Runtime *rt, QueueCore *q) {
    if (q->plain_items && is_deque(rt, ref(q->fields[QUEUE])))
        return deque_take_first(as_deque(ref(q->fields[QUEUE])));
    return call_method(rt, object_ref(q), "_get", NULL, 0);
}

// Gives the first one in a line that still waits its turn. False: raised.
static bool wake_next(Runtime *rt, ValueRef line) {
    while (as_deque(line)->length > 0) {
        Value turn = deque_take_first(as_deque(line));
        bool waits = is_future(ref(turn)) && !future_done(as_future(ref(turn)));
        bool good = !waits || future_tell(rt, as_future(ref(turn)), NONE, NO_VALUE);
        drop(rt, turn);
        if (waits || !good) return good;
    }
    return true;
}

// The queue is not full. False: raised.
static bool put_now(Runtime *rt, QueueCore *q, ValueRef item) {
    if (!put_item(rt, q, item)) return false;
    if (!IS_SMALL(q->fields[UNFINISHED])) return true;
    int64_t unfinished = AS_SMALL(q->fields[UNFINISHED]);
    replace(rt, &q->fields[UNFINISHED], small_int(unfinished + 1));
    if (unfinished == 0 && !IS_NULL(q->fields[FINISHED])) {
        Value result = call_method(rt, ref(q->fields[FINISHED]), "clear", NULL, 0);
        drop(rt, result);
        if (IS_NULL(result)) return false;
    }
    return !is_deque(rt, ref(q->fields[GETTERS])) || wake_next(rt, ref(q->fields[GETTERS]));
}

// The queue is not empty. NO_VALUE: raised.
static Value get_now(Runtime *rt, QueueCore *q) {
    Value item = take_item(rt, q);
    if (IS_NULL(item)) return NO_VALUE;
    if (!is_deque(rt, ref(q->fields[PUTTERS])) || wake_next(rt, ref(q->fields[PUTTERS])))
        return item;
    drop(rt, item);
    return NO_VALUE;
}

// ------------------------------------------------------------------ waiting

enum { SELF, ITEM, TURN }; // state of the coroutines

// The wait for a turn has ended with an exception: the queue's Python part puts that in order.
static Value give_up(Runtime *rt, QueueCore *q, ValueRef turn, bool putter) {
    Value pending = take_pending(rt);
    Str *name = intern(rt, putter ? "full" : "empty");
    Value useless = name == NULL ? NO_VALUE : op_getattr(rt, object_ref(q), name);
    if (!IS_NULL(useless)) {
        ValueRef args[3] = {ref(q->fields[putter ? PUTTERS : GETTERS]), turn, ref(useless)};
        drop(rt, call_method(rt, object_ref(q), "_give_up", args, 3));
        drop(rt, useless);
    }
    if (rt_pending(rt))
        drop(rt, pending);
    else
        reraise(rt, pending);
    return NO_VALUE;
}

// Waits for a turn in a line. As future_wait.
static Value wait_turn(Runtime *rt, NativeFrame *frame, QueueCore *q, bool putter) {
    Loop *loop = quick_loop(rt, q);
    Deque *line = as_deque(ref(q->fields[putter ? PUTTERS : GETTERS]));
    if (loop == NULL) {
        Value pending = call_method(rt, object_ref(q), "_refuse", NULL, 0);
        drop(rt, pending);
        return IS_NULL(pending) ? NO_VALUE : raise(rt, EXC_RuntimeError, "the queue cannot wait");
    }
    replace(rt, &q->fields[LOOP], own(object_ref(loop)));
    Value turn = loop_create_future(rt, loop);
    if (IS_NULL(turn) || !deque_append(rt, line, copy(turn))) {
        drop(rt, turn);
        return NO_VALUE;
    }
    replace(rt, &frame->state[TURN], turn);
    return future_wait(rt, frame, as_future(ref(turn)));
}

// put() and get(): wait while they cannot, then do.
static Value resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried, bool putter) {
    QueueCore *q = as_queue(ref(frame->state[SELF]));
    drop(rt, carried);
    if (signal == SIGNAL_SENT) {
        Value result = future_wait(rt, frame, as_future(ref(frame->state[TURN])));
        if (IS_PUSHED(result)) return result;
        drop(rt, result);
        if (IS_NULL(result)) signal = SIGNAL_THROWN;
    }
    if (signal == SIGNAL_THROWN)
        return IS_NULL(frame->state[TURN]) ? NO_VALUE
                                           : give_up(rt, q, ref(frame->state[TURN]), putter);
    if (!is_quick(rt, q))
        return raise(rt, EXC_RuntimeError, "the queue was changed while a task waited for it");
    int waits = putter ? is_full(rt, q) : is_empty(rt, q);
    if (waits < 0) return NO_VALUE;
    if (waits > 0) return wait_turn(rt, frame, q, putter);
    if (!putter) return get_now(rt, q);
    // A queue that was shut down refuses: put_nowait() says so.
    if (!SAME(q->fields[SHUT_DOWN], FALSE_VALUE)) {
        ValueRef item = ref(frame->state[ITEM]);
        return call_method(rt, ref(frame->state[SELF]), "put_nowait", &item, 1);
    }
    return put_now(rt, q, ref(frame->state[ITEM])) ? NONE : NO_VALUE;
}

static Value put_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    return resume(rt, frame, signal, carried, true);
}

static Value get_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    return resume(rt, frame, signal, carried, false);
}

// ------------------------------------------------------------------ methods

// Whether a coroutine that begins now may go the quick way to its end.
static bool can_wait(Runtime *rt, QueueCore *q) {
    return is_quick(rt, q) && quick_loop(rt, q) != NULL;
}

static Value put(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!can_wait(rt, as_queue(args[0])))
        return call_method(rt, args[0], "_put_slowly", args + 1, 1);
    Value state[2] = {own(args[0]), own(args[1])};
    return native_coroutine_new(rt, "Queue.put", put_resume, state, 2);
}

static Value get(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!can_wait(rt, as_queue(args[0]))) return call_method(rt, args[0], "_get_slowly", NULL, 0);
    Value state[1] = {own(args[0])};
    return native_coroutine_new(rt, "Queue.get", get_resume, state, 1);
}

static Value put_nowait(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    QueueCore *q = as_queue(args[0]);
    int full = 1;
    if (is_quick(rt, q) && SAME(q->fields[SHUT_DOWN], FALSE_VALUE)) full = is_full(rt, q);
    if (full < 0) return NO_VALUE;
    if (full > 0) return call_method(rt, args[0], "_put_nowait_slowly", args + 1, 1);
    return put_now(rt, q, args[1]) ? NONE : NO_VALUE;
}

static Value get_nowait(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    QueueCore *q = as_queue(args[0]);
    int empty = is_quick(rt, q) ? is_empty(rt, q) : 1;
    if (empty < 0) return NO_VALUE;
    if (empty > 0) return call_method(rt, args[0], "_get_nowait_slowly", NULL, 0);
    return get_now(rt, q);
}

static Value qsize(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t size = IS_NULL(as_queue(args[0])->fields[QUEUE]) ? 0 : size_of(rt, as_queue(args[0]));
    return size < 0 ? NO_VALUE : small_int(size);
}

static Value empty(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    QueueCore *q = as_queue(args[0]);
    if (IS_NULL(q->fields[QUEUE])) return TRUE_VALUE;
    int truth = op_truth(rt, ref(q->fields[QUEUE]));
    return truth < 0 ? NO_VALUE : value_bool(truth == 0);
}

static Value full(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    QueueCore *q = as_queue(args[0]);
    if (is_quick(rt, q)) {
        int answer = is_full(rt, q);
        return answer < 0 ? NO_VALUE : value_bool(answer > 0);
    }
    return call_method(rt, args[0], "_full_slowly", NULL, 0);
}

static Value put_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, ref(as_queue(args[0])->fields[QUEUE]), "append", args + 1, 1);
}

static Value get_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return call_method(rt, ref(as_queue(args[0])->fields[QUEUE]), "popleft", NULL, 0);
}

static Value wakeup_next(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!is_deque(rt, args[1])) return raise(rt, EXC_TypeError, "a deque of futures is needed");
    return wake_next(rt, args[1]) ? NONE : NO_VALUE;
}

static const NativeDef METHODS[] = {
    {"put", put, 2, 2, NATIVE_PYTHON, "item"},
    {"get", get, 1, 1, NATIVE_PYTHON, NULL},
    {"put_nowait", put_nowait, 2, 2, NATIVE_PYTHON, "item"},
    {"get_nowait", get_nowait, 1, 1, NATIVE_PYTHON, NULL},
    {"qsize", qsize, 1, 1, NATIVE_PYTHON, NULL},
    {"empty", empty, 1, 1, NATIVE_PYTHON, NULL},
    {"full", full, 1, 1, NATIVE_PYTHON, NULL},
    {"_put", put_method, 2, 2, NATIVE_PYTHON, NULL},
    {"_get", get_method, 1, 1, NATIVE_PYTHON, NULL},
    {"_wakeup_next", wakeup_next, 2, 2, NATIVE_PYTHON, NULL},
    {0},
};

// ------------------------------------------------------------------ attributes

static Value get_field(Runtime *rt, ValueRef self, int at, const char *name) {
    Value value = as_queue(self)->fields[at];
    if (!IS_NULL(value)) return copy(value);
    if (at == LOOP) return NONE;
    return raise(rt, EXC_AttributeError, "'%s' object has no attribute '%s'",
                 AS_OBJECT(self)->type->name->data, name);
}

static bool set_field(Runtime *rt, ValueRef self, int at, ValueRef value) {
    replace(rt, &as_queue(self)->fields[at], IS_NULL(value) ? NO_VALUE : own(value));
    return true;
}

#define FIELDS(FIELD)                      \
    FIELD(MAXSIZE, "_maxsize")             \
    FIELD(QUEUE, "_queue")                 \
    FIELD(GETTERS, "_getters")             \
    FIELD(PUTTERS, "_putters")             \
    FIELD(UNFINISHED, "_unfinished_tasks") \
    FIELD(FINISHED, "_finished")           \
    FIELD(SHUT_DOWN, "_is_shutdown")       \
    FIELD(LOOP, "_loop")
#define FUNCTIONS(AT, name)                                            \
    static Value get_##AT(Runtime *rt, ValueRef self) {                \
        return get_field(rt, self, AT, name);                          \
    }                                                                  \
    static bool set_##AT(Runtime *rt, ValueRef self, ValueRef value) { \
        return set_field(rt, self, AT, value);                         \
    }
#define ROW(AT, name) {name, get_##AT, set_##AT},

FIELDS(FUNCTIONS)
static const GetSetDef GETSET[] = {FIELDS(ROW){0}};

static void destroy(Runtime *rt, Object *self) {
    for (int i = 0; i < FIELD_COUNT; i++) clear(rt, &((QueueCore *)self)->fields[i]);
}

static void traverse(Object *self, Visit visit, void *context) {
    for (int i = 0; i < FIELD_COUNT; i++) {
        Value field = ((QueueCore *)self)->fields[i];
        if (!IS_NULL(field)) visit(ref(field), context);
    }
}

const TypeSpec QUEUE_CORE_SPEC = {
    .name = "asyncio.queues.Queue",
    .size = sizeof(QueueCore),
    .flags = TYPE_BASE,
    .slots = {.destroy = destroy, .traverse = traverse},
    .methods = METHODS,
    .getset = GETSET,
};
