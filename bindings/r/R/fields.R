# made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
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
    mover = list(16, 1),
    before = list(20, 9),
    stance = list(24, 9),
    row = list(28, "int"),
    move_id = list(32, "move"),
    phase = list(36, 10),
    host_made = list(40, "int"),
    answers = list(44, "int"),
    turning = list(48, 8),
    resolved = list(52, "int"),
    intensity = list(56, "float"),
    probability = list(60, "float"),
    uniform = list(64, "float")
  ),
  brief_turn = list(
    mover = list(4, 1),
    stance = list(8, 9),
    move_id = list(12, "move"),
    phase = list(16, 10),
    intensity = list(20, "float")
  )
)
trait_enum <- 24
