# <> is from long ago.
if 1 <> 2:
    pass
