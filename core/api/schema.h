// The schema and the state's shape for others to read: as JSON, as TypeScript and as the page of
// the documentation. All of it is derived from events.def, enums.def and state.def.
#ifndef LS_API_SCHEMA_H
#define LS_API_SCHEMA_H

#include "base/strbuf.h"

// Each appends one whole text that ends with a newline. Memory that runs out shows in out->failed.
void schema_json(StrBuf *out);
void schema_typescript(StrBuf *out);
void schema_markdown(StrBuf *out);

#endif
