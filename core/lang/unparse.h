// An expression's tree as source text again: what annotations are under
// `from __future__ import annotations`. Follows CPython's Python/ast_unparse.c.
#ifndef LS_LANG_UNPARSE_H
#define LS_LANG_UNPARSE_H

#include "base/strbuf.h"
#include "lang/compile_internal.h"

// Appends the text of an expression. The buffer's `failed` tells that memory has run out, c->failed
// that a constant could not be shown.
void unparse(Compiler *c, StrBuf *out, const Node *node);

#endif
