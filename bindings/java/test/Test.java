import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import pursuit.*;

/** The bits of golden runs, layouts, forks, images, errors, directions.   Test GOLDEN; `cost` instead: what a call costs */
public final class Test {
    static final int VERSION = Raw.pursuit_version();  // as the first of all calls
    static final Model MODEL = Model.standard();
    static final Traits PURSUER = Traits.of(0.78, 0.25), WITHDRAWER = Traits.of(0.3, 0.75);
    static final Map<String, String> GOLDEN = new HashMap<>();

    static void holds(String what, boolean truth) {
        if (truth) return;
        System.out.println("java: " + what);
        System.exit(1);
    }

    static void golden(String name, Traits a, Traits b, long seed, long id, Consumer<Couple> run) {
        try (Couple couple = new Couple(MODEL, a, b, seed, id)) {
            run.accept(couple);
            holds(name, String.format("%016x", couple.hash()).equals(GOLDEN.get(name)));
        }
    }

    static void refused(Couple couple, String status, String message, Runnable work) {
        long before = couple.hash();
        try {
            work.run();
        } catch (PursuitException e) {
            holds(e.getMessage(), e.status().equals(status) && e.getMessage().contains(message) && couple.hash() == before);
            return;
        }
        holds("not refused: " + message, false);
    }

    static void time(String name, int count, Runnable work) {
        var thread = ManagementFactory.getThreadMXBean();
        work.run();
        long start = thread.getCurrentThreadCpuTime();
        work.run();
        System.out.printf("%-11s %.0f ns%n", name, (thread.getCurrentThreadCpuTime() - start) / (double) count);
    }

    static void cost() {
        int count = 200000;
        Couple couple = new Couple(MODEL, PURSUER, WITHDRAWER, 7);
        couple.disagree(0.6, Seat.A);
        Turns one = couple.play(1), many = couple.play(1000);
        ByteBuffer brief = Library.room(Raw.pursuit_brief_turn.SIZE, 1000);
        time("one", count, () -> { for (int i = 0; i < count; ++i) couple.playInto(one); });
        time("play", count, () -> { for (int i = 0; i < count / 1000; ++i) couple.playInto(many); });
        time("one_brief", count, () -> { for (int i = 0; i < count; ++i) couple.playBrief(brief, 1); });
        time("play_brief", count, () -> { for (int i = 0; i < count / 1000; ++i) couple.playBrief(brief, 1000); });
        time("skip", count, () -> couple.skip(count));
    }

    static void layouts() throws ReflectiveOperationException {
        for (Class<?> struct : Raw.class.getDeclaredClasses()) {
            int size = Raw.pursuit_struct_size(struct.getSimpleName());
            holds(struct.getSimpleName(), size == 0 || size == struct.getField("SIZE").getInt(null));
        }
    }

    public static void main(String[] given) throws Exception {
        if (given[0].equals("cost")) {
            cost();
            return;
        }
        for (String line : Files.readAllLines(Path.of(given[0]))) {
            String[] words = line.trim().split(" +");
            if (words.length > 1) GOLDEN.put(words[0], words[1]);
        }
        Traits secure = Traits.of(0.25, 0.2), fearful = Traits.of(0.75, 0.75);
        golden("article", PURSUER, WITHDRAWER, 7, 0, c -> { c.disagree(0.6, Seat.A); c.play(200); });
        golden("exchanged", PURSUER, WITHDRAWER, 7, 1, c -> { c.disagree(0.6, Seat.B); c.skip(50); c.play(150); });
        golden("secure", secure, secure, 0xfedcba9876543210L, 0, c -> {
            c.goodTime(30);
            c.skip(40);
            c.disagree(0.9, null);
            c.playBrief(Library.room(Raw.pursuit_brief_turn.SIZE, 60), 60);
        });
        golden("stressed", PURSUER, PURSUER, 3, 0, c -> { c.stress(Seat.A, 0.7); c.disagree(0.8, Seat.B); c.play(120); });
        golden("separated", WITHDRAWER, WITHDRAWER, 4, 0x123456789abcL, c -> {
            c.openIssue(0.7, Seat.A);
            c.skip(40);
            c.separate(Seat.B, Duration.ofHours(1));
            c.elapse(Duration.ofHours(2));
            c.skip(20);
            c.reunite();
            c.skip(60);
        });
        golden("lengths", fearful, secure, 5, 0, c -> {
            c.disagree(1, null);
            for (int ms : new int[] {1700, 0, 600001}) {
                c.setTurn(Duration.ofMillis(ms));
                c.skip(50);
            }
        });
        layouts();
        holds("the version", VERSION == Raw.PURSUIT_HEADER_VERSION);

        Couple couple = new Couple(MODEL, PURSUER, WITHDRAWER, 7);
        couple.disagree(0.8, Seat.A);
        couple.skip(5);
        Couple fork = couple.fork(), loaded = Couple.load(MODEL, couple.save());
        couple.skip(40);
        holds("a fork is the same couple", fork.hash() != couple.hash());
        fork.skip(40);
        loaded.skip(40);
        holds("they diverge", fork.hash() == couple.hash() && loaded.hash() == couple.hash());

        refused(couple, "argument", "severity is 2, expected 0 to 1", () -> couple.disagree(2, null));
        refused(couple, "name", "nearest is 'blame'", () -> couple.said(Seat.A, Map.of("blaem", 1.0)));
        refused(couple, "argument", "what was said is no move", () -> couple.said(Seat.A, Map.of()));
        refused(couple, "input", "", () -> Couple.load(MODEL, new byte[] {1, 2, 3}));
        refused(couple, "argument", "need_gain is 99", () -> Model.parse("[model]\nneed_gain = 99"));
        Couple other = couple.fork();
        Turns six = other.play(6);
        ByteBuffer brief = Library.room(Raw.pursuit_brief_turn.SIZE, 2);
        refused(couple, "argument", "count is -1, expected 0 to", () -> other.play(-1));
        refused(couple, "argument", "count is -1, expected 0 to", () -> other.skip(-1));
        refused(couple, "argument", "count is 1000001, expected 0 to 1000000", () -> other.skip(1000001));
        refused(couple, "argument", "exchanges is -1, expected 0 to", () -> other.goodTime(-1));
        refused(couple, "argument", "milliseconds is -1, expected 0 to", () -> other.setTurn(Duration.ofMillis(-1)));
        refused(couple, "argument", "milliseconds is 4294967296", () -> other.setTurn(Duration.ofMillis(1L << 32)));
        refused(couple, "argument", "elapsed time is -1 ms", () -> other.elapse(Duration.ofMillis(-1)));
        refused(couple, "argument", "count is -1, expected 0 to 2", () -> other.playBrief(brief, -1));
        refused(couple, "argument", "count is 3, expected 0 to 2", () -> other.playBrief(brief, 3));
        refused(couple, "argument", "no direct buffer", () -> other.playBrief(ByteBuffer.allocate(100), 1));
        refused(couple, "argument", "out is null", () -> other.playBrief(null, 1));
        refused(couple, "argument", "turns is null", () -> other.playInto(null));
        refused(couple, "argument", "seat is", () -> other.giveFloor(null));
        refused(couple, "argument", "a text is null", () -> other.act(Seat.A, null));
        refused(couple, "argument", "shares is null", () -> other.said(Seat.A, null));
        refused(couple, "argument", "model is null", () -> new Couple(null, PURSUER, WITHDRAWER, 7));
        refused(couple, "argument", "b is null", () -> new Couple(MODEL, PURSUER, null, 7));
        refused(couple, "argument", "image is null", () -> Couple.load(MODEL, null));
        refused(couple, "argument", "toml is null", () -> Model.parse(null));
        refused(couple, "argument", "NUL", () -> MODEL.profile("pursuer\0x"));
        refused(couple, "argument", "a text is null", () -> six.why(1, "Ana", null));
        for (int field : new int[] {0, 3, -4})
            refused(couple, "argument", "field is " + field, () -> Traits.of(0.5, 0.5).set(field, 1));
        for (int index : new int[] {-1, 6}) {
            try {
                six.why(index, "Ana", "Ben");
                holds("a turn that is not there", false);
            } catch (IndexOutOfBoundsException e) {
                holds(e.getMessage(), e.getMessage().equals("there is no turn " + index + " of 6"));
            }
        }
        six.at(0).putInt(0, 1 << 30);
        holds("turns are as long as they are", six.why(5, "Ana", "Ben").contains("Ana"));

        Turns ahead = couple.fork().play(1);
        Turns turn = couple.said(ahead.mover(0), Map.of(ahead.move(0), 1.0));
        holds("what was said", turn.move(0).equals(ahead.move(0)));
        holds("who somebody is", PURSUER.anxiety() == 0.78f && new Traits().hope(0.4).hope() == 0.4f);
        holds("what a turn tells", turn.hostMade(0) && !six.hostMade(5) && six.number(5) > six.number(0));
        holds("what a model tells", Model.parse("[model]\nneed_gain = 1.5").coefficient("need_gain") == 1.5f);
        holds("one turn", couple.fork().step().intensity(0) == couple.fork().play(1).intensity(0));
        holds("a direction", turn.direction(0, "Ana", "Ben", "de").contains("wie stark"));
        holds("as JSON", turn.directionJson(0, "Ana", "Ben").contains("\"move\":\"" + turn.move(0) + "\""));
        fork.close();
        fork.close();
        refused(couple, "state", "the couple is closed", () -> fork.play(1));
        refused(couple, "state", "the couple is closed", fork::save);
        refused(couple, "state", "the couple is closed", fork::fork);
        System.gc();
        System.out.println("java: 1 passed, 0 failed");
    }
}
