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

from . import picture, words
from ._ffi import VERSION as __version__
from .acts import Acts
from .agreement import Agreement, Kappa, agreement
from .association import Association, Shuffled, associations
from .change import Change
from .chart import chart, process_chart
from .condition import Condition, Sway
from .couple import Couple, Peek
from .direction import Direction
from .ensemble import Ensemble
from .error import (
    ArgumentError, BufferTooSmallError, FullError, ImageError, InternalError, LibraryError,
    ModelError, OutOfMemoryError, ParseError, PursuitError, StateError, UnknownNameError,
)
from .figure import describe, plot
from .fit import Check, Estimate, Fit, Rival, fit
from .gain import AllGains, Gain, Measured, Prediction, Responses
from .image import Divergence, ImageInfo, inspect, validate
from .landscape import (
    HysteresisCurve, Landscape, LoopSweep, TraitLandscape, TraitSweep, hysteresis, survey,
    survey_traits,
)
from .likelihood import Likelihood, nats_of
from .loop import Loop, LoopAnalysis, LoopSide, Point
from .model import Model, coefficients
from .model_row import Coefficient, GroupRow, MoveRow, Transition
from .partner import Partner, Score
from .pattern import PatternFinding, Prevalence, Stretch, Watch, prevalences
from .playthrough import Playthrough
from .population import Population
from .portrait import Border, FixedPoint, PhasePortrait, Portrait
from .process import NextStep, Process, Standing, Visit
from .process_row import ProcessRow, process_rows
from .report import Page, report
from .results import Results
from .scenario import Scenario
from .scene import Scene
from .search import Finding, Found, Remedy
from .situation import Situation, quantities
from .summaries import Summaries
from .talks import Baselines, Replay, Rows, Talk, Talks
from .turn import Turn, Turns
from .what_if import Contrast, FollowUp, Pairs, WhatIf
from .why import Why, WhyNot, catalogue

__all__ = [
    "Acts", "Agreement", "AllGains", "ArgumentError", "Association", "Baselines", "Border",
    "BufferTooSmallError", "Change", "Check", "Coefficient", "Condition", "Contrast", "Couple",
    "Direction", "Divergence", "Ensemble", "Estimate", "Finding", "Fit", "FixedPoint", "FollowUp",
    "Found", "FullError", "Gain", "GroupRow", "HysteresisCurve", "ImageError", "ImageInfo",
    "InternalError", "Kappa", "Landscape", "LibraryError", "Likelihood", "Loop", "LoopAnalysis",
    "LoopSide", "LoopSweep", "Measured", "Model", "ModelError", "MoveRow", "NextStep",
    "OutOfMemoryError", "Page", "Pairs", "ParseError", "Partner", "PatternFinding", "Peek",
    "PhasePortrait", "Playthrough", "Point", "Population", "Portrait", "Prediction", "Prevalence",
    "Process", "ProcessRow", "PursuitError", "Remedy", "Replay", "Responses", "Results", "Rival",
    "Scenario", "Scene", "Score", "Shuffled", "Situation", "Standing", "StateError",
    "Stretch", "Summaries", "Sway", "Talk", "Talks", "TraitLandscape", "TraitSweep", "Transition",
    "Turn", "Turns", "UnknownNameError", "Visit", "Watch", "WhatIf", "Why", "WhyNot", "agreement",
    "associations", "catalogue", "chart", "coefficients", "describe", "fit", "hysteresis",
    "inspect", "nats_of", "picture", "plot", "prevalences", "process_chart", "process_rows",
    "quantities",
    "report", "survey", "survey_traits", "validate", "words", "__version__",
]
