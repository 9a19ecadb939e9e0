package pursuit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What calls of {@link Raw} need: memory, and errors out of what they return. */
public final class Library {
    private Library() {}

    public static void check(int status) {
        if (status == Raw.PURSUIT_OK) return;
        String message = Raw.pursuit_last_error();  // at once: it is this thread's
        throw new PursuitException(word(Raw.PURSUIT_ENUM_STATUS, status), message);
    }

    static PursuitException refused(String why) {
        return new PursuitException("argument", why);
    }

    static long whole(long value, long most, String what) {
        if (value >= 0 && value <= most) return value;
        throw refused(what + " is " + value + ", expected 0 to " + most);
    }

    static <T> T there(T given, String what) {
        if (given == null) throw refused(what + " is null");
        return given;
    }

    /** A text of C ends at the first NUL. */
    static String line(String text) {
        if (there(text, "a text").indexOf(0) >= 0) throw refused("a text with a NUL in it");
        return text;
    }

    /** The word of an id; null for none. */
    public static String word(int kind, int id) {
        return id < 0 ? null : Raw.pursuit_enum_name(kind, id);
    }

    public static int id(int kind, String word) {
        ByteBuffer out = zeroed(4);
        check(Raw.pursuit_enum_find(kind, line(word), out));
        return out.getInt(0);
    }

    /** So many bytes, all 0, in the order of this machine; given back when they are collected. */
    public static ByteBuffer zeroed(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /** Room for structs of C; the first has its size. */
    public static ByteBuffer room(int size, int count) {
        whole(count, Integer.MAX_VALUE / size, "count");
        ByteBuffer out = zeroed(size * count);
        return count > 0 ? out.putInt(0, size) : out;
    }

    public static ByteBuffer bytes(byte[] given) {
        return zeroed(given.length).put(0, given);
    }

    /** For fields that point to other memory, which has to be kept. */
    public static long address(ByteBuffer memory) {
        return Linked.address(memory);
    }

    public interface Making {
        int into(ByteBuffer out);
    }

    /** The handle that a call makes. */
    public static long made(Making call) {
        ByteBuffer out = zeroed(8);
        check(call.into(out));
        return out.getLong(0);
    }

    public interface Filling {
        int into(ByteBuffer to, long size, ByteBuffer needed);
    }

    /** What a call writes once it is known how much. */
    public static byte[] filled(Filling call) {
        ByteBuffer needed = zeroed(8);
        int status = call.into(null, 0, needed);
        if (status != Raw.PURSUIT_STATUS_SIZE) check(status);
        byte[] out = new byte[Math.toIntExact(needed.getLong(0))];
        ByteBuffer written = zeroed(out.length);
        check(call.into(written, out.length, needed));
        written.get(0, out);
        return out;
    }

    public static String text(Filling call) {
        byte[] written = filled(call);
        return new String(written, 0, written.length - 1, StandardCharsets.UTF_8);
    }
}
