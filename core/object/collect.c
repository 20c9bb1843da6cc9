// The cycle collector: trial deletion over all live objects, as CPython's gc does it for one
// generation. Reference counts are moved aside while it looks, and each object's count field holds
// its index meanwhile.
#include "object/object.h"

#include "base/assert.h"
#include "object/instance.h"
#include "object/runtime.h"
#include "object/weakref.h"

typedef struct Collection {
    Object **objects;
    uint32_t *counts;  // reference counts as they were
    uint32_t *outside; // references that do not come from the objects looked at
    uint32_t *queue;   // indices of reachable objects to look at
    uint8_t *reachable;
    size_t total, filled, queued;
    uint32_t parent; // serial number of the object whose references are visited
    Allocator *mem;
} Collection;

static void gather(void *block, void *context) {
    Collection *c = context;
    if (c->filled < c->total) c->objects[c->filled++] = block;
}

static bool collection_init(Collection *c, Runtime *rt) {
    size_t n = slab_live(&rt->slabs);
    *c = (Collection){.total = n, .mem = &rt->mem};
    c->objects = mem_alloc(c->mem, n * sizeof *c->objects);
    c->counts = mem_alloc(c->mem, n * sizeof *c->counts);
    c->outside = mem_alloc(c->mem, n * sizeof *c->outside);
    c->queue = mem_alloc(c->mem, n * sizeof *c->queue);
    c->reachable = mem_zalloc(c->mem, n);
    return c->objects != NULL && c->counts != NULL && c->outside != NULL && c->queue != NULL &&
           c->reachable != NULL;
}

static void collection_free(Collection *c) {
    mem_free(c->mem, c->objects, c->total * sizeof *c->objects);
    mem_free(c->mem, c->counts, c->total * sizeof *c->counts);
    mem_free(c->mem, c->outside, c->total * sizeof *c->outside);
    mem_free(c->mem, c->queue, c->total * sizeof *c->queue);
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

static void visit_meet(ValueRef child, void *context) {
    Collection *c = context;
    if (!IS_OBJECT(child)) return;
    uint32_t i = AS_OBJECT(child)->refcount;
    if (c->parent <= serial(c->objects[i])) c->outside[i] = 1;
}

// Notes in `outside` which garbage an older object refers to, or one whose age is not known.
static void meet(Collection *c) {
    for (size_t i = 0; i < c->filled; i++) c->outside[i] = 0;
    for (size_t i = 0; i < c->filled; i++) {
        if (c->reachable[i] != 0) continue;
        c->parent = serial(c->objects[i]);
        object_traverse(c->objects[i], visit_meet, c);
    }
}

// Marks what is reachable from outside of the objects.
static void mark(Collection *c) {
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
    meet(c);
    for (size_t i = 0; i < c->filled; i++) c->objects[i]->refcount = c->counts[i];
}

// While they are sorted the highest bits of their counts tell two kinds from the others.
#define MOVED 0x40000000u
#define NEW 0x80000000u

static bool goes_before(const Object *x, const Object *y) {
    uint32_t p = x->refcount & (MOVED | NEW), q = y->refcount & (MOVED | NEW);
    return p != q ? p < q : serial(x) < serial(y);
}

// A Shell sort.
static void sort_by_age(Object **objects, size_t n) {
    for (size_t gap = n / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
        for (size_t i = gap; i < n; i++) {
            Object *object = objects[i];
            size_t at = i;
            for (; at >= gap && goes_before(object, objects[at - gap]); at -= gap)
                objects[at] = objects[at - gap];
            objects[at] = object;
        }
    }
}

// Keeps only the unreachable objects, those with a finaliser at the end: in the order of CPython's
// list of objects. That is the order of creation, but each collection moves to the end what it
// meets before it has seen a reference to it: what only younger objects refer to.
static size_t keep_unreachable(Collection *c, uint32_t collected) {
    size_t n = 0;
    for (size_t i = 0; i < c->filled; i++) {
        if (c->reachable[i] != 0) continue;
        Object *object = c->objects[n++] = c->objects[i];
        if (serial(object) > collected)
            object->refcount |= NEW;
        else if (c->outside[i] == 0)
            object->refcount |= MOVED;
    }
    c->filled = n;
    sort_by_age(c->objects, n);
    for (size_t i = 0; i < n; i++) c->objects[i]->refcount &= ~(MOVED | NEW);
    return n;
}

// At the runtime's end no callback is called, and the types may be gone.
static void set_garbage(Collection *c, Runtime *rt, bool garbage) {
    if (rt->finalizing) return;
    for (size_t i = 0; i < c->filled; i++)
        if (is_instance(rt, object_ref(c->objects[i]), TYPE_OF_ID(rt, WEAKREF)))
            ((WeakRef *)c->objects[i])->garbage = garbage;
}

// Empties the weak references to garbage, all of them before any callback can see one. The
// callbacks of those that are garbage themselves are not called (gc's handle_weakrefs).
static void call_weakrefs(Collection *c, Runtime *rt) {
    WeakRef *chain = NULL;
    set_garbage(c, rt, true);
    for (size_t i = c->filled; i-- > 0;)
        if ((c->objects[i]->identity & OBJECT_HAS_WEAKREFS) != 0)
            chain = weakrefs_empty(rt, c->objects[i], chain);
    weakrefs_call(rt, chain);
}

// Runs the finalisers of garbage, oldest first. True when any ran.
static bool finalize(Collection *c, Runtime *rt) {
    bool ran = false;
    for (size_t i = 0; i < c->filled; i++) {
        Object *object = c->objects[i];
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
    for (size_t i = 0; i < c->filled; i++) object_attrs_free(rt, c->objects[i]);
    for (size_t i = 0; i < c->filled; i++) {
        Object *object = c->objects[i];
        if (object->type->slots.destroy != NULL) object->type->slots.destroy(rt, object);
    }
    // All are held once more, so what they refer to stays until every reference is dropped.
    for (size_t i = 0; i < c->filled; i++)
        if ((c->objects[i]->type->flags & TYPE_HEAP) != 0) drop_object(rt, c->objects[i]->type);
    for (size_t i = 0; i < c->filled; i++) {
        ASSERT(c->objects[i]->refcount == 1);
        slab_free(&rt->slabs, &rt->mem, c->objects[i], object_block_size(c->objects[i]));
    }
}

static size_t collect_once(Runtime *rt, bool *again) {
    Collection c;
    size_t freed = 0;
    *again = false;
    Value pending = take_pending(rt);
    if (collection_init(&c, rt)) {
        slab_walk(&rt->slabs, gather, &c);
        mark(&c);
        freed = keep_unreachable(&c, rt->collected);
        for (size_t i = 0; i < freed; i++) c.objects[i]->refcount++; // held while code runs
        call_weakrefs(&c, rt);
        if (finalize(&c, rt)) {
            // A finaliser may have brought objects back: look again, with all of them finalised.
            *again = true;
            set_garbage(&c, rt, false);
            for (size_t i = 0; i < freed; i++) {
                Object *object = c.objects[i];
                if (--object->refcount == 0) object_release(rt, object);
            }
            freed = 0;
        } else {
            freed = 0;
            for (size_t i = 0; i < c.filled; i++)
                freed += c.objects[i]->type->slots.traverse != NULL ||
                         c.objects[i]->type->attrs_offset != 0;
            destroy_all(&c, rt);
        }
    }
    collection_free(&c);
    if (!IS_NULL(pending)) reraise(rt, pending);
    return freed;
}

size_t collect_cycles(Runtime *rt) {
    size_t freed = 0;
    bool again = true;
    for (int round = 0; round < 10 && again; round++) freed += collect_once(rt, &again);
    rt->collected = rt->next_serial;
    return freed;
}
