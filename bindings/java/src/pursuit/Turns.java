package pursuit;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** So many turns, in memory of C: nothing is copied until it is asked for. Any field by where it
 *  is: {@code turns.at(4).getFloat(Raw.pursuit_turn.probability)}. */
public final class Turns extends Told {
    public final int count;
    final ByteBuffer memory;

    Turns(Model model, int count) {
        super(model);
        this.count = count;
        memory = Library.room(Raw.pursuit_turn.SIZE, count);
    }

    @Override public ByteBuffer at(int i) {
        if (i < 0 || i >= count)
            throw new IndexOutOfBoundsException("there is no turn " + i + " of " + count);
        return memory.slice(i * Raw.pursuit_turn.SIZE, Raw.pursuit_turn.SIZE).order(memory.order());
    }

    @Override String told(Telling call, int i, String a, String b, String language) {
        at(i);
        memory.putInt(0, Raw.pursuit_turn.SIZE);  // the first one's counts for all
        ByteBuffer texts = Library.room(Raw.pursuit_catalogue.SIZE, 1);
        Library.check(Raw.pursuit_catalogue_init(Library.line(language), texts));
        String first = Library.line(a), second = Library.line(b);
        String out = Library.text((to, size, needed) -> call.into(
                model.handle, memory, count, i, first, second, texts, to, size, needed));
        Reference.reachabilityFence(this);
        return out;
    }
}
