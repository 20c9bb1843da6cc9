#include "object/dict.h"

#include "base/alloc.h"
#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

enum { DICT_SMALL = 8, PERTURB_SHIFT = 5, NOT_FOUND = -1, FAILED = -2 };

// A str and no instance of a subclass, which may have an equality of its own.
static inline bool is_plain_str(uint64_t bits) {
    Value v = {bits};
    return IS_OBJECT(v) && (AS_OBJECT(v)->type->flags & (TYPE_STR | TYPE_HEAP)) == TYPE_STR;
}

// 64 bits of hash to 32; what fits 32 bits stays as it is.
static inline uint32_t fold_hash(int64_t hash) {
    return (uint32_t)((uint64_t)hash ^ (uint64_t)hash >> 32);
}

// The hash under which a key is kept. False: raised (unhashable).
static bool key_hash(Runtime *rt, ValueRef key, uint32_t *hash) {
    int64_t full = 0;
    if (IS_SMALL(key)) {
        full = AS_SMALL(key);
        if (full == -1) full = -2;
    } else if (is_plain_str(key.bits)) {
        *hash = str_hash(AS_STR(key));
        return true;
    } else if (!op_hash_as(rt, key, &full, "dict key")) {
        return false;
    }
    *hash = fold_hash(full);
    return true;
}

// ------------------------------------------------------------------ the table

// Two thirds of a power of two are entries, as in CPython: iteration shows when a table is made
// anew.
static uint64_t capacity_of(uint64_t size) {
    return size * 2 / 3;
}

static uint32_t index_size_for(uint32_t capacity) {
    uint32_t size = DICT_SMALL;
    while (capacity_of(size) < capacity) size *= 2;
    return size == DICT_SMALL ? 0 : size;
}

// Puts a position in the first free place of its probe sequence.
static void index_insert(int32_t *index, uint32_t size, uint32_t hash, uint32_t position) {
    uint32_t mask = size - 1, perturb = hash, i = hash & mask;
    while (index[i] >= 0) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
    index[i] = (int32_t)position;
}

// Frees the place of a position that was the last to be inserted; so no other probe passes it.
static void index_erase(Dict *dict, uint32_t hash, uint32_t position) {
    if (dict->index == NULL) return;
    uint32_t mask = dict->index_size - 1, perturb = hash, i = hash & mask;
    while (dict->index[i] != (int32_t)position) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
    dict->index[i] = -1;
}

static void free_table(Runtime *rt, DictEntry *entries, uint32_t capacity, int32_t *index) {
    mem_free(&rt->mem, entries, (size_t)capacity * sizeof *entries);
    mem_free(&rt->mem, index, (size_t)index_size_for(capacity) * sizeof *index);
}

// Writes the live entries of an array to the front of another (or the same) one. Their number.
static uint32_t gather(DictEntry *to, const DictEntry *from, uint32_t used) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < used; i++) {
        if (!IS_NULL(from[i].key)) to[count++] = from[i];
    }
    return count;
}

static void rebuild_index(Dict *dict) {
    if (dict->index == NULL) return;
    memset(dict->index, 0xFF, (size_t)dict->index_size * sizeof *dict->index);
    for (uint32_t i = 0; i < dict->used; i++) {
        index_insert(dict->index, dict->index_size, dict->entries[i].hash, i);
    }
}

// Moves the live entries together, within the memory that is there.
static void compact(Dict *dict) {
    dict->used = gather(dict->entries, dict->entries, dict->used);
    dict->first = 0;
    rebuild_index(dict);
}

// Moves all to a table of `capacity` entries. False: MemoryError, nothing changed.
static bool resize(Runtime *rt, Dict *dict, uint32_t capacity) {
    uint32_t index_size = index_size_for(capacity);
    DictEntry *entries = mem_alloc(&rt->mem, (size_t)capacity * sizeof *entries);
    int32_t *index = NULL;
    if (entries != NULL && index_size > 0) {
        index = mem_alloc(&rt->mem, (size_t)index_size * sizeof *index);
    }
    if (entries == NULL || (index_size > 0 && index == NULL)) {
        mem_free(&rt->mem, entries, (size_t)capacity * sizeof *entries);
        raise_memory(rt);
        return false;
    }
    DictEntry *old = dict->entries;
    int32_t *old_index = dict->index;
    uint32_t old_capacity = dict->capacity;
    dict->used = gather(entries, old, dict->used);
    dict->first = 0;
    dict->entries = entries;
    dict->index = index;
    dict->capacity = capacity;
    dict->index_size = index_size;
    rebuild_index(dict);
    free_table(rt, old, old_capacity, old_index);
    return true;
}

// Makes room for `extra` more entries. False: MemoryError raised, nothing changed.
static bool reserve(Runtime *rt, Dict *dict, uint32_t extra) {
    if (dict->capacity - dict->used >= extra) return true;
    // dictobject.c: GROWTH_RATE for one more key, estimate_log2_keysize for many.
    uint64_t need = extra == 1 ? dict->count * 3ull : ((uint64_t)dict->count + extra) * 3 / 2 + 1;
    uint64_t size = DICT_SMALL;
    while (size < need) size *= 2;
    uint64_t capacity = capacity_of(size);
    if (capacity > CONTAINER_MAX) {
        raise_memory(rt);
        return false;
    }
    dict->keys_version = rt->next_version++;
    if (capacity != dict->capacity) return resize(rt, dict, (uint32_t)capacity);
    compact(dict);
    return true;
}

// Adds a key that is not there. Consumes both. False: raised.
static bool insert_new(Runtime *rt, Dict *dict, Value key, uint32_t hash, Value value) {
    if (dict->used == dict->capacity && !reserve(rt, dict, 1)) {
        drop(rt, key);
        drop(rt, value);
        return false;
    }
    uint32_t position = dict->used++;
    dict->entries[position] = (DictEntry){.key = key, .value = value, .hash = hash};
    if (dict->index != NULL) index_insert(dict->index, dict->index_size, hash, position);
    dict->count++;
    dict->keys_version = rt->next_version++;
    return true;
}

// ------------------------------------------------------------------ look-up

// The next candidate for a hash: walks the entries, or the index, from where the cursor stands.
typedef struct Cursor {
    uint32_t at, perturb;
} Cursor;

static inline Cursor cursor_start(const Dict *dict, uint32_t hash) {
    return (Cursor){.at = dict->index == NULL ? 0 : hash & (dict->index_size - 1), .perturb = hash};
}

// The position of the next live entry with this hash, or NOT_FOUND.
static inline int32_t cursor_next(const Dict *dict, Cursor *cursor, uint32_t hash) {
    if (dict->index == NULL) {
        while (cursor->at < dict->used) {
            uint32_t i = cursor->at++;
            const DictEntry *entry = &dict->entries[i];
            if (entry->hash == hash && !IS_NULL(entry->key)) return (int32_t)i;
        }
        return NOT_FOUND;
    }
    for (;;) {
        int32_t i = dict->index[cursor->at];
        if (i < 0) return NOT_FOUND;
        cursor->perturb >>= PERTURB_SHIFT;
        cursor->at = (cursor->at * 5 + cursor->perturb + 1) & (dict->index_size - 1);
        const DictEntry *entry = &dict->entries[i];
        if (entry->hash == hash && !IS_NULL(entry->key)) return i;
    }
}

int32_t dict_find_str(Dict *dict, Str *name) {
    uint64_t bits = object_value(name).bits;
    if (dict->index == NULL) {
        for (uint32_t i = 0; i < dict->used; i++) {
            if (dict->entries[i].key.bits == bits) return (int32_t)i;
        }
    }
    uint32_t hash = str_hash(name);
    Cursor cursor = cursor_start(dict, hash);
    for (;;) {
        int32_t i = cursor_next(dict, &cursor, hash);
        if (i < 0) return NOT_FOUND;
        Value key = dict->entries[i].key;
        if (key.bits == bits) return i;
        if (IS_STR(key) && !(name->interned && AS_STR(key)->interned) &&
            str_equal(AS_STR(key), name)) {
            return i;
        }
    }
}

// Whether an entry's key equals `key`, by Python's ==, which may change the dict: then *changed.
// 1, 0, -1: raised.
static int keys_equal(Runtime *rt, Dict *dict, int32_t i, ValueRef key, bool *changed) {
    uint32_t version = dict->keys_version;
    Value held = copy(dict->entries[i].key);
    int equal = op_equal(rt, ref(held), key);
    drop(rt, held);
    *changed = dict->keys_version != version;
    return equal;
}

// The position of a key with its hash; NOT_FOUND, or FAILED: raised.
int32_t dict_find(Runtime *rt, Dict *dict, ValueRef key, uint32_t hash) {
    Cursor cursor = cursor_start(dict, hash);
    bool plain = is_plain_str(key.bits);
    for (;;) {
        int32_t i = cursor_next(dict, &cursor, hash);
        if (i < 0) return NOT_FOUND;
        Value own_key = dict->entries[i].key;
        if (SAME(own_key, key)) return i;
        if (BOTH_SMALL(own_key, key)) continue;
        if (plain && is_plain_str(own_key.bits)) {
            if (str_equal(AS_STR(own_key), AS_STR(key))) return i;
            continue;
        }
        bool changed = false;
        int equal = keys_equal(rt, dict, i, key, &changed);
        if (equal < 0) return FAILED;
        if (changed) { // dictobject.c: start again, as lookdict does
            cursor = cursor_start(dict, hash);
        } else if (equal > 0) {
            return i;
        }
    }
}

static int32_t find_any(Runtime *rt, Dict *dict, ValueRef key, uint32_t *hash) {
    if (!key_hash(rt, key, hash)) return FAILED;
    return dict_find(rt, dict, key, *hash);
}

ValueRef dict_get(Runtime *rt, Dict *dict, ValueRef key) {
    uint32_t hash = 0;
    int32_t i = find_any(rt, dict, key, &hash);
    return i < 0 ? NO_REF : ref(dict->entries[i].value);
}

ValueRef dict_get_str(Dict *dict, Str *name) {
    int32_t i = dict_find_str(dict, name);
    return i < 0 ? NO_REF : ref(dict->entries[i].value);
}

// ------------------------------------------------------------------ change

bool dict_set(Runtime *rt, Dict *dict, ValueRef key, Value value) {
    uint32_t hash = 0;
    int32_t i = find_any(rt, dict, key, &hash);
    if (i >= 0) {
        replace(rt, &dict->entries[i].value, value);
        return true;
    }
    if (i == FAILED) {
        drop(rt, value);
        return false;
    }
    return insert_new(rt, dict, own(key), hash, value);
}

bool dict_set_str(Runtime *rt, Dict *dict, Str *name, Value value) {
    int32_t i = dict_find_str(dict, name);
    if (i >= 0) {
        replace(rt, &dict->entries[i].value, value);
        return true;
    }
    return insert_new(rt, dict, own(object_ref(name)), str_hash(name), value);
}

bool dict_set_text(Runtime *rt, Dict *dict, const char *name, Value value) {
    Str *key = intern(rt, name);
    if (key == NULL) {
        drop(rt, value);
        return false;
    }
    return dict_set_str(rt, dict, key, value);
}

ValueRef dict_setdefault(Runtime *rt, Dict *dict, ValueRef key, ValueRef value) {
    uint32_t hash = 0;
    int32_t i = find_any(rt, dict, key, &hash);
    if (i == FAILED) return NO_REF;
    if (i >= 0) return ref(dict->entries[i].value);
    return insert_new(rt, dict, own(key), hash, own(value)) ? value : NO_REF;
}

void dict_trim(Dict *dict) {
    while (dict->used > 0 && IS_NULL(dict->entries[dict->used - 1].key)) {
        dict->used--;
        index_erase(dict, dict->entries[dict->used].hash, dict->used);
    }
    if (dict->first > dict->used) dict->first = dict->used;
}

// Passes over deleted entries at the start, so that popping from there takes constant time.
static void skip_first(Dict *dict) {
    while (dict->first < dict->used && IS_NULL(dict->entries[dict->first].key)) dict->first++;
}

void dict_remove_at(Runtime *rt, Dict *dict, uint32_t i, Value *key, Value *value) {
    DictEntry *entry = &dict->entries[i];
    *key = entry->key;
    *value = entry->value;
    entry->key = entry->value = NO_VALUE;
    dict->count--;
    dict->keys_version = rt->next_version++;
    skip_first(dict);
}

int dict_remove(Runtime *rt, Dict *dict, ValueRef key, Value *removed) {
    uint32_t hash = 0;
    int32_t i = find_any(rt, dict, key, &hash);
    if (i < 0) return i == FAILED ? -1 : 0;
    Value old_key, old_value;
    dict_remove_at(rt, dict, (uint32_t)i, &old_key, &old_value);
    drop(rt, old_key);
    if (removed != NULL) {
        *removed = old_value;
    } else {
        drop(rt, old_value);
    }
    return 1;
}

bool dict_next(Dict *dict, uint32_t *pos, ValueRef *key, ValueRef *value) {
    if (*pos < dict->first) *pos = dict->first;
    while (*pos < dict->used) {
        DictEntry *entry = &dict->entries[(*pos)++];
        if (IS_NULL(entry->key)) continue;
        *key = ref(entry->key);
        *value = ref(entry->value);
        return true;
    }
    return false;
}

void dict_clear(Runtime *rt, Dict *dict) {
    DictEntry *entries = dict->entries;
    int32_t *index = dict->index;
    uint32_t used = dict->used, capacity = dict->capacity;
    dict->entries = NULL;
    dict->index = NULL;
    dict->used = dict->first = dict->count = dict->capacity = dict->index_size = 0;
    dict->keys_version = rt->next_version++;
    for (uint32_t i = 0; i < used; i++) {
        drop(rt, entries[i].key);
        drop(rt, entries[i].value);
    }
    free_table(rt, entries, capacity, index);
}

// ------------------------------------------------------------------ whole dicts

Value dict_new(Runtime *rt) {
    Dict *dict = object_new(rt, TYPE_OF_ID(rt, DICT));
    if (dict != NULL) dict->keys_version = rt->next_version++;
    return object_value(dict);
}

Value dict_copy(Runtime *rt, Dict *dict) {
    Value copied = dict_new(rt);
    if (!IS_NULL(copied) && !dict_merge(rt, AS_DICT(copied), dict, true)) {
        drop(rt, copied);
        return NO_VALUE;
    }
    return copied;
}

bool dict_merge(Runtime *rt, Dict *dict, Dict *other, bool override) {
    if (dict == other || other->count == 0) return true;
    if (!reserve(rt, dict, other->count)) return false;
    bool empty = dict->count == 0;
    uint32_t count = other->count;
    for (uint32_t pos = 0; pos < other->used; pos++) {
        DictEntry *entry = &other->entries[pos];
        if (IS_NULL(entry->key)) continue;
        Value key = copy(entry->key), value = copy(entry->value);
        uint32_t hash = entry->hash;
        int32_t i = empty ? NOT_FOUND : dict_find(rt, dict, ref(key), hash);
        bool good = i != FAILED;
        if (i == NOT_FOUND) {
            good = insert_new(rt, dict, key, hash, value);
        } else {
            drop(rt, key);
            if (good && override) {
                replace(rt, &dict->entries[i].value, value);
            } else {
                drop(rt, value);
            }
        }
        if (!good) return false;
        if (other->count != count) {
            raise(rt, EXC_RuntimeError, "dict mutated during update");
            return false;
        }
    }
    return true;
}
