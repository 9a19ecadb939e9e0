"""Report: what happened to couples, why, and what else could have, as a page of HTML."""

from __future__ import annotations

import html
import os
from ctypes import byref, c_void_p, cast, create_string_buffer
from typing import Any, Union

from . import _ffi
from ._library import lib
from ._owned import of_kind, text
from ._watched import SHORT, watched
from .scenario import Scenario

Story = Union[Scenario, bytes, str, "os.PathLike[str]"]
"""A scenario, the path of one, or a recording as Couple.save_recording() gives it."""


class Page(str):
    """The text of a page. It needs nothing but itself: no network, no script."""

    def write(self, path: str | os.PathLike[str]) -> None:
        """To a file."""
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(self)

    def _repr_html_(self) -> str:
        return ('<iframe style="width:100%;height:800px;border:0" '
                f'srcdoc="{html.escape(self)}"></iframe>')


def _story(story: Story, kept: list[Any]) -> Any:
    """`kept`: what has to live as long as the struct."""
    if isinstance(story, bytes):
        image = create_string_buffer(story, len(story))
        kept.append(image)
        return _ffi.story(recording=cast(image, c_void_p), recording_size=len(story))
    of_kind("a story", story, Scenario, str, os.PathLike, bytes)
    scenario = story if isinstance(story, Scenario) else Scenario.read(story)
    kept.append(scenario)
    kept.append(scenario._as_parameter_)  # also if the scenario is closed meanwhile
    return _ffi.story(scenario=scenario._as_parameter_)


def report(*stories: Story, pairs: int = 200, transcript: int = 400) -> Page:
    """One page about one story or several: a comparison, timelines, help early beside help late
    (`pairs` of runs each, 0: left out), at most `transcript` turns of each with their reasons, and
    folded away the loop gain and the plane of the loop.

    It is about a model, for thinking and teaching, and no diagnosis of anybody.
    """
    kept: list[Any] = []
    structs = (_ffi.story * len(stories))(*(_story(story, kept) for story in stories))
    how = _ffi.reporting(pairs=pairs, transcript=transcript)

    def call(progress: Any) -> Page:
        how.progress = progress
        room = 400_000 * max(1, len(stories))
        return Page(text(lib.report, structs, len(stories), byref(how), room=room))

    page: Page = watched(call, SHORT)
    return page
