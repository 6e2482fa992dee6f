using System.Text.Json.Serialization;

namespace MacroLsp.Server.Tests;

/// <summary>Reflection is off in the tests too.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Dictionary<string, bool>))]
internal sealed partial class TestJson : JsonSerializerContext;
