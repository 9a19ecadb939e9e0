// Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C API by P/Invoke.
//
//   var model = new Model();
//   using (var couple = new Couple(model, model.Profile("pursuer"), model.Profile("withdrawer"), 7)) {
//       couple.Disagree(0.8f, Seat.A);
//       var turns = couple.Play(6);
//       Console.WriteLine(turns.Why(4, "Ana", "Ben"));
//   }
//
// What fails is a PursuitException with a status and one line, and has changed nothing. Two objects are independent; one is
// for one thread at a time. They are given back when they are disposed of or collected.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace Pursuit
{
    public enum Seat { None = -1, A = 0, B = 1 }

    public sealed class PursuitException : Exception
    {
        public readonly string Status;
        public PursuitException(string status, string message) : base(message) { Status = status; }
    }

    static unsafe class Call
    {
        public static PursuitException Refused(string why) { return new PursuitException("argument", why); }

        public static T There<T>(T given, string what) where T : class
        {
            if (given == null) throw Refused(what + " is null");
            return given;
        }

        public static long Whole(double value, double most, string what)
        {
            if (value >= 0 && value <= most) return (long)value;
            throw Refused(what + " is " + value + ", expected 0 to " + most);
        }

        // A struct that says it is longer than it is would be read past its end.
        public static void Sized(uint size, int expected, string what)
        {
            if (size > expected) throw Refused("struct_size of " + what + " is " + size + ", expected " + expected);
        }

        public static byte[] Utf8(string text)
        {
            if (There(text, "a text").IndexOf('\0') >= 0) throw Refused("a text with a NUL in it");
            return Encoding.UTF8.GetBytes(text + "\0");
        }

        public static string Text(IntPtr at)
        {
            int length = 0;
            while (Marshal.ReadByte(at, length) != 0) ++length;
            var bytes = new byte[length];
            Marshal.Copy(at, bytes, 0, length);
            return Encoding.UTF8.GetString(bytes);
        }

        // Else structs would be of other sizes.
        public static void SameVersion()
        {
            uint there;
            try { there = Raw.pursuit_version(); }
            catch (DllNotFoundException error)
            {
                throw new DllNotFoundException("no pursuit library (libpursuit.so, pursuit.dll) beside the program, " +
                    "nor where the system looks for libraries: " + error.Message);
            }
            if (there != Raw.PURSUIT_HEADER_VERSION)
                throw new PursuitException("state", "the library pursuit is " + Text(Raw.pursuit_version_text()) + ", this is for " +
                    Raw.PURSUIT_HEADER_VERSION);
        }

        public static void Check(int status)
        {
            if (status == Raw.PURSUIT_OK) return;
            throw new PursuitException(Word(Raw.PURSUIT_ENUM_STATUS, status), Text(Raw.pursuit_last_error()));
        }

        // The word of an id; null for none.
        public static string Word(int kind, int id) { return id < 0 ? null : Text(Raw.pursuit_enum_name(kind, id)); }

        public static int Id(int kind, string word)
        {
            int found;
            Check(Raw.pursuit_enum_find(kind, Utf8(word), &found));
            return found;
        }

        public delegate int Filling(byte* to, UIntPtr size, UIntPtr* needed);

        // What a call writes once it is known how much.
        public static byte[] Filled(Filling call)
        {
            UIntPtr needed;
            int status = call(null, UIntPtr.Zero, &needed);
            if (status != Raw.PURSUIT_STATUS_SIZE) Check(status);
            var written = new byte[(int)needed];
            fixed (byte* to = written) Check(call(to, needed, &needed));
            return written;
        }

        public static string FilledText(Filling call)
        {
            byte[] written = Filled(call);
            return Encoding.UTF8.GetString(written, 0, written.Length - 1);
        }
    }

    // What stands for an object of C.
    public abstract class Owned : IDisposable
    {
        internal IntPtr handle;

        internal IntPtr Handle
        {
            get
            {
                if (handle != IntPtr.Zero) return handle;
                throw new PursuitException("state", "this " + GetType().Name.ToLowerInvariant() + " was disposed of");
            }
        }

        internal abstract void GiveBack();

        ~Owned() { Dispose(); }
        public void Dispose()
        {
            if (handle != IntPtr.Zero) GiveBack();
            handle = IntPtr.Zero;
            GC.SuppressFinalize(this);
        }

        // It is not collected while the call runs.
        internal void Done(int status)
        {
            GC.KeepAlive(this);
            Call.Check(status);
        }
    }

    // All numbers that couples live by. Immutable and shared.
    public sealed unsafe class Model : Owned
    {
        public Model()
        {
            Call.SameVersion();
            Call.Check(Raw.pursuit_model_create(out handle));
        }

        // The standard model with what a text in TOML changes.
        public Model(string toml)
        {
            Call.SameVersion();
            byte[] text = Encoding.UTF8.GetBytes(Call.There(toml, "toml"));
            Array.Resize(ref text, text.Length + 1);
            fixed (byte* at = text) Call.Check(Raw.pursuit_model_parse(at, (UIntPtr)(text.Length - 1), null, out handle));
        }

        internal override void GiveBack() { Raw.pursuit_model_destroy(handle); }

        // Somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
        public pursuit_traits Profile(string name)
        {
            pursuit_traits traits = Traits.Usual();
            Done(Raw.pursuit_model_profile(Handle, Call.Utf8(name), &traits));
            return traits;
        }

        public string MoveName(int id)
        {
            string name = Call.Text(Raw.pursuit_model_move_name(Handle, id));
            GC.KeepAlive(this);
            return name;
        }

        public int MoveId(string name)
        {
            int id;
            Done(Raw.pursuit_model_find_move(Handle, Call.Utf8(name), &id));
            return id;
        }
    }

    // Who somebody is: a struct of C, whose fields may be set.
    public static unsafe class Traits
    {
        public static pursuit_traits Usual()
        {
            var traits = new pursuit_traits { struct_size = (uint)sizeof(pursuit_traits) };
            Call.Check(Raw.pursuit_traits_init(&traits));
            return traits;
        }

        public static pursuit_traits Of(float anxiety, float avoidance)
        {
            pursuit_traits traits = Usual();
            traits.anxiety = anxiety;
            traits.avoidance = avoidance;
            return traits;
        }
    }

    // So many turns, records of C: turns.All[4].intensity; words by these.
    public sealed unsafe class Turns
    {
        public readonly pursuit_turn[] All;
        readonly Model model;

        // A record that a host keeps: reasons reach back eight turns in it.
        public Turns(Model model, pursuit_turn[] all)
        {
            this.model = Call.There(model, "model");
            All = Call.There(all, "all");
            if (all.Length > 0) all[0].struct_size = (uint)sizeof(pursuit_turn);
        }

        internal Turns(Model model, int count) : this(model, new pursuit_turn[Call.Whole(count, int.MaxValue, "count")]) {}

        public int Count { get { return All.Length; } }
        public Seat Mover(int i) { return (Seat)All[i].mover; }
        public string Move(int i) { return model.MoveName(All[i].move_id); }
        public string Stance(int i) { return Call.Word(Raw.PURSUIT_ENUM_STANCE, All[i].stance); }
        public string Phase(int i) { return Call.Word(Raw.PURSUIT_ENUM_PHASE, All[i].phase); }

        // Why turn i came about, in three sentences; language: "en" or "de".
        public string Why(int i, string a, string b, string language = "en")
        {
            return Told(i, a, b, language, (IntPtr texts, pursuit_turn* at, byte* to, UIntPtr size, UIntPtr* needed) =>
                Raw.pursuit_why_text(model.Handle, at, (UIntPtr)Count, (UIntPtr)i, Call.Utf8(a), Call.Utf8(b),
                    (pursuit_catalogue*)texts, to, size, needed));
        }

        // How it is to be played, for a writer or a language model.
        public string Direction(int i, string a, string b, string language = "en")
        {
            return Told(i, a, b, language, (IntPtr texts, pursuit_turn* at, byte* to, UIntPtr size, UIntPtr* needed) =>
                Raw.pursuit_direction_text(model.Handle, at, (UIntPtr)Count, (UIntPtr)i, Call.Utf8(a), Call.Utf8(b),
                    (pursuit_catalogue*)texts, to, size, needed));
        }

        // The same as JSON by direction.schema.json.
        public string DirectionJson(int i, string a, string b, string language = "en")
        {
            return Told(i, a, b, language, (IntPtr texts, pursuit_turn* at, byte* to, UIntPtr size, UIntPtr* needed) =>
                Raw.pursuit_direction_json(model.Handle, at, (UIntPtr)Count, (UIntPtr)i, Call.Utf8(a), Call.Utf8(b),
                    (pursuit_catalogue*)texts, to, size, needed));
        }

        delegate int Telling(IntPtr texts, pursuit_turn* at, byte* to, UIntPtr size, UIntPtr* needed);

        string Told(int i, string a, string b, string language, Telling call)
        {
            if (i < 0 || i >= Count) throw Call.Refused("there is no turn " + i + " of " + Count);
            All[0].struct_size = (uint)sizeof(pursuit_turn);
            var texts = new pursuit_catalogue { struct_size = (uint)sizeof(pursuit_catalogue) };
            Call.Check(Raw.pursuit_catalogue_init(Call.Utf8(language), &texts));
            var named = (IntPtr)(&texts);
            fixed (pursuit_turn* at = All)
            {
                var from = (IntPtr)at;
                string told = Call.FilledText((to, size, needed) => call(named, (pursuit_turn*)from, to, size, needed));
                GC.KeepAlive(this);
                return told;
            }
        }
    }

    // Two partners.
    public sealed unsafe class Couple : Owned
    {
        public readonly Model Model;

        public Couple(Model model, pursuit_traits a, pursuit_traits b, ulong seed, ulong id = 0)
        {
            Model = Call.There(model, "model");
            Call.Sized(a.struct_size, sizeof(pursuit_traits), "traits");
            Call.Sized(b.struct_size, sizeof(pursuit_traits), "traits");
            Done(Raw.pursuit_couple_create(model.Handle, &a, &b, seed, id, out handle));
        }

        Couple(Model model, IntPtr made)
        {
            Model = model;
            handle = made;
        }

        internal override void GiveBack() { Raw.pursuit_couple_destroy(handle); }

        // A second couple that is exactly where this one is, and meets the same chances.
        public Couple Fork()
        {
            IntPtr made;
            Done(Raw.pursuit_couple_copy(Handle, out made));
            return new Couple(Model, made);
        }

        public static Couple Load(Model model, byte[] image)
        {
            IntPtr made, under = Call.There(model, "model").Handle;
            fixed (byte* at = Call.There(image, "image"))
                Call.Check(Raw.pursuit_couple_load(at, (UIntPtr)image.Length, under, 0, out made));
            return new Couple(model, made);
        }

        public byte[] Save() { return Call.Filled((to, size, needed) => Raw.pursuit_couple_save(Handle, 0, to, size, needed)); }

        public ulong Hash
        {
            get
            {
                ulong hash;
                Done(Raw.pursuit_couple_hash(Handle, &hash));
                return hash;
            }
        }

        public void Disagree(float severity, Seat owner = Seat.None) { Done(Raw.pursuit_couple_disagree(Handle, severity, (int)owner)); }
        public void OpenIssue(float severity, Seat owner = Seat.None) { Done(Raw.pursuit_couple_open_issue(Handle, severity, (int)owner)); }
        public void Separate(Seat who = Seat.None, TimeSpan? promised = null)
        {
            Done(Raw.pursuit_couple_separate(Handle, (int)who, promised == null ? -1 : (long)promised.Value.TotalMilliseconds));
        }
        public void Reunite() { Done(Raw.pursuit_couple_reunite(Handle)); }
        public void Stress(Seat who, float severity) { Done(Raw.pursuit_couple_stress(Handle, (int)who, severity)); }
        public void GoodTime(uint exchanges) { Done(Raw.pursuit_couple_good_time(Handle, exchanges)); }
        public void Elapse(TimeSpan time) { Done(Raw.pursuit_couple_elapse(Handle, (long)time.TotalMilliseconds)); }
        public void GiveFloor(Seat who) { Done(Raw.pursuit_couple_give_floor(Handle, (int)who)); }
        public void SetTurn(TimeSpan time)
        {
            Done(Raw.pursuit_couple_set_turn_ms(Handle, (uint)Call.Whole(time.TotalMilliseconds, uint.MaxValue, "milliseconds")));
        }
        public void Intervene(string what, Seat who = Seat.None, float strength = 1)
        {
            Done(Raw.pursuit_couple_intervene(Handle, Call.Id(Raw.PURSUIT_ENUM_INTERVENTION, what), (int)who, strength));
        }

        public Turns Play(int count)
        {
            var turns = new Turns(Model, count);
            PlayInto(turns.All);
            return turns;
        }

        // Again and again into records that are there.
        public void PlayInto(pursuit_turn[] turns)
        {
            if (Call.There(turns, "turns").Length > 0) turns[0].struct_size = (uint)sizeof(pursuit_turn);
            fixed (pursuit_turn* at = turns) Done(Raw.pursuit_couple_play(Handle, at, (UIntPtr)turns.Length));
        }

        // Slim ones.
        public void PlayBrief(pursuit_brief_turn[] turns)
        {
            if (Call.There(turns, "turns").Length > 0) turns[0].struct_size = (uint)sizeof(pursuit_brief_turn);
            fixed (pursuit_brief_turn* at = turns) Done(Raw.pursuit_couple_play_brief(Handle, at, (UIntPtr)turns.Length));
        }

        public void Skip(uint count) { Done(Raw.pursuit_couple_skip(Handle, count)); }

        // A turn of yours; without an intensity, what the drive makes it.
        public Turns Act(Seat who, string move, float intensity = -1)
        {
            var turns = new Turns(Model, 1);
            fixed (pursuit_turn* at = turns.All)
                Done(Raw.pursuit_couple_act(Handle, (int)who, Model.MoveId(move), intensity, at));
            return turns;
        }

        // What was said in the end: {"blame", 0.7f}, {"share", 0.3f}
        public Turns Said(Seat who, IDictionary<string, float> shares)
        {
            var all = new float[Raw.PURSUIT_MOVE_SLOTS];
            foreach (var share in Call.There(shares, "shares")) all[Model.MoveId(share.Key)] = share.Value;
            var turns = new Turns(Model, 1);
            fixed (pursuit_turn* at = turns.All)
            fixed (float* from = all)
                Done(Raw.pursuit_couple_said(Handle, (int)who, from, (UIntPtr)all.Length, at));
            return turns;
        }
    }
}
