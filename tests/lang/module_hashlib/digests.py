# Each digest, of texts around the sizes of its blocks; taking bytes in parts and copying.
import hashlib
for n in ("md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512").split():
    for size in (0, 3, 55, 56, 64, 111, 112, 136, 200):
        d = bytes(i % 251 for i in range(size))
        h = getattr(hashlib, n)(d)
        print(n, size, h.hexdigest())
    h2 = hashlib.new(n); h2.update(b"ab"); h3 = h2.copy(); h2.update(bytearray(b"c")); h3.update(b"d")
    print(h2.hexdigest() == getattr(hashlib, n)(b"abc").hexdigest(), h3.hexdigest()[:8], h2.name, h2.digest_size, h2.block_size, len(h2.digest()))
