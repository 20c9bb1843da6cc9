// The native parts of the modules `weakref` (as `_weakref`) and `gc`.
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/weakref.h"
#include "vm/modules.h"

static Value getweakrefs(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return weakrefs_of(rt, args[0]);
}

const NativeDef WEAKREF_FUNCTIONS[] = {{"getweakrefs", getweakrefs, 1, 1, 0, NULL}, {0}};

bool module_weakref_init(Runtime *rt, Dict *dict) {
    return dict_set_text(rt, dict, "ref", own(object_ref(TYPE_OF_ID(rt, WEAKREF))));
}

// ------------------------------------------------------------------ gc

static Value gc_collect(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    int64_t generation = 2;
    if (n > 0 && !IS_NULL(args[0]) && !op_index(rt, args[0], &generation)) return NO_VALUE;
    if (generation < 0 || generation > 2) return raise(rt, EXC_ValueError, "invalid generation");
    return small_int((int64_t)collect_cycles(rt));
}

// What has references to others is tracked; of tuples and dicts CPython leaves out those that hold
// nothing which is tracked itself.
static bool tracked(Runtime *rt, ValueRef v) {
    if (!IS_OBJECT(v) || type_of(rt, v)->slots.traverse == NULL) return false;
    if (AS_OBJECT(v)->type != TYPE_OF_ID(rt, DICT)) return true;
    Dict *dict = AS_DICT(v);
    if (rt->options.python >= 14) return true;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (IS_NULL(dict->entries[i].key)) continue;
        if (IS_OBJECT(dict->entries[i].value) &&
            type_of(rt, ref(dict->entries[i].value))->slots.traverse != NULL)
            return true;
    }
    return false;
}

static Value gc_is_tracked(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return value_bool(tracked(rt, args[0]));
}

static Value gc_is_finalized(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return value_bool(IS_OBJECT(args[0]) && (AS_OBJECT(args[0])->identity & OBJECT_FINALIZED) != 0);
}

const NativeDef GC_FUNCTIONS[] = {
    {"collect", gc_collect, 0, 1, 0, "generation"},
    {"is_tracked", gc_is_tracked, 1, 1, 0, NULL},
    {"is_finalized", gc_is_finalized, 1, 1, 0, NULL},
    {0},
};
