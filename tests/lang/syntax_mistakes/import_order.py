# from and import the wrong way round.
import sqrt from math
