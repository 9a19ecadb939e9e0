// Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C
// API by P/Invoke.
//
//   var model = new Model();
//   var ana = model.Profile("pursuer");
//   using (var couple = new Couple(model, ana, model.Profile("withdrawer"), 7)) {
//       couple.Disagree(0.8f, Seat.A);
//       var turns = couple.Play(6);
//       Console.WriteLine(turns.Why(4, "Ana", "Ben"));
//   }
//
// What fails is a PursuitException with a status and one line, and has changed nothing. Two objects
// are independent; one is for one thread at a time. They are given back when they are disposed of
// or collected. What happens to couples, and what tells of turns, is in Generated.cs.
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
        public PursuitException(string status, string message) : base(message) => Status = status;
    }

    static unsafe class Call
    {
        public static PursuitException Refused(string why) => new PursuitException("argument", why);

        public static T There<T>(T given, string what) where T : class =>
            given ?? throw Refused(what + " is null");

        public static long Whole(double value, double most, string what)
        {
            if (value >= 0 && value <= most) return (long)value;
            throw Refused(what + " is " + value + ", expected 0 to " + most);
        }

        // A struct that says it is longer than it is would be read past its end.
        public static void Sized(uint size, int expected, string what)
        {
            if (size <= expected) return;
            throw Refused("struct_size of " + what + " is " + size + ", expected " + expected);
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
                throw new DllNotFoundException("no pursuit library (libpursuit.so, " +
                    "pursuit.dll) beside the program, nor where the system looks for libraries: " +
                    error.Message);
            }
            if (there != Raw.PURSUIT_HEADER_VERSION)
                throw new PursuitException("state", "the library pursuit is " +
                    Text(Raw.pursuit_version_text()) + ", this is for " +
                    Raw.PURSUIT_HEADER_VERSION);
        }

        public static void Check(int status)
        {
            if (status == Raw.PURSUIT_OK) return;
            string word = Word(Raw.PURSUIT_ENUM_STATUS, status);
            throw new PursuitException(word, Text(Raw.pursuit_last_error()));
        }

        // The word of an id; null for none.
        public static string Word(int kind, int id) =>
            id < 0 ? null : Text(Raw.pursuit_enum_name(kind, id));

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
    }

    // What stands for an object of C.
    public abstract class Owned : IDisposable
    {
        internal IntPtr handle;

        internal IntPtr Handle => handle != IntPtr.Zero ? handle : throw new PursuitException(
            "state", "this " + GetType().Name.ToLowerInvariant() + " was disposed of");

        internal abstract void GiveBack();

        ~Owned() => Dispose();

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
            byte[] text = Encoding.UTF8.GetBytes(Call.There(toml, "toml") + "\0");
            var size = (UIntPtr)(text.Length - 1);
            fixed (byte* at = text)
                Call.Check(Raw.pursuit_model_parse(at, size, null, out handle));
        }

        internal override void GiveBack() => Raw.pursuit_model_destroy(handle);

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

    // So many turns, records of C: turns.All[4].intensity; words by turns.Move(4) ...
    public sealed unsafe partial class Turns
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

        internal Turns(Model model, int count)
            : this(model, new pursuit_turn[Call.Whole(count, int.MaxValue, "count")]) { }

        public int Count => All.Length;

        string Told(Telling call, int i, string a, string b, string language)
        {
            if (i < 0 || i >= Count) throw Call.Refused("there is no turn " + i + " of " + Count);
            All[0].struct_size = (uint)sizeof(pursuit_turn);
            var texts = new pursuit_catalogue { struct_size = (uint)sizeof(pursuit_catalogue) };
            Call.Check(Raw.pursuit_catalogue_init(Call.Utf8(language), &texts));
            byte[] first = Call.Utf8(a), second = Call.Utf8(b);
            IntPtr words = (IntPtr)(&texts), under = model.Handle;
            fixed (pursuit_turn* at = All)
            {
                var from = (IntPtr)at;
                byte[] told = Call.Filled((to, size, needed) => call(under, (pursuit_turn*)from,
                    (UIntPtr)Count, (UIntPtr)i, first, second, (pursuit_catalogue*)words,
                    to, size, needed));
                GC.KeepAlive(this);
                return Encoding.UTF8.GetString(told, 0, told.Length - 1);
            }
        }
    }

    // Two partners.
    public sealed unsafe partial class Couple : Owned
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

        public static Couple Load(Model model, byte[] image)
        {
            IntPtr made, under = Call.There(model, "model").Handle;
            var size = (UIntPtr)Call.There(image, "image").Length;
            fixed (byte* at = image)
                Call.Check(Raw.pursuit_couple_load(at, size, under, 0, out made));
            return new Couple(model, made);
        }

        public byte[] Save() => Call.Filled((to, size, needed) =>
            Raw.pursuit_couple_save(Handle, 0, to, size, needed));

        public Turns Play(int count)
        {
            var turns = new Turns(Model, count);
            PlayInto(turns.All);
            return turns;
        }

        // What was said in the end: {"blame", 0.7f}, {"share", 0.3f}
        public Turns Said(Seat who, IDictionary<string, float> shares)
        {
            var all = new float[Raw.PURSUIT_MOVE_SLOTS];
            foreach (var share in Call.There(shares, "shares"))
                all[Model.MoveId(share.Key)] = share.Value;
            var turns = new Turns(Model, 1);
            fixed (pursuit_turn* at = turns.All)
            fixed (float* from = all)
                Done(Raw.pursuit_couple_said(Handle, (int)who, from, (UIntPtr)all.Length, at));
            return turns;
        }
    }
}
