# A NaN has a sign, which only copysign and its bytes show, and a hash of its own.
import math, struct
nan = float("nan")
for x in nan, -nan, float("-nan"), abs(-nan), math.copysign(nan, -1), math.inf - math.inf, math.inf*0, nan*-1, -1.0*nan, +(-nan), math.nan, -math.nan, struct.unpack("<d", struct.pack("<d", -nan))[0], struct.unpack("<f", struct.pack("<f", -nan))[0], nan % 3, math.fmod(-nan, 2), round(-nan, 2), -nan + 1, 1 + -nan, complex(-nan, 1).real, math.sqrt(-nan), math.fabs(-nan), divmod(-nan, 1)[0], (-nan)**2, 2**-nan, min(-nan, 1), sum([-nan, 1]), math.fsum([1.0]), math.hypot(-nan,1):
    print(x, math.copysign(1, x), f"{x:+} {x: } {x:-} {x:010} {x:+010.2f} {x:%} {x:e}", "%+f % f %010f" % (x, x, x), str(x), struct.pack("<d", x), struct.pack(">e", x), complex(1, x), f"{complex(x, x):+.2f}")
print(hash(nan) == hash(nan), len({nan, nan}), len({float("nan"), float("nan")}), {nan: 1}[nan], float("nan") in [nan], nan in [nan], -nan in [nan])
class F(float): pass
f = F("nan")
print(hash(f) == hash(f), len({f, F("nan")}))
d = {float("-nan"): 1, float("-nan"): 2, float("nan"): 3}
print(d)
print(nan.hex(), (-nan).hex(), nan.is_integer(), (-nan) != (-nan))
print(bool(-nan), sorted([3, -nan, 1])[0], math.isnan(-nan), type(-nan), int.from_bytes(struct.pack(">d", -nan), "big"))
for f in int, math.floor, round, str, bool, abs, lambda x: x // 1, lambda x: x < 1, lambda x: x == x, lambda x: x.as_integer_ratio():
    try: print(f(-nan))
    except Exception as e: print(type(e), e)
print(hash(nan) == 0, isinstance(hash(-nan), int))
