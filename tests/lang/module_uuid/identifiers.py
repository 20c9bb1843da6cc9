# Identifiers: made from names, bytes, fields and at random; their parts, order and errors.
import uuid
u = uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"); print(u, repr(u), u.version, u.variant, u.hex, u.int, u.urn, u.fields, u.bytes, u.bytes_le)
print(uuid.uuid3(uuid.NAMESPACE_URL, "http://x.y"), uuid.uuid3(uuid.NAMESPACE_OID, "a") == uuid.uuid3(uuid.NAMESPACE_OID, "a"))
x = uuid.UUID("{12345678-1234-5678-1234-567812345678}"); print(x, x.time, x.clock_seq, x.node, x.version, x.variant, x.time_low, x.time_mid, x.time_hi_version, x.clock_seq_hi_variant, x.clock_seq_low, hash(x) == hash(x.int), int(x) == x.int)
print(uuid.UUID(bytes=b"\x12\x34\x56\x78" * 4), uuid.UUID(bytes_le=b"\x78\x56\x34\x12\x34\x12\x78\x56" + b"\x12\x34\x56\x78" * 2), uuid.UUID(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)), uuid.UUID(int=5), sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), x < uuid.UUID(int=0), x == 3, x != uuid.UUID(int=0), len({x, uuid.UUID(str(x))}))
v = uuid.uuid4(); print(v.version, v.variant, len(str(v)), v != uuid.uuid4(), uuid.uuid1().version, uuid.uuid1(5, 6).node, uuid.uuid1(5, 6).clock_seq, uuid.uuid4().is_safe)
for f in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=1 << 128), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID(bytes_le=b"x"), lambda: uuid.UUID(fields=(1,)), lambda: uuid.UUID(fields=(1 << 33, 0, 0, 0, 0, 0)), lambda: uuid.UUID(fields=(0, 0, 0, 999, 0, 0)), lambda: uuid.UUID(int=1, version=9), lambda: setattr(x, "int", 3), lambda: x < 3):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
