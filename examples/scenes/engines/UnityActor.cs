// Untried: a component of Unity that plays one of two people beside Pursuit.cs. It has not been compiled.
// Listen to OnDirected for what to show; call Said() with what the player's answer was read as.
using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.Events;

public sealed class UnityActor : MonoBehaviour
{
    [Serializable] public sealed class Act { public string move, kind, strength; public float intensity; }
    [Serializable] public sealed class Word { public string manner, text; }
    /// As much of direction.schema.json as is used here; JsonUtility leaves out what has no field.
    [Serializable] public sealed class Direction { public int turn; public Act act; public Word[] tone; public string text; }
    [Serializable] public sealed class Directed : UnityEvent<Direction> { }

    public string nameOfPlayer = "Ana", nameOfActor = "Ben", profile = "withdrawer", language = "en";
    public int seed = 7;
    public Directed onDirected = new Directed();

    Couple couple;

    void Awake()
    {
        couple = new Couple("pursuer", profile, (ulong)seed);
        couple.Disagree(0.6f, 0);
    }
    void OnDestroy() => couple.Dispose();

    /// What the player said, by the names of moves. The actor answers at once.
    public void Said(IReadOnlyDictionary<string, float> shares)
    {
        couple.Said(0, shares);
        Answer();
    }
    /// The actor's turn.
    public void Answer()
    {
        couple.GiveFloor(1);
        couple.Step();
        onDirected.Invoke(JsonUtility.FromJson<Direction>(couple.Direction(nameOfPlayer, nameOfActor, language)));
    }
}
