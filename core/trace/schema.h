// The schema as data: what events.def and enums.def say, for those who treat all events alike (the
// codecs, the documentation). All of it is constant.
#ifndef LS_TRACE_SCHEMA_H
#define LS_TRACE_SCHEMA_H

#include "trace/log.h"

// FIELD_LOOP to FIELD_STR, then one type for each enumeration.
typedef enum FieldType {
    FIELD_LOOP,
    FIELD_HANDLE,
    FIELD_FUTURE,
    FIELD_CALLBACK,
    FIELD_FRAME,
    FIELD_SOCKET,
    FIELD_THREAD,
    FIELD_U32,
    FIELD_I32,
    FIELD_TIME,
    FIELD_STR,
#define ENUM_START(Type) FIELD_##Type,
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END
    FIELD_TYPE_COUNT
} FieldType;

#define FIELD_FIRST_ENUM (FIELD_STR + 1)
#define FIELD_IS_ID(type) ((type) <= FIELD_THREAD)
#define FIELD_IDS 7

typedef struct EnumInfo {
    const char *type; // such as "Phase"
    const char *const *names;
    uint32_t count;
} EnumInfo;

// Fields lie one after another from word 2 of the record on.
typedef struct FieldInfo {
    const char *name;
    uint8_t size; // bytes of the name
    uint8_t type; // a FieldType
} FieldInfo;

#define FIELD_WORDS(type) ((type) == FIELD_TIME ? 2u : 1u)

typedef struct EventInfo {
    const char *name;
    const char *group;
    const char *doc;
    const FieldInfo *fields;
    uint32_t count; // of fields
    uint32_t words; // of the record that are in use
} EventInfo;

// The fields of an event as they lie in its record: structs made of words alone, so that
// TRACE_WORD(handle_ready, was) is the index of the word where the field `was` starts.
typedef struct TraceWord {
    uint32_t word[1];
} TraceWord;
typedef struct TraceWords {
    uint32_t word[2];
} TraceWords;
typedef TraceWord TraceWord_LOOP, TraceWord_HANDLE, TraceWord_FUTURE, TraceWord_CALLBACK,
    TraceWord_FRAME, TraceWord_SOCKET, TraceWord_THREAD, TraceWord_U32, TraceWord_I32,
    TraceWord_STR;
typedef TraceWords TraceWord_TIME;
#define ENUM_START(Type) typedef TraceWord TraceWord_##Type;
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

#define F(type, name) TraceWord_##type name;
#define EVENT(NAME, name, group, doc, fields) \
    typedef struct Record_##name {            \
        TraceWords head;                      \
        fields                                \
    } Record_##name;                          \
    _Static_assert(sizeof(Record_##name) <= LOG_WORDS * sizeof(uint32_t), "too many fields");
#include "trace/events.def"
#undef EVENT
#undef F

#define TRACE_WORD(event, field) (offsetof(Record_##event, field) / sizeof(uint32_t))

// A TIME that starts at `word`.
static inline double trace_get_time(const uint32_t *word) {
    uint64_t bits = word[0] | (uint64_t)word[1] << 32;
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

// What is known of the kind `kind` (1 to EV_COUNT - 1).
const EventInfo *event_info(uint32_t kind);

// The kind that has this name in JSON; EV_NONE when there is none.
uint32_t event_by_name(const char *name, size_t size);

// The enumeration that a field's type (FIELD_FIRST_ENUM or above) stands for.
const EnumInfo *enum_info(FieldType type);

// A field type's name as in events.def, such as "STR" or "Phase".
const char *field_type_name(FieldType type);

// The type of the thing that an event of this kind creates in its first field; FIELD_TYPE_COUNT
// when it creates none.
FieldType event_creates(uint32_t kind);

// A number that differs when the schema differs: FNV-1a over its names, types and order.
uint32_t schema_hash(void);

#endif
