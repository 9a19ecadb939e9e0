"""One pursues, the other withdraws: six turns, and why the fifth of them came about."""
import pursuit

model = pursuit.Model.standard()
couple = pursuit.Couple(model.profile("pursuer"), model.profile("withdrawer"), seed=7)
couple.disagree(severity=0.8, owner="a")
turns = couple.play(6)
for turn in turns:
    print(f"{turn.move:<10} {turn.intensity:.3f}")
print(turns[4].why().sentence("Ana", "Ben"))
