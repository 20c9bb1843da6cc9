// The trace log: what happened, in order, and the only thing that a run hands to those who show it.
//
// A log is an array of records of 28 bytes, seven words: the head, the event's cause, and up to
// five words of fields. The head is four bytes: the event's kind, then the short fields in their
// order (an enumeration or a flag has one, a SLOT three), then zeros. Records lie in chunks that
// never move. Event number n (from 1) is record n - 1.
//
// Text is interned: equal bytes have one number, counted from 1; 0 is "no value".
//
// For each row of events.def there is an emitter, trace_NAME(log, cause, fields...), which returns
// the event's sequence number, or 0 when the log could not take it: then `status` tells why and
// stays so (BUDGET_EVENTS or MEMORY), and the run must end. log_last_words opens the log once more
// for the few events that say so. The log knows integers and bytes, never a Value.
#ifndef LS_TRACE_LOG_H
#define LS_TRACE_LOG_H

#include <string.h>

#include "base/alloc.h"
#include "base/status.h"

// ---- what the schema defines

// enum Phase { Phase_NONE, ..., Phase_COUNT } and the others of enums.def.
#define ENUM_START(Type) typedef enum Type {
#define ENUM(Type, NAME, name) Type##_##NAME,
#define ENUM_END(Type) \
    Type##_COUNT       \
    }                  \
    Type;
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

// EV_PROGRAM_START and so on; 0 is no event.
typedef enum EventKind {
    EV_NONE,
#define EVENT(NAME, name, group, doc, fields) EV_##NAME,
#include "trace/events.def"
#undef EVENT
    EV_COUNT
} EventKind;

// ---- the log

#define LOG_WORDS 7u      // words of a record
#define LOG_CHUNK 4096u   // records of a chunk
#define LOG_LAST_WORDS 4u // records that a log can take after it has failed
#define LOG_FIRST_CHUNKS 16u

typedef struct LogString {
    const char *bytes; // stays where it is as long as the log lives
    uint32_t size;     // bytes
    uint32_t hash;
} LogString;

// A place in the hash table of strings; number 0 is a free one.
typedef struct LogSlot {
    uint32_t hash, id;
} LogSlot;

typedef struct LogBlock LogBlock;

typedef struct Log {
    uint32_t *next;    // where the next record goes
    uint32_t *end;     // next == end: log_grow has to look
    uint32_t count;    // events so far, and so the sequence number of the last one
    Status status;     // OK, BUDGET_EVENTS or MEMORY; once failed it stays
    uint64_t budget;   // events that the log may hold
    uint64_t limit;    // events that it may hold after its failure
    uint32_t **chunks; // LOG_CHUNK records each
    size_t chunk_count;
    size_t chunk_cap;
    bool in_regions;    // chunks from number LOG_FIRST_CHUNKS on lie in regions of the allocator
    LogString *strings; // number id - 1
    size_t string_count;
    size_t string_cap;
    LogSlot *slots;    // hash table of the strings
    size_t slot_count; // a power of two, or 0
    LogBlock *blocks;  // the strings' bytes, newest block first
    size_t block_left; // free bytes of the newest block
    Allocator *mem;
} Log;

// An empty log that takes up to `max_events` events (at most UINT32_MAX - 16). Allocates nothing.
void log_init(Log *log, Allocator *mem, uint64_t max_events);
void log_free(Log *log);

// The number of a string of `size` bytes; the same for equal bytes. The bytes are copied. Returns 0
// when memory runs out, and then the log has failed.
uint32_t log_intern(Log *log, const char *bytes, size_t size);

// A string's bytes; `id` is a number that log_intern gave.
static inline LogString log_string(const Log *log, uint32_t id) {
    return log->strings[id - 1];
}

// The words of event number `seq` (1 to log->count): the head, its cause, then its fields.
static inline uint32_t *log_record(const Log *log, uint32_t seq) {
    return log->chunks[(seq - 1) / LOG_CHUNK] + (size_t)((seq - 1) % LOG_CHUNK) * LOG_WORDS;
}

// The kind of a record's event.
static inline uint32_t record_kind(const uint32_t *record) {
    return *(const uint8_t *)record;
}

// Gives up: `status` is set, unless there was a failure before, and no event is taken any more.
void log_fail(Log *log, Status status);

// After a failure: lets LOG_LAST_WORDS more events in, for BUDGET and PROGRAM_END. They need no
// memory. The status stays. Works once.
void log_last_words(Log *log);

// For log_add: makes room for a record. False when the log has failed.
bool log_grow(Log *log);

// Adds a record and returns its words, which are all 0; NULL when the log has failed.
static inline uint32_t *log_add(Log *log) {
    if (log->next == log->end && !log_grow(log)) return NULL;
    uint32_t *word = log->next;
    log->next = word + LOG_WORDS;
    log->count++;
    return word;
}

// Takes away the events after number `count` and the strings after number `strings`, which were
// added since; nothing else may have happened to the log.
void log_truncate(Log *log, uint32_t count, size_t strings);

// ---- fields: what C type each has, and how it lies in words

typedef uint32_t Trace_LOOP;
typedef uint32_t Trace_HANDLE;
typedef uint32_t Trace_FUTURE;
typedef uint32_t Trace_CALLBACK;
typedef uint32_t Trace_FRAME;
typedef uint32_t Trace_SOCKET;
typedef uint32_t Trace_THREAD;
typedef uint32_t Trace_U32;
typedef uint32_t Trace_FLAG;
typedef uint32_t Trace_SLOT;
typedef int32_t Trace_I32;
typedef double Trace_TIME;
typedef uint32_t Trace_STR;

#define TRACE_SLOTS (1u << 24) // a SLOT is less than this

// The words of a field, from `word` on, and its bytes of the head, from `head` on. Each answers
// where the next field goes: a field has words or bytes, so one of the two does nothing.
static inline uint32_t *trace_words_U32(uint32_t *word, uint32_t value) {
    word[0] = value;
    return word + 1;
}
static inline uint32_t *trace_words_I32(uint32_t *word, int32_t value) {
    word[0] = (uint32_t)value;
    return word + 1;
}
static inline uint32_t *trace_words_TIME(uint32_t *word, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    word[0] = (uint32_t)bits;
    word[1] = (uint32_t)(bits >> 32);
    return word + 2;
}
static inline uint8_t *trace_bytes_FLAG(uint8_t *head, uint32_t value) {
    head[0] = (uint8_t)value;
    return head + 1;
}
static inline uint8_t *trace_bytes_SLOT(uint8_t *head, uint32_t value) {
    head[0] = (uint8_t)value;
    head[1] = (uint8_t)(value >> 8);
    head[2] = (uint8_t)(value >> 16);
    return head + 3;
}
#define trace_words_LOOP trace_words_U32
#define trace_words_HANDLE trace_words_U32
#define trace_words_FUTURE trace_words_U32
#define trace_words_CALLBACK trace_words_U32
#define trace_words_FRAME trace_words_U32
#define trace_words_SOCKET trace_words_U32
#define trace_words_THREAD trace_words_U32
#define trace_words_STR trace_words_U32
#define trace_words_FLAG(word, value) (word)
#define trace_words_SLOT(word, value) (word)
#define trace_bytes_none(head, value) (head)
#define trace_bytes_LOOP trace_bytes_none
#define trace_bytes_HANDLE trace_bytes_none
#define trace_bytes_FUTURE trace_bytes_none
#define trace_bytes_CALLBACK trace_bytes_none
#define trace_bytes_FRAME trace_bytes_none
#define trace_bytes_SOCKET trace_bytes_none
#define trace_bytes_THREAD trace_bytes_none
#define trace_bytes_STR trace_bytes_none
#define trace_bytes_U32 trace_bytes_none
#define trace_bytes_I32 trace_bytes_none
#define trace_bytes_TIME trace_bytes_none
#define ENUM_START(Type)                                                     \
    typedef Type Trace_##Type;                                               \
    static inline uint32_t *trace_words_##Type(uint32_t *word, Type value) { \
        (void)value;                                                         \
        return word;                                                         \
    }                                                                        \
    static inline uint8_t *trace_bytes_##Type(uint8_t *head, Type value) {   \
        return trace_bytes_FLAG(head, (uint32_t)value);                      \
    }
#define ENUM(Type, NAME, name)
#define ENUM_END(Type)
#include "trace/enums.def"
#undef ENUM_START
#undef ENUM
#undef ENUM_END

// ---- the emitters

// A row's fields become a sequence (type, name)(type, name)..., which these two walk along.
#define TRACE_END_(...) __VA_ARGS__##_END
#define TRACE_END(...) TRACE_END_(__VA_ARGS__)
#define TRACE_PARAMS_A(type, name) , Trace_##type name TRACE_PARAMS_B
#define TRACE_PARAMS_B(type, name) , Trace_##type name TRACE_PARAMS_A
#define TRACE_PARAMS_A_END
#define TRACE_PARAMS_B_END
#define TRACE_PARAMS(fields) TRACE_END(TRACE_PARAMS_A fields)
#define TRACE_PUTS_A(type, name)           \
    word = trace_words_##type(word, name); \
    head = trace_bytes_##type(head, name); \
    TRACE_PUTS_B
#define TRACE_PUTS_B(type, name)           \
    word = trace_words_##type(word, name); \
    head = trace_bytes_##type(head, name); \
    TRACE_PUTS_A
#define TRACE_PUTS_A_END
#define TRACE_PUTS_B_END
#define TRACE_PUTS(fields) TRACE_END(TRACE_PUTS_A fields)

#define F(type, name) (type, name)
#define EVENT(NAME, name, group, doc, fields)                                            \
    static inline uint32_t trace_##name(Log *log, uint32_t cause TRACE_PARAMS(fields)) { \
        uint32_t *word = log_add(log);                                                   \
        if (word == NULL) return 0;                                                      \
        uint8_t *head = (uint8_t *)word;                                                 \
        head = trace_bytes_FLAG(head, EV_##NAME);                                        \
        word[1] = cause;                                                                 \
        word += 2;                                                                       \
        TRACE_PUTS(fields)                                                               \
        (void)word, (void)head;                                                          \
        return log->count;                                                               \
    }
#include "trace/events.def"
#undef EVENT
#undef F

#endif
