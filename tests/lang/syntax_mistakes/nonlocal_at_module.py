# nonlocal belongs into a nested function.
nonlocal x
