// The schema as JSON, for `loopscope schema`.
#include "api/schema.h"

#include "trace/schema.h"

// "key":"value", for a value that needs no escapes or does.
static void pair(StrBuf *out, const char *key, const char *value) {
    strbuf_format(out, "\"%s\":", key);
    strbuf_json(out, value, strlen(value));
}

static void event(StrBuf *out, const EventInfo *info) {
    strbuf_text(out, "  {");
    pair(out, "name", info->name);
    strbuf_char(out, ',');
    pair(out, "group", info->group);
    strbuf_char(out, ',');
    pair(out, "doc", info->doc);
    strbuf_text(out, ",\"fields\":[");
    for (uint32_t i = 0; i < info->count; i++) {
        strbuf_text(out, i == 0 ? "{" : ",{");
        pair(out, "name", info->fields[i].name);
        strbuf_char(out, ',');
        pair(out, "type", field_type_name(info->fields[i].type));
        strbuf_char(out, '}');
    }
    strbuf_text(out, "]}");
}

static void enumeration(StrBuf *out, const EnumInfo *info) {
    strbuf_format(out, "  \"%s\":[", info->type);
    for (uint32_t i = 0; i < info->count; i++)
        strbuf_format(out, i == 0 ? "\"%s\"" : ",\"%s\"", info->names[i]);
    strbuf_char(out, ']');
}

void schema_json(StrBuf *out) {
    strbuf_format(out, "{\"hash\":%u,\n \"enums\":{\n", schema_hash());
    for (int type = FIELD_FIRST_ENUM; type < FIELD_TYPE_COUNT; type++) {
        if (type > FIELD_FIRST_ENUM) strbuf_text(out, ",\n");
        enumeration(out, enum_info((FieldType)type));
    }
    strbuf_text(out, "},\n \"events\":[\n");
    for (uint32_t kind = EV_NONE + 1; kind < EV_COUNT; kind++) {
        if (kind > EV_NONE + 1) strbuf_text(out, ",\n");
        event(out, event_info(kind));
    }
    strbuf_text(out, "]}\n");
}
