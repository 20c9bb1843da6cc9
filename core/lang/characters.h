// What the parser wants to know of characters and codecs that needs large tables: the host answers.
#ifndef LS_LANG_CHARACTERS_H
#define LS_LANG_CHARACTERS_H

#include "base/strbuf.h"

typedef struct Characters {
    void *host;
    // The character that a \N{...} escape names. False: there is none.
    bool (*find)(void *host, const char *name, size_t size, uint32_t *character);
    // Appends the normal form NFKC of an identifier. False: it is not known.
    bool (*normalize)(void *host, const char *name, size_t size, StrBuf *out);
    // Appends what bytes in an encoding say, as UTF-8. False: appends why they cannot be read.
    bool (*decode)(void *host, const char *encoding, size_t encoding_size, const char *bytes,
                   size_t size, StrBuf *out);
} Characters;

#endif
