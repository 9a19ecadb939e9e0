package pursuit;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.Map;

/** Two partners; for one thread at a time. Given back when it is closed or collected. */
public final class Couple implements AutoCloseable {
    public final Model model;
    private final Pointer handle;
    private final Cleaner.Cleanable end;
    private boolean closed;

    private Couple(Model model, Library.Making call) {
        this.model = model;
        Pointer made = Library.made(call);
        handle = made;
        end = Model.CLEANER.register(this, () -> Raw.pursuit_couple_destroy(made));
    }

    public Couple(Model model, Traits a, Traits b, long seed) {
        this(model, a, b, seed, 0);
    }

    /** Seed: which of the many ways it can go; id: which couple of that seed. Both without a sign. */
    public Couple(Model model, Traits a, Traits b, long seed, long id) {
        this(model, out -> Raw.pursuit_couple_create(model.handle, a.memory, b.memory, seed, id, out));
    }

    public static Couple load(Model model, byte[] image) {
        Memory copy = Library.zeroed(image.length);
        copy.write(0, image, 0, image.length);
        return new Couple(model, out -> Raw.pursuit_couple_load(copy, image.length, model.handle, 0, out));
    }

    /** A second couple that is exactly where this one is, and meets the same chances. */
    public Couple fork() {
        return new Couple(model, out -> Raw.pursuit_couple_copy(handle(), out));
    }

    @Override public void close() {
        closed = true;
        end.clean();
    }

    /** For the functions of {@link Raw}. */
    public Pointer handle() {
        if (closed) throw new PursuitException("state", "the couple is closed");
        return handle;
    }

    public byte[] save() {
        return Library.filled((to, size, needed) -> Raw.pursuit_couple_save(handle(), 0, to, size, needed));
    }

    /** Of all there is to a couple and its model; without a sign. */
    public long hash() {
        Memory out = Library.zeroed(8);
        Library.check(Raw.pursuit_couple_hash(handle(), out));
        return out.getLong(0);
    }

    public void disagree(double severity, Seat owner) {
        Library.check(Raw.pursuit_couple_disagree(handle(), (float) severity, Seat.id(owner)));
    }

    public void openIssue(double severity, Seat owner) {
        Library.check(Raw.pursuit_couple_open_issue(handle(), (float) severity, Seat.id(owner)));
    }

    /** promised: how long, or null. */
    public void separate(Seat who, Duration promised) {
        Library.check(Raw.pursuit_couple_separate(handle(), Seat.id(who), promised == null ? -1 : promised.toMillis()));
    }

    public void reunite() {
        Library.check(Raw.pursuit_couple_reunite(handle()));
    }

    public void stress(Seat who, double severity) {
        Library.check(Raw.pursuit_couple_stress(handle(), Seat.id(who), (float) severity));
    }

    public void goodTime(int exchanges) {
        Library.check(Raw.pursuit_couple_good_time(handle(), exchanges));
    }

    public void elapse(Duration time) {
        Library.check(Raw.pursuit_couple_elapse(handle(), time.toMillis()));
    }

    public void giveFloor(Seat who) {
        Library.check(Raw.pursuit_couple_give_floor(handle(), Seat.id(who)));
    }

    public void setTurn(Duration time) {
        Library.check(Raw.pursuit_couple_set_turn_ms(handle(), (int) time.toMillis()));
    }

    public void intervene(String what, Seat who, double strength) {
        int id = Library.id(Raw.PURSUIT_ENUM_INTERVENTION, what);
        Library.check(Raw.pursuit_couple_intervene(handle(), id, Seat.id(who), (float) strength));
    }

    public Turns play(int count) {
        Turns out = new Turns(model, count);
        playInto(out);
        return out;
    }

    /** Again and again into records that are there. */
    public void playInto(Turns turns) {
        Library.check(Raw.pursuit_couple_play(handle(), turns.memory, turns.count));
    }

    /** Slim ones into memory of yours, {@link Raw.pursuit_brief_turn} each. */
    public void playBrief(Memory out, int count) {
        if ((long) count * Raw.pursuit_brief_turn.SIZE > out.size()) throw new PursuitException("size", "too little room");
        if (count > 0) out.setInt(0, Raw.pursuit_brief_turn.SIZE);
        Library.check(Raw.pursuit_couple_play_brief(handle(), out, count));
    }

    public void skip(int count) {
        Library.check(Raw.pursuit_couple_skip(handle(), count));
    }

    /** A turn of yours, as strong as the drive makes it. */
    public Turns act(Seat who, String move) {
        return act(who, move, -1);
    }

    public Turns act(Seat who, String move, double intensity) {
        int id = model.moveId(move);
        Turns out = new Turns(model, 1);
        Library.check(Raw.pursuit_couple_act(handle(), Seat.id(who), id, (float) intensity, out.memory));
        return out;
    }

    /** What was said in the end: {@code Map.of("blame", 0.7, "share", 0.3)}. */
    public Turns said(Seat who, Map<String, Double> shares) {
        Memory all = Library.zeroed(4L * Raw.PURSUIT_MOVE_SLOTS);
        shares.forEach((move, share) -> all.setFloat(4L * model.moveId(move), share.floatValue()));
        Turns out = new Turns(model, 1);
        Library.check(Raw.pursuit_couple_said(handle(), Seat.id(who), all, Raw.PURSUIT_MOVE_SLOTS, out.memory));
        return out;
    }
}
