#include "trace/schema.h"

#include "base/assert.h"

// ---- tables

// The names of one enumeration each.
#define ENUM_START(Type) static const char *const NAMES_##Type[] = {
#define ENUM(Type, NAME, name) #name,
#define ENUM_END(Type) \
    }                  \
    ;
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

static const EnumInfo ENUMS[] = {
#define ENUM_START(Type) {#Type, NAMES_##Type, Type##_COUNT},
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END
};

static const char *const BASE_TYPES[] = {"LOOP",   "HANDLE", "FUTURE", "CALLBACK", "FRAME",
                                         "SOCKET", "THREAD", "U32",    "I32",      "TIME",
                                         "STR",    "U32",    "U32"};
_Static_assert(sizeof BASE_TYPES / sizeof *BASE_TYPES == FIELD_FIRST_ENUM, "a name for each type");

// The fields of each event; the last element only keeps the array from being empty.
#define F(type, name) {#name, sizeof #name - 1, FIELD_##type},
#define EVENT(NAME, name, group, doc, fields) \
    static const FieldInfo FIELDS_##name[] = {fields{NULL, 0, FIELD_TYPE_COUNT}};
#include "trace/events.def"
#undef EVENT
#undef F

static const EventInfo EVENTS[] = {
    {"", "", "", NULL, 0, 2},
#define EVENT(NAME, name, group, doc, fields)          \
    {#name,                                            \
     #group,                                           \
     doc,                                              \
     FIELDS_##name,                                    \
     sizeof FIELDS_##name / sizeof *FIELDS_##name - 1, \
     RECORD_WORDS(name)},
#include "trace/events.def"
#undef EVENT
};

// ---- look-ups

const EventInfo *event_info(uint32_t kind) {
    ASSERT(kind > EV_NONE && kind < EV_COUNT);
    return &EVENTS[kind];
}

uint32_t event_by_name(const char *name, size_t size) {
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++)
        if (strlen(EVENTS[kind].name) == size && memcmp(EVENTS[kind].name, name, size) == 0)
            return kind;
    return EV_NONE;
}

const EnumInfo *enum_info(FieldType type) {
    ASSERT(type >= FIELD_FIRST_ENUM && type < FIELD_TYPE_COUNT);
    return &ENUMS[type - FIELD_FIRST_ENUM];
}

const char *field_type_name(FieldType type) {
    return type < FIELD_FIRST_ENUM ? BASE_TYPES[type] : enum_info(type)->type;
}

FieldType event_creates(uint32_t kind) {
    switch (kind) {
    case EV_LOOP_CREATED: return FIELD_LOOP;
    case EV_HANDLE_CREATED: return FIELD_HANDLE;
    case EV_FUTURE_CREATED:
    case EV_TASK_CREATED: return FIELD_FUTURE;
    case EV_CALLBACK_ADDED: return FIELD_CALLBACK;
    case EV_FRAME_CREATED: return FIELD_FRAME;
    case EV_SOCKET_OPENED: return FIELD_SOCKET;
    case EV_THREAD_CREATED: return FIELD_THREAD;
    default: return FIELD_TYPE_COUNT;
    }
}

// ---- the hash

// FNV-1a over the text and a separator.
static uint32_t hash_text(uint32_t hash, const char *text) {
    do {
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    } while (*text++ != '\0');
    return hash;
}

uint32_t schema_hash(void) {
    uint32_t hash = 2166136261u;
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++) {
        hash = hash_text(hash, EVENTS[kind].name);
        for (uint32_t i = 0; i < EVENTS[kind].count; i++) {
            hash = hash_text(hash, EVENTS[kind].fields[i].name);
            hash = hash_text(hash, field_type_name(EVENTS[kind].fields[i].type));
        }
    }
    for (size_t i = 0; i < sizeof ENUMS / sizeof *ENUMS; i++) {
        hash = hash_text(hash, ENUMS[i].type);
        for (uint32_t n = 0; n < ENUMS[i].count; n++) hash = hash_text(hash, ENUMS[i].names[n]);
    }
    return hash;
}
