// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import java.nio.ByteBuffer;

/** Who somebody is: what is not set is as usual. */
public final class Traits {
    final ByteBuffer memory = Library.room(Raw.pursuit_traits.SIZE, 1);

    public Traits() {
        Library.check(Raw.pursuit_traits_init(memory));
    }

    public static Traits of(double anxiety, double avoidance) {
        return new Traits().anxiety(anxiety).avoidance(avoidance);
    }

    /** Any number by where it is: those of needs and fears are one after the other. */
    public Traits set(int field, float value) {
        if (field < 4 || field % 4 != 0)
            throw Library.refused("field is " + field + ", expected one of Raw.pursuit_traits");
        memory.putFloat(field, value);
        return this;
    }

    public float get(int field) {
        return memory.getFloat(field);
    }

    /** 0..1; default .43, the population's mean */
    public Traits anxiety(double value) {
        return set(Raw.pursuit_traits.anxiety, (float) value);
    }

    public float anxiety() {
        return get(Raw.pursuit_traits.anxiety);
    }

    /** 0..1; default .32 */
    public Traits avoidance(double value) {
        return set(Raw.pursuit_traits.avoidance, (float) value);
    }

    public float avoidance() {
        return get(Raw.pursuit_traits.avoidance);
    }

    /** factor on all intensities, 0..1; default 1 */
    public Traits expression(double value) {
        return set(Raw.pursuit_traits.expression, (float) value);
    }

    public float expression() {
        return get(Raw.pursuit_traits.expression);
    }

    /** how much of what is felt does not show, 0..1 or unset */
    public Traits expressiveSuppression(double value) {
        return set(Raw.pursuit_traits.expressive_suppression, (float) value);
    }

    public float expressiveSuppression() {
        return get(Raw.pursuit_traits.expressive_suppression);
    }

    /** belief that open communication heals, 0..1 or unset */
    public Traits talkHeals(double value) {
        return set(Raw.pursuit_traits.talk_heals, (float) value);
    }

    public float talkHeals() {
        return get(Raw.pursuit_traits.talk_heals);
    }

    /** felt security at the start and at rest, 0..1 or unset */
    public Traits security(double value) {
        return set(Raw.pursuit_traits.security, (float) value);
    }

    public float security() {
        return get(Raw.pursuit_traits.security);
    }

    /** sees what lies under the other's acts, 0..1 or unset */
    public Traits mentalizing(double value) {
        return set(Raw.pursuit_traits.mentalizing, (float) value);
    }

    public float mentalizing() {
        return get(Raw.pursuit_traits.mentalizing);
    }

    /** that reaching works, at the start, 0..1 or unset */
    public Traits hope(double value) {
        return set(Raw.pursuit_traits.hope, (float) value);
    }

    public float hope() {
        return get(Raw.pursuit_traits.hope);
    }

    /** from onset to end, 0..1440 or unset */
    public Traits floodingMinutes(double value) {
        return set(Raw.pursuit_traits.flooding_minutes, (float) value);
    }

    public float floodingMinutes() {
        return get(Raw.pursuit_traits.flooding_minutes);
    }

    /** how much is said at all, 0..1; default .5, as most */
    public Traits level(double value) {
        return set(Raw.pursuit_traits.level, (float) value);
    }

    public float level() {
        return get(Raw.pursuit_traits.level);
    }
}
