package pursuit;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** All numbers that couples live by. Immutable and shared by threads; given back when collected. */
public final class Model extends Asked {
    static final Cleaner CLEANER = Cleaner.create();

    private Model(Library.Making call) {
        super(Library.made(call));
        long made = handle;
        CLEANER.register(this, () -> Raw.pursuit_model_destroy(made));
    }

    public static Model standard() {
        return new Model(Raw::pursuit_model_create);
    }

    /** The standard model with what a text in TOML changes. */
    public static Model parse(String toml) {
        byte[] text = Library.there(toml, "toml").getBytes(StandardCharsets.UTF_8);
        ByteBuffer copy = Library.bytes(text);
        return new Model(out -> Raw.pursuit_model_parse(copy, text.length, null, out));
    }
}
