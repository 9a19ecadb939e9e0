// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.

package pursuit

// #include <pursuit/pursuit.h>
import "C"

import (
	"math"
	"runtime"
	"time"
	"unsafe"
)

// Model: every number of the engine. Immutable; any number of couples and threads may share one.
type Model struct{ c *C.pursuit_model }

// at is NULL, which C refuses, of none and of one that is closed.
func (o *Model) at() *C.pursuit_model {
	if o == nil {
		return nil
	}
	return o.c
}

// Close gives it back now.
func (o *Model) Close() {
	C.pursuit_model_destroy(o.c)
	o.c = nil
	runtime.SetFinalizer(o, nil)
}

func modelOf(call func(out **C.pursuit_model) status) (*Model, error) {
	var out *C.pursuit_model
	if err := check(func() status { return call(&out) }); err != nil {
		return nil, err
	}
	made := &Model{out}
	runtime.SetFinalizer(made, (*Model).Close)
	return made, nil
}

// Hash is of all there is to it; of a couple with its model. It panics if it is closed.
func (o *Model) Hash() uint64 {
	defer runtime.KeepAlive(o)
	var out C.uint64_t
	if err := check(func() status { return C.pursuit_model_hash(o.at(), &out) }); err != nil {
		panic(err)
	}
	return uint64(out)
}

// Copy is a second one that is exactly where this one is.
func (o *Model) Copy() (*Model, error) {
	defer runtime.KeepAlive(o)
	return modelOf(func(out **C.pursuit_model) status { return C.pursuit_model_copy(o.at(), out) })
}

// Couple: two partners in one argument: all that changes while they live.
type Couple struct{ c *C.pursuit_couple }

// at is NULL, which C refuses, of none and of one that is closed.
func (o *Couple) at() *C.pursuit_couple {
	if o == nil {
		return nil
	}
	return o.c
}

// Close gives it back now.
func (o *Couple) Close() {
	C.pursuit_couple_destroy(o.c)
	o.c = nil
	runtime.SetFinalizer(o, nil)
}

func coupleOf(call func(out **C.pursuit_couple) status) (*Couple, error) {
	var out *C.pursuit_couple
	if err := check(func() status { return call(&out) }); err != nil {
		return nil, err
	}
	made := &Couple{out}
	runtime.SetFinalizer(made, (*Couple).Close)
	return made, nil
}

// Hash is of all there is to it; of a couple with its model. It panics if it is closed.
func (o *Couple) Hash() uint64 {
	defer runtime.KeepAlive(o)
	var out C.uint64_t
	if err := check(func() status { return C.pursuit_couple_hash(o.at(), &out) }); err != nil {
		panic(err)
	}
	return uint64(out)
}

// Fork is a second one that is exactly where this one is.
func (o *Couple) Fork() (*Couple, error) {
	defer runtime.KeepAlive(o)
	return coupleOf(func(out **C.pursuit_couple) status { return C.pursuit_couple_copy(o.at(), out) })
}

// Number: 0 for the couple's first turn.
func (t *Turn) Number() int { return int(t.c.number) }

// Time: on the couple's clock, when the move was made.
func (t *Turn) Time() time.Duration { return time.Duration(t.c.time_ms) * time.Millisecond }

// Mover: who made the move.
func (t *Turn) Mover() Seat { return Seat(t.c.mover) }

// Before: the mover's stance as the turn began.
func (t *Turn) Before() string { return word(C.PURSUIT_ENUM_STANCE, t.c.before) }

// Stance: the mover's stance after its transition.
func (t *Turn) Stance() string { return word(C.PURSUIT_ENUM_STANCE, t.c.stance) }

// Row: the transition, see model_transition; PURSUIT_NONE.
func (t *Turn) Row() int { return int(t.c.row) }

// Move: the act; of an observed code its likeliest.
func (t *Turn) Move() int { return int(t.c.move_id) }

// Phase: of the couple after the turn.
func (t *Turn) Phase() string { return word(C.PURSUIT_ENUM_PHASE, t.c.phase) }

// HostMade: made by act or _observe(), not chosen.
func (t *Turn) HostMade() bool { return t.c.host_made == 1 }

// Answers: the move answers a bid of the other, as `turning` says.
func (t *Turn) Answers() bool { return t.c.answers == 1 }

// Turning: how the move takes up a bid of the other.
func (t *Turn) Turning() string { return word(C.PURSUIT_ENUM_TURNING, t.c.turning) }

// Resolved: the issue got resolved in this turn.
func (t *Turn) Resolved() bool { return t.c.resolved == 1 }

// Intensity: of the move.
func (t *Turn) Intensity() float32 { return float32(t.c.intensity) }

// Probability: of the move, before the draw.
func (t *Turn) Probability() float32 { return float32(t.c.probability) }

// Uniform: the draw, 0 <= u < 1; 0 for a host-made move.
func (t *Turn) Uniform() float32 { return float32(t.c.uniform) }

// Mover: who made the move.
func (t *Brief) Mover() Seat { return Seat(t.c.mover) }

// Stance: the mover's stance after its transition.
func (t *Brief) Stance() string { return word(C.PURSUIT_ENUM_STANCE, t.c.stance) }

// Move: the act; of an observed code its likeliest.
func (t *Brief) Move() int { return int(t.c.move_id) }

// Phase: of the couple after the turn.
func (t *Brief) Phase() string { return word(C.PURSUIT_ENUM_PHASE, t.c.phase) }

// Intensity: of the move.
func (t *Brief) Intensity() float32 { return float32(t.c.intensity) }

// Skip: plays turns without a record of them. The same as so many steps, and faster yet.
func (p *Couple) Skip(count int) error {
	if err := whole(int64(count), math.MaxUint32, "count"); err != nil {
		return err
	}
	return p.do(func() status {
		return C.pursuit_couple_skip(p.at(), C.uint32_t(count))
	})
}

// Disagree: a disagreement breaks out. It weighs most on its owner, who takes the floor; without
// one, on both alike, and the floor is drawn.
func (p *Couple) Disagree(severity float32, owner Seat) error {
	return p.do(func() status {
		return C.pursuit_couple_disagree(p.at(), C.float(severity), C.pursuit_seat(owner))
	})
}

// OpenIssue: an issue is left open between them, without an argument about it now.
func (p *Couple) OpenIssue(severity float32, owner Seat) error {
	return p.do(func() status {
		return C.pursuit_couple_open_issue(p.at(), C.float(severity), C.pursuit_seat(owner))
	})
}

// Separate: they are apart from now on, until a move of contact, the promised return or reunite.
// Who stepped back is away until they make a move: the other has the turns, and its moves reach
// nobody.
func (p *Couple) Separate(steppedBack Seat, promised time.Duration) error {
	return p.do(func() status {
		return C.pursuit_couple_separate(p.at(), C.pursuit_seat(steppedBack), C.int64_t(promised.Milliseconds()))
	})
}

// Reunite: they are together again.
func (p *Couple) Reunite() error {
	return p.do(func() status {
		return C.pursuit_couple_reunite(p.at())
	})
}

// Stress: stress from outside keeps one partner's arousal up for a while.
func (p *Couple) Stress(seat Seat, severity float32) error {
	return p.do(func() status {
		return C.pursuit_couple_stress(p.at(), C.pursuit_seat(seat), C.float(severity))
	})
}

// GoodTime: a good time together: both hear affection.
func (p *Couple) GoodTime(exchanges int) error {
	if err := whole(int64(exchanges), math.MaxUint32, "exchanges"); err != nil {
		return err
	}
	return p.do(func() status {
		return C.pursuit_couple_good_time(p.at(), C.uint32_t(exchanges))
	})
}

// Intervene: intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who
// then has the floor, and is answered or not by the other's own choice. A SESSION takes time:
// strength is its dose, of the hour and of each part; what cannot be done yet is left out of it.
func (p *Couple) Intervene(what string, who Seat, strength float32) error {
	id, err := idOf(C.PURSUIT_ENUM_INTERVENTION, what)
	if err != nil {
		return err
	}
	return p.do(func() status {
		return C.pursuit_couple_intervene(p.at(), id, C.pursuit_seat(who), C.float(strength))
	})
}

// Elapse: time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
func (p *Couple) Elapse(d time.Duration) error {
	return p.do(func() status {
		return C.pursuit_couple_elapse(p.at(), C.int64_t(d.Milliseconds()))
	})
}

// GiveFloor: the next turn belongs to this partner.
func (p *Couple) GiveFloor(seat Seat) error {
	return p.do(func() status {
		return C.pursuit_couple_give_floor(p.at(), C.pursuit_seat(seat))
	})
}

// SetTurn: how long a turn takes from now on; at first it is the model's turn_seconds.
func (p *Couple) SetTurn(d time.Duration) error {
	if err := whole(d.Milliseconds(), math.MaxUint32, "milliseconds"); err != nil {
		return err
	}
	return p.do(func() status {
		return C.pursuit_couple_set_turn_ms(p.at(), C.uint32_t(d.Milliseconds()))
	})
}

// Step: plays one turn of whoever has the floor, or of the other while they are away; then the
// other has it.
func (p *Couple) Step() (Turn, error) {
	out := make([]Turn, 1)
	at := (*C.pursuit_turn)(unsafe.Pointer(sized(out)))
	err := p.do(func() status {
		return C.pursuit_couple_step(p.at(), at)
	})
	return out[0], err
}

// PlayInto: plays turns into an array of yours. The same as so many steps, and faster.
func (p *Couple) PlayInto(out []Turn) error {
	at := (*C.pursuit_turn)(unsafe.Pointer(sized(out)))
	return p.do(func() status {
		return C.pursuit_couple_play(p.at(), at, C.size_t(len(out)))
	})
}

// PlayBrief: plays turns into an array of yours, and tells only what shows of them. The same as so
// many steps.
func (p *Couple) PlayBrief(out []Brief) error {
	at := (*C.pursuit_brief_turn)(unsafe.Pointer(sized(out)))
	return p.do(func() status {
		return C.pursuit_couple_play_brief(p.at(), at, C.size_t(len(out)))
	})
}

// Act: a turn made by you: a player, a transcript. The couple goes on from it. seat: who makes the
// move, whoever has the floor. move: one of the model's moves. intensity: 0..1; Unset: what the
// drive makes it.
func (p *Couple) Act(seat Seat, move int, intensity float32) (Turn, error) {
	out := make([]Turn, 1)
	if err := whole(int64(move), math.MaxInt32, "move"); err != nil {
		return out[0], err
	}
	at := (*C.pursuit_turn)(unsafe.Pointer(sized(out)))
	err := p.do(func() status {
		return C.pursuit_couple_act(p.at(), C.pursuit_seat(seat), C.pursuit_move(move), C.float(intensity), at)
	})
	return out[0], err
}

// telling is what the calls are handed that tell of a turn.
type telling struct {
	count, index, size C.size_t
	a, b, to           *C.char
	model              *C.pursuit_model
	turns              *C.pursuit_turn
	texts              *C.pursuit_catalogue
	needed             *C.size_t
}

// Why: why a turn came about, in three short sentences. Of turns[index], which go back to the
// couple's start or as far as there are any; language: "en" or "de".
func Why(m *Model, turns []Turn, index int, a, b, language string) (string, error) {
	return told(m, turns, index, a, b, language, func(t *telling) status {
		return C.pursuit_why_text(t.model, t.turns, t.count, t.index, t.a, t.b, t.texts, t.to, t.size, t.needed)
	})
}

// Direction: how a turn is to be played, in about ten lines of text, as a writer or a language
// model is told. Of turns[index], which go back to the couple's start or as far as there are any;
// language: "en" or "de".
func Direction(m *Model, turns []Turn, index int, a, b, language string) (string, error) {
	return told(m, turns, index, a, b, language, func(t *telling) status {
		return C.pursuit_direction_text(t.model, t.turns, t.count, t.index, t.a, t.b, t.texts, t.to, t.size, t.needed)
	})
}

// DirectionJSON: how a turn is to be played, as one object of JSON by direction.schema.json, with
// the text in it. Of turns[index], which go back to the couple's start or as far as there are any;
// language: "en" or "de".
func DirectionJSON(m *Model, turns []Turn, index int, a, b, language string) (string, error) {
	return told(m, turns, index, a, b, language, func(t *telling) status {
		return C.pursuit_direction_json(t.model, t.turns, t.count, t.index, t.a, t.b, t.texts, t.to, t.size, t.needed)
	})
}
