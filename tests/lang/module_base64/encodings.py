# base64, base32, base16 there and back.
import base64
import binascii
import io

for data in (b"", b"a", b"ab", b"abc", bytes(range(256)), "größe".encode(), b"\xfb\xff\xfe" * 3):
    for name in ("b64", "urlsafe_b64", "b32", "b32hex", "b16", "standard_b64"):
        text = getattr(base64, name + "encode")(data)
        print(name, text if len(text) < 60 else (len(text), text[-12:]), getattr(base64, name + "decode")(text) == data)
print(base64.encodebytes(bytes(100)), base64.decodebytes(b"YWJj\nZGVm\n"))
print(base64.b64encode(b"\xfb\xff", altchars=b"@!"), base64.b64decode("-_-_", altchars="-_"), base64.b64decode("YW Jj\n"))
print(base64.b32decode("mfrgg===", casefold=True), base64.b32decode("MFRGG01=".replace("01=", "==="), map01="I"), base64.b16decode("ab", True))
out = io.BytesIO()
base64.encode(io.BytesIO(b"x" * 60), out)
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(out.getvalue(), back.getvalue() == b"x" * 60)
print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcd", "-", 2), binascii.unhexlify("00FF61"), binascii.crc32(b"hello"),
      binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0), binascii.b2a_base64(b"hi", newline=False))
