"""Digests of bytes: MD5, SHA-1, SHA-2 and SHA-3; BLAKE2 is in _blake2.py."""

import math
import sys
import _types

from _seeding import _primes, _root_bits

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256",
           "sha3_384", "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed",
           "algorithms_available"]

_WORD, _LONG = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


def _bytes_of(data):
    if isinstance(data, str):
        word = "Strings" if sys.version_info >= (3, 11) else "Unicode-objects"
        raise TypeError(f"{word} must be encoded before hashing")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class _Hash:
    """What is common to all: takes bytes block by block. A class of its own says how a block changes
    the state and what comes at the end."""

    def __init__(self, data=b""):
        self._state = self._start
        self._rest = b""
        self._length = 0
        self.update(data)

    def update(self, data, /):
        """Takes more bytes."""
        data = _bytes_of(data)
        self._length += len(data)
        data = self._rest + data
        whole = len(data) - len(data) % self.block_size
        state = self._state
        for at in range(0, whole, self.block_size):
            state = self._absorb(state, data[at:at + self.block_size])
        self._state = state
        self._rest = data[whole:]

    def digest(self):
        """The digest of what it took so far."""
        state, rest = self._state, self._padded()
        for at in range(0, len(rest), self.block_size):
            state = self._absorb(state, rest[at:at + self.block_size])
        return self._answer(state)

    def hexdigest(self):
        """The same as text."""
        return self.digest().hex()

    def copy(self):
        """Another that took the same so far."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"

    # The length of MD5, SHA-1 and SHA-2 comes last, in bits.
    def _padded(self):
        width = self.block_size // 8
        fill = (-len(self._rest) - 1 - width) % self.block_size
        return (self._rest + b"\x80" + bytes(fill)
                + (self._length * 8).to_bytes(width, self._order))

    def _answer(self, state):
        size = self.block_size // 16
        if self.name in ("md5", "sha1"):
            size = 4
        whole = b"".join(word.to_bytes(size, self._order) for word in state)
        return whole[:self.digest_size]


def _turned(x, bits):
    return (x << bits | x >> 32 - bits) & _WORD


class _MD5(_Hash):
    name, digest_size, block_size, _order = "md5", 16, 64, "little"
    _start = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)
    _SINES = [int(abs(math.sin(i + 1)) * 2 ** 32) for i in range(64)]
    _TURNS = [(7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)]

    def _absorb(self, state, block):
        words = [int.from_bytes(block[i:i + 4], "little") for i in range(0, 64, 4)]
        a, b, c, d = state
        for i in range(64):
            part = i // 16
            if part == 0:
                mixed, at = b & c | ~b & d, i
            elif part == 1:
                mixed, at = d & b | ~d & c, (5 * i + 1) % 16
            elif part == 2:
                mixed, at = b ^ c ^ d, (3 * i + 5) % 16
            else:
                mixed, at = c ^ (b | ~d & _WORD), 7 * i % 16
            mixed = (mixed + a + self._SINES[i] + words[at]) & _WORD
            a, d, c = d, c, b
            b = (b + _turned(mixed, self._TURNS[part][i % 4])) & _WORD
        return [(old + new) & _WORD for old, new in zip(state, (a, b, c, d))]


class _SHA1(_Hash):
    name, digest_size, block_size, _order = "sha1", 20, 64, "big"
    _start = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)

    def _absorb(self, state, block):
        w = [int.from_bytes(block[i:i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 80):
            w.append(_turned(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1))
        a, b, c, d, e = state
        for i in range(80):
            if i < 20:
                mixed = (b & c | ~b & d) + 0x5A827999
            elif i < 40:
                mixed = (b ^ c ^ d) + 0x6ED9EBA1
            elif i < 60:
                mixed = (b & c | b & d | c & d) + 0x8F1BBCDC
            else:
                mixed = (b ^ c ^ d) + 0xCA62C1D6
            a, b, c, d, e = (_turned(a, 5) + mixed + e + w[i]) & _WORD, a, _turned(b, 30), c, d
        return [(old + new) & _WORD for old, new in zip(state, (a, b, c, d, e))]


class _SHA2(_Hash):
    """Both widths: the turns and shifts differ, and the constants are parts of the same roots."""

    _order = "big"

    def _absorb(self, state, block):
        bits, mask = self._bits, 2 ** self._bits - 1
        size = bits // 8
        (s1, s2, s3), (s4, s5, s6), (r1, r2, r3), (r4, r5, r6) = self._TURNS

        def turn(x, by):
            return (x >> by | x << bits - by) & mask

        w = [int.from_bytes(block[i:i + size], "big") for i in range(0, 16 * size, size)]
        for i in range(16, len(self._ROUND)):
            p, q = w[i - 15], w[i - 2]
            w.append((w[i - 16] + w[i - 7] + (turn(p, s1) ^ turn(p, s2) ^ p >> s3)
                      + (turn(q, s4) ^ turn(q, s5) ^ q >> s6)) & mask)
        a, b, c, d, e, f, g, h = state
        for constant, word in zip(self._ROUND, w):
            t = (h + (turn(e, r4) ^ turn(e, r5) ^ turn(e, r6)) + (e & f ^ (mask ^ e) & g)
                 + constant + word)
            u = (turn(a, r1) ^ turn(a, r2) ^ turn(a, r3)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (t + u) & mask, a, b, c, (d + t) & mask, e, f, g
        return [(old + new) & mask for old, new in zip(state, (a, b, c, d, e, f, g, h))]


_CUBES = [_root_bits(prime, 3) for prime in _primes(80)]
_SQUARES = [_root_bits(prime, 2) for prime in _primes(16)]


class _SHA256(_SHA2):
    name, digest_size, block_size, _bits = "sha256", 32, 64, 32
    _TURNS = ((7, 18, 3), (17, 19, 10), (2, 13, 22), (6, 11, 25))
    _ROUND = [root >> 32 for root in _CUBES[:64]]
    _start = [root >> 32 for root in _SQUARES[:8]]


class _SHA224(_SHA256):
    name, digest_size = "sha224", 28
    _start = [root & _WORD for root in _SQUARES[8:]]


class _SHA512(_SHA2):
    name, digest_size, block_size, _bits = "sha512", 64, 128, 64
    _TURNS = ((1, 8, 7), (19, 61, 6), (28, 34, 39), (14, 18, 41))
    _ROUND = _CUBES
    _start = _SQUARES[:8]


class _SHA384(_SHA512):
    name, digest_size = "sha384", 48
    _start = _SQUARES[8:]


def _keccak_constants():
    constants, register = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            if register & 1:
                constant |= 1 << 2 ** j - 1
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return constants


class _Keccak(_Hash):
    """SHA-3: a sponge of 25 long words."""

    _start = (0,) * 25
    _CONSTANTS = _keccak_constants()

    def _absorb(self, state, block):
        a = list(state)
        for i in range(len(block) // 8):
            a[i] ^= int.from_bytes(block[8 * i:8 * i + 8], "little")
        for constant in self._CONSTANTS:
            columns = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
            for x in range(5):
                after = columns[(x + 1) % 5]
                mix = columns[x - 1] ^ ((after << 1 | after >> 63) & _LONG)
                for y in range(0, 25, 5):
                    a[x + y] ^= mix
            x, y, lane = 1, 0, a[1]
            for step in range(24):
                x, y = y, (2 * x + 3 * y) % 5
                by = (step + 1) * (step + 2) // 2 % 64
                a[x + 5 * y], lane = (lane << by | lane >> 64 - by) & _LONG, a[x + 5 * y]
            for y in range(0, 25, 5):
                row = a[y:y + 5]
                for x in range(5):
                    a[x + y] = row[x] ^ ~row[(x + 1) % 5] & _LONG & row[(x + 2) % 5]
            a[0] ^= constant
        return a

    _first = 0x06

    def _padded(self):
        padded = bytearray(self._rest + bytes(self.block_size - len(self._rest)))
        padded[len(self._rest)] ^= self._first
        padded[-1] ^= 0x80
        return bytes(padded)

    def _squeezed(self, state, size):
        out = b""
        while True:
            out += b"".join(word.to_bytes(8, "little") for word in state)[:self.block_size]
            if len(out) >= size:
                return out[:size]
            state = self._absorb(state, b"")

    def _answer(self, state):
        return self._squeezed(state, self.digest_size)


class _Shake(_Keccak):
    _first = 0x1F
    digest_size = 0

    def digest(self, length):
        return self._squeezed(self._absorb(self._state, self._padded()), length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _keccak(name, size, base=_Keccak):
    body = {"name": name, "block_size": 200 - 2 * size}
    if base is _Keccak:
        body["digest_size"] = size
    return type("_" + name.upper(), (base,), body)


_CLASSES = {cls.name: cls for cls in (_MD5, _SHA1, _SHA224, _SHA256, _SHA384, _SHA512)}
_CLASSES.update((f"sha3_{bits}", _keccak(f"sha3_{bits}", bits // 8)) for bits in (224, 256, 384, 512))
_CLASSES.update((f"shake_{bits}", _keccak(f"shake_{bits}", bits // 8, _Shake)) for bits in (128, 256))

algorithms_guaranteed = {*_CLASSES, "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)


def new(name, data=b"", *, usedforsecurity=True):
    """A digest by its name."""
    cls = _CLASSES.get(name.lower().replace("-", "_" if "3-" in name else ""))
    if cls is None and name.lower() in ("blake2b", "blake2s"):
        cls = __getattr__(name.lower())
    if cls is None:
        raise ValueError(f"unsupported hash type {name}")
    return cls(data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return _CLASSES[name](string)

    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


for _name, _class in _CLASSES.items():
    globals()[_name] = _maker(_name)
    for _base in _class.__mro__[-2::-1]:
        _types.built_in(_base)
    _class.__name__ = _class.__qualname__ = "HASHXOF" if issubclass(_class, _Shake) else "HASH"
    _class.__module__ = "_hashlib"
    _types.rename(_class, f"_hashlib.{_class.__name__}")
    _types.built_in(globals()[_name])
del _name, _class, _base


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password: as many rounds of HMAC, of which each begins as the first did."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is not None and dklen < 1:
        raise ValueError("key length must be greater than 0.")
    inner = new(hash_name)
    outer = inner.copy()
    key = _bytes_of(password)
    if len(key) > inner.block_size:
        key = new(hash_name, key).digest()
    key = key.ljust(inner.block_size, b"\0")
    inner.update(bytes(code ^ 0x36 for code in key))
    outer.update(bytes(code ^ 0x5C for code in key))

    def keyed(data):
        first, second = inner.copy(), outer.copy()
        first.update(data)
        second.update(first.digest())
        return second.digest()

    size = inner.digest_size if dklen is None else dklen
    made, number = b"", 0
    while len(made) < size:
        number += 1
        turn = keyed(_bytes_of(salt) + number.to_bytes(4, "big"))
        mixed = int.from_bytes(turn, "big")
        for _ in range(iterations - 1):
            turn = keyed(turn)
            mixed ^= int.from_bytes(turn, "big")
        made += mixed.to_bytes(inner.digest_size, "big")
    return made[:size]


_types.built_in(pbkdf2_hmac)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what is left of a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


__all__ += ["blake2b", "blake2s", "pbkdf2_hmac"] + (["file_digest"] if sys.version_info >= (3, 11) else [])
if sys.version_info < (3, 11):
    del file_digest


def __getattr__(name):
    if name in ("blake2b", "blake2s"):
        import _blake2
        globals().update(blake2b=_blake2.blake2b, blake2s=_blake2.blake2s)
        return globals()[name]
    if name == "scrypt":
        raise AttributeError(
            f"module 'hashlib' has no attribute '{name}': Loopscope does not have it")
    raise AttributeError(f"module 'hashlib' has no attribute '{name}'")
