# A codec that the program registers.
import codecs


def encode(text, errors="strict"):
    return bytes(ord(char) ^ 1 for char in text), len(text)


def decode(data, errors="strict"):
    return "".join(chr(byte ^ 1) for byte in bytes(data)), len(data)


def search(name):
    print("asked for", name)
    return codecs.CodecInfo(encode, decode, name="flip") if name == "flip_one" else None


codecs.register(search)
print("abc".encode("Flip-One"), b"`cb".decode("flip one"))
print(codecs.lookup("flip_one").name, codecs.getencoder("flip-one")("a"))
codecs.unregister(search)
try:
    "abc".encode("flip-one")
except LookupError as error:
    print(error)
try:
    codecs.register(5)
except TypeError as error:
    print(error)
