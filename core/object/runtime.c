#include "object/runtime.h"
#include "object/int.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/str.h"
#include "object/weakref.h"

static const struct {
    size_t offset;
    const char *text;
} NAMES[] = {
#define NAME(id, text) {offsetof(Names, id), text},
#include "object/names.def"
#undef NAME
};

static bool init_names(Runtime *rt) {
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        Str *name = intern(rt, NAMES[i].text);
        if (name == NULL) return false;
        memcpy((char *)&rt->names + NAMES[i].offset, &name, sizeof name);
    }
    return true;
}

bool runtime_init(Runtime *rt, const RunOptions *options, size_t memory_limit) {
    memset(rt, 0, sizeof *rt);
    allocator_init(&rt->mem);
    rt->mem.limit = memory_limit;
    rt->mem.fail_at = options->fail_allocation;
    rt->mem.fail_on = options->fail_all_after;
    rt->options = *options;
    rt->handled = &rt->handled_base;
    rt->recursion_limit = 1000;
    rt->max_str_digits = INT_MAX_STR_DIGITS;
    if (!types_init(rt)) return false;
    if (!init_names(rt) || !types_complete(rt)) return false;
    rt->empty_str = str_intern(rt, "", 0);
    rt->empty_tuple = tuple_new(rt, 0);
    if (IS_NULL(rt->empty_str) || IS_NULL(rt->empty_tuple)) return false;
    if (!exceptions_init(rt)) return false;
    Value builtins = dict_new(rt);
    if (IS_NULL(builtins)) return false;
    rt->builtins = AS_DICT(builtins);
    Value modules = dict_new(rt);
    if (IS_NULL(modules)) return false;
    rt->modules = AS_DICT(modules);
    return true;
}

static void drop_pointer(Runtime *rt, void *slot) {
    void *object;
    memcpy(&object, slot, sizeof object);
    memset(slot, 0, sizeof object);
    drop_object(rt, object);
}

size_t runtime_free(Runtime *rt) {
    rt->mem.fail_at = 0;
    rt->mem.limit = SIZE_MAX;
    rt->finalizing = true;
    clear(rt, &rt->pending);
    clear(rt, &rt->traceback);
    clear(rt, &rt->memory_error);
    drop_pointer(rt, &rt->view_type);
    drop_pointer(rt, &rt->modules);
    drop_pointer(rt, &rt->builtins);
    drop_pointer(rt, &rt->weakrefs);
    str_mark_clear(rt);
    clear(rt, &rt->empty_str);
    clear(rt, &rt->empty_tuple);
    clear(rt, &rt->empty_bytes);
    for (int i = 0; i < 128; i++) clear(rt, &rt->ascii[i]);
    interned_free(rt);
    // Instances of the types made here do not own them: those in cycles go before their types.
    collect_cycles(rt);
    for (int i = EXC_COUNT; i-- > 0;) drop_pointer(rt, &rt->exceptions[i]);
    for (int i = TYPE_ID_COUNT; i-- > 0;) drop_pointer(rt, &rt->types[i]);
    collect_cycles(rt);
    size_t left = slab_live(&rt->slabs);
    mem_free(&rt->mem, rt->deferred, rt->deferred_capacity * sizeof(Object *));
    slab_free_all(&rt->slabs, &rt->mem);
    return left;
}
