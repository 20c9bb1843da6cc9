"""URLs: taken apart, put together, and the text that may stand in them."""

import re as _re
import sys
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
           "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote",
           "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
           "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

_minor = sys.version_info[1]

# What a scheme has: addresses relative to others, a place in the network, parameters.
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms",
               "https", "shttp", "snews", "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh",
               "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu",
               "sip", "sips", "mms", "sftp", "tel"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip",
                    "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtspu",
              "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp",
                 "snews", "file", "prospero"]
if _minor >= 11:
    for _schemes in uses_relative, uses_netloc, uses_params, uses_query:
        _schemes.insert(_schemes.index("rtspu"), "rtsps")
    del _schemes
if _minor >= 12:
    uses_netloc.append("itms-services")

scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_BLANKS = "".join(map(chr, range(33)))
_DIGITS = frozenset("0123456789")


def __getattr__(name):
    text = f"module 'urllib.parse' has no attribute {name!r}"
    if name.startswith("split") or name in ("Quoter", "to_bytes"):
        text += f"\nLoopscope does not have urllib.parse.{name}, which is deprecated."
    raise AttributeError(text)


def clear_cache():
    """Nothing is kept from call to call."""


# ------------------------------------------------------------------ text or bytes


def _same(obj):
    return obj


def _encode_result(obj, encoding="ascii", errors="strict"):
    return obj.encode(encoding, errors)


def _coerce_args(*args):
    """The arguments as text, and what makes a result of it that is of their kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return args + (_same,)
    return tuple(arg.decode("ascii", "strict") if arg else "" for arg in args) + (_encode_result,)


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


class _Place:
    """What the place in the network tells: user, password, host and port."""
    __slots__ = ()

    def _mark(self, text):
        return text if isinstance(self.netloc, str) else text.encode()

    @property
    def _userinfo(self):
        user, at, _ = self.netloc.rpartition(self._mark("@"))
        if not at:
            return None, None
        name, colon, password = user.partition(self._mark(":"))
        return name, password if colon else None

    @property
    def _hostinfo(self):
        host = self.netloc.rpartition(self._mark("@"))[2]
        _, opened, bracketed = host.partition(self._mark("["))
        if opened:
            host, _, rest = bracketed.partition(self._mark("]"))
            port = rest.partition(self._mark(":"))[2]
        else:
            host, _, port = host.partition(self._mark(":"))
        return host, port or None

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        name, percent, zone = host.partition(self._mark("%"))
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        message = f"Port could not be cast to integer value as {port!r}"
        if _minor >= 11:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(message)
            number = int(port)
        else:
            try:
                number = int(port, 10)
            except ValueError:
                raise ValueError(message) from None
        if not 0 <= number <= 65535:
            raise ValueError("Port out of range 0-65535")
        return number

    if _minor >= 9:
        from types import GenericAlias as _alias
        __class_getitem__ = classmethod(_alias)
        del _alias


class _TextPlace(_Place, _Text):
    __slots__ = ()


class _BytesPlace(_Place, _Bytes):
    __slots__ = ()


ResultBase = _NetlocResultMixinStr = _TextPlace
_defrag = namedtuple("DefragResult", "url fragment")
_split = namedtuple("SplitResult", "scheme netloc path query fragment")
_parse = namedtuple("ParseResult", "scheme netloc path params query fragment")


class _Defragged:
    __slots__ = ()

    def geturl(self):
        mark = "#" if isinstance(self.url, str) else b"#"
        return self.url + mark + self.fragment if self.fragment else self.url


class DefragResult(_Defragged, _defrag, _Text):
    __slots__ = ()


class SplitResult(_split, _TextPlace):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_parse, _TextPlace):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defragged, _defrag, _Bytes):
    __slots__ = ()


class SplitResultBytes(_split, _BytesPlace):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_parse, _BytesPlace):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


# ------------------------------------------------------------------ parsing


def _splitparams(url):
    at = url.find(";", max(url.rfind("/"), 0))
    return (url, "") if at < 0 else (url[:at], url[at + 1:])


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, result = _coerce_args(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _splitparams(path)
    return result(ParseResult(scheme, netloc, path, params, query, fragment))


def _checknetloc(netloc):
    """No letter of a host's name may stand for one that ends it."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    plain = netloc.translate(dict.fromkeys(map(ord, "@:#?")))
    normal = unicodedata.normalize("NFKC", plain)
    if normal != plain and any(mark in normal for mark in "/?#@:"):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def _is_ipv4(text):
    parts = text.split(".")
    return len(parts) == 4 and all(
        part.isascii() and part.isdigit() and len(part) <= 3 and int(part) <= 255
        and (part == "0" or part[0] != "0") for part in parts)


def _is_ipv6(text):
    address, percent, zone = text.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    groups = address.split(":")
    if len(groups) < 3:
        return False
    if "." in groups[-1]:
        if not _is_ipv4(groups.pop()):
            return False
        groups += ["0", "0"]
    gaps = [i for i in range(1, len(groups) - 1) if not groups[i]]
    if len(groups) > 9 or len(gaps) > 1:
        return False
    if not groups[0]:
        if gaps != [1]:
            return False
    if not groups[-1]:
        if gaps != [len(groups) - 2]:
            return False
    filled = [group for group in groups if group]
    if len(filled) != 8 and (not gaps or len(filled) > 7):
        return False
    return all(_re.fullmatch("[0-9a-fA-F]{1,4}", group) for group in filled)


def _check_bracketed_host(hostname):
    if hostname.startswith("v"):
        if not _re.match(r"\Av[a-fA-F0-9]+\..+\Z", hostname):
            raise ValueError("IPvFuture address is invalid")
    elif _is_ipv4(hostname):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(hostname):
        raise ValueError(f"{hostname!r} does not appear to be an IPv4 or IPv6 address")


def _is_scheme(url, colon):
    """Whether what stands before the first colon is a scheme."""
    if not all(c in scheme_chars for c in url[:colon]):
        return False
    if _minor >= 11:
        return url[0].isascii() and url[0].isalpha()
    rest = url[colon + 1:]
    return url[:colon] == "http" or not rest or not _DIGITS.issuperset(rest)  # else it is a port


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, result = _coerce_args(url, scheme)
    url = url.lstrip(_BLANKS)
    scheme = scheme.strip(_BLANKS)
    for unsafe in "\t\r\n":
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and _is_scheme(url, colon):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        end = min((at for at in (url.find(mark, 2) for mark in "/?#") if at >= 0),
                  default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc and _minor >= 11:
            _check_bracketed_host(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _checknetloc(netloc)
    return result(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, result = _coerce_args(*components)
    if params:
        url = f"{url};{params}"
    return result(urlunsplit((scheme, netloc, url, query, fragment)))


def _needs_slashes(scheme, url):
    """Whether an empty place in the network is written."""
    if _minor >= 13:
        return url[:2] == "//" or (scheme and scheme in uses_netloc and url[:1] in ("", "/"))
    return scheme and scheme in uses_netloc and url[:2] != "//"


def urlunsplit(components):
    scheme, netloc, url, query, fragment, result = _coerce_args(*components)
    if netloc or _needs_slashes(scheme, url):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return result(url)


def _resolve(base, path):
    """A path, as it is seen from another."""
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base.split("/")
        if segments[-1] != "":
            del segments[-1]
        segments += path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, result = _coerce_args(base, url)
    from_base = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, from_base.scheme,
                                                             allow_fragments)
    if scheme != from_base.scheme or scheme not in uses_relative:
        return result(url)
    if scheme in uses_netloc:
        if netloc:
            return result(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = from_base.netloc
    if not path and not params:
        path, params, query = from_base.path, from_base.params, query or from_base.query
    else:
        path = _resolve(from_base.path, path)
    return result(urlunparse((scheme, netloc, path, params, query, fragment)))


def urldefrag(url):
    url, result = _coerce_args(url)
    fragment = ""
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    return result(DefragResult(url, fragment))


def unwrap(url):
    """Without the <URL: > that may be around it."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url


# ------------------------------------------------------------------ quoting

_HEX = frozenset(b"0123456789ABCDEFabcdef")


def unquote_to_bytes(string):
    if not string:
        string.split  # what is no text is refused
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    out = bytearray(first)
    for part in rest:
        if len(part) >= 2 and part[0] in _HEX and part[1] in _HEX:
            out.append(int(part[:2], 16))
            out += part[2:]
        else:
            out += b"%" + part
    return bytes(out)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        if _minor < 9:
            raise TypeError("Expected str, got bytes")
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split  # what is no text is refused
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    return _re.sub("[\x00-\x7f]+",
                   lambda match: unquote_to_bytes(match[0]).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    string = string.replace("+", " ")
    return unquote(string, encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def _query_as_text(qs, separator):
    """Both as text, and what makes a name or a value of a quoted one: up to 3.12."""
    qs, result = _coerce_args(qs)
    separator, _ = _coerce_args(separator)
    return qs, separator, "=", lambda text, *how: result(unquote_plus(text, *how))


def _query_in_its_kind(qs, separator):
    """The same: from 3.13 on, a query of bytes stays one."""
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        return qs, separator, "=", unquote_plus
    if qs:
        qs = bytes(memoryview(qs))
    if isinstance(separator, str):
        separator = bytes(separator, "ascii")
    return qs, separator, b"=", lambda text, *how: unquote_to_bytes(text.replace(b"+", b" "))


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    prepare = _query_in_its_kind if _minor >= 13 else _query_as_text
    qs, separator, equals, unquoted = prepare(qs, separator)
    if not qs and _minor >= 11:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equals)
        if not found and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquoted(name, encoding, errors), unquoted(value, encoding, errors)))
    return pairs


_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding,
                               "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    if (isinstance(string, str) and " " not in string) or (
            isinstance(string, bytes) and b" " not in string):
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    safe = _ALWAYS_SAFE.union(c for c in safe if c < 128)
    return "".join(chr(c) if c in safe else f"%{c:02X}" for c in bs)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            what = TypeError("not a valid non-string sequence or mapping object")
            if _minor >= 11:
                raise what from error
            raise what.with_traceback(error.__traceback__)

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        name = quoted(name)
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                values = value
        pairs += (name + "=" + quoted(each) for each in values)
    return "&".join(pairs)
