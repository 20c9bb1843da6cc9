// The set operations, step by step as setobject.c does them: the order of the results depends on
// it.
#include "object/set.h"

#include "object/dict.h"
#include "object/exception.h"
#include "object/iter.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"

static bool is_plain_dict(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, DICT);
}

// What to do with one item of an iterable. False: raised; *stop ends the walk.
typedef bool (*EachItem)(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context,
                         bool *stop);

static bool each_member(Runtime *rt, Set *set, Set *other, EachItem each, void *context) {
    uint32_t pos = 0, entry = 0;
    bool stop = false;
    while (!stop && set_step(other, &pos, &entry)) {
        int64_t hash = other->entries[entry].hash;
        Value key = copy(other->entries[entry].key);
        bool good = each(rt, set, ref(key), hash, context, &stop);
        drop(rt, key);
        if (!good) return false;
    }
    return true;
}

// Calls `each` for the members of a set or the items of an iterable. False: raised.
static bool each_item(Runtime *rt, Set *set, ValueRef other, EachItem each, void *context) {
    if (IS_SET(other)) return each_member(rt, set, as_set(other), each, context);
    Value iterator = op_iter(rt, other);
    if (IS_NULL(iterator)) return false;
    bool good = true, stop = false;
    while (good && !stop) {
        int64_t hash = 0;
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        good = set_hash(rt, ref(item), &hash) && each(rt, set, ref(item), hash, context, &stop);
        drop(rt, item);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

// ------------------------------------------------------------------ intersection

static bool add_if_common(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context,
                          bool *stop) {
    (void)stop;
    int32_t i = set_find(rt, set, key, hash);
    if (i < 0) return i == -1;
    return set_add_hashed(rt, context, key, hash);
}

Value set_intersection(Runtime *rt, Set *set, ValueRef other) {
    if (AS_OBJECT(other) == &set->head && IS_OBJECT(other)) {
        return set_like(rt, set, object_ref(set));
    }
    Value result = set_like(rt, set, NO_REF);
    if (IS_NULL(result)) return result;
    if (IS_SET(other) && as_set(other)->count > set->count) {
        Set *larger = as_set(other);
        other = object_ref(set);
        set = larger;
    }
    if (each_item(rt, set, other, add_if_common, as_set(ref(result)))) return result;
    drop(rt, result);
    return NO_VALUE;
}

// ------------------------------------------------------------------ difference

static bool discard_each(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context,
                         bool *stop) {
    (void)context, (void)stop;
    return set_discard_hashed(rt, set, key, hash) >= 0;
}

static bool difference_with_set(Runtime *rt, Set *set, Set *other) {
    if (other->count >> 3 <= set->count) return each_member(rt, set, other, discard_each, NULL);
    Value common = set_intersection(rt, set, object_ref(other));
    if (IS_NULL(common)) return false;
    bool good = each_member(rt, set, as_set(ref(common)), discard_each, NULL);
    drop(rt, common);
    return good;
}

bool set_difference_update(Runtime *rt, Set *set, ValueRef other) {
    if (SAME(other, object_ref(set))) {
        set_clear(rt, set);
        return true;
    }
    bool good = IS_SET(other) ? difference_with_set(rt, set, as_set(other))
                              : each_item(rt, set, other, discard_each, NULL);
    if (!good) return false;
    if (set->fill - set->count <= set->mask / 4) return true;
    return set_resize(rt, set, set_next_size(set));
}

static Value copy_and_difference(Runtime *rt, Set *set, ValueRef other) {
    Value result = set_like(rt, set, object_ref(set));
    if (IS_NULL(result) || set_difference_update(rt, as_set(ref(result)), other)) return result;
    drop(rt, result);
    return NO_VALUE;
}

typedef struct Difference {
    Set *result;
    ValueRef other; // a set or a dict
} Difference;

static bool add_if_missing(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context,
                           bool *stop) {
    (void)set, (void)stop;
    Difference *difference = context;
    int found = 0;
    if (IS_SET(difference->other)) {
        int32_t i = set_find(rt, as_set(difference->other), key, hash);
        found = i == -2 ? -1 : i >= 0;
    } else {
        found = op_contains(rt, difference->other, key);
    }
    if (found != 0) return found > 0;
    return set_add_hashed(rt, difference->result, key, hash);
}

Value set_difference(Runtime *rt, Set *set, ValueRef other) {
    uint32_t size = 0;
    if (IS_SET(other)) {
        size = as_set(other)->count;
    } else if (is_plain_dict(rt, other)) {
        size = AS_DICT(other)->count;
    } else {
        return copy_and_difference(rt, set, other);
    }
    if (set->count >> 2 > size) return copy_and_difference(rt, set, other);
    Value result = set_like(rt, set, NO_REF);
    if (IS_NULL(result)) return result;
    Difference difference = {.result = as_set(ref(result)), .other = other};
    if (each_member(rt, set, set, add_if_missing, &difference)) return result;
    drop(rt, result);
    return NO_VALUE;
}

// ------------------------------------------------------------------ symmetric difference

static bool toggle(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context, bool *stop) {
    (void)context, (void)stop;
    int removed = set_discard_hashed(rt, set, key, hash);
    if (removed != 0) return removed > 0;
    return set_add_hashed(rt, set, key, hash);
}

bool set_symmetric_difference_update(Runtime *rt, Set *set, ValueRef other) {
    if (SAME(other, object_ref(set))) {
        set_clear(rt, set);
        return true;
    }
    if (IS_SET(other)) return each_member(rt, set, as_set(other), toggle, NULL);
    if (is_plain_dict(rt, other)) return each_item(rt, set, other, toggle, NULL);
    Value members = set_like(rt, set, other); // each item once
    if (IS_NULL(members)) return false;
    bool good = each_member(rt, set, as_set(ref(members)), toggle, NULL);
    drop(rt, members);
    return good;
}

Value set_symmetric_difference(Runtime *rt, Set *set, ValueRef other) {
    Value result = set_like(rt, set, other);
    if (IS_NULL(result)) return result;
    if (set_symmetric_difference_update(rt, as_set(ref(result)), object_ref(set))) return result;
    drop(rt, result);
    return NO_VALUE;
}

// ------------------------------------------------------------------ comparison

// `context` is an int that becomes 0 at the first item that is not in the set.
static bool all_found(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context,
                      bool *stop) {
    int32_t i = set_find(rt, set, key, hash);
    if (i == -1) {
        *(int *)context = 0;
        *stop = true;
    }
    return i != -2;
}

static bool none_found(Runtime *rt, Set *set, ValueRef key, int64_t hash, void *context,
                       bool *stop) {
    int32_t i = set_find(rt, set, key, hash);
    if (i >= 0) {
        *(int *)context = 0;
        *stop = true;
    }
    return i != -2;
}

int set_is_superset(Runtime *rt, Set *set, ValueRef other) {
    int result = 1;
    if (IS_SET(other) && as_set(other)->count > set->count) return 0;
    return each_item(rt, set, other, all_found, &result) ? result : -1;
}

int set_is_subset(Runtime *rt, Set *set, ValueRef other) {
    if (IS_SET(other)) return set_is_superset(rt, as_set(other), object_ref(set));
    Value common = set_intersection(rt, set, other);
    if (IS_NULL(common)) return -1;
    int result = as_set(ref(common))->count == set->count;
    drop(rt, common);
    return result;
}

int set_is_disjoint(Runtime *rt, Set *set, ValueRef other) {
    int result = 1;
    if (IS_SET(other) && as_set(other)->count > set->count) {
        Set *larger = as_set(other);
        other = object_ref(set);
        set = larger;
    }
    return each_item(rt, set, other, none_found, &result) ? result : -1;
}
