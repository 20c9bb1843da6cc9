try:
    x = 1
    if x:
        x = 2
except:
    pass
except ValueError:
    pass
