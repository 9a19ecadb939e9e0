// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import java.nio.ByteBuffer;

/** The functions of {@link Raw}: a handle is its address; memory is a direct buffer, from its beginning, or null. */
abstract class Calls {
    static { Linked.register(Calls.class); }

    // The version of the library that is running, counted as PURSUIT_VERSION is.
    public static native int pursuit_version();

    // The same as text, "major.minor.patch". Static.
    public static native String pursuit_version_text();

    // Why the last call of this thread that failed did so: one line without a newline, at most 239 bytes.
    // Static; the next failure in this thread writes over it. A call that succeeds leaves it.
    public static native String pursuit_last_error();

    // How large a struct is in the library that is running: what sizeof says in a header of the same
    // version. For hosts that read no header.
    public static native int pursuit_struct_size(String name_);

    // How many ids of a kind this library knows: they run from 0 up.
    public static native int pursuit_enum_count(int type_);

    // The name of an id: lower case, words joined by an underscore. Static.
    public static native String pursuit_enum_name(int type_, int value_);

    // The id of a name.
    public static native int pursuit_enum_find(int type_, String name_, ByteBuffer out_);

    // Makes one. Allocates.
    public static native int pursuit_progress_create(ByteBuffer out_);

    // Gives it back.
    public static native void pursuit_progress_destroy(long progress_);

    // How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs, steps of
    // a search, turns of a replay and those told in a report, cells of a map, episodes, shuffles.
    public static native long pursuit_progress_done(long progress_);

    // Ends the calls that it was or will be handed to soon, with STATE.
    public static native int pursuit_progress_stop(long progress_);

    // Makes the standard model. Allocates.
    public static native int pursuit_model_create(ByteBuffer out_);

    // Makes a model that differs from another one in some coefficients. Allocates.
    public static native int pursuit_model_override(long base_, ByteBuffer names_, ByteBuffer values_, long count_, ByteBuffer out_);

    // Makes a second handle of the same model, as of one that is borrowed. Allocates.
    public static native int pursuit_model_copy(long model_, ByteBuffer out_);

    // Gives a model back. Couples and playthroughs made with it go on.
    public static native void pursuit_model_destroy(long model_);

    // Identifies what is in a model: equal for equal models on every machine.
    public static native int pursuit_model_hash(long model_, ByteBuffer out_);

    // How many coefficients there are. Their order may change with the version: keep names.
    public static native long pursuit_coefficient_count();

    // What is known of a coefficient.
    public static native int pursuit_coefficient_at(long index_, ByteBuffer out_);

    // The value of a coefficient in a model.
    public static native int pursuit_model_coefficient(long model_, String name_, ByteBuffer out_);

    // How many moves a model has: ids run from 0 up.
    public static native int pursuit_model_moves(long model_);

    // The name of a move. Borrowed: valid for as long as the model.
    public static native String pursuit_model_move_name(long model_, int move_);

    // The move of a name.
    public static native int pursuit_model_find_move(long model_, String name_, ByteBuffer out_);

    // What a move is in a model.
    public static native int pursuit_model_move(long model_, int move_, ByteBuffer out_);

    // What a group of moves is in a model.
    public static native int pursuit_model_group(long model_, int group_, ByteBuffer out_);

    // A transition of a model, as pursuit_turn::row names it.
    public static native int pursuit_model_transition(long model_, int row_, ByteBuffer out_);

    // Fills in the defaults: somebody in the middle of the population.
    public static native int pursuit_traits_init(ByteBuffer out_);

    // The traits of a named profile of a model; the standard one has "ordinary", "pursuer", "withdrawer",
    // "secure" and "fearful".
    public static native int pursuit_model_profile(long model_, String name_, ByteBuffer out_);

    // The name of a profile. Borrowed: valid for as long as the model.
    public static native String pursuit_model_profile_name(long model_, long index_);

    // Traits from questionnaire scores, placed on the model's population by their distance from the mean
    // in deviations, which is held within 3. The other traits become the defaults.
    public static native int pursuit_traits_from_scores(long model_, ByteBuffer anxiety_, ByteBuffer avoidance_, ByteBuffer level_, ByteBuffer out_);

    // The attachment quadrant, a label and no diagnosis: "secure", "preoccupied", "dismissing" or
    // "fearful".
    public static native int pursuit_traits_quadrant(ByteBuffer traits_, ByteBuffer out_);

    // Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
    public static native int pursuit_couple_create(long model_, ByteBuffer a_, ByteBuffer b_, long seed_, long id_, ByteBuffer out_);

    // A fork: makes a second couple that is exactly where the first one is, and meets the same chances
    // from here on. A recording is copied too; the user pointer is NULL. Allocates.
    public static native int pursuit_couple_copy(long couple_, ByteBuffer out_);

    // A rewind: makes a couple what another one is, its model and its recording included. The user pointer
    // stays. Allocates only where the other is recorded.
    public static native int pursuit_couple_assign(long couple_, long other_);

    // Gives a couple back.
    public static native void pursuit_couple_destroy(long couple_);

    // The model of a couple. Borrowed: valid until the couple is destroyed or assigned to.
    public static native long pursuit_couple_model(long couple_);

    // Hangs a pointer of yours on a couple. The library never follows it.
    public static native int pursuit_couple_set_user(long couple_, long user_);

    // The pointer that pursuit_couple_set_user() left.
    public static native long pursuit_couple_user(long couple_);

    // Plays one turn of whoever has the floor, or of the other while they are away; then the other has it.
    public static native int pursuit_couple_step(long couple_, ByteBuffer out_);

    // Plays turns into an array of yours. The same as so many steps, and faster.
    public static native int pursuit_couple_play(long couple_, ByteBuffer turns_, long count_);

    // Plays turns into an array of yours, and tells only what shows of them. The same as so many steps.
    public static native int pursuit_couple_play_brief(long couple_, ByteBuffer turns_, long count_);

    // Plays turns without a record of them. The same as so many steps, and faster yet.
    public static native int pursuit_couple_skip(long couple_, int count_);

    // A turn made by you: a player, a transcript. The couple goes on from it.
    public static native int pursuit_couple_act(long couple_, int seat_, int move_, float intensity_, ByteBuffer out_);

    // A turn that was observed as a code, which may stand for several moves. The hearer gets the mean of
    // them, each weighted by its share and its probability.
    public static native int pursuit_couple_observe(long couple_, int seat_, ByteBuffer shares_, long count_, ByteBuffer out_);

    // The distribution of the next move. Nothing is advanced.
    public static native int pursuit_couple_peek(long couple_, ByteBuffer out_);

    // A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
    // alike, and the floor is drawn.
    public static native int pursuit_couple_disagree(long couple_, float severity_, int owner_);

    // An issue is left open between them, without an argument about it now.
    public static native int pursuit_couple_open_issue(long couple_, float severity_, int owner_);

    // They are apart from now on, until a move of contact, the promised return or
    // pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the turns,
    // and its moves reach nobody.
    public static native int pursuit_couple_separate(long couple_, int stepped_back_, long promised_ms_);

    // They are together again.
    public static native int pursuit_couple_reunite(long couple_);

    // Stress from outside keeps one partner's arousal up for a while.
    public static native int pursuit_couple_stress(long couple_, int seat_, float severity_);

    // A good time together: both hear affection.
    public static native int pursuit_couple_good_time(long couple_, int exchanges_);

    // Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the
    // floor, and is answered or not by the other's own choice. A SESSION takes time: strength is its dose,
    // of the hour and of each part; what cannot be done yet is left out of it.
    public static native int pursuit_couple_intervene(long couple_, int what_, int who_, float strength_);

    // Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    public static native int pursuit_couple_elapse(long couple_, long ms_);

    // The next turn belongs to this partner.
    public static native int pursuit_couple_give_floor(long couple_, int seat_);

    // How long a turn takes from now on; at first it is the model's turn_seconds.
    public static native int pursuit_couple_set_turn_ms(long couple_, int ms_);

    // Changes a partner in mid-life: what follows from traits changes, the inner state stays.
    public static native int pursuit_couple_set_traits(long couple_, int seat_, ByteBuffer traits_);

    // The traits of a partner.
    public static native int pursuit_couple_traits(long couple_, int seat_, ByteBuffer out_);

    // How a partner is now, with all the time that has passed. Reading changes nothing.
    public static native int pursuit_couple_condition(long couple_, int seat_, ByteBuffer out_);

    // How things stand between them. Reading changes nothing.
    public static native int pursuit_couple_situation(long couple_, ByteBuffer out_);

    // Reads any numbers of both partners at once, as they are now.
    public static native int pursuit_couple_read(long couple_, ByteBuffer ids_, long count_, ByteBuffer values_);

    // Writes numbers of both partners, all or none. Everything else stays.
    public static native int pursuit_couple_write(long couple_, ByteBuffer ids_, ByteBuffer values_, long count_);

    // Of all there is to a couple and its model, to notice when two runs diverge.
    public static native int pursuit_couple_hash(long couple_, ByteBuffer out_);

    // The loop gain and what each link adds to it.
    public static native int pursuit_couple_gain(long couple_, int pursuer_, int heat_, ByteBuffer out_);

    // The gain of the moment by experiment: the engine's own turns, in expectation over the moves, with
    // the fears disturbed.
    public static native int pursuit_couple_measure_gain(long couple_, int pursuer_, int halved_, ByteBuffer out_);

    // Fills in the defaults: a loop in which nothing happens.
    public static native int pursuit_loop_init(ByteBuffer out_);

    // Runs the bare loop.
    public static native int pursuit_loop_run(ByteBuffer loop_, ByteBuffer start_, long count_, ByteBuffer points_);

    // Analyses the bare loop.
    public static native int pursuit_loop_analyse(ByteBuffer loop_, ByteBuffer out_);

    // Whether a start leads into the cycle rather than to calm, as the stable line through the saddle has
    // it.
    public static native int pursuit_loop_escalates(ByteBuffer loop_, ByteBuffer start_, ByteBuffer out_);

    // Predicts, just after a disagreement broke out, whether the quarrel will hold or die out. About this
    // model and not about people. Takes up to some milliseconds.
    public static native int pursuit_couple_predict(long couple_, ByteBuffer out_);

    // What each partner settles into while the other goes on and on: the settled response curves, and the
    // finite gain, which is the product of their rises.
    public static native int pursuit_couple_responses(long couple_, int pursuer_, int heat_, double upto_, ByteBuffer pursuit_, ByteBuffer withdrawal_, ByteBuffer finite_gain_);

    // All gains of a couple in one direction. Takes up to a millisecond.
    public static native int pursuit_couple_gains(long couple_, int pursuer_, ByteBuffer out_);

    // The bare loop fitted to what each of a couple settles into, and where on its portrait they are.
    public static native int pursuit_couple_loop(long couple_, int pursuer_, int heat_, ByteBuffer loop_, ByteBuffer now_);

    // All resting points of a loop, from the lowest to the highest. Of a line of them its two ends.
    public static native int pursuit_loop_fixed_points(ByteBuffer loop_, ByteBuffer points_, long size_, ByteBuffer needed_);

    // How a loop can end, by its resting points.
    public static native int pursuit_loop_outlook(ByteBuffer loop_, ByteBuffer out_);

    // What there is to see of a loop: its range; where that is infinite, all resting points and bends and
    // half as much again.
    public static native int pursuit_loop_window(ByteBuffer loop_, ByteBuffer out_);

    // The line on which one side rests while the other stays what it is, over the window's values of the
    // other. The two lines cross in the resting points.
    public static native int pursuit_loop_null_cline(ByteBuffer loop_, int side_, ByteBuffer window_, ByteBuffer points_, long size_, ByteBuffer needed_);

    // The border between what a saddle separates, traced backwards through all bends: a line from the
    // upper left to the lower right. Other resting points have none. Allocates.
    public static native int pursuit_loop_separatrix(ByteBuffer loop_, long index_, ByteBuffer window_, ByteBuffer points_, long size_, ByteBuffer needed_, ByteBuffer whole_);

    // On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how much
    // both values would have to fall for the start to lie on it. Allocates.
    public static native int pursuit_loop_side_of(ByteBuffer line_, long corners_, ByteBuffer starts_, long count_, ByteBuffer sides_);

    // Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
    public static native int pursuit_loop_portrait(ByteBuffer loop_, ByteBuffer grid_, ByteBuffer moved_, ByteBuffer fates_, ByteBuffer ends_, ByteBuffer rounds_, long count_);

    // How many rounds it takes from every start of a grid until both values are at a point or above. Where
    // it is stopped `rounds` is partly filled.
    public static native int pursuit_loop_rounds_until(ByteBuffer loop_, ByteBuffer grid_, ByteBuffer least_, ByteBuffer rounds_, long count_);

    // Sets one number of a loop.
    public static native int pursuit_loop_set(ByteBuffer loop_, int sides_, int member_, double value_);

    // Plays the episodes. Allocates.
    public static native int pursuit_loop_hysteresis(ByteBuffer loop_, ByteBuffer episodes_, ByteBuffer rests_, ByteBuffer fates_, long count_, ByteBuffer out_);

    // Gives a scenario back. Playthroughs made from it go on.
    public static native void pursuit_scenario_destroy(long scenario_);

    // What a scenario says of itself.
    public static native int pursuit_scenario_about(long scenario_, ByteBuffer out_);

    // The traits of one of its people.
    public static native int pursuit_scenario_traits(long scenario_, int seat_, ByteBuffer out_);

    // Makes the model of a scenario. Allocates.
    public static native int pursuit_scenario_model(long scenario_, ByteBuffer out_);

    // Begins to play a scenario. Allocates.
    public static native int pursuit_playthrough_create(long scenario_, long model_, ByteBuffer out_);

    // A second playthrough that is exactly where this one is, with all that is still to happen. Allocates.
    public static native int pursuit_playthrough_copy(long playthrough_, ByteBuffer out_);

    // Gives a playthrough back.
    public static native void pursuit_playthrough_destroy(long playthrough_);

    // Plays one turn with all that is due before it. Allocates.
    public static native int pursuit_playthrough_next(long playthrough_, ByteBuffer out_);

    // What happened before the last turn, host moves included.
    public static native int pursuit_playthrough_happened(long playthrough_, ByteBuffer indices_, long size_, ByteBuffer needed_);

    // A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by itself.
    // Allocates.
    public static native int pursuit_playthrough_couple(long playthrough_, ByteBuffer out_);

    // Puts a couple in the place of the one there is, as after a change made to a copy of it.
    public static native int pursuit_playthrough_assign(long playthrough_, long couple_);

    // Begins to follow a couple. Allocates.
    public static native int pursuit_process_create(long couple_, ByteBuffer out_);

    // Makes a process that goes on from the same place, for a copy of the couple. Allocates.
    public static native int pursuit_process_copy(long process_, ByteBuffer out_);

    // Gives a process back.
    public static native void pursuit_process_destroy(long process_);

    // To be called after every turn, intervention or event of the same couple.
    public static native int pursuit_process_observe(long process_, long couple_);

    // Where the couple stands.
    public static native int pursuit_process_standing(long process_, ByteBuffer out_);

    // The same as an English sentence. Allocates.
    public static native int pursuit_process_text(long process_, int next_, String a_, String b_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // A row of the table of stages.
    public static native int pursuit_process_row_at(int row_, ByteBuffer out_);

    // Fills in a course in the order of EFT: weekly, of half the dose.
    public static native int pursuit_sessions_init(ByteBuffer out_);

    // One session of a course. Days pass and the same trigger comes up; they talk, the cycle is named, the
    // one whose step it is takes it, the other answers or does not; they talk on. Allocates while the
    // couple is recorded.
    public static native int pursuit_process_visit(long process_, long couple_, ByteBuffer course_, ByteBuffer out_);

    // Fills in the defaults.
    public static native int pursuit_trial_init(ByteBuffer out_);

    // Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only where
    // course is not NULL.
    public static native int pursuit_couple_what_if(long couple_, ByteBuffer changes_, long count_, ByteBuffer trial_, ByteBuffer out_, ByteBuffer contrasts_, long size_, ByteBuffer course_);

    // Likewise a scenario from its beginning, with all that happens in it on both sides. What is refused
    // there is tried again before the next turn. Allocates.
    public static native int pursuit_scenario_what_if(long scenario_, long model_, ByteBuffer changes_, long count_, ByteBuffer trial_, ByteBuffer out_, ByteBuffer contrasts_, long size_, ByteBuffer course_);

    // The pairs one by one: for distributions, for several threads. Where it is stopped the arrays are
    // partly filled.
    public static native int pursuit_couple_what_if_pairs(long couple_, ByteBuffer changes_, long count_, ByteBuffer trial_, int first_, long pairs_, ByteBuffer outcomes_without_, ByteBuffer outcomes_with_, ByteBuffer flags_);

    // Likewise of a scenario. Allocates.
    public static native int pursuit_scenario_what_if_pairs(long scenario_, long model_, ByteBuffer changes_, long count_, ByteBuffer trial_, int first_, long pairs_, ByteBuffer outcomes_without_, ByteBuffer outcomes_with_, ByteBuffer flags_);

    // Fills in the defaults.
    public static native int pursuit_search_init(ByteBuffer out_);

    // The single changes that keep this argument out of the cycle, each by itself: by lever; those that do
    // it in the majority of the ways it could go before those that do it in this very argument alone; then
    // the smallest dose first, of moves the likeliest. Takes seconds. Allocates.
    public static native int pursuit_couple_search(long couple_, ByteBuffer search_, ByteBuffer findings_, long size_, ByteBuffer out_);

    // Every link of a product weighs the same on paper. So they are ranked by the smallest dose of a named
    // intervention that brings the hot gain below 1: best first; then those that none does it for, by the
    // gain that is left.
    public static native int pursuit_couple_remedies(long couple_, int pursuer_, ByteBuffer remedies_, long size_);

    // The reference gain with the felt security, the mentalizing and the learned sensitivities they have
    // now in the place of those they rest at: what interventions can move.
    public static native int pursuit_couple_present_gain(long couple_, int pursuer_, int heat_, ByteBuffer out_);

    // Nobody differs: deviations of 0, with the usual correlations within a person, and none between
    // partners.
    public static native int pursuit_scatter_init(ByteBuffer out_);

    // Pairs that are listed: id 0 is a[0] with b[0]. Allocates; copies them.
    public static native int pursuit_population_list(ByteBuffer a_, ByteBuffer b_, long count_, ByteBuffer out_);

    // Single traits from arrays, without a copy. A trait is named with its seat: "a.anxiety",
    // "b.closeness", "a.hope"; any name of PURSUIT_ENUM_TRAIT. Allocates.
    public static native int pursuit_population_columns(ByteBuffer a_, ByteBuffer b_, ByteBuffer names_, ByteBuffer values_, long column_count_, long couples_, ByteBuffer out_);

    // People drawn around two, as a function of seed and id only: their anxiety, avoidance and level are
    // the means, and what is drawn is held within 0..1. Allocates.
    public static native int pursuit_population_draw(ByteBuffer a_, ByteBuffer b_, ByteBuffer scatter_, long seed_, long couples_, ByteBuffer out_);

    // People of a model: around its profiles, with their deviations and with their levels as they are, or
    // anybody of the population that it places questionnaire scores on. The levels of two who are anybody
    // are spread by .2 and correlate by .8. Allocates.
    public static native int pursuit_population_of_model(long model_, String profile_a_, String profile_b_, long seed_, long couples_, ByteBuffer out_);

    // Every combination of the values of some axes, cell by cell, the last axis fastest. Allocates.
    public static native int pursuit_population_grid(ByteBuffer a_, ByteBuffer b_, ByteBuffer axes_, long axis_count_, long repeat_, ByteBuffer scatter_, long seed_, ByteBuffer out_);

    // Gives a population back. Ensembles that have it go on having it.
    public static native void pursuit_population_destroy(long population_);

    // How many there are.
    public static native int pursuit_population_about(long population_, ByteBuffer out_);

    // Who one couple is.
    public static native int pursuit_population_traits(long population_, long id_, ByteBuffer a_, ByteBuffer b_);

    // The values of the axes in a cell of a grid.
    public static native int pursuit_population_cell(long population_, long cell_, ByteBuffer values_, long size_, ByteBuffer needed_);

    // Makes an ensemble. What happens to each couple, who speaks first and how long a turn takes are the
    // scenario's; what a couple refuses (as uncovering while flooded) is left out for it and counted.
    // Allocates.
    public static native int pursuit_ensemble_create(long scenario_, long model_, long population_, long seed_, ByteBuffer out_);

    // Gives an ensemble back.
    public static native void pursuit_ensemble_destroy(long ensemble_);

    // Plays one of its couples by itself, its whole story turn by turn. Unlike another playthrough it
    // leaves out what the couple refuses. Allocates.
    public static native int pursuit_ensemble_playthrough(long ensemble_, long id_, ByteBuffer out_);

    // Runs an ensemble, or a part of it. Parts may run at the same time, in other threads, processes or
    // machines, and make the same bits as the whole. Allocates; takes as long as it takes.
    public static native int pursuit_ensemble_run(long ensemble_, ByteBuffer running_, ByteBuffer results_);

    // What becomes of a loop as one or two of its numbers change. Allocates.
    public static native int pursuit_loop_landscape(ByteBuffer loop_, ByteBuffer along_, long sweeps_, long progress_, ByteBuffer outlooks_, ByteBuffer fixed_points_, ByteBuffer gains_, long count_);

    // Plays a disagreement over two traits. Allocates. Takes runs times turns times the cells of turns.
    public static native int pursuit_model_landscape(long model_, ByteBuffer a_, ByteBuffer b_, ByteBuffer opening_, ByteBuffer along_, ByteBuffer holds_, ByteBuffer cold_, ByteBuffer hot_, long count_);

    // Whether a change helps people like these: couples `first` to first + trial.pairs - 1, each once with
    // and once without the changes, on the chances of their own. As pursuit_scenario_what_if, with a
    // couple a pair: intervals are over couples. Where trial.pursuer is none, the gains are of who pursues
    // in the first couple; own_turns do not count. Allocates.
    public static native int pursuit_ensemble_what_if(long ensemble_, ByteBuffer changes_, long count_, ByteBuffer trial_, long first_, ByteBuffer out_, ByteBuffer contrasts_, long size_, ByteBuffer course_);

    // Likewise couple by couple. Allocates.
    public static native int pursuit_ensemble_what_if_pairs(long ensemble_, ByteBuffer changes_, long count_, ByteBuffer trial_, long first_, long pairs_, ByteBuffer outcomes_without_, ByteBuffer outcomes_with_, ByteBuffer flags_);

    // Why a turn came about.
    public static native int pursuit_why(long model_, ByteBuffer turns_, long count_, long index_, ByteBuffer out_);

    // The library's own texts in a language, all of them; static.
    public static native int pursuit_catalogue_init(String language_, ByteBuffer out_);

    // The English text of a message. Static.
    public static native String pursuit_message_text(int message_);

    // Why a turn came about, in three short sentences. Allocates.
    public static native int pursuit_why_text(long model_, ByteBuffer turns_, long count_, long index_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Why not another move, and what would have led to it. Takes up to a millisecond.
    public static native int pursuit_why_not(long model_, ByteBuffer turn_, int alternative_, ByteBuffer out_);

    // Why not another move, in two sentences. Allocates.
    public static native int pursuit_why_not_text(long model_, ByteBuffer turn_, int alternative_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The direction of a turn. To be told what comes next and not play it yet, play a copy.
    public static native int pursuit_direction_of(long model_, ByteBuffer turns_, long count_, long index_, ByteBuffer out_);

    // How a turn is to be played, in about ten lines of text, as a writer or a language model is told.
    // Allocates.
    public static native int pursuit_direction_text(long model_, ByteBuffer turns_, long count_, long index_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // How a turn is to be played, as one object of JSON by direction.schema.json, with the text in it.
    // Allocates.
    public static native int pursuit_direction_json(long model_, ByteBuffer turns_, long count_, long index_, String a_, String b_, ByteBuffer catalogue_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // What was said in the end, by a person or by whoever was given a direction: a turn of one move or
    // several, from which the couple goes on. The hearer gets the mean of the moves by their shares, each
    // as strong as the drive makes it. pursuit_couple_observe() weighs them by their chances, too.
    public static native int pursuit_couple_said(long couple_, int seat_, ByteBuffer shares_, long count_, ByteBuffer out_);

    // Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names are
    // errors. Allocates. [model] need_gain = 1.8 [moves.tease] like = "affection"
    public static native int pursuit_model_parse(ByteBuffer text_, long size_, ByteBuffer error_, ByteBuffer out_);

    // Reads a scenario. Unknown keys and names are errors. Allocates.
    public static native int pursuit_scenario_parse(ByteBuffer text_, long size_, ByteBuffer error_, ByteBuffer out_);

    // Text that reads as the same scenario. Allocates.
    public static native int pursuit_scenario_write(long scenario_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Reads a table of observed talks, by a codes file that says what its columns and values stand for.
    // Allocates.
    public static native int pursuit_talks_parse(ByteBuffer codes_, long codes_size_, ByteBuffer table_, long table_size_, ByteBuffer error_, ByteBuffer out_);

    // Gives talks back.
    public static native void pursuit_talks_destroy(long talks_);

    // How many talks there are.
    public static native long pursuit_talks_count(long talks_);

    // What is known of a talk.
    public static native int pursuit_talks_about(long talks_, long index_, ByteBuffer out_);

    // What became of the rows of the table.
    public static native int pursuit_talks_rows(long talks_, ByteBuffer out_);

    // Whose talk was skipped, as it has a single row.
    public static native String pursuit_talks_skipped(long talks_, long index_);

    // Makes the model of the codes file. Allocates.
    public static native int pursuit_talks_model(long talks_, ByteBuffer out_);

    // Feeds a talk to the engine move by move. Where nobody acted and where a code is missing the turn is
    // how the two are then, with PURSUIT_NO_MOVE, and the logarithm 0. Allocates.
    public static native int pursuit_talks_replay(long talks_, long index_, long model_, long progress_, ByteBuffer turns_, ByteBuffer log_probability_, long size_, ByteBuffer needed_, ByteBuffer log_likelihood_);

    // What was observed in a talk: of each interval the value of each column, as its place in the codes.
    public static native int pursuit_talks_values(long talks_, long index_, ByteBuffer values_, long size_, ByteBuffer needed_);

    // What is gained without a model, to compare log-likelihoods with. Allocates.
    public static native int pursuit_talks_baselines(long talks_, ByteBuffer out_);

    // The acts of an observed talk, of the kinds that the codes say. Of those whose code is missing the
    // kind is PURSUIT_NO_KIND; where nobody acted there is none. Allocates.
    public static native int pursuit_acts_of_talk(long talks_, long index_, ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long size_, ByteBuffer needed_);

    // Compares each pair of coders of a table, column by column. Only units that both coded are compared:
    // the same talk, time, person and column. Allocates.
    public static native int pursuit_agreement_parse(ByteBuffer codes_, long codes_size_, ByteBuffer table_, long table_size_, ByteBuffer error_, ByteBuffer out_);

    // Gives it back.
    public static native void pursuit_agreement_destroy(long agreement_);

    // How many pairs of coders and columns there are.
    public static native long pursuit_agreement_count(long agreement_);

    // Who is compared, and over how much.
    public static native int pursuit_agreement_about(long agreement_, long index_, ByteBuffer out_);

    // How far two coders agree about a code.
    public static native int pursuit_agreement_kappa(long agreement_, long index_, int code_, ByteBuffer out_);

    // Makes talks ready. Has its own copy of them. Allocates.
    public static native int pursuit_likelihood_create(long talks_, ByteBuffer out_);

    // Gives it back.
    public static native void pursuit_likelihood_destroy(long likelihood_);

    // How likely the talks are, all of them by the same two people: what pursuit_talks_replay calls
    // log_likelihood, many times as fast. Asked about many pairs at once it is faster still. Allocates.
    public static native int pursuit_likelihood_of(long likelihood_, long model_, ByteBuffer a_, ByteBuffer b_, long count_, long progress_, ByteBuffer log_likelihood_);

    // The same talk by talk: of which talks how much is explained. Allocates.
    public static native int pursuit_likelihood_of_talks(long likelihood_, long model_, ByteBuffer a_, ByteBuffer b_, long count_, long progress_, long capacity_, ByteBuffer log_likelihood_);

    // Fills in the defaults.
    public static native int pursuit_fit_options_init(ByteBuffer out_);

    // Turns named numbers of the model and of the partners until the talks are likeliest, and sets beside
    // that what does without a model. What the names are: fit.hpp. Takes seconds to minutes. Allocates.
    public static native int pursuit_talks_fit(long talks_, String names_, ByteBuffer options_, ByteBuffer out_);

    // What numbers are worth on talks, those they were fitted to or others. Allocates.
    public static native int pursuit_talks_nats_of(long talks_, String names_, String couple_, ByteBuffer values_, long count_, long capacity_, ByteBuffer nats_);

    // Gives a fit back.
    public static native void pursuit_fit_destroy(long fit_);

    // What is known of a fit.
    public static native int pursuit_fit_about(long fit_, ByteBuffer out_);

    // A number of a fit.
    public static native int pursuit_fit_estimate(long fit_, long index_, ByteBuffer out_);

    // A row of the comparison.
    public static native int pursuit_fit_rival(long fit_, long index_, ByteBuffer out_);

    // A check.
    public static native int pursuit_fit_checked(long fit_, long index_, ByteBuffer out_);

    // What to beware of. Borrowed: valid until the fit is destroyed.
    public static native String pursuit_fit_warning(long fit_, long index_);

    // Of each talk: nats per transition, fitted without it.
    public static native int pursuit_fit_held_out(long fit_, ByteBuffer out_, long size_, ByteBuffer needed_);

    // Makes the model as fitted, and tells the partners. Allocates.
    public static native int pursuit_fit_model(long fit_, ByteBuffer a_, ByteBuffer b_, ByteBuffer out_);

    // All of it as CSV: a row an estimate, a comparison, a check, a warning. Allocates.
    public static native int pursuit_fit_write(long fit_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Makes a watch that has seen nothing. Allocates; nothing else done to it does.
    public static native int pursuit_watch_create(ByteBuffer out_);

    // Makes a watch that has seen the same. Allocates.
    public static native int pursuit_watch_copy(long watch_, ByteBuffer out_);

    // Gives a watch back.
    public static native void pursuit_watch_destroy(long watch_);

    // Shows acts to a watch, one or many: all of them, or none where one is refused.
    public static native int pursuit_watch_add(long watch_, ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_);

    // What the acts so far look like.
    public static native int pursuit_watch_finding(long watch_, ByteBuffer out_);

    // Whether the acts so far draw each other. Without shuffles.
    public static native int pursuit_watch_associations(long watch_, ByteBuffer out_, long size_, ByteBuffer needed_);

    // The acts of a record. Moves that the model does not have are neutral.
    public static native int pursuit_acts_of_turns(long model_, ByteBuffer turns_, long count_, ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_);

    // A whole talk in stretches, from its first act to its last, knowing how it goes on. Allocates.
    public static native int pursuit_acts_stretches(ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_, ByteBuffer speaks_, ByteBuffer out_, long size_, ByteBuffer needed_);

    // Whether acts draw each other, in one talk or in several taken together. Allocates.
    public static native int pursuit_acts_associations(ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_, ByteBuffer lengths_, long talks_, int shuffles_, long seed_, long progress_, ByteBuffer out_, long size_, ByteBuffer needed_);

    // How much of several talks each pattern covers, and how much it would by the habits of each and the
    // time of the talk alone. Allocates.
    public static native int pursuit_acts_prevalences(ByteBuffer seats_, ByteBuffer kinds_, ByteBuffer times_, long count_, ByteBuffer lengths_, long talks_, int shuffles_, long seed_, long progress_, ByteBuffer out_, long size_, ByteBuffer needed_);

    // Whether the acts that make a pattern draw each other, both ways: DRAWS. Else NOT_ENOUGH, where that
    // is so of either way, or NOT_SHOWN.
    public static native int pursuit_pattern_feeds(int pattern_, ByteBuffer associations_, long count_, ByteBuffer out_);

    // A finding in two or three short English sentences. Another language is made from the ids and
    // numbers. Allocates.
    public static native int pursuit_pattern_text(ByteBuffer finding_, String a_, String b_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // An association likewise. Allocates.
    public static native int pursuit_association_text(ByteBuffer association_, String a_, String b_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The table that moves partners between stances, as a diagram for other programs; chart.hpp says what
    // is in it. Allocates.
    public static native int pursuit_model_chart(long model_, int format_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The stages of the process of emotionally focused therapy, as a diagram. Allocates.
    public static native int pursuit_process_chart(int format_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The style sheet of pictures without one of their own: CSS. Allocates.
    public static native int pursuit_picture_style(ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The loop between the two as a figure of eight, with its four links and the loop gain. Allocates.
    public static native int pursuit_picture_loop(long couple_, ByteBuffer turns_, long count_, int pursuer_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
    public static native int pursuit_picture_timeline(ByteBuffer turns_, long count_, ByteBuffer marks_, long mark_count_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // What would have happened otherwise: differences as dots on their intervals. Allocates.
    public static native int pursuit_picture_what_if(ByteBuffer labels_, ByteBuffer contrasts_, long count_, int pairs_, ByteBuffer outcomes_, long outcome_count_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The plane of pursuit and withdrawal under a loop, and the way of a couple through it. Allocates.
    public static native int pursuit_picture_portrait(ByteBuffer loop_, int pursuer_, ByteBuffer path_, long count_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // A heat map with its legend. Allocates.
    public static native int pursuit_picture_map(ByteBuffer map_, ByteBuffer frame_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // What an image says of itself. Checks sizes and checksum, but no values.
    public static native int pursuit_image_inspect(ByteBuffer image_, long size_, ByteBuffer out_);

    // Saves a couple; without its model it takes at most 640 bytes.
    public static native int pursuit_couple_save(long couple_, int with_model_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Makes a couple from an image. It goes on as if there had been no break. Allocates.
    public static native int pursuit_couple_load(ByteBuffer image_, long size_, long model_, int other_model_, ByteBuffer out_);

    // Saves a couple with the turns that its reasons reach back to; without its model it takes at most
    // 4096 bytes.
    public static native int pursuit_couple_save_with_turns(long couple_, ByteBuffer turns_, long count_, int with_model_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // The turns that an image of a couple carries, oldest first: what comes next goes behind them, into
    // the same record for pursuit_why(). The image is refused where pursuit_couple_load() refuses it.
    // Allocates only where model is NULL.
    public static native int pursuit_couple_load_turns(ByteBuffer image_, long size_, long model_, int other_model_, ByteBuffer turns_, long count_, ByteBuffer needed_);

    // Saves a model.
    public static native int pursuit_model_save(long model_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Makes the model of an image of a model, or the one that another image carries. Allocates.
    public static native int pursuit_model_load(ByteBuffer image_, long size_, int other_model_, ByteBuffer out_);

    // From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes every so
    // many turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges of good
    // times would be more than 65,535 together. Starts anew if it is recorded already. Allocates, now and
    // in every call that changes the couple.
    public static native int pursuit_couple_record(long couple_, int every_);

    // Ends the recording and drops the log; the couple goes on.
    public static native int pursuit_couple_stop_recording(long couple_);

    // Saves the recording up to now, which may go on.
    public static native int pursuit_couple_save_recording(long couple_, int with_model_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // Plays a recording again and compares the checkpoints, up to the first that differs. Allocates only
    // where model is NULL. How long it takes: between two checkpoints at most 65,535 turns and exchanges
    // of good times together; more is refused before it is done. So a recording of n bytes takes at most n
    // / 14 times 65,535 turns, and n steps for all else. A checkpoint that is right is one that somebody
    // has played up to: who makes others work that long has done the same.
    public static native int pursuit_recording_validate(ByteBuffer image_, long size_, long model_, ByteBuffer out_);

    // A page of HTML about one story or several, with everything in it: pictures, help early beside help
    // late, and the turns with their reasons. Its numbers are those of pursuit_couple_what_if() over 40
    // turns, from before the first turn and from the peak, as help.hpp says. Allocates, and works anew in
    // every call: bring a buffer of some 150 KiB a story and 2 KiB a turn first.
    public static native int pursuit_report(ByteBuffer stories_, long count_, ByteBuffer how_, ByteBuffer buffer_, long size_, ByteBuffer needed_);

    // When a partner would act by itself if nothing else happened until then: a turn's length, as set by
    // pursuit_couple_set_turn_ms(), and a silence after what happened last. It may have passed. Where one
    // is away, neither acts before the return. Reading changes nothing.
    public static native int pursuit_couple_due(long couple_, int seat_, ByteBuffer out_);

    // Makes a scene in which nothing waits. Allocates.
    public static native int pursuit_scene_create(int player_, ByteBuffer out_);

    // A second scene in which the same waits, for a fork of the couple. Allocates.
    public static native int pursuit_scene_copy(long scene_, ByteBuffer out_);

    // Gives a scene back.
    public static native void pursuit_scene_destroy(long scene_);

    // Keeps in mind what happened to a couple, or will happen. Of the same moment, what was told first
    // comes first.
    public static native int pursuit_scene_tell(long scene_, long couple_, ByteBuffer told_);

    // How much of what was told has not happened yet. It is not part of an image of the couple, and none
    // is left right after pursuit_scene_advance() but what was told for later.
    public static native long pursuit_scene_waiting(long scene_);

    // Lets a couple live up to a moment: what was told, each at its own, and what the two do by
    // themselves; at the same moment what was told comes first. A turn takes no time of the clock, and
    // anything may happen before its length is over. Call it until `made` becomes less than `count`: then
    // the couple's clock is at `now_ms`; or before it where memory ran out behind a turn that was made,
    // and the next call goes on from there.
    public static native int pursuit_scene_advance(long scene_, long couple_, long now_ms_, ByteBuffer turns_, long count_, ByteBuffer made_);
}
