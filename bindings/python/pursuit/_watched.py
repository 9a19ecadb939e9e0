"""Long calls run in a thread of their own, so that this one hears Ctrl-C and can stop them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from . import _ffi
from ._library import lib
from ._owned import Owned, made

_PATIENCE = 0.1  # seconds between looks at a call
SHORT = 50_000  # turns, or what takes as long: some 20 ms


class Progress(Owned):
    """How much of a call is done, and a way to stop it."""

    __slots__ = ()

    def __init__(self) -> None:
        self._own(made(_ffi.progress, lib.progress_create), lib.progress_destroy)

    @property
    def done(self) -> int:
        return int(lib.progress_done(self))


def watched(call: Callable[[Any], Any], work: int, tell: Callable[[int], Any] | None = None,
            keep: bool = False) -> Any:
    """What a call returns that takes a progress handle. A signal whose handler raises, such as
    Ctrl-C, stops it, and so does `tell`, called now and then with how much is done, with False;
    then what the call wrote is thrown away. With `keep`, Ctrl-C ends the call as `tell` does, and
    what it returns stands.

    `work`: turns or so; where it is short, and in threads that hear no signals, it is just called.
    """
    quiet = tell is None
    main = threading.current_thread() is threading.main_thread()
    if quiet and (work < SHORT or not main):
        return call(None)
    progress = Progress()
    outcome: list[Any] = []
    failures: list[BaseException] = []
    ended = threading.Event()  # Thread.join() forgets the thread when it is interrupted

    def run() -> None:
        try:
            outcome.append(call(progress._as_parameter_))
        except BaseException as failure:  # told to the caller below
            failures.append(failure)
        finally:
            ended.set()

    worker = threading.Thread(target=run)
    try:
        worker.start()
        while not ended.wait(_PATIENCE):
            if tell is not None and tell(progress.done) is False:
                break
        else:
            if tell is not None:
                tell(progress.done)
    except KeyboardInterrupt:
        if not keep:
            raise
    finally:
        if not ended.is_set():
            lib.progress_stop(progress)  # also for one that has not begun yet
        if worker.ident is not None:
            while not ended.is_set():  # soon; until then memory is in use, whatever interrupts
                with contextlib.suppress(KeyboardInterrupt):
                    ended.wait()
            with contextlib.suppress(KeyboardInterrupt):
                worker.join()  # nothing is left of it, however the call ends
    if failures:
        raise failures[0]
    return outcome[0]
