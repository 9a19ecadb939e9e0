package pursuit;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;

/** All numbers that couples live by. Immutable and shared by threads; given back when it is collected. */
public final class Model {
    static final Cleaner CLEANER = Cleaner.create();
    final Pointer handle;

    private Model(Pointer made) {
        handle = made;
        CLEANER.register(this, () -> Raw.pursuit_model_destroy(made));
    }

    public static Model standard() {
        return new Model(Library.made(Raw::pursuit_model_create));
    }

    /** The standard model with what a text in TOML changes. */
    public static Model parse(String toml) {
        byte[] text = toml.getBytes(StandardCharsets.UTF_8);
        Memory copy = Library.zeroed(text.length + 1);
        copy.write(0, text, 0, text.length);
        return new Model(Library.made(out -> Raw.pursuit_model_parse(copy, text.length, null, out)));
    }

    /** Somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ... */
    public Traits profile(String name) {
        Traits out = new Traits();
        Library.check(Raw.pursuit_model_profile(handle, name, out.memory));
        return out;
    }

    public String moveName(int id) {
        return Raw.pursuit_model_move_name(handle, id);
    }

    public int moveId(String name) {
        Memory out = Library.zeroed(4);
        Library.check(Raw.pursuit_model_find_move(handle, name, out));
        return out.getInt(0);
    }
}
