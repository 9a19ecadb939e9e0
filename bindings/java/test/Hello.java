import java.util.Locale;
import pursuit.*;

/** One pursues, the other withdraws: six turns, and why the fifth of them came about. */
public final class Hello {
    public static void main(String[] given) {
        Model model = Model.standard();
        try (Couple couple = new Couple(model, model.profile("pursuer"), model.profile("withdrawer"), 7)) {
            couple.disagree(0.8, Seat.A);
            Turns turns = couple.play(6);
            for (int i = 0; i < turns.count; ++i) {
                System.out.println(String.format(Locale.ROOT, "%-10s %.3f", turns.move(i), turns.intensity(i)));
            }
            System.out.println(turns.why(4, "Ana", "Ben"));
        }
    }
}
