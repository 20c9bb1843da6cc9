# Nothing imported.
from math import
