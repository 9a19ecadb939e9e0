// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.

package pursuit

// #include <pursuit/pursuit.h>
import "C"

import (
	"math"
	"time"
)

// Skip: plays turns without a record of them. The same as so many steps, and faster yet.
func (p *Couple) Skip(count int) error {
	if err := whole(int64(count), math.MaxUint32, "count"); err != nil {
		return err
	}
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_skip(p.at(), C.uint32_t(count))
	})
}

// Disagree: a disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
// alike, and the floor is drawn.
func (p *Couple) Disagree(severity float32, owner Seat) error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_disagree(p.at(), C.float(severity), C.pursuit_seat(owner))
	})
}

// OpenIssue: an issue is left open between them, without an argument about it now.
func (p *Couple) OpenIssue(severity float32, owner Seat) error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_open_issue(p.at(), C.float(severity), C.pursuit_seat(owner))
	})
}

// Separate: they are apart from now on, until a move of contact, the promised return or
// pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the turns, and its
// moves reach nobody.
func (p *Couple) Separate(steppedBack Seat, promised time.Duration) error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_separate(p.at(), C.pursuit_seat(steppedBack), C.int64_t(promised.Milliseconds()))
	})
}

// Reunite: they are together again.
func (p *Couple) Reunite() error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_reunite(p.at())
	})
}

// Stress: stress from outside keeps one partner's arousal up for a while.
func (p *Couple) Stress(seat Seat, severity float32) error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_stress(p.at(), C.pursuit_seat(seat), C.float(severity))
	})
}

// GoodTime: a good time together: both hear affection.
func (p *Couple) GoodTime(exchanges int) error {
	if err := whole(int64(exchanges), math.MaxUint32, "exchanges"); err != nil {
		return err
	}
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_good_time(p.at(), C.uint32_t(exchanges))
	})
}

// Intervene: intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the
// floor, and is answered or not by the other's own choice. A SESSION takes time: strength is its dose, of the
// hour and of each part; what cannot be done yet is left out of it.
func (p *Couple) Intervene(what string, who Seat, strength float32) error {
	id, err := idOf(C.PURSUIT_ENUM_INTERVENTION, what)
	if err != nil {
		return err
	}
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_intervene(p.at(), id, C.pursuit_seat(who), C.float(strength))
	})
}

// Elapse: time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
func (p *Couple) Elapse(d time.Duration) error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_elapse(p.at(), C.int64_t(d.Milliseconds()))
	})
}

// GiveFloor: the next turn belongs to this partner.
func (p *Couple) GiveFloor(seat Seat) error {
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_give_floor(p.at(), C.pursuit_seat(seat))
	})
}

// SetTurn: how long a turn takes from now on; at first it is the model's turn_seconds.
func (p *Couple) SetTurn(d time.Duration) error {
	if err := whole(d.Milliseconds(), math.MaxUint32, "milliseconds"); err != nil {
		return err
	}
	return p.do(func() C.pursuit_status {
		return C.pursuit_couple_set_turn_ms(p.at(), C.uint32_t(d.Milliseconds()))
	})
}
