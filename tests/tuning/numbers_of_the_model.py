"""The numbers that a search may turn, with the size of a step: a factor on what the model has, or
something added."""
STEPS = {}


def log(names, size, start="*1"):
    for n in names.split():
        STEPS[n] = ("log", size, start)


def add(names, size, start):
    for n in names.split():
        STEPS[n] = ("add", size, start)


log("need_gain need_rise need_fall issue_threat calm_factor fear_gain security_buffer arousal_by_drives "
    "arousal_by_stronger arousal_by_other arousal_by_issue arousal_rise flood_threshold flood_level "
    "security_rise security_fall hope_rate hope_by_response hope_rest mentalizing_rate mentalizing_openness "
    "mentalizing_calm disclosure_heard unheard_hope learning_rate unlearning_rate issue_other "
    "opening_gain opening_arousal half_life_need half_life_arousal half_life_cue momentum_gate momentum_rate bid_gate "
    "answer_gate quieting_gate tiredness_gate relief habituation familiarity_rate "
    "half_life_exertion reference_pursuit reference_withdrawal", 0.25)
log("guard.hope_back guard.hope_gone guard.calm guard.safe guard.withdrawal_hurts "
    "guard.pursuit_gone guard.withdrawal_gone guard.pursuit_stirs guard.withdrawal_stirs guard.pursuit_strong guard.unheard "
    "guard.shelter_wins guard.contact_wins guard.withdrawal_strong "
    "guard.pursuit_eased guard.withdrawal_eased guard.tired guard.rested guard.met guard.hope_low guard.hope_left guard.heard", 0.15)
log("sensitivity sensitivity.disconnection.anxiety sensitivity.abandonment.anxiety sensitivity.inadequacy.avoidance "
    "sensitivity.engulfment.avoidance sensitivity.disconnection.base sensitivity.abandonment.base sensitivity.inadequacy.base sensitivity.engulfment.base", 0.12)
add("appeal.kind_repair.responsiveness", 0.15, "+0")
log("talk.base talk.anxiety suppression.base suppression.avoidance", 0.15)
log(" ".join(f"intensity.{k}.{w}" for k in ("pursue", "protest", "withdraw", "attack", "neutral", "repair") for w in ("base", "slope")), 0.2)
log("group.approach.cost group.protest.cost group.defence.cost group.approach.tires group.silence.tires "
    "group.approach.quiets group.answer.quiets group.approach.habituates", 0.3)
log(" ".join(f"open.group_{g}.{s}" for g in ("approach", "protest", "appease", "silence", "defence", "answer")
    for s in ("settled", "reaching", "protesting", "despairing", "guarding", "withdrawing", "opening")), 0.35)
log("open.counter_attack open.counter_attack.guarding open.counter_attack.withdrawing open.leave open.time_out open.soften open.defend open.placate open.apologise open.stay_silent", 0.4)
log(" ".join(f"appeal.kind_{k}.{f}" for k, fs in {
    "pursue": "closeness heard disconnection abandonment engulfment talk_heals hope responsiveness issue",
    "protest": "heard disconnection abandonment hope coldness responsiveness stance",
    "withdraw": "space peace inadequacy engulfment demand stance",
    "attack": "inadequacy coldness disconnection demand stance engulfment",
    "repair": "stance disconnection inadequacy engulfment hope security coldness",
    "neutral": "inadequacy coldness"}.items() for f in fs.split()), 0.25)
log(" ".join(f"impact.kind_{k}.{d}" for k, ds in {"pursue": "nearness demand responsiveness", "protest": "warmth demand",
    "withdraw": "nearness responsiveness", "repair": "warmth responsiveness"}.items() for d in ds.split()), 0.12)
add("lean.stay_silent.despairing lean.group_answer.guarding lean.group_answer.withdrawing lean.group_approach.reaching "
    "lean.group_approach.guarding lean.group_answer.settled lean.group_silence.protesting lean.group_protest.protesting", 0.12, "+0")
log("epsilon", 0.4)
log("engages engages.apologise engages.listen engages.validate", 0.25)
log(" ".join(f"need.{n}.{w}" for n in ("heard", "space", "peace", "acceptance") for w in ("owner", "other")), 0.2)
log("bias.anxious.nearness bias.anxious.responsiveness bias.avoidant.demand", 0.15)
log("does.name_the_cycle.security does.name_the_cycle.mentalizing does.affirm.needs does.session.arousal "
    "does.uncover.mentalizing does.soften.arousal does.soften.mentalizing does.promised_pause.security "
    "does.promised_pause.mentalizing", 0.25)
add(" ".join(f"answers.{s}.{g}" for s, gs in {"settled": "approach", "reaching": "approach protest", "protesting": "approach protest answer",
    "guarding": "approach appease silence defence answer", "withdrawing": "approach appease silence answer"}.items() for g in gs.split()), 0.35, "+0")

log(" ".join(f"open.neutral.{s}" for s in ("settled", "reaching", "protesting", "despairing", "guarding", "withdrawing", "opening")), 0.35)
log("appeal.neutral.stance appeal.neutral.security appeal.neutral.issue appeal.neutral.disconnection appeal.neutral.inadequacy "
    "impact.neutral.responsiveness impact.neutral.warmth group.answer.quiets level_gate", 0.25)
add("group.silence.tells group.approach.tells group.protest.tells group.answer.tells group.defence.tells group.appease.tells", 0.3, "+0")
add("appeal.kind_pursue.coldness appeal.kind_pursue.demand appeal.kind_withdraw.responsiveness appeal.kind_withdraw.coldness "
    "appeal.kind_repair.demand appeal.kind_protest.demand appeal.group_silence.responsiveness appeal.group_answer.responsiveness", 0.15, "+0")

PARAMETERS = STEPS
UNIT = {"need_rise", "need_fall", "momentum_rate", "relief", "familiarity_rate", "calm_factor", "security_buffer",
        "flood_threshold", "flood_level", "hope_rate", "hope_rest", "arousal_rise", "issue_other", "mentalizing_calm",
        "disclosure_heard", "mentalizing_openness", "learning_rate", "unlearning_rate", "mentalizing_rate",
        "security_rise", "security_fall", "reference_pursuit", "reference_withdrawal", "unheard_hope"}


def read(path):
    out = {}
    for line in open(path):
        words = line.split()
        if len(words) == 2 and words[0][0] != "#":
            out[words[0]] = words[1]
    return out


def order(name):  # the wider ones first: the narrower multiply what they leave
    return (".all." not in name, "kind_" not in name and "group_" not in name, name.count("."), name)


def write(path, numbers):
    with open(path, "w") as file:
        for name in sorted(numbers, key=order):
            file.write(f"{name} {numbers[name]}\n")


def moved(numbers, steps):
    """`numbers` with each of `steps` times its size added."""
    out = dict(numbers)
    for name, by in steps.items():
        if by == 0:
            continue
        how, size, start = STEPS[name]
        text = out.get(name, start)
        prefix = text[0] if text[0] in "*+" else ""
        x = float(text[len(prefix):])
        x = x * (1 + size) ** by if how == "log" else x + size * by
        if name in UNIT and not prefix:
            x = min(x, 0.98)
        out[name] = f"{prefix}{x:.6g}"
    return out
