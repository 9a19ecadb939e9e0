/*
 * A scene for one player: you are Ana or Ben, you choose what to do, the other one answers, and you
 * read why. Ends with the input, so that it can be piped: printf '1\n6\n19\n' | scene
 */
#include <pursuit/pursuit.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_TURNS = 200 };

static const char* const names[2] = {"Ana", "Ben"};

static void check(pursuit_status status) {
    if (status == PURSUIT_OK) return;
    fprintf(stderr, "scene: %s\n", pursuit_last_error());
    exit(1);
}

/* A number from 1 to `most`; 0 at the end of the input. Anything else is asked for again. */
static int ask(const char* question, int most) {
    char line[100];
    for (;;) {
        printf("%s (1-%d) ", question, most);
        fflush(stdout);
        if (fgets(line, sizeof line, stdin) == NULL) return 0;
        const long number = strtol(line, NULL, 10);
        if (number >= 1 && number <= most) return (int)number;
    }
}

static void list_moves(const pursuit_model* model) {
    printf("\nWhat you can do:\n");
    for (pursuit_move move = 0; move < pursuit_model_moves(model); ++move) {
        printf("%4d %-18s%s", move + 1, pursuit_model_move_name(model, move),
               move % 4 == 3 ? "\n" : "");
    }
}

/* What you would most likely do if you just let it happen. */
static void show_pull(const pursuit_model* model, const pursuit_couple* couple) {
    pursuit_peek peek = {.struct_size = sizeof peek};
    check(pursuit_couple_peek(couple, &peek));
    pursuit_move likeliest = 0;
    for (pursuit_move move = 1; move < pursuit_model_moves(model); ++move) {
        if (peek.probability[move] > peek.probability[likeliest]) likeliest = move;
    }
    printf("\nYou are %s; what pulls at you most: %s.\n",
           pursuit_enum_name(PURSUIT_ENUM_STANCE, peek.stance),
           pursuit_model_move_name(model, likeliest));
}

static void show_answer(const pursuit_model* model, const pursuit_turn* turns, size_t last) {
    char why[600];
    const pursuit_turn* turn = &turns[last];
    check(pursuit_why_text(model, turns, last + 1, last, names[0], names[1], NULL, why, sizeof why,
                           NULL));
    printf("\n%s: %s.\n%s\n", names[turn->mover], pursuit_model_move_name(model, turn->move_id),
           why);
    if (turn->resolved) printf("What was between you is resolved.\n");
}

static void show_end(const pursuit_couple* couple) {
    const int32_t ids[2] = {PURSUIT_QUANTITY_OF(PURSUIT_SEAT_A, PURSUIT_QUANTITY_DISTRESS),
                            PURSUIT_QUANTITY_OF(PURSUIT_SEAT_B, PURSUIT_QUANTITY_DISTRESS)};
    float distress[2];
    pursuit_situation end = {.struct_size = sizeof end};
    check(pursuit_couple_situation(couple, &end));
    check(pursuit_couple_read(couple, ids, 2, distress));
    printf("\n\nWhere it ends: %s. Distress, 0 to 1: Ana %.2f, Ben %.2f.\n",
           pursuit_enum_name(PURSUIT_ENUM_PHASE, end.phase), distress[0], distress[1]);
}

int main(void) {
    static pursuit_turn turns[MOST_TURNS];
    pursuit_model* model;
    pursuit_couple* couple;
    pursuit_traits traits[2] = {{.struct_size = sizeof traits[0]},
                                {.struct_size = sizeof traits[0]}};
    check(pursuit_model_create(&model));
    check(pursuit_model_profile(model, "pursuer", &traits[0]));
    check(pursuit_model_profile(model, "withdrawer", &traits[1]));
    check(pursuit_couple_create(model, &traits[0], &traits[1], 7, 0, &couple));
    check(pursuit_couple_disagree(couple, 0.7f, PURSUIT_SEAT_A));

    printf("Last night Ana came home to an empty flat, and wants to talk about it.\n");
    const int seat = ask("Who are you, Ana (1) or Ben (2)?", 2);
    for (size_t i = 0; i < MOST_TURNS; ++i) turns[i].struct_size = sizeof turns[i];
    size_t count = 0;
    list_moves(model);
    if (seat == 2) {
        check(pursuit_couple_step(couple, &turns[0]));
        show_answer(model, turns, count++);
    }
    while (seat != 0 && count + 2 <= MOST_TURNS) {
        show_pull(model, couple);
        const int move = ask("What do you do?", pursuit_model_moves(model));
        if (move == 0) break;
        check(pursuit_couple_act(couple, seat - 1, move - 1, PURSUIT_UNSET, &turns[count++]));
        check(pursuit_couple_step(couple, &turns[count]));
        show_answer(model, turns, count++);
    }
    show_end(couple);
    pursuit_couple_destroy(couple);
    pursuit_model_destroy(model);
    return 0;
}
