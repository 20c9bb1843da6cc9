# So does continue.
continue
