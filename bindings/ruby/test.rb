# The bits of golden runs, layouts, forks, images, errors, directions.   ruby -Ilib test.rb GOLDEN
require "pursuit"
include Pursuit
def check!(what, truth) = truth || abort("ruby: #{what}")

MODEL = Model.standard
pursuer = Traits.new(anxiety: 0.78, avoidance: 0.25)
withdrawer = Traits.new(anxiety: 0.3, avoidance: 0.75)
secure = Traits.new(anxiety: 0.25, avoidance: 0.2)
fearful = Traits.new(anxiety: 0.75, avoidance: 0.75)
runs = {
  "article" => [pursuer, withdrawer, 7, 0, ->(run) { run.disagree(0.6, :a).play(200) }],
  "exchanged" => [pursuer, withdrawer, 7, 1, ->(run) { run.disagree(0.6, :b).skip(50).play(150) }],
  "secure" => [secure, secure, 0xfedcba9876543210, 0, ->(run) { run.good_time(30).skip(40).disagree(0.9).play(60) }],
  "stressed" => [pursuer, pursuer, 3, 0, ->(run) { run.stress(:a, 0.7).disagree(0.8, :b).play(120) }],
  "separated" => [withdrawer, withdrawer, 4, 0x123456789abc, lambda { |run|
    run.open_issue(0.7, :a).skip(40).separate(:b, 3_600_000).elapse(7_200_000).skip(20).reunite.skip(60)
  }],
  "lengths" => [fearful, secure, 5, 0, lambda { |run|
    run.disagree(1)
    [1700, 0, 600_001].each do |ms|
      run.turn_ms = ms
      run.play(50)
    end
  }]
}
golden = File.readlines(ARGV[0]).map(&:split).select { |words| words.size > 1 }.to_h { |words| words[0, 2] }
runs.each do |name, (first, second, seed, id, run)|
  couple = Couple.new(first, second, seed: seed, id: id, model: MODEL)
  run.call(couple)
  check! name, format("%016x", couple.hash) == golden[name]
end
Table::STRUCTS.each { |name, (size, _)| check! name, [size, 0].include?(Raw.struct_size("pursuit_#{name}")) }

couple = Couple.new(pursuer, withdrawer, seed: 7, model: MODEL).disagree(0.8, :a).skip(5)
fork = couple.dup
loaded = Couple.load(MODEL, couple.save)
couple.skip(40)
check! "a fork is the same couple", fork.hash != couple.hash
fork.skip(40)
loaded.skip(40)
check! "they diverge", [fork.hash, loaded.hash] == [couple.hash] * 2

refused = lambda do |status, message, &work|
  before = couple.hash
  begin
    work.call
    abort "ruby: not refused: #{message}"
  rescue Error => e
    check! e.message, e.status == status && e.message.include?(message) && couple.hash == before
  end
end
refused.call(:argument, "severity is 2, expected 0 to 1") { couple.disagree(2) }
refused.call(:name, "nearest is 'blame'") { couple.said(:a, { "blaem" => 1 }) }
refused.call(:name, "'c'") { couple.said(:c, { "blame" => 1 }) }
refused.call(:name, "nearest is 'anxiety'") { Traits.new(anxeity: 1) }
refused.call(:argument, "what was said is no move") { couple.said(:a, {}) }
refused.call(:input, "") { Couple.load(MODEL, "nonsense") }
[-1, 1.5, nil, "5", 2**64].each do |count|
  said = "is #{count.inspect}, expected a whole number from 0 to "
  refused.call(:argument, "count #{said}") { couple.play(count) }
  refused.call(:argument, "count #{said}") { couple.skip(count) }
  refused.call(:argument, "exchanges #{said}") { couple.good_time(count) }
  refused.call(:argument, "milliseconds #{said}") { couple.elapse(count) }
  refused.call(:argument, "milliseconds #{said}") { couple.turn_ms = count }
  refused.call(:argument, "seed or id #{said}") { Couple.new(pursuer, withdrawer, seed: count, model: MODEL) }
end
refused.call(:argument, "promised_ms is -2") { couple.separate(:a, -2) }
refused.call(:argument, "model is #{couple.inspect[0, 60]}, expected a Model") { Couple.new(pursuer, withdrawer, model: couple) }
refused.call(:argument, "expected a Model") { Couple.load(couple, couple.save) }
refused.call(:argument, "expected a Model") { Couple.load(nil, couple.save) }
[nil, 5, MODEL, couple.dup.play(0)].each do |other|
  refused.call(:argument, "a partner is #{other.inspect[0, 60]}, expected a Traits") { Couple.new(pursuer, other, model: MODEL) }
  refused.call(:argument, "image is") { Couple.load(MODEL, other) }
  refused.call(:argument, "expected a Hash") { couple.said(:a, other) }
  refused.call(:argument, other == 5 ? "is 5, expected 0 to 1" : "expected a Numeric") { couple.said(:a, { blame: other }) }
  refused.call(:argument, "a text is") { MODEL.profile(other) }
  refused.call(:argument, "a text is") { couple.act(:a, other) }
  refused.call(:argument, "a text is") { couple.dup.play(1)[0].why("Ana", other) }
  refused.call(:argument, "a text is") { couple.dup.play(1)[0].direction("Ana", "Ben", language: other) }
end
refused.call(:argument, 'anxiety is "1", expected a Numeric') { Traits.new(anxiety: "1") }
refused.call(:argument, "NUL") { MODEL.profile("pursuer\0x") }
refused.call(:argument, "toml is 5") { Model.new(5) }
refused.call(:argument, "move is 4294967296") { MODEL.move_name(2**32) }
refused.call(:argument, "count is 3, expected a whole number from 0 to 2") { couple.play_brief(Pursuit.room(:brief_turn, 2), 3) }
refused.call(:argument, "out is 5, expected a Pointer") { couple.play_brief(5, 3) }
refused.call(:argument, "couple is NULL") { Couple.allocate.skip(1) }
[6, -7, 1.5, nil].each do |index|
  couple.dup.play(6)[index]
  abort "ruby: turn #{index.inspect}"
rescue IndexError => e
  check! e.message, e.message == "no turn #{index.inspect} of 6"
end
copies = [MODEL.dup, MODEL.clone, couple.clone, couple.dup.clone]
check! "copies are their own", copies.map { |each| each.handle.to_i }.uniq.size == 4 && copies[2].hash == couple.hash
copies = nil
refused.call(:argument, "need_gain is 99") { Model.new("[model]\nneed_gain = 99") }

ahead = couple.dup.play(1)[0]
turn = couple.said(ahead.mover, { ahead.move => 1 })
check! "what was said", turn.move == ahead.move && turn[:features].size == 18
check! "a direction", turn.direction("Ana", "Ben", language: "de").include?("wie stark")
check! "what a turn tells", turn.host_made? && turn.turning.then { |word| word.nil? || word.is_a?(String) }
check! "one turn", couple.dup.step.intensity == couple.dup.play(1)[0].intensity
check! "as JSON", turn.direction_json("Ana", "Ben").include?(%("move":"#{turn.move}"))
GC.start
puts "ruby: 1 passed, 0 failed"
