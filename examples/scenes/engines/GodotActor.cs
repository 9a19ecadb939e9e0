// Untried: a node of Godot 4 (.NET) that plays one of two people beside Pursuit.cs. It has not been compiled.
// Connect Directed to whatever shows a line; call Said() with what the player's answer was read as.
using System.Collections.Generic;
using Godot;

public partial class GodotActor : Node
{
    [Signal] public delegate void DirectedEventHandler(string move, string text, Godot.Collections.Dictionary direction);

    [Export] public string NameOfPlayer = "Ana";
    [Export] public string NameOfActor = "Ben";
    [Export] public string Profile = "withdrawer";
    [Export] public ulong Seed = 7;
    [Export] public string Language = "en";

    Couple couple;

    public override void _Ready()
    {
        couple = new Couple("pursuer", Profile, Seed);
        couple.Disagree(0.6f, 0);
    }
    public override void _ExitTree() => couple.Dispose();

    /// What the player said, by the names of moves: {"blame": 0.7, "share": 0.3}. The actor answers at once.
    public void Said(Godot.Collections.Dictionary<string, float> shares)
    {
        couple.Said(0, new Dictionary<string, float>(shares));
        Answer();
    }
    /// The actor's turn.
    public void Answer()
    {
        couple.GiveFloor(1);
        couple.Step();
        var direction = Json.ParseString(couple.Direction(NameOfPlayer, NameOfActor, Language)).AsGodotDictionary();
        var act = direction["act"].AsGodotDictionary();
        EmitSignal(SignalName.Directed, act["move"].AsString(), direction["text"].AsString(), direction);
    }
}
