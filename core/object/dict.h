// Dicts: hash tables that keep the order of insertion.
//
// Entries stand in an array in order; an index of positions is built once there are more than 8.
// `keys_version` is unique over all dicts and times and changes whenever a key is added, removed or
// moved (not when a value is replaced): code caches the position of a global under it.
#ifndef LS_OBJECT_DICT_H
#define LS_OBJECT_DICT_H

#include "object/object.h"

typedef struct DictEntry {
    Value key; // NO_VALUE: deleted
    Value value;
    uint32_t hash;
} DictEntry;

struct Dict {
    Object head;
    DictEntry *entries;
    int32_t *index;      // of index_size positions, -1 where empty; NULL while small. A deleted
                         // entry keeps its place and hash
    uint32_t used;       // entries in the array, deleted ones too
    uint32_t first;      // there are only deleted entries before this one
    uint32_t count;      // live entries: len()
    uint32_t capacity;   // of entries
    uint32_t index_size; // power of two, or 0
    uint32_t keys_version;
};

Value dict_new(Runtime *rt);
Value dict_copy(Runtime *rt, Dict *dict);

// Any key. NO_REF: missing, or raised (rt_pending tells).
ValueRef dict_get(Runtime *rt, Dict *dict, ValueRef key);

// A string key; never raises.
ValueRef dict_get_str(Dict *dict, Str *name);

// The position in `entries` of a string key, or -1; never raises.
int32_t dict_find_str(Dict *dict, Str *name);

// Sets; `value` is consumed. False: raised.
bool dict_set(Runtime *rt, Dict *dict, ValueRef key, Value value);
bool dict_set_str(Runtime *rt, Dict *dict, Str *name, Value value);
bool dict_set_text(Runtime *rt, Dict *dict, const char *name, Value value); // interns the name

// 1: removed, 0: was not there, -1: raised. `removed` (or NULL) receives the value.
int dict_remove(Runtime *rt, Dict *dict, ValueRef key, Value *removed);

// Walks in order: *pos starts at 0. False at the end. The dict may not change meanwhile, but values
// may be replaced.
bool dict_next(Dict *dict, uint32_t *pos, ValueRef *key, ValueRef *value);

// The value of a key, which is added with `value` when missing. Borrowed; NO_REF: raised.
ValueRef dict_setdefault(Runtime *rt, Dict *dict, ValueRef key, ValueRef value);

// The position of a key with this hash; -1 when missing, -2: raised.
int32_t dict_find(Runtime *rt, Dict *dict, ValueRef key, uint32_t hash);

// Cuts deleted entries off the end, so that popping from there takes constant time; a key that is
// deleted in another way keeps its place until the table is made anew, as in CPython.
void dict_trim(Dict *dict);

// Removes the live entry at a position and gives its key and value to the caller.
void dict_remove_at(Runtime *rt, Dict *dict, uint32_t i, Value *key, Value *value);

// Adds the entries of another dict; `override` says whether they replace those that are there.
// False: raised.
bool dict_merge(Runtime *rt, Dict *dict, Dict *other, bool override);

void dict_clear(Runtime *rt, Dict *dict);

// Adds all entries of a mapping or an iterable of pairs. False: raised.
bool dict_update(Runtime *rt, Dict *dict, ValueRef other);

extern const TypeSpec DICT_SPEC;

#endif
