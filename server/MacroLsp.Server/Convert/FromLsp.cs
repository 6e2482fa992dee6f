using MacroLsp.Core.Text;
using MacroLsp.Protocol;

namespace MacroLsp.Server.Convert;

/// <summary>The client's terms in ours.</summary>
internal static class FromLsp
{
    /// <summary>The offset of a position, moved into the text when it lies outside.</summary>
    public static int Offset(SourceText source, Position position, PositionEncoding encoding) =>
        source.OffsetOf(new LinePosition(position.Line, position.Character), encoding);

    /// <summary>The span of a range; empty when the range ends before it starts.</summary>
    public static TextSpan Span(SourceText source, Range range, PositionEncoding encoding)
    {
        var start = Offset(source, range.Start, encoding);
        return TextSpan.FromBounds(start, Math.Max(start, Offset(source, range.End, encoding)));
    }
}
