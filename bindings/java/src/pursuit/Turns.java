package pursuit;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** So many turns, in memory of C: nothing is copied until it is asked for. Any field by where it is:
 *  {@code turns.at(4).getFloat(Raw.pursuit_turn.probability)}. */
public final class Turns {
    public final Model model;
    public final int count;
    final ByteBuffer memory;

    Turns(Model model, int count) {
        this.model = model;
        this.count = count;
        memory = Library.room(Raw.pursuit_turn.SIZE, count);
    }

    public ByteBuffer at(int i) {
        if (i < 0 || i >= count) throw new IndexOutOfBoundsException("there is no turn " + i + " of " + count);
        return memory.slice(i * Raw.pursuit_turn.SIZE, Raw.pursuit_turn.SIZE).order(memory.order());
    }

    public Seat mover(int i) {
        return Seat.values()[at(i).getInt(Raw.pursuit_turn.mover)];
    }

    public String move(int i) {
        return model.moveName(at(i).getInt(Raw.pursuit_turn.move_id));
    }

    public float intensity(int i) {
        return at(i).getFloat(Raw.pursuit_turn.intensity);
    }

    public String stance(int i) {
        return Library.word(Raw.PURSUIT_ENUM_STANCE, at(i).getInt(Raw.pursuit_turn.stance));
    }

    public String phase(int i) {
        return Library.word(Raw.PURSUIT_ENUM_PHASE, at(i).getInt(Raw.pursuit_turn.phase));
    }

    /** Why turn i came about, in three sentences; language: "en" or "de". */
    public String why(int i, String a, String b, String language) {
        return told(i, language, (texts, to, size, needed) ->
                Raw.pursuit_why_text(model.handle, memory, count, i, Library.line(a), Library.line(b), texts, to, size, needed));
    }

    public String why(int i, String a, String b) {
        return why(i, a, b, "en");
    }

    /** How it is to be played, for a writer or a language model. */
    public String direction(int i, String a, String b, String language) {
        return told(i, language, (texts, to, size, needed) ->
                Raw.pursuit_direction_text(model.handle, memory, count, i, Library.line(a), Library.line(b), texts, to, size, needed));
    }

    /** The same as JSON by direction.schema.json. */
    public String directionJson(int i, String a, String b) {
        return told(i, "en", (texts, to, size, needed) ->
                Raw.pursuit_direction_json(model.handle, memory, count, i, Library.line(a), Library.line(b), texts, to, size, needed));
    }

    private interface Telling {
        int into(ByteBuffer texts, ByteBuffer to, long size, ByteBuffer needed);
    }

    private String told(int i, String language, Telling call) {
        at(i);
        memory.putInt(0, Raw.pursuit_turn.SIZE);  // the first one's counts for all
        ByteBuffer texts = Library.room(Raw.pursuit_catalogue.SIZE, 1);
        Library.check(Raw.pursuit_catalogue_init(Library.line(language), texts));
        String out = Library.text((to, size, needed) -> call.into(texts, to, size, needed));
        Reference.reachabilityFence(this);
        return out;
    }
}
