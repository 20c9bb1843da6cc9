// Views and iterators of dicts.
#ifndef LS_OBJECT_DICT_TYPE_H
#define LS_OBJECT_DICT_TYPE_H

#include "object/dict.h"

// d.keys(), d.values(), d.items(): `type` is the type of one of them.
Value dict_view_new(Runtime *rt, Dict *dict, Type *type);

// An iterator over keys, values or items, as its type says, from the end when `reversed`.
Value dict_iter_new(Runtime *rt, Dict *dict, Type *type, bool reversed);

// types.MappingProxyType(mapping): a view that cannot be written to.
Value mapping_proxy_new(Runtime *rt, ValueRef mapping);

extern const TypeSpec DICT_KEYS_SPEC, DICT_VALUES_SPEC, DICT_ITEMS_SPEC, DICT_KEY_ITER_SPEC,
    DICT_VALUE_ITER_SPEC, DICT_ITEM_ITER_SPEC, MAPPING_PROXY_SPEC;

#endif
