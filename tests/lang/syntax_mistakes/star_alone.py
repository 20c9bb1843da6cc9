# A star outside a list.
x = *y
