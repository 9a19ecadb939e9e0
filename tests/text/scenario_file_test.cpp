// Scenario files: every key, every kind of mistake with its place, and writing back.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pursuit/engine/couple.hpp"
#include "pursuit/script/playthrough.hpp"
#include "pursuit/text/scenario_file.hpp"

namespace {

using pursuit::Disagreement;
using pursuit::Elapse;
using pursuit::Error;
using pursuit::Fault;
using pursuit::Feature;
using pursuit::GoodTime;
using pursuit::Group;
using pursuit::HostMove;
using pursuit::Intervention;
using pursuit::Kind;
using pursuit::load_scenario;
using pursuit::Model;
using pursuit::Move;
using pursuit::MoveRow;
using pursuit::OpenIssue;
using pursuit::parse_scenario;
using pursuit::Playthrough;
using pursuit::Reunion;
using pursuit::Scenario;
using pursuit::Seat;
using pursuit::Separation;
using pursuit::Stance;
using pursuit::Status;
using pursuit::Stress;
using pursuit::Tables;
using pursuit::Traits;
using pursuit::Turn;
using pursuit::write_scenario;

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

template <class T>
std::size_t at(T enumerator) {
    return static_cast<std::size_t>(enumerator);
}

template <class Event>
const Event& event(const Scenario& scenario, std::size_t i) {
    return std::get<Event>(scenario.happenings.at(i).what);
}

Fault fault_of(std::string_view text) {
    Scenario out;
    return parse_scenario(text, out);
}

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator("examples/scenarios")) {
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::uint64_t hash_after(const Scenario& scenario, int turns) {
    const Model model(scenario.tables);
    Playthrough playthrough(scenario, model);
    for (int i = 0; i < turns; ++i) playthrough.next();
    return playthrough.couple().hash();
}

/// Uses everything a file can hold.
constexpr std::string_view kEverything = R"(
title = "All \"keys\" \\ of a file"
look_for = """
One line,
and "another".\u00e9"""
seed = 9223372036854775807
id = 3
turns = 60
turn_seconds = 12.5
first = "b"

[a]
name = "Ana"
profile = "distant"
anxiety = 0.8
avoidance = 0.2
expression = 0.9
level = 0.65
expressive_suppression = 0.31
talk_heals = 0.7
security = 0.6
mentalizing = 0.25
hope = 0.5
flooding_minutes = 30
[a.need_strength]
closeness = 1.2
heard = 1.1
reassurance = 0.9
space = 0.8
peace = 0.7
acceptance = 0.6
[a.fear_sensitivity]
disconnection = 1.1
abandonment = 1.2
inadequacy = 0.5
engulfment = 2

[b]
name = "Ben"
[b.scores]
anxiety = {value = 2.5, mean = 3.0, deviation = 1.0}
avoidance = {value = 4.5, mean = 3.0, deviation = 1.5}
level = {value = 3.5, mean = 4.0, deviation = 1.0}

[[happens]]
turn = 0
event = "disagreement"
severity = 0.6
owner = "a"

[[happens]]
at_minutes = 2.5
event = "stress"
seat = "b"
severity = 0.25

[[happens]]
turn = 3
move = "tease"
seat = "b"
intensity = 0.7

[[happens]]
turn = 5
move = "stay_silent"
seat = "b"

[[happens]]
turn = 8
event = "separation"
stepped_back = "b"
promised_hours = 1

[[happens]]
turn = 8
event = "elapse"
minutes = 30
hours = 1
days = 0.5
seconds = 1.5

[[happens]]
turn = 8
event = "reunion"

[[happens]]
turn = 10
event = "open_issue"
severity = 0.4

[[happens]]
turn = 12
event = "good_time"
exchanges = 4

[[happens]]
turn = 14
intervention = "recognise_intent"
who = "b"
strength = 0.8

[[happens]]
turn = 15
intervention = "name_the_cycle"

[model]
need_gain = 1.5
half_life_need = 9
secondary.repair = "frustration"
neutral = {nearness = -0.05, openness = 0.25}
anxious_bias.demand = -0.125
avoidant_bias.demand = 0.4
[model.need_strength.closeness]
base = 0.5
anxiety = 0.3
avoidance = -0.05
most = 0.9
[model.fear_sensitivity]
engulfment.most = 3.5
[model.expressive_suppression]
base = 0.15
[model.talk_heals]
base = 0.55
[model.security]
base = 0.65
[model.mentalizing]
base = 0.2
[model.needs.peace]
threat = -0.03
by_tone = {warmth = -0.5}
issue_owner = 0.2
issue_other = 0.3
opening = 0.4
[model.fears.engulfment]
space = 0.6
peace = 0.4
[model.presence.left]
nearness = -0.9
responsiveness = 0.125
[model.intensity.protest]
drive = "stronger"
hides = true
base = 0.5
slope = 1.5
level = 0.3
least = 0.1
most = 0.9
[model.groups.protest]
tells = 0.1
quiets = 0.2
tires = -0.3
says = 0.4
cost = 0.5
habituates = 0.6
[model.stances]
guarding.answers = {silence = -0.25, answer = 0.75}
[model.primary.shame]
acceptance = 0.45
[model.interventions.affirm]
security = 0.1
mentalizing = 0.2
hope = 0.3
arousal = 0.4
needs = 0.55
[model.moves.criticise]
kind = "attack"
group = "defence"
impact = {warmth = -0.7}
intent = {nearness = 0.8}
ambiguity = 0.3
bid = false
parting = "leaves"
raises = 0.5
engages = 0.25
discloses = 0.125
appeal = {stance = -0.25, heard = 0.5, issue = 0.35}
open = {settled = 0.5, opening = 2}
lean = {reaching = -0.5}
[model.profiles.secure]
anxiety = 0.2
deviation = 0.05

[[model.transitions]]
from = "any"
when = ["flooded > 0.5"]
to = "shut_down"
because = "flooded"
[[model.transitions]]
from = "shut_down"
when = ["flooded < 0.5"]
to = "withdrawing"
because = ""
[[model.transitions]]
from = "settled"
when = ["pursuit>0.2", "lean > 0"]
to = "reaching"
because = "misses the other"
[[model.transitions]]
from = "settled"
when = ["withdrawal >.2", "lean < 0"]
to = "guarding"
because = "on guard"
[[model.transitions]]
from = "reaching"
when = ["pursuit > 0.42"]
to = "protesting"
because = "unheard"
[[model.transitions]]
from = "protesting"
when = ["hope < 1e-1"]
to = "despairing"
because = "gives up"
[[model.transitions]]
from = "despairing"
when = ["hope > 0.3"]
to = "reaching"
because = "hope returns"
[[model.transitions]]
from = "guarding"
when = ["withdrawal > 0.42"]
to = "withdrawing"
because = "too much"
[[model.transitions]]
from = "withdrawing"
when = ["mentalizing > 0.5"]
to = "opening"
because = "sees"
[[model.transitions]]
from = "opening"
when = ["dwell > 5", "safety > 0.8", "arousal < 0.5", "unmet_heard < 0.2"]
to = "settled"
because = "safe"

[moves.tease]
like = "affection"
kind = "neutral"
ambiguity = 0.5
open.opening = 0.125

[moves.joke]
kind = "repair"
impact = {nearness = 0.2}
appeal.stance = 0.125
open = {settled = 1}

[moves.smoke]
kind = "withdraw"
group = "approach"

[profiles.distant]
anxiety = 0.1
avoidance = 0.9
level = 0.25
talk_heals = 0.2
deviation = 0.02

[profiles.very_distant]
like = "distant"
avoidance = 1.0
)";

// A mistake: where it is, how it is classed, the text with line breaks as "; ", what is said.
struct Mistake {
    std::string_view place;
    Status status;
    std::string text;
    std::string_view says;
};

std::string lines(std::string text) {
    for (std::size_t i; (i = text.find("; ")) != text.npos;) text.replace(i, 2, "\n");
    return text + "\n";
}
/// Line 1 and 2 are the partners; the text begins at line 3, of a happening or transition at 4.
std::string pair_and(const std::string& text) { return lines("[a]; [b]; " + text); }
std::string happens(const std::string& text) { return pair_and("[[happens]]; " + text); }
std::string row(const std::string& text) { return pair_and("[[model.transitions]]; " + text); }
/// Partner a, from line 2.
std::string partner(const std::string& text) { return lines("[a]; " + text + "; [b]"); }

std::string repeated(std::string_view part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
}
std::string numbered(std::string_view before, std::string_view after, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        out += std::string(before) + std::to_string(i) + std::string(after);
    }
    return out;
}

std::vector<Mistake> mistakes_in_text() {
    constexpr auto kParse = Status::parse;
    return {
        {"1:1", kParse, "", "empty"},
        {"1:1", kParse, "\n \n# nothing\n", "empty"},
        {"2:3", kParse, "[a]\n[b\n", "table header"},
        {"1:8", kParse, "seed = \n", "expected value"},
        {"2:8", kParse, "seed = 1\nseed = 2\n", "redefine"},
        {"2:1", kParse, "[a]\n[a]\n", "redefine"},
        {"1:9", kParse, "title = \"\xff\"\n", "utf-8"},
        {"1:1", kParse, std::string("\xff\xfe[\0a\0]\0", 8), ""},
        {"2:1", kParse, std::string("[a]\n\0", 5), ""},
        {"1:14", kParse, "title = \"open\n", "string"},
        {"1:28", kParse, "seed = 99999999999999999999\n",
         "64 bits; a seed or id from 2^63 on is written in quotes"},
        {"1:1", kParse, "a" + repeated(".a", 500000) + " = 1\n", "more than 100 dots"},
        {"2:1", kParse, "# \"\"\"\n" + repeated("a.", 101) + "\n[a]\n[b]\n", "dots"},
        {"1:21", kParse, "a = " + repeated("[", 100000), "nested"},
        {"1:7", kParse, "seed =\xc3\xa9 1\n", "value"},
        {"2:2", kParse, "[a]\nx\xd0\x9e = 1\n[b]\n", "saw"},
        {"1:1", kParse, std::string((std::size_t{1} << 20) + 1, ' '), "1048577 bytes"},
    };
}

std::vector<Mistake> mistakes_in_names() {
    constexpr auto kName = Status::name;
    return {
        {"3:2", kName, pair_and("[modle]"), "unknown key 'modle', nearest is 'model'"},
        {"1:1", kName, lines("sede = 7; [a]; [b]"), "unknown key 'sede', nearest is 'seed'"},
        {"1:2", kName, lines("[A]; [b]"), "unknown key 'A', nearest is 'a'"},
        {"1:9", kName, lines("first = 'c'; [a]; [b]"), "unknown first 'c'"},
        {"2:1", kName, partner("anxeity = 0.5"), "nearest is 'anxiety'"},
        {"2:1", kName, partner("profiles = 'pursuer'"), "nearest is 'profile'"},
        {"2:1", kName, partner("turns = 3"), "'turns' belongs above the first [table]"},
        {"5:1", kName, happens("turn = 0; seed = 3; event = 'reunion'"), "'seed' belongs above"},
        {"6:9", kName, happens("turn = 0; event = 'disagreement'; owner = 'Ben'"),
         "unknown owner 'Ben', expected 'a' or 'b'"},
        {"2:18", kName, partner("need_strength = {closness = 1}"), "nearest is 'closeness'"},
        {"3:1", kName, partner("[a.fear_sensitivity]; abandoment = 1"), "'abandonment'"},
        {"2:11", kName, partner("profile = 'persuer'"),
         "unknown profile 'persuer', nearest is 'pursuer'"},
        {"2:23", kName, partner("scores = {anxiety = { sd = 1}, avoidance = {}}"), "key 'sd'"},
        {"2:1", kName, partner("\"line\\nbreak\" = 1"), "'line?break'"},
        {"5:9", kName, happens("turn = 0; event = 'disagrement'"),
         "unknown event 'disagrement', nearest is 'disagreement'"},
        {"6:1", kName, happens("turn = 0; event = 'reunion'; severity = 1"), "key 'severity'"},
        {"6:1", kName, happens("turn = 0; event = 'stress'; saet = 'a'"), "nearest is 'seat'"},
        {"6:9", kName, happens("turn = 0; event = 'disagreement'; owner = 'Ana'"),
         "unknown owner 'Ana'"},
        {"5:16", kName, happens("turn = 0; intervention = 'afirm'"), "nearest is 'affirm'"},
        {"5:8", kName, happens("turn = 0; move = 'stay_silnt'; seat = 'a'"),
         "unknown move 'stay_silnt', nearest is 'stay_silent'"},
        {"4:1", kName, pair_and("[model]; need_gian = 1"), "nearest is 'need_gain'"},
        {"3:14", kName, pair_and("[model.moves.critisise]"),
         "unknown move 'critisise', nearest is 'criticise'"},
        {"4:11", kName, pair_and("[model.moves.blame]; impact = {warmht = 0}"),
         "nearest is 'warmth'"},
        {"4:8", kName, pair_and("[model.moves.blame]; kind = 'protests'"),
         "unknown kind 'protests', nearest is 'protest'"},
        {"4:9", kName, pair_and("[model.moves.blame]; open = {setled = 1}"),
         "nearest is 'settled'"},
        {"4:9", kName, pair_and("[model.moves.blame]; group = 'protests'"),
         "unknown group 'protests', nearest is 'protest'"},
        {"3:15", kName, pair_and("[model.groups.defense]; cost = 0"), "nearest is 'defence'"},
        {"4:1", kName, pair_and("[model.groups.defence]; tels = 0"), "nearest is 'tells'"},
        {"3:16", kName, pair_and("[model.stances.guardin.answers]"), "nearest is 'guarding'"},
        {"3:25", kName, pair_and("[model.stances.guarding.anwers]"), "nearest is 'answers'"},
        {"4:1", kName, pair_and("[model.stances.guarding.answers]; silense = 0"),
         "nearest is 'silence'"},
        {"2:1", kName, partner("levle = 0.5"), "nearest is 'level'"},
        {"3:17", kName, pair_and("[model.profiles.persuer]"), "nearest is 'pursuer'"},
        {"4:10", kName, pair_and("[model.secondary]; repair = 'angry'"), "nearest is 'anger'"},
        {"3:3", Status::parse, pair_and("[[[moves]]]"), "saw '['"},
        {"3:8", kName, pair_and("[moves.blame]"), "move 'blame' is not new"},
        {"3:8", kName, pair_and("[moves.'Big Move']"), "a name is 1 to 23"},
        {"3:8", kName, pair_and("[moves.abcdefghijklmnopqrstuvwx]"), "a name is 1 to 23"},
        {"4:8", kName, pair_and("[moves.tease]; like = 'afection'"), "nearest is 'affection'"},
        {"3:11", kName, pair_and("[profiles.secure]"), "profile 'secure' is not new"},
        {"4:8", kName, row("from = 'setled'; to = 'opening'; when = []; because = ''"),
         "unknown stance 'setled', nearest is 'settled'"},
        {"5:6", kName, row("from = 'any'; to = 'any'; when = []; because = ''"),
         "unknown to 'any'"},
        {"6:9", kName, row("from = 'any'; to = 'opening'; when = ['hop > 1']; because = ''"),
         "unknown variable 'hop', nearest is 'hope'"},
    };
}

std::vector<Mistake> mistakes_in_partners() {
    constexpr auto kArgument = Status::argument;
    return {
        {"1:1", kArgument, lines("seed = 1; [b]"), "'a' is missing"},
        {"1:1", kArgument, lines("seed = 1; [a]"), "'b' is missing"},
        {"1:5", kArgument, lines("a = 1; [b]"), "a is a number, expected a table"},
        {"1:9", kArgument, lines("title = 1; [a]; [b]"), "title is a number, expected text"},
        {"1:9", kArgument, lines("title = \"a\\nb\"; [a]; [b]"), "title has a line break in it"},
        {"2:8", kArgument, lines("[a]; name = \"  \"; [b]"), "name has nothing but blanks in it"},
        {"1:20", Status::name, lines("a = {name = \"Üñä\", anxeity = 1}; [b]"),
         "nearest is 'anxiety'"},
        {"1:12", kArgument, lines("look_for = \"\\u001b[31m\"; [a]; [b]"), "control character"},
        {"1:8", kArgument, lines("seed = 1.5; [a]; [b]"), "seed is 1.5, expected a whole number"},
        {"1:8", kArgument, lines("seed = 1979-05-27; [a]; [b]"),
         "seed is a date, expected a number"},
        {"1:8", kArgument, lines("seed = -1; [a]; [b]"),
         "seed is -1, expected 0 to 18446744073709551615; the same 64 bits without a sign are "
         "\"18446744073709551615\""},
        {"1:6", kArgument, lines("id = -9223372036854775808; [a]; [b]"),
         "without a sign are \"9223372036854775808\""},
        {"1:8", kArgument, lines("seed = '18446744073709551616'; [a]; [b]"),
         "seed is '18446744073709551616', expected a whole number from 0 to 18446744073709551615"},
        {"1:8", kArgument, lines("seed = '-1'; [a]; [b]"), "seed is '-1', expected a whole"},
        {"1:8", kArgument, lines("seed = ''; [a]; [b]"), "seed is '', expected a whole"},
        {"1:8", kArgument, lines("seed = '7 '; [a]; [b]"), "seed is '7 ', expected a whole"},
        {"1:9", kArgument, lines("turns = 0; [a]; [b]"), "turns is 0, expected 1 to 100000"},
        {"1:16", kArgument, lines("turn_seconds = -1; [a]; [b]"), "is -1, expected 0 to 86400"},
        {"2:8", kArgument, partner("name = '" + std::string(41, 'x') + "'"), "41 letters long"},
        {"2:8", kArgument, partner("name = '" + repeated("ส", 41) + "'"),
         "name is 41 letters long, expected at most 40"},
        {"2:8", kArgument, partner("name = \"\\u009b\""), "name has a control character in it"},
        {"1:9", kArgument, lines("title = \"" + repeated("é", 201) + "\"; [a]; [b]"),
         "title is 201 letters long, expected at most 200"},
        {"2:11", kArgument, partner("anxiety = nan"), "anxiety is nan, expected 0 to 1"},
        {"2:11", kArgument, partner("anxiety = inf"), "anxiety is inf"},
        {"2:13", kArgument, partner("avoidance = -inf"), "avoidance is -inf"},
        {"2:11", kArgument, partner("anxiety = 1e300"), "anxiety is 1e+300"},
        {"2:11", kArgument, partner("anxiety = 1.01"), "anxiety is 1.01, expected 0 to 1"},
        {"2:11", kArgument, partner("anxiety = 'high'"), "anxiety is text, expected a number"},
        {"2:8", kArgument, partner("hope = -0.1"), "hope is -0.1, expected 0 to 1"},
        {"2:20", kArgument, partner("flooding_minutes = 1441"), "expected 0 to 1440"},
        {"2:9", kArgument, partner("level = 1.25"), "level is 1.25, expected 0 to 1"},
        {"4:8", kArgument, pair_and("[model.groups.protest]; cost = -0.1"),
         "cost is -0.1, expected 0 to 1"},
        {"4:9", kArgument, pair_and("[model.groups.protest]; tells = 1.1"),
         "tells is 1.1, expected -1 to 1"},
        {"4:11", kArgument, pair_and("[model.stances.settled.answers]; protest = -2"),
         "protest is -2, expected -1 to 1"},
        {"2:26", kArgument, partner("need_strength = {peace = 2.5}"),
         "peace is 2.5, expected 0 to 2"},
        {"3:1", kArgument, partner("anxiety = 0.5; scores = {}"), "scores beside anxiety"},
        {"2:1", kArgument, partner("scores = {anxiety = {value = 1, mean = 1, deviation = 1}}"),
         "'avoidance' is missing"},
        {"3:45", kArgument, partner("[a.scores]; anxiety = {value = 1, mean = 1, deviation = 0}"),
         "deviation is 0"},
        {"3:1", kArgument,
         partner("level = 0.5; scores = {anxiety = {value = 1, mean = 1, deviation = 1}, avoidance "
                 "= {value = 1, mean = 1, deviation = 1}, level = {value = 1, mean = 1, deviation "
                 "= 1}}"),
         "a score of level beside level, expected one"},
    };
}

std::vector<Mistake> mistakes_in_happenings() {
    constexpr auto kArgument = Status::argument;
    return {
        {"1:11", kArgument, lines("happens = 3; [a]; [b]"), "happens is a number, expected a list"},
        {"1:12", kArgument, lines("happens = [3]; [a]; [b]"), "is a number, expected a table"},
        {"3:1", kArgument, happens("turn = 0"), "expected one of event, intervention and move"},
        {"3:1", kArgument, happens("turn = 0; event = 'reunion'; move = 'leave'"), "one of event"},
        {"3:1", kArgument, happens("event = 'reunion'"), "neither a turn nor a time"},
        {"3:1", kArgument, happens("turn = 1; at_minutes = 1; event = 'reunion'"),
         "both a turn and a time"},
        {"4:8", kArgument, happens("turn = -1; event = 'reunion'"), "turn is -1, expected 0 to 39"},
        {"4:8", kArgument, happens("turn = 40; event = 'reunion'"), "turn is 40, expected 0 to 39"},
        {"4:8", kArgument, happens("turn = 0.5; event = 'reunion'"), "expected a whole number"},
        {"4:14", kArgument, happens("at_minutes = -1; event = 'reunion'"), "at_minutes is -1"},
        {"4:14", kArgument, happens("at_minutes = nan; event = 'reunion'"), "at_minutes is nan"},
        {"4:11", kArgument, happens("at_days = 36526; event = 'reunion'"),
         "at_days is 36526, expected 0 to 36525"},
        {"5:14", kArgument, happens("at_days = 36525; at_seconds = 1; event = 'reunion'"),
         "too long"},
        {"6:12", kArgument, happens("turn = 0; event = 'disagreement'; severity = nan"),
         "severity is nan"},
        {"3:1", kArgument, happens("turn = 0; event = 'stress'"), "'seat' is missing"},
        {"6:13", kArgument, happens("turn = 0; event = 'good_time'; exchanges = 0"),
         "exchanges is 0, expected 1 to 1000"},
        {"3:1", kArgument, happens("turn = 0; event = 'elapse'"), "'minutes' is missing"},
        {"6:9", kArgument, happens("turn = 0; event = 'elapse'; hours = -2"), "hours is -2"},
        {"6:17", kArgument, happens("turn = 0; event = 'separation'; promised_days = 31"),
         "promised_days is 31, expected 0 to 30"},
        {"6:12", kArgument, happens("turn = 0; intervention = 'affirm'; strength = 1.1"),
         "strength is 1.1"},
        {"3:1", kArgument, happens("turn = 0; intervention = 'soften'"),
         "'who' is missing: soften is done by one partner"},
        {"3:1", kArgument, happens("turn = 0; move = 'leave'"), "'seat' is missing"},
        {"7:13", kArgument, happens("turn = 0; move = 'leave'; seat = 'a'; intensity = 2"),
         "intensity is 2"},
        {"3:1", kArgument, happens("at_minutes = 1; move = 'leave'; seat = 'a'"),
         "a move without a turn"},
        {"7:1", kArgument,
         pair_and(repeated("[[happens]]; turn = 4; move = 'leave'; seat = 'a'; ", 2)),
         "a second move for this turn"},
    };
}

std::vector<Mistake> mistakes_in_models() {
    constexpr auto kArgument = Status::argument, kModel = Status::model;
    std::string closed;
    for (int m = 0; m < Model::standard().moves(); ++m) {
        const std::string move(Model::standard().name(static_cast<Move>(m)));
        closed += "moves." + move + ".open.settled = 0; ";
    }
    const std::string good = "from = 'any'; to = 'opening'; when = ['hope > 1']; because = ''";
    return {
        {"4:13", kArgument, pair_and("[model]; need_gain = 11"), "is 11, expected 0 to 10"},
        {"4:18", kArgument, pair_and("[model]; half_life_need = 0"), "expected 0.1 to 1000000"},
        {"4:21", kArgument, pair_and("[model]; neutral = {demand = -0.1}"),
         "demand is -0.1, expected 0 to 1"},
        {"4:10", kArgument, pair_and("[model.presence.left]; demand = -0.1"),
         "demand is -0.1, expected 0 to 1"},
        {"4:7", kArgument, pair_and("[model.moves.blame]; bid = 1"), "expected true or false"},
        {"4:19", kArgument, pair_and("[model.moves.blame]; open = {settled = 3}"),
         "settled is 3, expected 0 to 2"},
        {"4:9", kArgument, pair_and("[model]; moves = 1"), "expected a table"},
        {"3:8", kArgument, pair_and("[moves.tease]; ambiguity = 1"), "'kind' is missing"},
        {"17:8", kArgument, pair_and(numbered("[moves.m", "]; kind = 'repair'; ", 8)),
         "move 'm7' is one too many, expected at most 32"},
        {"3:11", kArgument, pair_and("[profiles.me]; anxiety = 1"), "'avoidance' is missing"},
        {"25:11", kArgument, pair_and(numbered("[profiles.p", "]; like = 'secure'; ", 12)),
         "profile 'p11' is one too many"},
        {"3:2", kArgument, pair_and("[model]; guards = []"), "'transitions' is missing"},
        {"3:1", kArgument, row("from = 'any'"), "'to' is missing"},
        {"6:9", kArgument, row("from = 'any'; to = 'opening'; when = ['hope']; because = ''"),
         "'hope' is no guard, expected one like"},
        {"6:9", kArgument, row("from = 'any'; to = 'opening'; when = ['hope > nan']; because = ''"),
         "threshold is nan"},
        {"4:11", kArgument, row("because = '" + std::string(48, 'x') + "'; from = 'any'"),
         "48 letters long, expected at most 47"},
        {"4:11", kArgument,
         row("because = '" + repeated("é", 24) + "'; from = 'any'; to = 'opening'; when = []"),
         "because is 48 bytes long, expected at most 47"},
        {"4:447", kArgument, row("when = [" + numbered("'dwell > ", "', ", 33) + "]"),
         "more than 32 different guards"},
        {"483:1", kArgument, pair_and(repeated("[[model.transitions]]; " + good + "; ", 97)),
         "more than 96 transitions"},
        {"3:2", kModel, pair_and("[model]; epsilon = 0; " + closed), "epsilon is 0"},
        {"3:3", kModel, row(good), "transition 0"},
        {"3:3", kModel, row("from = 'any'; to = 'opening'; when = []; because = ''"),
         "empty guard"},
        {"3:2", kArgument, pair_and("[model.intensity.protest]; least = 0.9; most = 0.1"), "most"},
    };
}

void check(const Mistake& mistake) {
    const Fault fault = fault_of(mistake.text);
    const std::string said(fault.message());
    const std::string place = std::to_string(fault.line) + ":" + std::to_string(fault.column);
    BOOST_TEST_CONTEXT(mistake.text.substr(0, 120) << "\nsays " << place << ": " << said) {
        BOOST_TEST(static_cast<int>(fault.status) == static_cast<int>(mistake.status));
        BOOST_TEST(said.find(mistake.says) != said.npos);
        BOOST_TEST(said.find_first_of("\r\n") == said.npos);
        BOOST_TEST(!said.empty());
        BOOST_TEST(place == mistake.place);
    }
}

/// A folder that is gone when the test is over.
class Folder {
public:
    Folder() {
        std::random_device device;
        path_ = std::filesystem::temp_directory_path() /
                ("pursuit_scenario_" + std::to_string(device()));
        std::filesystem::create_directory(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file(const char* name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(scenario_file)

// --- reading -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(two_empty_partners_are_enough) {
    const Scenario s = parse_scenario("[a]\n[b]\n");
    BOOST_TEST(s.title.empty());
    BOOST_TEST(s.names[0] == "A");
    BOOST_TEST(s.names[1] == "B");
    BOOST_TEST(s.partners[1].anxiety == Traits{}.anxiety);
    BOOST_TEST(s.seed == 0u);
    BOOST_TEST(s.turns == 40u);
    BOOST_TEST(!s.first.has_value());
    BOOST_TEST(!s.turn_ms.has_value());
    BOOST_TEST(s.happenings.empty());
    BOOST_TEST(Model(s.tables).hash() == Model::standard().hash());
}

BOOST_AUTO_TEST_CASE(limits_are_in_letters) {
    const std::string name = repeated("ส", 40), title = repeated("👪", 200);
    const Scenario s = parse_scenario("title = '" + title + "'\n[a]\nname = '" + name + "'\n[b]\n");
    BOOST_TEST(s.names[0] == name);
    BOOST_TEST(s.title == title);
    BOOST_TEST(parse_scenario(write_scenario(s)).names[0] == name);
    const auto looking_for = [](int letters) {
        return fault_of("look_for = '" + repeated("é", letters) + "'\n[a]\n[b]\n");
    };
    BOOST_TEST(!looking_for(2000));
    BOOST_TEST(looking_for(2001).message().find("expected at most 2000") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(times_are_whole_milliseconds) {
    for (const auto& [seconds, ms] : {std::pair{"0.0014", 1}, {"0.0016", 2}, {"86400", 86400000}}) {
        const Scenario s =
            parse_scenario(std::string("turn_seconds = ") + seconds +
                           "\n[a]\n[b]\n[[happens]]\nevent = 'reunion'\nat_seconds = " + seconds);
        BOOST_TEST(s.turn_ms.value() == static_cast<std::uint32_t>(ms));
        BOOST_TEST(s.happenings.at(0).time_ms.value() == ms);
    }
}

// As somebody would write it: numbers without quotes, times in the largest unit that has no fraction.
BOOST_AUTO_TEST_CASE(what_is_written_is_as_short_as_it_can_be) {
    const auto has = [](const Scenario& s, const std::string& line) {
        return ("\n" + write_scenario(s)).find("\n" + line + "\n") != std::string::npos;
    };
    Scenario s;
    s.seed = 9223372036854775807u;
    BOOST_TEST(has(s, "seed = 9223372036854775807"));
    BOOST_TEST(write_scenario(s).find("\nid = ") == std::string::npos);
    s.seed = s.id = 9223372036854775808u;
    BOOST_TEST(has(s, "seed = \"9223372036854775808\""));
    BOOST_TEST(has(s, "id = \"9223372036854775808\""));
    const std::pair<std::int64_t, const char*> times[] = {
        {0, "at_minutes = 0"},      {500, "at_seconds = 0.5"}, {61000, "at_seconds = 61"},
        {120000, "at_minutes = 2"}, {7200000, "at_hours = 2"}, {129600000, "at_hours = 36"},
        {172800000, "at_days = 2"},
    };
    for (const auto& [ms, line] : times) {
        s.happenings = {{{}, ms, Reunion{}}};
        BOOST_TEST(has(s, line), line);
    }
}

BOOST_AUTO_TEST_CASE(seeds_are_whole_numbers_below_two_to_the_64) {
    const auto seed = [](const std::string& text) {
        return parse_scenario("seed = " + text + "\nid = " + text + "\n[a]\n[b]\n");
    };
    const std::pair<const char*, std::uint64_t> known[] = {
        {"0", 0},
        {"9223372036854775807", 9223372036854775807u},
        {"'7'", 7},
        {"'9223372036854775808'", 9223372036854775808u},
        {"'18446744073709551615'", 18446744073709551615u},
    };
    for (const auto& [text, value] : known) {
        const Scenario s = seed(text);
        BOOST_TEST(s.seed == value);
        BOOST_TEST(s.id == value);
        BOOST_TEST(parse_scenario(write_scenario(s)).seed == value);
        BOOST_TEST(parse_scenario(write_scenario(s)).id == value);
    }
}

BOOST_AUTO_TEST_CASE(names_stand_for_seats) {
    const std::string rest =
        "[[happens]]\nturn = 0\nevent = 'disagreement'\nowner = 'Ben'\n"
        "[[happens]]\nturn = 1\nintervention = 'affirm'\nwho = 'Ana'\n"
        "[[happens]]\nturn = 2\nmove = 'listen'\nseat = 'Ben'\n"
        "[[happens]]\nturn = 3\nevent = 'separation'\nstepped_back = 'Ben'\n"
        "[[happens]]\nturn = 4\nevent = 'stress'\nseat = 'b'\n";
    const std::string text = "first = 'Ben'\n[a]\nname = 'Ana'\n[b]\nname = 'Ben'\n" + rest;
    const Scenario s = parse_scenario(text);
    BOOST_TEST((s.first == Seat::b));
    BOOST_TEST((std::get<Disagreement>(s.happenings[0].what).owner == Seat::b));
    BOOST_TEST((std::get<Intervention>(s.happenings[1].what).who == Seat::a));
    BOOST_TEST((std::get<HostMove>(s.happenings[2].what).seat == Seat::b));
    BOOST_TEST((std::get<Separation>(s.happenings[3].what).stepped_back == Seat::b));
    BOOST_TEST((std::get<Stress>(s.happenings[4].what).seat == Seat::b));
    BOOST_TEST(write_scenario(s).find("owner = \"b\"") != std::string::npos);
    // The letters are the seats, whoever is called so; who has no name is called A or B.
    BOOST_TEST(
        (parse_scenario("first = 'b'\n[a]\nname = 'b'\n[b]\nname = 'a'\n").first == Seat::b));
    BOOST_TEST((parse_scenario("first = 'B'\n[a]\n[b]\n").first == Seat::b));
    BOOST_TEST((parse_scenario("first = 'A'\n[a]\nname = ''\n[b]\n").first == Seat::a));
}

BOOST_AUTO_TEST_CASE(two_people_of_one_name_are_asked_about) {
    Scenario out;
    const Fault fault = parse_scenario(
        "[a]\nname = 'Ana'\n[b]\nname = 'Ana'\n[[happens]]\nturn = 0\n"
        "event = 'disagreement'\nowner = 'Ana'\n",
        out);
    BOOST_TEST((fault.status == Status::name));
    BOOST_TEST(fault.message() == "owner is 'Ana', as both are called, expected 'a' or 'b'");
    BOOST_TEST(fault.line == 8u);
    BOOST_TEST(fault.column == 9u);
    // Nobody is asked where no name is used.
    BOOST_TEST(parse_scenario("first = 'a'\n[a]\nname = 'Ana'\n[b]\nname = 'Ana'\n").names[1] ==
               "Ana");
}

BOOST_AUTO_TEST_CASE(a_guard_has_sixty_letters_and_a_number_within_255) {
    const auto fault_with = [](const std::string& guard) {
        Scenario out;
        return parse_scenario("[a]\n[b]\n[model]\nguards = [\"" + guard +
                                  "\"]\n[[model.transitions]]\nfrom = \"settled\"\nguard = [\"" +
                                  guard + "\"]\nto = \"guarding\"\nbecause = \"on guard\"\n",
                              out);
    };
    const auto fault_of = [&](std::size_t length) {
        std::string guard = "hope < 0.2";
        guard.resize(length, '0');
        return fault_with(guard);
    };
    for (const char* most : {"255", "-255"}) {
        const std::string last = std::string("hope > ") + most;
        BOOST_TEST(fault_with(last).message().find("255") == std::string_view::npos);
        BOOST_TEST(fault_with(last + ".5").message().find("255") != std::string_view::npos);
    }
    const std::string sixty(fault_of(60).message()), more(fault_of(61).message());
    BOOST_TEST(sixty != more);
    BOOST_TEST(more.find("60") != std::string::npos, more);
    BOOST_TEST(sixty.find("60") == std::string::npos, sixty);
}

BOOST_AUTO_TEST_CASE(messages_have_no_marks_of_direction) {
    Scenario out;
    const Fault fault = parse_scenario("first = \"x\u202Ey\\u0085\\u2028z\"\n[a]\n[b]\n", out);
    BOOST_TEST(fault.message() == "unknown first 'xy??z', expected 'a' or 'b'; 'A' or 'B'");
}

BOOST_AUTO_TEST_CASE(columns_count_letters) {
    Scenario out;
    const Fault fault = parse_scenario("[a]\n[b]\n[model]\nneutral = {'สมชาย' = 1}\n", out);
    BOOST_TEST(fault.line == 4u);
    BOOST_TEST(fault.column == 12u);
    const Fault later = parse_scenario("title = {'ส' = 1, x = 1}\n[a]\n[b]\n", out);
    BOOST_TEST(later.column == 9u);
    const Fault last = parse_scenario("a = {name = 'สมชาย', nmae = 1}\n[b]\n", out);
    BOOST_TEST(last.column == 22u);
}

BOOST_AUTO_TEST_CASE(header_and_partners) {
    const Scenario s = parse_scenario(kEverything);
    BOOST_TEST(s.title == "All \"keys\" \\ of a file");
    BOOST_TEST(s.look_for == "One line,\nand \"another\".\xc3\xa9");
    BOOST_TEST(s.seed == 9223372036854775807u);
    BOOST_TEST(s.id == 3u);
    BOOST_TEST(s.turns == 60u);
    BOOST_TEST(s.turn_ms.value() == 12500u);
    BOOST_TEST(pursuit::index(s.first.value()) == 1);

    const Traits& a = s.partners[0];
    BOOST_TEST(s.names[0] == "Ana");
    BOOST_TEST(a.anxiety == 0.8f);  // over the profile's
    BOOST_TEST(a.avoidance == 0.2f);
    BOOST_TEST(a.expression == 0.9f);
    BOOST_TEST(a.expressive_suppression.value() == 0.31f);
    BOOST_TEST(a.talk_heals.value() == 0.7f);
    BOOST_TEST(a.security.value() == 0.6f);
    BOOST_TEST(a.mentalizing.value() == 0.25f);
    BOOST_TEST(a.hope.value() == 0.5f);
    BOOST_TEST(a.flooding_minutes.value() == 30.0f);
    constexpr std::array<float, 6> kNeedStrength{1.2f, 1.1f, 0.9f, 0.8f, 0.7f, 0.6f};
    constexpr std::array<float, 4> kSensitivity{1.1f, 1.2f, 0.5f, 2.0f};
    BOOST_TEST(a.need_strength == kNeedStrength, boost::test_tools::per_element());
    BOOST_TEST(a.fear_sensitivity == kSensitivity, boost::test_tools::per_element());
    BOOST_TEST(!s.partners[1].talk_heals.has_value());
    BOOST_TEST(s.partners[0].level == 0.65f);
    BOOST_TEST(s.partners[1].level == pursuit::kLevelMean - 0.5f * pursuit::kLevelDeviation);
}

BOOST_AUTO_TEST_CASE(what_happens) {
    const Scenario s = parse_scenario(kEverything);
    BOOST_TEST_REQUIRE(s.happenings.size() == 11u);
    BOOST_TEST(s.happenings[0].turn.value() == 0u);
    BOOST_TEST(event<Disagreement>(s, 0).severity == 0.6f);
    BOOST_TEST(pursuit::index(event<Disagreement>(s, 0).owner.value()) == 0);
    BOOST_TEST(!s.happenings[1].turn.has_value());
    BOOST_TEST(s.happenings[1].time_ms.value() == 150000);
    BOOST_TEST(pursuit::index(event<Stress>(s, 1).seat) == 1);
    BOOST_TEST(event<Stress>(s, 1).severity == 0.25f);
    BOOST_TEST(at(event<HostMove>(s, 2).move) == 25u);
    BOOST_TEST(pursuit::index(event<HostMove>(s, 2).seat) == 1);
    BOOST_TEST(event<HostMove>(s, 2).intensity.value() == 0.7f);
    BOOST_TEST(at(event<HostMove>(s, 3).move) == at(Move::stay_silent));
    BOOST_TEST(!event<HostMove>(s, 3).intensity.has_value());
    BOOST_TEST(pursuit::index(event<Separation>(s, 4).stepped_back.value()) == 1);
    BOOST_TEST(event<Separation>(s, 4).promised_ms.value() == 3600000u);
    BOOST_TEST(event<Elapse>(s, 5).ms == (30 + 60 + 720) * 60000 + 1500);
    BOOST_TEST(std::holds_alternative<Reunion>(s.happenings[6].what));
    BOOST_TEST(event<OpenIssue>(s, 7).severity == 0.4f);
    BOOST_TEST(!event<OpenIssue>(s, 7).owner.has_value());
    BOOST_TEST(event<GoodTime>(s, 8).exchanges == 4u);
    BOOST_TEST(at(event<Intervention>(s, 9).what) == at(Intervention::What::recognise_intent));
    BOOST_TEST(pursuit::index(event<Intervention>(s, 9).who.value()) == 1);
    BOOST_TEST(event<Intervention>(s, 9).strength == 0.8f);
    BOOST_TEST(!event<Intervention>(s, 10).who.has_value());
    BOOST_TEST(event<Intervention>(s, 10).strength == 1.0f);
}

BOOST_AUTO_TEST_CASE(model_tables) {
    const Tables t = parse_scenario(kEverything).tables;
    const Tables& standard = Model::standard().tables();
    BOOST_TEST(t.coefficients.need_gain == 1.5f);
    BOOST_TEST(t.coefficients.half_life_need == 9.0f);
    BOOST_TEST(t.coefficients.need_rise == standard.coefficients.need_rise);
    BOOST_TEST(at(t.secondary[at(Kind::repair)]) == at(pursuit::Secondary::frustration));
    BOOST_TEST(t.neutral[0] == -0.05f);
    BOOST_TEST(t.neutral[1] == standard.neutral[1]);
    BOOST_TEST(t.neutral[4] == 0.25f);
    BOOST_TEST(t.anxious_bias[2] == -0.125f);
    BOOST_TEST(t.avoidant_bias[2] == 0.4f);
    BOOST_TEST(t.strength[0].base == 0.5f);
    BOOST_TEST(t.strength[0].anxiety == 0.3f);
    BOOST_TEST(t.strength[0].avoidance == -0.05f);
    BOOST_TEST(t.strength[0].most == 0.9f);
    BOOST_TEST(t.sensitivity[3].most == 3.5f);
    BOOST_TEST(t.suppression.base == 0.15f);
    BOOST_TEST(t.talk_heals.base == 0.55f);
    BOOST_TEST(t.security.base == 0.65f);
    BOOST_TEST(t.mentalizing.base == 0.2f);
    const pursuit::NeedRow& peace = t.needs[at(pursuit::Need::peace)];
    BOOST_TEST(peace.threat == -0.03f);
    BOOST_TEST(peace.by_tone[1] == -0.5f);
    BOOST_TEST(peace.by_tone[2] == standard.needs[at(pursuit::Need::peace)].by_tone[2]);
    BOOST_TEST(peace.issue_owner == 0.2f);
    BOOST_TEST(peace.issue_other == 0.3f);
    BOOST_TEST(peace.opening == 0.4f);
    BOOST_TEST(t.fears[3][3] == 0.6f);
    BOOST_TEST(t.fears[3][4] == 0.4f);
    BOOST_TEST(t.presence[at(pursuit::Presence::left)][0] == -0.9f);
    BOOST_TEST(t.presence[at(pursuit::Presence::left)][3] == 0.125f);
    const pursuit::IntensityRow& protest = t.intensity[at(Kind::protest)];
    BOOST_TEST(at(protest.drive) == at(pursuit::IntensityRow::Drive::stronger));
    BOOST_TEST(protest.hides);
    BOOST_TEST(protest.base == 0.5f);
    BOOST_TEST(protest.slope == 1.5f);
    BOOST_TEST(protest.level == 0.3f);
    BOOST_TEST(protest.least == 0.1f);
    BOOST_TEST(protest.most == 0.9f);
    const pursuit::GroupRow& group = t.groups[at(Group::protest)];
    BOOST_TEST((group.tells == 0.1f && group.quiets == 0.2f && group.tires == -0.3f));
    BOOST_TEST((group.says == 0.4f && group.cost == 0.5f && group.habituates == 0.6f));
    BOOST_TEST(t.groups[0].tells == standard.groups[0].tells);
    const auto& answers = t.stances[at(Stance::guarding)].answers;
    BOOST_TEST(answers[at(Group::silence)] == -0.25f);
    BOOST_TEST(answers[at(Group::answer)] == 0.75f);
    BOOST_TEST(answers[0] == standard.stances[at(Stance::guarding)].answers[0]);
    BOOST_TEST(t.primary[at(pursuit::Primary::shame)][at(Feature::acceptance)] == 0.45f);
    const pursuit::InterventionRow& affirm = t.interventions[at(Intervention::What::affirm)];
    BOOST_TEST(affirm.security == 0.1f);
    BOOST_TEST(affirm.mentalizing == 0.2f);
    BOOST_TEST(affirm.hope == 0.3f);
    BOOST_TEST(affirm.arousal == 0.4f);
    BOOST_TEST(affirm.needs == 0.55f);
}

BOOST_AUTO_TEST_CASE(moves_and_profiles) {
    const Tables t = parse_scenario(kEverything).tables;
    const Tables& standard = Model::standard().tables();
    const MoveRow& criticise = t.moves[at(Move::criticise)];
    BOOST_TEST(at(criticise.kind) == at(Kind::attack));
    BOOST_TEST(at(criticise.group) == at(Group::defence));
    BOOST_TEST(criticise.impact[1] == -0.7f);
    BOOST_TEST(criticise.impact[0] == standard.moves[at(Move::criticise)].impact[0]);
    BOOST_TEST(criticise.intent[0] == 0.8f);
    BOOST_TEST(criticise.ambiguity == 0.3f);
    BOOST_TEST(!criticise.bid);
    BOOST_TEST(at(criticise.parting) == at(pursuit::Parting::leaves));
    BOOST_TEST(criticise.raises == 0.5f);
    BOOST_TEST(criticise.engages == 0.25f);
    BOOST_TEST(criticise.discloses == 0.125f);
    BOOST_TEST(criticise.appeal[at(Feature::stance)] == -0.25f);
    BOOST_TEST(criticise.appeal[at(Feature::issue)] == 0.35f);
    BOOST_TEST(t.stances[at(Stance::opening)].open[at(Move::criticise)] == 2.0f);
    BOOST_TEST(t.stances[at(Stance::reaching)].lean[at(Move::criticise)] == -0.5f);

    BOOST_TEST_REQUIRE(t.move_count == 28);  // in the order of the file
    BOOST_TEST(std::string(t.moves[25].name) == "tease");
    BOOST_TEST(std::string(t.moves[26].name) == "joke");
    BOOST_TEST(at(t.moves[25].kind) == at(Kind::neutral));
    BOOST_TEST(at(t.moves[25].group) == at(Group::approach));  // as affection
    BOOST_TEST(at(t.moves[26].group) == at(Group::answer));    // by its kind
    BOOST_TEST(std::string(t.moves[27].name) == "smoke");
    BOOST_TEST(at(t.moves[27].group) == at(Group::approach));
    BOOST_TEST(t.moves[25].bid == standard.moves[at(Move::affection)].bid);
    BOOST_TEST(t.moves[25].ambiguity == 0.5f);
    BOOST_TEST(t.stances[at(Stance::opening)].open[25] == 0.125f);
    BOOST_TEST(t.stances[0].open[25] == standard.stances[0].open[at(Move::affection)]);
    BOOST_TEST(t.stances[0].open[26] == 1.0f);
    BOOST_TEST(t.stances[1].open[26] == 0.0f);

    BOOST_TEST_REQUIRE(t.profile_count == standard.profile_count + 2);
    const auto* added = &t.profiles[static_cast<std::size_t>(standard.profile_count)];
    BOOST_TEST(std::string(added[0].name) == "distant");
    BOOST_TEST(added[0].traits.avoidance == 0.9f);
    BOOST_TEST(added[0].traits.talk_heals.value() == 0.2f);
    BOOST_TEST(added[0].traits.level == 0.25f);
    BOOST_TEST(added[0].deviation == 0.02f);
    BOOST_TEST(std::string(added[1].name) == "very_distant");
    BOOST_TEST(added[1].traits.anxiety == 0.1f);
    BOOST_TEST(added[1].traits.avoidance == 1.0f);
    BOOST_TEST(t.profiles[3].traits.anxiety == 0.2f);
    BOOST_TEST(t.profiles[3].deviation == 0.05f);
}

BOOST_AUTO_TEST_CASE(transitions_replace_the_table) {
    const Tables t = parse_scenario(kEverything).tables;
    BOOST_TEST_REQUIRE(t.transition_count == 10);
    BOOST_TEST_REQUIRE(t.predicate_count == 15);
    BOOST_TEST(at(t.transitions[0].from) == at(pursuit::kAnyStance));
    BOOST_TEST(at(t.transitions[0].to) == at(Stance::shut_down));
    BOOST_TEST(std::string(t.transitions[0].because) == "flooded");
    BOOST_TEST(t.transitions[2].guard == 0b1100u);
    BOOST_TEST(at(t.predicates[2].variable) == at(pursuit::Variable::pursuit));
    BOOST_TEST(at(t.predicates[2].comparison) == at(pursuit::Comparison::above));
    BOOST_TEST(t.predicates[2].threshold == 0.2f);
    BOOST_TEST(t.predicates[7].threshold == 0.1f);
}

BOOST_AUTO_TEST_CASE(a_model_by_itself) {
    const Tables t =
        pursuit::parse_model("[model]\nneed_gain = 1.5\n[moves.tease]\nlike = 'share'\n");
    BOOST_TEST(t.coefficients.need_gain == 1.5f);
    BOOST_TEST(t.move_count == 26);
    Tables out = t;
    const Fault fault = pursuit::parse_model("[model]\n[a]\n", out);
    BOOST_TEST(static_cast<int>(fault.status) == static_cast<int>(Status::name));
    BOOST_TEST(fault.line == 2u);
    BOOST_TEST(out.move_count == 26);
    BOOST_TEST(Model(pursuit::parse_model("")).hash() == Model::standard().hash());
}

BOOST_AUTO_TEST_CASE(times_are_rounded_to_milliseconds) {
    for (const auto& [seconds, ms] : {std::pair{"12.3454", 12345}, std::pair{"12.3456", 12346}}) {
        const Scenario s =
            parse_scenario("[a]\n[b]\n[[happens]]\nat_seconds = " + std::string(seconds) +
                           "\nevent = \"reunion\"\n");
        BOOST_TEST(s.happenings.at(0).time_ms.value() == ms);
    }
    Scenario at_once;
    at_once.happenings.push_back({{}, 0, Reunion{}});
    BOOST_TEST(write_scenario(at_once).find("at_minutes = 0\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(keys_and_thresholds_have_limits) {
    Tables out;
    const auto message = [&](const std::string& text) {
        return std::string(pursuit::parse_model(text, out).message());
    };
    BOOST_TEST(message("[moves." + std::string(24, 'x') + "]\nlike = 'share'\n")
                   .ends_with("a name is 1 to 23 of a-z, 0-9 and _"));
    BOOST_TEST(
        message("[moves.\"\"]\nlike = 'share'\n").ends_with("a name is 1 to 23 of a-z, 0-9 and _"));
    for (const char* far : {"-300", "300"}) {
        BOOST_TEST(message("[[model.transitions]]\nfrom = \"any\"\nwhen = [\"dwell > " +
                           std::string(far) + "\"]\nto = \"opening\"\nbecause = \"x\"\n")
                       .ends_with(std::string(far) + ", expected -255 to 255"));
    }
    BOOST_TEST(message("[[model.transitions]]\nfrom = \"any\"\nwhen = [\"dwell > 5x\"]\nto = "
                       "\"opening\"\nbecause = \"x\"\n") ==
               "'dwell > 5x' is no guard, expected one like 'hope < 0.2'");
    Scenario scenario;
    const char* scores =
        "{anxiety = {value = 5, mean = 3, deviation = 2}, avoidance = {value = 3, "
        "mean = 3, deviation = 1}}";
    for (const char* beside : {"anxiety", "avoidance"}) {
        BOOST_TEST(
            parse_scenario("[a]\n" + std::string(beside) + " = 0.5\nscores = " + scores + "\n[b]\n",
                           scenario)
                .message() == "scores beside anxiety or avoidance, expected one");
    }
}

BOOST_AUTO_TEST_CASE(profiles_and_scores_are_those_of_the_file) {
    const Scenario s = parse_scenario(R"(
[a]
profile = "pursuer"
[b]
hope = 0.25
[b.scores]
anxiety = {value = 5, mean = 3, deviation = 2}
avoidance = {value = 3, mean = 3, deviation = 1}
[model]
anxiety_mean = 0.5
anxiety_deviation = 0.125
avoidance_mean = 0.25
[model.profiles.pursuer]
anxiety = 0.9
)");
    BOOST_TEST(s.partners[0].anxiety == 0.9f);
    BOOST_TEST(s.partners[0].avoidance == 0.25f);
    BOOST_TEST(s.partners[1].anxiety == 0.625f);
    BOOST_TEST(s.partners[1].avoidance == 0.25f);
    BOOST_TEST(s.partners[1].hope.value() == 0.25f);
}

BOOST_AUTO_TEST_CASE(every_coefficient_at_both_ends) {
    for (const pursuit::Coefficient& c : pursuit::coefficients()) {
        for (const float x : {c.least, c.most}) {
            if (c.name == "epsilon" && x == 0) continue;  // contradicts the standard scores
            char value[64];
            std::snprintf(value, sizeof value, " = %.9g", static_cast<double>(x));
            const Scenario s = parse_scenario(pair_and("[model]; " + std::string(c.name) + value));
            BOOST_TEST((s.tables.coefficients.*c.field == x), c.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(line_endings_and_byte_order_mark) {
    const Scenario s =
        parse_scenario("\xef\xbb\xbflook_for = \"\"\"\r\none\r\ntwo\"\"\"\r\n[a]\r\n[b]\r\n");
    BOOST_TEST(s.look_for == "one\ntwo");
}

BOOST_AUTO_TEST_CASE(letters_of_any_script) {
    const Scenario s = parse_scenario(
        "title = \"\"\"Caf\xc3\xa9 \\\n  \xc3\xa9t\xc3\xa9\"\"\"  # \xd0\xbb\n[a]\nname = "
        "'Zo\xc3\xab'\n[b]\n");
    BOOST_TEST(s.title == "Caf\xc3\xa9 \xc3\xa9t\xc3\xa9");
    BOOST_TEST(s.names[0] == "Zo\xc3\xab");
}

BOOST_AUTO_TEST_CASE(minus_zero_is_zero) {
    const Scenario s = parse_scenario("[a]\nanxiety = -0.0\n[b]\n[model]\nneutral.warmth = -0.0\n");
    BOOST_TEST(!std::signbit(s.partners[0].anxiety));
    BOOST_TEST(!std::signbit(s.tables.neutral[1]));
}

// --- mistakes ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(mistakes_are_named_with_their_place) {
    for (const auto& mistakes : {mistakes_in_text(), mistakes_in_names(), mistakes_in_partners(),
                                 mistakes_in_happenings(), mistakes_in_models()}) {
        for (const Mistake& mistake : mistakes) check(mistake);
    }
}

BOOST_AUTO_TEST_CASE(a_fault_changes_nothing) {
    Scenario out = parse_scenario(kEverything);
    const std::string before = write_scenario(out);
    for (const std::string_view text : {"", "[a]\n[b]\n[modle]\n", "[a]\n[b]\n[[happens]]\n"}) {
        BOOST_TEST(static_cast<bool>(parse_scenario(text, out)));
        BOOST_TEST(write_scenario(out) == before);
    }
    BOOST_CHECK_THROW(parse_scenario("[a]\n"), Error);
    BOOST_TEST(!parse_scenario("[a]\n[b]\n", out));
    BOOST_TEST(out.title.empty());
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read) {
    const Folder folder;
    std::ofstream(folder.file("good.toml")) << kEverything;
    std::ofstream(folder.file("bad.toml")) << "[a]\n[b]\n[modle]\n";
    std::ofstream(folder.file("empty.toml")) << "";
    std::ofstream(folder.file("large.toml")) << "[a]\n[b]\n";
    std::filesystem::resize_file(folder.file("large.toml"), 100'000'000);

    Scenario out;
    BOOST_TEST(!load_scenario(folder.file("good.toml"), out));
    BOOST_TEST(write_scenario(out) == write_scenario(parse_scenario(kEverything)));
    const Fault unknown = load_scenario(folder.file("bad.toml"), out);
    BOOST_TEST(static_cast<int>(unknown.status) == static_cast<int>(Status::name));
    BOOST_TEST(unknown.line == 3u);
    const Fault empty = load_scenario(folder.file("empty.toml"), out);
    BOOST_TEST(static_cast<int>(empty.status) == static_cast<int>(Status::parse));
    for (const char* name : {"large.toml", "missing.toml", "."}) {
        const Fault fault = load_scenario(folder.file(name), out);
        BOOST_TEST(static_cast<int>(fault.status) == static_cast<int>(Status::input));
        BOOST_TEST(fault.message().find("pursuit_scenario_") != std::string_view::npos);
        BOOST_TEST(fault.line == 0u);
        BOOST_CHECK_THROW(load_scenario(folder.file(name)), Error);
    }
    const Fault large = load_scenario(folder.file("large.toml"), out);
    BOOST_TEST(large.message().find("larger than 1048576 bytes") != std::string_view::npos);
    BOOST_TEST(out.title == "All \"keys\" \\ of a file");
    const Fault odd = load_scenario("no\nsuch\n" + std::string(500, 'x'), out);
    BOOST_TEST(odd.message().find('\n') == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(random_mutations_give_a_fault_or_a_scenario,
                     *boost::unit_test::label("many")) {
    std::mt19937 engine(20230508);
    const std::string original(kEverything);
    constexpr std::string_view kLetters = "[]{}=\".#\n, 019-+eE_a\\'\r\t\0\xff\xc2";
    Scenario out;
    int good = 0, bad = 0;
    for (int round = 0; round < 10000; ++round) {
        std::string text = original;
        for (std::uint32_t edits = engine() % 4 + 1; edits > 0; --edits) {
            const std::size_t i = engine() % text.size();
            switch (engine() % 6) {
                case 0:
                    text.resize(i + 1);
                    break;
                case 1:
                    text[i] = static_cast<char>(engine() & 0xff);
                    break;
                case 2:
                    text[i] ^= static_cast<char>(1u << engine() % 8);
                    break;
                case 3:
                    text.erase(i, engine() % 20 + 1);
                    break;
                case 4:
                    text.insert(i, 1, kLetters[engine() % kLetters.size()]);
                    break;
                default:
                    text.insert(i, original, engine() % original.size(), engine() % 40);
                    break;
            }
            if (text.empty()) text = "[";
        }
        const Fault fault = parse_scenario(text, out);
        if (!fault) {
            ++good;
            continue;
        }
        ++bad;
        const std::string_view message = fault.message();
        const bool placed = fault.line > 0 && fault.column > 0;
        const bool one_line = !message.empty() && message.find_first_of("\r\n") == message.npos;
        if (!placed || !one_line) BOOST_ERROR("round " << round << ": " << message);
    }
    BOOST_TEST(good > 0);
    BOOST_TEST(bad > 5000);
}

// --- writing -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(what_is_written_parses_to_the_same) {
    const Scenario s = parse_scenario(kEverything);
    const std::string text = write_scenario(s);
    const Scenario t = parse_scenario(text);
    BOOST_TEST(write_scenario(t) == text);
    BOOST_TEST(t.title == s.title);
    BOOST_TEST(t.look_for == s.look_for);
    BOOST_TEST(t.names == s.names, boost::test_tools::per_element());
    BOOST_TEST(Model(t.tables).hash() == Model(s.tables).hash());
    BOOST_TEST(t.tables.profile_count == s.tables.profile_count);
    for (std::size_t i = 0; i < pursuit::kProfileSlots; ++i) {
        BOOST_TEST(std::string(t.tables.profiles[i].name) == s.tables.profiles[i].name);
        BOOST_TEST(t.tables.profiles[i].traits.anxiety == s.tables.profiles[i].traits.anxiety);
        BOOST_TEST(t.tables.profiles[i].deviation == s.tables.profiles[i].deviation);
    }
    BOOST_TEST(hash_after(t, 60) == hash_after(s, 60));
    for (std::size_t i = 0; i < s.happenings.size(); ++i) {
        BOOST_TEST((t.happenings[i].time_ms == s.happenings[i].time_ms));
    }
}

BOOST_AUTO_TEST_CASE(only_what_differs_is_written) {
    BOOST_TEST(write_scenario(Scenario{}).find("model") == std::string::npos);
    Scenario s;
    s.tables.coefficients.need_gain = 1.25f;
    s.tables.stances[at(Stance::guarding)].open[at(Move::blame)] = 0.75f;
    const std::string text = write_scenario(s);
    BOOST_TEST(text.substr(text.find("[model]")) ==
               "[model]\nneed_gain = 1.25\nmoves.blame.open.guarding = 0.75\n");
}

BOOST_AUTO_TEST_CASE(any_numbers_survive, *boost::unit_test::label("many")) {
    std::mt19937 engine(7);
    const auto within = [&](float least, float most) {
        return least + static_cast<float>(engine() >> 8) * 0x1p-24f * (most - least);
    };
    for (int round = 0; round < 50; ++round) {
        Scenario s;
        s.seed = static_cast<std::uint64_t>(engine()) << 32 | engine();
        s.id = ~s.seed;
        Tables& t = s.tables;
        for (const pursuit::Coefficient& c : pursuit::coefficients()) {
            t.coefficients.*c.field = within(c.least, c.most);
        }
        for (pursuit::TraitMap& map : t.strength)
            map = {within(-10, 10), within(-10, 10), 0, within(0, 4)};
        for (auto& row : t.fears)
            for (float& x : row) x = within(0, 1);
        for (MoveRow& row : t.moves) {
            for (float& x : row.appeal) x = within(-10, 10);
            for (float& x : row.intent) x = within(0, 1);
        }
        for (std::size_t m = pursuit::kStandardMoves; m < pursuit::kMoveSlots; ++m) t.moves[m] = {};
        for (auto& stance : t.stances) {
            for (std::size_t m = 0; m < pursuit::kStandardMoves; ++m) stance.open[m] = within(0, 2);
        }
        for (int i = 0; i < t.predicate_count; ++i) {
            float& threshold = t.predicates[static_cast<std::size_t>(i)].threshold;
            threshold += within(0, 0.001f);
        }
        for (Traits& traits : s.partners) {
            traits.anxiety = within(0, 1);
            traits.hope = within(0, 1);
            traits.flooding_minutes = within(0, 1440);
        }
        const auto ms = static_cast<std::int64_t>(std::uint64_t{engine()} * 700 + engine() % 1000);
        s.happenings.push_back({{}, ms, Elapse{ms / 3}});
        s.happenings.push_back({1, {}, Separation{{}, engine() % 2'000'000'000u}});
        s.happenings.push_back({0, {}, Disagreement{within(0, 1), {}}});

        const Scenario u = parse_scenario(write_scenario(s));
        BOOST_TEST(Model(u.tables).hash() == Model(t).hash());
        BOOST_TEST(u.seed == s.seed);
        BOOST_TEST(u.id == s.id);
        BOOST_TEST((u.happenings[0].time_ms == ms));
        BOOST_TEST(event<Elapse>(u, 0).ms == ms / 3);
        BOOST_TEST((event<Separation>(u, 1).promised_ms == event<Separation>(s, 1).promised_ms));
        BOOST_TEST(hash_after(u, 10) == hash_after(s, 10));
    }
}

BOOST_AUTO_TEST_CASE(what_no_text_stands_for_is_not_written) {
    const auto refused = [](const auto& change) {
        Scenario s;
        change(s);
        std::string text = "as before";
        const Fault fault = write_scenario(s, text);
        BOOST_TEST(text == "as before");
        BOOST_CHECK_THROW(write_scenario(s), Error);
        return static_cast<bool>(fault);
    };
    BOOST_TEST(refused([](Scenario& s) { s.partners[0].anxiety = kNaN; }));
    BOOST_TEST(refused([](Scenario& s) { s.partners[1].hope = kInfinity; }));
    BOOST_TEST(refused([](Scenario& s) { s.turns = 0; }));
    BOOST_TEST(refused([](Scenario& s) { s.title = "\xff"; }));
    BOOST_TEST(refused([](Scenario& s) { s.names[0] = "line\nbreak"; }));
    BOOST_TEST(refused([](Scenario& s) { s.first = static_cast<Seat>(7); }));
    BOOST_TEST(refused([](Scenario& s) { s.happenings.emplace_back(); }));
    BOOST_TEST(refused([](Scenario& s) { s.happenings.push_back({0, {}, HostMove{}}); }));
    BOOST_TEST(refused([](Scenario& s) {
        s.happenings.push_back({0, {}, Intervention{static_cast<Intervention::What>(77)}});
    }));
    BOOST_TEST(refused([](Scenario& s) { s.tables.coefficients.need_gain = kNaN; }));
    BOOST_TEST(refused([](Scenario& s) { s.tables.move_count = 23; }));
    BOOST_TEST(refused([](Scenario& s) { s.tables.moves[3].name[0] = 'x'; }));
    BOOST_TEST(refused([](Scenario& s) { s.tables.profiles[1].name[0] = 'x'; }));
}

BOOST_AUTO_TEST_CASE(every_intervention_can_be_written_down) {
    Scenario s;
    s.seed = 5;
    s.turns = 40;
    for (std::uint32_t what = 0; what < pursuit::kInterventions; ++what) {
        const auto which = static_cast<Intervention::What>(what);
        s.happenings.push_back({4 * what, {}, Intervention{which, Seat::b, 0.5f}});
        if (!needs_one(which)) s.happenings.push_back({4 * what, {}, Intervention{which, {}, 1}});
    }
    const std::string text = write_scenario(s);
    for (int what = 0; what < pursuit::kInterventions; ++what) {
        const std::string named(name(static_cast<Intervention::What>(what)));
        BOOST_TEST(text.find("intervention = \"" + named + '"') != text.npos);
    }
    const Scenario again = parse_scenario(text);
    BOOST_TEST(write_scenario(again) == text);
    Playthrough here(s, Model::standard()), there(again, Model::standard());
    for (int i = 0; i < 40; ++i) {
        here.next();
        there.next();
    }
    BOOST_TEST(here.couple().hash() == there.couple().hash());
}

BOOST_AUTO_TEST_CASE(all_events_reach_the_couple) {
    const Scenario s = parse_scenario(kEverything);
    const Model model(s.tables);
    Playthrough playthrough(s, model);
    std::vector<bool> seen(s.happenings.size());
    std::int64_t before_pause = 0;
    for (std::uint32_t i = 0; i < s.turns; ++i) {
        const Turn turn = playthrough.next();
        for (const std::size_t h : playthrough.happened()) seen[h] = true;
        if (i == 3) BOOST_TEST(at(turn.move) == 25u);
        if (i == 7) before_pause = turn.time_ms;
        if (i == 8) {
            BOOST_TEST(turn.time_ms - before_pause == 12500 + event<Elapse>(s, 5).ms);
        }
    }
    BOOST_TEST(std::count(seen.begin(), seen.end(), false) == 0);
}

// --- the shipped files ---------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(shipped_scenarios_parse_play_and_are_written_back) {
    const auto paths = shipped();
    BOOST_TEST(paths.size() >= 7u);
    for (const auto& path : paths) {
        BOOST_TEST_CONTEXT(path.filename().string()) {
            const Scenario s = load_scenario(path.string());
            BOOST_TEST(!s.title.empty());
            BOOST_TEST(!s.happenings.empty());
            BOOST_TEST(std::count(s.look_for.begin(), s.look_for.end(), '\n') == 1);
            const auto turns = static_cast<int>(s.turns);
            const Scenario again = parse_scenario(write_scenario(s));
            BOOST_TEST(hash_after(again, turns) == hash_after(s, turns));

            const Model model(s.tables);
            Playthrough playthrough(s, model);
            std::size_t happened = 0;
            for (int i = 0; i < turns; ++i) {
                playthrough.next();
                happened += playthrough.happened().size();
            }
            BOOST_TEST(happened == s.happenings.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_way_out_begins_like_the_article) {
    const std::filesystem::path folder = "examples/scenarios";
    const Scenario article = load_scenario((folder / "article.toml").string());
    const Scenario way_out = load_scenario((folder / "way_out.toml").string());
    const Scenario swapped = load_scenario((folder / "article_swapped_owner.toml").string());
    BOOST_TEST(article.seed == way_out.seed);
    BOOST_TEST(article.seed == swapped.seed);
    BOOST_TEST(pursuit::index(event<Disagreement>(article, 0).owner.value()) == 0);
    BOOST_TEST(pursuit::index(event<Disagreement>(swapped, 0).owner.value()) == 1);
    std::uint32_t first = way_out.turns;
    for (std::size_t i = 1; i < way_out.happenings.size(); ++i) {
        first = std::min(first, way_out.happenings[i].turn.value_or(0));
    }
    BOOST_TEST(first > 0u);
    BOOST_TEST(hash_after(article, static_cast<int>(first)) ==
               hash_after(way_out, static_cast<int>(first)));
}

BOOST_AUTO_TEST_SUITE_END()
