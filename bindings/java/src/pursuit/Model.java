package pursuit;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** All numbers that couples live by. Immutable and shared by threads; given back when it is collected. */
public final class Model {
    static final Cleaner CLEANER = Cleaner.create();
    final long handle;

    private Model(long made) {
        handle = made;
        CLEANER.register(this, () -> Raw.pursuit_model_destroy(made));
    }

    public static Model standard() {
        return new Model(Library.made(Raw::pursuit_model_create));
    }

    /** The standard model with what a text in TOML changes. */
    public static Model parse(String toml) {
        byte[] text = Library.there(toml, "toml").getBytes(StandardCharsets.UTF_8);
        ByteBuffer copy = Library.bytes(text);
        return new Model(Library.made(out -> Raw.pursuit_model_parse(copy, text.length, null, out)));
    }

    /** Somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ... */
    public Traits profile(String name) {
        Traits out = new Traits();
        Library.check(Raw.pursuit_model_profile(handle, Library.line(name), out.memory));
        Reference.reachabilityFence(this);
        return out;
    }

    public String moveName(int id) {
        String name = Raw.pursuit_model_move_name(handle, id);
        Reference.reachabilityFence(this);
        return name;
    }

    public int moveId(String name) {
        ByteBuffer out = Library.zeroed(4);
        Library.check(Raw.pursuit_model_find_move(handle, Library.line(name), out));
        Reference.reachabilityFence(this);
        return out.getInt(0);
    }
}
