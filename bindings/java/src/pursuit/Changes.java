// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongToIntFunction;

/** What happens to a {@link Couple}. A seat or a time that may be left out is null then. */
abstract class Changes {
    public final Model model;

    Changes(Model model) {
        this.model = model;
    }

    /** Runs a call with the couple's handle, and throws what it says of a failure. */
    abstract void does(LongToIntFunction call);

    /**
     * Plays turns without a record of them. The same as so many steps, and faster yet.
     */
    public void skip(int count) {
        Library.whole(count, Integer.MAX_VALUE, "count");
        does(c -> Raw.pursuit_couple_skip(c, count));
    }

    /**
     * A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on
     * both alike, and the floor is drawn.
     */
    public void disagree(double severity, Seat owner) {
        does(c -> Raw.pursuit_couple_disagree(c, (float) severity, Seat.id(owner)));
    }

    /**
     * An issue is left open between them, without an argument about it now.
     */
    public void openIssue(double severity, Seat owner) {
        does(c -> Raw.pursuit_couple_open_issue(c, (float) severity, Seat.id(owner)));
    }

    /**
     * They are apart from now on, until a move of contact, the promised return or reunite. Who
     * stepped back is away until they make a move: the other has the turns, and its moves reach
     * nobody.
     */
    public void separate(Seat steppedBack, Duration promised) {
        does(c -> Raw.pursuit_couple_separate(c, Seat.id(steppedBack), promised == null ? Raw.PURSUIT_NONE : promised.toMillis()));
    }

    /**
     * They are together again.
     */
    public void reunite() {
        does(c -> Raw.pursuit_couple_reunite(c));
    }

    /**
     * Stress from outside keeps one partner's arousal up for a while.
     */
    public void stress(Seat seat, double severity) {
        does(c -> Raw.pursuit_couple_stress(c, Seat.id(seat), (float) severity));
    }

    /**
     * A good time together: both hear affection.
     */
    public void goodTime(int exchanges) {
        Library.whole(exchanges, Integer.MAX_VALUE, "exchanges");
        does(c -> Raw.pursuit_couple_good_time(c, exchanges));
    }

    /**
     * Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has
     * the floor, and is answered or not by the other's own choice. A SESSION takes time: strength
     * is its dose, of the hour and of each part; what cannot be done yet is left out of it.
     */
    public void intervene(String what, Seat who, double strength) {
        int id = Library.id(Raw.PURSUIT_ENUM_INTERVENTION, what);
        does(c -> Raw.pursuit_couple_intervene(c, id, Seat.id(who), (float) strength));
    }

    /**
     * Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
     */
    public void elapse(Duration time) {
        does(c -> Raw.pursuit_couple_elapse(c, time.toMillis()));
    }

    /**
     * The next turn belongs to this partner.
     */
    public void giveFloor(Seat seat) {
        does(c -> Raw.pursuit_couple_give_floor(c, Seat.id(seat)));
    }

    /**
     * How long a turn takes from now on; at first it is the model's turn_seconds.
     */
    public void setTurn(Duration time) {
        int ms = (int) Library.whole(time.toMillis(), Integer.MAX_VALUE, "milliseconds");
        does(c -> Raw.pursuit_couple_set_turn_ms(c, ms));
    }

    /**
     * Plays one turn of whoever has the floor, or of the other while they are away; then the other
     * has it.
     */
    public Turns step() {
        Turns out = new Turns(model, 1);
        does(c -> Raw.pursuit_couple_step(c, out.memory));
        return out;
    }

    /**
     * A turn made by you: a player, a transcript. The couple goes on from it. seat: who makes the
     * move, whoever has the floor. move: one of the model's moves. intensity: 0..1; -1: what the
     * drive makes it.
     */
    public Turns act(Seat seat, String move, double intensity) {
        int id = model.moveId(move);
        Turns out = new Turns(model, 1);
        does(c -> Raw.pursuit_couple_act(c, Seat.id(seat), id, (float) intensity, out.memory));
        return out;
    }

    /**
     * Of all there is to a couple and its model, to notice when two runs diverge. Without a sign.
     */
    public long hash() {
        ByteBuffer out = Library.zeroed(8);
        does(c -> Raw.pursuit_couple_hash(c, out));
        return out.getLong(0);
    }
}
