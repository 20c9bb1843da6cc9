// The cycle collector: trial deletion over all live objects, as CPython's gc does it for one
// generation. Reference counts are moved aside while it looks, and each object's count field holds
// its index meanwhile.
#include "object/object.h"

#include "base/assert.h"
#include "object/instance.h"
#include "object/runtime.h"
#include "object/weakref.h"

typedef struct Collection {
    Object **objects, **garbage;
    uint32_t *counts;  // reference counts as they were
    uint32_t *outside; // references that do not come from the objects looked at
    uint32_t *queue;   // indices of objects to look at; room for each twice
    uint8_t *reachable;
    size_t total, filled, taken, queued;
    Object *parent; // whose references are walked
    const Runtime *rt;
    Allocator *mem;
} Collection;

static void gather(void *block, void *context) {
    Collection *c = context;
    if (c->filled < c->total) c->objects[c->filled++] = block;
}

static bool collection_init(Collection *c, Runtime *rt) {
    size_t n = slab_live(&rt->slabs);
    *c = (Collection){.total = n, .rt = rt, .mem = &rt->mem};
    c->objects = mem_alloc(c->mem, n * sizeof *c->objects);
    c->counts = mem_alloc(c->mem, n * sizeof *c->counts);
    c->outside = mem_alloc(c->mem, n * sizeof *c->outside);
    c->queue = mem_alloc(c->mem, 2 * n * sizeof *c->queue);
    c->garbage = mem_alloc(c->mem, n * sizeof *c->garbage);
    c->reachable = mem_zalloc(c->mem, n);
    return c->objects != NULL && c->counts != NULL && c->outside != NULL && c->queue != NULL &&
           c->garbage != NULL && c->reachable != NULL;
}

static void collection_free(Collection *c) {
    mem_free(c->mem, c->objects, c->total * sizeof *c->objects);
    mem_free(c->mem, c->counts, c->total * sizeof *c->counts);
    mem_free(c->mem, c->outside, c->total * sizeof *c->outside);
    mem_free(c->mem, c->queue, 2 * c->total * sizeof *c->queue);
    mem_free(c->mem, c->garbage, c->total * sizeof *c->garbage);
    mem_free(c->mem, c->reachable, c->total);
}

static void visit_subtract(ValueRef child, void *context) {
    Collection *c = context;
    if (IS_OBJECT(child)) c->outside[AS_OBJECT(child)->refcount]--;
}

static void visit_reach(ValueRef child, void *context) {
    Collection *c = context;
    if (!IS_OBJECT(child)) return;
    uint32_t i = AS_OBJECT(child)->refcount;
    if (c->reachable[i] != 0) return;
    c->reachable[i] = 1;
    c->queue[c->queued++] = i;
}

static uint32_t serial(const Object *object) {
    return object->identity & OBJECT_SERIAL;
}

// ------------------------------------------------------------------ the order of the garbage

// What `outside` says of garbage meanwhile. NEW: it was not there at the last collection.
enum { UNSEEN, MET, PASSED, MOVED, NEW };

// What the frame of a generator refers to is met with the generator, not with the frame (gc does so
// too: frame_traverse).
static void visit_meet(ValueRef child, void *context) {
    Collection *c = context;
    if (!IS_OBJECT(child)) return;
    uint32_t i = AS_OBJECT(child)->refcount;
    if (c->reachable[i] != 0) return;
    if (AS_OBJECT(child)->type == TYPE_OF_ID(c->rt, FRAME)) {
        const Object *owner = c->rt->frame_owner(AS_OBJECT(child));
        if (owner != NULL && owner == c->parent) object_traverse(AS_OBJECT(child), visit_meet, c);
        if (owner != NULL) return;
    }
    if (c->outside[i] == UNSEEN) c->outside[i] = MET;
    if (c->outside[i] != PASSED) return;
    c->outside[i] = MOVED;
    c->queue[c->queued++] = i;
}

static void visit_namespace(ValueRef child, void *context) {
    if (IS_OBJECT(child) && AS_OBJECT(child)->type == TYPE_OF_ID(((Collection *)context)->rt, DICT))
        visit_meet(child, context);
}

// Lists the garbage by age in `queue`, by a Shell sort.
static void list_by_age(Collection *c) {
    uint32_t *list = c->queue;
    size_t n = 0;
    for (size_t i = 0; i < c->filled; i++)
        if (c->reachable[i] == 0) list[n++] = (uint32_t)i;
    for (size_t gap = n / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
        for (size_t i = gap; i < n; i++) {
            uint32_t it = list[i], age = serial(c->objects[it]);
            size_t at = i;
            for (; at >= gap && age < serial(c->objects[list[at - gap]]); at -= gap)
                list[at] = list[at - gap];
            list[at] = it;
        }
    }
    c->queued = n;
}

static void take(Collection *c, size_t from, size_t to, uint32_t state) {
    for (; from < to; from++) {
        uint32_t i = c->queue[from];
        if (c->outside[i] == state) c->garbage[c->taken++] = c->objects[i];
    }
}

// Lets what is in the queue meet what it refers to.
static void walk(Collection *c, size_t *at, const size_t *end) {
    for (; *at < *end; (*at)++) {
        uint32_t i = c->queue[*at];
        if (c->outside[i] == UNSEEN)
            c->outside[i] = PASSED;
        else if (c->outside[i] != NEW)
            object_traverse(c->parent = c->objects[i], visit_meet, c);
    }
}

// Puts the unreachable objects into the order of CPython's list of objects. That is the order of
// creation, but the last collection has moved to the end what it came to before it had seen a
// reference to it from what is in use (gc's move_unreachable): this is done again, beginning at the
// namespaces of functions, which are what is given up at a program's end. Objects whose age is not
// known are where a reference to them is met.
static void order_garbage(Collection *c, const Runtime *rt) {
    list_by_age(c);
    size_t n = c->queued, known = 0, moved = n;
    for (size_t at = 0; at < n; at++) {
        uint32_t i = c->queue[at], age = serial(c->objects[i]);
        if (age == 0) known++;
        c->outside[i] = age == 0 ? PASSED : age > rt->collected ? NEW : UNSEEN;
    }
    for (size_t at = 0; at < known; at++) {
        Object *object = c->objects[c->queue[at]];
        if (object->type == TYPE_OF_ID(rt, FUNCTION)) object_traverse(object, visit_namespace, c);
    }
    walk(c, &moved, &c->queued);
    size_t at = known;
    walk(c, &at, &n);
    walk(c, &moved, &c->queued);
    take(c, known, n, MET);
    take(c, n, c->queued, MOVED);
    take(c, 0, n, PASSED);
    take(c, 0, n, NEW);
}

// Finds what is not reachable from outside of the objects.
static void find_garbage(Collection *c, const Runtime *rt) {
    for (size_t i = 0; i < c->filled; i++) {
        c->counts[i] = c->outside[i] = c->objects[i]->refcount;
        // One that is being destroyed at the moment (its finaliser, or one of what it owned, has
        // called the collector) is left alone, and what it still owns counts as reachable.
        if (c->counts[i] == 0) c->reachable[i] = 1;
        c->objects[i]->refcount = (uint32_t)i;
    }
    for (size_t i = 0; i < c->filled; i++)
        if (c->counts[i] != 0) object_traverse(c->objects[i], visit_subtract, c);
    for (size_t i = 0; i < c->filled; i++) {
        if (c->outside[i] == 0 || c->reachable[i] != 0) continue;
        c->reachable[i] = 1;
        c->queue[c->queued++] = (uint32_t)i;
        while (c->queued > 0) object_traverse(c->objects[c->queue[--c->queued]], visit_reach, c);
    }
    order_garbage(c, rt);
    for (size_t i = 0; i < c->filled; i++) c->objects[i]->refcount = c->counts[i];
}

// At the runtime's end no callback is called, and the types may be gone.
static void set_garbage(Collection *c, Runtime *rt, bool garbage) {
    if (rt->finalizing) return;
    for (size_t i = 0; i < c->taken; i++)
        if (is_instance(rt, object_ref(c->garbage[i]), TYPE_OF_ID(rt, WEAKREF)))
            ((WeakRef *)c->garbage[i])->garbage = garbage;
}

// Empties the weak references to garbage, all of them before any callback can see one. The
// callbacks of those that are garbage themselves are not called (gc's handle_weakrefs).
static void call_weakrefs(Collection *c, Runtime *rt) {
    WeakRef *chain = NULL;
    set_garbage(c, rt, true);
    for (size_t i = c->taken; i-- > 0;)
        if ((c->garbage[i]->identity & OBJECT_HAS_WEAKREFS) != 0)
            chain = weakrefs_empty(rt, c->garbage[i], chain);
    weakrefs_call(rt, chain);
}

// Runs the finalisers of garbage, oldest first. True when any ran.
static bool finalize(Collection *c, Runtime *rt) {
    bool ran = false;
    for (size_t i = 0; i < c->taken; i++) {
        Object *object = c->garbage[i];
        if (object->type->slots.finalize == NULL || (object->identity & OBJECT_FINALIZED) != 0 ||
            rt->finalizing)
            continue;
        object->identity |= OBJECT_FINALIZED;
        object->type->slots.finalize(rt, object);
        if (rt_pending(rt)) clear_pending(rt);
        ran = true;
    }
    return ran;
}

static void destroy_all(Collection *c, Runtime *rt) {
    // Attributes first: their shapes belong to the types, which may be garbage too.
    for (size_t i = 0; i < c->taken; i++) object_attrs_free(rt, c->garbage[i]);
    for (size_t i = 0; i < c->taken; i++) {
        Object *object = c->garbage[i];
        if (object->type->slots.destroy != NULL) object->type->slots.destroy(rt, object);
    }
    // All are held once more, so what they refer to stays until every reference is dropped.
    for (size_t i = 0; i < c->taken; i++)
        if ((c->garbage[i]->type->flags & TYPE_HEAP) != 0) drop_object(rt, c->garbage[i]->type);
    for (size_t i = 0; i < c->taken; i++) {
        ASSERT(c->garbage[i]->refcount == 1);
        slab_free(&rt->slabs, &rt->mem, c->garbage[i], object_block_size(c->garbage[i]));
    }
}

static size_t collect_once(Runtime *rt, bool *again) {
    Collection c;
    size_t freed = 0;
    *again = false;
    PutAside pending = pending_put_aside(rt);
    if (collection_init(&c, rt)) {
        slab_walk(&rt->slabs, gather, &c);
        find_garbage(&c, rt);
        freed = c.taken;
        for (size_t i = 0; i < freed; i++) c.garbage[i]->refcount++; // held while code runs
        call_weakrefs(&c, rt);
        if (finalize(&c, rt)) {
            // A finaliser may have brought objects back: look again, with all of them finalised.
            *again = true;
            set_garbage(&c, rt, false);
            for (size_t i = 0; i < freed; i++) {
                Object *object = c.garbage[i];
                if (--object->refcount == 0) object_release(rt, object);
            }
            freed = 0;
        } else {
            freed = 0;
            for (size_t i = 0; i < c.taken; i++)
                freed += c.garbage[i]->type->slots.traverse != NULL ||
                         c.garbage[i]->type->attrs_offset != 0;
            destroy_all(&c, rt);
        }
    }
    collection_free(&c);
    pending_put_back(rt, pending);
    return freed;
}

size_t collect_cycles(Runtime *rt) {
    size_t freed = 0;
    bool again = true;
    for (int round = 0; round < 10 && again; round++) freed += collect_once(rt, &again);
    rt->collected = rt->next_serial;
    return freed;
}
