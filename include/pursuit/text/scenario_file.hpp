// Scenario files: two partners, what happens to them and when, read from TOML and written back.
//
//   title = "The dishes"                # all of these may be left out
//   look_for = "..."                    # what to look for; may have line breaks
//   seed = 7                            # 0 to 2^64 - 1; from 2^63 on, where the numbers of TOML
//                                       # end, in quotes: "18446744073709551615"
//   id = 0                              # the couple within the seed, likewise
//   turns = 40                          # 1..100000
//   turn_seconds = 10                   # 0..86400
//   first = "a"                         # who has the floor first, whosever the issue is
//
//   [a]                                 # and [b]: the partners. Both must be there
//   name = "Ana"                        # up to 40 letters, as Python counts them; wherever a seat
//                                       # is said, this name will do, too, unless both have it
//   profile = "pursuer"                 # to start from; without one, the population mean
//   anxiety = 0.8                       # and every other member of Traits by its name
//   need_strength = {closeness = 1.2}
//   fear_sensitivity = {abandonment = 1.1}
//   level = 0.6                         # how much is said at all, 0..1; 0.5 is as most
//   scores = {anxiety = {value = 4.2, mean = 3.6, deviation = 1.1}, avoidance = {...}}
//                                       # instead of anxiety and avoidance; level = {...} may be
//                                       # there, too
//
//   [[happens]]                         # any number, in any order
//   turn = 0                            # before this turn; or at_seconds, at_minutes, at_hours,
//                                       # at_days: before the first turn that begins then or later
//   event = "disagreement"              # severity, owner
//                                       # open_issue: severity, owner
//                                       # separation: stepped_back, promised_minutes ...
//                                       # reunion
//                                       # stress: seat, severity
//                                       # good_time: exchanges
//                                       # elapse: seconds, minutes, hours, days
//   intervention = "affirm"             # or this, with who (without: both) and strength
//   move = "stay_silent"                # or this, with seat and intensity: it is the turn
//
//   [model]                             # what differs from the standard model
//   need_gain = 1.8                     # a coefficient, by the name it has in coefficients()
//   neutral.warmth = 0.2                # and the members of Tables: need_strength,
//                                       # fear_sensitivity, expressive_suppression, talk_heals,
//                                       # security, mentalizing, anxious_bias, avoidant_bias,
//                                       # needs, fears, neutral, presence, intensity, groups,
//                                       # stances, primary, secondary, interventions
//   [model.groups.protest]              # what gates do to a group of moves: tells, quiets, tires,
//   cost = 0.3                          # says, -1..1; what it costs and habituates, 0..1
//   [model.stances.guarding.answers]    # whether a group of moves answers a bid, from that stance,
//   silence = 0.7                       # -1..1
//   [model.moves.criticise]             # kind, group, impact, intent, ambiguity, bid, parting,
//   ambiguity = 0.3                     # raises, engages, discloses, appeal; open and lean by stance
//   [model.profiles.pursuer]
//   [[model.transitions]]               # replace the table as a whole
//   from = "any"                        # or a stance
//   when = ["flooded > 0.5", "lean < 0.05"]
//   to = "shut_down"
//   because = "flooded"
//
//   [moves.tease]                       # a new move: like another one, or at least its kind, by
//                                       # which its group is, too, where that is not said
//   like = "affection"
//   [profiles.distant]                  # a new profile: like another one, or both dimensions
//   anxiety = 0.2
//   avoidance = 0.9
#pragma once

#include <string>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/script/scenario.hpp>

namespace pursuit {

/// Throws Error with line and column: unknown keys and names (and what there is), values
/// of a wrong kind or out of range, text that is not TOML or has more than 100 dots in a line,
/// tables that Model refuses (at the line of [model]). Text beyond 1 MiB is refused.
PURSUIT_THROWS Scenario parse_scenario(std::string_view text);
/// On a fault `out` is unchanged, here and below.
Fault parse_scenario(std::string_view text, Scenario& out) noexcept;
/// The same from a file; `input` faults name the path.
PURSUIT_THROWS Scenario load_scenario(const std::string& path);
Fault load_scenario(const std::string& path, Scenario& out) noexcept;
/// The tables of a model by itself: text with nothing but a scenario's [model], [moves] and
/// [profiles]; the standard ones where there is no text. Throws like parse_scenario.
PURSUIT_THROWS Tables parse_model(std::string_view text);
Fault parse_model(std::string_view text, Tables& out) noexcept;
/// Text that parses to the same scenario; of the model only what differs from the standard one.
/// Throws Error for a scenario that no text stands for, because parse_scenario would refuse it or
/// its tables lack moves or profiles of the standard model.
PURSUIT_THROWS std::string write_scenario(const Scenario& scenario);
Fault write_scenario(const Scenario& scenario, std::string& out) noexcept;

}  // namespace pursuit
