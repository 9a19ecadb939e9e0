-- What a call costs: nanoseconds of the processor a turn.
local pursuit, ffi = require 'pursuit', require 'ffi'
local couple = pursuit.couple(pursuit.traits {anxiety = 0.78, avoidance = 0.25}, pursuit.traits {anxiety = 0.3, avoidance = 0.75}, {seed = 7})
couple:disagree(0.6, 'a')
local count = 300000
local function time(name, work)
  local start = os.clock()
  work()
  print(('%-11s %.0f ns'):format(name, (os.clock() - start) * 1e9 / count))
end
local one = ffi.new 'pursuit_turn'
one.struct_size = ffi.sizeof 'pursuit_turn'
time('step', function() for _ = 1, count do pursuit.raw.pursuit_couple_step(couple.handle, one) end end)
time('play', function() for _ = 1, count / 1000 do couple:play(1000) end end)
local brief = ffi.new 'pursuit_brief_turn[1000]'
time('play_brief', function() for _ = 1, count / 1000 do couple:play_brief(brief, 1000) end end)
time('skip', function() couple:skip(count) end)
