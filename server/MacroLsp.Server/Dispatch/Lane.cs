namespace MacroLsp.Server.Dispatch;

/// <summary>Where a request is answered.</summary>
internal enum Lane
{
    /// <summary>On the thread pool, beside others: someone waits while typing.</summary>
    Interactive,

    /// <summary>On the one background thread, after what is there already: looks at the whole workspace.</summary>
    Background,
}

/// <summary>Which edits make an answer worthless.</summary>
internal enum Staleness
{
    /// <summary>The answer holds no positions, or those of a text that cannot change.</summary>
    Never,

    /// <summary>Edits of the document that was asked about.</summary>
    Document,

    /// <summary>Edits of any open document.</summary>
    Workspace,
}
