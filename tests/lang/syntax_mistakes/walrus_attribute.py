# A walrus has a plain name.
(a.b := 5)
