"""Random numbers as for passwords and tokens; in each run the same ones."""

import base64
import os
import random
from hmac import compare_digest

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex",
           "token_urlsafe", "compare_digest"]

SystemRandom = random.SystemRandom
_source = SystemRandom()
randbits = _source.getrandbits
choice = _source.choice
DEFAULT_ENTROPY = 32


def randbelow(exclusive_upper_bound):
    """A number from 0 up to the bound, which it is not."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _source._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Random bytes."""
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random bytes as text of two digits each."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes as text for addresses."""
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
