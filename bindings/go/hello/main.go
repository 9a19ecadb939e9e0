// One pursues, the other withdraws: six turns, and why the fifth of them came about.
package main

import (
	"fmt"
	"log"

	"pursuit"
)

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	model := must(pursuit.Standard())
	couple := must(pursuit.New(model, must(model.Profile("pursuer")), must(model.Profile("withdrawer")), 7, 0))
	if err := couple.Disagree(0.8, pursuit.A); err != nil {
		log.Fatal(err)
	}
	turns := must(couple.Play(6))
	for i := range turns {
		fmt.Printf("%-10s %.3f\n", model.MoveName(turns[i].Move()), turns[i].Intensity())
	}
	fmt.Println(must(pursuit.Why(model, turns, 4, "Ana", "Ben", "en")))
}
