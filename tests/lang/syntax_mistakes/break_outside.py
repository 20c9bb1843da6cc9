# break belongs into a loop.
if 1:
    break
