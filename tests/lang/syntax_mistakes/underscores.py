# Underscores at the wrong place.
x = 1__000
