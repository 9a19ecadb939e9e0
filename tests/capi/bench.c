/* Nanoseconds a turn from C: a call a turn, 100 turns a call, and turns without records. */
#include <pursuit/pursuit.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PER_CALL = 100 };

static double seconds(void) { return (double)clock() / CLOCKS_PER_SEC; }

static void check(pursuit_status status) {
    if (status == PURSUIT_OK) return;
    fprintf(stderr, "%s\n", pursuit_last_error());
    exit(1);
}

int main(int count, char** words) {
    const int calls = count > 1 ? atoi(words[1]) : 20000;
    static pursuit_turn turns[PER_CALL];
    pursuit_model* model;
    pursuit_couple* couple;
    pursuit_traits a = {.struct_size = sizeof a}, b = {.struct_size = sizeof b};
    pursuit_peek peek = {.struct_size = sizeof peek};
    int32_t ids[20];
    float values[20];
    check(pursuit_model_create(&model));
    check(pursuit_model_profile(model, "pursuer", &a));
    check(pursuit_model_profile(model, "withdrawer", &b));
    check(pursuit_couple_create(model, &a, &b, 7, 0, &couple));
    for (int i = 0; i < 20; ++i) ids[i] = i;
    turns[0].struct_size = sizeof turns[0];

    double start = seconds();
    for (int i = 0; i < calls * PER_CALL; ++i) check(pursuit_couple_step(couple, turns));
    printf("step         %7.1f ns a turn\n", 1e9 * (seconds() - start) / calls / PER_CALL);
    start = seconds();
    for (int i = 0; i < calls; ++i) check(pursuit_couple_play(couple, turns, PER_CALL));
    printf("play 100     %7.1f ns a turn\n", 1e9 * (seconds() - start) / calls / PER_CALL);
    start = seconds();
    for (int i = 0; i < calls; ++i) check(pursuit_couple_skip(couple, PER_CALL));
    printf("skip 100     %7.1f ns a turn\n", 1e9 * (seconds() - start) / calls / PER_CALL);
    start = seconds();
    for (int i = 0; i < calls; ++i) check(pursuit_couple_peek(couple, &peek));
    printf("peek         %7.1f ns\n", 1e9 * (seconds() - start) / calls);
    start = seconds();
    for (int i = 0; i < calls; ++i) check(pursuit_couple_read(couple, ids, 20, values));
    printf("read 20      %7.1f ns\n", 1e9 * (seconds() - start) / calls);
    start = seconds();
    for (int i = 0; i < calls; ++i) {
        pursuit_couple* fork;
        check(pursuit_couple_copy(couple, &fork));
        pursuit_couple_destroy(fork);
    }
    printf("copy+destroy %7.1f ns\n", 1e9 * (seconds() - start) / calls);
    pursuit_couple_destroy(couple);
    pursuit_model_destroy(model);
    return 0;
}
