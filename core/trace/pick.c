#include "trace/pick.h"

#include <string.h>

static bool less(PickKey a, PickKey b) {
    return a.major < b.major || (a.major == b.major && a.id < b.id);
}

// The keys are a heap whose root is the largest.
static void sift_down(PickKey *keys, uint32_t count, uint32_t at) {
    PickKey moving = keys[at];
    for (;;) {
        uint32_t child = 2 * at + 1;
        if (child >= count) break;
        if (child + 1 < count && less(keys[child], keys[child + 1])) child++;
        if (!less(moving, keys[child])) break;
        keys[at] = keys[child];
        at = child;
    }
    keys[at] = moving;
}

static void sift_up(PickKey *keys, uint32_t at) {
    PickKey moving = keys[at];
    while (at > 0 && less(keys[(at - 1) / 2], moving)) {
        keys[at] = keys[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    keys[at] = moving;
}

void pick_offer(Pick *pick, uint64_t major, uint32_t id) {
    PickKey key = {major, id};
    pick->offered++;
    if (pick->count < PICK_LIMIT) {
        pick->keys[pick->count++] = key;
        sift_up(pick->keys, pick->count - 1);
    } else if (less(key, pick->keys[0])) {
        pick->keys[0] = key;
        sift_down(pick->keys, pick->count, 0);
    }
}

void pick_sort(Pick *pick) {
    for (uint32_t count = pick->count; count > 1; count--) {
        PickKey largest = pick->keys[0];
        pick->keys[0] = pick->keys[count - 1];
        sift_down(pick->keys, count - 1, 0);
        pick->keys[count - 1] = largest;
    }
}

uint64_t pick_double(double value) {
    uint64_t bits;
    value += 0.0; // -0.0 is 0.0
    memcpy(&bits, &value, sizeof bits);
    return bits >> 63 ? ~bits : bits | 1ull << 63;
}

void id_set_add(IdSet *set, uint32_t id) {
    if (id != 0 && set->count < ID_SET_CAP) set->ids[set->count++] = id;
}

static void sift_id(uint32_t *ids, uint32_t count, uint32_t at) {
    uint32_t moving = ids[at];
    for (uint32_t child = 2 * at + 1; child < count; child = 2 * at + 1) {
        if (child + 1 < count && ids[child] < ids[child + 1]) child++;
        if (moving >= ids[child]) break;
        ids[at] = ids[child];
        at = child;
    }
    ids[at] = moving;
}

// Heap sort: no recursion, no worst case.
void id_set_sort(IdSet *set) {
    for (uint32_t i = set->count / 2; i > 0; i--) sift_id(set->ids, set->count, i - 1);
    for (uint32_t count = set->count; count > 1; count--) {
        uint32_t largest = set->ids[0];
        set->ids[0] = set->ids[count - 1];
        sift_id(set->ids, count - 1, 0);
        set->ids[count - 1] = largest;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < set->count; i++)
        if (kept == 0 || set->ids[kept - 1] != set->ids[i]) set->ids[kept++] = set->ids[i];
    set->count = kept;
}
