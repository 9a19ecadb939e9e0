-- Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: for LuaJIT, over the C API.
--   local pursuit = require 'pursuit'
--   local model = pursuit.model()
--   local couple = pursuit.couple(model:profile 'pursuer', model:profile 'withdrawer', {seed = 7})
--   couple:disagree(0.8, 'a')
--   local turns = couple:play(6)
--   print(pursuit.why(model, turns, 5, 'Ana', 'Ben'))
-- What fails is error() with a table {status, message}, which prints as its message; then nothing has changed.
-- The library is PURSUIT_LIBRARY or libpursuit on the system's path; pursuit.cdef is PURSUIT_CDEF or lies beside.
local ffi = require 'ffi'
local here = debug.getinfo(1, 'S').source:match '^@(.*/)' or './'

local function read(path)
  local file = assert(io.open(path), 'no ' .. path .. '; set PURSUIT_CDEF')
  local text = file:read '*a'
  file:close()
  return text
end
ffi.cdef(read(os.getenv 'PURSUIT_CDEF' or here .. 'pursuit.cdef'))
local path = os.getenv 'PURSUIT_LIBRARY' or 'pursuit'
local found, c = pcall(ffi.load, path)
if not found then error('no pursuit library at ' .. path .. '; PURSUIT_LIBRARY can name it: ' .. c, 0) end
local NONE, UNSET = -1, -1
assert(c.pursuit_version() == tonumber(c.PURSUIT_HEADER_VERSION), 'libpursuit is of another version than pursuit.cdef')

local pursuit = {raw = c, version = ffi.string(c.pursuit_version_text())}

local Failure = {__tostring = function(failure) return failure.message end}
local function check(status)
  if status ~= 0 then
    error(setmetatable({status = ffi.string(c.pursuit_enum_name(c.PURSUIT_ENUM_STATUS, status)),
      message = ffi.string(c.pursuit_last_error())}, Failure), 0)
  end
end

local SEATS = {a = 0, b = 1}
local function seat_of(seat)
  if seat == nil then return NONE end
  return SEATS[seat] or error(setmetatable({status = 'name', message = "no seat '" .. tostring(seat) .. "', a or b"}, Failure), 0)
end
local function word(kind, id) return id >= 0 and ffi.string(c.pursuit_enum_name(kind, id)) or nil end
local function sized(kind)
  local out = ffi.new(kind)
  out.struct_size = ffi.sizeof(kind)
  return out
end
--- What a call writes once it is known how much.
local function filled(call)
  local needed = ffi.new 'size_t[1]'
  local status = call(nil, 0, needed)
  if status ~= c.PURSUIT_STATUS_SIZE then check(status) end
  local size = tonumber(needed[0])
  local out = ffi.new('char[?]', size)
  check(call(out, size, needed))
  return out, size
end
local function text(call)
  local out, size = filled(call)
  return ffi.string(out, size - 1)
end

-- ---- Models

local Model = {}
Model.__index = Model
local function model_of(handle) return setmetatable({handle = ffi.gc(handle, c.pursuit_model_destroy)}, Model) end

--- The standard model, or one with what a text in TOML changes.
function pursuit.model(toml)
  local out = ffi.new 'pursuit_model*[1]'
  if toml then check(c.pursuit_model_parse(toml, #toml, nil, out)) else check(c.pursuit_model_create(out)) end
  return model_of(out[0])
end
function Model:profile(name)
  local out = sized 'pursuit_traits'
  check(c.pursuit_model_profile(self.handle, name, out))
  return out
end
function Model:move_name(id) return ffi.string(c.pursuit_model_move_name(self.handle, id)) end
function Model:move_id(name)
  local out = ffi.new 'int32_t[1]'
  check(c.pursuit_model_find_move(self.handle, name, out))
  return out[0]
end
--- Traits: what is left out is as usual. Fields of C: {anxiety = 0.8, avoidance = 0.2}
function pursuit.traits(values)
  local out = sized 'pursuit_traits'
  check(c.pursuit_traits_init(out))
  for name, value in pairs(values) do out[name] = value end
  return out
end

-- ---- Couples

local Couple = {}
Couple.__index = Couple
local function couple_of(handle, model) return setmetatable({handle = ffi.gc(handle, c.pursuit_couple_destroy), model = model}, Couple) end
local function made(model, ...)
  local out = ffi.new 'pursuit_couple*[1]'
  local call, arguments = ..., {select(2, ...)}
  arguments[#arguments + 1] = out
  check(call(unpack(arguments)))
  return couple_of(out[0], model)
end

--- options: model, seed, id (the last two numbers of Lua, or uint64_t)
function pursuit.couple(a, b, options)
  options = options or {}
  local model = options.model or pursuit.model()
  return made(model, c.pursuit_couple_create, model.handle, a, b, options.seed or 0, options.id or 0)
end
function pursuit.load(model, image) return made(model, c.pursuit_couple_load, image, #image, model.handle, 0) end
--- A second couple that is exactly where this one is, and meets the same chances.
function Couple:fork() return made(self.model, c.pursuit_couple_copy, self.handle) end
function Couple:save()
  local out, size = filled(function(to, room, needed) return c.pursuit_couple_save(self.handle, 0, to, room, needed) end)
  return ffi.string(out, size)
end
function Couple:hash()
  local out = ffi.new 'uint64_t[1]'
  check(c.pursuit_couple_hash(self.handle, out))
  return out[0]
end

function Couple:disagree(severity, owner) check(c.pursuit_couple_disagree(self.handle, severity, seat_of(owner))) end
function Couple:open_issue(severity, owner) check(c.pursuit_couple_open_issue(self.handle, severity, seat_of(owner))) end
function Couple:separate(who, promised_ms) check(c.pursuit_couple_separate(self.handle, seat_of(who), promised_ms or NONE)) end
function Couple:reunite() check(c.pursuit_couple_reunite(self.handle)) end
function Couple:stress(seat, severity) check(c.pursuit_couple_stress(self.handle, seat_of(seat), severity)) end
function Couple:good_time(exchanges) check(c.pursuit_couple_good_time(self.handle, exchanges)) end
function Couple:elapse(ms) check(c.pursuit_couple_elapse(self.handle, ms)) end
function Couple:give_floor(seat) check(c.pursuit_couple_give_floor(self.handle, seat_of(seat))) end
function Couple:set_turn_ms(ms) check(c.pursuit_couple_set_turn_ms(self.handle, ms)) end
function Couple:intervene(what, who, strength)
  local id = ffi.new 'int32_t[1]'
  check(c.pursuit_enum_find(c.PURSUIT_ENUM_INTERVENTION, what, id))
  check(c.pursuit_couple_intervene(self.handle, id[0], seat_of(who), strength or 1))
end

--- So many turns: an array of C from 0, with `count`; turns[i].intensity and all other fields of pursuit_turn.
local Turns = {}
Turns.__index = function(turns, key)
  if type(key) == 'number' then return turns.records[key] end
  return Turns[key]
end
local function turns_of(count, model)
  local records = ffi.new('pursuit_turn[?]', math.max(count, 1))
  records[0].struct_size = ffi.sizeof 'pursuit_turn'
  return setmetatable({records = records, count = count, model = model}, Turns)
end
function Turns:move(i) return self.model:move_name(self.records[i].move_id) end
function Turns:mover(i) return word(c.PURSUIT_ENUM_SEAT, self.records[i].mover) end

function Couple:play(count)
  local out = turns_of(count, self.model)
  check(c.pursuit_couple_play(self.handle, out.records, count))
  return out
end
--- Without records: into an array of pursuit_brief_turn of yours, again and again; nothing is allocated.
function Couple:play_brief(out, count)
  out[0].struct_size = ffi.sizeof 'pursuit_brief_turn'
  check(c.pursuit_couple_play_brief(self.handle, out, count))
end
function Couple:skip(count) check(c.pursuit_couple_skip(self.handle, count)) end
--- A turn made by you; without an intensity, what the drive makes it.
function Couple:act(seat, move, intensity)
  local out = turns_of(1, self.model)
  check(c.pursuit_couple_act(self.handle, seat_of(seat), self.model:move_id(move), intensity or UNSET, out.records))
  return out
end
--- What was said in the end: {blame = 0.7, share = 0.3}
function Couple:said(seat, shares)
  local all, out = ffi.new('float[?]', c.PURSUIT_MOVE_SLOTS), turns_of(1, self.model)
  for move, share in pairs(shares) do all[self.model:move_id(move)] = share end
  check(c.pursuit_couple_said(self.handle, seat_of(seat), all, c.PURSUIT_MOVE_SLOTS, out.records))
  return out
end

-- ---- Reasons and directions, of turn i from 0

function pursuit.why(model, turns, i, a, b)
  return text(function(to, size, needed)
    return c.pursuit_why_text(model.handle, turns.records, turns.count, i, a, b, nil, to, size, needed)
  end)
end
--- What a writer or a language model is told; language: 'en' or 'de'.
function pursuit.direction(model, turns, i, a, b, language)
  local texts = sized 'pursuit_catalogue'
  check(c.pursuit_catalogue_init(language or 'en', texts))
  return text(function(to, size, needed)
    return c.pursuit_direction_text(model.handle, turns.records, turns.count, i, a, b, texts, to, size, needed)
  end)
end

return pursuit
