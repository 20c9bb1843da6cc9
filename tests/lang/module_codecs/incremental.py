# Text and bytes that come in parts.
import codecs

for name in ["utf-8", "utf-16", "utf-32-be", "utf-8-sig", "cp1252", "ascii"]:
    text = "aé" if name in ("cp1252",) else "ab" if name == "ascii" else "é中😀"
    encoder = codecs.getincrementalencoder(name)()
    data = b"".join(encoder.encode(char) for char in text) + encoder.encode("", True)
    decoder = codecs.getincrementaldecoder(name)()
    parts = [decoder.decode(data[i:i + 1]) for i in range(len(data))]
    print(name, data, parts, decoder.getstate())
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print([decoder.decode(part) for part in [b"\xe4", b"\xb8", b"a", b"\xe4"]], decoder.decode(b"", True))
decoder.reset()
try:
    codecs.getincrementaldecoder("utf-8")().decode(b"a\xe4\xb8", final=True)
except UnicodeDecodeError as error:
    print(error)
print(list(codecs.iterencode(["a", "é", ""], "utf-16-le")), list(codecs.iterdecode([b"\xe4", b"\xb8\xad"], "utf-8")))
print(codecs.utf_8_decode(b"a\xe4\xb8"), codecs.utf_16_decode(b"\xff\xfea\x00b"), codecs.utf_8_encode("é"))
