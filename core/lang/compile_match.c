// match statements, after compile.c's compiler_pattern: the subject is on top of the stack and each
// pattern pops it; the values of captured names wait below it until the whole pattern has matched.
// When a part fails, control goes to a place that pops as many values as wait there.
#include "lang/compile_internal.h"
#include "object/containers.h"
#include "object/ops.h"

typedef struct Pattern {
    NameList names; // captured so far, in order; their values are on the stack
    Label *fails;   // fails[n] pops n values, then the pattern has failed
    uint32_t fail_count, fail_capacity;
    uint32_t on_top;        // values above the captured ones
    bool allow_irrefutable; // the last case, or one with a guard
} Pattern;

static void compile_pattern(Compiler *c, Pattern *p, const Node *node);

// ------------------------------------------------------------------ failing and storing

static void ensure_fails(Compiler *c, Pattern *p, uint32_t depth) {
    while (p->fail_count <= depth && !c->failed) {
        if (!compile_grow(c, (void **)&p->fails, p->fail_count, &p->fail_capacity, sizeof(Label)))
            return;
        p->fails[p->fail_count++] = label_new(c);
    }
}

static void jump_to_fail(Compiler *c, Pattern *p, const Node *at, Opcode op) {
    uint32_t pops = p->on_top + p->names.count;
    ensure_fails(c, p, pops);
    if (!c->failed) emit_jump(c, at, op, p->fails[pops]);
}

static void place_fails(Compiler *c, Pattern *p, const Node *at) {
    if (c->failed) return;
    for (; p->fail_count > 1; p->fail_count--) {
        label_place(c, p->fails[p->fail_count - 1]);
        emit(c, at, OP_POP_TOP, 0);
    }
    if (p->fail_count == 1) label_place(c, p->fails[0]);
    p->fails = NULL;
    p->fail_count = p->fail_capacity = 0;
}

// Moves the top below `count` - 1 values.
static void rotate(Compiler *c, const Node *at, uint32_t count) {
    for (; count > 1; count--) emit(c, at, OP_SWAP, count);
}

static void add_name(Compiler *c, Pattern *p, const Node *at, Str *name) {
    for (uint32_t i = 0; i < p->names.count; i++) {
        if (p->names.items[i] == name && !c->failed)
            compile_error(c, at, "multiple assignments to name '%s' in pattern", name->data);
    }
    name_list_add(c, &p->names, name);
}

static void capture(Compiler *c, Pattern *p, const Node *at, const Ident *ident) {
    if (ident == NULL) {
        emit(c, at, OP_POP_TOP, 0);
        return;
    }
    rotate(c, at, p->on_top + p->names.count + 1);
    add_name(c, p, at, compile_name(c, ident));
}

// ------------------------------------------------------------------ sequences

static bool is_wildcard(const Node *node) {
    return node->kind == NODE_MatchAs && node->MatchAs.name == NULL;
}

static bool is_star_wildcard(const Node *node) {
    return node->kind == NODE_MatchStar && node->MatchStar.name == NULL;
}

static void subpattern(Compiler *c, Pattern *p, const Node *node) {
    bool before = p->allow_irrefutable;
    p->allow_irrefutable = true;
    compile_pattern(c, p, node);
    p->allow_irrefutable = before;
}

static void unpack_sequence(Compiler *c, Pattern *p, const Node *node, uint32_t star) {
    const NodeList *items = &node->MatchSequence.patterns;
    uint32_t after = items->len - star - 1;
    if (star == items->len)
        emit(c, node, OP_UNPACK_SEQUENCE, items->len);
    else if (star > 0xFF || after > 0xFFF)
        compile_error(c, node, "too many expressions in star-unpacking sequence pattern");
    else
        emit(c, node, OP_UNPACK_EX, star | after << 12);
    p->on_top += items->len;
    for (uint32_t i = 0; i < items->len && !c->failed; i++) {
        p->on_top--;
        subpattern(c, p, items->items[i]);
    }
}

// Takes only the items that are needed, when the starred part is not.
static void subscript_sequence(Compiler *c, Pattern *p, const Node *node, uint32_t star) {
    const NodeList *items = &node->MatchSequence.patterns;
    p->on_top++;
    for (uint32_t i = 0; i < items->len && !c->failed; i++) {
        const Node *item = items->items[i];
        if (i == star || is_wildcard(item)) continue;
        emit(c, node, OP_COPY, 1);
        if (i < star) {
            emit_int(c, node, i);
        } else {
            emit(c, node, OP_GET_LEN, 0);
            emit_int(c, node, items->len - i);
            emit(c, node, OP_BINARY_SUB, 0);
        }
        emit(c, node, OP_GET_ITEM, 0);
        subpattern(c, p, item);
    }
    p->on_top--;
    emit(c, node, OP_POP_TOP, 0);
}

static void match_sequence(Compiler *c, Pattern *p, const Node *node) {
    const NodeList *items = &node->MatchSequence.patterns;
    uint32_t star = items->len;
    bool only_wildcards = true, star_wildcard = false;
    for (uint32_t i = 0; i < items->len; i++) {
        const Node *item = items->items[i];
        if (item->kind == NODE_MatchStar) {
            if (star < items->len) {
                compile_error(c, node, "multiple starred names in sequence pattern");
                return;
            }
            star = i;
            star_wildcard = is_star_wildcard(item);
            only_wildcards = only_wildcards && star_wildcard;
        } else
            only_wildcards = only_wildcards && is_wildcard(item);
    }
    bool starred = star < items->len;
    p->on_top++; // the subject
    emit(c, node, OP_MATCH_SEQUENCE, 0);
    jump_to_fail(c, p, node, OP_POP_JUMP_IF_FALSE);
    if (!starred || items->len > 1) {
        emit(c, node, OP_GET_LEN, 0);
        emit_int(c, node, starred ? items->len - 1 : items->len);
        emit(c, node, OP_COMPARE, starred ? CMP_GE : CMP_EQ);
        jump_to_fail(c, p, node, OP_POP_JUMP_IF_FALSE);
    }
    p->on_top--;
    if (only_wildcards)
        emit(c, node, OP_POP_TOP, 0);
    else if (star_wildcard)
        subscript_sequence(c, p, node, star);
    else
        unpack_sequence(c, p, node, star);
}

// ------------------------------------------------------------------ mappings

static bool same_key(Compiler *c, const Node *key, const Node *other) {
    Value a = compile_fold(c, key), b = compile_fold(c, other);
    bool same = !IS_NULL(a) && !IS_NULL(b) && op_equal(c->rt, ref(a), ref(b)) == 1;
    drop(c->rt, a);
    drop(c->rt, b);
    return same;
}

static void repeated_key(Compiler *c, const Node *node, const Node *key) {
    Value value = compile_fold(c, key);
    Value text = IS_NULL(value) ? NO_VALUE : op_repr(c->rt, ref(value));
    drop(c->rt, value);
    if (IS_NULL(text)) {
        compile_no_memory(c);
        return;
    }
    compile_error(c, node, "mapping pattern checks duplicate key (%s)", AS_STR(text)->data);
    drop(c->rt, text);
}

static void check_keys(Compiler *c, const Node *node) {
    const NodeList *keys = &node->MatchMapping.keys;
    for (uint32_t i = 0; i < keys->len && !c->failed; i++) {
        for (uint32_t k = 0; k < i && !c->failed; k++) {
            if (same_key(c, keys->items[i], keys->items[k]))
                repeated_key(c, node, keys->items[i]);
            else if (rt_pending(c->rt))
                compile_no_memory(c);
        }
    }
}

// subject, keys and values are on the stack: pops them, and captures the rest of the mapping.
static void match_rest(Compiler *c, Pattern *p, const Node *node) {
    uint32_t count = node->MatchMapping.keys.len;
    const Ident *rest = node->MatchMapping.rest;
    if (rest == NULL) {
        p->on_top -= 2;
        emit(c, node, OP_POP_TOP, 0);
        emit(c, node, OP_POP_TOP, 0);
        return;
    }
    p->on_top -= 2;
    emit(c, node, OP_BUILD_MAP, 0);   // subject keys empty
    emit(c, node, OP_SWAP, 3);        // empty keys subject
    emit(c, node, OP_DICT_UPDATE, 2); // rest keys
    emit(c, node, OP_UNPACK_SEQUENCE, count);
    for (; count > 0; count--) {
        emit(c, node, OP_COPY, count + 1); // rest key... rest
        emit(c, node, OP_SWAP, 2);
        emit(c, node, OP_DELETE_ITEM, 0);
    }
    capture(c, p, node, rest);
}

static void match_mapping(Compiler *c, Pattern *p, const Node *node) {
    const NodeList *keys = &node->MatchMapping.keys, *values = &node->MatchMapping.patterns;
    const Ident *rest = node->MatchMapping.rest;
    check_keys(c, node);
    p->on_top++; // the subject
    emit(c, node, OP_MATCH_MAPPING, 0);
    jump_to_fail(c, p, node, OP_POP_JUMP_IF_FALSE);
    if (keys->len == 0 && rest == NULL) {
        p->on_top--;
        emit(c, node, OP_POP_TOP, 0);
        return;
    }
    if (keys->len > 0) {
        emit(c, node, OP_GET_LEN, 0);
        emit_int(c, node, keys->len);
        emit(c, node, OP_COMPARE, CMP_GE);
        jump_to_fail(c, p, node, OP_POP_JUMP_IF_FALSE);
    }
    for (uint32_t i = 0; i < keys->len; i++) compile_expression(c, keys->items[i]);
    emit(c, node, OP_BUILD_TUPLE, keys->len);
    emit(c, node, OP_MATCH_KEYS, 0);
    p->on_top += 2; // keys and values
    emit(c, node, OP_COPY, 1);
    jump_to_fail(c, p, node, OP_POP_JUMP_IF_NONE);
    emit(c, node, OP_UNPACK_SEQUENCE, keys->len);
    p->on_top += keys->len - 1;
    for (uint32_t i = 0; i < keys->len && !c->failed; i++) {
        p->on_top--;
        subpattern(c, p, values->items[i]);
    }
    match_rest(c, p, node);
}

// ------------------------------------------------------------------ classes

static void check_attributes(Compiler *c, const Node *node) {
    const IdentList *names = &node->MatchClass.kwd_attrs;
    for (uint32_t i = 0; i < names->len; i++) {
        for (uint32_t k = i + 1; k < names->len; k++) {
            if (names->items[k] != names->items[i]) continue;
            compile_error(c, node->MatchClass.kwd_patterns.items[k],
                          "attribute name repeated in class pattern: %s", names->items[k]->text);
            return;
        }
    }
}

static Value attribute_names(Compiler *c, const IdentList *names) {
    Value tuple = tuple_new(c->rt, names->len);
    for (uint32_t i = 0; !IS_NULL(tuple) && i < names->len; i++) {
        Str *name = compile_name(c, names->items[i]);
        AS_TUPLE(tuple)->items[i] = name == NULL ? NONE : own(object_ref(name));
    }
    return tuple;
}

static void match_class(Compiler *c, Pattern *p, const Node *node) {
    const NodeList *positional = &node->MatchClass.patterns;
    const NodeList *keywords = &node->MatchClass.kwd_patterns;
    uint32_t count = positional->len + keywords->len;
    check_attributes(c, node);
    compile_expression(c, node->MatchClass.cls);
    if (!c->failed) emit_constant(c, node, attribute_names(c, &node->MatchClass.kwd_attrs));
    emit(c, node, OP_MATCH_CLASS, positional->len);
    emit(c, node, OP_COPY, 1);
    p->on_top++; // the attributes
    jump_to_fail(c, p, node, OP_POP_JUMP_IF_NONE);
    emit(c, node, OP_UNPACK_SEQUENCE, count);
    p->on_top += count - 1;
    for (uint32_t i = 0; i < count && !c->failed; i++) {
        const Node *item =
            i < positional->len ? positional->items[i] : keywords->items[i - positional->len];
        p->on_top--;
        if (is_wildcard(item))
            emit(c, node, OP_POP_TOP, 0);
        else
            subpattern(c, p, item);
    }
}

// ------------------------------------------------------------------ alternatives

static uint32_t name_index(const NameList *names, const Str *name) {
    uint32_t i = 0;
    while (i < names->count && names->items[i] != name) i++;
    return i;
}

// Brings the captured values of one alternative into the order of the first one's (the first name's
// value is on top). False when the names differ.
static bool reorder(Compiler *c, const Node *at, NameList *names, const NameList *wanted) {
    if (names->count != wanted->count) return false;
    for (uint32_t i = wanted->count; i-- > 0 && !c->failed;) {
        uint32_t from = name_index(names, wanted->items[i]);
        if (from == names->count) return false;
        // The top from + 1 values go below those up to number i, one by one.
        for (uint32_t turns = from == i ? 0 : from + 1; turns > 0; turns--) {
            Str *first = names->items[0];
            for (uint32_t k = 0; k < i; k++) names->items[k] = names->items[k + 1];
            names->items[i] = first;
            rotate(c, at, i + 1);
        }
    }
    return true;
}

static void match_or(Compiler *c, Pattern *p, const Node *node) {
    const NodeList *choices = &node->MatchOr.patterns;
    Label end = label_new(c);
    Pattern outer = *p;
    NameList wanted = {0};
    for (uint32_t i = 0; i < choices->len && !c->failed; i++) {
        const Node *choice = choices->items[i];
        *p = (Pattern){.allow_irrefutable = i + 1 == choices->len && outer.allow_irrefutable};
        emit(c, choice, OP_COPY, 1);
        compile_pattern(c, p, choice);
        if (i == 0)
            wanted = p->names;
        else if (!c->failed && !reorder(c, choice, &p->names, &wanted))
            compile_error(c, node, "alternative patterns bind different names");
        emit_jump(c, choice, OP_JUMP, end);
        place_fails(c, p, choice);
    }
    *p = outer;
    emit(c, node, OP_POP_TOP, 0);
    jump_to_fail(c, p, node, OP_JUMP);
    label_place(c, end);
    // The new values go below the copy of the subject and all that was there before.
    uint32_t depth = wanted.count + 1 + p->on_top + p->names.count;
    for (uint32_t i = 0; i < wanted.count && !c->failed; i++) {
        rotate(c, node, depth);
        add_name(c, p, node, wanted.items[i]);
    }
    emit(c, node, OP_POP_TOP, 0);
}

// ------------------------------------------------------------------ the rest

static void match_as(Compiler *c, Pattern *p, const Node *node) {
    const Node *inner = node->MatchAs.pattern;
    if (inner == NULL) {
        if (!p->allow_irrefutable) {
            if (node->MatchAs.name != NULL)
                compile_error(c, node, "name capture '%s' makes remaining patterns unreachable",
                              node->MatchAs.name->text);
            else
                compile_error(c, node, "wildcard makes remaining patterns unreachable");
            return;
        }
        capture(c, p, node, node->MatchAs.name);
        return;
    }
    p->on_top++;
    emit(c, node, OP_COPY, 1);
    compile_pattern(c, p, inner);
    p->on_top--;
    capture(c, p, node, node->MatchAs.name);
}

static void compile_pattern(Compiler *c, Pattern *p, const Node *node) {
    if (c->failed) return;
    switch (node->kind) {
    case NODE_MatchValue:
        if (node->MatchValue.value->kind == NODE_JoinedStr ||
            node->MatchValue.value->kind == NODE_TemplateStr)
            compile_error(c, node, "patterns may only match literals and attribute lookups");
        compile_expression(c, node->MatchValue.value);
        emit(c, node, OP_COMPARE, CMP_EQ);
        jump_to_fail(c, p, node, OP_POP_JUMP_IF_FALSE);
        break;
    case NODE_MatchSingleton:
        emit_constant(c, node, compile_constant(c, &node->MatchSingleton.value));
        emit(c, node, OP_IS, 0);
        jump_to_fail(c, p, node, OP_POP_JUMP_IF_FALSE);
        break;
    case NODE_MatchSequence: match_sequence(c, p, node); break;
    case NODE_MatchMapping: match_mapping(c, p, node); break;
    case NODE_MatchClass: match_class(c, p, node); break;
    case NODE_MatchStar: capture(c, p, node, node->MatchStar.name); break;
    case NODE_MatchOr: match_or(c, p, node); break;
    default: match_as(c, p, node); break;
    }
}

static void match_case(Compiler *c, const Node *match_case, bool last, Label end) {
    const Node *pattern = match_case->match_case.pattern;
    const Node *guard = match_case->match_case.guard;
    Pattern p = {.allow_irrefutable = guard != NULL || last};
    if (!last) emit(c, pattern, OP_COPY, 1);
    compile_pattern(c, &p, pattern);
    for (uint32_t i = 0; i < p.names.count; i++) compile_name_store(c, pattern, p.names.items[i]);
    p.names.count = 0;
    if (guard != NULL) {
        ensure_fails(c, &p, 0);
        if (!c->failed) compile_jump_if(c, guard, p.fails[0], false);
    }
    if (!last) emit(c, pattern, OP_POP_TOP, 0);
    compile_body(c, &match_case->match_case.body);
    emit_jump(c, NULL, OP_JUMP, end);
    place_fails(c, &p, pattern);
}

void compile_match(Compiler *c, const Node *node) {
    const NodeList *cases = &node->Match.cases;
    Label end = label_new(c);
    compile_expression(c, node->Match.subject);
    for (uint32_t i = 0; i < cases->len && !c->failed; i++)
        match_case(c, cases->items[i], i + 1 == cases->len, end);
    label_place(c, end);
}
