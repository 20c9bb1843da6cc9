def run(action):
    try:
        print("try")
        action()
    except ZeroDivisionError as e:
        print("zero", e)
    except (TypeError, ValueError) as e:
        print("type or value", type(e).__name__, e)
    except Exception:
        print("other")
    else:
        print("else")
    finally:
        print("finally")


run(lambda: 1 / 0)
run(lambda: int("x"))
run(lambda: int([]))
run(lambda: {}["k"])
run(lambda: None)
try:
    try:
        raise KeyError("inner")
    except ValueError:
        print("not here")
    finally:
        print("inner finally")
except KeyError as e:
    print("outer", e, repr(e), e.args)
try:
    pass
except:
    print("never")
else:
    print("only else")
try:
    raise SystemExit(3)
except BaseException as e:
    print(repr(e), e.code)
