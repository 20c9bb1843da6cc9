"""BLAKE2 (RFC 7693): hashlib.blake2b of 64-bit words, and hashlib.blake2s of 32-bit ones."""

import _types
from hashlib import _SHA256, _SHA512, _bytes_of

# In which order a round takes the words of a block.
_ORDERS = [[int(digit, 16) for digit in order] for order in (
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8",
    "905724afe1bc683d", "2c6a0b834d75fe19",
    "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0")]
_COLUMNS = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
            (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]


class _Blake2:
    """What both are. The last block is not mixed in before it is known to be the last."""

    def __new__(cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1,
                depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
                usedforsecurity=True):
        most = cls.MAX_DIGEST_SIZE
        size = most if digest_size is None else digest_size
        if not 1 <= size <= most:
            raise ValueError(f"digest_size must be between 1 and {most} bytes")
        for name, text, limit in (("salt", salt, cls.SALT_SIZE), ("person", person, cls.PERSON_SIZE),
                                  ("key", key, cls.MAX_KEY_SIZE)):
            if len(text) > limit:
                raise ValueError(f"maximum {name} length is {limit} bytes")
        if not 0 <= fanout <= 255:
            raise ValueError("fanout must be between 0 and 255")
        if not 1 <= depth <= 255:
            raise ValueError("depth must be between 1 and 255")
        self = object.__new__(cls)
        numbers = ((size, 1), (len(key), 1), (fanout, 1), (depth, 1), (leaf_size, 4),
                   (node_offset, 8 if cls._width == 8 else 6), (node_depth, 1), (inner_size, 1))
        begin = b"".join([number.to_bytes(width, "little") for number, width in numbers])
        begin = (begin.ljust(4 * cls._width, b"\0") + bytes(salt).ljust(cls.SALT_SIZE, b"\0")
                 + bytes(person).ljust(cls.PERSON_SIZE, b"\0"))
        self._state = [a ^ b for a, b in zip(cls._start, self._words(begin))]
        self.digest_size, self._last_node = size, last_node
        self._rest, self._length = b"", 0
        if key:
            self.update(bytes(key).ljust(cls.block_size, b"\0"))
        self.update(data)
        return self

    @classmethod
    def _words(cls, data):
        width = cls._width
        return [int.from_bytes(data[at:at + width], "little") for at in range(0, len(data), width)]

    def _absorb(self, state, block, length, last):
        words, mask, bits = self._words(block), (1 << 8 * self._width) - 1, 8 * self._width
        v = state + list(self._start)
        v[12] ^= length & mask
        v[13] ^= length >> bits
        if last:
            v[14] ^= mask
            if self._last_node:
                v[15] ^= mask
        one, two, three, four = self._turns
        for number in range(self._rounds):
            order = iter(_ORDERS[number % 10])
            for a, b, c, d in _COLUMNS:
                v[a] = v[a] + v[b] + words[next(order)] & mask
                x = v[d] ^ v[a]
                v[d] = (x >> one | x << bits - one) & mask
                v[c] = v[c] + v[d] & mask
                x = v[b] ^ v[c]
                v[b] = (x >> two | x << bits - two) & mask
                v[a] = v[a] + v[b] + words[next(order)] & mask
                x = v[d] ^ v[a]
                v[d] = (x >> three | x << bits - three) & mask
                v[c] = v[c] + v[d] & mask
                x = v[b] ^ v[c]
                v[b] = (x >> four | x << bits - four) & mask
        return [state[at] ^ v[at] ^ v[at + 8] for at in range(8)]

    def update(self, data, /):
        """Takes more bytes."""
        data = self._rest + _bytes_of(data)
        while len(data) > self.block_size:
            self._length += self.block_size
            self._state = self._absorb(self._state, data[:self.block_size], self._length, False)
            data = data[self.block_size:]
        self._rest = data

    def digest(self):
        """The digest of what it took so far."""
        state = self._absorb(self._state, self._rest.ljust(self.block_size, b"\0"),
                             self._length + len(self._rest), True)
        return b"".join([word.to_bytes(self._width, "little") for word in state])[:self.digest_size]

    def hexdigest(self):
        """The same as text."""
        return self.digest().hex()

    def copy(self):
        """Another that took the same so far."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        return other


class blake2b(_Blake2):
    name, block_size, _width, _rounds, _turns = "blake2b", 128, 8, 12, (32, 24, 16, 63)
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64
    _start = _SHA512._start


class blake2s(_Blake2):
    name, block_size, _width, _rounds, _turns = "blake2s", 64, 4, 10, (16, 12, 8, 7)
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32
    _start = _SHA256._start


_types.built_in(_Blake2)
for _class in (blake2b, blake2s):
    _class.__module__ = "_blake2"
    _types.rename(_class, f"_blake2.{_class.__name__}")
