// Plays a pairing and prints what a reader needs: transcript <a> <b> <severity> <seed> <turns>.
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/explain/why.hpp>

using namespace pursuit;

int main(int argc, char** argv) {
    if (argc < 6) return 2;
    const Model& model = Model::standard();
    Profile a, b;
    if (model.find(argv[1], a) || model.find(argv[2], b)) return 2;
    Couple couple{model, a.traits, b.traits, static_cast<std::uint64_t>(std::atoi(argv[4]))};
    const auto severity = static_cast<float>(std::atof(argv[3]));
    if (severity > 0 && couple.happens(Disagreement{severity, Seat::a})) return 2;
    const char* const phases[] = {"calm", "a>", "b>", "ATT", "www", "pause", "deesc", "bond"};
    for (int i = 0; i < std::atoi(argv[5]); ++i) {
        const Turn t = couple.play();
        const auto& me = t.of(t.mover);
        const auto& x = t.after[0];
        const auto& y = t.after[1];
        std::printf(
            "%3d %s %-10s %-16s %.2f %-5s | p %.2f/%.2f w %.2f/%.2f ar %.2f/%.2f hope %.2f/%.2f ex "
            "%.2f/%.2f prog %.2f%s%s P %.2f heard %.2f resp %.2f\n",
            i, t.mover == Seat::a ? "A      " : "      B", name(t.stance).data(),
            model.name(t.move).data(), double{t.intensity}, phases[static_cast<int>(t.phase)],
            double{pursuit_drive(x.fears)}, double{pursuit_drive(y.fears)},
            double{withdrawal_drive(x.fears)}, double{withdrawal_drive(y.fears)},
            double{x.inner.arousal}, double{y.inner.arousal}, double{x.inner.hope},
            double{y.inner.hope}, double{couple.state().sides[0].trail.exertion},
            double{couple.state().sides[1].trail.exertion}, double{couple.state().progress},
            me.flooded ? " FLOODED" : "", t.resolved ? " RESOLVED" : "", double{t.probability},
            double{me.inner.unmet[1]}, double{me.inner.cue[2]});
    }
}
