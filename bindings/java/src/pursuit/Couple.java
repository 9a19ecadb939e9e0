package pursuit;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongToIntFunction;

/** Two partners; for one thread at a time. Given back when it is closed or collected. */
public final class Couple implements AutoCloseable {
    public final Model model;
    private final long handle;
    private final Cleaner.Cleanable end;
    private boolean closed;

    private Couple(Model model, Library.Making call) {
        this.model = Library.there(model, "model");
        long made = Library.made(call);
        Reference.reachabilityFence(model);
        handle = made;
        end = Model.CLEANER.register(this, () -> Raw.pursuit_couple_destroy(made));
    }

    public Couple(Model model, Traits a, Traits b, long seed) {
        this(model, a, b, seed, 0);
    }

    /** Seed: which of the many ways it can go; id: which couple of that seed. Both without a sign. */
    public Couple(Model model, Traits a, Traits b, long seed, long id) {
        this(model, out -> Raw.pursuit_couple_create(model.handle, Library.there(a, "a").memory, Library.there(b, "b").memory, seed, id, out));
    }

    public static Couple load(Model model, byte[] image) {
        ByteBuffer copy = Library.bytes(Library.there(image, "image"));
        return new Couple(model, out -> Raw.pursuit_couple_load(copy, image.length, model.handle, 0, out));
    }

    /** A second couple that is exactly where this one is, and meets the same chances. */
    public Couple fork() {
        return new Couple(model, out -> status(c -> Raw.pursuit_couple_copy(c, out)));
    }

    @Override public void close() {
        closed = true;
        end.clean();
    }

    /** For the functions of {@link Raw}; keep the couple until they have returned. */
    public long handle() {
        if (closed) throw new PursuitException("state", "the couple is closed");
        return handle;
    }

    private int status(LongToIntFunction call) {
        try {
            return call.applyAsInt(handle());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private void does(LongToIntFunction call) {
        Library.check(status(call));
    }

    public byte[] save() {
        return Library.filled((to, size, needed) -> status(c -> Raw.pursuit_couple_save(c, 0, to, size, needed)));
    }

    /** Of all there is to a couple and its model; without a sign. */
    public long hash() {
        ByteBuffer out = Library.zeroed(8);
        does(c -> Raw.pursuit_couple_hash(c, out));
        return out.getLong(0);
    }

    public void disagree(double severity, Seat owner) {
        does(c -> Raw.pursuit_couple_disagree(c, (float) severity, Seat.id(owner)));
    }

    public void openIssue(double severity, Seat owner) {
        does(c -> Raw.pursuit_couple_open_issue(c, (float) severity, Seat.id(owner)));
    }

    /** promised: how long, or null. */
    public void separate(Seat who, Duration promised) {
        does(c -> Raw.pursuit_couple_separate(c, Seat.id(who), promised == null ? -1 : promised.toMillis()));
    }

    public void reunite() {
        does(c -> Raw.pursuit_couple_reunite(c));
    }

    public void stress(Seat who, double severity) {
        does(c -> Raw.pursuit_couple_stress(c, Seat.id(who), (float) severity));
    }

    public void goodTime(int exchanges) {
        Library.whole(exchanges, Integer.MAX_VALUE, "exchanges");
        does(c -> Raw.pursuit_couple_good_time(c, exchanges));
    }

    public void elapse(Duration time) {
        does(c -> Raw.pursuit_couple_elapse(c, time.toMillis()));
    }

    public void giveFloor(Seat who) {
        does(c -> Raw.pursuit_couple_give_floor(c, Seat.id(who)));
    }

    public void setTurn(Duration time) {
        int ms = (int) Library.whole(time.toMillis(), Integer.MAX_VALUE, "milliseconds");
        does(c -> Raw.pursuit_couple_set_turn_ms(c, ms));
    }

    public void intervene(String what, Seat who, double strength) {
        int id = Library.id(Raw.PURSUIT_ENUM_INTERVENTION, what);
        does(c -> Raw.pursuit_couple_intervene(c, id, Seat.id(who), (float) strength));
    }

    public Turns play(int count) {
        Turns out = new Turns(model, count);
        playInto(out);
        return out;
    }

    /** Again and again into records that are there. */
    public void playInto(Turns turns) {
        if (Library.there(turns, "turns").count > 0) turns.memory.putInt(0, Raw.pursuit_turn.SIZE);
        does(c -> Raw.pursuit_couple_play(c, turns.memory, turns.count));
    }

    /** Slim ones into {@code Library.room(Raw.pursuit_brief_turn.SIZE, count)}. */
    public void playBrief(ByteBuffer out, int count) {
        if (!Library.there(out, "out").isDirect()) throw Library.refused("out is no direct buffer");
        Library.whole(count, out.capacity() / Raw.pursuit_brief_turn.SIZE, "count");
        if (count > 0) out.putInt(0, Raw.pursuit_brief_turn.SIZE);
        does(c -> Raw.pursuit_couple_play_brief(c, out, count));
    }

    public void skip(int count) {
        Library.whole(count, Integer.MAX_VALUE, "count");
        does(c -> Raw.pursuit_couple_skip(c, count));
    }

    /** A turn of yours, as strong as the drive makes it. */
    public Turns act(Seat who, String move) {
        return act(who, move, -1);
    }

    public Turns act(Seat who, String move, double intensity) {
        int id = model.moveId(move);
        Turns out = new Turns(model, 1);
        does(c -> Raw.pursuit_couple_act(c, Seat.id(who), id, (float) intensity, out.memory));
        return out;
    }

    /** What was said in the end: {@code Map.of("blame", 0.7, "share", 0.3)}. */
    public Turns said(Seat who, Map<String, Double> shares) {
        ByteBuffer all = Library.zeroed(4 * Raw.PURSUIT_MOVE_SLOTS);
        Library.there(shares, "shares").forEach((move, share) -> all.putFloat(4 * model.moveId(move), share.floatValue()));
        Turns out = new Turns(model, 1);
        does(c -> Raw.pursuit_couple_said(c, Seat.id(who), all, Raw.PURSUIT_MOVE_SLOTS, out.memory));
        return out;
    }
}
