//go:build unix

package pursuit

import (
	"syscall"
	"testing"
)

// What a turn costs, in the processor's time.
func cost(b *testing.B, turns int, work func(*Couple) error) {
	_, couple := quarrel(b)
	spent := func() int64 {
		var usage syscall.Rusage
		syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
		return usage.Utime.Nano() + usage.Stime.Nano()
	}
	start := spent()
	for i := 0; i < b.N; i++ {
		no(b, work(couple))
	}
	b.ReportMetric(float64(spent()-start)/float64(b.N)/float64(turns), "cpu-ns/turn")
}

func BenchmarkOneByOne(b *testing.B) {
	turns := make([]Turn, 1)
	cost(b, 1, func(c *Couple) error { return c.PlayInto(turns) })
}
func BenchmarkThousand(b *testing.B) {
	turns := make([]Turn, 1000)
	cost(b, 1000, func(c *Couple) error { return c.PlayInto(turns) })
}
func BenchmarkThousandBrief(b *testing.B) {
	turns := make([]Brief, 1000)
	cost(b, 1000, func(c *Couple) error { return c.PlayBrief(turns) })
}
func BenchmarkSkip(b *testing.B) {
	cost(b, 1000, func(c *Couple) error { return c.Skip(1000) })
}
