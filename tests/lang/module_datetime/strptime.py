# datetime.strptime and time.strptime.
import time
from datetime import datetime

for text, format in (('2024-03-05', '%Y-%m-%d'), ('05/03/24 17:45', '%d/%m/%y %H:%M'), ('Mar 5 2024 5:07PM', '%b %d %Y %I:%M%p'),
                     ('5 march 2024', '%d %B %Y'), ('Tuesday 2024 064', '%A %Y %j'), ('12:30:45.5', '%H:%M:%S.%f'), ('2024-03-05T10:20:30+0530', '%Y-%m-%dT%H:%M:%S%z'),
                     ('10:20 -03:30', '%H:%M %z'), ('2024-03-05Z', '%Y-%m-%d%z'), ('2024 10 2', '%G %V %u'), ('2024 9 0', '%Y %U %w'), ('2024 9 1', '%Y %W %w'),
                     ('Tue Mar  5 10:20:30 2024', '%c'), ('03/05/24', '%x'), ('10:20:30', '%X'), ('100%', '%H0%%'), ('  2024   3', ' %Y %m'),
                     ('20240305', '%Y%m%d'), ('1112', '%m%d'), ('12am', '%I%p'), ('12 PM', '%I %p'), ('UTC 5', '%Z %H'), ('68 69', '%y %d'), ('69', '%y'),
                     ('29 Feb 2024', '%d %b %Y')):
    try:
        print(repr(datetime.strptime(text, format)), tuple(time.strptime(text, format)))
    except ValueError as error:
        print(error)
for text, format in (('2024-13-05', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'), ('x', '%Y'), ('2024 y', '%Y'), ('2024', '%Q'), ('2024', '%'),
                     ('', '%Y'), ('2024', ''), ('10 2', '%V %u'), ('2024 10', '%G %V'), ('2024 064', '%G %j'), ('25', '%H'), ('13', '%I'), ('Foo', '%b'),
                     ('+1', '%z')):
    try:
        print(datetime.strptime(text, format))
    except ValueError as error:
        print(error)
print(time.strptime('Thu Jan  1 00:00:00 1970'), datetime.strptime('31 12 99', '%d %m %y'))
moment = datetime(1999, 12, 31, 23, 59, 58, 7)
for format in ('%Y-%m-%d %H:%M:%S.%f', '%c %f', '%d.%m.%Y %X.%f', '%A, %d. %B %Y %I:%M:%S %p %f', '%j/%y %H%M%S%f', '%G-%V-%u %H:%M:%S.%f'):
    assert datetime.strptime(moment.strftime(format), format) == moment, format


class Mine(datetime):
    pass


print(repr(Mine.strptime('2024', '%Y')), Mine(2024, 1, 1) + (moment - moment), type(Mine(2024, 1, 1) + (moment - moment)).__name__)
try:
    datetime.strptime('5 5', '%d %m')
except ValueError as error:
    print(error)
