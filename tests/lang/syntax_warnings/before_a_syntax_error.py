# What was read before the error is warned of.
a = "\d"
b = )
