#include "object/list.h"

#include "base/alloc.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

Value list_getslice(Runtime *rt, List *list, ValueRef slice) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    if (!slice_resolve(rt, slice, list->length, &start, &stop, &step, &count)) return NO_VALUE;
    Value made = list_new(rt, (uint32_t)count);
    if (IS_NULL(made)) return made;
    List *result = AS_LIST(made);
    for (int64_t i = 0; i < count; i++) result->items[i] = copy(list->items[start + i * step]);
    result->length = (uint32_t)count;
    return made;
}

bool list_splice(Runtime *rt, List *list, uint32_t start, uint32_t stop, const Value *items,
                 uint32_t count) {
    uint32_t gone = stop - start;
    Value *old = NULL;
    if (count > gone && !list_reserve(rt, list, (uint64_t)list->length - gone + count)) {
        return false;
    }
    if (gone == 1 && count == 0) { // the common `del a[i]` and `a.pop(i)` need no memory
        Value item = list->items[start];
        list->length--;
        memmove(list->items + start, list->items + stop, (list->length - start) * sizeof(Value));
        drop(rt, item);
        return true;
    }
    if (gone > 0) {
        old = mem_alloc(&rt->mem, gone * sizeof(Value));
        if (old == NULL) {
            raise_memory(rt);
            return false;
        }
        memcpy(old, list->items + start, gone * sizeof(Value));
    }
    if (list->length > stop) {
        memmove(list->items + start + count, list->items + stop,
                (list->length - stop) * sizeof(Value));
    }
    for (uint32_t i = 0; i < count; i++) list->items[start + i] = copy(items[i]);
    list->length = list->length - gone + count;
    for (uint32_t i = gone; i-- > 0;) drop(rt, old[i]);
    mem_free(&rt->mem, old, gone * sizeof(Value));
    return true;
}

// del list[start:stop:step] with a step other than 1.
static bool delete_stepped(Runtime *rt, List *list, int64_t start, int64_t step, int64_t count) {
    if (count == 0) return true;
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    Value *gone = mem_alloc(&rt->mem, (size_t)count * sizeof(Value));
    if (gone == NULL) {
        raise_memory(rt);
        return false;
    }
    uint32_t to = (uint32_t)start, taken = 0;
    for (uint32_t from = to; from < list->length; from++) {
        if (taken < count && from == start + taken * step) {
            gone[taken++] = list->items[from];
        } else {
            list->items[to++] = list->items[from];
        }
    }
    list->length = to;
    for (uint32_t i = 0; i < taken; i++) drop(rt, gone[i]);
    mem_free(&rt->mem, gone, (size_t)count * sizeof(Value));
    return true;
}

static bool assign_stepped(Runtime *rt, List *list, ValueRef slice, List *values) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    if (!slice_resolve(rt, slice, list->length, &start, &stop, &step, &count)) return false;
    if (values->length != count) {
        raise(rt, EXC_ValueError,
              "attempt to assign sequence of size %u to extended slice of size %lld",
              values->length, (long long)count);
        return false;
    }
    // `values` is ours alone: exchange the items, so that the old ones are dropped with it.
    for (int64_t i = 0; i < count; i++) {
        Value *slot = &list->items[start + i * step];
        Value old = *slot;
        *slot = values->items[i];
        values->items[i] = old;
    }
    return true;
}

// The values to assign, as a list of their own. NO_VALUE: raised.
static Value values_to_assign(Runtime *rt, ValueRef value, bool stepped) {
    Value iterator = op_iter(rt, value);
    if (IS_NULL(iterator)) {
        if (!pending_is(rt, EXC_TypeError)) return NO_VALUE;
        clear_pending(rt);
        return raise(rt, EXC_TypeError, "%s",
                     stepped ? "must assign iterable to extended slice"
                             : "can only assign an iterable");
    }
    Value list = list_from_iterable(rt, ref(iterator));
    drop(rt, iterator);
    return list;
}

bool list_setslice(Runtime *rt, List *list, ValueRef slice, ValueRef value) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    if (!slice_resolve(rt, slice, list->length, &start, &stop, &step, &count)) return false;
    if (IS_NULL(value)) {
        if (step != 1) return delete_stepped(rt, list, start, step, count);
        return list_splice(rt, list, (uint32_t)start, (uint32_t)(start + count), NULL, 0);
    }
    Value values = values_to_assign(rt, value, step != 1 || rt->options.python >= 13);
    if (IS_NULL(values)) return false;
    bool good;
    if (step != 1) {
        good = assign_stepped(rt, list, slice, AS_LIST(values));
    } else { // iterating the value may have changed the list
        good = slice_resolve(rt, slice, list->length, &start, &stop, &step, &count) &&
               list_splice(rt, list, (uint32_t)start, (uint32_t)(start + count),
                           AS_LIST(values)->items, AS_LIST(values)->length);
    }
    drop(rt, values);
    return good;
}
