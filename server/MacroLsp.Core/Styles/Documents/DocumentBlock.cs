using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>A block of a document, and the way back to the file.</summary>
/// <param name="Block">What rules look at.</param>
/// <param name="Map">From offsets in its text to offsets in the file.</param>
/// <param name="IsProse">Whether it has sentences and paragraphs; headings, items and cells are looked at as a whole only.</param>
/// <param name="Toggles">What comments have turned off where it ends.</param>
public sealed record DocumentBlock(StyleBlock Block, SourceMap Map, bool IsProse, StyleToggles Toggles);
