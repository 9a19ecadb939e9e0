// One pursues, the other withdraws: six turns, and why the fifth of them came about.
#include <array>
#include <cstdio>
#include <pursuit/pursuit.hpp>

int main() {
    const pursuit::Model& model = pursuit::Model::standard();
    pursuit::Profile ana, ben;
    if (model.find("pursuer", ana) || model.find("withdrawer", ben)) return 1;
    pursuit::Couple couple{model, ana.traits, ben.traits, /*seed*/ 7};
    couple.happens(pursuit::Disagreement{.severity = 0.8f, .owner = pursuit::Seat::a});
    std::array<pursuit::Turn, 6> turns;
    couple.play(turns);
    for (const pursuit::Turn& turn : turns) {
        std::printf("%-10s %.3f\n", model.row(turn.move).name, double{turn.intensity});
    }
    std::puts(pursuit::why(model, turns, 4).sentence(model, "Ana", "Ben").c_str());
}
