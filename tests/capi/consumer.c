/* A C99 program that sees the header and the library as a stranger would. */
#include <pursuit/pursuit.h>

#include <stdio.h>
#include <string.h>

/* A thousand couples of a scenario, in two parts, as sums that add up to those of the whole. */
static int run_ensemble(const pursuit_model* model) {
    const char text[] = "[a]\n[b]\n[[happens]]\nturn = 0\nevent = \"disagreement\"\n";
    pursuit_scenario* scenario = NULL;
    pursuit_population* people = NULL;
    pursuit_ensemble* ensemble = NULL;
    uint64_t whole = 0, half = 0, other = 0;
    pursuit_running running = {.struct_size = sizeof running, .turns = 20, .couples = 1000};
    pursuit_results results = {.struct_size = sizeof results, .hash = &whole};
    if (pursuit_scenario_parse(text, sizeof text - 1, NULL, &scenario)) return 1;
    if (pursuit_population_of_model(model, "pursuer", NULL, 1, 1000, &people)) return 1;
    if (pursuit_ensemble_create(scenario, NULL, people, 7, &ensemble)) return 1;
    pursuit_scenario_destroy(scenario);
    pursuit_population_destroy(people);
    if (pursuit_ensemble_run(ensemble, &running, &results)) return 1;
    running.couples = 500;
    results.hash = &half;
    if (pursuit_ensemble_run(ensemble, &running, &results)) return 1;
    running.first = 500;
    results.hash = &other;
    if (pursuit_ensemble_run(ensemble, &running, &results)) return 1;
    pursuit_ensemble_destroy(ensemble);
    return whole == 0 || half == whole || whole != half + other;
}

int main(void) {
    pursuit_model* model = NULL;
    pursuit_couple* couple = NULL;
    pursuit_turn turns[100] = {{.struct_size = sizeof(pursuit_turn)}};
    pursuit_traits a = {.struct_size = sizeof a}, b = {.struct_size = sizeof b};
    if (pursuit_version() != PURSUIT_VERSION) return 1;
    if (pursuit_model_create(&model) || pursuit_traits_init(&a) || pursuit_traits_init(&b))
        return 1;
    if (pursuit_couple_create(model, &a, &b, 1, 2, &couple)) return 1;
    if (run_ensemble(model)) return 1;
    pursuit_model_destroy(model);
    if (pursuit_couple_play(couple, turns, 100)) return 1;
    if (turns[99].number != 99) return 1;
    if (pursuit_couple_give_floor(couple, 2) != PURSUIT_STATUS_ARGUMENT) return 1;
    if (strcmp(pursuit_last_error(), "seat is 2, expected 0 to 1") != 0) return 1;
    pursuit_couple_destroy(couple);
    return 0;
}
