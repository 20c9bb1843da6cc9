// Sets, what their files share. See containers.h for the public functions.
//
// A set keeps two things: its members in the order of insertion, and the table that CPython would
// have (setobject.c: the same sizes, probing and rules for growing), whose places hold positions in
// the array. Where all members have hashes that are the same in every run of CPython (numbers,
// tuples of them) the set is walked in the order of that table, as CPython does; otherwise
// CPython's order differs from run to run, and the order of insertion is used.
#ifndef LS_OBJECT_SET_H
#define LS_OBJECT_SET_H

#include "object/containers.h"
#include "object/object.h"

enum { SET_MIN_SIZE = 8, SET_EMPTY = -1, SET_DUMMY = -2 };

typedef struct SetEntry {
    Value key; // NO_VALUE: deleted
    int64_t hash;
    uint32_t slot;     // where in the table
    uint32_t unstable; // 1 when CPython's hash differs between runs
} SetEntry;

struct Set {
    Object head;
    SetEntry *entries; // in the order of insertion
    int32_t *table;    // mask + 1 positions, SET_EMPTY or SET_DUMMY; NULL: `small` is the table
    uint32_t mask;
    uint32_t fill;     // places of the table that are not SET_EMPTY
    uint32_t used;     // entries in the array, deleted ones too
    uint32_t count;    // live entries: len()
    uint32_t capacity; // of entries
    uint32_t unstable; // live entries that are unstable
    uint32_t finger;   // where pop() searches next
    uint32_t changes;  // counts changes of the members and of the table
    int64_t hash;      // of a frozenset, when hash_known
    bool hash_known;
    int32_t small[SET_MIN_SIZE];
};

static inline Set *as_set(ValueRef v) {
    return (Set *)AS_OBJECT(v);
}

// One member while walking: a position in `entries`.
bool set_step(const Set *set, uint32_t *pos, uint32_t *entry);

// The hash of a member. A set stands for a frozenset of its members only where noted. False:
// raised.
bool set_hash(Runtime *rt, ValueRef key, int64_t *hash);

// The position of a member; -1 when missing, -2: raised.
int32_t set_find(Runtime *rt, Set *set, ValueRef key, int64_t hash);
bool set_add_hashed(Runtime *rt, Set *set, ValueRef key, int64_t hash); // false: raised
int set_discard_hashed(Runtime *rt, Set *set, ValueRef key, int64_t hash);

// Grows or cleans the table so that it has more than `min_used` places. False: MemoryError.
bool set_resize(Runtime *rt, Set *set, uint64_t min_used);
// How large the table shall be when it is made anew because it is full (setobject.c).
uint64_t set_next_size(const Set *set);
bool set_merge(Runtime *rt, Set *set, Set *other);
void set_clear(Runtime *rt, Set *set);
void set_swap(Set *a, Set *b);
// set(...): the arguments without self. False: raised.
bool set_fill(Runtime *rt, Set *set, const ValueRef *args, uint32_t n, Tuple *names);
// Takes out the member that pop() would. NO_VALUE when empty (nothing pending).
Value set_take(Runtime *rt, Set *set);

// A set or frozenset (the base type that `like` has) with the members of an iterable (NO_REF:
// none).
Value set_like(Runtime *rt, const Set *like, ValueRef iterable);

// The operations, with other operands any iterables. Results are new; the others return success.
Value set_intersection(Runtime *rt, Set *set, ValueRef other);
Value set_difference(Runtime *rt, Set *set, ValueRef other);
Value set_symmetric_difference(Runtime *rt, Set *set, ValueRef other);
bool set_difference_update(Runtime *rt, Set *set, ValueRef other);
bool set_symmetric_difference_update(Runtime *rt, Set *set, ValueRef other);
int set_is_subset(Runtime *rt, Set *set, ValueRef other);   // 1, 0, -1: raised
int set_is_superset(Runtime *rt, Set *set, ValueRef other); // 1, 0, -1: raised
int set_is_disjoint(Runtime *rt, Set *set, ValueRef other); // 1, 0, -1: raised

// set_contains or set_discard of an item; a set that cannot be hashed is looked up as a frozenset.
int set_look_up_set(Runtime *rt, Set *set, ValueRef item, int (*find)(Runtime *, Set *, ValueRef));

extern const NativeDef SET_METHODS[], FROZENSET_METHODS[];

#endif
