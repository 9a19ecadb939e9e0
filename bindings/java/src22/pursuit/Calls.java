// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/** The functions of {@link Raw}: a handle is its address; memory is a direct buffer, from its beginning, or null. */
abstract class Calls {
    static { Linked.register(Calls.class); }

    // The version of the library that is running, counted as PURSUIT_VERSION is.
    private static final class pursuit_version {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_version", int.class);
    }
    public static int pursuit_version() {
        try {
            return (int) pursuit_version.IT.invokeExact();
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The same as text, "major.minor.patch". Static.
    private static final class pursuit_version_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_version_text", MemorySegment.class);
    }
    public static String pursuit_version_text() {
        try {
            return Linked.text((MemorySegment) pursuit_version_text.IT.invokeExact());
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Why the last call of this thread that failed did so: one line without a newline, at most 239 bytes.
    // Static; the next failure in this thread writes over it. A call that succeeds leaves it.
    private static final class pursuit_last_error {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_last_error", MemorySegment.class);
    }
    public static String pursuit_last_error() {
        try {
            return Linked.text((MemorySegment) pursuit_last_error.IT.invokeExact());
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How large a struct is in the library that is running: what sizeof says in a header of the same
    // version. For hosts that read no header.
    private static final class pursuit_struct_size {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_struct_size", int.class, MemorySegment.class);
    }
    public static int pursuit_struct_size(String name_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_struct_size.IT.invokeExact(Linked.text(name_, arena));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many ids of a kind this library knows: they run from 0 up.
    private static final class pursuit_enum_count {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_enum_count", int.class, int.class);
    }
    public static int pursuit_enum_count(int type_) {
        try {
            return (int) pursuit_enum_count.IT.invokeExact(type_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The name of an id: lower case, words joined by an underscore. Static.
    private static final class pursuit_enum_name {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_enum_name", MemorySegment.class, int.class, int.class);
    }
    public static String pursuit_enum_name(int type_, int value_) {
        try {
            return Linked.text((MemorySegment) pursuit_enum_name.IT.invokeExact(type_, value_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The id of a name.
    private static final class pursuit_enum_find {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_enum_find", int.class, int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_enum_find(int type_, String name_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_enum_find.IT.invokeExact(type_, Linked.text(name_, arena), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes one. Allocates.
    private static final class pursuit_progress_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_progress_create", int.class, MemorySegment.class);
    }
    public static int pursuit_progress_create(ByteBuffer out_) {
        try {
            return (int) pursuit_progress_create.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives it back.
    private static final class pursuit_progress_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_progress_destroy", void.class, long.class);
    }
    public static void pursuit_progress_destroy(long progress_) {
        try {
            pursuit_progress_destroy.IT.invokeExact(progress_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs, steps of
    // a search, turns of a replay and those told in a report, cells of a map, episodes, shuffles.
    private static final class pursuit_progress_done {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_progress_done", long.class, long.class);
    }
    public static long pursuit_progress_done(long progress_) {
        try {
            return (long) pursuit_progress_done.IT.invokeExact(progress_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Ends the calls that it was or will be handed to soon, with STATE.
    private static final class pursuit_progress_stop {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_progress_stop", int.class, long.class);
    }
    public static int pursuit_progress_stop(long progress_) {
        try {
            return (int) pursuit_progress_stop.IT.invokeExact(progress_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes the standard model. Allocates.
    private static final class pursuit_model_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_create", int.class, MemorySegment.class);
    }
    public static int pursuit_model_create(ByteBuffer out_) {
        try {
            return (int) pursuit_model_create.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a model that differs from another one in some coefficients. Allocates.
    private static final class pursuit_model_override {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_override", int.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_model_override(long base_, ByteBuffer names_, ByteBuffer values_, long count_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_override.IT.invokeExact(base_, Linked.at(names_), Linked.at(values_), count_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a second handle of the same model, as of one that is borrowed. Allocates.
    private static final class pursuit_model_copy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_copy", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_model_copy(long model_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_copy.IT.invokeExact(model_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a model back. Couples and playthroughs made with it go on.
    private static final class pursuit_model_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_destroy", void.class, long.class);
    }
    public static void pursuit_model_destroy(long model_) {
        try {
            pursuit_model_destroy.IT.invokeExact(model_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Identifies what is in a model: equal for equal models on every machine.
    private static final class pursuit_model_hash {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_hash", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_model_hash(long model_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_hash.IT.invokeExact(model_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many coefficients there are. Their order may change with the version: keep names.
    private static final class pursuit_coefficient_count {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_coefficient_count", long.class);
    }
    public static long pursuit_coefficient_count() {
        try {
            return (long) pursuit_coefficient_count.IT.invokeExact();
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What is known of a coefficient.
    private static final class pursuit_coefficient_at {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_coefficient_at", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_coefficient_at(long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_coefficient_at.IT.invokeExact(index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The value of a coefficient in a model.
    private static final class pursuit_model_coefficient {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_coefficient", int.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_model_coefficient(long model_, String name_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_model_coefficient.IT.invokeExact(model_, Linked.text(name_, arena), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many moves a model has: ids run from 0 up.
    private static final class pursuit_model_moves {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_moves", int.class, long.class);
    }
    public static int pursuit_model_moves(long model_) {
        try {
            return (int) pursuit_model_moves.IT.invokeExact(model_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The name of a move. Borrowed: valid for as long as the model.
    private static final class pursuit_model_move_name {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_move_name", MemorySegment.class, long.class, int.class);
    }
    public static String pursuit_model_move_name(long model_, int move_) {
        try {
            return Linked.text((MemorySegment) pursuit_model_move_name.IT.invokeExact(model_, move_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The move of a name.
    private static final class pursuit_model_find_move {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_find_move", int.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_model_find_move(long model_, String name_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_model_find_move.IT.invokeExact(model_, Linked.text(name_, arena), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What a move is in a model.
    private static final class pursuit_model_move {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_move", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_model_move(long model_, int move_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_move.IT.invokeExact(model_, move_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What a group of moves is in a model.
    private static final class pursuit_model_group {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_group", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_model_group(long model_, int group_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_group.IT.invokeExact(model_, group_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A transition of a model, as pursuit_turn::row names it.
    private static final class pursuit_model_transition {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_transition", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_model_transition(long model_, int row_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_transition.IT.invokeExact(model_, row_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Fills in the defaults: somebody in the middle of the population.
    private static final class pursuit_traits_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_traits_init", int.class, MemorySegment.class);
    }
    public static int pursuit_traits_init(ByteBuffer out_) {
        try {
            return (int) pursuit_traits_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The traits of a named profile of a model; the standard one has "ordinary", "pursuer", "withdrawer",
    // "secure" and "fearful".
    private static final class pursuit_model_profile {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_profile", int.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_model_profile(long model_, String name_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_model_profile.IT.invokeExact(model_, Linked.text(name_, arena), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The name of a profile. Borrowed: valid for as long as the model.
    private static final class pursuit_model_profile_name {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_profile_name", MemorySegment.class, long.class, long.class);
    }
    public static String pursuit_model_profile_name(long model_, long index_) {
        try {
            return Linked.text((MemorySegment) pursuit_model_profile_name.IT.invokeExact(model_, index_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Traits from questionnaire scores, placed on the model's population by their distance from the mean
    // in deviations, which is held within 3. The other traits become the defaults.
    private static final class pursuit_traits_from_scores {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_traits_from_scores", int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_traits_from_scores(long model_, ByteBuffer anxiety_, ByteBuffer avoidance_, ByteBuffer level_, ByteBuffer out_) {
        try {
            return (int) pursuit_traits_from_scores.IT.invokeExact(model_, Linked.at(anxiety_), Linked.at(avoidance_), Linked.at(level_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The attachment quadrant, a label and no diagnosis: "secure", "preoccupied", "dismissing" or
    // "fearful".
    private static final class pursuit_traits_quadrant {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_traits_quadrant", int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_traits_quadrant(ByteBuffer traits_, ByteBuffer out_) {
        try {
            return (int) pursuit_traits_quadrant.IT.invokeExact(Linked.at(traits_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
    private static final class pursuit_couple_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_create", int.class, long.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_create(long model_, ByteBuffer a_, ByteBuffer b_, long seed_, long id_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_create.IT.invokeExact(model_, Linked.at(a_), Linked.at(b_), seed_, id_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A fork: makes a second couple that is exactly where the first one is, and meets the same chances
    // from here on. A recording is copied too; the user pointer is NULL. Allocates.
    private static final class pursuit_couple_copy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_copy", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_copy(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_copy.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A rewind: makes a couple what another one is, its model and its recording included. The user pointer
    // stays. Allocates only where the other is recorded.
    private static final class pursuit_couple_assign {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_assign", int.class, long.class, long.class);
    }
    public static int pursuit_couple_assign(long couple_, long other_) {
        try {
            return (int) pursuit_couple_assign.IT.invokeExact(couple_, other_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a couple back.
    private static final class pursuit_couple_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_destroy", void.class, long.class);
    }
    public static void pursuit_couple_destroy(long couple_) {
        try {
            pursuit_couple_destroy.IT.invokeExact(couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The model of a couple. Borrowed: valid until the couple is destroyed or assigned to.
    private static final class pursuit_couple_model {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_model", long.class, long.class);
    }
    public static long pursuit_couple_model(long couple_) {
        try {
            return (long) pursuit_couple_model.IT.invokeExact(couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Hangs a pointer of yours on a couple. The library never follows it.
    private static final class pursuit_couple_set_user {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_set_user", int.class, long.class, long.class);
    }
    public static int pursuit_couple_set_user(long couple_, long user_) {
        try {
            return (int) pursuit_couple_set_user.IT.invokeExact(couple_, user_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The pointer that pursuit_couple_set_user() left.
    private static final class pursuit_couple_user {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_user", long.class, long.class);
    }
    public static long pursuit_couple_user(long couple_) {
        try {
            return (long) pursuit_couple_user.IT.invokeExact(couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays one turn of whoever has the floor, or of the other while they are away; then the other has it.
    private static final class pursuit_couple_step {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_step", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_step(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_step.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays turns into an array of yours. The same as so many steps, and faster.
    private static final class pursuit_couple_play {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_play", int.class, long.class, MemorySegment.class, long.class);
    }
    public static int pursuit_couple_play(long couple_, ByteBuffer turns_, long count_) {
        try {
            return (int) pursuit_couple_play.IT.invokeExact(couple_, Linked.at(turns_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays turns into an array of yours, and tells only what shows of them. The same as so many steps.
    private static final class pursuit_couple_play_brief {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_play_brief", int.class, long.class, MemorySegment.class, long.class);
    }
    public static int pursuit_couple_play_brief(long couple_, ByteBuffer turns_, long count_) {
        try {
            return (int) pursuit_couple_play_brief.IT.invokeExact(couple_, Linked.at(turns_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays turns without a record of them. The same as so many steps, and faster yet.
    private static final class pursuit_couple_skip {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_skip", int.class, long.class, int.class);
    }
    public static int pursuit_couple_skip(long couple_, int count_) {
        try {
            return (int) pursuit_couple_skip.IT.invokeExact(couple_, count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A turn made by you: a player, a transcript. The couple goes on from it.
    private static final class pursuit_couple_act {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_act", int.class, long.class, int.class, int.class, float.class, MemorySegment.class);
    }
    public static int pursuit_couple_act(long couple_, int seat_, int move_, float intensity_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_act.IT.invokeExact(couple_, seat_, move_, intensity_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A turn that was observed as a code, which may stand for several moves. The hearer gets the mean of
    // them, each weighted by its share and its probability.
    private static final class pursuit_couple_observe {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_observe", int.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_observe(long couple_, int seat_, ByteBuffer shares_, long count_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_observe.IT.invokeExact(couple_, seat_, Linked.at(shares_), count_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The distribution of the next move. Nothing is advanced.
    private static final class pursuit_couple_peek {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_peek", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_peek(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_peek.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
    // alike, and the floor is drawn.
    private static final class pursuit_couple_disagree {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_disagree", int.class, long.class, float.class, int.class);
    }
    public static int pursuit_couple_disagree(long couple_, float severity_, int owner_) {
        try {
            return (int) pursuit_couple_disagree.IT.invokeExact(couple_, severity_, owner_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // An issue is left open between them, without an argument about it now.
    private static final class pursuit_couple_open_issue {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_open_issue", int.class, long.class, float.class, int.class);
    }
    public static int pursuit_couple_open_issue(long couple_, float severity_, int owner_) {
        try {
            return (int) pursuit_couple_open_issue.IT.invokeExact(couple_, severity_, owner_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // They are apart from now on, until a move of contact, the promised return or
    // pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the turns,
    // and its moves reach nobody.
    private static final class pursuit_couple_separate {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_separate", int.class, long.class, int.class, long.class);
    }
    public static int pursuit_couple_separate(long couple_, int stepped_back_, long promised_ms_) {
        try {
            return (int) pursuit_couple_separate.IT.invokeExact(couple_, stepped_back_, promised_ms_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // They are together again.
    private static final class pursuit_couple_reunite {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_reunite", int.class, long.class);
    }
    public static int pursuit_couple_reunite(long couple_) {
        try {
            return (int) pursuit_couple_reunite.IT.invokeExact(couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Stress from outside keeps one partner's arousal up for a while.
    private static final class pursuit_couple_stress {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_stress", int.class, long.class, int.class, float.class);
    }
    public static int pursuit_couple_stress(long couple_, int seat_, float severity_) {
        try {
            return (int) pursuit_couple_stress.IT.invokeExact(couple_, seat_, severity_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A good time together: both hear affection.
    private static final class pursuit_couple_good_time {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_good_time", int.class, long.class, int.class);
    }
    public static int pursuit_couple_good_time(long couple_, int exchanges_) {
        try {
            return (int) pursuit_couple_good_time.IT.invokeExact(couple_, exchanges_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the
    // floor, and is answered or not by the other's own choice. A SESSION takes time: strength is its dose,
    // of the hour and of each part; what cannot be done yet is left out of it.
    private static final class pursuit_couple_intervene {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_intervene", int.class, long.class, int.class, int.class, float.class);
    }
    public static int pursuit_couple_intervene(long couple_, int what_, int who_, float strength_) {
        try {
            return (int) pursuit_couple_intervene.IT.invokeExact(couple_, what_, who_, strength_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    private static final class pursuit_couple_elapse {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_elapse", int.class, long.class, long.class);
    }
    public static int pursuit_couple_elapse(long couple_, long ms_) {
        try {
            return (int) pursuit_couple_elapse.IT.invokeExact(couple_, ms_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The next turn belongs to this partner.
    private static final class pursuit_couple_give_floor {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_give_floor", int.class, long.class, int.class);
    }
    public static int pursuit_couple_give_floor(long couple_, int seat_) {
        try {
            return (int) pursuit_couple_give_floor.IT.invokeExact(couple_, seat_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How long a turn takes from now on; at first it is the model's turn_seconds.
    private static final class pursuit_couple_set_turn_ms {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_set_turn_ms", int.class, long.class, int.class);
    }
    public static int pursuit_couple_set_turn_ms(long couple_, int ms_) {
        try {
            return (int) pursuit_couple_set_turn_ms.IT.invokeExact(couple_, ms_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Changes a partner in mid-life: what follows from traits changes, the inner state stays.
    private static final class pursuit_couple_set_traits {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_set_traits", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_set_traits(long couple_, int seat_, ByteBuffer traits_) {
        try {
            return (int) pursuit_couple_set_traits.IT.invokeExact(couple_, seat_, Linked.at(traits_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The traits of a partner.
    private static final class pursuit_couple_traits {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_traits", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_traits(long couple_, int seat_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_traits.IT.invokeExact(couple_, seat_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How a partner is now, with all the time that has passed. Reading changes nothing.
    private static final class pursuit_couple_condition {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_condition", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_condition(long couple_, int seat_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_condition.IT.invokeExact(couple_, seat_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How things stand between them. Reading changes nothing.
    private static final class pursuit_couple_situation {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_situation", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_situation(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_situation.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Reads any numbers of both partners at once, as they are now.
    private static final class pursuit_couple_read {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_read", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_read(long couple_, ByteBuffer ids_, long count_, ByteBuffer values_) {
        try {
            return (int) pursuit_couple_read.IT.invokeExact(couple_, Linked.at(ids_), count_, Linked.at(values_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Writes numbers of both partners, all or none. Everything else stays.
    private static final class pursuit_couple_write {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_write", int.class, long.class, MemorySegment.class, MemorySegment.class, long.class);
    }
    public static int pursuit_couple_write(long couple_, ByteBuffer ids_, ByteBuffer values_, long count_) {
        try {
            return (int) pursuit_couple_write.IT.invokeExact(couple_, Linked.at(ids_), Linked.at(values_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Of all there is to a couple and its model, to notice when two runs diverge.
    private static final class pursuit_couple_hash {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_hash", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_hash(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_hash.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The loop gain and what each link adds to it.
    private static final class pursuit_couple_gain {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_gain", int.class, long.class, int.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_gain(long couple_, int pursuer_, int heat_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_gain.IT.invokeExact(couple_, pursuer_, heat_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The gain of the moment by experiment: the engine's own turns, in expectation over the moves, with
    // the fears disturbed.
    private static final class pursuit_couple_measure_gain {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_measure_gain", int.class, long.class, int.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_measure_gain(long couple_, int pursuer_, int halved_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_measure_gain.IT.invokeExact(couple_, pursuer_, halved_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Fills in the defaults: a loop in which nothing happens.
    private static final class pursuit_loop_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_init", int.class, MemorySegment.class);
    }
    public static int pursuit_loop_init(ByteBuffer out_) {
        try {
            return (int) pursuit_loop_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Runs the bare loop.
    private static final class pursuit_loop_run {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_run", int.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_loop_run(ByteBuffer loop_, ByteBuffer start_, long count_, ByteBuffer points_) {
        try {
            return (int) pursuit_loop_run.IT.invokeExact(Linked.at(loop_), Linked.at(start_), count_, Linked.at(points_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Analyses the bare loop.
    private static final class pursuit_loop_analyse {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_analyse", int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_loop_analyse(ByteBuffer loop_, ByteBuffer out_) {
        try {
            return (int) pursuit_loop_analyse.IT.invokeExact(Linked.at(loop_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Whether a start leads into the cycle rather than to calm, as the stable line through the saddle has
    // it.
    private static final class pursuit_loop_escalates {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_escalates", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_loop_escalates(ByteBuffer loop_, ByteBuffer start_, ByteBuffer out_) {
        try {
            return (int) pursuit_loop_escalates.IT.invokeExact(Linked.at(loop_), Linked.at(start_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Predicts, just after a disagreement broke out, whether the quarrel will hold or die out. About this
    // model and not about people. Takes up to some milliseconds.
    private static final class pursuit_couple_predict {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_predict", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_predict(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_predict.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What each partner settles into while the other goes on and on: the settled response curves, and the
    // finite gain, which is the product of their rises.
    private static final class pursuit_couple_responses {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_responses", int.class, long.class, int.class, int.class, double.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_couple_responses(long couple_, int pursuer_, int heat_, double upto_, ByteBuffer pursuit_, ByteBuffer withdrawal_, ByteBuffer finite_gain_) {
        try {
            return (int) pursuit_couple_responses.IT.invokeExact(couple_, pursuer_, heat_, upto_, Linked.at(pursuit_), Linked.at(withdrawal_), Linked.at(finite_gain_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // All gains of a couple in one direction. Takes up to a millisecond.
    private static final class pursuit_couple_gains {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_gains", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_gains(long couple_, int pursuer_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_gains.IT.invokeExact(couple_, pursuer_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The bare loop fitted to what each of a couple settles into, and where on its portrait they are.
    private static final class pursuit_couple_loop {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_loop", int.class, long.class, int.class, int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_couple_loop(long couple_, int pursuer_, int heat_, ByteBuffer loop_, ByteBuffer now_) {
        try {
            return (int) pursuit_couple_loop.IT.invokeExact(couple_, pursuer_, heat_, Linked.at(loop_), Linked.at(now_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // All resting points of a loop, from the lowest to the highest. Of a line of them its two ends.
    private static final class pursuit_loop_fixed_points {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_fixed_points", int.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_loop_fixed_points(ByteBuffer loop_, ByteBuffer points_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_loop_fixed_points.IT.invokeExact(Linked.at(loop_), Linked.at(points_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How a loop can end, by its resting points.
    private static final class pursuit_loop_outlook {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_outlook", int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_loop_outlook(ByteBuffer loop_, ByteBuffer out_) {
        try {
            return (int) pursuit_loop_outlook.IT.invokeExact(Linked.at(loop_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What there is to see of a loop: its range; where that is infinite, all resting points and bends and
    // half as much again.
    private static final class pursuit_loop_window {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_window", int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_loop_window(ByteBuffer loop_, ByteBuffer out_) {
        try {
            return (int) pursuit_loop_window.IT.invokeExact(Linked.at(loop_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The line on which one side rests while the other stays what it is, over the window's values of the
    // other. The two lines cross in the resting points.
    private static final class pursuit_loop_null_cline {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_null_cline", int.class, MemorySegment.class, int.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_loop_null_cline(ByteBuffer loop_, int side_, ByteBuffer window_, ByteBuffer points_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_loop_null_cline.IT.invokeExact(Linked.at(loop_), side_, Linked.at(window_), Linked.at(points_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The border between what a saddle separates, traced backwards through all bends: a line from the
    // upper left to the lower right. Other resting points have none. Allocates.
    private static final class pursuit_loop_separatrix {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_separatrix", int.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_loop_separatrix(ByteBuffer loop_, long index_, ByteBuffer window_, ByteBuffer points_, long size_, ByteBuffer needed_, ByteBuffer whole_) {
        try {
            return (int) pursuit_loop_separatrix.IT.invokeExact(Linked.at(loop_), index_, Linked.at(window_), Linked.at(points_), size_, Linked.at(needed_), Linked.at(whole_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how much
    // both values would have to fall for the start to lie on it. Allocates.
    private static final class pursuit_loop_side_of {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_side_of", int.class, MemorySegment.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_loop_side_of(ByteBuffer line_, long corners_, ByteBuffer starts_, long count_, ByteBuffer sides_) {
        try {
            return (int) pursuit_loop_side_of.IT.invokeExact(Linked.at(line_), corners_, Linked.at(starts_), count_, Linked.at(sides_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
    private static final class pursuit_loop_portrait {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_portrait", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class);
    }
    public static int pursuit_loop_portrait(ByteBuffer loop_, ByteBuffer grid_, ByteBuffer moved_, ByteBuffer fates_, ByteBuffer ends_, ByteBuffer rounds_, long count_) {
        try {
            return (int) pursuit_loop_portrait.IT.invokeExact(Linked.at(loop_), Linked.at(grid_), Linked.at(moved_), Linked.at(fates_), Linked.at(ends_), Linked.at(rounds_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many rounds it takes from every start of a grid until both values are at a point or above. Where
    // it is stopped `rounds` is partly filled.
    private static final class pursuit_loop_rounds_until {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_rounds_until", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class);
    }
    public static int pursuit_loop_rounds_until(ByteBuffer loop_, ByteBuffer grid_, ByteBuffer least_, ByteBuffer rounds_, long count_) {
        try {
            return (int) pursuit_loop_rounds_until.IT.invokeExact(Linked.at(loop_), Linked.at(grid_), Linked.at(least_), Linked.at(rounds_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Sets one number of a loop.
    private static final class pursuit_loop_set {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_set", int.class, MemorySegment.class, int.class, int.class, double.class);
    }
    public static int pursuit_loop_set(ByteBuffer loop_, int sides_, int member_, double value_) {
        try {
            return (int) pursuit_loop_set.IT.invokeExact(Linked.at(loop_), sides_, member_, value_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays the episodes. Allocates.
    private static final class pursuit_loop_hysteresis {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_hysteresis", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_loop_hysteresis(ByteBuffer loop_, ByteBuffer episodes_, ByteBuffer rests_, ByteBuffer fates_, long count_, ByteBuffer out_) {
        try {
            return (int) pursuit_loop_hysteresis.IT.invokeExact(Linked.at(loop_), Linked.at(episodes_), Linked.at(rests_), Linked.at(fates_), count_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a scenario back. Playthroughs made from it go on.
    private static final class pursuit_scenario_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_destroy", void.class, long.class);
    }
    public static void pursuit_scenario_destroy(long scenario_) {
        try {
            pursuit_scenario_destroy.IT.invokeExact(scenario_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What a scenario says of itself.
    private static final class pursuit_scenario_about {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_about", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scenario_about(long scenario_, ByteBuffer out_) {
        try {
            return (int) pursuit_scenario_about.IT.invokeExact(scenario_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The traits of one of its people.
    private static final class pursuit_scenario_traits {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_traits", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_scenario_traits(long scenario_, int seat_, ByteBuffer out_) {
        try {
            return (int) pursuit_scenario_traits.IT.invokeExact(scenario_, seat_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes the model of a scenario. Allocates.
    private static final class pursuit_scenario_model {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_model", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scenario_model(long scenario_, ByteBuffer out_) {
        try {
            return (int) pursuit_scenario_model.IT.invokeExact(scenario_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Begins to play a scenario. Allocates.
    private static final class pursuit_playthrough_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_create", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_playthrough_create(long scenario_, long model_, ByteBuffer out_) {
        try {
            return (int) pursuit_playthrough_create.IT.invokeExact(scenario_, model_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A second playthrough that is exactly where this one is, with all that is still to happen. Allocates.
    private static final class pursuit_playthrough_copy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_copy", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_playthrough_copy(long playthrough_, ByteBuffer out_) {
        try {
            return (int) pursuit_playthrough_copy.IT.invokeExact(playthrough_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a playthrough back.
    private static final class pursuit_playthrough_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_destroy", void.class, long.class);
    }
    public static void pursuit_playthrough_destroy(long playthrough_) {
        try {
            pursuit_playthrough_destroy.IT.invokeExact(playthrough_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays one turn with all that is due before it. Allocates.
    private static final class pursuit_playthrough_next {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_next", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_playthrough_next(long playthrough_, ByteBuffer out_) {
        try {
            return (int) pursuit_playthrough_next.IT.invokeExact(playthrough_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What happened before the last turn, host moves included.
    private static final class pursuit_playthrough_happened {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_happened", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_playthrough_happened(long playthrough_, ByteBuffer indices_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_playthrough_happened.IT.invokeExact(playthrough_, Linked.at(indices_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by itself.
    // Allocates.
    private static final class pursuit_playthrough_couple {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_couple", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_playthrough_couple(long playthrough_, ByteBuffer out_) {
        try {
            return (int) pursuit_playthrough_couple.IT.invokeExact(playthrough_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Puts a couple in the place of the one there is, as after a change made to a copy of it.
    private static final class pursuit_playthrough_assign {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_playthrough_assign", int.class, long.class, long.class);
    }
    public static int pursuit_playthrough_assign(long playthrough_, long couple_) {
        try {
            return (int) pursuit_playthrough_assign.IT.invokeExact(playthrough_, couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Begins to follow a couple. Allocates.
    private static final class pursuit_process_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_create", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_process_create(long couple_, ByteBuffer out_) {
        try {
            return (int) pursuit_process_create.IT.invokeExact(couple_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a process that goes on from the same place, for a copy of the couple. Allocates.
    private static final class pursuit_process_copy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_copy", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_process_copy(long process_, ByteBuffer out_) {
        try {
            return (int) pursuit_process_copy.IT.invokeExact(process_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a process back.
    private static final class pursuit_process_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_destroy", void.class, long.class);
    }
    public static void pursuit_process_destroy(long process_) {
        try {
            pursuit_process_destroy.IT.invokeExact(process_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // To be called after every turn, intervention or event of the same couple.
    private static final class pursuit_process_observe {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_observe", int.class, long.class, long.class);
    }
    public static int pursuit_process_observe(long process_, long couple_) {
        try {
            return (int) pursuit_process_observe.IT.invokeExact(process_, couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Where the couple stands.
    private static final class pursuit_process_standing {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_standing", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_process_standing(long process_, ByteBuffer out_) {
        try {
            return (int) pursuit_process_standing.IT.invokeExact(process_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The same as an English sentence. Allocates.
    private static final class pursuit_process_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_text", int.class, long.class, int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_process_text(long process_, int next_, String a_, String b_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_process_text.IT.invokeExact(process_, next_, Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A row of the table of stages.
    private static final class pursuit_process_row_at {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_row_at", int.class, int.class, MemorySegment.class);
    }
    public static int pursuit_process_row_at(int row_, ByteBuffer out_) {
        try {
            return (int) pursuit_process_row_at.IT.invokeExact(row_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Fills in a course in the order of EFT: weekly, of half the dose.
    private static final class pursuit_sessions_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_sessions_init", int.class, MemorySegment.class);
    }
    public static int pursuit_sessions_init(ByteBuffer out_) {
        try {
            return (int) pursuit_sessions_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // One session of a course. Days pass and the same trigger comes up; they talk, the cycle is named, the
    // one whose step it is takes it, the other answers or does not; they talk on. Allocates while the
    // couple is recorded.
    private static final class pursuit_process_visit {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_visit", int.class, long.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_process_visit(long process_, long couple_, ByteBuffer course_, ByteBuffer out_) {
        try {
            return (int) pursuit_process_visit.IT.invokeExact(process_, couple_, Linked.at(course_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Fills in the defaults.
    private static final class pursuit_trial_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_trial_init", int.class, MemorySegment.class);
    }
    public static int pursuit_trial_init(ByteBuffer out_) {
        try {
            return (int) pursuit_trial_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only where
    // course is not NULL.
    private static final class pursuit_couple_what_if {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_what_if", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_what_if(long couple_, ByteBuffer changes_, long count_, ByteBuffer trial_, ByteBuffer out_, ByteBuffer contrasts_, long size_, ByteBuffer course_) {
        try {
            return (int) pursuit_couple_what_if.IT.invokeExact(couple_, Linked.at(changes_), count_, Linked.at(trial_), Linked.at(out_), Linked.at(contrasts_), size_, Linked.at(course_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Likewise a scenario from its beginning, with all that happens in it on both sides. What is refused
    // there is tried again before the next turn. Allocates.
    private static final class pursuit_scenario_what_if {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_what_if", int.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scenario_what_if(long scenario_, long model_, ByteBuffer changes_, long count_, ByteBuffer trial_, ByteBuffer out_, ByteBuffer contrasts_, long size_, ByteBuffer course_) {
        try {
            return (int) pursuit_scenario_what_if.IT.invokeExact(scenario_, model_, Linked.at(changes_), count_, Linked.at(trial_), Linked.at(out_), Linked.at(contrasts_), size_, Linked.at(course_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The pairs one by one: for distributions, for several threads. Where it is stopped the arrays are
    // partly filled.
    private static final class pursuit_couple_what_if_pairs {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_what_if_pairs", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class, int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_couple_what_if_pairs(long couple_, ByteBuffer changes_, long count_, ByteBuffer trial_, int first_, long pairs_, ByteBuffer outcomes_without_, ByteBuffer outcomes_with_, ByteBuffer flags_) {
        try {
            return (int) pursuit_couple_what_if_pairs.IT.invokeExact(couple_, Linked.at(changes_), count_, Linked.at(trial_), first_, pairs_, Linked.at(outcomes_without_), Linked.at(outcomes_with_), Linked.at(flags_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Likewise of a scenario. Allocates.
    private static final class pursuit_scenario_what_if_pairs {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_what_if_pairs", int.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class, int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_scenario_what_if_pairs(long scenario_, long model_, ByteBuffer changes_, long count_, ByteBuffer trial_, int first_, long pairs_, ByteBuffer outcomes_without_, ByteBuffer outcomes_with_, ByteBuffer flags_) {
        try {
            return (int) pursuit_scenario_what_if_pairs.IT.invokeExact(scenario_, model_, Linked.at(changes_), count_, Linked.at(trial_), first_, pairs_, Linked.at(outcomes_without_), Linked.at(outcomes_with_), Linked.at(flags_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Fills in the defaults.
    private static final class pursuit_search_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_search_init", int.class, MemorySegment.class);
    }
    public static int pursuit_search_init(ByteBuffer out_) {
        try {
            return (int) pursuit_search_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The single changes that keep this argument out of the cycle, each by itself: by lever; those that do
    // it in the majority of the ways it could go before those that do it in this very argument alone; then
    // the smallest dose first, of moves the likeliest. Takes seconds. Allocates.
    private static final class pursuit_couple_search {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_search", int.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_search(long couple_, ByteBuffer search_, ByteBuffer findings_, long size_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_search.IT.invokeExact(couple_, Linked.at(search_), Linked.at(findings_), size_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Every link of a product weighs the same on paper. So they are ranked by the smallest dose of a named
    // intervention that brings the hot gain below 1: best first; then those that none does it for, by the
    // gain that is left.
    private static final class pursuit_couple_remedies {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_remedies", int.class, long.class, int.class, MemorySegment.class, long.class);
    }
    public static int pursuit_couple_remedies(long couple_, int pursuer_, ByteBuffer remedies_, long size_) {
        try {
            return (int) pursuit_couple_remedies.IT.invokeExact(couple_, pursuer_, Linked.at(remedies_), size_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The reference gain with the felt security, the mentalizing and the learned sensitivities they have
    // now in the place of those they rest at: what interventions can move.
    private static final class pursuit_couple_present_gain {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_present_gain", int.class, long.class, int.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_present_gain(long couple_, int pursuer_, int heat_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_present_gain.IT.invokeExact(couple_, pursuer_, heat_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Nobody differs: deviations of 0, with the usual correlations within a person, and none between
    // partners.
    private static final class pursuit_scatter_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scatter_init", int.class, MemorySegment.class);
    }
    public static int pursuit_scatter_init(ByteBuffer out_) {
        try {
            return (int) pursuit_scatter_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Pairs that are listed: id 0 is a[0] with b[0]. Allocates; copies them.
    private static final class pursuit_population_list {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_list", int.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_list(ByteBuffer a_, ByteBuffer b_, long count_, ByteBuffer out_) {
        try {
            return (int) pursuit_population_list.IT.invokeExact(Linked.at(a_), Linked.at(b_), count_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Single traits from arrays, without a copy. A trait is named with its seat: "a.anxiety",
    // "b.closeness", "a.hope"; any name of PURSUIT_ENUM_TRAIT. Allocates.
    private static final class pursuit_population_columns {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_columns", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_columns(ByteBuffer a_, ByteBuffer b_, ByteBuffer names_, ByteBuffer values_, long column_count_, long couples_, ByteBuffer out_) {
        try {
            return (int) pursuit_population_columns.IT.invokeExact(Linked.at(a_), Linked.at(b_), Linked.at(names_), Linked.at(values_), column_count_, couples_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // People drawn around two, as a function of seed and id only: their anxiety, avoidance and level are
    // the means, and what is drawn is held within 0..1. Allocates.
    private static final class pursuit_population_draw {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_draw", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_draw(ByteBuffer a_, ByteBuffer b_, ByteBuffer scatter_, long seed_, long couples_, ByteBuffer out_) {
        try {
            return (int) pursuit_population_draw.IT.invokeExact(Linked.at(a_), Linked.at(b_), Linked.at(scatter_), seed_, couples_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // People of a model: around its profiles, with their deviations and with their levels as they are, or
    // anybody of the population that it places questionnaire scores on. The levels of two who are anybody
    // are spread by .2 and correlate by .8. Allocates.
    private static final class pursuit_population_of_model {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_of_model", int.class, long.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_of_model(long model_, String profile_a_, String profile_b_, long seed_, long couples_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_population_of_model.IT.invokeExact(model_, Linked.text(profile_a_, arena), Linked.text(profile_b_, arena), seed_, couples_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Every combination of the values of some axes, cell by cell, the last axis fastest. Allocates.
    private static final class pursuit_population_grid {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_grid", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_grid(ByteBuffer a_, ByteBuffer b_, ByteBuffer axes_, long axis_count_, long repeat_, ByteBuffer scatter_, long seed_, ByteBuffer out_) {
        try {
            return (int) pursuit_population_grid.IT.invokeExact(Linked.at(a_), Linked.at(b_), Linked.at(axes_), axis_count_, repeat_, Linked.at(scatter_), seed_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a population back. Ensembles that have it go on having it.
    private static final class pursuit_population_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_destroy", void.class, long.class);
    }
    public static void pursuit_population_destroy(long population_) {
        try {
            pursuit_population_destroy.IT.invokeExact(population_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many there are.
    private static final class pursuit_population_about {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_about", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_about(long population_, ByteBuffer out_) {
        try {
            return (int) pursuit_population_about.IT.invokeExact(population_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Who one couple is.
    private static final class pursuit_population_traits {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_traits", int.class, long.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_population_traits(long population_, long id_, ByteBuffer a_, ByteBuffer b_) {
        try {
            return (int) pursuit_population_traits.IT.invokeExact(population_, id_, Linked.at(a_), Linked.at(b_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The values of the axes in a cell of a grid.
    private static final class pursuit_population_cell {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_population_cell", int.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_population_cell(long population_, long cell_, ByteBuffer values_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_population_cell.IT.invokeExact(population_, cell_, Linked.at(values_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes an ensemble. What happens to each couple, who speaks first and how long a turn takes are the
    // scenario's; what a couple refuses (as uncovering while flooded) is left out for it and counted.
    // Allocates.
    private static final class pursuit_ensemble_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_ensemble_create", int.class, long.class, long.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_ensemble_create(long scenario_, long model_, long population_, long seed_, ByteBuffer out_) {
        try {
            return (int) pursuit_ensemble_create.IT.invokeExact(scenario_, model_, population_, seed_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives an ensemble back.
    private static final class pursuit_ensemble_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_ensemble_destroy", void.class, long.class);
    }
    public static void pursuit_ensemble_destroy(long ensemble_) {
        try {
            pursuit_ensemble_destroy.IT.invokeExact(ensemble_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays one of its couples by itself, its whole story turn by turn. Unlike another playthrough it
    // leaves out what the couple refuses. Allocates.
    private static final class pursuit_ensemble_playthrough {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_ensemble_playthrough", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_ensemble_playthrough(long ensemble_, long id_, ByteBuffer out_) {
        try {
            return (int) pursuit_ensemble_playthrough.IT.invokeExact(ensemble_, id_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Runs an ensemble, or a part of it. Parts may run at the same time, in other threads, processes or
    // machines, and make the same bits as the whole. Allocates; takes as long as it takes.
    private static final class pursuit_ensemble_run {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_ensemble_run", int.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_ensemble_run(long ensemble_, ByteBuffer running_, ByteBuffer results_) {
        try {
            return (int) pursuit_ensemble_run.IT.invokeExact(ensemble_, Linked.at(running_), Linked.at(results_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What becomes of a loop as one or two of its numbers change. Allocates.
    private static final class pursuit_loop_landscape {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_loop_landscape", int.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class);
    }
    public static int pursuit_loop_landscape(ByteBuffer loop_, ByteBuffer along_, long sweeps_, long progress_, ByteBuffer outlooks_, ByteBuffer fixed_points_, ByteBuffer gains_, long count_) {
        try {
            return (int) pursuit_loop_landscape.IT.invokeExact(Linked.at(loop_), Linked.at(along_), sweeps_, progress_, Linked.at(outlooks_), Linked.at(fixed_points_), Linked.at(gains_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays a disagreement over two traits. Allocates. Takes runs times turns times the cells of turns.
    private static final class pursuit_model_landscape {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_landscape", int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class);
    }
    public static int pursuit_model_landscape(long model_, ByteBuffer a_, ByteBuffer b_, ByteBuffer opening_, ByteBuffer along_, ByteBuffer holds_, ByteBuffer cold_, ByteBuffer hot_, long count_) {
        try {
            return (int) pursuit_model_landscape.IT.invokeExact(model_, Linked.at(a_), Linked.at(b_), Linked.at(opening_), Linked.at(along_), Linked.at(holds_), Linked.at(cold_), Linked.at(hot_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Whether a change helps people like these: couples `first` to first + trial.pairs - 1, each once with
    // and once without the changes, on the chances of their own. As pursuit_scenario_what_if, with a
    // couple a pair: intervals are over couples. Where trial.pursuer is none, the gains are of who pursues
    // in the first couple; own_turns do not count. Allocates.
    private static final class pursuit_ensemble_what_if {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_ensemble_what_if", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_ensemble_what_if(long ensemble_, ByteBuffer changes_, long count_, ByteBuffer trial_, long first_, ByteBuffer out_, ByteBuffer contrasts_, long size_, ByteBuffer course_) {
        try {
            return (int) pursuit_ensemble_what_if.IT.invokeExact(ensemble_, Linked.at(changes_), count_, Linked.at(trial_), first_, Linked.at(out_), Linked.at(contrasts_), size_, Linked.at(course_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Likewise couple by couple. Allocates.
    private static final class pursuit_ensemble_what_if_pairs {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_ensemble_what_if_pairs", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class, long.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_ensemble_what_if_pairs(long ensemble_, ByteBuffer changes_, long count_, ByteBuffer trial_, long first_, long pairs_, ByteBuffer outcomes_without_, ByteBuffer outcomes_with_, ByteBuffer flags_) {
        try {
            return (int) pursuit_ensemble_what_if_pairs.IT.invokeExact(ensemble_, Linked.at(changes_), count_, Linked.at(trial_), first_, pairs_, Linked.at(outcomes_without_), Linked.at(outcomes_with_), Linked.at(flags_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Why a turn came about.
    private static final class pursuit_why {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_why", int.class, long.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_why(long model_, ByteBuffer turns_, long count_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_why.IT.invokeExact(model_, Linked.at(turns_), count_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The library's own texts in a language, all of them; static.
    private static final class pursuit_catalogue_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_catalogue_init", int.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_catalogue_init(String language_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_catalogue_init.IT.invokeExact(Linked.text(language_, arena), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The English text of a message. Static.
    private static final class pursuit_message_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_message_text", MemorySegment.class, int.class);
    }
    public static String pursuit_message_text(int message_) {
        try {
            return Linked.text((MemorySegment) pursuit_message_text.IT.invokeExact(message_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Why a turn came about, in three short sentences. Allocates.
    private static final class pursuit_why_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_why_text", int.class, long.class, MemorySegment.class, long.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_why_text(long model_, ByteBuffer turns_, long count_, long index_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_why_text.IT.invokeExact(model_, Linked.at(turns_), count_, index_, Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(catalogue_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Why not another move, and what would have led to it. Takes up to a millisecond.
    private static final class pursuit_why_not {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_why_not", int.class, long.class, MemorySegment.class, int.class, MemorySegment.class);
    }
    public static int pursuit_why_not(long model_, ByteBuffer turn_, int alternative_, ByteBuffer out_) {
        try {
            return (int) pursuit_why_not.IT.invokeExact(model_, Linked.at(turn_), alternative_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Why not another move, in two sentences. Allocates.
    private static final class pursuit_why_not_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_why_not_text", int.class, long.class, MemorySegment.class, int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_why_not_text(long model_, ByteBuffer turn_, int alternative_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_why_not_text.IT.invokeExact(model_, Linked.at(turn_), alternative_, Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(catalogue_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The direction of a turn. To be told what comes next and not play it yet, play a copy.
    private static final class pursuit_direction_of {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_direction_of", int.class, long.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_direction_of(long model_, ByteBuffer turns_, long count_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_direction_of.IT.invokeExact(model_, Linked.at(turns_), count_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How a turn is to be played, in about ten lines of text, as a writer or a language model is told.
    // Allocates.
    private static final class pursuit_direction_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_direction_text", int.class, long.class, MemorySegment.class, long.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_direction_text(long model_, ByteBuffer turns_, long count_, long index_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_direction_text.IT.invokeExact(model_, Linked.at(turns_), count_, index_, Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(catalogue_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How a turn is to be played, as one object of JSON by direction.schema.json, with the text in it.
    // Allocates.
    private static final class pursuit_direction_json {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_direction_json", int.class, long.class, MemorySegment.class, long.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_direction_json(long model_, ByteBuffer turns_, long count_, long index_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_direction_json.IT.invokeExact(model_, Linked.at(turns_), count_, index_, Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(catalogue_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What was said in the end, by a person or by whoever was given a direction: a turn of one move or
    // several, from which the couple goes on. The hearer gets the mean of the moves by their shares, each
    // as strong as the drive makes it. pursuit_couple_observe() weighs them by their chances, too.
    private static final class pursuit_couple_said {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_said", int.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_said(long couple_, int seat_, ByteBuffer shares_, long count_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_said.IT.invokeExact(couple_, seat_, Linked.at(shares_), count_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names are
    // errors. Allocates. [model] need_gain = 1.8 [moves.tease] like = "affection"
    private static final class pursuit_model_parse {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_parse", int.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_model_parse(ByteBuffer text_, long size_, ByteBuffer error_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_parse.IT.invokeExact(Linked.at(text_), size_, Linked.at(error_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Reads a scenario. Unknown keys and names are errors. Allocates.
    private static final class pursuit_scenario_parse {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_parse", int.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_scenario_parse(ByteBuffer text_, long size_, ByteBuffer error_, ByteBuffer out_) {
        try {
            return (int) pursuit_scenario_parse.IT.invokeExact(Linked.at(text_), size_, Linked.at(error_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Text that reads as the same scenario. Allocates.
    private static final class pursuit_scenario_write {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scenario_write", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scenario_write(long scenario_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_scenario_write.IT.invokeExact(scenario_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Reads a table of observed talks, by a codes file that says what its columns and values stand for.
    // Allocates.
    private static final class pursuit_talks_parse {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_parse", int.class, MemorySegment.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_talks_parse(ByteBuffer codes_, long codes_size_, ByteBuffer table_, long table_size_, ByteBuffer error_, ByteBuffer out_) {
        try {
            return (int) pursuit_talks_parse.IT.invokeExact(Linked.at(codes_), codes_size_, Linked.at(table_), table_size_, Linked.at(error_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives talks back.
    private static final class pursuit_talks_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_destroy", void.class, long.class);
    }
    public static void pursuit_talks_destroy(long talks_) {
        try {
            pursuit_talks_destroy.IT.invokeExact(talks_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many talks there are.
    private static final class pursuit_talks_count {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_count", long.class, long.class);
    }
    public static long pursuit_talks_count(long talks_) {
        try {
            return (long) pursuit_talks_count.IT.invokeExact(talks_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What is known of a talk.
    private static final class pursuit_talks_about {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_about", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_talks_about(long talks_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_talks_about.IT.invokeExact(talks_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What became of the rows of the table.
    private static final class pursuit_talks_rows {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_rows", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_talks_rows(long talks_, ByteBuffer out_) {
        try {
            return (int) pursuit_talks_rows.IT.invokeExact(talks_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Whose talk was skipped, as it has a single row.
    private static final class pursuit_talks_skipped {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_skipped", MemorySegment.class, long.class, long.class);
    }
    public static String pursuit_talks_skipped(long talks_, long index_) {
        try {
            return Linked.text((MemorySegment) pursuit_talks_skipped.IT.invokeExact(talks_, index_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes the model of the codes file. Allocates.
    private static final class pursuit_talks_model {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_model", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_talks_model(long talks_, ByteBuffer out_) {
        try {
            return (int) pursuit_talks_model.IT.invokeExact(talks_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Feeds a talk to the engine move by move. Where nobody acted and where a code is missing the turn is
    // how the two are then, with PURSUIT_NO_MOVE, and the logarithm 0. Allocates.
    private static final class pursuit_talks_replay {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_replay", int.class, long.class, long.class, long.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_talks_replay(long talks_, long index_, long model_, long progress_, ByteBuffer turns_, ByteBuffer log_probability_, long size_, ByteBuffer needed_, ByteBuffer log_likelihood_) {
        try {
            return (int) pursuit_talks_replay.IT.invokeExact(talks_, index_, model_, progress_, Linked.at(turns_), Linked.at(log_probability_), size_, Linked.at(needed_), Linked.at(log_likelihood_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What was observed in a talk: of each interval the value of each column, as its place in the codes.
    private static final class pursuit_talks_values {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_values", int.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_talks_values(long talks_, long index_, ByteBuffer values_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_talks_values.IT.invokeExact(talks_, index_, Linked.at(values_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What is gained without a model, to compare log-likelihoods with. Allocates.
    private static final class pursuit_talks_baselines {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_baselines", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_talks_baselines(long talks_, ByteBuffer out_) {
        try {
            return (int) pursuit_talks_baselines.IT.invokeExact(talks_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The acts of an observed talk, of the kinds that the codes say. Of those whose code is missing the
    // kind is PURSUIT_NO_KIND; where nobody acted there is none. Allocates.
    private static final class pursuit_acts_of_talk {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_acts_of_talk", int.class, long.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_acts_of_talk(long talks_, long index_, ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_acts_of_talk.IT.invokeExact(talks_, index_, Linked.at(seats_), Linked.at(kinds_), Linked.at(times_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Compares each pair of coders of a table, column by column. Only units that both coded are compared:
    // the same talk, time, person and column. Allocates.
    private static final class pursuit_agreement_parse {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_agreement_parse", int.class, MemorySegment.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_agreement_parse(ByteBuffer codes_, long codes_size_, ByteBuffer table_, long table_size_, ByteBuffer error_, ByteBuffer out_) {
        try {
            return (int) pursuit_agreement_parse.IT.invokeExact(Linked.at(codes_), codes_size_, Linked.at(table_), table_size_, Linked.at(error_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives it back.
    private static final class pursuit_agreement_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_agreement_destroy", void.class, long.class);
    }
    public static void pursuit_agreement_destroy(long agreement_) {
        try {
            pursuit_agreement_destroy.IT.invokeExact(agreement_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How many pairs of coders and columns there are.
    private static final class pursuit_agreement_count {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_agreement_count", long.class, long.class);
    }
    public static long pursuit_agreement_count(long agreement_) {
        try {
            return (long) pursuit_agreement_count.IT.invokeExact(agreement_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Who is compared, and over how much.
    private static final class pursuit_agreement_about {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_agreement_about", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_agreement_about(long agreement_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_agreement_about.IT.invokeExact(agreement_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How far two coders agree about a code.
    private static final class pursuit_agreement_kappa {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_agreement_kappa", int.class, long.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_agreement_kappa(long agreement_, long index_, int code_, ByteBuffer out_) {
        try {
            return (int) pursuit_agreement_kappa.IT.invokeExact(agreement_, index_, code_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes talks ready. Has its own copy of them. Allocates.
    private static final class pursuit_likelihood_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_likelihood_create", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_likelihood_create(long talks_, ByteBuffer out_) {
        try {
            return (int) pursuit_likelihood_create.IT.invokeExact(talks_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives it back.
    private static final class pursuit_likelihood_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_likelihood_destroy", void.class, long.class);
    }
    public static void pursuit_likelihood_destroy(long likelihood_) {
        try {
            pursuit_likelihood_destroy.IT.invokeExact(likelihood_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How likely the talks are, all of them by the same two people: what pursuit_talks_replay calls
    // log_likelihood, many times as fast. Asked about many pairs at once it is faster still. Allocates.
    private static final class pursuit_likelihood_of {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_likelihood_of", int.class, long.class, long.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_likelihood_of(long likelihood_, long model_, ByteBuffer a_, ByteBuffer b_, long count_, long progress_, ByteBuffer log_likelihood_) {
        try {
            return (int) pursuit_likelihood_of.IT.invokeExact(likelihood_, model_, Linked.at(a_), Linked.at(b_), count_, progress_, Linked.at(log_likelihood_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The same talk by talk: of which talks how much is explained. Allocates.
    private static final class pursuit_likelihood_of_talks {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_likelihood_of_talks", int.class, long.class, long.class, MemorySegment.class, MemorySegment.class, long.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_likelihood_of_talks(long likelihood_, long model_, ByteBuffer a_, ByteBuffer b_, long count_, long progress_, long capacity_, ByteBuffer log_likelihood_) {
        try {
            return (int) pursuit_likelihood_of_talks.IT.invokeExact(likelihood_, model_, Linked.at(a_), Linked.at(b_), count_, progress_, capacity_, Linked.at(log_likelihood_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Fills in the defaults.
    private static final class pursuit_fit_options_init {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_options_init", int.class, MemorySegment.class);
    }
    public static int pursuit_fit_options_init(ByteBuffer out_) {
        try {
            return (int) pursuit_fit_options_init.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Turns named numbers of the model and of the partners until the talks are likeliest, and sets beside
    // that what does without a model. What the names are: fit.hpp. Takes seconds to minutes. Allocates.
    private static final class pursuit_talks_fit {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_fit", int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_talks_fit(long talks_, String names_, ByteBuffer options_, ByteBuffer out_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_talks_fit.IT.invokeExact(talks_, Linked.text(names_, arena), Linked.at(options_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What numbers are worth on talks, those they were fitted to or others. Allocates.
    private static final class pursuit_talks_nats_of {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_talks_nats_of", int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_talks_nats_of(long talks_, String names_, String couple_, ByteBuffer values_, long count_, long capacity_, ByteBuffer nats_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_talks_nats_of.IT.invokeExact(talks_, Linked.text(names_, arena), Linked.text(couple_, arena), Linked.at(values_), count_, capacity_, Linked.at(nats_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a fit back.
    private static final class pursuit_fit_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_destroy", void.class, long.class);
    }
    public static void pursuit_fit_destroy(long fit_) {
        try {
            pursuit_fit_destroy.IT.invokeExact(fit_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What is known of a fit.
    private static final class pursuit_fit_about {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_about", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_fit_about(long fit_, ByteBuffer out_) {
        try {
            return (int) pursuit_fit_about.IT.invokeExact(fit_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A number of a fit.
    private static final class pursuit_fit_estimate {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_estimate", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_fit_estimate(long fit_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_fit_estimate.IT.invokeExact(fit_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A row of the comparison.
    private static final class pursuit_fit_rival {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_rival", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_fit_rival(long fit_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_fit_rival.IT.invokeExact(fit_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A check.
    private static final class pursuit_fit_checked {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_checked", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_fit_checked(long fit_, long index_, ByteBuffer out_) {
        try {
            return (int) pursuit_fit_checked.IT.invokeExact(fit_, index_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What to beware of. Borrowed: valid until the fit is destroyed.
    private static final class pursuit_fit_warning {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_warning", MemorySegment.class, long.class, long.class);
    }
    public static String pursuit_fit_warning(long fit_, long index_) {
        try {
            return Linked.text((MemorySegment) pursuit_fit_warning.IT.invokeExact(fit_, index_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Of each talk: nats per transition, fitted without it.
    private static final class pursuit_fit_held_out {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_held_out", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_fit_held_out(long fit_, ByteBuffer out_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_fit_held_out.IT.invokeExact(fit_, Linked.at(out_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes the model as fitted, and tells the partners. Allocates.
    private static final class pursuit_fit_model {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_model", int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_fit_model(long fit_, ByteBuffer a_, ByteBuffer b_, ByteBuffer out_) {
        try {
            return (int) pursuit_fit_model.IT.invokeExact(fit_, Linked.at(a_), Linked.at(b_), Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // All of it as CSV: a row an estimate, a comparison, a check, a warning. Allocates.
    private static final class pursuit_fit_write {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_fit_write", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_fit_write(long fit_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_fit_write.IT.invokeExact(fit_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a watch that has seen nothing. Allocates; nothing else done to it does.
    private static final class pursuit_watch_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_watch_create", int.class, MemorySegment.class);
    }
    public static int pursuit_watch_create(ByteBuffer out_) {
        try {
            return (int) pursuit_watch_create.IT.invokeExact(Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a watch that has seen the same. Allocates.
    private static final class pursuit_watch_copy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_watch_copy", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_watch_copy(long watch_, ByteBuffer out_) {
        try {
            return (int) pursuit_watch_copy.IT.invokeExact(watch_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a watch back.
    private static final class pursuit_watch_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_watch_destroy", void.class, long.class);
    }
    public static void pursuit_watch_destroy(long watch_) {
        try {
            pursuit_watch_destroy.IT.invokeExact(watch_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Shows acts to a watch, one or many: all of them, or none where one is refused.
    private static final class pursuit_watch_add {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_watch_add", int.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class);
    }
    public static int pursuit_watch_add(long watch_, ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_) {
        try {
            return (int) pursuit_watch_add.IT.invokeExact(watch_, Linked.at(seats_), Linked.at(kinds_), Linked.at(times_), count_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What the acts so far look like.
    private static final class pursuit_watch_finding {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_watch_finding", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_watch_finding(long watch_, ByteBuffer out_) {
        try {
            return (int) pursuit_watch_finding.IT.invokeExact(watch_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Whether the acts so far draw each other. Without shuffles.
    private static final class pursuit_watch_associations {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_watch_associations", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_watch_associations(long watch_, ByteBuffer out_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_watch_associations.IT.invokeExact(watch_, Linked.at(out_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The acts of a record. Moves that the model does not have are neutral.
    private static final class pursuit_acts_of_turns {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_acts_of_turns", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
    }
    public static int pursuit_acts_of_turns(long model_, ByteBuffer turns_, long count_, ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_) {
        try {
            return (int) pursuit_acts_of_turns.IT.invokeExact(model_, Linked.at(turns_), count_, Linked.at(seats_), Linked.at(kinds_), Linked.at(times_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A whole talk in stretches, from its first act to its last, knowing how it goes on. Allocates.
    private static final class pursuit_acts_stretches {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_acts_stretches", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_acts_stretches(ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_, ByteBuffer speaks_, ByteBuffer out_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_acts_stretches.IT.invokeExact(Linked.at(seats_), Linked.at(kinds_), Linked.at(times_), count_, Linked.at(speaks_), Linked.at(out_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Whether acts draw each other, in one talk or in several taken together. Allocates.
    private static final class pursuit_acts_associations {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_acts_associations", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class, long.class, int.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_acts_associations(ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_, ByteBuffer lengths_, long talks_, int shuffles_, long seed_, long progress_, ByteBuffer out_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_acts_associations.IT.invokeExact(Linked.at(seats_), Linked.at(kinds_), Linked.at(times_), count_, Linked.at(lengths_), talks_, shuffles_, seed_, progress_, Linked.at(out_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How much of several talks each pattern covers, and how much it would by the habits of each and the
    // time of the talk alone. Allocates.
    private static final class pursuit_acts_prevalences {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_acts_prevalences", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class, long.class, int.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_acts_prevalences(ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_, ByteBuffer lengths_, long talks_, int shuffles_, long seed_, long progress_, ByteBuffer out_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_acts_prevalences.IT.invokeExact(Linked.at(seats_), Linked.at(kinds_), Linked.at(times_), count_, Linked.at(lengths_), talks_, shuffles_, seed_, progress_, Linked.at(out_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Whether the acts that make a pattern draw each other, both ways: DRAWS. Else NOT_ENOUGH, where that
    // is so of either way, or NOT_SHOWN.
    private static final class pursuit_pattern_feeds {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_pattern_feeds", int.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_pattern_feeds(int pattern_, ByteBuffer associations_, long count_, ByteBuffer out_) {
        try {
            return (int) pursuit_pattern_feeds.IT.invokeExact(pattern_, Linked.at(associations_), count_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A finding in two or three short English sentences. Another language is made from the ids and
    // numbers. Allocates.
    private static final class pursuit_pattern_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_pattern_text", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_pattern_text(ByteBuffer finding_, String a_, String b_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_pattern_text.IT.invokeExact(Linked.at(finding_), Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // An association likewise. Allocates.
    private static final class pursuit_association_text {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_association_text", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_association_text(ByteBuffer association_, String a_, String b_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) pursuit_association_text.IT.invokeExact(Linked.at(association_), Linked.text(a_, arena), Linked.text(b_, arena), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The table that moves partners between stances, as a diagram for other programs; chart.hpp says what
    // is in it. Allocates.
    private static final class pursuit_model_chart {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_chart", int.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_model_chart(long model_, int format_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_model_chart.IT.invokeExact(model_, format_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The stages of the process of emotionally focused therapy, as a diagram. Allocates.
    private static final class pursuit_process_chart {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_process_chart", int.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_process_chart(int format_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_process_chart.IT.invokeExact(format_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The style sheet of pictures without one of their own: CSS. Allocates.
    private static final class pursuit_picture_style {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_picture_style", int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_picture_style(ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_picture_style.IT.invokeExact(Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The loop between the two as a figure of eight, with its four links and the loop gain. Allocates.
    private static final class pursuit_picture_loop {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_picture_loop", int.class, long.class, MemorySegment.class, long.class, int.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_picture_loop(long couple_, ByteBuffer turns_, long count_, int pursuer_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_picture_loop.IT.invokeExact(couple_, Linked.at(turns_), count_, pursuer_, Linked.at(frame_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
    private static final class pursuit_picture_timeline {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_picture_timeline", int.class, MemorySegment.class, long.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_picture_timeline(ByteBuffer turns_, long count_, ByteBuffer marks_, long mark_count_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_picture_timeline.IT.invokeExact(Linked.at(turns_), count_, Linked.at(marks_), mark_count_, Linked.at(frame_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What would have happened otherwise: differences as dots on their intervals. Allocates.
    private static final class pursuit_picture_what_if {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_picture_what_if", int.class, MemorySegment.class, MemorySegment.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_picture_what_if(ByteBuffer labels_, ByteBuffer contrasts_, long count_, int pairs_, ByteBuffer outcomes_, long outcome_count_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_picture_what_if.IT.invokeExact(Linked.at(labels_), Linked.at(contrasts_), count_, pairs_, Linked.at(outcomes_), outcome_count_, Linked.at(frame_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The plane of pursuit and withdrawal under a loop, and the way of a couple through it. Allocates.
    private static final class pursuit_picture_portrait {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_picture_portrait", int.class, MemorySegment.class, int.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_picture_portrait(ByteBuffer loop_, int pursuer_, ByteBuffer path_, long count_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_picture_portrait.IT.invokeExact(Linked.at(loop_), pursuer_, Linked.at(path_), count_, Linked.at(frame_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A heat map with its legend. Allocates.
    private static final class pursuit_picture_map {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_picture_map", int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_picture_map(ByteBuffer map_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_picture_map.IT.invokeExact(Linked.at(map_), Linked.at(frame_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // What an image says of itself. Checks sizes and checksum, but no values.
    private static final class pursuit_image_inspect {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_image_inspect", int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_image_inspect(ByteBuffer image_, long size_, ByteBuffer out_) {
        try {
            return (int) pursuit_image_inspect.IT.invokeExact(Linked.at(image_), size_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Saves a couple; without its model it takes at most 640 bytes.
    private static final class pursuit_couple_save {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_save", int.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_save(long couple_, int with_model_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_couple_save.IT.invokeExact(couple_, with_model_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a couple from an image. It goes on as if there had been no break. Allocates.
    private static final class pursuit_couple_load {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_load", int.class, MemorySegment.class, long.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_load(ByteBuffer image_, long size_, long model_, int other_model_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_load.IT.invokeExact(Linked.at(image_), size_, model_, other_model_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Saves a couple with the turns that its reasons reach back to; without its model it takes at most
    // 4096 bytes.
    private static final class pursuit_couple_save_with_turns {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_save_with_turns", int.class, long.class, MemorySegment.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_save_with_turns(long couple_, ByteBuffer turns_, long count_, int with_model_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_couple_save_with_turns.IT.invokeExact(couple_, Linked.at(turns_), count_, with_model_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // The turns that an image of a couple carries, oldest first: what comes next goes behind them, into
    // the same record for pursuit_why(). The image is refused where pursuit_couple_load() refuses it.
    // Allocates only where model is NULL.
    private static final class pursuit_couple_load_turns {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_load_turns", int.class, MemorySegment.class, long.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_load_turns(ByteBuffer image_, long size_, long model_, int other_model_, ByteBuffer turns_, long count_, ByteBuffer needed_) {
        try {
            return (int) pursuit_couple_load_turns.IT.invokeExact(Linked.at(image_), size_, model_, other_model_, Linked.at(turns_), count_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Saves a model.
    private static final class pursuit_model_save {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_save", int.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_model_save(long model_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_model_save.IT.invokeExact(model_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes the model of an image of a model, or the one that another image carries. Allocates.
    private static final class pursuit_model_load {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_model_load", int.class, MemorySegment.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_model_load(ByteBuffer image_, long size_, int other_model_, ByteBuffer out_) {
        try {
            return (int) pursuit_model_load.IT.invokeExact(Linked.at(image_), size_, other_model_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes every so
    // many turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges of good
    // times would be more than 65,535 together. Starts anew if it is recorded already. Allocates, now and
    // in every call that changes the couple.
    private static final class pursuit_couple_record {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_record", int.class, long.class, int.class);
    }
    public static int pursuit_couple_record(long couple_, int every_) {
        try {
            return (int) pursuit_couple_record.IT.invokeExact(couple_, every_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Ends the recording and drops the log; the couple goes on.
    private static final class pursuit_couple_stop_recording {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_stop_recording", int.class, long.class);
    }
    public static int pursuit_couple_stop_recording(long couple_) {
        try {
            return (int) pursuit_couple_stop_recording.IT.invokeExact(couple_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Saves the recording up to now, which may go on.
    private static final class pursuit_couple_save_recording {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_save_recording", int.class, long.class, int.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_couple_save_recording(long couple_, int with_model_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_couple_save_recording.IT.invokeExact(couple_, with_model_, Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Plays a recording again and compares the checkpoints, up to the first that differs. Allocates only
    // where model is NULL. How long it takes: between two checkpoints at most 65,535 turns and exchanges
    // of good times together; more is refused before it is done. So a recording of n bytes takes at most n
    // / 14 times 65,535 turns, and n steps for all else. A checkpoint that is right is one that somebody
    // has played up to: who makes others work that long has done the same.
    private static final class pursuit_recording_validate {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_recording_validate", int.class, MemorySegment.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_recording_validate(ByteBuffer image_, long size_, long model_, ByteBuffer out_) {
        try {
            return (int) pursuit_recording_validate.IT.invokeExact(Linked.at(image_), size_, model_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A page of HTML about one story or several, with everything in it: pictures, help early beside help
    // late, and the turns with their reasons. Its numbers are those of pursuit_couple_what_if() over 40
    // turns, from before the first turn and from the peak, as help.hpp says. Allocates, and works anew in
    // every call: bring a buffer of some 150 KiB a story and 2 KiB a turn first.
    private static final class pursuit_report {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_report", int.class, MemorySegment.class, long.class, MemorySegment.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_report(ByteBuffer stories_, long count_, ByteBuffer how_, ByteBuffer buffer_, long size_, ByteBuffer needed_) {
        try {
            return (int) pursuit_report.IT.invokeExact(Linked.at(stories_), count_, Linked.at(how_), Linked.at(buffer_), size_, Linked.at(needed_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // When a partner would act by itself if nothing else happened until then: a turn's length, as set by
    // pursuit_couple_set_turn_ms(), and a silence after what happened last. It may have passed. Where one
    // is away, neither acts before the return. Reading changes nothing.
    private static final class pursuit_couple_due {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_couple_due", int.class, long.class, int.class, MemorySegment.class);
    }
    public static int pursuit_couple_due(long couple_, int seat_, ByteBuffer out_) {
        try {
            return (int) pursuit_couple_due.IT.invokeExact(couple_, seat_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Makes a scene in which nothing waits. Allocates.
    private static final class pursuit_scene_create {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scene_create", int.class, int.class, MemorySegment.class);
    }
    public static int pursuit_scene_create(int player_, ByteBuffer out_) {
        try {
            return (int) pursuit_scene_create.IT.invokeExact(player_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // A second scene in which the same waits, for a fork of the couple. Allocates.
    private static final class pursuit_scene_copy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scene_copy", int.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scene_copy(long scene_, ByteBuffer out_) {
        try {
            return (int) pursuit_scene_copy.IT.invokeExact(scene_, Linked.at(out_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Gives a scene back.
    private static final class pursuit_scene_destroy {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scene_destroy", void.class, long.class);
    }
    public static void pursuit_scene_destroy(long scene_) {
        try {
            pursuit_scene_destroy.IT.invokeExact(scene_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Keeps in mind what happened to a couple, or will happen. Of the same moment, what was told first
    // comes first.
    private static final class pursuit_scene_tell {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scene_tell", int.class, long.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scene_tell(long scene_, long couple_, ByteBuffer told_) {
        try {
            return (int) pursuit_scene_tell.IT.invokeExact(scene_, couple_, Linked.at(told_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // How much of what was told has not happened yet. It is not part of an image of the couple, and none
    // is left right after pursuit_scene_advance() but what was told for later.
    private static final class pursuit_scene_waiting {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scene_waiting", long.class, long.class);
    }
    public static long pursuit_scene_waiting(long scene_) {
        try {
            return (long) pursuit_scene_waiting.IT.invokeExact(scene_);
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }

    // Lets a couple live up to a moment: what was told, each at its own, and what the two do by
    // themselves; at the same moment what was told comes first. A turn takes no time of the clock, and
    // anything may happen before its length is over. Call it until `made` becomes less than `count`: then
    // the couple's clock is at `now_ms`; or before it where memory ran out behind a turn that was made,
    // and the next call goes on from there.
    private static final class pursuit_scene_advance {  // is linked when it is first called
        static final MethodHandle IT = Linked.link("pursuit_scene_advance", int.class, long.class, long.class, long.class, MemorySegment.class, long.class, MemorySegment.class);
    }
    public static int pursuit_scene_advance(long scene_, long couple_, long now_ms_, ByteBuffer turns_, long count_, ByteBuffer made_) {
        try {
            return (int) pursuit_scene_advance.IT.invokeExact(scene_, couple_, now_ms_, Linked.at(turns_), count_, Linked.at(made_));
        } catch (Throwable thrown) {
            throw Linked.failed(thrown);
        }
    }
}
