/* A C99 program that sees the header and the library as a stranger would. */
#include <pursuit/pursuit.h>

#include <stdio.h>
#include <string.h>

int main(void) {
    pursuit_model* model = NULL;
    pursuit_couple* couple = NULL;
    pursuit_turn turns[100] = {{.struct_size = sizeof(pursuit_turn)}};
    pursuit_traits a = {.struct_size = sizeof a}, b = {.struct_size = sizeof b};
    if (pursuit_version() != PURSUIT_VERSION) return 1;
    if (pursuit_model_create(&model) || pursuit_traits_init(&a) || pursuit_traits_init(&b))
        return 1;
    if (pursuit_couple_create(model, &a, &b, 1, 2, &couple)) return 1;
    pursuit_model_destroy(model);
    if (pursuit_couple_play(couple, turns, 100)) return 1;
    if (turns[99].number != 99) return 1;
    if (pursuit_couple_give_floor(couple, 2) != PURSUIT_STATUS_ARGUMENT) return 1;
    if (strcmp(pursuit_last_error(), "seat is 2, expected 0 to 1") != 0) return 1;
    pursuit_couple_destroy(couple);
    return 0;
}
