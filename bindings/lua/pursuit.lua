-- Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: for LuaJIT,
-- over the C API.
--   local pursuit = require 'pursuit'
--   local model = pursuit.model()
--   local couple = pursuit.couple(model:profile 'pursuer', model:profile 'withdrawer', {seed = 7})
--   couple:disagree(0.8, 'a')
--   local turns = couple:play(6)
--   print(pursuit.why(model, turns, 5, 'Ana', 'Ben'))
-- What fails is error() with a table {status, message}, which prints as its message; then nothing
-- has changed. The library is PURSUIT_LIBRARY or libpursuit on the system's path; pursuit.cdef is
-- PURSUIT_CDEF or lies beside.
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
if not found then
  error('no pursuit library at ' .. path .. '; PURSUIT_LIBRARY can name it: ' .. c, 0)
end
local NONE, UNSET = -1, -1
assert(c.pursuit_version() == tonumber(c.PURSUIT_HEADER_VERSION),
  'libpursuit is of another version than pursuit.cdef')

local pursuit = {raw = c, version = ffi.string(c.pursuit_version_text())}

local Failure = {__tostring = function(failure) return failure.message end}
local function check(status)
  if status ~= 0 then
    error(setmetatable({status = ffi.string(c.pursuit_enum_name(c.PURSUIT_ENUM_STATUS, status)),
      message = ffi.string(c.pursuit_last_error())}, Failure), 0)
  end
end

local function refuse(status, ...)
  error(setmetatable({status = status, message = string.format(...)}, Failure), 0)
end

local SEATS = {a = 0, b = 1}
local function seat_of(seat)
  if seat == nil then return NONE end
  return SEATS[seat] or refuse('name', "no seat '%s', a or b", tostring(seat))
end
--- LuaJIT makes any number a whole one, and a negative one a very large.
local function whole(number, most, what, least)
  least = least or 0
  local fits = type(number) == 'number' and number >= least and number <= most
  if fits and number == math.floor(number) then return number end
  local expected = ('expected a whole number from %d to %.0f'):format(least, most)
  refuse('argument', '%s is %s, %s', what, tostring(number), expected)
end
local U32, MOST_MS, MOST_TURNS = 2 ^ 32 - 1, 2 ^ 53, 1e7
--- Seeds and ids are whole numbers or uint64_t.
local function seed_of(seed, what)
  return type(seed) == 'cdata' and ffi.cast('uint64_t', seed) or whole(seed, 2 ^ 53, what)
end
local function word_of(text)
  if type(text) ~= 'string' then refuse('argument', '%s is no text', tostring(text)) end
  return text:find('\0', 1, true) and refuse('argument', 'a text with a NUL in it') or text
end
--- A table of this module's own kind: C would be told by the type of its handle, but not in words.
local function of(class, given, what)
  if getmetatable(given) == class then return given end
  refuse('argument', '%s is %s, expected a %s', what, tostring(given), class.kind)
end
local function word(kind, id)
  return id >= 0 and ffi.string(c.pursuit_enum_name(kind, id)) or nil
end
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

local Model = {kind = 'model'}
Model.__index = Model
local function model_of(handle)
  return setmetatable({handle = ffi.gc(handle, c.pursuit_model_destroy)}, Model)
end

--- The standard model, or one with what a text in TOML changes.
function pursuit.model(toml)
  local out = ffi.new 'pursuit_model*[1]'
  if toml then
    check(c.pursuit_model_parse(toml, #word_of(toml), nil, out))
  else
    check(c.pursuit_model_create(out))
  end
  return model_of(out[0])
end
function Model:profile(name)
  local out = sized 'pursuit_traits'
  check(c.pursuit_model_profile(self.handle, word_of(name), out))
  return out
end
function Model:move_name(id)
  whole(id, 2 ^ 31 - 1, 'move', NONE)
  return ffi.string(c.pursuit_model_move_name(self.handle, id))
end
function Model:move_id(name)
  local out = ffi.new 'int32_t[1]'
  check(c.pursuit_model_find_move(self.handle, word_of(name), out))
  return out[0]
end
--- Traits: what is left out is as usual. Fields of C: {anxiety = 0.8, avoidance = 0.2}
function pursuit.traits(values)
  local out = sized 'pursuit_traits'
  check(c.pursuit_traits_init(out))
  for name, value in pairs(values) do out[name] = value end
  out.struct_size = ffi.sizeof 'pursuit_traits'
  return out
end

-- ---- Couples

local Couple = {kind = 'couple'}
Couple.__index = Couple
local function couple_of(handle, model)
  return setmetatable({handle = ffi.gc(handle, c.pursuit_couple_destroy), model = model}, Couple)
end
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
  local model = of(Model, options.model or pursuit.model(), 'model')
  local seed, id = seed_of(options.seed or 0, 'seed'), seed_of(options.id or 0, 'id')
  return made(model, c.pursuit_couple_create, model.handle, a, b, seed, id)
end
function pursuit.load(model, image)
  if type(image) ~= 'string' then
    refuse('argument', 'image is %s, expected a string', tostring(image))
  end
  return made(of(Model, model, 'model'), c.pursuit_couple_load, image, #image, model.handle, 0)
end
--- A second couple that is exactly where this one is, and meets the same chances.
function Couple:fork() return made(self.model, c.pursuit_couple_copy, self.handle) end
function Couple:save()
  local out, size = filled(function(to, room, needed)
    return c.pursuit_couple_save(self.handle, 0, to, room, needed)
  end)
  return ffi.string(out, size)
end
function Couple:hash()
  local out = ffi.new 'uint64_t[1]'
  check(c.pursuit_couple_hash(self.handle, out))
  return out[0]
end

--- Seats are 'a' and 'b'; nil is both, or nobody.
function Couple:disagree(severity, owner)
  check(c.pursuit_couple_disagree(self.handle, severity, seat_of(owner)))
end
function Couple:open_issue(severity, owner)
  check(c.pursuit_couple_open_issue(self.handle, severity, seat_of(owner)))
end
function Couple:separate(who, promised_ms)
  local promised = whole(promised_ms or NONE, MOST_MS, 'promised_ms', NONE)
  check(c.pursuit_couple_separate(self.handle, seat_of(who), promised))
end
function Couple:reunite() check(c.pursuit_couple_reunite(self.handle)) end
function Couple:stress(seat, severity)
  check(c.pursuit_couple_stress(self.handle, seat_of(seat), severity))
end
function Couple:good_time(exchanges)
  check(c.pursuit_couple_good_time(self.handle, whole(exchanges, U32, 'exchanges')))
end
function Couple:elapse(ms) check(c.pursuit_couple_elapse(self.handle, whole(ms, MOST_MS, 'ms'))) end
function Couple:give_floor(seat) check(c.pursuit_couple_give_floor(self.handle, seat_of(seat))) end
function Couple:set_turn_ms(ms)
  check(c.pursuit_couple_set_turn_ms(self.handle, whole(ms, U32, 'ms')))
end
function Couple:intervene(what, who, strength)
  local id = ffi.new 'int32_t[1]'
  check(c.pursuit_enum_find(c.PURSUIT_ENUM_INTERVENTION, word_of(what), id))
  check(c.pursuit_couple_intervene(self.handle, id[0], seat_of(who), strength or 1))
end

--- So many turns: an array of C from 0, with `count`; turns[i].intensity and all other fields of
--- pursuit_turn.
local Turns = {kind = 'record of turns'}
Turns.__index = function(turns, key)
  if type(key) == 'number' then return turns.records[whole(key, turns.count - 1, 'turn')] end
  return Turns[key]
end
local function turns_of(count, model)
  local records = ffi.new('pursuit_turn[?]', math.max(whole(count, MOST_TURNS, 'count'), 1))
  records[0].struct_size = ffi.sizeof 'pursuit_turn'
  return setmetatable({records = records, count = count, model = model}, Turns)
end
function Turns:move(i) return self.model:move_name(self[i].move_id) end
function Turns:mover(i) return word(c.PURSUIT_ENUM_SEAT, self[i].mover) end

function Couple:play(count)
  local out = turns_of(count, self.model)
  check(c.pursuit_couple_play(self.handle, out.records, count))
  return out
end
--- Without records: into an array of pursuit_brief_turn of yours, again and again; nothing is
--- allocated.
function Couple:play_brief(out, count)
  whole(count, ffi.sizeof(out) / ffi.sizeof 'pursuit_brief_turn', 'count')
  out[0].struct_size = ffi.sizeof 'pursuit_brief_turn'
  check(c.pursuit_couple_play_brief(self.handle, out, count))
end
function Couple:skip(count)
  check(c.pursuit_couple_skip(self.handle, whole(count, U32, 'count')))
end
--- A turn made by you; without an intensity, what the drive makes it.
function Couple:act(seat, move, intensity)
  local out, id = turns_of(1, self.model), self.model:move_id(move)
  check(c.pursuit_couple_act(self.handle, seat_of(seat), id, intensity or UNSET, out.records))
  return out
end
--- What was said in the end: {blame = 0.7, share = 0.3}
function Couple:said(seat, shares)
  local all, out = ffi.new('float[?]', c.PURSUIT_MOVE_SLOTS), turns_of(1, self.model)
  if type(shares) ~= 'table' then
    refuse('argument', 'shares is %s, expected a table', tostring(shares))
  end
  for move, share in pairs(shares) do all[self.model:move_id(move)] = share end
  check(c.pursuit_couple_said(self.handle, seat_of(seat), all, c.PURSUIT_MOVE_SLOTS, out.records))
  return out
end

-- ---- Reasons and directions, of turn i from 0; language: 'en' or 'de'

local function told(call)
  return function(model, turns, i, a, b, language)
    local under, given = of(Model, model, 'model').handle, of(Turns, turns, 'turns')
    local texts, count = sized 'pursuit_catalogue', given.count
    whole(i, count - 1, 'turn')
    check(c.pursuit_catalogue_init(word_of(language or 'en'), texts))
    given.records[0].struct_size = ffi.sizeof 'pursuit_turn'
    a, b = word_of(a), word_of(b)
    return text(function(to, size, needed)
      return call(under, given.records, count, i, a, b, texts, to, size, needed)
    end)
  end
end
pursuit.why = told(c.pursuit_why_text)
--- What a writer or a language model is told; as JSON by direction.schema.json.
pursuit.direction = told(c.pursuit_direction_text)
pursuit.direction_json = told(c.pursuit_direction_json)

return pursuit
