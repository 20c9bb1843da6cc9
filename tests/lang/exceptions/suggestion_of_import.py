# A module that was not imported.
def now():
    return time.time()
now()
