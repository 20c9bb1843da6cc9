# Texts that are none.
import base64
import binascii

for call in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("a"), lambda: base64.b64decode("YWJjZ"), lambda: base64.b64decode("é"),
             lambda: base64.b64decode(5), lambda: base64.b64encode("text"), lambda: base64.b64decode("YW=="), lambda: base64.b64decode("YQ"),
             lambda: base64.b64decode("YQ=="), lambda: base64.b64decode("Y!Q==", validate=True), lambda: base64.b64decode("Y!Q=="),
             lambda: base64.b64decode("=YQ=", validate=True), lambda: base64.b64decode("YQ==YQ==", validate=True),
             lambda: base64.b64decode("YQ==YQ=="), lambda: base64.b64decode("YWJj====", validate=True), lambda: base64.b32decode("abc"),
             lambda: base64.b32decode("abcdefgh"), lambda: base64.b32decode("A======="), lambda: base64.b16decode("ab"),
             lambda: base64.b16decode("A"), lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.unhexlify("é"),
             lambda: binascii.hexlify("a"), lambda: binascii.crc32("a"), lambda: base64.decodebytes("a"), lambda: base64.encodebytes("a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
print(issubclass(binascii.Error, ValueError))
