-- The bits of golden runs, forks, images, errors, directions.   luajit test.lua GOLDEN
local pursuit, ffi = require 'pursuit', require 'ffi'
local model = pursuit.model()
local PURSUER, WITHDRAWER = pursuit.traits {anxiety = 0.78, avoidance = 0.25}, pursuit.traits {anxiety = 0.3, avoidance = 0.75}
local SECURE, FEARFUL = pursuit.traits {anxiety = 0.25, avoidance = 0.2}, pursuit.traits {anxiety = 0.75, avoidance = 0.75}

local runs = {
  article = function(run)
    run:disagree(0.6, 'a')
    run:play(200)
  end,
  exchanged = function(run)
    run:disagree(0.6, 'b')
    run:skip(50)
    run:play(150)
  end,
  secure = function(run)
    run:good_time(30)
    run:play(40)
    run:disagree(0.9)
    run:play(60)
  end,
  stressed = function(run)
    run:stress('a', 0.7)
    run:disagree(0.8, 'b')
    run:play(120)
  end,
  separated = function(run)
    run:open_issue(0.7, 'a')
    run:play(40)
    run:separate('b', 3600000)
    run:elapse(7200000)
    run:play(20)
    run:reunite()
    run:play(60)
  end,
  lengths = function(run)
    run:disagree(1)
    for _, ms in ipairs {1700, 0, 600001} do
      run:set_turn_ms(ms)
      run:play(50)
    end
  end,
}
local who = {
  article = {PURSUER, WITHDRAWER, {seed = 7}}, exchanged = {PURSUER, WITHDRAWER, {seed = 7, id = 1}},
  secure = {SECURE, SECURE, {seed = 0xfedcba9876543210ULL}}, stressed = {PURSUER, PURSUER, {seed = 3}},
  separated = {WITHDRAWER, WITHDRAWER, {seed = 4, id = 0x123456789abcULL}}, lengths = {FEARFUL, SECURE, {seed = 5}},
}
local tried = 0
for line in io.lines(arg[1]) do
  local name, hash = line:match '^(%S+)%s+(%x+)'
  if runs[name] then
    local couple = pursuit.couple(unpack(who[name]))
    runs[name](couple)
    assert(bit.tohex(couple:hash()) == hash, name)
    tried = tried + 1
  end
end
assert(tried == 6)

local couple = pursuit.couple(PURSUER, WITHDRAWER, {seed = 7, model = model})
couple:disagree(0.8, 'a')
couple:skip(5)
local fork, loaded = couple:fork(), pursuit.load(model, couple:save())
couple:skip(40)
assert(fork:hash() ~= couple:hash())
fork:skip(40)
loaded:skip(40)
assert(fork:hash() == couple:hash() and loaded:hash() == couple:hash())

local function refused(status, message, call, ...)
  local before = couple:hash()
  local ok, failure = pcall(call, ...)
  assert(not ok and failure.status == status and tostring(failure):find(message, 1, true), tostring(failure))
  assert(couple:hash() == before)
end
refused('argument', 'severity is 2, expected 0 to 1', couple.disagree, couple, 2)
refused('name', "nearest is 'blame'", couple.said, couple, 'a', {blaem = 1})
refused('name', "no seat 'c'", couple.said, couple, 'c', {blame = 1})
refused('argument', 'what was said is no move', couple.said, couple, 'a', {})
refused('input', '', pursuit.load, model, 'nonsense')
for _, count in ipairs {-1, 1.5, 0 / 0, 2 ^ 60, '5', {}} do
  local said = 'is ' .. tostring(count) .. ', expected a whole number from 0 to '
  refused('argument', 'count ' .. said, couple.play, couple, count)
  refused('argument', 'count ' .. said, couple.skip, couple, count)
  refused('argument', 'exchanges ' .. said, couple.good_time, couple, count)
  refused('argument', 'ms ' .. said, couple.elapse, couple, count)
  refused('argument', 'ms ' .. said, couple.set_turn_ms, couple, count)
  refused('argument', 'seed ' .. said, pursuit.couple, PURSUER, WITHDRAWER, {model = model, seed = count})
end
local six = couple:fork():play(6)
for _, index in ipairs {-1, 6, 1.5} do
  local said = 'turn is ' .. tostring(index) .. ', expected a whole number from 0 to 5'
  refused('argument', said, pursuit.why, model, six, index, 'Ana', 'Ben')
  refused('argument', said, pursuit.direction, model, six, index, 'Ana', 'Ben')
  refused('argument', said, function() return six[index] end)
  refused('argument', said, six.move, six, index)
  refused('argument', said, six.mover, six, index)
end
for _, other in ipairs {5, 'x', couple, six, {}} do
  refused('argument', 'expected a model', pursuit.load, other, couple:save())
  refused('argument', 'expected a model', pursuit.couple, PURSUER, WITHDRAWER, {model = other})
  refused('argument', 'expected a model', pursuit.why, other, six, 1, 'Ana', 'Ben')
end
refused('argument', 'turns is nil, expected a record of turns', pursuit.why, model, nil, 1, 'Ana', 'Ben')
refused('argument', '5 is no text', pursuit.why, model, six, 1, 'Ana', 5)
refused('argument', 'nil is no text', model.profile, model)
refused('argument', 'NUL', model.profile, model, 'pursuer\0x')
refused('argument', 'image is nil', pursuit.load, model)
refused('argument', 'shares is 5', couple.said, couple, 'a', 5)
refused('argument', 'count is 3, expected a whole number from 0 to 2', couple.play_brief, couple, ffi.new 'pursuit_brief_turn[2]', 3)
refused('argument', 'promised_ms is -2', couple.separate, couple, 'a', -2)
local function wrong(message, call, ...)
  local ok, failure = pcall(call, ...)
  assert(not ok and tostring(failure):find(message, 1, true) and not tostring(failure):find '\n', tostring(failure))
end
wrong('pursuit_traits', pursuit.couple, model, WITHDRAWER, {model = model})
wrong('pursuit_couple', couple.skip, model, 5)
wrong('anxeity', pursuit.traits, {anxeity = 1})
wrong('struct_size', pursuit.couple, ffi.new 'pursuit_traits', WITHDRAWER, {model = model})

local ahead = couple:fork():play(1)
local turn = couple:said(ahead:mover(0), {[ahead:move(0)] = 1})
assert(turn:move(0) == ahead:move(0))
assert(pursuit.direction(model, turn, 0, 'Ana', 'Ben', 'de'):find 'wie stark')
assert(pursuit.direction_json(model, turn, 0, 'Ana', 'Ben'):find '"move":"')
assert(pursuit.why(model, turn, 0, 'Ana', 'Ben', 'de') ~= pursuit.why(model, turn, 0, 'Ana', 'Ben'))
collectgarbage()
print 'lua: 1 passed, 0 failed'
