# One pursues, the other withdraws: six turns, and why the fifth of them came about.
require "pursuit"
model = Pursuit::Model.standard
couple = Pursuit::Couple.new(model.profile("pursuer"), model.profile("withdrawer"), seed: 7, model: model)
couple.disagree(0.8, :a)
turns = couple.play(6)
turns.each { |turn| puts format("%-10s %.3f", turn.move, turn.intensity) }
puts turns[4].why("Ana", "Ben")
