# Shows the names by which Python 3.14 keeps policies without their warnings.
# python: 3.14
import asyncio
import warnings
from asyncio import events, unix_events

warnings.simplefilter("error")
print(sorted(name for name in dir(events) if name.endswith("_policy") and name != "_event_loop_policy"))
policy = events._get_event_loop_policy()
print(type(policy).__name__, policy is events._get_event_loop_policy())
print(isinstance(policy, (events._AbstractEventLoopPolicy, unix_events._DefaultEventLoopPolicy)))


class Own(unix_events._DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("a loop is made")
        return super().new_event_loop()


print(events._set_event_loop_policy(Own()), type(events._get_event_loop_policy()).__name__)
loop = asyncio.new_event_loop()
loop.close()
print(events._set_event_loop_policy(None), events._get_event_loop_policy() is policy)
for function, *arguments in ((events._set_event_loop_policy, 3), (asyncio.get_event_loop_policy,)):
    try:
        function(*arguments)
    except (TypeError, DeprecationWarning) as e:
        print(type(e).__name__, e)
