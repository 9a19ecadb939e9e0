// One pursues, the other withdraws: six turns, and why the fifth of them came about.
using System;
using System.Globalization;
using Pursuit;

static class Hello
{
    static void Main()
    {
        var model = new Model();
        using (var couple = new Couple(model, model.Profile("pursuer"), model.Profile("withdrawer"), 7))
        {
            couple.Disagree(0.8f, Seat.A);
            var turns = couple.Play(6);
            for (int i = 0; i < turns.Count; ++i)
                Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,-10} {1:0.000}", turns.Move(i), turns.All[i].intensity));
            Console.WriteLine(turns.Why(4, "Ana", "Ben"));
        }
    }
}
