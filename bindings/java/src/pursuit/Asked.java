// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** What a {@link Model} is asked. */
abstract class Asked {
    final long handle;

    Asked(long handle) {
        this.handle = handle;
    }

    /**
     * The value of a coefficient in a model.
     */
    public float coefficient(String name) {
        ByteBuffer out = Library.zeroed(4);
        Library.check(Raw.pursuit_model_coefficient(handle, Library.line(name), out));
        Reference.reachabilityFence(this);
        return out.getFloat(0);
    }

    /**
     * The name of a move.
     */
    public String moveName(int move) {
        String out = Raw.pursuit_model_move_name(handle, move);
        Reference.reachabilityFence(this);
        return out;
    }

    /**
     * The move of a name.
     */
    public int moveId(String name) {
        ByteBuffer out = Library.zeroed(4);
        Library.check(Raw.pursuit_model_find_move(handle, Library.line(name), out));
        Reference.reachabilityFence(this);
        return out.getInt(0);
    }

    /**
     * The traits of a named profile of a model; the standard one has "ordinary", "pursuer",
     * "withdrawer", "secure" and "fearful".
     */
    public Traits profile(String name) {
        Traits out = new Traits();
        Library.check(Raw.pursuit_model_profile(handle, Library.line(name), out.memory));
        Reference.reachabilityFence(this);
        return out;
    }
}
