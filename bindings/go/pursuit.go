// Package pursuit is two partners and the pursue-withdraw loop between them, turn by turn, with reasons.
//
// A Fork meets the same chances; the same version, model, seed and calls give the same bits everywhere. What fails
// is an *Error and has changed nothing. Two objects are independent; one is for one goroutine at a time. Objects are
// given back when they are collected, or by Close.
//
// It is a tool for thinking, teaching, stories and research: no diagnosis, and not for relationships with violence
// or coercive control.
package pursuit

// #cgo pkg-config: pursuit-static
// #include <stdlib.h>
// #include <pursuit/pursuit.h>
import "C"

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"time"
	"unsafe"
)

// Error is what failed: a status of C and one line.
type Error struct {
	Status  string
	Message string
}

func (e *Error) Error() string { return e.Message }

// check runs a call and what it says of a failure on one thread: the text is the thread's.
func check(call func() C.pursuit_status) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	status := call()
	if status == C.PURSUIT_OK {
		return nil
	}
	return &Error{C.GoString(C.pursuit_enum_name(C.PURSUIT_ENUM_STATUS, C.int32_t(status))), C.GoString(C.pursuit_last_error())}
}

// whole refuses what would become another number in C.
func whole(value int64, most uint64, what string) error {
	if value < 0 || uint64(value) > most {
		return &Error{"argument", fmt.Sprintf("%s is %d, expected 0 to %d", what, value, most)}
	}
	return nil
}

var errNUL = &Error{"argument", "a text with a NUL in it"}

// named hands a call the text as C has it, where it ends at the first NUL.
func named(text string, call func(*C.char) C.pursuit_status) error {
	if strings.IndexByte(text, 0) >= 0 {
		return errNUL
	}
	at := C.CString(text)
	defer C.free(unsafe.Pointer(at))
	return check(func() C.pursuit_status { return call(at) })
}

func init() {
	if C.pursuit_version() != C.PURSUIT_HEADER_VERSION {
		panic("pursuit: the library is " + C.GoString(C.pursuit_version_text()) + ", its header is of another version")
	}
}

// first is where a slice begins; nil if there is nothing in it.
func first[T any](all []T) *T {
	if len(all) == 0 {
		return nil
	}
	return &all[0]
}

// Seat is one of the two.
type Seat int32

const (
	A    Seat = C.PURSUIT_SEAT_A
	B    Seat = C.PURSUIT_SEAT_B
	None Seat = C.PURSUIT_NONE
)

// Unset leaves an intensity to the drive; NoPromise is of somebody who leaves without one.
const (
	Unset     float32       = C.PURSUIT_UNSET
	NoPromise time.Duration = C.PURSUIT_NONE * time.Millisecond
)

func idOf(kind C.pursuit_enum, word string) (out C.int32_t, err error) {
	err = named(word, func(text *C.char) C.pursuit_status { return C.pursuit_enum_find(kind, text, &out) })
	return
}

// Traits are who somebody is.
type Traits struct{ c C.pursuit_traits }

// NewTraits is somebody as usual but for these two.
func NewTraits(anxiety, avoidance float32) Traits {
	var out Traits
	out.c.struct_size = C.uint32_t(unsafe.Sizeof(out.c))
	C.pursuit_traits_init(&out.c)
	out.c.anxiety, out.c.avoidance = C.float(anxiety), C.float(avoidance)
	return out
}

// Model is all numbers that couples live by. Immutable and shared.
type Model struct{ c *C.pursuit_model }

func modelOf(call func(out **C.pursuit_model) C.pursuit_status) (*Model, error) {
	var out *C.pursuit_model
	if err := check(func() C.pursuit_status { return call(&out) }); err != nil {
		return nil, err
	}
	m := &Model{out}
	runtime.SetFinalizer(m, (*Model).Close)
	return m, nil
}

// at is NULL, which C refuses, of none and of one that is closed.
func (m *Model) at() *C.pursuit_model {
	if m == nil {
		return nil
	}
	return m.c
}

// Close gives it back now.
func (m *Model) Close() {
	C.pursuit_model_destroy(m.c)
	m.c = nil
	runtime.SetFinalizer(m, nil)
}

// Standard is the standard model.
func Standard() (*Model, error) {
	return modelOf(func(out **C.pursuit_model) C.pursuit_status { return C.pursuit_model_create(out) })
}

// Parse is the standard model with what a text in TOML changes.
func Parse(toml string) (*Model, error) {
	text := C.CString(toml)
	defer C.free(unsafe.Pointer(text))
	return modelOf(func(out **C.pursuit_model) C.pursuit_status {
		return C.pursuit_model_parse(text, C.size_t(len(toml)), nil, out)
	})
}

// Profile is somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
func (m *Model) Profile(name string) (Traits, error) {
	var out Traits
	out.c.struct_size = C.uint32_t(unsafe.Sizeof(out.c))
	err := named(name, func(text *C.char) C.pursuit_status { return C.pursuit_model_profile(m.at(), text, &out.c) })
	runtime.KeepAlive(m)
	return out, err
}

// MoveName is "?" for a move that the model does not have.
func (m *Model) MoveName(id int) string {
	defer runtime.KeepAlive(m)
	if whole(int64(id), math.MaxInt32, "move") != nil {
		id = -1
	}
	return C.GoString(C.pursuit_model_move_name(m.at(), C.pursuit_move(id)))
}

// MoveID is the id of a move.
func (m *Model) MoveID(name string) (int, error) {
	var out C.pursuit_move
	err := named(name, func(text *C.char) C.pursuit_status { return C.pursuit_model_find_move(m.at(), text, &out) })
	runtime.KeepAlive(m)
	return int(out), err
}

// Turn is the record of one turn, as C has it; all of it is read by Bytes or by the methods.
type Turn struct{ c C.pursuit_turn }

func (t *Turn) Number() int        { return int(t.c.number) }
func (t *Turn) Mover() Seat        { return Seat(t.c.mover) }
func (t *Turn) Move() int          { return int(t.c.move_id) }
func (t *Turn) Intensity() float32 { return float32(t.c.intensity) }

// Stance is the mover's, as a word; Phase that of the couple after the turn.
func (t *Turn) Stance() string {
	return C.GoString(C.pursuit_enum_name(C.PURSUIT_ENUM_STANCE, t.c.stance))
}
func (t *Turn) Phase() string {
	return C.GoString(C.pursuit_enum_name(C.PURSUIT_ENUM_PHASE, t.c.phase))
}

// Bytes is C's own struct.
func (t *Turn) Bytes() []byte { return unsafe.Slice((*byte)(unsafe.Pointer(&t.c)), unsafe.Sizeof(t.c)) }

// Brief is a slim turn.
type Brief struct{ c C.pursuit_brief_turn }

func (t *Brief) Mover() Seat        { return Seat(t.c.mover) }
func (t *Brief) Move() int          { return int(t.c.move_id) }
func (t *Brief) Intensity() float32 { return float32(t.c.intensity) }

// Couple is two partners.
type Couple struct{ c *C.pursuit_couple }

func (p *Couple) at() *C.pursuit_couple {
	if p == nil {
		return nil
	}
	return p.c
}

func coupleOf(call func(out **C.pursuit_couple) C.pursuit_status) (*Couple, error) {
	var out *C.pursuit_couple
	if err := check(func() C.pursuit_status { return call(&out) }); err != nil {
		return nil, err
	}
	couple := &Couple{out}
	runtime.SetFinalizer(couple, (*Couple).Close)
	return couple, nil
}

// New makes a couple: seed is which of the many ways it can go, id which couple of that seed.
func New(m *Model, a, b Traits, seed, id uint64) (*Couple, error) {
	defer runtime.KeepAlive(m)
	return coupleOf(func(out **C.pursuit_couple) C.pursuit_status {
		return C.pursuit_couple_create(m.at(), &a.c, &b.c, C.uint64_t(seed), C.uint64_t(id), out)
	})
}

// Load makes a couple of an image.
func Load(m *Model, image []byte) (*Couple, error) {
	defer runtime.KeepAlive(m)
	if m.at() == nil { // which C takes for the model that an image carries
		return nil, &Error{"argument", "model is NULL"}
	}
	return coupleOf(func(out **C.pursuit_couple) C.pursuit_status {
		return C.pursuit_couple_load(unsafe.Pointer(first(image)), C.size_t(len(image)), m.at(), 0, out)
	})
}

// Close gives it back now.
func (p *Couple) Close() {
	C.pursuit_couple_destroy(p.c)
	p.c = nil
	runtime.SetFinalizer(p, nil)
}

// Fork is a second couple that is exactly where this one is.
func (p *Couple) Fork() (*Couple, error) {
	defer runtime.KeepAlive(p)
	return coupleOf(func(out **C.pursuit_couple) C.pursuit_status { return C.pursuit_couple_copy(p.at(), out) })
}

func (p *Couple) do(call func() C.pursuit_status) error {
	defer runtime.KeepAlive(p)
	return check(call)
}

const mostTurns = 10000000

// Play makes so many turns.
func (p *Couple) Play(count int) ([]Turn, error) {
	if err := whole(int64(count), mostTurns, "count"); err != nil {
		return nil, err
	}
	out := make([]Turn, count)
	return out, p.PlayInto(out)
}

// PlayInto makes as many turns as there is room for.
func (p *Couple) PlayInto(out []Turn) error {
	if len(out) > 0 {
		out[0].c.struct_size = C.uint32_t(unsafe.Sizeof(out[0].c)) // the first one's counts for all
	}
	at := (*C.pursuit_turn)(unsafe.Pointer(first(out)))
	return p.do(func() C.pursuit_status { return C.pursuit_couple_play(p.at(), at, C.size_t(len(out))) })
}

// PlayBrief makes slim turns.
func (p *Couple) PlayBrief(out []Brief) error {
	if len(out) > 0 {
		out[0].c.struct_size = C.uint32_t(unsafe.Sizeof(out[0].c))
	}
	at := (*C.pursuit_brief_turn)(unsafe.Pointer(first(out)))
	return p.do(func() C.pursuit_status { return C.pursuit_couple_play_brief(p.at(), at, C.size_t(len(out))) })
}

// Act makes a turn of yours; Unset is what the drive makes it.
func (p *Couple) Act(seat Seat, move int, intensity float32) (Turn, error) {
	var out Turn
	if err := whole(int64(move), math.MaxInt32, "move"); err != nil {
		return out, err
	}
	out.c.struct_size = C.uint32_t(unsafe.Sizeof(out.c))
	err := p.do(func() C.pursuit_status {
		return C.pursuit_couple_act(p.at(), C.pursuit_seat(seat), C.pursuit_move(move), C.float(intensity), &out.c)
	})
	return out, err
}

// Said takes what was said in the end: shares of moves, of which only matters how they compare.
func (p *Couple) Said(seat Seat, shares map[int]float32) (Turn, error) {
	var out Turn
	var all [C.PURSUIT_MOVE_SLOTS]C.float
	for move, share := range shares {
		if move < 0 || move >= len(all) {
			return out, &Error{"argument", fmt.Sprintf("move is %d, which is none", move)}
		}
		all[move] = C.float(share)
	}
	out.c.struct_size = C.uint32_t(unsafe.Sizeof(out.c))
	err := p.do(func() C.pursuit_status {
		return C.pursuit_couple_said(p.at(), C.pursuit_seat(seat), &all[0], C.size_t(len(all)), &out.c)
	})
	return out, err
}

// Hash is of all there is to a couple and its model. It panics if the couple is closed.
func (p *Couple) Hash() uint64 {
	var out C.uint64_t
	if err := p.do(func() C.pursuit_status { return C.pursuit_couple_hash(p.at(), &out) }); err != nil {
		panic(err)
	}
	return uint64(out)
}

// filled asks how much a call writes, then for it.
func filled(call func(at unsafe.Pointer, size C.size_t, needed *C.size_t) C.pursuit_status) ([]byte, error) {
	var needed C.size_t
	if status := call(nil, 0, &needed); status != C.PURSUIT_STATUS_SIZE && status != C.PURSUIT_OK {
		return nil, check(func() C.pursuit_status { return call(nil, 0, &needed) })
	}
	out := make([]byte, needed)
	err := check(func() C.pursuit_status { return call(unsafe.Pointer(first(out)), needed, &needed) })
	return out, err
}
func text(out []byte, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return string(out[:len(out)-1]), nil
}

// Save makes an image, without the model.
func (p *Couple) Save() ([]byte, error) {
	defer runtime.KeepAlive(p)
	return filled(func(at unsafe.Pointer, size C.size_t, needed *C.size_t) C.pursuit_status {
		return C.pursuit_couple_save(p.at(), 0, at, size, needed)
	})
}

// Why turns[index] came about, in three sentences; turns from the couple's start or any later turn on.
func Why(m *Model, turns []Turn, index int, a, b string) (string, error) {
	return told(m, turns, index, a, b, func(at *C.pursuit_turn, a, b, to *C.char, size C.size_t, needed *C.size_t) C.pursuit_status {
		return C.pursuit_why_text(m.at(), at, C.size_t(len(turns)), C.size_t(index), a, b, nil, to, size, needed)
	})
}

// Direction is how turns[index] is to be played, as JSON by direction.schema.json, in English.
func Direction(m *Model, turns []Turn, index int, a, b string) (string, error) {
	return told(m, turns, index, a, b, func(at *C.pursuit_turn, a, b, to *C.char, size C.size_t, needed *C.size_t) C.pursuit_status {
		return C.pursuit_direction_json(m.at(), at, C.size_t(len(turns)), C.size_t(index), a, b, nil, to, size, needed)
	})
}
func told(m *Model, turns []Turn, index int, a, b string,
	call func(at *C.pursuit_turn, a, b, to *C.char, size C.size_t, needed *C.size_t) C.pursuit_status) (string, error) {
	defer runtime.KeepAlive(m)
	if index < 0 || index >= len(turns) {
		return "", &Error{"argument", fmt.Sprintf("index is %d of %d", index, len(turns))}
	}
	if strings.IndexByte(a+b, 0) >= 0 {
		return "", errNUL
	}
	nameA, nameB := C.CString(a), C.CString(b)
	defer C.free(unsafe.Pointer(nameA))
	defer C.free(unsafe.Pointer(nameB))
	at := (*C.pursuit_turn)(unsafe.Pointer(first(turns)))
	return text(filled(func(to unsafe.Pointer, size C.size_t, needed *C.size_t) C.pursuit_status {
		return call(at, nameA, nameB, (*C.char)(to), size, needed)
	}))
}
