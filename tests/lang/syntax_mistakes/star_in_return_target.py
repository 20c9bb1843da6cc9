# A starred name by itself.
*a = x
