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
refused.call(:argument, "need_gain is 99") { Model.new("[model]\nneed_gain = 99") }

ahead = couple.dup.play(1)[0]
turn = couple.said(ahead.mover, { ahead.move => 1 })
check! "what was said", turn.move == ahead.move && turn[:features].size == 18
check! "a direction", turn.direction("Ana", "Ben", language: "de").include?("wie stark")
check! "as JSON", turn.direction("Ana", "Ben", json: true).include?(%("move":"#{turn.move}"))
GC.start
puts "ruby: 1 passed, 0 failed"
