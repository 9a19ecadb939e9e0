"""Two partners and the pursue-withdraw loop between them.

>>> import pursuit
>>> couple = pursuit.Couple(pursuit.Partner(anxiety=0.8, avoidance=0.2),
...                         pursuit.Partner(anxiety=0.25, avoidance=0.8), seed=7)
>>> couple.disagree(severity=0.6, owner="a")
>>> turns = couple.play(20)
>>> sentence = turns[5].why().sentence("Ana", "Ben")

A tool for thinking, teaching, stories and research: no diagnosis, no prediction about people, and
not for relationships with violence or coercive control.

States, traits and intensities run 0..1 unless said, time is integer milliseconds. A call that fails
raises a PursuitError, which is also the builtin exception of its kind, and changes nothing. Calls
let other threads run; one object is for one thread at a time. The library is next to this package,
or where the environment variable PURSUIT_LIBRARY says.
"""

from __future__ import annotations

from . import words
from ._ffi import VERSION as __version__
from .condition import Condition
from .couple import Couple, Peek
from .ensemble import Ensemble
from .error import (
    ArgumentError, BufferTooSmallError, ImageError, InternalError, LibraryError, ModelError,
    OutOfMemoryError, ParseError, PursuitError, StateError, UnknownNameError,
)
from .figure import describe, plot
from .gain import Gain, Measured, Prediction, Responses
from .image import Divergence, ImageInfo, inspect, validate
from .loop import Loop, LoopAnalysis, LoopSide, Point
from .model import Coefficient, Model, MoveRow, Transition, coefficients
from .partner import Partner, Score
from .population import Population
from .run import Run
from .scenario import Scenario, Stage
from .situation import Situation, quantities
from .summaries import Summaries
from .talks import Baselines, Replay, Talk, Talks
from .turn import Turn, Turns
from .why import Why, WhyNot, catalogue

__all__ = [
    "ArgumentError", "Baselines", "BufferTooSmallError", "Coefficient", "Condition", "Couple",
    "Divergence", "Ensemble", "Gain", "ImageError", "ImageInfo", "InternalError", "LibraryError",
    "Loop", "LoopAnalysis", "LoopSide", "Measured", "Model", "ModelError", "MoveRow",
    "OutOfMemoryError", "ParseError", "Partner", "Peek", "Point", "Population", "Prediction",
    "PursuitError", "Replay", "Responses", "Run", "Scenario", "Score", "Situation", "Stage",
    "StateError", "Summaries", "Talk", "Talks", "Transition", "Turn", "Turns", "UnknownNameError",
    "Why", "WhyNot", "catalogue", "coefficients", "describe", "inspect", "plot", "quantities",
    "validate", "words", "__version__",
]
