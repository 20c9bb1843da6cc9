from . import square

CIRCLE = "round"
