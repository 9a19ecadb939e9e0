/* What a turn costs in C, in the processor's time, as the cost programs of bindings measure it.   cost [TURNS] */
#include <pursuit/pursuit.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MANY = 1000 };
static pursuit_turn turns[MANY];
static pursuit_brief_turn brief[MANY];
static pursuit_couple* couple;

static void one(int count) {
    for (int i = 0; i < count; ++i) {
        pursuit_couple_play(couple, turns, 1);
    }
}
static void play(int count) {
    for (int i = 0; i < count; i += MANY) {
        pursuit_couple_play(couple, turns, MANY);
    }
}
static void one_brief(int count) {
    for (int i = 0; i < count; ++i) {
        pursuit_couple_play_brief(couple, brief, 1);
    }
}
static void play_brief(int count) {
    for (int i = 0; i < count; i += MANY) {
        pursuit_couple_play_brief(couple, brief, MANY);
    }
}
static void skip(int count) { pursuit_couple_skip(couple, (size_t)count); }

static void measure(const char* name, void (*work)(int), int count) {
    work(count);
    const clock_t start = clock();
    work(count);
    printf("%-11s %.0f ns\n", name, (double)(clock() - start) * 1e9 / CLOCKS_PER_SEC / count);
}

int main(int given, char** arguments) {
    const int count = given > 1 ? atoi(arguments[1]) : 200000;
    pursuit_model* model = NULL;
    pursuit_traits a, b;
    a.struct_size = b.struct_size = sizeof a;
    turns[0].struct_size = sizeof turns[0];
    brief[0].struct_size = sizeof brief[0];
    if (pursuit_model_create(&model) || pursuit_traits_init(&a) || pursuit_traits_init(&b)) {
        return 1;
    }
    a.anxiety = 0.78f, a.avoidance = 0.25f, b.anxiety = 0.3f, b.avoidance = 0.75f;
    if (pursuit_couple_create(model, &a, &b, 7, 0, &couple) ||
        pursuit_couple_disagree(couple, 0.6f, PURSUIT_SEAT_A)) {
        return 1;
    }
    measure("one", one, count);
    measure("play", play, count);
    measure("one_brief", one_brief, count);
    measure("play_brief", play_brief, count);
    measure("skip", skip, count);
    pursuit_couple_destroy(couple);
    pursuit_model_destroy(model);
    return 0;
}
