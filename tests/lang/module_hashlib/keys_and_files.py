# pbkdf2_hmac(), and the digests of files.
import hashlib
import io

for name in ("sha1", "sha256", "sha512", "md5"):
    print(hashlib.pbkdf2_hmac(name, b"password", b"salt", 2).hex())
print(hashlib.pbkdf2_hmac("sha256", b"p" * 100, b"s" * 30, 5, 70).hex())
print(hashlib.pbkdf2_hmac("sha1", bytearray(b"pass"), memoryview(b"sa"), iterations=3, dklen=5).hex())
print(hashlib.file_digest(io.BytesIO(b"what a file has"), "sha256").hexdigest())
print(hashlib.file_digest(io.BytesIO(b"what a file has"), hashlib.md5).hexdigest())
for make in (lambda: hashlib.pbkdf2_hmac("sha1", b"", b"", 0),
             lambda: hashlib.pbkdf2_hmac("sha1", b"", b"", 1, 0),
             lambda: hashlib.file_digest(object, "md5"),
             lambda: hashlib.file_digest(io.StringIO("text"), "md5")):
    try:
        make()
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
