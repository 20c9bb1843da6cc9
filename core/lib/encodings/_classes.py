"""The classes of each codec: incremental ones and streams, made of its two functions."""

import _codecs
import codecs


def make(name, encode, decode, module, stateful, is_text=True, **classes):
    """A CodecInfo. A stateful decoder takes `final`, and leaves an unfinished end alone."""
    place = f"encodings.{module}"

    class Codec(codecs.Codec):
        pass

    Codec.encode, Codec.decode = staticmethod(encode), staticmethod(decode)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    if stateful:
        class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
            _buffer_decode = staticmethod(decode)
    else:
        class IncrementalDecoder(codecs.IncrementalDecoder):
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

    class StreamWriter(Codec, codecs.StreamWriter):
        pass

    class StreamReader(Codec, codecs.StreamReader):
        pass

    for cls in Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter, StreamReader:
        cls.__module__, cls.__qualname__ = place, cls.__name__

    def whole(input, errors="strict"):
        return decode(input, errors, True)

    return codecs.CodecInfo(
        encode, whole if stateful else decode, name=name,
        incrementalencoder=classes.get("encoder", IncrementalEncoder),
        incrementaldecoder=classes.get("decoder", IncrementalDecoder),
        streamreader=classes.get("reader", StreamReader),
        streamwriter=classes.get("writer", StreamWriter), _is_text_encoding=is_text)


# ------------------------------------------------------------------ with a mark at the beginning


class _MarkedEncoder(codecs.IncrementalEncoder):
    """The mark goes before the first text only. The state is 2 up to then."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._first = True

    def encode(self, input, final=False):
        result = (self._marked if self._first else self._plain)(input, self.errors)[0]
        self._first = False
        return result

    def reset(self):
        super().reset()
        self._first = True

    def getstate(self):
        return 2 if self._first else 0

    def setstate(self, state):
        self._first = state != 0


class _WideDecoder(codecs.BufferedIncrementalDecoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._order = 0

    def _buffer_decode(self, input, errors, final):
        if self._order == 0:
            text, read, self._order = self._ex_decode(input, errors, 0, final)
            if self._order == 0 and read >= self._width:
                raise UnicodeError(f"UTF-{8 * self._width} stream does not start with BOM")
            return text, read
        return self._ex_decode(input, errors, self._order, final)[:2]

    def reset(self):
        super().reset()
        self._order = 0

    def getstate(self):
        waiting = super().getstate()[0]
        return waiting, 2 if self._order == 0 else 0 if self._order < 0 else 1

    def setstate(self, state):
        super().setstate(state)
        self._order = {0: -1, 1: 1, 2: 0}[state[1]]


class _MarkedWriter(codecs.StreamWriter):
    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._encoder = self._make_encoder(errors)

    def encode(self, input, errors="strict"):
        return self._encoder.encode(input), len(input)

    def reset(self):
        super().reset()
        self._encoder.reset()


class _MarkedReader(codecs.StreamReader):
    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._decoder = self._make_decoder(errors)

    def decode(self, input, errors="strict"):
        return self._decoder.decode(input), len(input)

    def reset(self):
        super().reset()
        self._decoder.reset()


def _wide(width):
    bits = 8 * width
    module = f"utf_{bits}"
    part = {"__module__": f"encodings.{module}"}
    encode, decode = getattr(_codecs, module + "_encode"), getattr(_codecs, module + "_decode")
    encoder = type("IncrementalEncoder", (_MarkedEncoder,), {
        **part, "_marked": staticmethod(encode),
        "_plain": staticmethod(getattr(_codecs, module + "_le_encode"))})
    decoder = type("IncrementalDecoder", (_WideDecoder,), {
        **part, "_width": width, "_ex_decode": staticmethod(getattr(_codecs, module + "_ex_decode"))})
    reader = type("StreamReader", (_MarkedReader,), {**part, "_make_decoder": decoder})
    writer = type("StreamWriter", (_MarkedWriter,), {**part, "_make_encoder": encoder})
    return make(f"utf-{bits}", encode, decode, module, True, encoder=encoder, decoder=decoder,
                reader=reader, writer=writer)


class _SigDecoder(codecs.BufferedIncrementalDecoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._first = True

    def _buffer_decode(self, input, errors, final):
        if not self._first:
            return _codecs.utf_8_decode(input, errors, final)
        if len(input) < 3 and codecs.BOM_UTF8.startswith(input) and not final:
            return "", 0
        self._first = False
        skip = 3 if input[:3] == codecs.BOM_UTF8 else 0
        text, read = _codecs.utf_8_decode(input[skip:], errors, final)
        return text, read + skip

    def reset(self):
        super().reset()
        self._first = True

    def getstate(self):
        return super().getstate()[0], 1 if self._first else 0

    def setstate(self, state):
        super().setstate(state)
        self._first = state[1] != 0


def _utf_8_sig():
    def encode(input, errors="strict"):
        return codecs.BOM_UTF8 + _codecs.utf_8_encode(input, errors)[0], len(input)

    def decode(input, errors="strict", final=True):
        skip = 3 if input[:3] == codecs.BOM_UTF8 else 0
        text, read = _codecs.utf_8_decode(input[skip:], errors, True)
        return text, read + skip

    part = {"__module__": "encodings.utf_8_sig"}
    encoder = type("IncrementalEncoder", (_MarkedEncoder,), {
        **part, "_marked": staticmethod(encode), "_plain": staticmethod(_codecs.utf_8_encode)})
    decoder = type("IncrementalDecoder", (_SigDecoder,), part)
    reader = type("StreamReader", (_MarkedReader,), {**part, "_make_decoder": decoder})
    writer = type("StreamWriter", (_MarkedWriter,), {**part, "_make_encoder": encoder})
    return make("utf-8-sig", encode, decode, "utf_8_sig", True, encoder=encoder, decoder=decoder,
                reader=reader, writer=writer)


# ------------------------------------------------------------------ others

_ROTATED = {ord(a): ord(b) for start in "aA" for a, b in zip(
    [chr(ord(start) + i) for i in range(26)], [chr(ord(start) + (i + 13) % 26) for i in range(26)])}


def _transform(name, module, encode, decode):
    return make(name, lambda input, errors="strict": (encode(input), len(input)),
                lambda input, errors="strict": (decode(input), len(input)), module, False, False)


def _refused(input, errors="strict"):
    raise UnicodeError("undefined encoding")


def special(name):
    """The CodecInfo of what is neither a table nor a function of _codecs, or None."""
    if name in ("utf_16", "utf_32"):
        return _wide(2 if name == "utf_16" else 4)
    if name == "utf_8_sig":
        return _utf_8_sig()
    if name == "charmap":
        return make("charmap", _codecs.charmap_encode, _codecs.charmap_decode, name, False)
    if name == "undefined":
        return make("undefined", _refused, _refused, name, False)
    if name == "rot_13":
        def rotate(text):
            return text.translate(_ROTATED)
        return _transform("rot-13", name, rotate, rotate)
    if name in ("hex_codec", "base64_codec"):
        import base64
        import binascii
        if name == "hex_codec":
            return _transform("hex", name, binascii.hexlify, binascii.unhexlify)
        return _transform("base64", name, base64.encodebytes, base64.decodebytes)
    return None
