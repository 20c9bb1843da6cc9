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
    FIELD_FLAG,
    FIELD_SLOT,
#define ENUM_START(Type) FIELD_##Type,
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END
    FIELD_TYPE_COUNT
} FieldType;

#define FIELD_FIRST_ENUM (FIELD_SLOT + 1)
#define FIELD_IS_ID(type) ((type) <= FIELD_THREAD)
#define FIELD_IDS 7

typedef struct EnumInfo {
    const char *type; // such as "Phase"
    const char *const *names;
    uint32_t count;
} EnumInfo;

typedef struct FieldInfo {
    const char *name;
    uint8_t size; // bytes of the name
    uint8_t type; // a FieldType
} FieldInfo;

// The words that a field of this type takes; those of none take bytes of the head.
#define FIELD_WORDS(type) ((type) == FIELD_TIME ? 2u : (type) <= FIELD_STR ? 1u : 0u)
#define FIELD_HEAD_BYTES(type) ((type) == FIELD_SLOT ? 3u : (type) <= FIELD_STR ? 0u : 1u)

typedef struct EventInfo {
    const char *name;
    const char *group;
    const char *doc;
    const FieldInfo *fields;
    uint32_t count; // of fields
    uint32_t words; // of the record that are in use, the head too
} EventInfo;

// The fields of an event as they lie in its record, measured: a struct whose members take 1 for
// each byte of the head and TRACE_MEASURE for each word behind it. So a member's offset says at
// once how many words and how many bytes of the head are before it.
#define TRACE_MEASURE 256u
typedef struct TraceByte {
    char measure[1];
} TraceByte;
typedef struct TraceBytes {
    char measure[3];
} TraceBytes;
typedef struct TraceWord {
    char measure[TRACE_MEASURE];
} TraceWord;
typedef struct TraceWords {
    char measure[2 * TRACE_MEASURE];
} TraceWords;
typedef TraceWord TraceWord_LOOP, TraceWord_HANDLE, TraceWord_FUTURE, TraceWord_CALLBACK,
    TraceWord_FRAME, TraceWord_SOCKET, TraceWord_THREAD, TraceWord_U32, TraceWord_I32,
    TraceWord_STR;
typedef TraceWords TraceWord_TIME;
typedef TraceByte TraceWord_FLAG;
typedef TraceBytes TraceWord_SLOT;
#define ENUM_START(Type) typedef TraceByte TraceWord_##Type;
#define ENUM(Type, NAME, name)
#define ENUM_END(Type) _Static_assert(Type##_COUNT <= 256, "a byte each");
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

#define RECORD_WORDS(name) (1 + sizeof(Record_##name) / TRACE_MEASURE)
#define RECORD_HEAD_BYTES(name) (sizeof(Record_##name) % TRACE_MEASURE)

#define F(type, name) TraceWord_##type name;
#define EVENT(NAME, name, group, doc, fields) \
    typedef struct Record_##name {            \
        TraceByte kind_;                      \
        TraceWord cause_;                     \
        fields                                \
    } Record_##name;                          \
    _Static_assert(RECORD_WORDS(name) <= LOG_WORDS && RECORD_HEAD_BYTES(name) <= 4, "too long");
#include "trace/events.def"
#undef EVENT
#undef F

// The index of the word where the field starts, unless it is in the head.
#define TRACE_WORD(event, field) (1 + offsetof(Record_##event, field) / TRACE_MEASURE)

// The value of a field that has a word, of one that has a byte of the head, and of a SLOT.
static inline uint32_t trace_byte(const uint32_t *record, size_t place) {
    return ((const uint8_t *)record)[place];
}
static inline uint32_t trace_slot(const uint32_t *record) {
    return trace_byte(record, 1) | trace_byte(record, 2) << 8 | trace_byte(record, 3) << 16;
}

// A field's value; the lower half of a TIME. Which of the cases it is, is known when it is
// compiled.
#define TRACE_FIELD(record, event, field)                                        \
    (TRACE_MEASURED(event, field) == 1                                           \
         ? trace_byte((record), offsetof(Record_##event, field) % TRACE_MEASURE) \
     : TRACE_MEASURED(event, field) == 3 ? trace_slot(record)                    \
                                         : (record)[TRACE_WORD(event, field)])
#define TRACE_MEASURED(event, field) sizeof(((const Record_##event *)0)->field.measure)

// A walk over the fields of a record, whatever its kind: {.word = 2, .byte = 1} before the first.
typedef struct FieldPlace {
    uint32_t word, byte; // of the record, and of its head
} FieldPlace;

#define FIRST_FIELD ((FieldPlace){2, 1})

// The place of the field behind one of this type.
static inline FieldPlace field_after(FieldPlace place, uint32_t type) {
    return (FieldPlace){place.word + FIELD_WORDS(type), place.byte + FIELD_HEAD_BYTES(type)};
}

// Sets a field of this type, but a TIME, in a record that is all zeros there.
static inline void field_set(uint32_t *record, FieldPlace place, uint32_t type, uint32_t value) {
    uint8_t *head = (uint8_t *)record + place.byte;
    if (type <= FIELD_STR) {
        record[place.word] = value;
    } else if (type == FIELD_SLOT) {
        (void)trace_bytes_SLOT(head, value);
    } else {
        (void)trace_bytes_FLAG(head, value);
    }
}

// The value of the field of this type; the lower half of a TIME, which starts at place.word.
static inline uint32_t field_get(const uint32_t *record, FieldPlace place, uint32_t type) {
    return type <= FIELD_STR    ? record[place.word]
           : type == FIELD_SLOT ? trace_slot(record)
                                : trace_byte(record, place.byte);
}

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
