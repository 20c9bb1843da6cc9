"""Digests with a key."""

import hashlib

__all__ = ["HMAC", "new", "digest", "compare_digest"]

_MISSING = object()


def compare_digest(a, b, /):
    """Whether two digests are equal: bytes, or texts of ASCII."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    binary = [one for one in (a, b) if isinstance(one, (bytes, bytearray, memoryview))]
    if not binary:
        raise TypeError("unsupported operand types(s) or combination of types: "
                        f"'{type(a).__name__}' and '{type(b).__name__}'")
    if len(binary) < 2:
        other = a if binary[0] is b else b
        raise TypeError(f"a bytes-like object is required, not '{type(other).__name__}'")
    return bytes(a) == bytes(b)


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            def make(data=b""):
                return hashlib.new(digestmod, data)
        elif callable(digestmod):
            make = digestmod
        else:
            make = digestmod.new
        self._inner, self._outer = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(bytes(byte ^ 0x5C for byte in key))
        self._inner.update(bytes(byte ^ 0x36 for byte in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._inner.name

    def update(self, msg):
        """Takes more bytes."""
        self._inner.update(msg)

    def copy(self):
        """Another that took the same so far."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def digest(self):
        """The digest of what it took so far."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The same as text."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """An HMAC with this key."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of a message."""
    return HMAC(key, msg, digest).digest()
