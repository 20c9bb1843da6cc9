# An f-string is no pattern.
for pattern in ("f'x'", "[f'{1}', 2]", "{'k': f'x'}", "C(f'x')", "1 | f'x'"):
    try:
        compile(f"match 1:\n    case {pattern}: pass", "<match>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(pattern, e.msg, e.lineno, e.offset)
