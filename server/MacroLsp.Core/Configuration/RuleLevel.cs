namespace MacroLsp.Core.Configuration;

/// <summary>How loudly a rule speaks. The order is from silent to loud, so that levels compare.</summary>
public enum RuleLevel
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>A hint in the editor; never fails a check.</summary>
    Suggestion,

    /// <summary>Worth a look before sending; never fails a check.</summary>
    Warning,

    /// <summary>The reply must not go out like this; a check fails with exit code 1.</summary>
    Error,
}
