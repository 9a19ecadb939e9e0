-- One pursues, the other withdraws: six turns, and why the fifth of them came about.
local pursuit = require 'pursuit'
local model = pursuit.model()
local couple = pursuit.couple(model:profile 'pursuer', model:profile 'withdrawer', {seed = 7, model = model})
couple:disagree(0.8, 'a')
local turns = couple:play(6)
for i = 0, 5 do print(('%-10s %.3f'):format(turns:move(i), turns[i].intensity)) end
print(pursuit.why(model, turns, 4, 'Ana', 'Ben'))
