// The syntax tree as text, exactly as CPython 3.13 prints it.
#ifndef LS_LANG_AST_DUMP_H
#define LS_LANG_AST_DUMP_H

#include "base/strbuf.h"
#include "lang/ast.h"

// Appends what ast.dump(tree, indent=1, include_attributes=True) gives, without a newline at its
// end. out->failed tells when memory has run out.
void ast_dump(const Node *node, StrBuf *out);

#endif
