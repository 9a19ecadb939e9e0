package pursuit;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The library itself: the file that PURSUIT_LIBRARY names, or libpursuit as the system finds it; and how it is called. */
final class Library {
    private Library() {}

    static void register(Class<?> functions) {
        String given = System.getenv("PURSUIT_LIBRARY");
        String path = given == null ? "pursuit" : given;
        try {
            Native.register(functions, NativeLibrary.getInstance(path,
                    Map.of(com.sun.jna.Library.OPTION_STRING_ENCODING, "UTF-8")));
        } catch (UnsatisfiedLinkError error) {
            String why = error.getMessage().lines().skip(1).findFirst().orElse(error.getMessage());
            throw new UnsatisfiedLinkError("no pursuit library at " + path + "; PURSUIT_LIBRARY can name it: " + why);
        }
    }

    static {
        int header = Raw.PURSUIT_HEADER_VERSION;
        if (Raw.pursuit_version() != header) {
            throw new LinkageError("libpursuit is " + Raw.pursuit_version_text() + ", this is for " + header);
        }
    }

    static void check(int status) {
        if (status == Raw.PURSUIT_OK) return;
        throw new PursuitException(word(Raw.PURSUIT_ENUM_STATUS, status), Raw.pursuit_last_error());
    }

    /** The word of an id; null for none. */
    static String word(int kind, int id) {
        return id < 0 ? null : Raw.pursuit_enum_name(kind, id);
    }

    static int id(int kind, String word) {
        Memory out = zeroed(4);
        check(Raw.pursuit_enum_find(kind, word, out));
        return out.getInt(0);
    }

    static Memory zeroed(long size) {
        Memory out = new Memory(Math.max(size, 1));
        out.clear();
        return out;
    }

    /** Room for structs of C; the first has its size. */
    static Memory room(int size, int count) {
        if (count < 0) throw new PursuitException("argument", "the count is " + count + ", below 0");
        Memory out = zeroed((long) size * count);
        if (count > 0) out.setInt(0, size);
        return out;
    }

    interface Making {
        int into(Pointer out);
    }

    static Pointer made(Making call) {
        Memory out = zeroed(8);
        check(call.into(out));
        return out.getPointer(0);
    }

    interface Filling {
        int into(Pointer to, long size, Pointer needed);
    }

    /** What a call writes once it is known how much. */
    static byte[] filled(Filling call) {
        Memory needed = zeroed(8);
        int status = call.into(null, 0, needed);
        if (status != Raw.PURSUIT_STATUS_SIZE) check(status);
        int size = (int) needed.getLong(0);
        Memory out = zeroed(size);
        check(call.into(out, size, needed));
        return out.getByteArray(0, size);
    }

    static String text(Filling call) {
        byte[] written = filled(call);
        return new String(Arrays.copyOf(written, written.length - 1), StandardCharsets.UTF_8);
    }
}
