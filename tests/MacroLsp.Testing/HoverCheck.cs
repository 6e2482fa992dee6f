using MacroLsp.Core.Features;
using Shouldly;

namespace MacroLsp.Testing;

/// <summary>Checks the hover at <c>$0</c> of a small workspace (see <see cref="Fixture"/>).</summary>
public static class HoverCheck
{
    /// <summary>The hover is about the marked span, and says all of this.</summary>
    public static void Says(string fixture, params string[] parts)
    {
        var parsed = Fixture.Parse(fixture);
        var hover = At(parsed);
        hover.ShouldNotBeNull();
        parsed.CursorSource.Slice(hover.Span).ShouldBe(parsed.CursorSource.Slice(parsed.MarksIn(parsed.CursorPath)[0]));
        hover.Span.ShouldBe(parsed.MarksIn(parsed.CursorPath)[0]);
        foreach (var part in parts) hover.Markdown.ShouldContain(part);
    }

    public static void SaysNothing(string fixture) => At(Fixture.Parse(fixture)).ShouldBeNull();

    private static Hover? At(Fixture fixture) => fixture.CursorPath == fixture.Snapshot.Place.Path
        ? ConfigHover.At(fixture.Snapshot, fixture.Cursor)
        : Hover.At(fixture.Snapshot, fixture.Document, fixture.Cursor);
}
