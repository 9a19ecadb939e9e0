# What a call costs: nanoseconds of the processor a turn.
require "pursuit"
couple = Pursuit::Couple.new(Pursuit::Traits.new(anxiety: 0.78, avoidance: 0.25), Pursuit::Traits.new(anxiety: 0.3, avoidance: 0.75), seed: 7)
couple.disagree(0.6, :a)
count = 100_000
time = lambda do |name, &work|
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  work.call
  puts format("%-11s %.0f ns", name, (Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start) * 1e9 / count)
end
one = Pursuit.room(:turn)
step = Pursuit::Raw::CALLS[:couple_step]
handle = couple.handle
time.call("step") { count.times { step.call(handle, one) } }
time.call("play") { (count / 1000).times { couple.play(1000) } }
brief = Pursuit.room(:brief_turn, 1000)
time.call("play_brief") { (count / 1000).times { couple.play_brief(brief, 1000) } }
time.call("skip") { couple.skip(count) }
