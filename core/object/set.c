#include "object/set.h"

#include "base/alloc.h"
#include "object/dict.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

enum { LINEAR_PROBES = 9, PERTURB_SHIFT = 5, NOT_FOUND = -1, FAILED = -2, STABLE_DEPTH = 8 };

static int32_t *table_of(Set *set) {
    return set->table != NULL ? set->table : set->small;
}

static void empty_table(Set *set) {
    set->table = NULL;
    set->mask = SET_MIN_SIZE - 1;
    set->fill = 0;
    for (int i = 0; i < SET_MIN_SIZE; i++) set->small[i] = SET_EMPTY;
}

Value set_new(Runtime *rt, Type *type) {
    Set *set = object_new(rt, type);
    if (set != NULL) empty_table(set);
    return object_value(set);
}

uint32_t set_length(const Set *set) {
    return set->count;
}

// Whether CPython's hash of a value is the same in every run.
static bool has_stable_hash(Runtime *rt, ValueRef v, int depth) {
    if (IS_SMALL(v) || IS_BOOL(v)) return true;
    if (IS_DOUBLE(v)) return AS_DOUBLE(v) == AS_DOUBLE(v); // a NaN's is its address
    if (IS_NONE(v)) return rt->options.python >= 12;
    if (!IS_OBJECT(v)) return false;
    Type *type = AS_OBJECT(v)->type;
    if (type == TYPE_OF_ID(rt, INT)) return true;
    if (type == TYPE_OF_ID(rt, RANGE)) return rt->options.python >= 12; // None may be in it
    if (type == TYPE_OF_ID(rt, FROZENSET)) return as_set(v)->unstable == 0;
    if (type != TYPE_OF_ID(rt, TUPLE) || depth >= STABLE_DEPTH) return false;
    Tuple *tuple = AS_TUPLE(v);
    for (uint32_t i = 0; i < tuple->length; i++) {
        if (!has_stable_hash(rt, ref(tuple->items[i]), depth + 1)) return false;
    }
    return true;
}

bool set_hash(Runtime *rt, ValueRef key, int64_t *hash) {
    if (IS_SMALL(key)) {
        *hash = AS_SMALL(key) == -1 ? -2 : AS_SMALL(key);
        return true;
    }
    return op_hash_as(rt, key, hash, "set element");
}

// ------------------------------------------------------------------ walking

bool set_step(const Set *set, uint32_t *pos, uint32_t *entry) {
    if (set->unstable > 0) {
        while (*pos < set->used) {
            uint32_t i = (*pos)++;
            if (IS_NULL(set->entries[i].key)) continue;
            *entry = i;
            return true;
        }
        return false;
    }
    const int32_t *table = set->table != NULL ? set->table : set->small;
    while (*pos <= set->mask) {
        int32_t i = table[(*pos)++];
        if (i < 0) continue;
        *entry = (uint32_t)i;
        return true;
    }
    return false;
}

bool set_next(Set *set, uint32_t *pos, ValueRef *item) {
    uint32_t entry = 0;
    if (!set_step(set, pos, &entry)) return false;
    *item = ref(set->entries[entry].key);
    return true;
}

// ------------------------------------------------------------------ the table

// The probe sequence of setobject.c: runs of neighbouring places, then a jump.
typedef struct Probe {
    uint64_t perturb;
    uint32_t start, offset, run;
} Probe;

static void probe_run(Probe *probe, uint32_t start, uint32_t mask) {
    probe->start = start;
    probe->offset = 0;
    probe->run = start + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
}

static Probe probe_start(int64_t hash, uint32_t mask) {
    Probe probe = {.perturb = (uint64_t)hash};
    probe_run(&probe, (uint32_t)hash & mask, mask);
    return probe;
}

static uint32_t probe_slot(const Probe *probe) {
    return probe->start + probe->offset;
}

static void probe_next(Probe *probe, uint32_t mask) {
    if (probe->offset < probe->run) {
        probe->offset++;
        return;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe_run(probe, (uint32_t)(probe->start * 5u + 1u + probe->perturb) & mask, mask);
}

// setobject.c:set_insert_clean, into a table without dummies and without this key.
static uint32_t insert_clean(int32_t *table, uint32_t mask, int64_t hash, uint32_t position) {
    Probe probe = probe_start(hash, mask);
    while (table[probe_slot(&probe)] != SET_EMPTY) probe_next(&probe, mask);
    table[probe_slot(&probe)] = (int32_t)position;
    return probe_slot(&probe);
}

uint64_t set_next_size(const Set *set) {
    return set->count > 50000 ? (uint64_t)set->count * 2 : (uint64_t)set->count * 4;
}

// setobject.c:set_table_resize.
bool set_resize(Runtime *rt, Set *set, uint64_t min_used) {
    uint64_t size = SET_MIN_SIZE;
    int32_t small[SET_MIN_SIZE];
    while (size <= min_used) size *= 2;
    if (size > CONTAINER_MAX) {
        raise_memory(rt);
        return false;
    }
    int32_t *table = small;
    if (size > SET_MIN_SIZE) table = mem_alloc(&rt->mem, (size_t)size * sizeof *table);
    if (table == NULL) {
        raise_memory(rt);
        return false;
    }
    for (uint64_t i = 0; i < size; i++) table[i] = SET_EMPTY;
    const int32_t *old = table_of(set);
    for (uint32_t i = 0; i <= set->mask; i++) {
        if (old[i] < 0) continue;
        SetEntry *entry = &set->entries[old[i]];
        entry->slot = insert_clean(table, (uint32_t)size - 1, entry->hash, (uint32_t)old[i]);
    }
    mem_free(&rt->mem, set->table, ((size_t)set->mask + 1) * sizeof *table);
    set->table = table == small ? NULL : table;
    if (table == small) memcpy(set->small, small, sizeof small);
    set->mask = (uint32_t)size - 1;
    set->fill = set->count;
    set->changes++;
    return true;
}

// ------------------------------------------------------------------ look-up

// Whether the entry is `key`; *changed when Python code has changed the set meanwhile.
// 1, 0, -1: raised.
static int entry_is(Runtime *rt, Set *set, uint32_t i, ValueRef key, bool *changed) {
    Value held = set->entries[i].key;
    if (SAME(held, key)) return 1;
    if (BOTH_SMALL(held, key)) return 0;
    Type *str = TYPE_OF_ID(rt, STR);
    if (IS_OBJECT(held) && IS_OBJECT(key) && AS_OBJECT(held)->type == str &&
        AS_OBJECT(key)->type == str) {
        return str_equal(AS_STR(held), AS_STR(key));
    }
    uint32_t changes = set->changes;
    held = copy(held);
    int equal = op_equal(rt, ref(held), key);
    drop(rt, held);
    *changed = set->changes != changes;
    return equal;
}

// The position of a member; NOT_FOUND (then *slot is the place to add it: the last dummy on the
// way, or else the empty place at its end), or FAILED.
static int32_t look_up(Runtime *rt, Set *set, ValueRef key, int64_t hash, uint32_t *slot) {
    Probe probe = probe_start(hash, set->mask);
    *slot = UINT32_MAX;
    for (;;) {
        int32_t i = table_of(set)[probe_slot(&probe)];
        if (i == SET_EMPTY) {
            if (*slot == UINT32_MAX) *slot = probe_slot(&probe);
            return NOT_FOUND;
        }
        if (i == SET_DUMMY) *slot = probe_slot(&probe);
        if (i >= 0 && set->entries[i].hash == hash) {
            bool changed = false;
            int equal = entry_is(rt, set, (uint32_t)i, key, &changed);
            if (equal < 0) return FAILED;
            if (changed) {
                probe = probe_start(hash, set->mask);
                *slot = UINT32_MAX;
                continue;
            }
            if (equal > 0) return i;
        }
        probe_next(&probe, set->mask);
    }
}

int32_t set_find(Runtime *rt, Set *set, ValueRef key, int64_t hash) {
    uint32_t slot = 0;
    return look_up(rt, set, key, hash, &slot);
}

int set_contains(Runtime *rt, Set *set, ValueRef item) {
    int64_t hash = 0;
    if (!set_hash(rt, item, &hash)) return -1;
    int32_t i = set_find(rt, set, item, hash);
    return i == FAILED ? -1 : i >= 0;
}

// ------------------------------------------------------------------ change

// Moves the live entries together.
static void compact(Set *set) {
    uint32_t to = 0;
    for (uint32_t i = 0; i < set->used; i++) {
        if (IS_NULL(set->entries[i].key)) continue;
        set->entries[to] = set->entries[i];
        table_of(set)[set->entries[to].slot] = (int32_t)to;
        to++;
    }
    set->used = to;
    set->changes++;
}

// Room for `extra` entries more in the array. False: MemoryError raised.
static bool reserve(Runtime *rt, Set *set, uint32_t extra) {
    if (set->capacity - set->used >= extra) return true;
    uint64_t need = (uint64_t)set->count + extra;
    if (need <= set->capacity - set->capacity / 4) {
        compact(set);
        return true;
    }
    uint64_t capacity = set->capacity == 0 ? 4 : (uint64_t)set->capacity * 2;
    need = (uint64_t)set->used + extra;
    if (capacity < need) capacity = need;
    if (capacity > CONTAINER_MAX) {
        raise_memory(rt);
        return false;
    }
    SetEntry *entries = mem_realloc(&rt->mem, set->entries, set->capacity * sizeof *entries,
                                    (size_t)capacity * sizeof *entries);
    if (entries == NULL) {
        raise_memory(rt);
        return false;
    }
    set->entries = entries;
    set->capacity = (uint32_t)capacity;
    return true;
}

// Writes a new entry to the array; there is room.
static uint32_t push_entry(Runtime *rt, Set *set, ValueRef key, int64_t hash) {
    bool unstable = !has_stable_hash(rt, key, 0);
    uint32_t i = set->used++;
    set->entries[i] = (SetEntry){.key = own(key), .hash = hash, .unstable = unstable};
    set->unstable += unstable;
    set->count++;
    set->changes++;
    return i;
}

// setobject.c:set_add_entry.
bool set_add_hashed(Runtime *rt, Set *set, ValueRef key, int64_t hash) {
    uint32_t slot = 0;
    do { // again where comparing has filled the array
        if (!reserve(rt, set, 1)) return false;
        int32_t found = look_up(rt, set, key, hash, &slot);
        if (found != NOT_FOUND) return found != FAILED;
    } while (set->used == set->capacity);
    uint32_t i = push_entry(rt, set, key, hash);
    bool reused = table_of(set)[slot] == SET_DUMMY;
    table_of(set)[slot] = (int32_t)i;
    set->entries[i].slot = slot;
    if (reused) return true;
    set->fill++;
    if ((uint64_t)set->fill * 5 < (uint64_t)set->mask * 3) return true;
    if (set_resize(rt, set, set_next_size(set))) return true;
    table_of(set)[slot] = SET_EMPTY; // as if nothing had been added
    set->fill--;
    set->used--;
    set->count--;
    set->unstable -= set->entries[i].unstable;
    drop(rt, set->entries[i].key);
    return false;
}

bool set_add(Runtime *rt, Set *set, ValueRef item) {
    int64_t hash = 0;
    return set_hash(rt, item, &hash) && set_add_hashed(rt, set, item, hash);
}

// Takes a live entry out. The caller owns its key.
static Value remove_entry(Set *set, uint32_t i) {
    SetEntry *entry = &set->entries[i];
    Value key = entry->key;
    table_of(set)[entry->slot] = SET_DUMMY;
    set->unstable -= entry->unstable;
    entry->key = NO_VALUE;
    set->count--;
    set->changes++;
    return key;
}

int set_discard_hashed(Runtime *rt, Set *set, ValueRef key, int64_t hash) {
    int32_t i = set_find(rt, set, key, hash);
    if (i < 0) return i == FAILED ? -1 : 0;
    drop(rt, remove_entry(set, (uint32_t)i));
    return 1;
}

int set_discard(Runtime *rt, Set *set, ValueRef item) {
    int64_t hash = 0;
    return set_hash(rt, item, &hash) ? set_discard_hashed(rt, set, item, hash) : -1;
}

// setobject.c:set_pop; the first inserted where CPython's choice differs from run to run.
Value set_take(Runtime *rt, Set *set) {
    (void)rt;
    uint32_t entry = 0;
    if (set->count == 0) return NO_VALUE;
    if (set->unstable > 0) {
        uint32_t pos = 0;
        set_step(set, &pos, &entry);
        return remove_entry(set, entry);
    }
    uint32_t slot = set->finger & set->mask;
    while (table_of(set)[slot] < 0) slot = slot == set->mask ? 0 : slot + 1;
    set->finger = slot + 1;
    return remove_entry(set, (uint32_t)table_of(set)[slot]);
}

void set_clear(Runtime *rt, Set *set) {
    SetEntry *entries = set->entries;
    uint32_t used = set->used, capacity = set->capacity;
    mem_free(&rt->mem, set->table, ((size_t)set->mask + 1) * sizeof *set->table);
    empty_table(set);
    set->entries = NULL;
    set->used = set->count = set->capacity = set->unstable = 0;
    set->changes++;
    for (uint32_t i = 0; i < used; i++) drop(rt, entries[i].key);
    mem_free(&rt->mem, entries, capacity * sizeof *entries);
}

void set_swap(Set *a, Set *b) {
    Set old = *a;
    size_t from = offsetof(Set, entries);
    memcpy((char *)a + from, (char *)b + from, sizeof(Set) - from);
    memcpy((char *)b + from, (char *)&old + from, sizeof(Set) - from);
    b->finger = a->finger; // stays, as in setobject.c:set_swap_bodies
    a->finger = old.finger;
    a->changes = b->changes = old.changes + a->changes + 1;
}

// ------------------------------------------------------------------ adding many

// Copies all members of `other` to an empty set, whose table has no fill and is large enough.
static bool merge_to_empty(Runtime *rt, Set *set, Set *other) {
    if (!reserve(rt, set, other->count)) return false;
    bool same_table = set->mask == other->mask && other->fill == other->count;
    uint32_t pos = 0, from = 0;
    while (set_step(other, &pos, &from)) {
        SetEntry entry = other->entries[from];
        uint32_t at = push_entry(rt, set, ref(entry.key), entry.hash);
        if (same_table) {
            set->entries[at].slot = entry.slot;
            table_of(set)[entry.slot] = (int32_t)at;
        } else {
            set->entries[at].slot = insert_clean(table_of(set), set->mask, entry.hash, at);
        }
    }
    set->fill = other->count;
    return true;
}

// setobject.c: one resize at the start for all that may come. False: MemoryError.
static bool resize_for(Runtime *rt, Set *set, uint32_t extra) {
    if (((uint64_t)set->fill + extra) * 5 < (uint64_t)set->mask * 3) return true;
    return set_resize(rt, set, ((uint64_t)set->count + extra) * 2);
}

// setobject.c:set_merge.
bool set_merge(Runtime *rt, Set *set, Set *other) {
    if (set == other || other->count == 0) return true;
    if (!resize_for(rt, set, other->count)) return false;
    if (set->fill == 0) return merge_to_empty(rt, set, other);
    uint32_t pos = 0, from = 0;
    while (set_step(other, &pos, &from)) {
        int64_t hash = other->entries[from].hash;
        Value key = copy(other->entries[from].key);
        bool good = set_add_hashed(rt, set, ref(key), hash);
        drop(rt, key);
        if (!good) return false;
    }
    return true;
}

static bool update_from_dict(Runtime *rt, Set *set, Dict *dict) {
    uint32_t pos = 0;
    ValueRef key_ref, value;
    if (!resize_for(rt, set, dict->count)) return false;
    while (dict_next(dict, &pos, &key_ref, &value)) {
        Value key = own(key_ref);
        bool good = set_add(rt, set, ref(key));
        drop(rt, key);
        if (!good) return false;
    }
    return true;
}

bool set_update(Runtime *rt, Set *set, ValueRef iterable) {
    if (IS_SET(iterable)) return set_merge(rt, set, as_set(iterable));
    if (IS_OBJECT(iterable) && AS_OBJECT(iterable)->type == TYPE_OF_ID(rt, DICT)) {
        return update_from_dict(rt, set, AS_DICT(iterable));
    }
    Value iterator = op_iter(rt, iterable);
    if (IS_NULL(iterator)) return false;
    bool good = true;
    while (good) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) break;
        good = set_add(rt, set, ref(item));
        drop(rt, item);
    }
    drop(rt, iterator);
    return good && !rt_pending(rt);
}

Value set_like(Runtime *rt, const Set *like, ValueRef iterable) {
    bool frozen = type_is_subtype(like->head.type, TYPE_OF_ID(rt, FROZENSET));
    Value made = set_new(rt, frozen ? TYPE_OF_ID(rt, FROZENSET) : TYPE_OF_ID(rt, SET));
    if (IS_NULL(made) || IS_NULL(iterable)) return made;
    if (set_update(rt, as_set(ref(made)), iterable)) return made;
    drop(rt, made);
    return NO_VALUE;
}
