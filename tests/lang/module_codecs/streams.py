# Readers and writers of streams of bytes.
import codecs
import io

text = "aé\n中b\r\nlast"
for name in ["utf-8", "utf-16", "utf-8-sig"]:
    reader = codecs.getreader(name)(io.BytesIO(text.encode(name)))
    print(name, [reader.readline(), reader.read(2), reader.read()])
    reader.seek(0)
    print(list(reader))
out = io.BytesIO()
writer = codecs.getwriter("cp1252")(out, "replace")
writer.write("é中")
writer.writelines(["x", "y"])
print(out.getvalue())
both = codecs.StreamReaderWriter(io.BytesIO(), codecs.getreader("utf-16"), codecs.getwriter("utf-16"))
both.write("one\n")
both.write("two\n")
both.seek(0)
print(both.readlines())
recoded = codecs.EncodedFile(io.BytesIO("é".encode("utf-8")), "latin-1", "utf-8")
print(recoded.read())
wrapped = io.TextIOWrapper(io.BytesIO("中文\nx".encode("utf-16")), encoding="utf-16")
print(wrapped.readlines())
