"""SHA-512, which random.seed puts texts through."""

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _root_bits(number, power):
    """The first 64 bits of the fraction of a root."""
    n = number << 64 * power
    x = int(number ** (1 / power) * 2.0 ** 64)
    for _ in range(3):
        x = ((power - 1) * x + n // x ** (power - 1)) // power
    while x ** power > n:
        x -= 1
    while (x + 1) ** power <= n:
        x += 1
    return x & _MASK


_ROUND = [_root_bits(prime, 3) for prime in _primes(80)]
_START = [_root_bits(prime, 2) for prime in _primes(8)]


def _rotate(x, bits):
    return (x >> bits | x << 64 - bits) & _MASK


def _schedule(block):
    w = [int.from_bytes(block[i:i + 8], "big") for i in range(0, 128, 8)]
    for i in range(16, 80):
        a, b = w[i - 15], w[i - 2]
        w.append((w[i - 16] + w[i - 7] + (_rotate(a, 1) ^ _rotate(a, 8) ^ a >> 7)
                  + (_rotate(b, 19) ^ _rotate(b, 61) ^ b >> 6)) & _MASK)
    return w


def _absorb(state, block):
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(_ROUND, _schedule(block)):
        t = (h + (_rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)) + (e & f ^ (_MASK ^ e) & g)
             + constant + word)
        u = (_rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (t + u) & _MASK, a, b, c, (d + t) & _MASK, e, f, g
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    """The 64 bytes of the digest of bytes."""
    padded = data + b"\x80" + bytes((111 - len(data)) % 128) + (len(data) * 8).to_bytes(16, "big")
    state = _START
    for at in range(0, len(padded), 128):
        state = _absorb(state, padded[at:at + 128])
    return b"".join(word.to_bytes(8, "big") for word in state)
