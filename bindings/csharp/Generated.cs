// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
using System;

namespace Pursuit
{
    public sealed unsafe partial class Couple
    {
        // Plays turns without a record of them. The same as so many steps, and faster yet.
        public void Skip(uint count)
        {
            Done(Raw.pursuit_couple_skip(Handle, count));
        }
        // A disagreement breaks out. It weighs most on its owner, who takes the floor; without one,
        // on both alike, and the floor is drawn.
        public void Disagree(float severity, Seat owner = Seat.None)
        {
            Done(Raw.pursuit_couple_disagree(Handle, severity, (int)owner));
        }
        // An issue is left open between them, without an argument about it now.
        public void OpenIssue(float severity, Seat owner = Seat.None)
        {
            Done(Raw.pursuit_couple_open_issue(Handle, severity, (int)owner));
        }
        // They are apart from now on, until a move of contact, the promised return or reunite. Who
        // stepped back is away until they make a move: the other has the turns, and its moves reach
        // nobody.
        public void Separate(Seat steppedBack = Seat.None, TimeSpan? promised = null)
        {
            Done(Raw.pursuit_couple_separate(Handle, (int)steppedBack, promised == null ? -1 : (long)promised.Value.TotalMilliseconds));
        }
        // They are together again.
        public void Reunite()
        {
            Done(Raw.pursuit_couple_reunite(Handle));
        }
        // Stress from outside keeps one partner's arousal up for a while.
        public void Stress(Seat seat, float severity)
        {
            Done(Raw.pursuit_couple_stress(Handle, (int)seat, severity));
        }
        // A good time together: both hear affection.
        public void GoodTime(uint exchanges)
        {
            Done(Raw.pursuit_couple_good_time(Handle, exchanges));
        }
        // Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then
        // has the floor, and is answered or not by the other's own choice. A SESSION takes time:
        // strength is its dose, of the hour and of each part; what cannot be done yet is left out
        // of it.
        public void Intervene(string what, Seat who = Seat.None, float strength = 1)
        {
            Done(Raw.pursuit_couple_intervene(Handle, Call.Id(Raw.PURSUIT_ENUM_INTERVENTION, what), (int)who, strength));
        }
        // Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
        public void Elapse(TimeSpan time)
        {
            Done(Raw.pursuit_couple_elapse(Handle, (long)time.TotalMilliseconds));
        }
        // The next turn belongs to this partner.
        public void GiveFloor(Seat seat)
        {
            Done(Raw.pursuit_couple_give_floor(Handle, (int)seat));
        }
        // How long a turn takes from now on; at first it is the model's turn_seconds.
        public void SetTurn(TimeSpan time)
        {
            Done(Raw.pursuit_couple_set_turn_ms(Handle, (uint)Call.Whole(time.TotalMilliseconds, uint.MaxValue, "milliseconds")));
        }
        // Plays one turn of whoever has the floor, or of the other while they are away; then the
        // other has it.
        public Turns Step()
        {
            var turns = new Turns(Model, 1);
            fixed (pursuit_turn* at = turns.All)
                Done(Raw.pursuit_couple_step(Handle, at));
            return turns;
        }
        // Plays turns into an array of yours. The same as so many steps, and faster.
        public void PlayInto(pursuit_turn[] turns)
        {
            if (Call.There(turns, "turns").Length > 0) turns[0].struct_size = (uint)sizeof(pursuit_turn);
            fixed (pursuit_turn* at = turns)
                Done(Raw.pursuit_couple_play(Handle, at, (UIntPtr)turns.Length));
        }
        // Plays turns into an array of yours, and tells only what shows of them. The same as so
        // many steps.
        public void PlayBrief(pursuit_brief_turn[] turns)
        {
            if (Call.There(turns, "turns").Length > 0) turns[0].struct_size = (uint)sizeof(pursuit_brief_turn);
            fixed (pursuit_brief_turn* at = turns)
                Done(Raw.pursuit_couple_play_brief(Handle, at, (UIntPtr)turns.Length));
        }
        // A turn made by you: a player, a transcript. The couple goes on from it. seat: who makes
        // the move, whoever has the floor. move: one of the model's moves. intensity: 0..1; -1:
        // what the drive makes it.
        public Turns Act(Seat seat, string move, float intensity = -1)
        {
            var turns = new Turns(Model, 1);
            fixed (pursuit_turn* at = turns.All)
                Done(Raw.pursuit_couple_act(Handle, (int)seat, Model.MoveId(move), intensity, at));
            return turns;
        }
        internal override void GiveBack() { Raw.pursuit_couple_destroy(handle); }
        // A fork: makes a second couple that is exactly where the first one is, and meets the same
        // chances from here on. A recording is copied too; the user pointer is NULL.
        public Couple Fork()
        {
            Done(Raw.pursuit_couple_copy(Handle, out IntPtr made));
            return new Couple(Model, made);
        }
        // Of all there is to a couple and its model, to notice when two runs diverge.
        public ulong Hash
        {
            get
            {
                ulong hash;
                Done(Raw.pursuit_couple_hash(Handle, &hash));
                return hash;
            }
        }
    }

    public sealed unsafe partial class Turns
    {
        // Of turn i: who made the move.
        public Seat Mover(int i) { return (Seat)All[i].mover; }
        // Of turn i: the mover's stance as the turn began.
        public string Before(int i) { return Call.Word(Raw.PURSUIT_ENUM_STANCE, All[i].before); }
        // Of turn i: the mover's stance after its transition.
        public string Stance(int i) { return Call.Word(Raw.PURSUIT_ENUM_STANCE, All[i].stance); }
        // Of turn i: the act; of an observed code its likeliest.
        public string Move(int i) { return model.MoveName(All[i].move_id); }
        // Of turn i: of the couple after the turn.
        public string Phase(int i) { return Call.Word(Raw.PURSUIT_ENUM_PHASE, All[i].phase); }
        // Of turn i: how the move takes up a bid of the other.
        public string Turning(int i) { return Call.Word(Raw.PURSUIT_ENUM_TURNING, All[i].turning); }

        delegate int Telling(IntPtr model, pursuit_turn* turns, UIntPtr count, UIntPtr index, byte[] a, byte[] b,
            pursuit_catalogue* texts, byte* to, UIntPtr size, UIntPtr* needed);

        // Why a turn came about, in three short sentences. Of turn i; language: "en" or "de".
        public string Why(int i, string a, string b, string language = "en")
        {
            return Told(Raw.pursuit_why_text, i, a, b, language);
        }

        // How a turn is to be played, in about ten lines of text, as a writer or a language model
        // is told. Of turn i; language: "en" or "de".
        public string Direction(int i, string a, string b, string language = "en")
        {
            return Told(Raw.pursuit_direction_text, i, a, b, language);
        }

        // How a turn is to be played, as one object of JSON by direction.schema.json, with the text
        // in it. Of turn i; language: "en" or "de".
        public string DirectionJson(int i, string a, string b, string language = "en")
        {
            return Told(Raw.pursuit_direction_json, i, a, b, language);
        }
    }
}
