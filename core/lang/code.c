#include "lang/code.h"

#include "object/containers.h"
#include "object/number.h"
#include "object/runtime.h"

const CodePosition *code_position(const Code *code, uint32_t word) {
    uint32_t low = 0, high = code->position_count;
    if (high == 0) return NULL;
    if (word == WORD_NOT_BEGUN) return &code->definition;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (code->positions[middle].start <= word)
            low = middle;
        else
            high = middle;
    }
    return &code->positions[low];
}

static uint32_t variable_count(const Code *code) {
    return code->local_count + code->cell_count + code->free_count;
}

static void drop_names(Runtime *rt, Str **names, uint32_t count) {
    for (uint32_t i = 0; names != NULL && i < count; i++) drop_object(rt, names[i]);
    mem_free(&rt->mem, names, count * sizeof *names);
}

static void code_destroy(Runtime *rt, Object *self) {
    Code *code = (Code *)self;
    Allocator *mem = &rt->mem;
    for (uint32_t i = 0; code->consts != NULL && i < code->const_count; i++)
        drop(rt, code->consts[i]);
    mem_free(mem, code->consts, code->const_count * sizeof *code->consts);
    drop_names(rt, code->names, code->name_count);
    drop_names(rt, code->local_names, variable_count(code));
    mem_free(mem, code->words, code->word_count * sizeof *code->words);
    mem_free(mem, code->positions, code->position_count * sizeof *code->positions);
    mem_free(mem, code->handlers, code->handler_count * sizeof *code->handlers);
    mem_free(mem, code->caches, code->cache_count * sizeof *code->caches);
    drop_object(rt, code->name);
    drop_object(rt, code->qualname);
    drop_object(rt, code->filename);
    drop(rt, code->doc);
}

static void code_traverse(Object *self, Visit visit, void *context) {
    Code *code = (Code *)self;
    for (uint32_t i = 0; i < code->const_count; i++) visit(ref(code->consts[i]), context);
    visit(ref(code->doc), context);
}

static Value code_repr(Runtime *rt, ValueRef self) {
    Code *code = (Code *)AS_OBJECT(self);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<code object %s at ", code->name->data);
    append_address(rt, &buf, &code->head);
    strbuf_format(&buf, ", file \"%s\", line %u>", code->filename->data, code->first_line);
    return str_from_buf(rt, &buf);
}

static Value names_tuple(Runtime *rt, Str **names, uint32_t count) {
    Value tuple = tuple_new(rt, count);
    if (IS_NULL(tuple)) return tuple;
    for (uint32_t i = 0; i < count; i++) AS_TUPLE(tuple)->items[i] = own(object_ref(names[i]));
    return tuple;
}

#define CODE(self) ((Code *)AS_OBJECT(self))
#define INT_GETTER(field)                                  \
    static Value get_##field(Runtime *rt, ValueRef self) { \
        (void)rt;                                          \
        return small_int((int64_t)CODE(self)->field);      \
    }
#define STR_GETTER(field)                                  \
    static Value get_##field(Runtime *rt, ValueRef self) { \
        (void)rt;                                          \
        return own(object_ref(CODE(self)->field));         \
    }

STR_GETTER(name)
STR_GETTER(qualname)
STR_GETTER(filename)
INT_GETTER(first_line)
INT_GETTER(posonly_count)
INT_GETTER(kwonly_count)
INT_GETTER(arg_count)
INT_GETTER(stack_size)
INT_GETTER(local_count)

static Value get_flags(Runtime *rt, ValueRef self) {
    (void)rt;
    return small_int(CODE(self)->flags & 0xFFFF);
}

/** Of the variables' names `count`, from `first` on. */
static Value slots_tuple(Runtime *rt, const Code *code, uint32_t first, uint32_t count) {
    // Code without any variable has no array of names.
    return names_tuple(rt, count ? code->local_names + first : NULL, count);
}

static Value get_locals(Runtime *rt, ValueRef self) {
    return names_tuple(rt, CODE(self)->local_names, CODE(self)->local_count);
}

static Value get_cells(Runtime *rt, ValueRef self) {
    Code *code = CODE(self);
    return slots_tuple(rt, code, code->local_count, code->cell_count);
}

static Value get_frees(Runtime *rt, ValueRef self) {
    Code *code = CODE(self);
    return slots_tuple(rt, code, code->local_count + code->cell_count, code->free_count);
}

static Value get_names(Runtime *rt, ValueRef self) {
    return names_tuple(rt, CODE(self)->names, CODE(self)->name_count);
}

static Value get_consts(Runtime *rt, ValueRef self) {
    Code *code = CODE(self);
    Value tuple = tuple_new(rt, code->const_count);
    if (IS_NULL(tuple)) return tuple;
    for (uint32_t i = 0; i < code->const_count; i++)
        AS_TUPLE(tuple)->items[i] = copy(code->consts[i]);
    return tuple;
}

static const GetSetDef GETSET[] = {
    {"co_name", get_name, NULL},
    {"co_qualname", get_qualname, NULL},
    {"co_filename", get_filename, NULL},
    {"co_firstlineno", get_first_line, NULL},
    {"co_flags", get_flags, NULL},
    {"co_argcount", get_arg_count, NULL},
    {"co_posonlyargcount", get_posonly_count, NULL},
    {"co_kwonlyargcount", get_kwonly_count, NULL},
    {"co_varnames", get_locals, NULL},
    {"co_cellvars", get_cells, NULL},
    {"co_freevars", get_frees, NULL},
    {"co_consts", get_consts, NULL},
    {"co_names", get_names, NULL},
    {"co_nlocals", get_local_count, NULL},
    {"co_stacksize", get_stack_size, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec CODE_SPEC = {
    .name = "code",
    .size = sizeof(Code),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = code_destroy, .traverse = code_traverse, .repr = code_repr},
    .getset = GETSET,
};
