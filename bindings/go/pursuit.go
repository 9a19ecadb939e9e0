// Package pursuit is two partners and the pursue-withdraw loop between them, turn by turn, with
// reasons.
//
// A Fork meets the same chances; the same version, model, seed and calls give the same bits
// everywhere. What fails is an *Error and has changed nothing. Two objects are independent; one is
// for one goroutine at a time. Objects are given back when they are collected, or by Close.
//
// It is a tool for thinking, teaching, stories and research: no diagnosis, and not for
// relationships with violence or coercive control.
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

func refused(format string, given ...any) *Error {
	return &Error{"argument", fmt.Sprintf(format, given...)}
}

type status = C.pursuit_status

// check runs a call and what it says of a failure on one thread: the text is the thread's.
func check(call func() status) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	failed := call()
	if failed == C.PURSUIT_OK {
		return nil
	}
	return &Error{word(C.PURSUIT_ENUM_STATUS, failed), C.GoString(C.pursuit_last_error())}
}

// whole refuses what would become another number in C.
func whole(value int64, most uint64, what string) error {
	if value < 0 || uint64(value) > most {
		return refused("%s is %d, expected 0 to %d", what, value, most)
	}
	return nil
}

// lines are texts as C has them, where they end at the first NUL.
func lines(texts ...string) (out []*C.char, err error) {
	for _, text := range texts {
		if strings.IndexByte(text, 0) >= 0 {
			return out, refused("a text with a NUL in it")
		}
		out = append(out, C.CString(text))
	}
	return
}

func free(lines []*C.char) {
	for _, line := range lines {
		C.free(unsafe.Pointer(line))
	}
}

// named hands a call a text.
func named(text string, call func(*C.char) status) error {
	at, err := lines(text)
	defer free(at)
	if err != nil {
		return err
	}
	return check(func() status { return call(at[0]) })
}

func init() {
	if C.pursuit_version() != C.PURSUIT_HEADER_VERSION {
		panic("pursuit: the library is " + C.GoString(C.pursuit_version_text()) +
			", its header is of another version")
	}
}

// first is where a slice begins; nil if there is nothing in it.
func first[T any](all []T) *T {
	if len(all) == 0 {
		return nil
	}
	return &all[0]
}

// sized gives the first struct of C its size, which counts for all of them.
func sized[T any](all []T) *T {
	if at := first(all); at != nil {
		*(*C.uint32_t)(unsafe.Pointer(at)) = C.uint32_t(unsafe.Sizeof(*at))
	}
	return first(all)
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
	err = named(word, func(text *C.char) status { return C.pursuit_enum_find(kind, text, &out) })
	return
}

func word(kind C.pursuit_enum, id C.int32_t) string {
	return C.GoString(C.pursuit_enum_name(kind, id))
}

// Traits are who somebody is.
type Traits struct{ c C.pursuit_traits }

// NewTraits is somebody as usual but for these two.
func NewTraits(anxiety, avoidance float32) Traits {
	out := make([]Traits, 1)
	C.pursuit_traits_init(&sized(out).c)
	out[0].c.anxiety, out[0].c.avoidance = C.float(anxiety), C.float(avoidance)
	return out[0]
}

// Standard is the standard model.
func Standard() (*Model, error) {
	return modelOf(func(out **C.pursuit_model) status { return C.pursuit_model_create(out) })
}

// Parse is the standard model with what a text in TOML changes.
func Parse(toml string) (*Model, error) {
	text := C.CString(toml)
	defer C.free(unsafe.Pointer(text))
	return modelOf(func(out **C.pursuit_model) status {
		return C.pursuit_model_parse(text, C.size_t(len(toml)), nil, out)
	})
}

// Profile is somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
func (m *Model) Profile(name string) (Traits, error) {
	defer runtime.KeepAlive(m)
	out := make([]Traits, 1)
	at := &sized(out).c
	err := named(name, func(text *C.char) status {
		return C.pursuit_model_profile(m.at(), text, at)
	})
	return out[0], err
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
	defer runtime.KeepAlive(m)
	var out C.pursuit_move
	err := named(name, func(text *C.char) status {
		return C.pursuit_model_find_move(m.at(), text, &out)
	})
	return int(out), err
}

// Turn is the record of one turn, as C has it; what no method tells is in Bytes, C's own struct.
type Turn struct{ c C.pursuit_turn }

func (t *Turn) Bytes() []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(&t.c)), unsafe.Sizeof(t.c))
}

// Brief is a slim turn.
type Brief struct{ c C.pursuit_brief_turn }

// New makes a couple: seed is which of the many ways it can go, id which couple of that seed.
func New(m *Model, a, b Traits, seed, id uint64) (*Couple, error) {
	defer runtime.KeepAlive(m)
	return coupleOf(func(out **C.pursuit_couple) status {
		return C.pursuit_couple_create(m.at(), &a.c, &b.c, C.uint64_t(seed), C.uint64_t(id), out)
	})
}

// Load makes a couple of an image.
func Load(m *Model, image []byte) (*Couple, error) {
	defer runtime.KeepAlive(m)
	if m.at() == nil { // which C takes for the model that an image carries
		return nil, refused("model is NULL")
	}
	at, size := unsafe.Pointer(first(image)), C.size_t(len(image))
	return coupleOf(func(out **C.pursuit_couple) status {
		return C.pursuit_couple_load(at, size, m.at(), 0, out)
	})
}

func (p *Couple) do(call func() status) error {
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

// Said takes what was said in the end: shares of moves, of which only matters how they compare.
func (p *Couple) Said(seat Seat, shares map[int]float32) (Turn, error) {
	out := make([]Turn, 1)
	var all [C.PURSUIT_MOVE_SLOTS]C.float
	for move, share := range shares {
		if move < 0 || move >= len(all) {
			return out[0], refused("move is %d, which is none", move)
		}
		all[move] = C.float(share)
	}
	at, by := &sized(out).c, C.pursuit_seat(seat)
	err := p.do(func() status {
		return C.pursuit_couple_said(p.at(), by, &all[0], C.size_t(len(all)), at)
	})
	return out[0], err
}

// filling is a call that says how much it writes, then writes it.
type filling func(to unsafe.Pointer, size C.size_t, needed *C.size_t) status

func filled(call filling) ([]byte, error) {
	var needed C.size_t
	if asked := call(nil, 0, &needed); asked != C.PURSUIT_STATUS_SIZE && asked != C.PURSUIT_OK {
		return nil, check(func() status { return call(nil, 0, &needed) })
	}
	out := make([]byte, needed)
	err := check(func() status { return call(unsafe.Pointer(first(out)), needed, &needed) })
	return out, err
}

// Save makes an image, without the model.
func (p *Couple) Save() ([]byte, error) {
	defer runtime.KeepAlive(p)
	return filled(func(to unsafe.Pointer, size C.size_t, needed *C.size_t) status {
		return C.pursuit_couple_save(p.at(), 0, to, size, needed)
	})
}

func told(m *Model, turns []Turn, index int, a, b, language string,
	call func(*telling) status) (string, error) {
	defer runtime.KeepAlive(m)
	if index < 0 || index >= len(turns) {
		return "", refused("index is %d of %d", index, len(turns))
	}
	t := telling{model: m.at(), turns: &turns[0].c, count: C.size_t(len(turns))}
	names, err := lines(a, b, language)
	defer free(names)
	if err != nil {
		return "", err
	}
	t.a, t.b, t.index = names[0], names[1], C.size_t(index)
	t.texts = sized(make([]C.pursuit_catalogue, 1))
	init := func() status { return C.pursuit_catalogue_init(names[2], t.texts) }
	if err := check(init); err != nil {
		return "", err
	}
	out, err := filled(func(to unsafe.Pointer, size C.size_t, needed *C.size_t) status {
		t.to, t.size, t.needed = (*C.char)(to), size, needed
		return call(&t)
	})
	if err != nil {
		return "", err
	}
	return string(out[:len(out)-1]), nil
}
