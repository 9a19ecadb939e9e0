// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import java.nio.ByteBuffer;

/** What there is to be read of {@link Turns}, by their index. */
abstract class Told {
    public final Model model;

    Told(Model model) {
        this.model = model;
    }

    abstract ByteBuffer at(int i);

    abstract String told(Telling call, int i, String a, String b, String language);

    interface Telling {
        int into(long model, ByteBuffer turns, long count, long index, String a, String b,
                ByteBuffer texts, ByteBuffer to, long size, ByteBuffer needed);
    }

    /** 0 for the couple's first turn */
    public int number(int i) {
        return at(i).getInt(Raw.pursuit_turn.number);
    }

    /** on the couple's clock, when the move was made */
    public long timeMs(int i) {
        return at(i).getLong(Raw.pursuit_turn.time_ms);
    }

    /** who made the move */
    public Seat mover(int i) {
        return Seat.values()[at(i).getInt(Raw.pursuit_turn.mover)];
    }

    /** the mover's stance as the turn began */
    public String before(int i) {
        return Library.word(Raw.PURSUIT_ENUM_STANCE, at(i).getInt(Raw.pursuit_turn.before));
    }

    /** the mover's stance after its transition */
    public String stance(int i) {
        return Library.word(Raw.PURSUIT_ENUM_STANCE, at(i).getInt(Raw.pursuit_turn.stance));
    }

    /** the transition, see pursuit_model_transition(); PURSUIT_NONE */
    public int row(int i) {
        return at(i).getInt(Raw.pursuit_turn.row);
    }

    /** the act; of an observed code its likeliest */
    public String move(int i) {
        return model.moveName(at(i).getInt(Raw.pursuit_turn.move_id));
    }

    /** of the couple after the turn */
    public String phase(int i) {
        return Library.word(Raw.PURSUIT_ENUM_PHASE, at(i).getInt(Raw.pursuit_turn.phase));
    }

    /** made by pursuit_couple_act() or _observe(), not chosen */
    public boolean hostMade(int i) {
        return at(i).getInt(Raw.pursuit_turn.host_made) == 1;
    }

    /** the move answers a bid of the other, as `turning` says */
    public boolean answers(int i) {
        return at(i).getInt(Raw.pursuit_turn.answers) == 1;
    }

    /** how the move takes up a bid of the other */
    public String turning(int i) {
        return Library.word(Raw.PURSUIT_ENUM_TURNING, at(i).getInt(Raw.pursuit_turn.turning));
    }

    /** the issue got resolved in this turn */
    public boolean resolved(int i) {
        return at(i).getInt(Raw.pursuit_turn.resolved) == 1;
    }

    /** of the move */
    public float intensity(int i) {
        return at(i).getFloat(Raw.pursuit_turn.intensity);
    }

    /** of the move, before the draw */
    public float probability(int i) {
        return at(i).getFloat(Raw.pursuit_turn.probability);
    }

    /** the draw, 0 &lt;= u &lt; 1; 0 for a host-made move */
    public float uniform(int i) {
        return at(i).getFloat(Raw.pursuit_turn.uniform);
    }

    /**
     * Why a turn came about, in three short sentences. Of turn i; language: "en" or "de".
     */
    public String why(int i, String a, String b, String language) {
        return told(Raw::pursuit_why_text, i, a, b, language);
    }

    public String why(int i, String a, String b) {
        return why(i, a, b, "en");
    }

    /**
     * How a turn is to be played, in about ten lines of text, as a writer or a language model is
     * told. Of turn i; language: "en" or "de".
     */
    public String direction(int i, String a, String b, String language) {
        return told(Raw::pursuit_direction_text, i, a, b, language);
    }

    public String direction(int i, String a, String b) {
        return direction(i, a, b, "en");
    }

    /**
     * How a turn is to be played, as one object of JSON by direction.schema.json, with the text in
     * it. Of turn i; language: "en" or "de".
     */
    public String directionJson(int i, String a, String b, String language) {
        return told(Raw::pursuit_direction_json, i, a, b, language);
    }

    public String directionJson(int i, String a, String b) {
        return directionJson(i, a, b, "en");
    }
}
