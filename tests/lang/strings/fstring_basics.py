name, n, pi = "world", 42, 3.14159265
print(f"hello {name}", f"{n:>6}|{n:<6}|{n:^6}|{n:06d}|{n:+d}|{n:x}|{n:#b}|{n:,}")
print(f"{pi:.2f} {pi:8.3f} {pi:e} {pi:g} {pi:%} {1e10:,} {1234567.891:,.2f}")
print(f"{name!r} {name!s} {'é'!a} {name!r:>10} {name:*^11} {name:.3}")
print(f"{{literal}} {{{n}}} {n}%")
print(f"{n=} {n = } {name=!s} {pi=:.1f} {n + 1 = }")
print(f"{n:{'>'}{10}} {pi:{8}.{3}} {n:{''.join(['0', '5'])}}")
print(f"{'nested ' + f'{n}'} {[x for x in range(3)]} {(lambda: 5)()} { {'a': 1}['a'] }")
print(f"{n if n else 'none'} {n!r:5}| {'a' 'b'}", f'{"quotes"}', f"{"same quotes"}")
print(f"""multi
{n}
line""", rf"raw\n{n}", "plain" f"{n}" "concat")
print(f"{None} {True} {[1, 'a']} {b'x'} {1.0} {1e100} {...}")
print(f"{'\n'.join(['a', 'b'])}", f"{n:>{n // 10}}", f"{(y := 5)} {y}")
try:
    f"{n:q}"
except ValueError as e:
    print(e)
try:
    f"{name:d}"
except ValueError as e:
    print(e)
try:
    f"{undefined}"
except NameError as e:
    print(e)
