# A comma at the end of an import.
from math import sqrt,
