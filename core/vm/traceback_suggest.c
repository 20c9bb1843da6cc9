// "Did you mean": the name that is nearest to a wrong one. CPython's traceback module
// (_compute_suggestion_error) from 3.12 on, Python/suggestions.c before.
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "vm/import.h"
#include "vm/traceback_internal.h"

enum { MOVE_COST = 2, CASE_COST = 1, MOST_CANDIDATES = 750, LONGEST_NAME = 40 };

// ------------------------------------------------------------------ distance

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static uint32_t substitution_cost(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

// The cost of turning one name into the other, or anything above `limit`. Names are compared by
// bytes, as in CPython's C code; the module traceback of 3.12 does so by characters.
static uint32_t distance(const char *a, size_t a_size, const char *b, size_t b_size,
                         uint32_t limit) {
    while (a_size > 0 && b_size > 0 && *a == *b) a++, b++, a_size--, b_size--;
    while (a_size > 0 && b_size > 0 && a[a_size - 1] == b[b_size - 1]) a_size--, b_size--;
    if (a_size == 0 || b_size == 0) return (uint32_t)(a_size + b_size) * MOVE_COST;
    if (a_size > LONGEST_NAME || b_size > LONGEST_NAME) return limit + 1;
    uint32_t row[LONGEST_NAME + 1];
    for (size_t i = 0; i <= a_size; i++) row[i] = (uint32_t)i * MOVE_COST;
    for (size_t j = 0; j < b_size; j++) {
        uint32_t diagonal = row[0], least = row[0] = (uint32_t)(j + 1) * MOVE_COST;
        for (size_t i = 0; i < a_size; i++) {
            uint32_t replaced = diagonal + substitution_cost(a[i], b[j]);
            uint32_t moved = (row[i] < row[i + 1] ? row[i] : row[i + 1]) + MOVE_COST;
            diagonal = row[i + 1];
            row[i + 1] = replaced < moved ? replaced : moved;
            if (row[i + 1] < least) least = row[i + 1];
        }
        if (least > limit) return limit + 1;
    }
    return row[a_size];
}

// The nearest of the names so far.
typedef struct Search {
    const Str *wrong;
    Value best; // owned, or NO_VALUE
    uint32_t best_distance;
    bool in_characters; // lengths count characters, else bytes
} Search;

static void consider(Runtime *rt, Search *search, ValueRef candidate) {
    if (!IS_STR(candidate) || str_equal(AS_STR(candidate), search->wrong)) return;
    const Str *name = AS_STR(candidate);
    const Str *wrong = search->wrong;
    uint32_t sizes =
        search->in_characters ? name->length + wrong->length : name->size + wrong->size;
    uint32_t limit = (sizes + 3) * MOVE_COST / 6;
    if (search->best_distance == 0) return;
    if (limit > search->best_distance - 1) limit = search->best_distance - 1;
    uint32_t cost =
        distance(search->wrong->data, search->wrong->size, name->data, name->size, limit);
    if (cost > limit) return;
    replace(rt, &search->best, own(candidate));
    search->best_distance = cost;
}

// ------------------------------------------------------------------ candidates

static void consider_keys(Runtime *rt, Search *search, Dict *dict) {
    uint32_t pos = 0;
    ValueRef key, value;
    while (dict_next(dict, &pos, &key, &value)) consider(rt, search, key);
}

// All names of dir(x), or those without a leading underscore.
static void consider_dir(Runtime *rt, Search *search, ValueRef object, bool hide) {
    Str *name = intern(rt, "dir");
    ValueRef dir = name == NULL ? NO_REF : dict_get_str(rt->builtins, name);
    Value names = IS_NULL(dir) ? NO_VALUE : call1(rt, dir, object);
    if (!IS_NULL(names) && IS_LIST(names) && AS_LIST(names)->length <= MOST_CANDIDATES) {
        for (uint32_t i = 0; i < AS_LIST(names)->length; i++) {
            ValueRef item = ref(AS_LIST(names)->items[i]);
            if (!hide || !IS_STR(item) || AS_STR(item)->data[0] != '_') consider(rt, search, item);
        }
    }
    drop(rt, names);
    clear_pending(rt);
}

static Frame *last_frame(ValueRef traceback) {
    if (IS_NULL(traceback) || IS_NONE(traceback)) return NULL;
    Traceback *entry = (Traceback *)AS_OBJECT(traceback);
    while (!IS_NULL(entry->next)) entry = (Traceback *)AS_OBJECT(entry->next);
    return entry->frame;
}

// The variables of a frame; owned, NO_VALUE when memory ran out.
static Value variables(Runtime *rt, Frame *frame) {
    Value locals = frame_locals(rt, frame);
    clear_pending(rt);
    if (IS_NULL(locals) || IS_DICT(locals)) return locals;
    drop(rt, locals);
    return NO_VALUE;
}

static Value local_self(Runtime *rt, Dict *locals) {
    Str *self = intern(rt, "self");
    clear_pending(rt);
    ValueRef value = self == NULL ? NO_REF : dict_get_str(locals, self);
    return IS_NULL(value) ? NO_VALUE : own(value);
}

// In a method whose object has the name as an attribute, that is meant (from 3.12 on). True: said.
static bool suggest_self(Runtime *rt, Dict *locals, Str *wrong, StrBuf *out) {
    Value self = local_self(rt, locals);
    if (IS_NULL(self)) return false;
    Value found = op_getattr_optional(rt, ref(self), wrong);
    clear_pending(rt);
    bool there = !IS_NULL(found);
    if (there) strbuf_format(out, ". Did you mean: 'self.%s'?", wrong->data);
    drop(rt, found);
    drop(rt, self);
    return there;
}

// Up to 3.11 the locals, the globals and the builtins are searched one after the other, and the
// first that has something near wins.
static bool consider_names(Runtime *rt, Search *search, Frame *frame, Str *wrong, StrBuf *out) {
    bool together = rt->options.python >= 12;
    Value locals = variables(rt, frame);
    bool said = false;
    if (!IS_NULL(locals)) {
        if (together) {
            said = suggest_self(rt, AS_DICT(locals), wrong, out);
            uint32_t count = AS_DICT(locals)->count + frame->globals->count + rt->builtins->count;
            if (said || count > MOST_CANDIDATES) goto done;
        }
        consider_keys(rt, search, AS_DICT(locals));
    }
    if (together || IS_NULL(search->best)) consider_keys(rt, search, frame->globals);
    if (together || IS_NULL(search->best)) consider_keys(rt, search, rt->builtins);
done:
    drop(rt, locals);
    return said;
}

static void consider_attributes(Runtime *rt, Search *search, const Report *report,
                                ValueRef object) {
    bool hide = rt->options.python >= 13 && search->wrong->data[0] != '_';
    Frame *frame = hide ? last_frame(report->traceback) : NULL;
    if (frame != NULL) {
        Value locals = variables(rt, frame);
        Value self = IS_NULL(locals) ? NO_VALUE : local_self(rt, AS_DICT(locals));
        if (!IS_NULL(self) && SAME(self, object)) hide = false;
        drop(rt, self);
        drop(rt, locals);
    }
    consider_dir(rt, search, object, hide);
}

static void consider_module(Runtime *rt, Search *search, ValueRef module_name) {
    if (!IS_STR(module_name)) return;
    Value module = import_module(rt, AS_STR(module_name)->data);
    clear_pending(rt);
    if (IS_NULL(module)) return;
    bool hide = rt->options.python >= 13 && search->wrong->data[0] != '_';
    consider_dir(rt, search, ref(module), hide);
    drop(rt, module);
}

// ------------------------------------------------------------------ the text

static bool has_suggestions(Runtime *rt, const Report *report) {
    uint32_t minor = rt->options.python;
    if (report->style == TRACEBACK_BY_C || minor < 10) return false;
    return report->style == TRACEBACK_BY_INTERPRETER || minor >= 12;
}

static void forgotten_import(Runtime *rt, const Str *wrong, bool suggested, StrBuf *out) {
    if (rt->options.python < 12 || !stdlib_has(rt, wrong->data, wrong->size)) return;
    strbuf_format(out, "%s forget to import '%s'?", suggested ? " Or did you" : ". Did you",
                  wrong->data);
}

void traceback_suggest(Runtime *rt, const Report *report, StrBuf *out) {
    const Exception *e = (const Exception *)AS_OBJECT(report->exception);
    bool name = exception_matches(rt, report->exception, EXC_NameError);
    bool attribute = exception_matches(rt, report->exception, EXC_AttributeError);
    bool import = exception_matches(rt, report->exception, EXC_ImportError);
    ValueRef wrong = ref(e->extra[import ? 3 : 0]);
    if (!has_suggestions(rt, report) || (!name && !attribute && !import) || !IS_STR(wrong)) return;
    if (import && rt->options.python < 12) return;
    // The module traceback of 3.12 begins with the length of the name.
    bool limited = rt->options.python == 12 && report->style != TRACEBACK_BY_INTERPRETER;
    uint32_t most = limited ? AS_STR(wrong)->length : UINT32_MAX;
    Search search = {.wrong = AS_STR(wrong), .best_distance = most, .in_characters = limited};
    bool said = false;
    Frame *frame = name ? last_frame(report->traceback) : NULL;
    Value held = own(wrong);
    if (search.wrong->size <= LONGEST_NAME) {
        if (frame != NULL) said = consider_names(rt, &search, frame, AS_STR(wrong), out);
        if (attribute && !IS_NULL(e->extra[1]))
            consider_attributes(rt, &search, report, ref(e->extra[1]));
        if (import) consider_module(rt, &search, ref(e->extra[0]));
    }
    if (!said && !IS_NULL(search.best)) {
        strbuf_format(out, ". Did you mean: '%s'?", AS_STR(search.best)->data);
        said = true;
    }
    if (name) forgotten_import(rt, AS_STR(wrong), said, out);
    drop(rt, search.best);
    drop(rt, held);
}

Value nearest_word(Runtime *rt, Str *wrong, const char *words) {
    Search search = {.wrong = wrong, .best_distance = UINT32_MAX};
    while (*words != '\0' && wrong->size <= LONGEST_NAME) {
        size_t size = strcspn(words, " ");
        Value word = str_new(rt, words, size);
        if (IS_NULL(word)) break;
        if (size > 0 && *words != '*' && *words != '/') consider(rt, &search, ref(word));
        drop(rt, word);
        words += size;
        if (*words == ' ') words++;
    }
    clear_pending(rt);
    return search.best;
}

void raise_keyword(Runtime *rt, const char *function, Str *wrong, Str *const *names, uint32_t n) {
    Search search = {.wrong = wrong, .best_distance = UINT32_MAX};
    if (rt->options.python < 13 || wrong->size > LONGEST_NAME) n = 0;
    for (uint32_t i = 0; i < n; i++) consider(rt, &search, object_ref(names[i]));
    bool some = !IS_NULL(search.best);
    raise(rt, EXC_TypeError, "%s() got an unexpected keyword argument '%s'%s%s%s", function,
          wrong->data, some ? ". Did you mean '" : "", some ? AS_STR(search.best)->data : "",
          some ? "'?" : "");
    drop(rt, search.best);
}
