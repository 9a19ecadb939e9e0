package pursuit;

import java.nio.ByteBuffer;

/** Who somebody is: what is not set is as usual. Fields are those of C: {@code set(Raw.pursuit_traits.level, 0.3f)}. */
public final class Traits {
    final ByteBuffer memory = Library.room(Raw.pursuit_traits.SIZE, 1);

    public Traits() {
        Library.check(Raw.pursuit_traits_init(memory));
    }

    public static Traits of(double anxiety, double avoidance) {
        return new Traits().set(Raw.pursuit_traits.anxiety, (float) anxiety).set(Raw.pursuit_traits.avoidance, (float) avoidance);
    }

    public Traits set(int field, float value) {
        if (field < 4 || field % 4 != 0) throw Library.refused("field is " + field + ", expected one of Raw.pursuit_traits");
        memory.putFloat(field, value);
        return this;
    }

    public float get(int field) {
        return memory.getFloat(field);
    }
}
