"""Events: what happens to a couple from outside its turns, interventions and time included."""

from __future__ import annotations

from ctypes import byref
from datetime import timedelta

from ._ffi import NONE
from ._library import lib
from ._numbers import checked, real
from ._owned import Owned, milliseconds, of_kind
from .partner import Partner
from .words import Intervention, Seat, id_of


class Events(Owned):
    """What can happen to a Couple. A value out of its range raises ArgumentError and changes
    nothing."""

    __slots__ = ()

    def disagree(self, severity: float = 0.5, owner: Seat | None = None) -> None:
        """A disagreement breaks out. It weighs most on its owner, the one who wants the change, who
        takes the floor; without one, on both alike, and the floor is drawn. `severity` 0..1."""
        lib.couple_disagree(self, real("severity", severity), id_of("seat", owner))

    def open_issue(self, severity: float = 0.5, owner: Seat | None = None) -> None:
        """An issue is left open between them, without an argument now. `severity` 0..1."""
        lib.couple_open_issue(self, real("severity", severity), id_of("seat", owner))

    def separate(self, stepped_back: Seat | None = None,
                 promised: int | timedelta | None = None) -> None:
        """They are apart, until a move of contact or reunite(). `stepped_back` wanted it; after
        `promised` (milliseconds or a timedelta, less than 50 days) they promised to return."""
        after = NONE if promised is None else milliseconds(promised)
        lib.couple_separate(self, id_of("seat", stepped_back), after)

    def reunite(self) -> None:
        """They are together again."""
        lib.couple_reunite(self)

    def stress(self, seat: Seat, severity: float = 0.5) -> None:
        """Stress from outside keeps one partner's arousal up for a while. `severity` 0..1."""
        lib.couple_stress(self, id_of("seat", seat), real("severity", severity))

    def good_time(self, exchanges: int = 10) -> None:
        """A good time together: both hear affection, so many times, 1..1000."""
        lib.couple_good_time(self, checked("exchanges", exchanges))

    def intervene(self, what: Intervention, who: Seat | None = None,
                  strength: float = 1.0) -> None:
        """Something is done to loosen the cycle; the words are those of `Intervention`. `who` is
        reached by it, and does it if it is one of "affirm" to "respond"; None is both, which is not
        for what one says: uncover, soften, re_engage, respond. `strength` 0..1, of a session its
        dose. Uncovering raises StateError while either is flooded, the other three while `who` is.
        """
        ids = id_of("intervention", what), id_of("seat", who)
        lib.couple_intervene(self, *ids, real("strength", strength))

    def elapse(self, time: int | timedelta) -> None:
        """Time passes: milliseconds or a timedelta. Any splitting of it gives the same bits."""
        lib.couple_elapse(self, milliseconds(time))

    def give_floor(self, seat: Seat) -> None:
        """The next turn belongs to this partner."""
        lib.couple_give_floor(self, id_of("seat", seat))

    def set_turn_ms(self, ms: int) -> None:
        """How long a turn takes from now on, 0..2^31-1 ms."""
        lib.couple_set_turn_ms(self, checked("ms", ms))

    def set_partner(self, seat: Seat, partner: Partner) -> None:
        """Changes a partner in mid-life: what follows from traits changes, the inner state not."""
        traits = of_kind("partner", partner, Partner)._struct()
        lib.couple_set_traits(self, id_of("seat", seat), byref(traits))
