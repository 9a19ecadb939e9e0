// Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C
// API. A sketch, untried.
import CPursuit

public struct PursuitError: Error, CustomStringConvertible {
    public let status: pursuit_status
    public let description: String
}

/// What C says of a failure is the thread's: it is read before anything else is called.
private func check(_ status: pursuit_status) throws {
    if status == 0 { return }
    throw PursuitError(status: status, description: String(cString: pursuit_last_error()))
}

/// Numbers that Swift or C would not take end in an error, too.
private func expect(_ value: Int, _ most: Int, _ what: String) throws {
    if value >= 0 && value <= most { return }
    let why = "\(what) is \(value), expected 0 to \(most)"
    throw PursuitError(status: 1 /* ARGUMENT */, description: why)
}

public enum Seat: Int32 { case a = 0, b = 1 }
private func id(_ seat: Seat?) -> Int32 { seat?.rawValue ?? -1 }

/// All numbers that couples live by. Immutable and shared.
public final class Model: @unchecked Sendable {
    let handle: OpaquePointer
    public init() throws {
        var made: OpaquePointer?
        try check(pursuit_model_create(&made))
        handle = made!
    }
    deinit { pursuit_model_destroy(handle) }

    public func profile(_ name: String) throws -> pursuit_traits {
        var out = pursuit_traits()
        out.struct_size = UInt32(MemoryLayout<pursuit_traits>.size)
        try check(pursuit_model_profile(handle, name, &out))
        return out
    }
    public func name(ofMove move: Int32) -> String {
        String(cString: pursuit_model_move_name(handle, move))
    }
}

/// Two partners; for one thread at a time.
public final class Couple {
    let handle: OpaquePointer
    public let model: Model
    private init(
        _ model: Model, _ call: (UnsafeMutablePointer<OpaquePointer?>) -> pursuit_status
    ) throws {
        var made: OpaquePointer?
        try check(call(&made))
        handle = made!
        self.model = model
    }
    public convenience init(
        _ model: Model, _ a: pursuit_traits, _ b: pursuit_traits, seed: UInt64, id: UInt64 = 0
    ) throws {
        var first = a, second = b
        try self.init(model) { pursuit_couple_create(model.handle, &first, &second, seed, id, $0) }
    }
    public convenience init(_ model: Model, image: [UInt8]) throws {
        try self.init(model) { pursuit_couple_load(image, image.count, model.handle, 0, $0) }
    }
    deinit { pursuit_couple_destroy(handle) }

    /// A second couple that is exactly where this one is, and meets the same chances.
    public func fork() throws -> Couple { try Couple(model) { pursuit_couple_copy(handle, $0) } }
    public func save() throws -> [UInt8] {
        var needed = 0
        _ = pursuit_couple_save(handle, 0, nil, 0, &needed)
        var out = [UInt8](repeating: 0, count: needed)
        try check(pursuit_couple_save(handle, 0, &out, needed, &needed))
        return out
    }
    public func hash() throws -> UInt64 {
        var out: UInt64 = 0
        try check(pursuit_couple_hash(handle, &out))
        return out
    }
    public func disagree(_ severity: Float, owner: Seat? = nil) throws {
        try check(pursuit_couple_disagree(handle, severity, id(owner)))
    }
    public func play(_ count: Int) throws -> [pursuit_turn] {
        try expect(count, 10_000_000, "count")
        var out = [pursuit_turn](repeating: pursuit_turn(), count: count)
        if count > 0 { out[0].struct_size = UInt32(MemoryLayout<pursuit_turn>.size) }
        try check(pursuit_couple_play(handle, &out, count))
        return out
    }
    public func skip(_ count: UInt32) throws { try check(pursuit_couple_skip(handle, count)) }
}

/// Why turns[index] came about, in three sentences.
public func why(
    _ model: Model, _ turns: [pursuit_turn], _ index: Int, _ a: String, _ b: String
) throws -> String {
    try expect(index, turns.count - 1, "index")
    let (under, count) = (model.handle, turns.count)
    var needed = 0
    _ = pursuit_why_text(under, turns, count, index, a, b, nil, nil, 0, &needed)
    var out = [CChar](repeating: 0, count: max(needed, 1))
    try check(pursuit_why_text(under, turns, count, index, a, b, nil, &out, out.count, &needed))
    return String(cString: out)
}
