# Filters set by the program come too late for its own source, not for what it compiles.
import warnings
warnings.simplefilter("ignore")
print("\d")
exec(r'print("\w")')
