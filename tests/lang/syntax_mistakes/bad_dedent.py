# A line that goes back to no level.
if 1:
        x = 1
    y = 2
