"""Objects that behave as futures without being any of ours."""

from .futures import isfuture


def _run_until_complete(loop, future):
    """loop.run_until_complete of such an object."""
    def _run_until_complete_cb(done):
        if not done.cancelled():
            error = done.exception()
            if isinstance(error, (SystemExit, KeyboardInterrupt)):
                return  # run_forever raises it by itself
        loop.stop()

    future.add_done_callback(_run_until_complete_cb)
    try:
        loop.run_forever()
    finally:
        future.remove_done_callback(_run_until_complete_cb)
    if not future.done():
        raise RuntimeError("Event loop stopped before Future completed.")
    return future.result()
