// Untried: a sketch of the C API for Godot and Unity, by P/Invoke. It has not been compiled; no .NET was at hand.
// Needs libpursuit (pursuit.dll, libpursuit.so, libpursuit.dylib) where the engine finds native libraries.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

public sealed class PursuitException : Exception
{
    public PursuitException(string message) : base(message) { }
}

/// Two people. Not for several threads at once.
public sealed class Couple : IDisposable
{
    const string Library = "pursuit";
    const int Reach = 8;  // turns back that a reason can reach

    IntPtr model, couple;
    readonly int turnSize = (int)pursuit_struct_size("pursuit_turn");
    readonly List<byte[]> turns = new List<byte[]>();

    public Couple(string profileA, string profileB, ulong seed)
    {
        Check(pursuit_model_create(out model));
        Check(pursuit_couple_create(model, Profile(profileA), Profile(profileB), seed, 0, out couple));
    }

    /// owner: 0 or 1, who wants a change; -1 both alike.
    public void Disagree(float severity, int owner) => Check(pursuit_couple_disagree(couple, severity, owner));

    public void Elapse(TimeSpan time) => Check(pursuit_couple_elapse(couple, (long)time.TotalMilliseconds));

    public void GiveFloor(int seat) => Check(pursuit_couple_give_floor(couple, seat));

    /// The engine plays the next turn.
    public void Step()
    {
        byte[] turn = Sized("pursuit_turn");
        Check(pursuit_couple_step(couple, turn));
        Keep(turn);
    }

    /// What was said in the end: shares of moves by name.
    public void Said(int seat, IReadOnlyDictionary<string, float> shares)
    {
        float[] all = new float[pursuit_model_moves(model)];
        foreach (KeyValuePair<string, float> each in shares)
        {
            Check(pursuit_model_find_move(model, each.Key, out int move));
            all[move] = each.Value;
        }
        byte[] turn = Sized("pursuit_turn");
        Check(pursuit_couple_said(couple, seat, all, (UIntPtr)all.Length, turn));
        Keep(turn);
    }

    /// How the last turn is to be played, as direction.schema.json has it. language: "en" or "de".
    public string Direction(string nameA, string nameB, string language = "en")
    {
        byte[] texts = Sized("pursuit_catalogue"), record = new byte[turns.Count * turnSize];
        Check(pursuit_catalogue_init(language, texts));
        for (int i = 0; i < turns.Count; ++i) turns[i].CopyTo(record, i * turnSize);
        byte[] text = new byte[8192];
        Check(pursuit_direction_json(model, record, (UIntPtr)turns.Count, (UIntPtr)(turns.Count - 1), Utf8(nameA),
            Utf8(nameB), texts, text, (UIntPtr)text.Length, out UIntPtr needed));
        return Encoding.UTF8.GetString(text, 0, (int)needed - 1);
    }

    public void Dispose()
    {
        pursuit_couple_destroy(couple);
        pursuit_model_destroy(model);
        couple = model = IntPtr.Zero;
        GC.SuppressFinalize(this);
    }
    ~Couple() => Dispose();

    byte[] Profile(string name)
    {
        byte[] traits = Sized("pursuit_traits");
        Check(pursuit_model_profile(model, name, traits));
        return traits;
    }
    void Keep(byte[] turn)
    {
        turns.Add(turn);
        if (turns.Count > Reach + 1) turns.RemoveAt(0);
    }
    /// A struct of C as bytes, which begins with its size.
    static byte[] Sized(string name)
    {
        byte[] out_ = new byte[pursuit_struct_size(name)];
        BitConverter.GetBytes((uint)out_.Length).CopyTo(out_, 0);
        return out_;
    }
    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text + "\0");
    static void Check(int status)
    {
        if (status != 0) throw new PursuitException(Marshal.PtrToStringAnsi(pursuit_last_error()));
    }

    [DllImport(Library)] static extern uint pursuit_struct_size(string name);
    [DllImport(Library)] static extern IntPtr pursuit_last_error();
    [DllImport(Library)] static extern int pursuit_model_create(out IntPtr model);
    [DllImport(Library)] static extern void pursuit_model_destroy(IntPtr model);
    [DllImport(Library)] static extern int pursuit_model_moves(IntPtr model);
    [DllImport(Library)] static extern int pursuit_model_find_move(IntPtr model, string name, out int move);
    [DllImport(Library)] static extern int pursuit_model_profile(IntPtr model, string name, byte[] traits);
    [DllImport(Library)] static extern int pursuit_couple_create(IntPtr model, byte[] a, byte[] b, ulong seed, ulong id,
        out IntPtr couple);
    [DllImport(Library)] static extern void pursuit_couple_destroy(IntPtr couple);
    [DllImport(Library)] static extern int pursuit_couple_disagree(IntPtr couple, float severity, int owner);
    [DllImport(Library)] static extern int pursuit_couple_elapse(IntPtr couple, long ms);
    [DllImport(Library)] static extern int pursuit_couple_give_floor(IntPtr couple, int seat);
    [DllImport(Library)] static extern int pursuit_couple_step(IntPtr couple, [In, Out] byte[] turn);
    [DllImport(Library)] static extern int pursuit_couple_said(IntPtr couple, int seat, float[] shares, UIntPtr count,
        [In, Out] byte[] turn);
    [DllImport(Library)] static extern int pursuit_catalogue_init(string language, [In, Out] byte[] texts);
    [DllImport(Library)] static extern int pursuit_direction_json(IntPtr model, byte[] turns, UIntPtr count, UIntPtr index,
        byte[] a, byte[] b, byte[] texts, [In, Out] byte[] buffer, UIntPtr size, out UIntPtr needed);
}
