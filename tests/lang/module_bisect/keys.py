# key functions: the places by what key gives.
import bisect
from collections import namedtuple

Movie = namedtuple("Movie", "name released")
movies = [Movie("a", 1970), Movie("b", 1980), Movie("c", 1980), Movie("d", 2000)]
by_year = lambda movie: movie.released
print(bisect.bisect_left(movies, 1980, key=by_year), bisect.bisect_right(movies, 1980, key=by_year))
bisect.insort(movies, Movie("e", 1980), key=by_year)
bisect.insort_left(movies, Movie("f", 1980), key=by_year)
print([movie.name for movie in movies])
words = ["a", "bb", "dddd"]
bisect.insort_right(words, "ccc", 1, 3, key=len)
print(words, bisect.bisect([9, 5, 1], -4, key=lambda x: -x))
