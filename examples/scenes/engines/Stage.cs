// One of two people in a game: the player's answer goes in as shares of moves, a direction comes out.
using System.Collections.Generic;
using Pursuit;

public sealed class Stage
{
    const int Reach = 8;  // turns back that a reason can reach

    readonly Model model = new Model();
    readonly Couple couple;
    readonly List<pursuit_turn> record = new List<pursuit_turn>();

    public Stage(string player, string actor, ulong seed)
    {
        couple = new Couple(model, model.Profile(player), model.Profile(actor), seed);
        couple.Disagree(0.6f, Seat.A);
    }

    // What the player said, by the names of moves: {"blame", 0.7f}, {"share", 0.3f}
    public void Said(IDictionary<string, float> shares) { record.AddRange(couple.Said(Seat.A, shares).All); }

    // The actor's turn, as it is to be played: JSON by direction.schema.json. language: "en" or "de".
    public string Answer(string nameOfPlayer, string nameOfActor, string language)
    {
        couple.GiveFloor(Seat.B);
        record.AddRange(couple.Play(1).All);
        if (record.Count > Reach + 1) record.RemoveRange(0, record.Count - Reach - 1);
        return new Turns(model, record.ToArray()).DirectionJson(record.Count - 1, nameOfPlayer, nameOfActor, language);
    }

    public void Close() { couple.Dispose(); }
}
