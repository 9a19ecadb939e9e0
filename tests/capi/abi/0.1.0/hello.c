/* One pursues, the other withdraws: six turns, and why the fifth of them came about. */
#include <pursuit/pursuit.h>
#include <stdio.h>

int main(void) {
    pursuit_model* model;
    pursuit_couple* two;
    pursuit_traits ana = {.struct_size = sizeof ana}, ben = {.struct_size = sizeof ben};
    pursuit_turn turns[6] = {{.struct_size = sizeof turns[0]}};
    char why[500];
    if (pursuit_model_create(&model) || pursuit_model_profile(model, "pursuer", &ana) ||
        pursuit_model_profile(model, "withdrawer", &ben) ||
        pursuit_couple_create(model, &ana, &ben, 7, 0, &two) ||
        pursuit_couple_disagree(two, 0.8f, PURSUIT_SEAT_A) || pursuit_couple_play(two, turns, 6) ||
        pursuit_why_text(model, turns, 6, 4, "Ana", "Ben", NULL, why, sizeof why, NULL))
        return puts(pursuit_last_error()), 1;
    for (int i = 0; i < 6; ++i)
        printf("%-10s %.3f\n", pursuit_model_move_name(model, turns[i].move_id),
               turns[i].intensity);
    puts(why);
    pursuit_couple_destroy(two);
    pursuit_model_destroy(model);
}
