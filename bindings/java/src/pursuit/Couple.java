package pursuit;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.LongToIntFunction;

/** Two partners; for one thread at a time. Given back when it is closed or collected. */
public final class Couple extends Changes implements AutoCloseable {
    private final long handle;
    private final Cleaner.Cleanable end;
    private boolean closed;

    private Couple(Model model, Library.Making call) {
        super(Library.there(model, "model"));
        long made = Library.made(call);
        Reference.reachabilityFence(model);
        handle = made;
        end = Model.CLEANER.register(this, () -> Raw.pursuit_couple_destroy(made));
    }

    public Couple(Model model, Traits a, Traits b, long seed) {
        this(model, a, b, seed, 0);
    }

    /** Seed: which of the many ways it can go; id: which couple of it. Both without a sign. */
    public Couple(Model model, Traits a, Traits b, long seed, long id) {
        this(model, out -> Raw.pursuit_couple_create(model.handle, Library.there(a, "a").memory,
                Library.there(b, "b").memory, seed, id, out));
    }

    public static Couple load(Model model, byte[] image) {
        ByteBuffer copy = Library.bytes(Library.there(image, "image"));
        return new Couple(model, out ->
                Raw.pursuit_couple_load(copy, image.length, model.handle, 0, out));
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

    @Override void does(LongToIntFunction call) {
        Library.check(status(call));
    }

    public byte[] save() {
        return Library.filled((to, size, needed) ->
                status(c -> Raw.pursuit_couple_save(c, 0, to, size, needed)));
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

    /** A turn of yours, as strong as the drive makes it. */
    public Turns act(Seat seat, String move) {
        return act(seat, move, -1);
    }

    /** What was said in the end: {@code Map.of("blame", 0.7, "share", 0.3)}. */
    public Turns said(Seat seat, Map<String, Double> shares) {
        ByteBuffer all = Library.zeroed(4 * Raw.PURSUIT_MOVE_SLOTS);
        Library.there(shares, "shares").forEach((move, share) ->
                all.putFloat(4 * model.moveId(move), share.floatValue()));
        Turns out = new Turns(model, 1);
        does(c -> Raw.pursuit_couple_said(
                c, Seat.id(seat), all, Raw.PURSUIT_MOVE_SLOTS, out.memory));
        return out;
    }
}
