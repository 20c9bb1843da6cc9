# From 3.14 on there is a warning of statements that leave a finally block.
# python: 3.11 3.13 3.14
def returns():
    try:
        return 1
    finally:
        if True:
            return 2


def goes_on():
    for i in range(3):
        try:
            1 / 0
        finally:
            continue
    while True:
        try:
            pass
        except ValueError:
            pass
        else:
            pass
        finally:
            break
    return i


def stays():
    try:
        pass
    finally:
        def inner():
            return 3

        for i in range(3):
            if i:
                break
        else:
            pass
        while False:
            continue
        return inner()


def nested():
    for i in range(2):
        try:
            try:
                pass
            finally:
                match i:
                    case 1:
                        continue
        finally:
            try:
                for _ in [1]:
                    pass
                else:
                    break
            finally:
                pass
    return i


print(returns(), goes_on(), stays(), nested())
