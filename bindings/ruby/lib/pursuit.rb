# Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C API by Fiddle.
#
#   model = Pursuit::Model.standard
#   couple = Pursuit::Couple.new(model.profile("pursuer"), model.profile("withdrawer"), seed: 7, model: model)
#   couple.disagree(0.8, :a)
#   turns = couple.play(6)
#   puts turns[4].why("Ana", "Ben")
#
# What fails is a Pursuit::Error with a status and one line, and has changed nothing. Two objects are independent; one is
# for one thread at a time. They are given back when they are collected.
require "fiddle"
require_relative "pursuit/table"

module Pursuit
  class Error < StandardError
    attr_reader :status

    def initialize(status, message)
      super(message)
      @status = status
    end
  end

  # The functions of C, by their names without the prefix: Raw.couple_skip(couple.handle, 5)
  module Raw
    path = ENV.fetch("PURSUIT_LIBRARY", "libpursuit.so")
    LIBRARY = begin
      Fiddle.dlopen(path)
    rescue Fiddle::DLError => error
      raise LoadError, "no pursuit library at #{path}; PURSUIT_LIBRARY can name it: #{error.message}"
    end
    fiddle = { INT: Fiddle::TYPE_INT, UINT: -Fiddle::TYPE_INT, LONG_LONG: Fiddle::TYPE_LONG_LONG,
               ULONG_LONG: -Fiddle::TYPE_LONG_LONG, SIZE_T: Fiddle::TYPE_SIZE_T, FLOAT: Fiddle::TYPE_FLOAT,
               DOUBLE: Fiddle::TYPE_DOUBLE, VOID: Fiddle::TYPE_VOID, VOIDP: Fiddle::TYPE_VOIDP }
    CALLS = Table::FUNCTIONS.to_h do |name, (returns, taken)|
      call = Fiddle::Function.new(LIBRARY["pursuit_#{name}"], taken.map(&fiddle), fiddle[returns])
      define_singleton_method(name) { |*given| call.call(*given) }
      [name, call]
    end
    there = version_text.to_s
    raise LoadError, "libpursuit is #{there}, but this is for #{VERSION}" unless there == VERSION
  end

  ID = Table::IDS
  NONE = -1
  UNSET = -1.0
  MOST_TURNS = 10_000_000
  MOST = { U32: 2**32 - 1, I64: 2**63 - 1, U64: 2**64 - 1 }.freeze
  private_constant :NONE, :UNSET, :MOST_TURNS, :MOST

  module_function

  def check(status)
    raise Error.new(word(:STATUS, status).to_sym, Raw.last_error.to_s.force_encoding("UTF-8")) unless status.zero?
  end

  def refuse(why)
    raise Error.new(:argument, why)
  end

  # C reads an integer as an address, and knows no kinds: what is handed to it has to be what it says.
  def of(kind, given, what)
    given.is_a?(kind) ? given : refuse("#{what} is #{given.inspect[0, 60]}, expected a #{kind.name[/\w+$/]}")
  end

  def words(text)
    text = text.to_s if text.is_a?(Symbol)
    of(String, text, "a text").include?("\0") ? refuse("a text with a NUL in it") : text
  end

  def whole(number, most, what, least = 0)
    return number if number.is_a?(Integer) && number.between?(least, most)

    refuse("#{what} is #{number.inspect[0, 60]}, expected a whole number from #{least} to #{most}")
  end

  # The word of an id; nil for none.
  def word(kind, id)
    id.negative? ? nil : Raw.enum_name(ID.fetch(:"ENUM_#{kind}"), id).to_s
  end

  def id(kind, word)
    return NONE if word.nil?

    out = bytes(4)
    check Raw.enum_find(ID.fetch(:"ENUM_#{kind}"), words(word), out)
    out[0, 4].unpack1("l")
  end

  def bytes(size)
    out = Fiddle::Pointer.malloc([size, 1].max, Fiddle::RUBY_FREE)
    out[0, size] = "\0" * size
    out
  end

  # Room for structs of C; the first has its size.
  def room(kind, count = 1)
    size = Table::STRUCTS[kind][0]
    out = bytes(size * whole(count, MOST_TURNS, "count"))
    out[0, 4] = [size].pack("L") if count.positive?
    out
  end

  def made
    out = bytes(8)
    check yield(out)
    out.ptr
  end

  # What a call writes once it is known how much.
  def filled
    needed = bytes(8)
    status = yield(nil, 0, needed)
    check status unless [0, ID[:STATUS_SIZE]].include?(status)
    size = needed[0, 8].unpack1("J")
    out = bytes(size)
    check yield(out, size, needed)
    out[0, size]
  end

  def text
    filled { |*to| yield(*to) }.chomp("\0").force_encoding("UTF-8")
  end

  # Gives a handle of C back when its owner is collected.
  class Owned
    attr_reader :handle

    def own(handle, destroy)
      @handle = handle
      ObjectSpace.undefine_finalizer(self) # a copy has that of what it is a copy of
      ObjectSpace.define_finalizer(self, self.class.give_back(handle.to_i, destroy))
    end

    def self.give_back(address, destroy)
      proc { Raw::CALLS[destroy].call(address) }
    end
    private :own
  end

  # All numbers that couples live by. Immutable and shared.
  class Model < Owned
    def self.standard
      new
    end

    # With a text in TOML, the standard model with what it changes.
    def initialize(toml = nil)
      super()
      toml &&= Pursuit.of(String, toml, "toml")
      own(Pursuit.made { |out| toml ? Raw.model_parse(toml, toml.bytesize, nil, out) : Raw.model_create(out) }, :model_destroy)
    end

    def initialize_copy(from)
      own(Pursuit.made { |out| Raw.model_copy(from.handle, out) }, :model_destroy)
    end

    def profile(name)
      Traits.new { |out| Raw.model_profile(handle, Pursuit.words(name), out) }
    end

    def move_name(id)
      Raw.model_move_name(handle, Pursuit.whole(id, 2**31 - 1, "move", NONE)).to_s
    end

    def move_id(name)
      out = Pursuit.bytes(4)
      Pursuit.check Raw.model_find_move(handle, Pursuit.words(name), out)
      out[0, 4].unpack1("l")
    end
  end

  # Who somebody is: Traits.new(anxiety: 0.8, avoidance: 0.2); what is left out is as usual.
  class Traits
    attr_reader :memory

    def initialize(**values)
      @memory = Pursuit.room(:traits)
      Pursuit.check(block_given? ? yield(@memory) : Raw.traits_init(@memory))
      values.each do |name, value|
        offset, type, many = Table::STRUCTS[:traits][1][name]
        Pursuit.id(:TRAIT, name) if offset.nil? # which names the nearest
        raise ArgumentError, "#{name} is no single number" if offset.nil? || many || type != "e"

        @memory[offset, 4] = [Pursuit.of(Numeric, value, name)].pack("e")
      end
    end
  end

  # One turn of a record: its fields are those of C, ids as words: turn.intensity, turn.stance, turn[:number]
  Turn = Struct.new(:turns, :index) do
    private :turns=, :index=, :[]=

    def [](field)
      offset, type, many = Table::STRUCTS[:turn][1].fetch(field)
      size = type == "e" || type == "l" || type == "L" ? 4 : 8
      values = turns.memory[index * Turns::SIZE + offset, size * (many || 1)].unpack("#{type}*")
      many ? values : values[0]
    end

    %i[intensity probability number time_ms].each { |field| define_method(field) { self[field] } }
    %i[stance phase].each { |field| define_method(field) { Pursuit.word(field.upcase, self[field]) } }

    def mover
      Pursuit.word(:SEAT, self[:mover]).to_sym
    end

    def move
      turns.model.move_name(self[:move_id])
    end

    # Why it came about, in three sentences; language: "en" or "de".
    def why(name_a, name_b, language: "en")
      told(:why_text, name_a, name_b, language)
    end

    # How it is to be played, for a writer or a language model; JSON by direction.schema.json.
    def direction(name_a, name_b, language: "en", json: false)
      told(json ? :direction_json : :direction_text, name_a, name_b, language)
    end

    def told(call, name_a, name_b, language)
      texts = Pursuit.room(:catalogue)
      Pursuit.check Raw.catalogue_init(Pursuit.words(language), texts)
      names = [Pursuit.words(name_a), Pursuit.words(name_b)]
      Pursuit.text do |*to|
        Raw::CALLS[call].call(turns.model.handle, turns.memory, turns.size, index, *names, texts, *to)
      end
    end
    private :told
  end

  # So many turns, in C's own memory; turns[4] is a Turn.
  class Turns
    include Enumerable
    SIZE = Table::STRUCTS[:turn][0]
    attr_reader :memory, :size, :model

    def initialize(model, size)
      @model = model
      @size = size
      @memory = Pursuit.room(:turn, size)
    end

    def [](index)
      raise IndexError, "no turn #{index.inspect} of #{size}" unless index.is_a?(Integer) && (-size...size).cover?(index)

      Turn.new(self, index % size)
    end

    def each
      size.times { |index| yield self[index] }
    end
  end

  # Two partners. A dup is a fork, which meets the same chances.
  class Couple < Owned
    attr_reader :model

    def initialize(first = nil, second = nil, seed: 0, id: 0, model: Model.standard)
      super()
      @model = Pursuit.of(Model, model, "model")
      own(Pursuit.made do |out|
        next yield(out) if block_given?

        who = [first, second].map { |one| Pursuit.of(Traits, one, "a partner").memory }
        Raw.couple_create(model.handle, *who, *[seed, id].map { |each| Pursuit.whole(each, MOST[:U64], "seed or id") }, out)
      end, :couple_destroy)
    end

    def self.load(model, image)
      Pursuit.of(String, image, "image")
      new(model: model) { |out| Raw.couple_load(image, image.bytesize, model.handle, 0, out) }
    end

    def initialize_copy(from)
      own(Pursuit.made { |out| Raw.couple_copy(from.handle, out) }, :couple_destroy)
    end

    def save
      Pursuit.filled { |*to| Raw.couple_save(handle, 0, *to) }
    end

    def hash
      out = Pursuit.bytes(8)
      Pursuit.check Raw.couple_hash(handle, out)
      out[0, 8].unpack1("Q")
    end

    # Seats are :a and :b; nil is both, or nobody.
    def disagree(severity, owner = nil) = done(:couple_disagree, severity, seat(owner))
    def open_issue(severity, owner = nil) = done(:couple_open_issue, severity, seat(owner))
    def separate(who = nil, promised_ms = NONE) = done(:couple_separate, seat(who), whole(promised_ms, :I64, "promised_ms", NONE))
    def reunite = done(:couple_reunite)
    def stress(who, severity) = done(:couple_stress, seat(who), severity)
    def good_time(exchanges) = done(:couple_good_time, whole(exchanges, :U32, "exchanges"))
    def elapse(milliseconds) = done(:couple_elapse, whole(milliseconds, :I64, "milliseconds"))
    def give_floor(who) = done(:couple_give_floor, seat(who))
    def turn_ms=(milliseconds)
      done(:couple_set_turn_ms, whole(milliseconds, :U32, "milliseconds"))
    end
    def skip(count) = done(:couple_skip, whole(count, :U32, "count"))
    def intervene(what, who = nil, strength = 1.0)
      done(:couple_intervene, Pursuit.id(:INTERVENTION, what), seat(who), strength)
    end

    def play(count)
      into(count) { |out| Raw.couple_play(handle, out, count) }
    end

    # Slim ones into room(:brief_turn, count), again and again.
    def play_brief(out, count)
      Pursuit.whole(count, Pursuit.of(Fiddle::Pointer, out, "out").size / Table::STRUCTS[:brief_turn][0], "count")
      done(:couple_play_brief, out, count)
    end

    # A turn of yours; without an intensity, what the drive makes it.
    def act(who, move, intensity = UNSET)
      move_id = model.move_id(move)
      into(1) { |out| Raw.couple_act(handle, seat(who), move_id, intensity, out) }[0]
    end

    # What was said in the end: {"blame" => 0.7, "share" => 0.3}
    def said(who, shares)
      all = Array.new(ID[:MOVE_SLOTS], 0.0)
      Pursuit.of(Hash, shares, "shares").each { |move, share| all[model.move_id(move)] = Pursuit.of(Numeric, share, move) }
      into(1) { |out| Raw.couple_said(handle, seat(who), all.pack("e*"), all.size, out) }[0]
    end

    private

    def seat(who) = Pursuit.id(:SEAT, who)
    def whole(number, most, what, least = 0) = Pursuit.whole(number, MOST[most], what, least)

    def done(call, *given)
      Pursuit.check Raw::CALLS[call].call(handle, *given)
      self
    end

    def into(count)
      turns = Turns.new(model, count)
      Pursuit.check yield(turns.memory)
      turns
    end
  end
end
