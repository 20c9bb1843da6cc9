// A place in one string that is more than ASCII: it is remembered, so that indexing a long text
// here and there counts its characters from the place before, not from the start.
#include "object/runtime.h"
#include "object/str.h"

enum { WORTH_IT = 128 }; // bytes of a string for which a place is remembered

static bool begins_character(char byte) {
    return ((uint8_t)byte & 0xC0) != 0x80;
}

void str_mark_clear(Runtime *rt) {
    Str *of = rt->mark.of;
    rt->mark = (StrMark){0};
    drop_object(rt, of);
}

// The place to start from: the remembered one when it is in this string.
static StrMark mark_in(Runtime *rt, Str *s) {
    return rt->mark.of == s ? rt->mark : (StrMark){.of = s};
}

static void remember(Runtime *rt, StrMark mark) {
    if (mark.of->size < WORTH_IT || mark.of->head.type != TYPE_OF_ID(rt, STR)) return;
    if (rt->mark.of != mark.of) {
        str_mark_clear(rt);
        object_retain(mark.of);
    }
    rt->mark = mark;
}

uint32_t str_offset(Runtime *rt, Str *s, uint32_t index) {
    if (s->size == s->length) return index;
    if (index >= s->length) return s->size;
    StrMark mark = mark_in(rt, s);
    if (index < mark.index / 2) mark = (StrMark){.of = s};
    for (; mark.index < index; mark.index++) {
        do mark.offset++;
        while (mark.offset < s->size && !begins_character(s->data[mark.offset]));
    }
    for (; mark.index > index; mark.index--) {
        do mark.offset--;
        while (!begins_character(s->data[mark.offset]));
    }
    remember(rt, mark);
    return mark.offset;
}

uint32_t str_index(Runtime *rt, Str *s, uint32_t offset) {
    if (s->size == s->length) return offset;
    if (offset >= s->size) return s->length;
    StrMark mark = mark_in(rt, s);
    if (offset < mark.offset / 2) mark = (StrMark){.of = s};
    while (mark.offset < offset)
        if (begins_character(s->data[mark.offset++])) mark.index++;
    while (mark.offset > offset)
        if (begins_character(s->data[--mark.offset])) mark.index--;
    remember(rt, mark);
    return mark.index;
}
