// wasm-glue/schema.gen.ts: the types of what the module gives as JSON.
#include "api/schema.h"

#include <string.h>

#include "api/api.h"
#include "trace/schema.h"

// handle_ready becomes HandleReady.
static void pascal(StrBuf *out, const char *snake) {
    bool start = true;
    for (; *snake != '\0'; snake++) {
        char c = *snake;
        if (c == '_') {
            start = true;
            continue;
        }
        strbuf_char(out, start && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
        start = false;
    }
}

// The TypeScript type of a row of this type.
static const char *type_of(const char *type) {
    static const char *const TYPES[][2] = {
        {"LOOP", "LoopId"},      {"HANDLE", "HandleId"}, {"FUTURE", "FutureId"},
        {"FRAME", "FrameId"},    {"SEQ", "Seq"},         {"CALLBACK", "CallbackId"},
        {"U32", "number"},       {"I32", "number"},      {"TIME", "number"},
        {"SOCKET", "SocketId"},  {"THREAD", "ThreadId"}, {"BOOL", "boolean"},
        {"STR", "string | null"}};
    for (size_t i = 0; i < sizeof TYPES / sizeof *TYPES; i++)
        if (strcmp(TYPES[i][0], type) == 0) return TYPES[i][1];
    return type;
}

static void doc_line(StrBuf *out, const char *indent, const char *doc) {
    if (*doc != '\0') strbuf_format(out, "%s/** %s */\n", indent, doc);
}

static void member(StrBuf *out, const char *name, const char *type, const char *doc) {
    doc_line(out, "  ", doc);
    strbuf_format(out, "  readonly %s: %s;\n", name, type);
}

static void head(StrBuf *out) {
    strbuf_text(out, "// Generated from core/trace/*.def by `make schema`. Do not edit.\n\n"
                     "/** The module must answer the same, or it belongs to another page. */\n");
    strbuf_format(out, "export const SCHEMA_HASH = %u;\n\n", ls_schema_hash());
    strbuf_text(out, "/** The sequence number of an event, from 1; 0 is none. */\n"
                     "export type Seq = number;\n\n"
                     "// Things are numbered from 1 in order of creation; 0 is none. A task is a "
                     "future.\n"
                     "export type LoopId = number;\n"
                     "export type HandleId = number;\n"
                     "export type FutureId = number;\n"
                     "export type CallbackId = number;\n"
                     "export type FrameId = number;\n"
                     "export type SocketId = number;\n"
                     "export type ThreadId = number;\n\n");
}

static void enums(StrBuf *out) {
    for (int type = FIELD_FIRST_ENUM; type < FIELD_TYPE_COUNT; type++) {
        const EnumInfo *info = enum_info((FieldType)type);
        strbuf_format(out, "export type %s =", info->type);
        for (uint32_t i = 0; i < info->count; i++) strbuf_format(out, "\n  | '%s'", info->names[i]);
        strbuf_text(out, ";\n\n");
    }
}

static void events(StrBuf *out) {
    strbuf_text(out, "/** What every event has. */\n"
                     "export interface EventHead {\n"
                     "  readonly seq: Seq;\n"
                     "  /** The event that brought it about. */\n"
                     "  readonly cause: Seq;\n"
                     "  /** The virtual clock, in seconds. */\n"
                     "  readonly time: number;\n"
                     "}\n\n");
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++) {
        const EventInfo *info = event_info(kind);
        doc_line(out, "", info->doc);
        strbuf_text(out, "export interface ");
        pascal(out, info->name);
        strbuf_format(out, "Event extends EventHead {\n  readonly event: '%s';\n", info->name);
        for (uint32_t i = 0; i < info->count; i++)
            member(out, info->fields[i].name, type_of(field_type_name(info->fields[i].type)), "");
        strbuf_text(out, "}\n\n");
    }
    strbuf_text(out, "export type TraceEvent =");
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++) {
        strbuf_text(out, "\n  | ");
        pascal(out, event_info(kind)->name);
        strbuf_text(out, "Event");
    }
    strbuf_text(out, ";\n\nexport type EventName = TraceEvent['event'];\n\n");
}

static void groups(StrBuf *out) {
    strbuf_text(
        out, "/** What a consumer may leave out. */\n"
             "export type EventGroup =\n  'schedule' | 'frames' | 'values' | 'io' | 'diagnoses' | "
             "'outside';\n\n"
             "export const EVENT_GROUPS: Readonly<Record<EventName, EventGroup>> = {\n");
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++)
        strbuf_format(out, "  %s: '%s',\n", event_info(kind)->name, event_info(kind)->group);
    strbuf_text(out, "};\n\n");
}

#define HAS_NUMBER(Entity) (strcmp(#Entity, "Local") != 0 && strcmp(#Entity, "Output") != 0)

static void entities(StrBuf *out) {
#define ENTITY_START(Entity, plural)                      \
    strbuf_text(out, "export interface " #Entity " {\n"); \
    if (HAS_NUMBER(Entity)) member(out, "id", #Entity "Id", "");
#define S(TYPE, name, doc) member(out, #name, type_of(#TYPE), doc);
#define OF(Entity, name, doc) member(out, #name, "readonly " #Entity "[]", doc);
#define ENTITY_END(Entity) strbuf_text(out, "}\n\n");
#include "trace/state.def"
}

static void ids_member(StrBuf *out, const char *name, const char *type, const char *doc) {
    doc_line(out, "  ", doc);
    strbuf_format(out, "  readonly %s: readonly %s[];\n", name, type_of(type));
}

static void world(StrBuf *out) {
    strbuf_text(out, "/** How many things there are. */\n"
                     "export interface WorldCounts {\n");
#define COUNT(name, doc) member(out, #name, "number", doc);
#include "trace/state.def"
    strbuf_text(out, "}\n\n/** How many things of a large world are not in the lists. */\n"
                     "export interface WorldLeftOut {\n");
#define LEFT_OUT(name, doc) member(out, #name, "number", doc);
#include "trace/state.def"
    strbuf_text(out, "}\n\n/** The state of the world at a position of the log. */\n"
                     "export interface WorldState {\n");
    member(out, "position", "number", "");
#define WORLD(TYPE, name, doc) member(out, #name, type_of(#TYPE), doc);
#define IDS(TYPE, name, doc) ids_member(out, #name, #TYPE, doc);
#define THINGS(Entity, name, doc) member(out, #name, "readonly " #Entity "[]", doc);
#include "trace/state.def"
    member(out, "counts", "WorldCounts", "");
    member(out, "left_out", "WorldLeftOut", "");
    strbuf_text(out, "}\n");
}

void schema_typescript(StrBuf *out) {
    head(out);
    enums(out);
    events(out);
    groups(out);
    entities(out);
    world(out);
}
