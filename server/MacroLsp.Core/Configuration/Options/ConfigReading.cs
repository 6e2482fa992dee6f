using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>One pass over one configuration: what it may refer to, and the problems found so far.</summary>
internal sealed class ConfigReading(IReadOnlySet<string>? ruleIds, bool isBuiltIn = false)
{
    private readonly List<ConfigProblem> _problems = [];

    /// <summary>The rules that exist; null when every id is taken as it is.</summary>
    public IReadOnlySet<string>? RuleIds { get; } = ruleIds;

    /// <summary>Whether the built-in data itself is read, so that there is nothing below it to fall back to.</summary>
    public bool IsBuiltIn { get; } = isBuiltIn;

    /// <summary>How messages name the whole of what is read.</summary>
    public string FileName { get; init; } = "macrolsp.yaml";

    public IReadOnlyList<ConfigProblem> Problems => _problems;

    public void Report(string ruleId, TextSpan span, string message) =>
        _problems.Add(new ConfigProblem(ruleId, span, message, [], ""));

    /// <summary>Reports a problem that one edit mends.</summary>
    public void Report(string ruleId, TextSpan span, string message, TextEdit fix, string fixTitle) =>
        _problems.Add(new ConfigProblem(ruleId, span, message, [fix], fixTitle));

    /// <summary>Reports a word for which another one was probably meant, with the fix when there is one.</summary>
    public void ReportWord(string ruleId, TextSpan span, string message, string? meant)
    {
        if (meant is null) Report(ruleId, span, message);
        else Report(ruleId, span, $"{message} Did you mean \"{meant}\"?", new TextEdit(span, meant), $"Change to \"{meant}\"");
    }

    public void ReportWrongType(YamlNode node, Scope scope, string expectation)
    {
        var found = node.Resolved switch
        {
            YamlScalar => "a single value",
            YamlSequence => "a list",
            YamlMapping => "a group of keys",
            _ => "something else",
        };
        Report(ConfigProblem.WrongType, node.Span, $"{scope.Subject} should be {expectation}, and this is {found}.");
    }
}

/// <summary>Where a value is read: behind which key.</summary>
/// <param name="Reading">The pass it belongs to.</param>
/// <param name="Name">The key, or the author's own name; empty for the whole file.</param>
/// <param name="NameSpan">Where that stands; for an entry of a list, where the entry starts.</param>
/// <param name="IsItem">Whether the value is an entry of the list behind that key.</param>
internal readonly record struct Scope(ConfigReading Reading, string Name, TextSpan NameSpan, bool IsItem = false)
{
    /// <summary>The value as the subject of a message.</summary>
    public string Subject => Name.Length == 0 ? Reading.FileName : IsItem ? $"An entry of \"{Name}\"" : $"\"{Name}\"";
}
