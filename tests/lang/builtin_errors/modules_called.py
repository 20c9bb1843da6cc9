# Modules are not callable, and their functions want so many arguments.
import asyncio, collections, datetime, json, math, pprint, random, time

for text in (
    'time()',
    'datetime(2020,1,1)',
    'random()',
    'pprint([1])',
    'math(1)',
    "json('x')",
    'asyncio()',
    'collections()',
    'random.randint(1,2,3)',
    'random.choice()',
    'math.sqrt()',
    'math.sqrt(1,2)',
    'json.dumps()',
    'json.loads()',
    'collections.Counter(1,2)',
    'collections.OrderedDict(1,2)',
    'collections.defaultdict(1)',
    "collections.namedtuple('a')",
    'datetime.datetime()',
    'datetime.datetime(2020)',
    'datetime.date()',
):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
