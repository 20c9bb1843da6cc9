"""Names that match a pattern of the shell: * ? [abc] [!abc]."""

import functools
import posixpath

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


def fnmatchcase(name, pat):
    return _compiled(pat)(name) is not None


@functools.lru_cache(maxsize=256, typed=True)
def _compiled(pat):
    import re
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compiled(pat)
    return [name for name in names if match(name) is not None]


def _class(inside):
    """The brackets of a regular expression for those of a pattern."""
    if not inside:
        return "(?!)"  # an empty range: never a match
    if inside == "!":
        return "."
    text = inside.replace("\\", "\\\\").replace("[", "\\[")
    for sign in ("&&", "~~", "||"):
        text = text.replace(sign, "\\" + sign[0] + "\\" + sign[1])
    if text[0] == "!":
        text = "^" + text[1:]
    elif text[0] in "^":
        text = "\\" + text
    return f"[{text}]"


def translate(pat):
    """The pattern as a regular expression."""
    import re
    parts, i = [], 0
    while i < len(pat):
        char = pat[i]
        i += 1
        if char == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif char == "?":
            parts.append(".")
        elif char == "[":
            end = pat.find("]", i + 1 if pat[i:i + 1] != "!" else i + 2)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_class(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(char))
    return rf"(?s:{''.join(parts)})\Z"
