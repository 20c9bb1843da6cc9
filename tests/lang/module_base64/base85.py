# Base 85: Ascii85 with its foldings and Adobe's frame, that of Git, and that of ZeroMQ.
import base64
import random

random.seed(4)
texts = [b"", b"a", b"hello world", b"\0\0\0\0abc", b"\0\0", b"        x", bytes(range(256)), "äöü".encode()]
texts += [bytes(random.choices(range(256), k=k)) for k in range(5, 14)]
for text in texts:
    made = base64.a85encode(text)
    assert base64.a85decode(made) == text
    print(made, base64.b85encode(text), base64.z85encode(text), sep="\n")
    assert base64.b85decode(base64.b85encode(text)) == text
    assert base64.z85decode(base64.z85encode(text)) == text
    padded = base64.b85encode(text, pad=True)
    print(padded, base64.b85decode(padded))
    framed = base64.a85encode(text, foldspaces=True, wrapcol=20, adobe=True)
    print(framed)
    assert base64.a85decode(framed, foldspaces=True, adobe=True) == text
print(base64.a85encode(b"\0\0", pad=True), base64.b85encode(memoryview(b"view")))
print(base64.a85decode("87cURD]i,\n\t\"Ebo7&"), base64.b85decode("Xk~0{Zv"))


def tell(function, *args, **names):
    try:
        print(function(*args, **names))
    except Exception as error:
        print(type(error).__name__, error)


tell(base64.a85decode, b"abc")
tell(base64.a85decode, b"abc", adobe=True)
tell(base64.a85decode, b"abzcd")
tell(base64.a85decode, b"y", foldspaces=False)
tell(base64.a85decode, b"aby", foldspaces=True)
tell(base64.a85decode, b"s8W-\"")
tell(base64.a85decode, b"a b", ignorechars=b"")
tell(base64.b85decode, b"abc def")
tell(base64.b85decode, b"~~~~~")
tell(base64.b85decode, "ä")
tell(base64.b85encode, "text")
tell(base64.b85encode, 5)
tell(base64.z85decode, b"ab~de")
tell(base64.z85decode, b"#####")
