# Nor can True.
True = 0
