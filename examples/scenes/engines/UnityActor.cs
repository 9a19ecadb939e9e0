// A component of Unity that plays one of two people, beside Stage.cs and the package of bindings/csharp.
// Listen to onDirected for what to show; call Said() with what the player's answer was read as.
using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.Events;

public sealed class UnityActor : MonoBehaviour
{
    [Serializable] public sealed class Act { public string move, kind, strength; public float intensity; }
    [Serializable] public sealed class Word { public string manner, text; }
    // As much of direction.schema.json as is used here; JsonUtility leaves out what has no field.
    [Serializable] public sealed class Direction { public int turn; public Act act; public Word[] tone; public string text; }
    [Serializable] public sealed class Directed : UnityEvent<Direction> { }

    public string nameOfPlayer = "Ana", nameOfActor = "Ben", profile = "withdrawer", language = "en";
    public int seed = 7;
    public Directed onDirected = new Directed();

    Stage stage;

    void Awake() { stage = new Stage("pursuer", profile, (ulong)seed); }
    void OnDestroy() { stage.Close(); }

    // By the names of moves. The actor answers at once.
    public void Said(IDictionary<string, float> shares)
    {
        stage.Said(shares);
        Answer();
    }

    // The actor's turn.
    public void Answer() { onDirected.Invoke(JsonUtility.FromJson<Direction>(stage.Answer(nameOfPlayer, nameOfActor, language))); }
}
