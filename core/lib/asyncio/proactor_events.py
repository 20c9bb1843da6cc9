"""The event loop of Windows: it can be imported, and that is all."""

__all__ = ("BaseProactorEventLoop",)


def __getattr__(name):
    text = f"module 'asyncio.proactor_events' has no attribute '{name}'"
    if name == "BaseProactorEventLoop":
        text += f"\nLoopscope does not have {name}: there is no Windows."
    raise AttributeError(text)
