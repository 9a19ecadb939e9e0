# made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
# Seats are "a" and "b"; NULL is both, or nobody.
# Plays turns without a record of them. The same as so many steps, and faster yet.
pursuit_skip <- function(couple, count) invisible(.Call(C_couple_skip, couple, count))
# A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
# alike, and the floor is drawn.
pursuit_disagree <- function(couple, severity, owner = NULL) invisible(.Call(C_couple_disagree, couple, severity, owner))
# An issue is left open between them, without an argument about it now.
pursuit_open_issue <- function(couple, severity, owner = NULL) invisible(.Call(C_couple_open_issue, couple, severity, owner))
# They are apart from now on, until a move of contact, the promised return or reunite. Who stepped
# back is away until they make a move: the other has the turns, and its moves reach nobody.
pursuit_separate <- function(couple, stepped_back = NULL, promised_ms = -1) invisible(.Call(C_couple_separate, couple, stepped_back, promised_ms))
# They are together again.
pursuit_reunite <- function(couple) invisible(.Call(C_couple_reunite, couple))
# Stress from outside keeps one partner's arousal up for a while.
pursuit_stress <- function(couple, seat, severity) invisible(.Call(C_couple_stress, couple, seat, severity))
# A good time together: both hear affection.
pursuit_good_time <- function(couple, exchanges) invisible(.Call(C_couple_good_time, couple, exchanges))
# Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the
# floor, and is answered or not by the other's own choice. A SESSION takes time: strength is its
# dose, of the hour and of each part; what cannot be done yet is left out of it.
pursuit_intervene <- function(couple, what, who = NULL, strength = 1) invisible(.Call(C_couple_intervene, couple, what, who, strength))
# Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
pursuit_elapse <- function(couple, ms) invisible(.Call(C_couple_elapse, couple, ms))
# The next turn belongs to this partner.
pursuit_give_floor <- function(couple, seat) invisible(.Call(C_couple_give_floor, couple, seat))
# How long a turn takes from now on; at first it is the model's turn_seconds.
pursuit_turn_ms <- function(couple, ms) invisible(.Call(C_couple_set_turn_ms, couple, ms))

fields <- list(
  traits = list(
    anxiety = list(4, "float"),
    avoidance = list(8, "float"),
    expression = list(52, "float"),
    expressive_suppression = list(56, "float"),
    talk_heals = list(60, "float"),
    security = list(64, "float"),
    mentalizing = list(68, "float"),
    hope = list(72, "float"),
    flooding_minutes = list(76, "float"),
    level = list(80, "float")
  ),
  turn = list(
    number = list(4, "uint"),
    time_ms = list(8, "long"),
    mover = list(16, c("a", "b")),
    before = list(20, c("settled", "reaching", "protesting", "despairing", "guarding", "withdrawing", "shut_down", "opening")),
    stance = list(24, c("settled", "reaching", "protesting", "despairing", "guarding", "withdrawing", "shut_down", "opening")),
    row = list(28, "int"),
    move_id = list(32, "move"),
    phase = list(36, c("calm", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw", "paused", "de_escalated", "bonding")),
    host_made = list(40, "int"),
    answers = list(44, "int"),
    turning = list(48, c("toward", "away", "against")),
    resolved = list(52, "int"),
    intensity = list(56, "float"),
    probability = list(60, "float"),
    uniform = list(64, "float")
  ),
  brief_turn = list(
    mover = list(4, c("a", "b")),
    stance = list(8, c("settled", "reaching", "protesting", "despairing", "guarding", "withdrawing", "shut_down", "opening")),
    move_id = list(12, "move"),
    phase = list(16, c("calm", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw", "paused", "de_escalated", "bonding")),
    intensity = list(20, "float")
  )
)
trait_enum <- 24
