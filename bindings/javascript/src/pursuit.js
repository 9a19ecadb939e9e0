/** The engine in one instance of a module. Whole in itself, so that a worker can be made of its text:
 *  `tables` are those of tables.js, `errors` what makeErrors() returns, `module` a WebAssembly.Module,
 *  `workerOf` makes a worker, or is null inside of one. */
export function makePursuit(tables, errors, module, workerOf) {
  const { structs, enums } = tables;
  const { PursuitError, ArgumentError, NameError, InternalError, OutOfMemoryError, StateError, byStatus } = errors;
  const NONE = -1, UNSET = -1, REACH = 8;  // turns that an image keeps

  // --- the module ---------------------------------------------------------------------------------

  const away = { away: true };
  const instance = new WebAssembly.Instance(module, {
    pursuit: {
      /** What fails inside of it comes back here, with the stack as it was. */
      attempt(body, of) {
        const top = c.__stack_pointer.value;
        try {
          c.__indirect_function_table.get(body)(of);
          return 0;
        } catch (error) {
          c.__stack_pointer.value = top;
          if (error === away) return 1;
          throw error;
        }
      },
      abandon() { throw away; },
    },
  });
  const c = instance.exports;
  c._initialize();

  // --- what comes from a host: WebAssembly makes a number of anything, and of -1 the largest there is ----

  const shown = (given) => {
    if (typeof given === 'object' && given !== null) return `a ${given.constructor?.name}`;
    return typeof given === 'string' ? `'${given.slice(0, 60)}'` : String(given).slice(0, 60);
  };
  const flag = (given) => (typeof given === 'boolean' ? +given : given);
  const refused = (what, given, expected) => new ArgumentError(`${what} is ${shown(given)}, expected ${expected}`);
  const whole = (given, what, most = 2 ** 32 - 1, least = 0) => {
    if (Number.isInteger(given) && given >= least && given <= most) return given;
    throw refused(what, given, `a whole number from ${least} to ${most}`);
  };
  /** Of 64 bits: a number or a bigint. */
  const long = (given, what, least = 0n, most = 2n ** 64n - 1n) => {
    if ((typeof given === 'bigint' || Number.isInteger(given)) && given >= least && given <= most) return BigInt(given);
    throw refused(what, given, `a whole number from ${least} to ${most}`);
  };
  const MOST_MS = 2n ** 63n - 1n;
  /** A handle of another kind, or of another module, is a place in memory where something else is. */
  const of = (Class, given, what) => {
    if (given instanceof Class) return given;
    throw refused(what, given, `a ${Class.name}`);
  };
  const listed = (given, what) => {
    if (Array.isArray(given)) return given;
    throw refused(what, given, 'an array');
  };
  const imageIn = (given) => {
    if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
    if (given instanceof ArrayBuffer) return new Uint8Array(given);
    throw refused('image', given, 'a Uint8Array');
  };

  let bytes = new Uint8Array(c.memory.buffer), view = new DataView(c.memory.buffer);
  /** Memory moves when it grows. */
  const fresh = () => {
    if (view.buffer !== c.memory.buffer || bytes.byteLength !== c.memory.buffer.byteLength) {
      bytes = new Uint8Array(c.memory.buffer);
      view = new DataView(c.memory.buffer);
    }
    return view;
  };
  const allocate = (size) => {
    const at = size < 2 ** 32 ? c.allocate(Math.max(size, 1)) : 0;
    if (at === 0) throw new OutOfMemoryError('out of memory');
    fresh();
    bytes.fill(0, at, at + size);
    return at;
  };
  /** Runs `work` with a function that takes memory, which is given back afterwards. */
  const within = (work) => {
    const taken = [];
    const take = (size) => (taken.push(allocate(size)), taken[taken.length - 1]);
    try {
      return work(take);
    } finally {
      for (const at of taken) c.release(at);
    }
  };

  const decoder = new TextDecoder(), encoder = new TextEncoder();
  const textAt = (at) => {
    if (at === 0) return null;
    fresh();
    return decoder.decode(bytes.subarray(at, bytes.indexOf(0, at)));
  };
  const putBytes = (take, data) => {
    const at = take(data.length + 1);
    bytes.set(data, at);
    return at;
  };
  const putText = (take, text) => {
    if (text === null || text === undefined) return 0;
    return putBytes(take, encoder.encode(String(text)));
  };

  const failed = (status) => new (byStatus[status] ?? InternalError)(textAt(c.pursuit_last_error()));
  /** After each call: memory may have grown meanwhile. */
  const check = (status) => {
    fresh();
    if (status !== 0) throw failed(status);
  };

  // --- words and structs ----------------------------------------------------------------------------

  const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; ++i) {
      const next = [i];
      for (let j = 1; j <= b.length; ++j) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      }
      row = next;
    }
    return row[b.length];
  };
  const unknown = (what, word, known) => {
    const text = String(word).slice(0, 60), names = [...known], shown = names.slice(0, 5);
    const far = (name) => (text.length > 2 && name.includes(text) ? 1 : distance(text, name));
    const near = [...names].sort((a, b) => far(a) - far(b))[0];
    const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    const hint = 2 * far(near) <= Math.max(text.length, near.length)
      ? `nearest is '${near}'` : `known: '${shown.join("', '")}'${more}`;
    return new NameError(`unknown ${what} '${text}', ${hint}`);
  };
  /** A word as its id; null and undefined are none. */
  const idOf = (kind, word) => {
    if (word === null || word === undefined) return NONE;
    const id = enums[kind].indexOf(word);
    if (id < 0) throw unknown(kind.replace('_', ' '), word, enums[kind]);
    return id;
  };
  const wordOf = (kind, id) => (id < 0 ? null : enums[kind][id] ?? null);

  const getters = {
    u8: (v, at) => v.getUint8(at), char: (v, at) => v.getUint8(at), i32: (v, at) => v.getInt32(at, true),
    u32: (v, at) => v.getUint32(at, true), f32: (v, at) => v.getFloat32(at, true),
    f64: (v, at) => v.getFloat64(at, true), i64: (v, at) => v.getBigInt64(at, true),
    u64: (v, at) => v.getBigUint64(at, true), text: (v, at) => textAt(v.getUint32(at, true)),
  };
  const setters = {
    u8: (v, at, x) => v.setUint8(at, x), i32: (v, at, x, what) => v.setInt32(at, whole(flag(x), what, 2 ** 31 - 1, -(2 ** 31)), true),
    u32: (v, at, x, what) => v.setUint32(at, whole(flag(x), what), true), f32: (v, at, x) => v.setFloat32(at, x, true),
    f64: (v, at, x) => v.setFloat64(at, x, true), i64: (v, at, x, what) => v.setBigInt64(at, long(x, what, -MOST_MS, MOST_MS), true),
    u64: (v, at, x, what) => v.setBigUint64(at, long(x, what), true),
  };
  const sizeOf = { u8: 1, char: 1, i32: 4, u32: 4, f32: 4, f64: 8, i64: 8, u64: 8, text: 4 };
  const bytesOf = (kind) => sizeOf[kind] ?? (kind.startsWith('struct:') ? structs[kind.slice(7)].size : 4);

  const getOne = (kind, v, at) => {
    if (kind.startsWith('struct:')) return read(kind.slice(7), v, at);
    if (kind.startsWith('enum:')) return wordOf(kind.slice(5), v.getInt32(at, true));
    return getters[kind](v, at);
  };
  const getField = ([offset, kind, many], v, at) => {
    if (kind === 'char') {
      const raw = new Uint8Array(v.buffer, v.byteOffset + at + offset, many);
      return decoder.decode(raw.subarray(0, raw.indexOf(0)));
    }
    if (many === 1) return getOne(kind, v, at + offset);
    const apart = bytesOf(kind);
    return Array.from({ length: many }, (_, i) => getOne(kind, v, at + offset + i * apart));
  };
  /** A struct as an object. */
  function read(name, v, at) {
    const out = {};
    for (const [key, field] of Object.entries(structs[name].fields)) out[key] = getField(field, v, at);
    return out;
  }
  const readAt = (name, at) => read(name, fresh(), at);
  const setOne = (kind, at, value, what) => {
    if (kind.startsWith('struct:')) return write(kind.slice(7), at, value);
    if (kind.startsWith('enum:')) return view.setInt32(at, idOf(kind.slice(5), value), true);
    setters[kind](view, at, value, what);
  };
  /** The fields that `value` has; others stay. An array may be given by words: {closeness: 1.2}. */
  function write(name, at, value, words = {}) {
    fresh();
    if (typeof value !== 'object') throw refused(name, value, 'an object');
    for (const [key, given] of Object.entries(value)) {
      const field = structs[name].fields[key];
      if (field === undefined) throw unknown(name, key, Object.keys(structs[name].fields));
      if (given === undefined) continue;
      const [offset, kind, many] = field, apart = bytesOf(kind);
      const put = (i, x) => setOne(kind, at + offset + i * apart, x, key);
      if (many === 1) put(0, given === null && !kind.startsWith('enum:') ? UNSET : given);
      else if (Array.isArray(given)) given.forEach((x, i) => i < many && put(i, x));
      else if (typeof given !== 'object') throw refused(key, given, 'an array or an object');
      else for (const [word, x] of Object.entries(given)) put(idOf(words[key], word), x);
    }
  }
  const place = (take, name, many = 1) => {
    const { size, sized } = structs[name], at = take(size * many);
    if (sized) for (let i = 0; i < many; ++i) view.setUint32(at + i * size, size, true);
    return at;
  };
  /** Calls with a struct to be filled, and returns it. */
  const filled = (name, call) => within((take) => {
    const at = place(take, name);
    check(call(at));
    return readAt(name, at);
  });
  /** Calls with room for a text or an image, once it is known how much. */
  const asked = (call, work) => within((take) => {
    const needed = take(4);
    const status = call(0, 0, needed);
    if (status !== 0 && status !== 8) throw failed(status);
    const size = fresh().getUint32(needed, true), at = take(size);
    check(call(at, size, needed));
    return work(at, size);
  });
  const textOf = (call) => asked(call, (at, size) => decoder.decode(bytes.subarray(at, at + size - 1)));
  const imageOf = (call) => asked(call, (at, size) => bytes.slice(at, at + size));
  const numberOf = (call) => within((take) => {
    const at = take(8);
    check(call(at));
    return fresh().getBigUint64(at, true);
  });

  // --- handles --------------------------------------------------------------------------------------

  const registry = new FinalizationRegistry(({ destroy, handle }) => c[destroy](handle));
  const key = Symbol('handle');
  class Owned {
    constructor(destroy, handle) {
      this[key] = handle;
      this.destroy = destroy;
      registry.register(this, { destroy, handle }, this);
    }
    get handle() {
      if (this[key] === 0) throw new StateError(`this ${this.constructor.name} was disposed of`);
      return this[key];
    }
    dispose() {
      if (this[key] === 0) return;
      registry.unregister(this);
      c[this.destroy](this[key]);
      this[key] = 0;
    }
  }
  const dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');
  Owned.prototype[dispose] = Owned.prototype.dispose;
  const hide = { enumerable: false, writable: true };
  Object.defineProperty(Owned.prototype, 'destroy', { ...hide, value: '' });

  const made = (call) => within((take) => {
    const at = take(4);
    check(call(at));
    return fresh().getUint32(at, true);
  });
  const parsed = (text, call) => within((take) => {
    const raw = encoder.encode(text), at = putBytes(take, raw);
    const wrong = place(take, 'parse_error'), out = take(4);
    const status = call(at, raw.length, wrong, out);
    if (status !== 0) {
      const { line, column, message } = readAt('parse_error', wrong);
      throw new byStatus[status](message || textAt(c.pursuit_last_error()), line, column);
    }
    return fresh().getUint32(out, true);
  });
  const make = (Class, handle, ...more) => {
    const out = Object.create(Class.prototype);
    const owned = new Owned(Class.destroy, handle);
    registry.unregister(owned);
    out[key] = handle;
    out.destroy = Class.destroy;
    registry.register(out, { destroy: Class.destroy, handle }, out);
    out.begin?.(...more);
    return out;
  };

  // --- models ---------------------------------------------------------------------------------------

  const traitWords = { needStrength: 'need', fearSensitivity: 'fear' };
  const placeTraits = (take, given, model) => {
    const at = place(take, 'traits');
    if (typeof given === 'string') {
      const name = putText(take, given);
      check(c.pursuit_model_profile(model.handle, name, at));
      return at;
    }
    check(c.pursuit_traits_init(at));
    write('traits', at, given ?? {}, traitWords);
    return at;
  };
  const traitsAt = (at) => {
    const out = readAt('traits', at);
    for (const [name, value] of Object.entries(out)) if (value === UNSET) out[name] = null;
    return out;
  };

  let standard = null;
  class Model extends Owned {
    static destroy = 'pursuit_model_destroy';
    static standard() {
      standard ??= make(Model, made((out) => c.pursuit_model_create(out)));
      return standard;
    }
    static parse(text) { return make(Model, parsed(text, c.pursuit_model_parse)); }
    static load(image, { otherModel = false } = {}) {
      const given = imageIn(image);
      return within((take) => make(Model, made((out) =>
        c.pursuit_model_load(putBytes(take, given), given.length, otherModel ? 1 : 0, out))));
    }
    constructor(changes = {}) {
      const base = Model.standard();
      const names = Object.keys(changes);
      super(Model.destroy, within((take) => {
        const texts = take(4 * names.length), values = take(4 * names.length);
        names.forEach((name, i) => {
          const text = putText(take, name);
          view.setUint32(texts + 4 * i, text, true);
          view.setFloat32(values + 4 * i, changes[name], true);
        });
        return made((out) => c.pursuit_model_override(base.handle, texts, values, names.length, out));
      }));
      this.begin();
    }
    begin() {
      Object.defineProperty(this, 'moves', { value: Object.freeze(Array.from(
        { length: c.pursuit_model_moves(this[key]) },
        (_, i) => textAt(c.pursuit_model_move_name(this[key], i)))) });
    }
    get profiles() {
      const out = [];
      for (let i = 0, name; (name = textAt(c.pursuit_model_profile_name(this.handle, i))); ++i) out.push(name);
      return out;
    }
    get hash() { return numberOf((at) => c.pursuit_model_hash(this.handle, at)); }
    profile(name) {
      return within((take) => traitsAt(placeTraits(take, String(name), this)));
    }
    move(name) {
      return filled('move_row', (at) => c.pursuit_model_move(this.handle, this.idOf(name), at));
    }
    idOf(name) {
      const id = this.moves.indexOf(name);
      if (id < 0) throw unknown('move', name, this.moves);
      return id;
    }
    save() { return imageOf((at, size, needed) => c.pursuit_model_save(this.handle, at, size, needed)); }
  }

  // --- turns ----------------------------------------------------------------------------------------

  const turnSize = structs.turn.size;
  let slot = 0;  // for one of them
  /** A turn as it was: its own bytes, read when they are asked for. */
  class Turn {
    #view; #moves;
    constructor(raw, moves) {
      this.#view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
      this.#moves = moves;
    }
    get moves() { return this.#moves; }
    get bytes() { return new Uint8Array(this.#view.buffer, this.#view.byteOffset, turnSize); }
    get(name) { return getField(structs.turn.fields[name], this.#view, 0); }
    toJSON() {
      return Object.fromEntries(Object.keys(structs.turn.fields).map((name) => {
        const value = this[name];
        return [name, typeof value === 'bigint' ? Number(value) : value];
      }));
    }
  }
  for (const name of Object.keys(structs.turn.fields)) {
    Object.defineProperty(Turn.prototype, name, { get() { return this.get(name); }, configurable: true });
  }
  const moveAt = structs.turn.fields.move[0];
  Object.defineProperty(Turn.prototype, 'move', {
    get() {
      const { buffer, byteOffset } = this.bytes;
      return this.moves[new DataView(buffer, byteOffset).getInt32(moveAt, true)] ?? null;
    },
  });
  Object.defineProperty(Turn.prototype, 'timeMs', { get() { return Number(this.get('timeMs')); } });
  for (const flag of ['hostMade', 'resolved', 'answers']) {
    if (structs.turn.fields[flag]) {
      Object.defineProperty(Turn.prototype, flag, { get() { return this.get(flag) !== 0; } });
    }
  }
  const turnsAt = (at, count, model) => {
    fresh();
    const raw = bytes.slice(at, at + count * turnSize);
    return Array.from({ length: count }, (_, i) =>
      new Turn(raw.subarray(i * turnSize, (i + 1) * turnSize), model.moves));
  };
  const putTurns = (take, turns) => {
    const at = place(take, 'turn', listed(turns, 'turns').length);
    turns.forEach((turn, i) => {
      if (turn?.bytes?.length !== turnSize) throw refused(`turns[${i}]`, turn, 'a Turn');
      bytes.set(turn.bytes, at + i * turnSize);
    });
    return at;
  };
  const placeFrame = (take, { names, width = 0, id, noStyle = false } = {}) => {
    const at = place(take, 'frame'), people = [putText(take, names?.[0]), putText(take, names?.[1])];
    const label = putText(take, id), fields = structs.frame.fields;
    fresh();
    view.setFloat32(at + fields.width[0], width, true);
    people.forEach((text, i) => view.setUint32(at + fields.names[0] + 4 * i, text, true));
    view.setUint32(at + fields.id[0], label, true);
    view.setInt32(at + fields.noStyle[0], noStyle ? 1 : 0, true);
    return at;
  };

  /** Room for turns in the memory of the module, filled by Couple.playInto() again and again. */
  class Record extends Owned {
    static destroy = 'release';
    constructor(count, { model = Model.standard() } = {}) {
      of(Model, model, 'model');
      const at = allocate(whole(count, 'count', 1e6, 1) * turnSize);
      for (let i = 0; i < count; ++i) view.setUint32(at + i * turnSize, turnSize, true);
      super(Record.destroy, at);
      Object.assign(this, { count });
      Object.defineProperty(this, 'model', { value: model });
    }
    /** The turns as C has them, where they lie: until memory grows, which any other call may do. */
    get bytes() { return new Uint8Array(c.memory.buffer, this.handle, this.count * turnSize); }
    turn(i) {
      return turnsAt(this.handle + whole(i, 'turn', this.count - 1) * turnSize, 1, this.model)[0];
    }
    turns() { return turnsAt(this.handle, this.count, this.model); }
    /** One field of every turn: numbers as they are, words by their ids. */
    column(name) {
      const [offset, kind, many] = structs.turn.fields[name] ?? [];
      const Of = { f32: Float32Array, i32: Int32Array, u32: Uint32Array }[kind?.startsWith('enum:') ? 'i32' : kind];
      if (Of === undefined || many !== 1) throw unknown('column', name, Object.keys(structs.turn.fields));
      const all = new Of(c.memory.buffer, this.handle, this.count * turnSize / 4), at = offset / 4;
      return Of.from({ length: this.count }, (_, i) => all[i * turnSize / 4 + at]);
    }
  }

  // --- couples --------------------------------------------------------------------------------------

  class Couple extends Owned {
    static destroy = 'pursuit_couple_destroy';
    static load(image, { model = null, otherModel = false } = {}) {
      const under = model === null ? 0 : of(Model, model, 'model').handle, given = imageIn(image);
      return within((take) => {
        const at = putBytes(take, given);
        const handle = made((out) => c.pursuit_couple_load(at, given.length, under, otherModel ? 1 : 0, out));
        return make(Couple, handle, model);
      });
    }
    /** The last turns, which why() of the next ones reaches back to; `model` is that of the couple loaded. */
    static loadTurns(image, { model, otherModel = false }) {
      const under = of(Model, model, 'model').handle, raw = imageIn(image);
      return within((take) => {
        const given = putBytes(take, raw), needed = take(4), turns = place(take, 'turn', REACH);
        check(c.pursuit_couple_load_turns(given, raw.length, under, otherModel ? 1 : 0, turns, REACH, needed));
        return turnsAt(turns, fresh().getUint32(needed, true), model);
      });
    }
    constructor(a, b, { seed = 1, id = 0, model = Model.standard() } = {}) {
      super(Couple.destroy, within((take) => {
        const { handle } = of(Model, model, 'model'), which = [long(seed, 'seed'), long(id, 'id')];
        const traits = [placeTraits(take, a, model), placeTraits(take, b, model)];
        return made((out) => c.pursuit_couple_create(handle, ...traits, ...which, out));
      }));
      this.begin(model);
    }
    /** Without one: that of the couple, for as long as it lives. */
    begin(model) {
      Object.defineProperty(this, 'model', { value: model ?? make(Model, made((out) =>
        c.pursuit_model_copy(c.pursuit_couple_model(this[key]), out))) });
    }
    copy() { return make(Couple, made((out) => c.pursuit_couple_copy(this.handle, out)), this.model); }
    assign(other) { check(c.pursuit_couple_assign(this.handle, of(Couple, other, 'other').handle)); }
    step() {
      slot ||= place(allocate, 'turn');
      check(c.pursuit_couple_step(this.handle, slot));
      return turnsAt(slot, 1, this.model)[0];
    }
    play(count) {
      return within((take) => {
        const at = place(take, 'turn', whole(count, 'count'));
        check(c.pursuit_couple_play(this.handle, at, count));
        return turnsAt(at, count, this.model);
      });
    }
    /** Plays turns into a record, from `first` on; nothing else is made. */
    playInto(record, first = 0, count = undefined) {
      whole(first, 'first', of(Record, record, 'record').count);
      count = whole(count ?? record.count - first, 'count', record.count - first);
      check(c.pursuit_couple_play(this.handle, record.handle + first * turnSize, count));
    }
    skip(count) { check(c.pursuit_couple_skip(this.handle, whole(count, 'count'))); }
    act(seat, move, intensity = UNSET) {
      return within((take) => {
        const at = place(take, 'turn');
        check(c.pursuit_couple_act(this.handle, idOf('seat', seat), this.model.idOf(move), intensity, at));
        return turnsAt(at, 1, this.model)[0];
      });
    }
    observe(seat, shares) { return ofShares(this, c.pursuit_couple_observe, seat, shares); }
    /** What was said in the end: a move, or shares of several, which count as they are given. */
    said(seat, shares) {
      return ofShares(this, c.pursuit_couple_said, seat, typeof shares === 'string' ? { [shares]: 1 } : shares);
    }
    /** That of the turn that comes next, which is not played yet; `turns` are the last ones. */
    direction(turns = []) {
      const ahead = this.copy();
      try {
        return direction(this.model, [...turns.slice(-REACH), ahead.step()], Math.min(turns.length, REACH));
      } finally {
        ahead.dispose();
      }
    }
    peek() {
      const peek = filled('peek', (at) => c.pursuit_couple_peek(this.handle, at));
      const byMove = (values) => Object.fromEntries(this.model.moves.map((move, i) => [move, values[i]]));
      return { ...peek, score: byMove(peek.score), probability: byMove(peek.probability) };
    }
    disagree(severity, owner = null) { check(c.pursuit_couple_disagree(this.handle, severity, idOf('seat', owner))); }
    openIssue(severity, owner = null) { check(c.pursuit_couple_open_issue(this.handle, severity, idOf('seat', owner))); }
    separate(steppedBack = null, promisedMs = NONE) {
      check(c.pursuit_couple_separate(this.handle, idOf('seat', steppedBack), long(promisedMs, 'promisedMs', -1n, MOST_MS)));
    }
    reunite() { check(c.pursuit_couple_reunite(this.handle)); }
    stress(seat, severity) { check(c.pursuit_couple_stress(this.handle, idOf('seat', seat), severity)); }
    goodTime(exchanges) { check(c.pursuit_couple_good_time(this.handle, whole(exchanges, 'exchanges'))); }
    intervene(what, who = null, strength = 1) {
      check(c.pursuit_couple_intervene(this.handle, idOf('intervention', what), idOf('seat', who), strength));
    }
    elapse(ms) { check(c.pursuit_couple_elapse(this.handle, long(ms, 'ms', 0n, MOST_MS))); }
    giveFloor(seat) { check(c.pursuit_couple_give_floor(this.handle, idOf('seat', seat))); }
    setTurnMs(ms) { check(c.pursuit_couple_set_turn_ms(this.handle, whole(ms, 'ms'))); }
    setTraits(seat, traits) {
      within((take) => check(c.pursuit_couple_set_traits(this.handle, idOf('seat', seat),
        placeTraits(take, traits, this.model))));
    }
    traits(seat) {
      return within((take) => {
        const at = place(take, 'traits');
        check(c.pursuit_couple_traits(this.handle, idOf('seat', seat), at));
        return traitsAt(at);
      });
    }
    condition(seat) { return filled('condition', (at) => c.pursuit_couple_condition(this.handle, idOf('seat', seat), at)); }
    get situation() {
      const out = filled('situation', (at) => c.pursuit_couple_situation(this.handle, at));
      return { ...out, clockMs: Number(out.clockMs) };
    }
    get hash() { return numberOf((at) => c.pursuit_couple_hash(this.handle, at)); }
    /** With its last turns, where `turns` are given: see loadTurns(). */
    save({ withModel = false, turns = null } = {}) {
      const carried = withModel ? 1 : 0;
      if (turns === null) {
        return imageOf((at, size, needed) => c.pursuit_couple_save(this.handle, carried, at, size, needed));
      }
      return within((take) => {
        const given = putTurns(take, turns);
        return imageOf((at, size, needed) =>
          c.pursuit_couple_save_with_turns(this.handle, given, turns.length, carried, at, size, needed));
      });
    }
    /** The loop as a figure of eight, SVG. */
    drawLoop(turns = [], { pursuer = null, ...frame } = {}) {
      return within((take) => {
        const given = [turns.length ? putTurns(take, turns) : 0, turns.length, idOf('seat', pursuer), placeFrame(take, frame)];
        return textOf((at, size, needed) => c.pursuit_picture_loop(this.handle, ...given, at, size, needed));
      });
    }
  }

  const ofShares = (couple, call, seat, shares) => within((take) => {
    const { model } = couple, at = place(take, 'turn'), given = take(4 * model.moves.length);
    if (typeof shares !== 'object' || shares === null) throw refused('shares', shares, 'an object');
    for (const [move, share] of Object.entries(shares)) view.setFloat32(given + 4 * model.idOf(move), share, true);
    check(call(couple.handle, idOf('seat', seat), given, model.moves.length, at));
    return turnsAt(at, 1, model)[0];
  });

  const drawTimeline = (turns, { marks = [], ...frame } = {}) => within((take) => {
    const at = putTurns(take, turns), made = place(take, 'mark', listed(marks, 'marks').length), { size, fields } = structs.mark;
    marks.forEach((mark, i) => {
      const text = putText(take, mark.text);
      view.setUint32(made + i * size + fields.before[0], whole(mark.before, 'before'), true);
      view.setUint32(made + i * size + fields.text[0], text, true);
      view.setInt32(made + i * size + fields.intervention[0], mark.intervention ? 1 : 0, true);
    });
    const how = placeFrame(take, frame);
    return textOf((to, room, needed) =>
      c.pursuit_picture_timeline(at, turns.length, made, marks.length, how, to, room, needed));
  });

  // --- reasons --------------------------------------------------------------------------------------

  /** The texts of a language, as C has them; 0 for English. */
  const placeCatalogue = (take, language) => {
    if (language === 'en') return 0;
    const at = place(take, 'catalogue');
    check(c.pursuit_catalogue_init(putText(take, language), at));
    return at;
  };
  /** Why turns[index] came about. The more of the record before it is given, the further a reason reaches. */
  class Why {
    #model; #turns; #index;
    constructor(model, turns, index) {
      whole(index, 'index', listed(turns, 'turns').length - 1);
      of(Model, model, 'model');
      const first = Math.max(0, index - 8);
      this.#model = model;
      this.#turns = turns.slice(first, index + 1);
      this.#index = index - first;
      const raw = within((take) => {
        const at = putTurns(take, this.#turns), out = place(take, 'reason');
        check(c.pursuit_why(model.handle, at, this.#turns.length, this.#index, out));
        return readAt('reason', out);
      });
      const { contribution, more, less, ...rest } = raw;
      const byWord = (kind, values) => Object.fromEntries(enums[kind].map((word, i) => [word, values[i]]));
      Object.assign(this, rest, { contribution: byWord('feature', contribution), more: byWord('gate', more),
        less: byWord('gate', less), setOffBy: Number(rest.setOffBy), hostMade: rest.hostMade !== 0 });
    }
    /** In three short sentences about named people. */
    text(a, b, language = 'en') {
      return within((take) => {
        const at = putTurns(take, this.#turns), names = [putText(take, a), putText(take, b)];
        const texts = placeCatalogue(take, language);
        return textOf((to, size, needed) => c.pursuit_why_text(this.#model.handle, at, this.#turns.length,
          this.#index, ...names, texts, to, size, needed));
      });
    }
    /** Why not another move; without one, the likeliest other. */
    not(move = null) {
      const id = move === null ? NONE : this.#model.idOf(move);
      return filledBy(this.#turns[this.#index], (at, out) => c.pursuit_why_not(this.#model.handle, at, id, out));
    }
    notText(a, b, move = null, language = 'en') {
      const id = move === null ? NONE : this.#model.idOf(move);
      return within((take) => {
        const at = putTurns(take, [this.#turns[this.#index]]), names = [putText(take, a), putText(take, b)];
        const texts = placeCatalogue(take, language);
        return textOf((to, size, needed) =>
          c.pursuit_why_not_text(this.#model.handle, at, id, ...names, texts, to, size, needed));
      });
    }
  }
  const filledBy = (turn, call) => within((take) => {
    const at = putTurns(take, [turn]), out = place(take, 'alternative');
    check(call(at, out));
    return readAt('alternative', out);
  });
  const why = (model, turns, index) => new Why(model, turns, index);

  // --- directions -----------------------------------------------------------------------------------

  /** A turn as it is to be played, for writers, actors and language models. */
  class Direction {
    #model; #turns;
    constructor(model, turns, index) {
      whole(index, 'index', listed(turns, 'turns').length - 1);
      of(Model, model, 'model');
      this.#model = model;
      this.#turns = turns.slice(Math.max(0, index - REACH), index + 1);
      const raw = within((take) => {
        const at = putTurns(take, this.#turns), out = place(take, 'direction'), count = this.#turns.length;
        check(c.pursuit_direction_of(model.handle, at, count, count - 1, out));
        const moves = ['move', 'heard', 'cause'].map((name) => [name,
          model.moves[fresh().getInt32(out + structs.direction.fields[name][0], true)] ?? null]);
        return { ...readAt('direction', out), ...Object.fromEntries(moves) };
      });
      const { manner, limits, chance, ...rest } = raw;
      const holding = (kind, flags) => enums[kind].filter((_, i) => flags[i] !== 0);
      for (const flag of ['alone', 'hostMade', 'feelingUnsaid', 'needUnsaid', 'causeIsOlder']) rest[flag] = rest[flag] !== 0;
      Object.assign(this, rest, {
        tone: holding('manner', manner), mustNot: holding('limit', limits),
        chance: Object.fromEntries(enums.group.map((word, i) => [word, chance[i]])) });
    }
    #told(call, a, b, language) {
      return within((take) => {
        const at = putTurns(take, this.#turns), names = [putText(take, a), putText(take, b)], count = this.#turns.length;
        const texts = placeCatalogue(take, language);
        return textOf((to, size, needed) =>
          call(this.#model.handle, at, count, count - 1, ...names, texts, to, size, needed));
      });
    }
    /** What a writer or a language model is told, a line each. */
    text(a, b, language = 'en') { return this.#told(c.pursuit_direction_text, a, b, language); }
    /** All of it as one object of JSON, by direction.schema.json, read. */
    json(a, b, language = 'en') { return JSON.parse(this.#told(c.pursuit_direction_json, a, b, language)); }
  }
  const direction = (model, turns, index) => new Direction(model, turns, index);

  // --- scenarios ------------------------------------------------------------------------------------

  class Scenario extends Owned {
    static destroy = 'pursuit_scenario_destroy';
    static parse(text) { return make(Scenario, parsed(text, c.pursuit_scenario_parse)); }
    begin() {
      const about = filled('scenario_info', (at) => c.pursuit_scenario_about(this[key], at));
      Object.assign(this, { title: about.title, lookFor: about.lookFor, names: about.names, turns: about.turns,
        seed: about.seed, happenings: about.happenings });
    }
    get model() { return make(Model, made((out) => c.pursuit_scenario_model(this.handle, out))); }
    traits(seat) {
      return within((take) => {
        const at = place(take, 'traits');
        check(c.pursuit_scenario_traits(this.handle, idOf('seat', seat), at));
        return traitsAt(at);
      });
    }
    write() { return textOf((at, size, needed) => c.pursuit_scenario_write(this.handle, at, size, needed)); }
    playthrough(model = null) {
      const under = of(Model, model ?? this.model, 'model');
      return make(Playthrough, made((out) => c.pursuit_playthrough_create(this.handle, under.handle, out)), under);
    }
  }
  class Playthrough extends Owned {
    static destroy = 'pursuit_playthrough_destroy';
    begin(model) { Object.defineProperty(this, 'model', { value: model }); }
    next() {
      return within((take) => {
        const at = place(take, 'turn');
        check(c.pursuit_playthrough_next(this.handle, at));
        return turnsAt(at, 1, this.model)[0];
      });
    }
    /** Which happenings of the scenario came before the last turn. */
    get happened() {
      return asked((at, size, needed) => c.pursuit_playthrough_happened(this.handle, at, size, needed),
        (at, size) => Array.from(new Uint32Array(c.memory.buffer, at, size)));
    }
    copy() { return make(Playthrough, made((out) => c.pursuit_playthrough_copy(this.handle, out)), this.model); }
    couple() { return make(Couple, made((out) => c.pursuit_playthrough_couple(this.handle, out)), this.model); }
    assign(couple) { check(c.pursuit_playthrough_assign(this.handle, of(Couple, couple, 'couple').handle)); }
  }

  // --- what if --------------------------------------------------------------------------------------

  const kinds = { intervention: 'intervention', move: 'move', trait: 'trait', link: 'link' };
  const placeChanges = (take, changes, model) => {
    const at = place(take, 'change', changes.length), { size } = structs.change;
    changes.forEach((change, i) => {
      const kind = Object.keys(kinds).find((each) => change[each] !== undefined) ?? change.kind;
      const word = change[kinds[kind]];
      const id = kind === 'move' ? model.idOf(word) : kinds[kind] ? idOf(kinds[kind], word) : change.id ?? 0;
      const amount = change.strength ?? change.intensity ?? change.by ?? change.severity;
      write('change', at + i * size, { turn: change.turn ?? 0, kind, seat: change.seat ?? change.who ?? null, id,
        amount: amount ?? (kind === 'move' ? UNSET : 1), ms: change.ms ?? NONE });
    });
    return at;
  };
  /** The same two, once as it went and once with the changes, on the same chances. */
  const whatIf = (who, changes, { model, ...trial } = {}) => within((take) => {
    const scripted = who instanceof Scenario, under = model ?? (scripted ? who : of(Couple, who, 'who')).model;
    const at = placeChanges(take, listed(changes, 'changes'), of(Model, under, 'model')), how = place(take, 'trial');
    check(c.pursuit_trial_init(how));
    write('trial', how, { ...trial, followUp: trial.followUp === undefined ? undefined : +trial.followUp });
    const outcomes = enums.outcome, turns = readAt('trial', how).turns;
    const compared = place(take, 'compared'), contrasts = place(take, 'contrast', outcomes.length);
    const course = take(16 * turns), rest = [at, changes.length, how, compared, contrasts, outcomes.length, course];
    check(scripted ? c.pursuit_scenario_what_if(who.handle, model?.handle ?? 0, ...rest)
      : c.pursuit_couple_what_if(who.handle, ...rest));
    const size = structs.contrast.size, shares = new Float64Array(c.memory.buffer.slice(course, course + 16 * turns));
    return { ...readAt('compared', compared),
      outcomes: Object.fromEntries(outcomes.map((name, i) => [name, readAt('contrast', contrasts + i * size)])),
      course: { without: shares.subarray(0, turns), with: shares.subarray(turns) } };
  });

  // --- ensembles ------------------------------------------------------------------------------------

  /** Who the couples are, as data, so that workers can make it: {draw: {a, b, scatter, seed, couples}},
   *  {profiles: [a, b], seed, couples} or {grid: {a, b, axes, repeat, scatter, seed}}. */
  const populationOf = (from, model) => within((take) => {
    const scatter = (given) => {
      const at = place(take, 'scatter');
      check(c.pursuit_scatter_init(at));
      write('scatter', at, given ?? {});
      return at;
    };
    const big = (x) => long(x ?? 0, 'a seed or a count');
    const two = ({ a, b }) => [placeTraits(take, a, model), placeTraits(take, b, model)];
    if (from.draw) {
      const given = [...two(from.draw), scatter(from.draw.scatter)];
      return made((out) => c.pursuit_population_draw(...given, big(from.draw.seed), big(from.draw.couples), out));
    }
    if (from.profiles) {
      const given = [putText(take, from.profiles[0]), putText(take, from.profiles[1])];
      return made((out) => c.pursuit_population_of_model(model.handle, ...given, big(from.seed), big(from.couples), out));
    }
    const { axes, repeat = 1, seed } = from.grid, texts = take(4 * axes.length), people = two(from.grid);
    axes.forEach((axis, i) => {
      const text = putText(take, axis);
      view.setUint32(texts + 4 * i, text, true);
    });
    const spread = from.grid.scatter ? scatter(from.grid.scatter) : 0;
    return made((out) => c.pursuit_population_grid(...people, texts, axes.length, big(repeat), spread, big(seed), out));
  });

  class Ensemble {
    #scenario; #population; #seed;
    constructor(scenario, { population = null, seed = 1 } = {}) {
      this.#scenario = of(Scenario, scenario, 'scenario').write();
      this.#population = population;
      this.#seed = seed;
    }
    /** One part, here and now. `hash` is of all that the couples went through. */
    run({ first = 0, couples, turns = 60, plain = false }) {
      const scenario = Scenario.parse(this.#scenario), model = scenario.model;
      let population = 0, handle = 0;
      try {
        population = this.#population ? populationOf(this.#population, model) : 0;
        handle = made((out) => c.pursuit_ensemble_create(scenario.handle, 0, population,
          long(this.#seed, 'seed'), out));
        return runPart(handle, { first, couples, turns, plain });
      } finally {
        c.pursuit_ensemble_destroy(handle);
        c.pursuit_population_destroy(population);
        scenario.dispose();
        model.dispose();
      }
    }
    /** The same in workers, a part each; the bits are the same. */
    async runInWorkers({ first = 0, couples, turns = 60, workers = 2 }) {
      if (workerOf === null) throw new StateError('a worker does not start others');
      const each = Math.ceil(whole(couples, 'couples') / whole(workers, 'workers', 1024, 1)), parts = [];
      for (let at = 0; at < couples; at += each) {
        parts.push({ scenario: this.#scenario, population: this.#population, seed: this.#seed, turns,
          first: first + at, couples: Math.min(each, couples - at) });
      }
      const done = await Promise.all(parts.map((part) => workerOf(module, part)));
      return joined(done);
    }
  }
  const runPart = (handle, { first, couples, turns, plain }) => within((take) => {
    whole(couples, 'couples');
    whole(turns, 'turns');
    const { summary, results, running, turn_totals: totals } = structs;
    const how = place(take, 'running'), out = place(take, 'results');
    const summaries = place(take, 'summary', couples), hashes = take(8 * couples), hash = take(8);
    const rows = place(take, 'turn_totals', turns);
    write('running', how, { turns, first, couples, threads: 1, plain: plain ? 1 : 0 });
    const put = (name, at) => view.setUint32(out + results.fields[name][0], at, true);
    put('summaries', summaries);
    put('hashes', hashes);
    put('totals', rows);
    put('hash', hash);
    check(c.pursuit_ensemble_run(handle, how, out));
    fresh();
    const held = bytes.slice(summaries, summaries + couples * summary.size);
    const sums = bytes.slice(rows, rows + turns * totals.size);
    return { couples, turns, hash: view.getBigUint64(hash, true),
      hashes: new BigUint64Array(c.memory.buffer.slice(hashes, hashes + 8 * couples)), summaries: held, totals: sums };
  });
  /** Parts side by side; what is summed over couples is added up. */
  const joined = (parts) => {
    const couples = parts.reduce((sum, part) => sum + part.couples, 0), { turns } = parts[0];
    const summaries = new Uint8Array(couples * structs.summary.size), hashes = new BigUint64Array(couples);
    const totals = new Uint8Array(parts[0].totals), sum = new DataView(totals.buffer);
    let at = 0, hash = 0n;
    parts.forEach((part, i) => {
      summaries.set(part.summaries, at * structs.summary.size);
      hashes.set(part.hashes, at);
      at += part.couples;
      hash = BigInt.asUintN(64, hash + part.hash);
      if (i > 0) addTotals(sum, new DataView(part.totals.buffer, part.totals.byteOffset), turns);
    });
    return resultsOf({ couples, turns, hash, hashes, summaries, totals });
  };
  const addTotals = (sum, more, turns) => {
    const { size, fields } = structs.turn_totals;
    for (let turn = 0; turn < turns; ++turn) {
      for (const [offset, kind, many] of Object.values(fields)) {
        for (let i = 0; i < many; ++i) {
          const place = turn * size + offset + i * 8;
          if (kind === 'u64') sum.setBigUint64(place, sum.getBigUint64(place, true) + more.getBigUint64(place, true), true);
          if (kind === 'f64') sum.setFloat64(place, sum.getFloat64(place, true) + more.getFloat64(place, true), true);
        }
      }
    }
  };
  /** With what is in the bytes to be read: couple by couple, turn by turn. */
  const resultsOf = (raw) => {
    const at = (name, data, i) => read(name, new DataView(data.buffer, data.byteOffset), i * structs[name].size);
    const summary = (i) => at('summary', raw.summaries, i);
    let holds = 0;
    for (let i = 0; i < raw.couples; ++i) holds += summary(i).holds;
    return { couples: raw.couples, turns: raw.turns, hash: raw.hash, hashes: raw.hashes, holds: holds / raw.couples,
      summary, totals: (turn) => at('turn_totals', raw.totals, turn), raw };
  };
  const runHere = Ensemble.prototype.run;
  Ensemble.prototype.run = function run(how) { return resultsOf(runHere.call(this, how)); };

  /** What a worker does with a message. */
  const runOf = ({ scenario, population, seed, ...part }) => {
    const parsed = Scenario.parse(scenario);
    try {
      return new Ensemble(parsed, { population, seed }).run(part).raw;
    } finally {
      parsed.dispose();
    }
  };

  return { version: textAt(c.pursuit_version_text()), Model, Couple, Turn, Record, Why, why, Direction, direction, Scenario, Playthrough, whatIf, Ensemble,
    drawTimeline, words: enums, raw: { exports: c, read: readAt, within, runOf }, ...errors };
}
