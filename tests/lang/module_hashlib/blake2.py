# BLAKE2, with a length, a key, a salt and what else it takes.
import hashlib
import hmac

for make in (hashlib.blake2b, hashlib.blake2s):
    for text in (b"", b"abc", b"x" * 63, b"x" * 64, b"x" * 65, b"y" * 128, b"z" * 129, b"long " * 100):
        print(make(text).hexdigest())
    print(make(b"text", digest_size=8).hexdigest(), make(b"text", key=b"secret").hexdigest())
    print(make(b"text", salt=b"salt", person=b"me", digest_size=20).hexdigest())
    print(make(key=b"k" * 32, digest_size=16).hexdigest())
    print(make(b"t", fanout=2, depth=2, leaf_size=4096, node_offset=3, node_depth=1, inner_size=32,
               last_node=True).hexdigest())
    taken = make(digest_size=5)
    taken.update(b"one")
    before = taken.copy()
    taken.update(b"two" * 50)
    print(taken.hexdigest(), before.hexdigest(), taken.digest_size, taken.block_size, taken.name)
    print(make.SALT_SIZE, make.PERSON_SIZE, make.MAX_KEY_SIZE, make.MAX_DIGEST_SIZE, make)
    for wrong in ({"digest_size": 65}, {"digest_size": 0}, {"key": b"k" * 65}, {"salt": b"s" * 17},
                  {"person": b"p" * 17}, {"fanout": 256}, {"depth": 0}):
        try:
            make(**wrong)
        except ValueError as error:
            print(error)
print(hashlib.new("blake2b", b"abc").hexdigest()[:20], hashlib.new("blake2s").digest_size)
print(hmac.new(b"key", b"message", hashlib.blake2s).hexdigest())
print(sorted(hashlib.algorithms_guaranteed))
