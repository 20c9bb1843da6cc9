# raise with a comma.
raise ValueError, "message"
