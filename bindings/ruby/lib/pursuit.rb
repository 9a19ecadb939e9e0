# Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C API
# by Fiddle.
#
#   model = Pursuit::Model.standard
#   ana, ben = model.profile("pursuer"), model.profile("withdrawer")
#   couple = Pursuit::Couple.new(ana, ben, seed: 7, model: model)
#   couple.disagree(0.8, :a)
#   turns = couple.play(6)
#   puts turns[4].why("Ana", "Ben")
#
# What fails is a Pursuit::Error with a status and one line, and has changed nothing. Two objects
# are independent; one is for one thread at a time. They are given back when they are collected.
# What happens to couples, and what is to be read of turns, is in pursuit/generated.rb.
require "fiddle"
require_relative "pursuit/table"
require_relative "pursuit/generated"

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
      why = "no pursuit library at #{path}; PURSUIT_LIBRARY can name it: #{error.message}"
      raise LoadError, why
    end
    # Those without a sign are what Fiddle has less than 0.
    type = ->(kind) { kind[0] == "U" ? -type[kind[1..]] : Fiddle.const_get("TYPE_#{kind}") }
    CALLS = Table::FUNCTIONS.to_h do |name, (returns, taken)|
      call = Fiddle::Function.new(LIBRARY["pursuit_#{name}"], taken.map(&type), type[returns])
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
    return if status.zero?

    raise Error.new(word(:STATUS, status).to_sym, Raw.last_error.to_s.force_encoding("UTF-8"))
  end

  def refuse(why) = raise(Error.new(:argument, why))

  # C reads an integer as an address, and knows no kinds: what it is handed has to be what it says.
  def of(kind, given, what)
    return given if given.is_a?(kind)

    refuse("#{what} is #{given.inspect[0, 60]}, expected a #{kind.name[/\w+$/]}")
  end

  def words(text)
    text = text.to_s if text.is_a?(Symbol)
    of(String, text, "a text").include?("\0") ? refuse("a text with a NUL in it") : text
  end

  def whole(number, most, what, least = 0)
    return number if number.is_a?(Integer) && number.between?(least, most)

    shown = number.inspect[0, 60]
    refuse("#{what} is #{shown}, expected a whole number from #{least} to #{most}")
  end

  # The word of an id; nil for none.
  def word(kind, id) = id.negative? ? nil : Raw.enum_name(ID.fetch(:"ENUM_#{kind}"), id).to_s

  def id(kind, word)
    return NONE if word.nil?

    out("l") { |out| Raw.enum_find(ID.fetch(:"ENUM_#{kind}"), words(word), out) }
  end

  # The number that a call writes, as unpack reads it.
  def out(type)
    memory = bytes(8)
    check yield(memory)
    memory[0, 8].unpack1(type)
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

  def text(&call) = filled(&call).chomp("\0").force_encoding("UTF-8")

  # Gives a handle of C back when its owner is collected.
  class Owned
    attr_reader :handle

    # What the call makes; `destroy` gives it back.
    def own(destroy, &call)
      @handle = Fiddle::Pointer.new(Pursuit.out("J", &call))
      ObjectSpace.undefine_finalizer(self) # a copy has that of what it is a copy of
      ObjectSpace.define_finalizer(self, self.class.give_back(handle.to_i, destroy))
    end

    def self.give_back(address, destroy) = proc { Raw::CALLS[destroy].call(address) }
    private :own
  end

  # All numbers that couples live by. Immutable and shared.
  class Model < Owned
    def self.standard = new

    # With a text in TOML, the standard model with what it changes.
    def initialize(toml = nil)
      super()
      toml &&= Pursuit.of(String, toml, "toml")
      own(:model_destroy) do |out|
        toml ? Raw.model_parse(toml, toml.bytesize, nil, out) : Raw.model_create(out)
      end
    end

    def initialize_copy(from) = own(:model_destroy) { |out| Raw.model_copy(from.handle, out) }

    # Somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
    def profile(name) = Traits.new { |out| Raw.model_profile(handle, Pursuit.words(name), out) }

    def move_name(id)
      Raw.model_move_name(handle, Pursuit.whole(id, 2**31 - 1, "move", NONE)).to_s
    end

    def move_id(name)
      Pursuit.out("l") { |out| Raw.model_find_move(handle, Pursuit.words(name), out) }
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

  # One turn of a record: its fields are those of C, ids as words: turn.intensity, turn.stance,
  # turn[:number]
  Turn = Struct.new(:turns, :index) do
    include Told
    private :turns=, :index=, :[]=

    def [](field)
      offset, type, many = Table::STRUCTS[:turn][1].fetch(field)
      size = type == "e" || type == "l" || type == "L" ? 4 : 8
      values = turns.memory[index * Turns::SIZE + offset, size * (many || 1)].unpack("#{type}*")
      many ? values : values[0]
    end

    def told(call, name_a, name_b, language)
      texts = Pursuit.room(:catalogue)
      Pursuit.check Raw.catalogue_init(Pursuit.words(language), texts)
      names = [Pursuit.words(name_a), Pursuit.words(name_b)]
      Pursuit.text do |*to|
        given = [turns.model.handle, turns.memory, turns.size, index, *names, texts]
        Raw::CALLS[call].call(*given, *to)
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
      known = index.is_a?(Integer) && (-size...size).cover?(index)
      raise IndexError, "no turn #{index.inspect} of #{size}" unless known

      Turn.new(self, index % size)
    end

    def each = size.times { |index| yield self[index] }
  end

  # Two partners. A dup is a fork, which meets the same chances.
  class Couple < Owned
    include Changes
    attr_reader :model

    def initialize(first = nil, second = nil, seed: 0, id: 0, model: Model.standard)
      super()
      @model = Pursuit.of(Model, model, "model")
      own(:couple_destroy) do |out|
        next yield(out) if block_given?

        who = [first, second].map { |one| Pursuit.of(Traits, one, "a partner").memory }
        which = [seed, id].map { |each| whole(each, :U64, "seed or id") }
        Raw.couple_create(model.handle, *who, *which, out)
      end
    end

    def self.load(model, image)
      Pursuit.of(String, image, "image")
      new(model: model) { |out| Raw.couple_load(image, image.bytesize, model.handle, 0, out) }
    end

    def initialize_copy(from) = own(:couple_destroy) { |out| Raw.couple_copy(from.handle, out) }
    def save = Pursuit.filled { |*to| Raw.couple_save(handle, 0, *to) }

    def hash = Pursuit.out("Q") { |out| Raw.couple_hash(handle, out) }

    def play(count) = into(count) { |out| Raw.couple_play(handle, out, count) }

    # Slim ones into room(:brief_turn, count), again and again.
    def play_brief(out, count)
      fit = Pursuit.of(Fiddle::Pointer, out, "out").size / Table::STRUCTS[:brief_turn][0]
      Pursuit.whole(count, fit, "count")
      done(:couple_play_brief, out, count)
    end

    # What was said in the end: {"blame" => 0.7, "share" => 0.3}
    def said(who, shares)
      all = Array.new(ID[:MOVE_SLOTS], 0.0)
      Pursuit.of(Hash, shares, "shares").each do |move, share|
        all[model.move_id(move)] = Pursuit.of(Numeric, share, move)
      end
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
