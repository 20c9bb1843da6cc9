// docs/trace-format.md.
#include "api/schema.h"

#include "trace/event_json.h"
#include "trace/schema.h"

static const char INTRODUCTION[] =
    "<!-- Generated from core/trace/*.def by `make schema`. Do not edit. -->\n"
    "\n"
    "# The trace format\n"
    "\n"
    "A trace says what happened while a program ran, event by event. `loopscope run --trace FILE`\n"
    "writes one; `loopscope replay FILE` and the page read it. It is all that they know of the "
    "run.\n"
    "\n"
    "## JSON Lines\n"
    "\n"
    "A trace file is UTF-8 text with one JSON object a line. The first line names the format and\n"
    "the schema:\n"
    "\n"
    "```json\n";

static const char RULES[] =
    "```\n"
    "\n"
    "`loopscope_trace` is the version of the format. `schema` is a hash of the tables below; a "
    "reader\n"
    "refuses a trace of another schema. Each further line is an event:\n"
    "\n"
    "```json\n"
    "{\"seq\":7,\"cause\":6,\"event\":\"timer_pushed\",\"handle\":3,\"when\":2.5}\n"
    "```\n"
    "\n"
    "- `seq` numbers the events from 1, without gaps.\n"
    "- `cause` is the `seq` of the event that brought this one about, 0 when there is none. It is\n"
    "  always less than `seq`.\n"
    "- `event` is the event's name. Its fields follow in the order of the tables, all of them.\n"
    "- The text is as compact as JSON can be, so that two traces can be compared line by line; a\n"
    "  reader also takes spaces and tabs between tokens.\n"
    "\n"
    "Types of fields:\n"
    "\n"
    "| type | in JSON |\n"
    "| --- | --- |\n"
    "| `LOOP`, `HANDLE`, `FUTURE`, `CALLBACK`, `FRAME`, `SOCKET`, `THREAD` | number of a thing: "
    "each kind is "
    "counted from 1 in order of creation; 0 is none. A task is a future, a coroutine is its frame "
    "|\n"
    "| `U32`, `I32` | whole number |\n"
    "| `TIME` | seconds, a double in the fewest digits that read back as the same number; infinity "
    "is `1e999`, which readers that use doubles take for infinity |\n"
    "| `STR` | string, or `null` for no value, which is not the empty string |\n"
    "| an enumeration | one of its names, as a string |\n"
    "\n"
    "The clock stands still between `clock` events, so an event's time is the `now` of the latest\n"
    "`clock` before it, and 0 before the first.\n"
    "\n"
    "## Backwards\n"
    "\n"
    "An event that changes something carries what is needed to take it back: fields called `was` "
    "(or\n"
    "`was_...`) hold the value before, where the kind of the event does not imply it; `now` is "
    "the\n"
    "one that is current afterwards where the event's own thing was current before.\n"
    "\n"
    "## Binary form\n"
    "\n"
    "Between the runner and the page a trace goes as a sequence of parts, each with what was "
    "added\n"
    "since the one before. All numbers are 32 bits, little-endian. A part is: the bytes `LTR2`; "
    "the\n"
    "schema's hash; events before it; events in it; strings before it; strings in it; for each "
    "string\n"
    "its size in bytes and its bytes; for each event a record of seven words: the head, its cause, "
    "and\n"
    "its fields one after another (`TIME` takes two words, the lower half first; `STR` is a "
    "string's\n"
    "number from 1, 0 for `null`), then zeros. The head is four bytes: the event's kind, from 1 "
    "in\n"
    "the order of the tables, then the fields that are short, in their order: enumerations, which\n"
    "count from 0, `stopping` and `library` have a byte each, `slot` has three; then zeros.\n"
    "\n"
    "A reader refuses a part that breaks any of this, and keeps nothing of it.\n"
    "\n"
    "## Enumerations\n"
    "\n"
    "| type | values |\n"
    "| --- | --- |\n";

static void enumeration(StrBuf *out, const EnumInfo *info) {
    strbuf_format(out, "| `%s` |", info->type);
    for (uint32_t i = 0; i < info->count; i++)
        strbuf_format(out, i == 0 ? " `%s`" : ", `%s`", info->names[i]);
    strbuf_text(out, " |\n");
}

static void event(StrBuf *out, const EventInfo *info) {
    strbuf_format(out, "| `%s` | %s |", info->name, info->doc);
    for (uint32_t i = 0; i < info->count; i++)
        strbuf_format(out, "%s `%s` %s", i == 0 ? "" : ",", info->fields[i].name,
                      field_type_name(info->fields[i].type));
    strbuf_text(out, " |\n");
}

static void group(StrBuf *out, const char *name, const char *title) {
    strbuf_format(out, "\n### %s\n\n| event | meaning | fields |\n| --- | --- | --- |\n", title);
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++)
        if (strcmp(event_info(kind)->group, name) == 0) event(out, event_info(kind));
}

void schema_markdown(StrBuf *out) {
    strbuf_text(out, INTRODUCTION);
    json_lines_head(out);
    strbuf_text(out, RULES);
    for (int type = FIELD_FIRST_ENUM; type < FIELD_TYPE_COUNT; type++)
        enumeration(out, enum_info((FieldType)type));
    strbuf_text(out, "\n## Events\n\nA consumer may leave out whole groups.\n");
    group(out, "outside", "The outside (`outside`)");
    group(out, "schedule", "Loop, handles, timers, futures and tasks (`schedule`)");
    group(out, "diagnoses", "Diagnoses (`diagnoses`)");
    group(out, "frames", "Frames (`frames`)");
    group(out, "values", "Values (`values`)");
    group(out, "io", "Sockets and selectors (`io`)");
}
