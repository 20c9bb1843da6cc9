#include "vm/places.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "vm/traceback.h"

static bool add_place(Runtime *rt, List *list, const Frame *frame) {
    ValueRef parts[3] = {object_ref(frame->code->filename),
                         ref(small_int(traceback_frame_line(rt, frame))),
                         object_ref(frame->code->name)};
    Value place = tuple_from(rt, parts, 3);
    return !IS_NULL(place) && list_append(rt, list, place);
}

Value places_of_stack(Runtime *rt, uint32_t limit) {
    Value list = list_new(rt, limit);
    if (IS_NULL(list)) return NO_VALUE;
    uint32_t count = 0;
    const Frame *frame = frame_with_code(rt->frame);
    for (; frame != NULL && count < limit; frame = frame_outer(rt, frame)) {
        count += frame_weight(frame);
        if (frame->form != FORM_PYTHON) continue;
        if (!add_place(rt, AS_LIST(list), frame)) {
            drop(rt, list);
            return NO_VALUE;
        }
    }
    Value places = tuple_from_iterable(rt, ref(list));
    drop(rt, list);
    return places;
}

bool places_append(Runtime *rt, StrBuf *buf, Tuple *places) {
    size_t start = buf->len;
    for (uint32_t i = places->length; i-- > 0;) {
        ValueRef place = ref(places->items[i]);
        if (!IS_TUPLE(place) || AS_TUPLE(place)->length < 3) continue;
        const Value *parts = AS_TUPLE(place)->items;
        if (!IS_STR(parts[0]) || !IS_SMALL(parts[1]) || !IS_STR(parts[2])) continue;
        if (!traceback_print_place(rt, AS_STR(parts[0]), (uint32_t)AS_SMALL(parts[1]),
                                   AS_STR(parts[2]), buf)) {
            raise_memory(rt);
            return false;
        }
    }
    if (buf->len > start && buf->data[buf->len - 1] == '\n') buf->len--;
    return true;
}
