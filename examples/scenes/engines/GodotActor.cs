// A node of Godot 4 (.NET) that plays one of two people, beside Stage.cs and the package of bindings/csharp.
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

    Stage stage;

    public override void _Ready() { stage = new Stage("pursuer", Profile, Seed); }
    public override void _ExitTree() { stage.Close(); }

    // By the names of moves: {"blame": 0.7, "share": 0.3}. The actor answers at once.
    public void Said(Godot.Collections.Dictionary<string, float> shares)
    {
        stage.Said(shares);
        Answer();
    }

    // The actor's turn.
    public void Answer()
    {
        var direction = Json.ParseString(stage.Answer(NameOfPlayer, NameOfActor, Language)).AsGodotDictionary();
        var act = direction["act"].AsGodotDictionary();
        EmitSignal(SignalName.Directed, act["move"].AsString(), direction["text"].AsString(), direction);
    }
}
