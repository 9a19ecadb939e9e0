// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

/** One of the two. Where a seat may be null, it is both, or nobody. */
public enum Seat {
    A, B;

    static int id(Seat seat) {
        return seat == null ? Raw.PURSUIT_NONE : seat.ordinal();
    }
}
