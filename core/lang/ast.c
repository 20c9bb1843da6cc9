#include "lang/ast.h"

#include <stddef.h>

static const FieldInfo FIELDS[] = {
#define FIELD(kind, name, type) {#name, FIELD_##type, offsetof(Node, kind.name)},
#include "lang/ast.def"
};

// The index in FIELDS of each class's first field.
enum {
#define NODE(kind, place) FIRST_##kind, BEFORE_##kind = FIRST_##kind - 1,
#define LEAF(kind, place) FIRST_##kind, BEFORE_##kind = FIRST_##kind - 1,
#define FIELD(kind, name, type) INDEX_##kind##_##name,
#include "lang/ast.def"
    FIELDS_END
};

typedef struct KindInfo {
    const char *name;
    uint8_t first_field;
    uint8_t place;
    uint16_t size;
} KindInfo;

static const KindInfo KINDS[] = {
#define NODE(kind, place) \
    {#kind, FIRST_##kind, place, offsetof(Node, kind) + sizeof(((Node *)NULL)->kind)},
#define LEAF(kind, place) {#kind, FIRST_##kind, place, offsetof(Node, Module)},
#include "lang/ast.def"
    {NULL, FIELDS_END, 0, 0},
};

const FieldInfo *ast_fields(NodeKind kind, unsigned *count) {
    *count = (unsigned)(KINDS[kind + 1].first_field - KINDS[kind].first_field);
    return FIELDS + KINDS[kind].first_field;
}

const char *ast_kind_name(NodeKind kind) {
    return KINDS[kind].name;
}

bool ast_has_place(NodeKind kind) {
    return KINDS[kind].place != 0;
}

Node *ast_new(Arena *arena, NodeKind kind) {
    Node *node = arena_alloc(arena, KINDS[kind].size);
    if (node != NULL) node->kind = (uint8_t)kind;
    return node;
}

static unsigned list_height(const NodeList *list) {
    unsigned height = 0;
    for (uint32_t i = 0; i < list->len; i++) {
        const Node *item = list->items[i];
        if (item != NULL && item->height > height) height = item->height;
    }
    return height;
}

bool ast_measure(Node *node) {
    unsigned count;
    const FieldInfo *field = ast_fields((NodeKind)node->kind, &count);
    unsigned height = 0;
    for (; count > 0; count--, field++) {
        const void *at = (const char *)node + field->offset;
        unsigned child = 0;
        if (field->type == FIELD_NODE || field->type == FIELD_OPT) {
            const Node *value = *(Node *const *)at;
            if (value != NULL) child = value->height;
        } else if (field->type == FIELD_LIST || field->type == FIELD_OPT_LIST) {
            child = list_height(at);
        }
        if (child > height) height = child;
    }
    node->height = (uint16_t)(height + 1);
    return height < AST_MAX_HEIGHT;
}
