# made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
module Pursuit
  # What happens to a couple. Seats are :a and :b; nil is both, or nobody.
  module Changes
    # Plays turns without a record of them. The same as so many steps, and faster yet.
    def skip(count)
      done(:couple_skip, whole(count, :U32, "count"))
    end

    # A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on
    # both alike, and the floor is drawn.
    def disagree(severity, owner = nil)
      done(:couple_disagree, severity, seat(owner))
    end

    # An issue is left open between them, without an argument about it now.
    def open_issue(severity, owner = nil)
      done(:couple_open_issue, severity, seat(owner))
    end

    # They are apart from now on, until a move of contact, the promised return or reunite. Who
    # stepped back is away until they make a move: the other has the turns, and its moves reach
    # nobody.
    def separate(stepped_back = nil, promised_ms = NONE)
      done(:couple_separate, seat(stepped_back), whole(promised_ms, :I64, "promised_ms", NONE))
    end

    # They are together again.
    def reunite
      done(:couple_reunite)
    end

    # Stress from outside keeps one partner's arousal up for a while.
    def stress(seat, severity)
      done(:couple_stress, seat(seat), severity)
    end

    # A good time together: both hear affection.
    def good_time(exchanges)
      done(:couple_good_time, whole(exchanges, :U32, "exchanges"))
    end

    # Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has
    # the floor, and is answered or not by the other's own choice. A SESSION takes time: strength is
    # its dose, of the hour and of each part; what cannot be done yet is left out of it.
    def intervene(what, who = nil, strength = 1.0)
      done(:couple_intervene, Pursuit.id(:INTERVENTION, what), seat(who), strength)
    end

    # Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    def elapse(milliseconds)
      done(:couple_elapse, whole(milliseconds, :I64, "milliseconds"))
    end

    # The next turn belongs to this partner.
    def give_floor(seat)
      done(:couple_give_floor, seat(seat))
    end

    # How long a turn takes from now on; at first it is the model's turn_seconds.
    def turn_ms=(milliseconds)
      done(:couple_set_turn_ms, whole(milliseconds, :U32, "milliseconds"))
    end

    # Plays one turn of whoever has the floor, or of the other while they are away; then the other
    # has it.
    def step
      into(1) { |out| Raw.couple_step(handle, out) }[0]
    end

    # A turn made by you: a player, a transcript. The couple goes on from it. seat: who makes the
    # move, whoever has the floor. move: one of the model's moves. intensity: 0..1; left out: what
    # the drive makes it.
    def act(seat, move, intensity = UNSET)
      into(1) { |out| Raw.couple_act(handle, seat(seat), model.move_id(move), intensity, out) }[0]
    end
  end

  # What there is to be read of a turn; none is nil.
  module Told
    # 0 for the couple's first turn.
    def number
      self[:number]
    end

    # On the couple's clock, when the move was made.
    def time_ms
      self[:time_ms]
    end

    # Who made the move.
    def mover
      Pursuit.word(:SEAT, self[:mover])&.to_sym
    end

    # The mover's stance as the turn began.
    def before
      Pursuit.word(:STANCE, self[:before])
    end

    # The mover's stance after its transition.
    def stance
      Pursuit.word(:STANCE, self[:stance])
    end

    # The transition, see model_transition; PURSUIT_NONE.
    def row
      self[:row]
    end

    # The act; of an observed code its likeliest.
    def move
      turns.model.move_name(self[:move_id])
    end

    # Of the couple after the turn.
    def phase
      Pursuit.word(:PHASE, self[:phase])
    end

    # Made by act or _observe(), not chosen.
    def host_made?
      self[:host_made] == 1
    end

    # The move answers a bid of the other, as `turning` says.
    def answers?
      self[:answers] == 1
    end

    # How the move takes up a bid of the other.
    def turning
      Pursuit.word(:TURNING, self[:turning])
    end

    # The issue got resolved in this turn.
    def resolved?
      self[:resolved] == 1
    end

    # Of the move.
    def intensity
      self[:intensity]
    end

    # Of the move, before the draw.
    def probability
      self[:probability]
    end

    # The draw, 0 <= u < 1; 0 for a host-made move.
    def uniform
      self[:uniform]
    end

    # Why a turn came about, in three short sentences. language: "en" or "de".
    def why(name_a, name_b, language: "en")
      told(:why_text, name_a, name_b, language)
    end

    # How a turn is to be played, in about ten lines of text, as a writer or a language model is
    # told. language: "en" or "de".
    def direction(name_a, name_b, language: "en")
      told(:direction_text, name_a, name_b, language)
    end

    # How a turn is to be played, as one object of JSON by direction.schema.json, with the text in
    # it. language: "en" or "de".
    def direction_json(name_a, name_b, language: "en")
      told(:direction_json, name_a, name_b, language)
    end
  end
end
