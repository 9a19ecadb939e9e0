package pursuit

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

func no(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// The couples of the golden runs that take no model of their own.
func TestGoldenBits(t *testing.T) {
	pursuer, withdrawer := NewTraits(0.78, 0.25), NewTraits(0.30, 0.75)
	secure, fearful := NewTraits(0.25, 0.20), NewTraits(0.75, 0.75)
	runs := map[string]struct {
		a, b     Traits
		seed, id uint64
		run      func(*Couple) []error
	}{
		"article":   {pursuer, withdrawer, 7, 0, func(c *Couple) []error { return []error{c.Disagree(0.6, A), c.Skip(200)} }},
		"exchanged": {pursuer, withdrawer, 7, 1, func(c *Couple) []error { return []error{c.Disagree(0.6, B), c.Skip(200)} }},
		"secure": {secure, secure, 0xfedcba9876543210, 0, func(c *Couple) []error {
			return []error{c.GoodTime(30), c.Skip(40), c.Disagree(0.9, None), c.PlayInto(make([]Turn, 60))}
		}},
		"stressed": {pursuer, pursuer, 3, 0, func(c *Couple) []error {
			return []error{c.Stress(A, 0.7), c.Disagree(0.8, B), c.PlayBrief(make([]Brief, 120))}
		}},
		"separated": {withdrawer, withdrawer, 4, 0x123456789abc, func(c *Couple) []error {
			return []error{c.OpenIssue(0.7, A), c.Skip(40), c.Separate(B, time.Hour), c.Elapse(2 * time.Hour), c.Skip(20),
				c.Reunite(), c.Skip(60)}
		}},
		"lengths": {fearful, secure, 5, 0, func(c *Couple) []error {
			out := []error{c.Disagree(1, None)}
			for _, ms := range []time.Duration{1700, 0, 600001} {
				out = append(out, c.SetTurn(ms*time.Millisecond), c.Skip(50))
			}
			return out
		}},
	}
	golden, err := os.ReadFile("../../tests/golden/golden.txt")
	no(t, err)
	model, err := Standard()
	no(t, err)
	tried := 0
	for _, line := range strings.Split(string(golden), "\n") {
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		each, known := runs[words[0]]
		if !known {
			continue
		}
		couple, err := New(model, each.a, each.b, each.seed, each.id)
		no(t, err)
		no(t, each.run(couple)...)
		if now := fmt.Sprintf("%016x", couple.Hash()); now != words[1] {
			t.Errorf("%s: %s instead of %s", words[0], now, words[1])
		}
		tried++
	}
	if tried != len(runs) {
		t.Errorf("%d runs in golden.txt", tried)
	}
}

func quarrel(t testing.TB) (*Model, *Couple) {
	model, err := Standard()
	no(t, err)
	couple, err := New(model, NewTraits(0.78, 0.25), NewTraits(0.3, 0.75), 7, 0)
	no(t, err)
	no(t, couple.Disagree(0.8, A))
	return model, couple
}

func TestForksAndImagesGoOnAlike(t *testing.T) {
	model, couple := quarrel(t)
	no(t, couple.Skip(5))
	fork, err := couple.Fork()
	no(t, err)
	image, err := couple.Save()
	no(t, err)
	loaded, err := Load(model, image)
	no(t, err)
	no(t, couple.Skip(50))
	if fork.Hash() == couple.Hash() {
		t.Error("a fork is the same couple")
	}
	no(t, fork.Skip(50), loaded.Skip(50))
	if fork.Hash() != couple.Hash() || loaded.Hash() != couple.Hash() {
		t.Error("they diverge")
	}
	couple.Close()
	couple.Close()
}

func TestWhatFailsIsAnErrorAndChangesNothing(t *testing.T) {
	model, couple := quarrel(t)
	before := couple.Hash()
	refused := func(err error, status, message string) {
		t.Helper()
		failure, ok := err.(*Error)
		if !ok || failure.Status != status || !strings.Contains(failure.Message, message) {
			t.Errorf("%v", err)
		}
	}
	_, err := model.MoveID("blaem")
	refused(err, "name", "nearest is 'blame'")
	_, err = couple.Said(A, nil)
	refused(err, "argument", "what was said is no move")
	_, err = couple.Said(A, map[int]float32{99: 1})
	refused(err, "argument", "99")
	_, err = Load(model, []byte("nonsense"))
	refused(err, "input", "")
	_, err = Parse("[model]\nneed_gain = 99")
	refused(err, "argument", "need_gain is 99")
	refused(couple.Disagree(2, A), "argument", "severity is 2, expected 0 to 1")
	_, err = couple.Play(-1)
	refused(err, "argument", "count is -1, expected 0 to 10000000")
	refused(couple.Skip(-1), "argument", "count is -1, expected 0 to 4294967295")
	refused(couple.Skip(1<<32+1), "argument", "count is 4294967297")
	refused(couple.GoodTime(-1), "argument", "exchanges is -1")
	refused(couple.SetTurn(-time.Second), "argument", "milliseconds is -1000")
	refused(couple.Elapse(-time.Second), "argument", "elapsed time is -1000 ms")
	refused(couple.Stress(7, 0.5), "argument", "seat is 7")
	refused(couple.Intervene("afirm", None, 1), "name", "nearest is 'affirm'")
	refused(couple.Separate(A, -time.Second), "argument", "-1000")
	_, err = couple.Act(A, 1<<32, Unset)
	refused(err, "argument", "move is 4294967296")
	if name := model.MoveName(1 << 32); name != "?" {
		t.Error(name)
	}
	_, err = model.Profile("pursuer\x00x")
	refused(err, "argument", "NUL")
	six, err := ahead(couple).Play(6)
	no(t, err)
	for _, index := range []int{-1, 6} {
		_, err = Why(model, six, index, "Ana", "Ben", "en")
		refused(err, "argument", fmt.Sprintf("index is %d of 6", index))
		_, err = DirectionJSON(model, six, index, "Ana", "Ben", "en")
		refused(err, "argument", fmt.Sprintf("index is %d of 6", index))
	}
	_, err = Why(model, make([]Turn, 3), 1, "Ana", "Ben", "en")
	refused(err, "argument", "struct_size")
	_, err = Why(model, six, 1, "Ana", "Ben", "eng")
	refused(err, "name", "nearest is 'en'")
	_, err = Why(model, six, 1, "Ana\x00", "Ben", "en")
	refused(err, "argument", "NUL")
	_, err = New(model, Traits{}, NewTraits(0.3, 0.75), 7, 0)
	refused(err, "argument", "struct_size")
	closed, none := ahead(couple), (*Couple)(nil)
	closed.Close()
	gone, err := Standard()
	no(t, err)
	gone.Close()
	for _, each := range []*Couple{closed, none} {
		refused(each.Skip(1), "argument", "couple is NULL")
		_, err = each.Fork()
		refused(err, "argument", "NULL")
		_, err = each.Save()
		refused(err, "argument", "couple is NULL")
	}
	for _, each := range []*Model{gone, nil} {
		_, err = New(each, NewTraits(0.78, 0.25), NewTraits(0.3, 0.75), 7, 0)
		refused(err, "argument", "model is NULL")
		image, saved := couple.Save()
		no(t, saved)
		_, err = Load(each, image)
		refused(err, "argument", "model is NULL")
		_, err = each.Profile("pursuer")
		refused(err, "argument", "model is NULL")
		_, err = Why(each, six, 1, "Ana", "Ben", "en")
		refused(err, "argument", "model is NULL")
	}
	func() {
		defer func() {
			refused(recover().(error), "argument", "couple is NULL")
		}()
		closed.Hash()
	}()
	if couple.Hash() != before {
		t.Error("something has changed")
	}
}

func ahead(couple *Couple) *Couple {
	fork, err := couple.Fork()
	if err != nil {
		panic(err)
	}
	return fork
}

func TestWhatHappensIsThatOfC(t *testing.T) {
	_, couple := quarrel(t)
	promised, gone := ahead(couple), ahead(couple)
	no(t, promised.Separate(B, time.Hour), gone.Separate(B, NoPromise))
	if promised.Hash() == gone.Hash() {
		t.Error("a promise to be back is none")
	}
	no(t, couple.Intervene("recognise_intent", B, 1), couple.GiveFloor(B))
	turns, err := couple.Play(1)
	no(t, err)
	if turns[0].Mover() != B {
		t.Error("who has the floor is another")
	}
}

func TestDirectionsCloseTheLoop(t *testing.T) {
	model, couple := quarrel(t)
	turns, err := couple.Play(3)
	no(t, err)
	ahead, err := couple.Fork()
	no(t, err)
	next, err := ahead.Play(1)
	no(t, err)
	turn, err := couple.Said(next[0].Mover(), map[int]float32{next[0].Move(): 1})
	no(t, err)
	if couple.Hash() != ahead.Hash() {
		t.Error("who says what is directed goes where play goes")
	}
	told, err := DirectionJSON(model, append(turns, turn), 3, "Ana", "Ben", "en")
	no(t, err)
	if !strings.Contains(told, `"move":"`+model.MoveName(turn.Move())+`"`) {
		t.Error(told)
	}
	told, err = Direction(model, append(turns, turn), 3, "Ana", "Ben", "de")
	no(t, err)
	if !strings.Contains(told, "wie stark") {
		t.Error(told)
	}
	if !turn.HostMade() || turns[0].HostMade() || turn.Time() <= turns[0].Time() || turn.Number() != 3 {
		t.Error(turn.Number(), turn.Time())
	}
}

func TestCouplesGoToOtherGoroutines(t *testing.T) {
	_, couple := quarrel(t)
	var all sync.WaitGroup
	hashes := make([]uint64, 8)
	for i := range hashes {
		fork, err := couple.Fork()
		no(t, err)
		all.Add(1)
		go func(i int) {
			defer all.Done()
			fork.Skip(100)
			hashes[i] = fork.Hash()
		}(i)
	}
	all.Wait()
	for _, hash := range hashes {
		if hash != hashes[0] {
			t.Error("they diverge")
		}
	}
}
