// The bits of golden runs, layouts, forks, images, errors, directions.   mono test.exe GOLDEN; `cost` instead: what a call costs
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Pursuit;

static unsafe class Test
{
    static readonly Model model = new Model();
    static readonly pursuit_traits pursuer = Traits.Of(0.78f, 0.25f), withdrawer = Traits.Of(0.3f, 0.75f);

    static void Holds(string what, bool truth)
    {
        if (truth) return;
        Console.WriteLine("csharp: " + what);
        Environment.Exit(1);
    }

    static void Golden(IDictionary<string, string> golden, string name, pursuit_traits a, pursuit_traits b, ulong seed, ulong id,
        Action<Couple> run)
    {
        using (var couple = new Couple(model, a, b, seed, id))
        {
            run(couple);
            Holds(name, couple.Hash.ToString("x16") == golden[name]);
        }
    }

    static void Refused(Couple couple, string status, string message, Action work)
    {
        ulong before = couple.Hash;
        try { work(); }
        catch (PursuitException e)
        {
            Holds(e.Message, e.Status == status && e.Message.Contains(message) && couple.Hash == before);
            return;
        }
        Holds("not refused: " + message, false);
    }

    static void Cost()
    {
        const int count = 200000;
        var couple = new Couple(model, pursuer, withdrawer, 7);
        couple.Disagree(0.6f, Seat.A);
        Action<string, Action> time = (name, work) =>
        {
            work();
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            work();
            var took = Process.GetCurrentProcess().TotalProcessorTime - start;
            Console.WriteLine("{0,-11} {1:0} ns", name, took.TotalMilliseconds * 1e6 / count);
        };
        var one = new pursuit_turn[1];
        var many = new pursuit_turn[1000];
        var brief = new pursuit_brief_turn[1000];
        time("one", () => { for (int i = 0; i < count; ++i) couple.PlayInto(one); });
        time("play", () => { for (int i = 0; i < count / 1000; ++i) couple.PlayInto(many); });
        time("play_brief", () => { for (int i = 0; i < count / 1000; ++i) couple.PlayBrief(brief); });
        time("skip", () => couple.Skip(count));
    }

    static void Main(string[] given)
    {
        if (given[0] == "cost") { Cost(); return; }
        var golden = new Dictionary<string, string>();
        foreach (string line in File.ReadAllLines(given[0]))
        {
            string[] words = line.Split(new[] {' '}, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1) golden[words[0]] = words[1];
        }
        pursuit_traits secure = Traits.Of(0.25f, 0.2f), fearful = Traits.Of(0.75f, 0.75f);
        Golden(golden, "article", pursuer, withdrawer, 7, 0, c => { c.Disagree(0.6f, Seat.A); c.Play(200); });
        Golden(golden, "exchanged", pursuer, withdrawer, 7, 1, c => { c.Disagree(0.6f, Seat.B); c.Skip(50); c.Play(150); });
        Golden(golden, "secure", secure, secure, 0xfedcba9876543210, 0, c => { c.GoodTime(30); c.Skip(40); c.Disagree(0.9f); c.PlayBrief(new pursuit_brief_turn[60]); });
        Golden(golden, "stressed", pursuer, pursuer, 3, 0, c => { c.Stress(Seat.A, 0.7f); c.Disagree(0.8f, Seat.B); c.Play(120); });
        Golden(golden, "separated", withdrawer, withdrawer, 4, 0x123456789abc, c =>
        {
            c.OpenIssue(0.7f, Seat.A); c.Skip(40); c.Separate(Seat.B, TimeSpan.FromHours(1)); c.Elapse(TimeSpan.FromHours(2));
            c.Skip(20); c.Reunite(); c.Skip(60);
        });
        Golden(golden, "lengths", fearful, secure, 5, 0, c =>
        {
            c.Disagree(1);
            foreach (int ms in new[] {1700, 0, 600001}) { c.SetTurn(TimeSpan.FromMilliseconds(ms)); c.Skip(50); }
        });
        foreach (Type type in typeof(Raw).Assembly.GetTypes())
        {
            if (!type.IsValueType || type.IsNested || !type.Name.StartsWith("pursuit_")) continue;
            uint size = Raw.pursuit_struct_size(Encoding.UTF8.GetBytes(type.Name + "\0"));
            Holds(type.Name, size == 0 || size == Marshal.SizeOf(type));
        }

        var couple = new Couple(model, pursuer, withdrawer, 7);
        couple.Disagree(0.8f, Seat.A);
        couple.Skip(5);
        Couple fork = couple.Fork(), loaded = Couple.Load(model, couple.Save());
        couple.Skip(40);
        Holds("a fork is the same couple", fork.Hash != couple.Hash);
        fork.Skip(40);
        loaded.Skip(40);
        Holds("they diverge", fork.Hash == couple.Hash && loaded.Hash == couple.Hash);

        Refused(couple, "argument", "severity is 2, expected 0 to 1", () => couple.Disagree(2));
        Refused(couple, "name", "nearest is 'blame'", () => couple.Said(Seat.A, new Dictionary<string, float> {{"blaem", 1}}));
        Refused(couple, "argument", "what was said is no move", () => couple.Said(Seat.A, new Dictionary<string, float>()));
        Refused(couple, "input", "", () => Couple.Load(model, new byte[] {1, 2, 3}));
        Refused(couple, "argument", "need_gain is 99", () => new Model("[model]\nneed_gain = 99"));
        Turns six = couple.Fork().Play(6);
        foreach (int i in new[] {6, -1})
            Refused(couple, "argument", "there is no turn " + i + " of 6", () => six.Why(i, "Ana", "Ben"));
        Refused(couple, "argument", "count is -1, expected 0 to", () => couple.Play(-1));
        Refused(couple, "argument", "count is 4294967295, expected 0 to", () => couple.Skip(uint.MaxValue));
        Refused(couple, "argument", "milliseconds is -1, expected 0 to", () => couple.SetTurn(TimeSpan.FromMilliseconds(-1)));
        Refused(couple, "argument", "elapsed time is -1 ms", () => couple.Elapse(TimeSpan.FromMilliseconds(-1)));
        Refused(couple, "argument", "seat is 7", () => couple.GiveFloor((Seat)7));
        Refused(couple, "argument", "a text is null", () => couple.Act(Seat.A, null));
        Refused(couple, "argument", "NUL", () => model.Profile("pursuer\0x"));
        Refused(couple, "argument", "model is null", () => new Couple(null, pursuer, withdrawer, 7));
        Refused(couple, "argument", "model is null", () => Couple.Load(null, couple.Save()));
        Refused(couple, "argument", "image is null", () => Couple.Load(model, null));
        Refused(couple, "argument", "turns is null", () => couple.PlayInto(null));
        Refused(couple, "argument", "shares is null", () => couple.Said(Seat.A, null));
        Refused(couple, "argument", "struct_size", () => new Couple(model, new pursuit_traits(), withdrawer, 7));
        pursuit_traits longer = pursuer;
        longer.struct_size = 1 << 30;
        Refused(couple, "argument", "struct_size of traits is 1073741824", () => new Couple(model, pursuer, longer, 7));
        six.All[0].struct_size = 1 << 30;
        Holds("turns are as long as they are", six.Why(5, "Ana", "Ben").Contains("Ana"));
        var gone = new Model();
        Couple left = new Couple(gone, pursuer, withdrawer, 7);
        gone.Dispose();
        left.Skip(1);
        left.Dispose();
        Refused(couple, "state", "this model was disposed of", () => gone.MoveName(0));
        Refused(couple, "state", "this model was disposed of", () => new Couple(gone, pursuer, withdrawer, 7));
        Refused(couple, "state", "this couple was disposed of", () => left.Skip(1));
        Refused(couple, "state", "this couple was disposed of", () => left.Save());

        Turns ahead = couple.Fork().Play(1);
        Turns turn = couple.Said(ahead.Mover(0), new Dictionary<string, float> {{ahead.Move(0), 1}});
        Holds("what was said", turn.Move(0) == ahead.Move(0));
        var kept = new Turns(model, new[] {six.All[5], turn.All[0]});
        Holds("as JSON", kept.DirectionJson(1, "Ana", "Ben").Contains("\"move\":\"" + turn.Move(0) + "\""));
        Holds("one turn", couple.Fork().Step().All[0].intensity == couple.Fork().Play(1).All[0].intensity);
        Holds("a direction", turn.Direction(0, "Ana", "Ben", "de").Contains("wie stark"));
        fork.Dispose();
        fork.Dispose();
        GC.Collect();
        Console.WriteLine("csharp: 1 passed, 0 failed");
    }
}
