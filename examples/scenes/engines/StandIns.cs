// What the sketches use of Godot and Unity, with the types it has there, so that a test compiles them and lets both answer:
// of JSON only what they ask for. Not for a game.
using System;
using System.Collections.Generic;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Godot
{
    [AttributeUsage(AttributeTargets.Delegate)] public sealed class SignalAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Field)] public sealed class ExportAttribute : Attribute { }

    public sealed class StringName
    {
        public static implicit operator StringName(string name) { return new StringName(); }
    }

    public class Node
    {
        public virtual void _Ready() { }
        public virtual void _ExitTree() { }
        public void EmitSignal(StringName signal, params Variant[] given)
        {
            Console.WriteLine("Godot: " + given[0].AsString() + ": " + given[1].AsString().Split('\n')[0]);
        }
    }

    public struct Variant
    {
        internal string Json;
        public string AsString() { return Json; }
        public Collections.Dictionary AsGodotDictionary() { return new Collections.Dictionary { Json = Json }; }
        public static implicit operator Variant(string text) { return new Variant { Json = text }; }
        public static implicit operator Variant(Collections.Dictionary from) { return new Variant { Json = from.Json }; }
    }

    public static class Json
    {
        public static Variant ParseString(string json) { return json; }
    }

    namespace Collections
    {
        public sealed class Dictionary
        {
            internal string Json;
            public Variant this[Variant key]
            {
                get { return StandIns.Find(Json, key.AsString()); }
            }
        }
        public sealed class Dictionary<TKey, TValue> : System.Collections.Generic.Dictionary<TKey, TValue> { }
    }
}

// As Godot's generator makes it of [Signal].
public partial class GodotActor
{
    public static class SignalName { public static readonly Godot.StringName Directed = "Directed"; }
}

namespace UnityEngine
{
    public class MonoBehaviour { }

    public static class JsonUtility
    {
        public static T FromJson<T>(string json) where T : new()
        {
            var made = new T();
            typeof(T).GetField("text").SetValue(made, StandIns.Find(json, "text"));
            return made;
        }
    }

    namespace Events
    {
        public class UnityEvent<T>
        {
            Action<T> heard = delegate { };
            public void AddListener(Action<T> call) { heard += call; }
            public void Invoke(T what) { heard(what); }
        }
    }
}

static class StandIns
{
    // A text, or what begins with an object.
    internal static string Find(string json, string key)
    {
        Match found = Regex.Match(json, "\"" + key + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\{.*))", RegexOptions.Singleline);
        if (!found.Success) throw new KeyNotFoundException(key);
        return found.Groups[1].Success ? Regex.Unescape(found.Groups[1].Value) : found.Groups[2].Value;
    }

    static void Main()
    {
        var node = new GodotActor();
        node._Ready();
        node.Said(new Godot.Collections.Dictionary<string, float> {{"blame", 0.7f}, {"share", 0.3f}});
        node._ExitTree();

        var component = new UnityActor { language = "de" };
        component.onDirected.AddListener(direction => Console.WriteLine("Unity: " + direction.text.Split('\n')[0]));
        BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        typeof(UnityActor).GetMethod("Awake", hidden).Invoke(component, null);
        for (int i = 0; i < 12; ++i) component.Said(new Dictionary<string, float> {{"blame", 1}});
        typeof(UnityActor).GetMethod("OnDestroy", hidden).Invoke(component, null);
    }
}
