# Which names := may set in a comprehension.
for s in ("[(c := 1) for a, (*b, c[d+e::f(g)], h.i) in j]","[(h := 1) for h.i in j]","[(a := 1) for a, b in j]","[x for x in y for q[(x := 1)] in z]", "[[(j := 0) for i in range(5)] for j in range(5)]", "[i for i in range(5) if (j := 0) for k[j + 1] in range(5)]", "[(x:=1) for q[x] in z for w in z]", "[i for i in range(5) if (j := 0) for j in range(5)]"):
    try: compile(s,'x','exec'); print('ok')
    except SyntaxError as e: print(e)
