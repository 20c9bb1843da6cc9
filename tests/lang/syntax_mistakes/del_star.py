# A starred expression cannot be deleted.
del *x
