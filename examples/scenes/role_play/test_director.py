"""The role-play: stages are true of the couple, acts move between them, and what is refused changes nothing.

    PYTHONPATH=bindings/python python3 examples/scenes/role_play/test_director.py
"""

import subprocess
import sys
import unittest
from pathlib import Path

import director
from director import ACTS, OTHER, PHASES, STAGES, Director


def session(seed, helps):
    """How many of 24 turns end in easing, meeting or level, with what the trainee does before each two."""
    play = Director(seed)
    play.act("open")
    well = 0
    for i in range(12):
        if helps:
            help_as_needed(play)
        for _ in range(2):
            play.turn()
            well += play.stage in ("easing", "meeting", "level")
    return well


def help_as_needed(play):
    """What a trainee does who has read the briefing: slow down first, then name it, then go beneath."""
    withdrawer = "b"
    if play.stage == "escalation" or play.couple.a.flooded or play.couple.b.flooded:
        play.act("slow")
    elif play.stage == "demand and withdrawal":
        play.act("name")
        play.act("reflect", withdrawer)
    elif play.stage == "silence":
        play.act("affirm", withdrawer)
        play.act("back", withdrawer)
    elif play.stage == "easing":
        play.act("soften", OTHER[withdrawer])


class RolePlay(unittest.TestCase):
    def test_stages_are_read_off_the_couple(self):
        seen = set()
        for seed in range(12):
            play = Director(seed)
            self.assertEqual(play.stage, "opening")
            play.act("open")
            for i in range(30):
                if i % 4 == 3:
                    help_as_needed(play)
                before = play.couple.hash
                briefing = play.briefing()
                self.assertEqual(play.couple.hash, before, "a briefing plays nothing")
                turn = play.turn()
                self.assertEqual((briefing.speaker, briefing.move), (turn.mover, turn.move))
                phase = play.couple.phase
                if phase != "calm":
                    self.assertEqual(play.stage, PHASES[phase])
                self.assertIn(play.stage, STAGES)
                seen.add(play.stage)
        self.assertGreaterEqual(seen, {"demand and withdrawal", "easing"})

    def test_what_the_trainee_does_moves_it(self):
        alone = sum(session(seed, False) for seed in range(30))
        helped = sum(session(seed, True) for seed in range(30))
        self.assertGreater(helped, 1.2 * alone)

    def test_every_act_acts_or_says_why_not(self):
        for name, (_, needs_one, text) in ACTS.items():
            play = Director(5)
            play.act("open")
            play.couple.play(3)
            before = play.couple.hash
            told = play.act(name, "b" if needs_one else None)
            self.assertTrue(told.startswith("Stage: ") or "flooded" in told, told)
            changed = play.couple.hash != before
            self.assertEqual(changed, told.startswith("Stage: ") and name != "wait", name)
            self.assertGreater(len(text), 10)
        with self.assertRaisesRegex(ValueError, "no act 'shout'"):
            play.act("shout")
        with self.assertRaisesRegex(ValueError, "for one of them"):
            play.act("beneath")

    def test_a_line_can_be_another_than_was_directed(self):
        play = Director(5)
        play.act("open")
        turn = play.turn({"share": 0.6, "soften": 0.4})
        self.assertEqual((turn.move, turn.host_made), ("share", True))

    def test_as_a_program(self):
        told = subprocess.run([sys.executable, director.__file__, "3"], text=True, capture_output=True,
                              input="open\nname\nshout\nhelp\nreflect b\n", check=True).stdout
        self.assertIn("[opening]", told)
        self.assertIn("no act 'shout'", told)
        self.assertEqual(told.count("how strongly:"), 6)

    def test_supervision_says_what_is_next_once_there_was_a_cycle(self):
        told = 0
        for seed in range(10):
            play = Director(seed)
            play.act("open")
            for _ in range(30):
                play.turn()
            step = play.process.standing.next
            self.assertEqual(bool(play.supervision()), step is not None)
            told += step is not None
        self.assertGreater(told, 0)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    unittest.main()
