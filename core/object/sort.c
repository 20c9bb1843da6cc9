// list.sort: a stable merge sort of runs. Ascending and strictly descending stretches are found
// first, short ones are made longer by binary insertion, and neighbours are merged so that their
// lengths stay in balance (the scheme of timsort, without its galloping).
#include "object/containers.h"

#include "base/alloc.h"
#include "object/exception.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

enum { MIN_RUN = 32, MAX_RUNS = 64 };

typedef struct Item {
    Value key, value; // the list owns values; keys are owned apart when there is a key function
} Item;

typedef struct Run {
    uint32_t start, length;
} Run;

// What all items' keys are, found out first, so that the comparison need not ask each time.
typedef enum Kind { KIND_ANY, KIND_SMALL, KIND_DOUBLE, KIND_STR } Kind;

typedef struct Sorter {
    Runtime *rt;
    Item *items;
    Item *spare; // as many as items
    Kind kind;
    Run runs[MAX_RUNS];
    uint32_t run_count;
} Sorter;

// a < b: 1, 0, -1: raised.
static int less(Sorter *s, const Item *a, const Item *b) {
    switch (s->kind) {
    case KIND_SMALL: return AS_SMALL(a->key) < AS_SMALL(b->key);
    case KIND_DOUBLE: return AS_DOUBLE(a->key) < AS_DOUBLE(b->key);
    case KIND_STR: return str_compare(AS_STR(a->key), AS_STR(b->key)) < 0;
    case KIND_ANY: break;
    }
    return op_less(s->rt, ref(a->key), ref(b->key));
}

static Kind kind_of(Runtime *rt, Value v) {
    if (IS_SMALL(v)) return KIND_SMALL;
    if (IS_DOUBLE(v)) return KIND_DOUBLE;
    if (IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, STR)) return KIND_STR;
    return KIND_ANY;
}

static Kind common_kind(Runtime *rt, const Item *items, uint32_t n) {
    Kind kind = kind_of(rt, items[0].key);
    for (uint32_t i = 1; i < n && kind != KIND_ANY; i++) {
        if (kind_of(rt, items[i].key) != kind) kind = KIND_ANY;
    }
    return kind;
}

static void reverse_items(Item *items, uint32_t start, uint32_t stop) {
    while (start + 1 < stop) {
        Item item = items[start];
        items[start++] = items[--stop];
        items[stop] = item;
    }
}

// The length of the run at `start`, which is ascending afterwards; 0: raised.
static uint32_t count_run(Sorter *s, uint32_t start, uint32_t stop) {
    uint32_t end = start + 1;
    if (end == stop) return 1;
    int descending = less(s, &s->items[end], &s->items[start]);
    if (descending < 0) return 0;
    for (end++; end < stop; end++) {
        int down = less(s, &s->items[end], &s->items[end - 1]);
        if (down < 0) return 0;
        if (down != descending) break;
    }
    if (descending) reverse_items(s->items, start, end);
    return end - start;
}

// Sorts items[start:stop], of which those before `sorted` are in order already. False: raised.
static bool insertion_sort(Sorter *s, uint32_t start, uint32_t sorted, uint32_t stop) {
    for (; sorted < stop; sorted++) {
        Item item = s->items[sorted];
        uint32_t low = start, high = sorted;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            int before = less(s, &item, &s->items[middle]);
            if (before < 0) return false;
            if (before) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        memmove(s->items + low + 1, s->items + low, (sorted - low) * sizeof(Item));
        s->items[low] = item;
    }
    return true;
}

// Merges two neighbouring runs. When a comparison raises, the items are left in some order, each
// there once. False: raised.
static bool merge(Sorter *s, Run a, Run b) {
    Item *left = s->spare, *left_end = left + a.length;
    Item *right = s->items + b.start, *right_end = right + b.length;
    Item *out = s->items + a.start;
    bool good = true;
    memcpy(left, out, a.length * sizeof(Item));
    while (left < left_end && right < right_end) {
        int right_first = less(s, right, left);
        if (right_first < 0) {
            good = false;
            break;
        }
        *out++ = right_first ? *right++ : *left++;
    }
    memcpy(out, left, (size_t)(left_end - left) * sizeof(Item));
    return good;
}

// Whether the run at `i` and the one behind it must be merged now to keep the lengths balanced.
static bool unbalanced(const Sorter *s, uint32_t i) {
    const Run *r = s->runs;
    if (i > 0 && r[i - 1].length <= r[i].length + r[i + 1].length) return true;
    return r[i].length <= r[i + 1].length;
}

static bool merge_at(Sorter *s, uint32_t i) {
    if (!merge(s, s->runs[i], s->runs[i + 1])) return false;
    s->runs[i].length += s->runs[i + 1].length;
    s->runs[i + 1] = s->runs[s->run_count - 1]; // there are at most three at the end
    s->run_count--;
    return true;
}

static bool collapse(Sorter *s, bool all) {
    while (s->run_count > 1) {
        uint32_t i = s->run_count - 2;
        if (!all && !unbalanced(s, i) &&
            !(i > 1 && s->runs[i - 2].length <= s->runs[i - 1].length + s->runs[i].length)) {
            return true;
        }
        if (i > 0 && s->runs[i - 1].length < s->runs[i + 1].length) i--;
        if (!merge_at(s, i)) return false;
    }
    return true;
}

// The shortest run worth merging: n / 2^k, between MIN_RUN and twice that.
static uint32_t min_run(uint32_t n) {
    uint32_t odd = 0;
    while (n >= 2 * MIN_RUN) {
        odd |= n & 1;
        n >>= 1;
    }
    return n + odd;
}

static bool sort_items(Sorter *s, uint32_t n) {
    uint32_t shortest = min_run(n);
    for (uint32_t start = 0; start < n;) {
        uint32_t length = count_run(s, start, n);
        if (length == 0) return false;
        if (length < shortest) {
            uint32_t wanted = n - start < shortest ? n - start : shortest;
            if (!insertion_sort(s, start, start + length, start + wanted)) return false;
            length = wanted;
        }
        s->runs[s->run_count++] = (Run){start, length};
        if (!collapse(s, false)) return false;
        start += length;
    }
    return collapse(s, true);
}

// Fills the items' keys. On failure those made so far are there, the rest NO_VALUE.
static bool make_keys(Runtime *rt, Item *items, uint32_t n, ValueRef key) {
    bool with_key = !IS_NULL(key) && !IS_NONE(key);
    for (uint32_t i = 0; i < n; i++) items[i].key = with_key ? NO_VALUE : items[i].value;
    for (uint32_t i = 0; i < n && with_key; i++) {
        items[i].key = call1(rt, key, ref(items[i].value));
        if (IS_NULL(items[i].key)) return false;
    }
    return true;
}

static bool sort_values(Runtime *rt, Value *values, uint32_t n, ValueRef key, bool reverse) {
    Item *items = mem_alloc(&rt->mem, 2 * (size_t)n * sizeof(Item));
    if (items == NULL) {
        raise_memory(rt);
        return false;
    }
    for (uint32_t i = 0; i < n; i++) items[i].value = values[i];
    bool good = make_keys(rt, items, n, key);
    if (good) {
        // Reversing before and after keeps equal items in their order.
        Sorter sorter = {.rt = rt, .items = items, .spare = items + n};
        sorter.kind = common_kind(rt, items, n);
        if (reverse) reverse_items(items, 0, n);
        good = sort_items(&sorter, n);
        if (reverse) reverse_items(items, 0, n);
    }
    for (uint32_t i = 0; i < n; i++) values[i] = items[i].value;
    if (!IS_NULL(key) && !IS_NONE(key)) {
        for (uint32_t i = 0; i < n; i++) drop(rt, items[i].key);
    }
    mem_free(&rt->mem, items, 2 * (size_t)n * sizeof(Item));
    return good;
}

// listobject.c:list_sort_impl: the list is empty while it is being sorted, so that what Python code
// does to it meanwhile is seen, and thrown away.
bool list_sort(Runtime *rt, List *list, ValueRef key, bool reverse) {
    List saved = *list;
    object_retain(list);
    list->items = NULL;
    list->length = list->capacity = 0;
    bool good = saved.length == 0 || (saved.length == 1 && (IS_NULL(key) || IS_NONE(key))) ||
                sort_values(rt, saved.items, saved.length, key, reverse);
    bool modified = list->items != NULL;
    List meanwhile = *list;
    list->items = saved.items;
    list->length = saved.length;
    list->capacity = saved.capacity;
    for (uint32_t i = 0; i < meanwhile.length; i++) drop(rt, meanwhile.items[i]);
    mem_free(&rt->mem, meanwhile.items, meanwhile.capacity * sizeof(Value));
    if (good && modified) {
        raise(rt, EXC_ValueError, "list modified during sort");
        good = false;
    }
    drop_object(rt, list);
    return good;
}
